export const id = 5830;
export const ids = [5830];
export const modules = {

/***/ 5830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bumpPackages: () => (/* binding */ bumpPackages)
});

// EXTERNAL MODULE: ./.build/src/release/base.js
var base = __webpack_require__(1172);
// EXTERNAL MODULE: ./.build/src/release/buckets.js + 1 modules
var buckets = __webpack_require__(8785);
// EXTERNAL MODULE: ./.build/src/release/channels.js
var channels = __webpack_require__(8181);
// EXTERNAL MODULE: ./.build/src/release/repository.js + 4 modules
var release_repository = __webpack_require__(8784);
// EXTERNAL MODULE: ./.build/src/release/situation.js
var release_situation = __webpack_require__(61);
// EXTERNAL MODULE: ./.build/src/release/versions.js
var versions = __webpack_require__(1636);
// EXTERNAL MODULE: ./.build/src/release/packages/cause.js
var cause = __webpack_require__(6772);
// EXTERNAL MODULE: ./.build/src/release/packages/demands.js
var demands = __webpack_require__(947);
// EXTERNAL MODULE: ./.build/src/release/change.js
var change = __webpack_require__(5574);
// EXTERNAL MODULE: ./.build/src/release/packages/ranges.js
var ranges = __webpack_require__(7865);
;// CONCATENATED MODULE: ./.build/src/release/packages/dependents.js


/**
 * What a package has to move by, given the versions that have become of those that it needs since its own last release. Nothing where
 * its ranges cover them, since whoever installs it gets them anyway; else a patch, since something else is installed with it. A peer
 * dependency that leaves its range asks of the users what it asks itself: as much, so that a minor never forces a major. Development
 * dependencies move nothing. Pure.
 * @param versions by name of the package
 */
function moversOf({ needs }, versions) {
    return [...Map.groupBy(needs, (it) => it.on)].flatMap(([name, own]) => {
        const version = versions.get(name)?.text;
        if (version === undefined)
            return [];
        const level = (0,change/* highest */.B)(own.map((it) => levelFor(it, version)));
        return level === 'none' ? [] : [{ name, version, level }];
    });
}
function levelFor({ kind, range }, version) {
    if (kind === 'development')
        return 'none';
    if (kind === 'pinned')
        return 'patch';
    if (range === undefined || (0,ranges/* covers */.hU)(range, version))
        return 'none';
    return kind === 'peer' ? (0,ranges/* distanceFrom */.CP)(range, version) : 'patch';
}

// EXTERNAL MODULE: ./.build/src/release/packages/merged-into.js
var merged_into = __webpack_require__(8674);
// EXTERNAL MODULE: ./.build/src/release/packages/package-reader.js + 2 modules
var package_reader = __webpack_require__(6045);
;// CONCATENATED MODULE: ./.build/src/release/packages/together.js

/**
 * All packages as one outcome: every commit that counts for any of them once, and all reasons. Version, tag and base are those of the
 * only package that is released; where several are, there is no such version.
 */
function together(bumps, reader) {
    const released = bumps.filter((it) => it.bump.version !== undefined);
    const only = released.length === 1 ? released[0] : undefined;
    const levels = released.map((it) => it.bump.level);
    const level = levels.length > 0 && levels.every((it) => it === 'prerelease') ? 'prerelease' : undefined;
    const since = reader.since(undefined);
    return {
        head: bumps[0]?.head ?? '',
        base: only?.base,
        bump: {
            version: only?.bump.version,
            level: level ?? (0,change/* highest */.B)(levels.map((it) => (it === 'prerelease' ? 'patch' : it))),
            reasons: distinct(bumps.flatMap((it) => it.bump.reasons)),
        },
        tag: only?.tag,
        commits: inOrder(bumps.flatMap((it) => it.commits), since.map((it) => it.sha)),
        since,
        tags: [],
        doubts: [...new Map(bumps.flatMap((it) => it.doubts).map((it) => [`${it.sha}${it.reason}`, it])).values()],
        packages: bumps,
        written: [],
        problem: bumps.find((it) => it.problem)?.problem,
    };
}
/** A commit may be listed for one package and hidden for another. */
const RANK = ['listed', 'hidden', 'cancelled', 'merge', 'unparsed'];
function inOrder(commits, order) {
    const bySha = new Map();
    for (const it of commits) {
        const known = bySha.get(it.commit.sha);
        bySha.set(it.commit.sha, known ? joined(known, it) : it);
    }
    return order.flatMap((sha) => bySha.get(sha) ?? []);
}
function joined(a, b) {
    const [first, second] = RANK.indexOf(a.bucket) <= RANK.indexOf(b.bucket) ? [a, b] : [b, a];
    const more = second.changes.filter((it) => !first.changes.some((one) => one.header === it.header));
    return more.length === 0 ? first : { ...first, changes: [...first.changes, ...more] };
}
function distinct(reasons) {
    return [...new Map(reasons.map((it) => [`${it.sha}\0${it.rule}\0${it.header}`, it])).values()];
}

;// CONCATENATED MODULE: ./.build/src/release/packages/bump-packages.js












/** The next versions of all packages, from one reading of the history; that of the package that was asked for, or all together. */
async function bumpPackages(inputs, repository) {
    const { packages, chosen } = repository;
    if (inputs['release-as'] !== undefined && !chosen)
        (0,demands/* demandOneForVersion */.lR)(packages);
    const reader = await openReader(inputs, repository);
    const situations = new Map(packages.map((it) => [it, situationIn(reader, it)]));
    const bumps = settle(inputs, situations, chosen);
    const own = bumps.find((it) => it.package === chosen);
    return own ? { ...own, packages: bumps } : together(bumps, reader);
}
/** Reads what all packages need, once. */
async function openReader(inputs, repository) {
    const { history, branch, packages } = repository;
    const head = await (0,release_repository/* commitAt */.du)(history, 'HEAD');
    const channel = inputs.prerelease ?? (0,channels/* channelOf */.ts)(branch, inputs['branch-channels']);
    const series = await seriesOf(packages, history, head, channel);
    const bases = [...series.values()].map((it) => it.bases.stable?.commit);
    const reader = await (0,package_reader/* packageReader */.Q)(inputs, repository, bases, head);
    return { ...reader, head, branch, channel, series };
}
async function seriesOf(packages, history, head, channel) {
    const all = await history.tags();
    const tagged = packages.map((it) => [it, (0,versions/* versionTags */.OP)(all, it.prefix)]);
    // Asked for all at once, so that no series asks again.
    const commits = [...new Set(tagged.flatMap(([, tags]) => tags.map((it) => it.commit)))];
    if (commits.length > 0)
        await history.ancestors(head, commits);
    const known = (0,merged_into/* mergedInto */.P)(history);
    const found = new Map();
    for (const [it, tags] of tagged) {
        const bases = await (0,base/* findBases */.u)(known, head, tags, { channel });
        found.set(it, { tags, bases, pending: await (0,base/* findPending */.r)(known, head, tags, bases.stable) });
    }
    return found;
}
function situationIn(reader, it) {
    const { head, branch, channel, series, graph } = reader;
    const { tags, bases, pending } = series.get(it) ?? {
        tags: [],
        bases: { last: undefined, stable: undefined },
        pending: undefined,
    };
    const all = reader.since(bases.stable?.commit);
    const since = bases.last === bases.stable ? all : reader.since(bases.last?.commit);
    const sorted = (commits) => (0,buckets/* sortParsed */.Mj)(reader.counting(commits, it), graph);
    const range = sorted(since);
    const sinceStable = since === all ? range : sorted(all);
    return { head, branch, prefix: it.prefix, channel, tags, bases, pending, range, sinceStable, since };
}
/**
 * Moves what needs what moves, until nothing moves any more. Packages may need each other in a circle: levels only rise, so it ends.
 */
function settle(inputs, situations, chosen) {
    const bumps = new Map();
    const open = new Set(situations.keys());
    for (const it of open) {
        open.delete(it);
        const situation = situations.get(it);
        if (!situation)
            continue;
        const movers = moversOf(it, versionsFor(situation, situations, bumps));
        const next = bumpOf(inputs, it, situation, movers, chosen);
        const before = bumps.get(it.name)?.bump.version?.text;
        bumps.set(it.name, next);
        if (next.bump.version?.text === before)
            continue;
        for (const other of situations.keys())
            if (other !== it && other.needs.some(({ on }) => on === it.name))
                open.add(other);
    }
    return [...situations.keys()].flatMap((it) => bumps.get(it.name) ?? []);
}
/**
 * What has become of the other packages since the last release of one: the next version, or one that came out in the meantime. That is
 * how a run finds what it has still to do behind one that was cut off, and what waits since a package was released by itself.
 */
function versionsFor({ since }, situations, bumps) {
    const commits = new Set(since.map((it) => it.sha));
    const versions = [...situations].flatMap(([{ name }, { bases }]) => {
        const last = bases.last && commits.has(bases.last.commit) ? bases.last.version : undefined;
        const version = bumps.get(name)?.bump.version ?? last;
        return version ? [[name, version]] : [];
    });
    return new Map(versions);
}
function bumpOf(inputs, it, situation, movers, chosen) {
    // A version that was asked for is that of the package that was asked for.
    const wanted = chosen === it ? inputs['release-as'] : undefined;
    const outcome = (0,release_situation/* outcomeOf */.s)({ ...inputs, 'release-as': wanted }, situation, movers.map(reasonOf));
    return { ...outcome, package: it, movers, cause: (0,cause/* causeOf */.r)(outcome, situation.range, movers) };
}
const reasonOf = ({ name, version, level }) => ({
    sha: '',
    level,
    rule: 'dependency',
    header: `${name} ${version}`,
});


/***/ }),

/***/ 6772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5574);

/** Rules that name the version instead of moving it. */
const NAMED = new Set(['release-as', 'initial-version', 'graduation']);
/**
 * Why a package is released: `commits` (its own), `dependencies: a, b` (which it needs and which moved), both where the commits alone
 * would move less, or the rule that names its version. Empty when it is not.
 */
function causeOf({ bump, problem }, range = [], movers = []) {
    if (!bump.version || problem)
        return '';
    const named = bump.reasons.find((it) => NAMED.has(it.rule));
    if (named)
        return named.rule;
    const own = (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .highest */ .B)(range.flatMap((it) => it.changes.map((one) => one.level)));
    const raised = movers.filter((it) => (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .highest */ .B)([own, it.level]) !== own);
    const parts = [
        ...(own === 'none' && movers.length > 0 ? [] : ['commits']),
        ...(raised.length === 0 ? [] : [`dependencies: ${raised.map((it) => it.name).join(', ')}`]),
    ];
    return parts.join('; ');
}


/***/ }),

/***/ 7865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ distanceFrom),
/* harmony export */   Kh: () => (/* binding */ npmNeed),
/* harmony export */   df: () => (/* binding */ cargoNeed),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   p_: () => (/* binding */ rangeFor)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8011);
/* harmony import */ var semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1866);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4737);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1636);




/** Where a range leads to a version of the workspace whatever it is. */
const pinned = (current) => ({ kind: 'pinned', range: current });
/**
 * What npm, pnpm and yarn understand by a range in a manifest. `workspace:*` is published as the exact version, `workspace:^` and
 * `workspace:~` as ranges from the version that the dependency has; `file:`, `link:` and `portal:` put the folder itself in.
 * Source: pnpm.io/workspaces, yarnpkg.com/features/workspaces, docs.npmjs.com package.json.
 * @param current version of the dependency in its manifest
 */
function npmNeed(written, current) {
    if (/^(file|link|portal):/.test(written))
        return pinned(current);
    const text = written.replace(/^workspace:/, '').trim();
    if (text === '*' && text !== written.trim())
        return pinned(current);
    if (text === '^' || text === '~')
        return current === undefined ? pinned(current) : { kind: 'range', range: `${text}${current}` };
    // A path in the workspace, a tag, a catalogue or an address: nothing here moves it.
    return { kind: 'range', range: semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__(text) === null ? undefined : text };
}
/** What Cargo understands by a requirement: without a sign it is one with `^`. Source: doc.rust-lang.org/cargo, specifying dependencies. */
function cargoNeed(written) {
    if (written === undefined)
        return pinned(undefined);
    const parts = written.split(',').map((it) => it.trim());
    const range = parts.map((it) => (/^\d/.test(it) && !it.includes('*') ? `^${it}` : it)).join(' ');
    return { kind: 'range', range: semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__(range) === null ? undefined : range };
}
/** Whether a version will do for a range; `undefined` is any. */
function covers(range, version) {
    return range === undefined || semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__(version, range);
}
/** How far a version is from the lowest one that a range covers: the most significant number that differs. */
function distanceFrom(range, version) {
    const from = semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_1__(range);
    const to = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)(version);
    if (!from || !to || from.major !== to.major)
        return 'major';
    return from.minor === to.minor ? 'patch' : 'minor';
}
/**
 * The range as it is to be written for a version that it did not cover: with the same sign where it is a sign and a whole version,
 * else `^`. Of Cargo a bare version stays bare, since that means the same.
 */
function rangeFor(written, version, format) {
    const [, protocol = '', text = ''] = /^(workspace:)?\s*(.*)$/s.exec(written) ?? [];
    if (text === '*' || text === '^' || text === '~' || /^(file|link|portal):/.test(text))
        return written;
    const [, sign = ''] = /^([\^~=]|>=)?\s*\d+\.\d+\.\d+[\w.+-]*$/.exec(text) ?? ['', SIGN[format]];
    return `${protocol}${sign}${version}`;
}
const SIGN = { json: '^', toml: '' };


/***/ })

};
