export const id = 6298;
export const ids = [6298,1431,6335,8716,3812,5753,8134];
export const modules = {

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 5753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ runningSha256),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text (as UTF-8) or of bytes, in hex. Pure computation that Node offers, wrapped here once. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** Bytes in hex. */
function hex(bytes) {
    return Buffer.from(bytes).toString('hex');
}
function runningSha256() {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    return { update: (data) => void hash.update(data), digest: () => hash.digest('hex') };
}


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export distance */
/** Damerau–Levenshtein distance (optimal string alignment), the edits between two words. */
function distance(a, b) {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
    const at = (i, j) => rows[i]?.[j] ?? 0;
    for (let j = 0; j <= b.length; j++)
        rows[0][j] = j;
    for (let i = 1; i <= a.length; i++) {
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
            rows[i][j] = swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best;
        }
    }
    return at(a.length, b.length);
}
/** The known word that was probably meant, if one is near enough (a third of its length, at least one edit). */
function suggest(word, known) {
    const ranked = known
        .map((it) => ({ it, far: distance(word.toLowerCase(), it.toLowerCase()) }))
        .filter(({ it, far }) => far <= Math.max(1, Math.floor(it.length / 3)))
        .sort((x, y) => x.far - y.far);
    return ranked[0]?.it;
}


/***/ }),

/***/ 7957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ askerOf)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9422);


/** Longest time of one call to GitHub with its retries, in milliseconds. */
const PATIENCE = 30_000;
/** Beyond that, names of git do: a first release of an old project would cost hundreds of calls. */
const MOST = 2000;
/**
 * Whom to ask about people: GitHub with a token and a repository, unless names of git are wanted. Its failure is a warning, and
 * the names of git stand in their place.
 * @param usual what `auto` means here
 * @returns undefined: names of git are what is wanted, or all that there is
 */
function askerOf({ authors: wanted, 'github-token': token }, usual, { runner, neighbours }) {
    const source = wanted === 'auto' ? usual : wanted;
    if (source === 'git' || token === undefined || runner.context.repository === undefined)
        return undefined;
    const open = async () => (await neighbours.github({ token, patience: PATIENCE, signal: runner.cancelled })).authors;
    return async (commits, base) => {
        if (commits.length === 0)
            return undefined;
        if (commits.length > MOST) {
            runner.info(`More than ${MOST} commits: people are named as git knows them.`);
            return undefined;
        }
        try {
            return { ...(await (await open()).known(commits, base)), mentioned: source === 'mention' };
        }
        catch (error) {
            runner.warning((0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`people are named as git knows them: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codedMessageOf */ .Ui)(error)}`));
            return undefined;
        }
    };
}


/***/ }),

/***/ 1172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ findPending),
/* harmony export */   u: () => (/* binding */ findBases)
/* harmony export */ });
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);

/**
 * The highest version tags among the ancestors of a commit: stable ones only, or for a channel those of the channel too. Tags of
 * other branches never count, however high.
 * @param tags lowest first
 * @param below only versions below this one
 */
async function findBases(history, at, tags, { channel, below }) {
    const candidates = tags.filter((it) => !below || (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbove */ .oi)(below, it.version));
    const stable = await highestMerged(history, at, candidates.filter(isStable));
    if (channel === undefined)
        return { last: stable, stable };
    const ofChannel = candidates.filter((it) => it.version.channel === channel && isNewer(it, stable));
    return { last: (await highestMerged(history, at, ofChannel)) ?? stable, stable };
}
/** The highest prerelease among the ancestors that waits for its stable release. */
async function findPending(history, at, tags, stable) {
    return highestMerged(history, at, tags.filter((it) => !isStable(it) && isNewer(it, stable)));
}
const isStable = ({ version }) => version.channel === undefined;
const isNewer = ({ version }, than) => !than || (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbove */ .oi)(version, than.version);
/** Asked highest first: the history may have to fetch as far as the answer. */
async function highestMerged(history, at, tags) {
    const highestFirst = tags.toReversed();
    const commit = await history.firstAncestor(at, highestFirst.map((it) => it.commit));
    return highestFirst.find((it) => it.commit === commit);
}


/***/ }),

/***/ 8785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lb: () => (/* binding */ countBuckets),
  Ns: () => (/* binding */ sortCommits),
  Mj: () => (/* binding */ sortParsed)
});

;// CONCATENATED MODULE: ./.build/src/release/cancel.js
/**
 * Ids of the commits that come to nothing: a revert together with what it takes back, when all of that is in the range. A
 * revert that was itself taken back takes nothing back. A revert that also reaches before the range stays a change.
 * @param commits children before their parents, so a revert is seen before what it reverts
 */
function cancelled(commits, graph) {
    const gone = new Set();
    const places = new Map(commits.map((it, at) => [it.commit.sha, at]));
    const byHeader = Map.groupBy(commits.keys(), (at) => commits[at]?.header);
    for (const [at, it] of commits.entries()) {
        if (!it.revert || gone.has(it.commit.sha))
            continue;
        const targets = targetsOf(it, at, { commits, graph, places, byHeader, gone });
        for (const target of targets.inside)
            gone.add(target);
        if (targets.inside.length > 0 && !targets.outside)
            gone.add(it.commit.sha);
    }
    return gone;
}
function targetsOf({ revert }, at, range) {
    const shas = revert?.shas ?? [];
    if (shas.length === 0) {
        const inside = quotedTarget(revert?.quoted, at, range);
        return { inside, outside: inside.length === 0 };
    }
    const found = shas.map((sha) => olderThan(at, range.graph.find(sha), range));
    return {
        inside: found.flatMap((id) => (id === undefined ? [] : withMerged(id, range))),
        outside: found.includes(undefined),
    };
}
/** Nothing can take back what comes after it, nor itself, whatever its message says. */
function olderThan(at, id, { places }) {
    return id !== undefined && (places.get(id) ?? -1) > at ? id : undefined;
}
/** Without an id: the nearest older commit with the header that is quoted. */
function quotedTarget(quoted, at, range) {
    const ids = (range.byHeader.get(quoted) ?? [])
        .filter((it) => it > at)
        .map((it) => range.commits[it]?.commit.sha ?? '');
    const found = ids.find((id) => !range.gone.has(id));
    return found === undefined ? [] : withMerged(found, range);
}
/** Who takes a merge back takes back everything that it brought in. */
function withMerged(id, { commits, graph, places }) {
    const commit = commits[places.get(id) ?? -1]?.commit;
    return commit && commit.parents.length > 1 ? [id, ...graph.side(commit)] : [id];
}

// EXTERNAL MODULE: ./.build/src/release/graph.js
var graph = __webpack_require__(6957);
;// CONCATENATED MODULE: ./.build/src/release/buckets.js


/** Every commit of a range in exactly one bucket, in the order in which they come (children before their parents). */
function sortCommits(range, parse) {
    return sortParsed(range.map(parse), (0,graph/* graphOf */.c)(range));
}
/**
 * The same for commits that were read.
 * @param graph the history that they are taken from, where they are not all of a range: those of one package
 */
function sortParsed(commits, graph) {
    const gone = cancelled(commits, graph);
    const byHeader = Map.groupBy(commits.filter((it) => !it.wrapper), (it) => it.header);
    return commits.map((it) => {
        const bucket = gone.has(it.commit.sha) ? 'cancelled' : bucketOf(it, byHeader, graph);
        return { ...it, bucket, changes: isShown(bucket) ? it.changes : [] };
    });
}
const isShown = (bucket) => bucket === 'listed' || bucket === 'hidden';
function bucketOf(it, byHeader, graph) {
    if (it.wrapper && (it.changes.length === 0 || repeats(it, byHeader.get(it.header) ?? [], graph)))
        return 'merge';
    if (it.changes.length === 0)
        return 'unparsed';
    return it.changes.some((change) => change.section !== undefined) ? 'listed' : 'hidden';
}
/** The title of a merge counts once: not when a commit that it merged says the same, breaking or not. */
function repeats(merge, same, graph) {
    const isBreaking = (it) => it.changes.some((change) => change.breaking);
    if (same.length === 0)
        return false;
    const side = graph.side(merge.commit);
    const merged = same.filter((it) => side.has(it.commit.sha));
    return merged.length > 0 && (!isBreaking(merge) || merged.some(isBreaking));
}
/** How many commits are in each bucket; their sum is the number of commits. */
function countBuckets(commits) {
    const count = (bucket) => commits.filter((it) => it.bucket === bucket).length;
    return {
        listed: count('listed'),
        hidden: count('hidden'),
        cancelled: count('cancelled'),
        merge: count('merge'),
        unparsed: count('unparsed'),
    };
}


/***/ }),

/***/ 2980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ bumpVersion)
/* harmony export */ });
/* harmony import */ var _doubtful_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3504);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8784);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6716);
/* harmony import */ var _situation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61);
/* harmony import */ var _write_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8478);





/** Finds the next version from the commits since the last one, and writes it into the manifests when asked to. */
async function bumpVersion(inputs, world) {
    const repository = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .openRepository */ .h_)(inputs, world);
    const outcome = await decide(inputs, repository);
    (0,_doubtful_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOf */ .c$)(outcome.doubts, world.runner);
    world.runner.info((0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .bumpSentence */ .s)(outcome));
    if (inputs.write === 'none' || outcome.problem)
        return outcome;
    return { ...outcome, written: await (0,_write_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .writeVersions */ .R)(outcome, repository, inputs['dry-run'], world) };
}
async function decide(inputs, repository) {
    if (repository.packages.length === 0)
        return (0,_situation_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeOf */ .s)(inputs, await (0,_situation_js__WEBPACK_IMPORTED_MODULE_3__/* .situationOf */ ._)(inputs, repository));
    const { bumpPackages } = await Promise.all(/* import() */[__webpack_require__.e(7438), __webpack_require__.e(5830)]).then(__webpack_require__.bind(__webpack_require__, 5830));
    return bumpPackages(inputs, repository);
}


/***/ }),

/***/ 8885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ askedVersion),
/* harmony export */   y: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2338);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5574);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2722);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1636);




/** What comes next. Pure: the same commits and tags give the same version. */
function nextVersion(given, options) {
    const reasons = [...given.range.flatMap(reasonsOf), ...(given.dependencies ?? [])];
    const wanted = wantedVersion(given, options);
    if (wanted)
        return bumpTo(given.bases, wanted.version, reasons, [wanted.reason]);
    if (!given.bases.last)
        return firstVersion(given, options, reasons);
    if (reasons.length === 0)
        return { version: undefined, level: 'none', reasons };
    const stable = nextStable(given, options);
    const version = options.channel === undefined ? stable.version : prereleaseOf(stable.version, options.channel, given.tags);
    return bumpTo(given.bases, version, reasons, stable.extra);
}
/** A reason that names the version itself has the level of the whole. */
function bumpTo(bases, version, reasons, named) {
    const level = moved(bases, version);
    return { version, level, reasons: [...reasons, ...named.map((it) => ({ ...it, level }))] };
}
function reasonsOf({ commit, changes }) {
    return changes
        .filter((it) => it.level !== 'none')
        .map(({ level, rule, header }) => ({ sha: commit.sha, level, rule, header }));
}
const levelOf = (commits) => (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .highest */ .B)(commits.flatMap((it) => it.changes.map((one) => one.level)));
/** Whoever names a version gets it: the caller before the newest commit with a `Release-As:` footer. */
function wantedVersion({ bases, range, tags }, { releaseAs, channel }) {
    if (releaseAs) {
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .demandForward */ .ZX)(releaseAs, bases.last, 'release-as');
        return { version: releaseAs, reason: { sha: '', rule: 'release-as', header: 'input release-as' } };
    }
    const asking = range.find((it) => it.bucket !== 'cancelled' && askedVersion(it));
    const asked = asking && askedVersion(asking);
    if (!asking || !asked)
        return undefined;
    (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .demandForward */ .ZX)(asked, bases.stable, `the commit ${asking.commit.sha} (Release-As)`);
    const version = channel === undefined || asked.channel !== undefined ? asked : prereleaseOf(asked, channel, tags);
    return { version, reason: { sha: asking.commit.sha, rule: 'release-as', header: asking.header } };
}
const askedVersion = ({ releaseAs }) => releaseAs === undefined ? undefined : (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)(releaseAs.replace(/^v/, ''));
/** Without a release so far it is the one that the configuration names, or the one that a prerelease announced. */
function firstVersion(given, { initialVersion, channel }, reasons) {
    const announced = given.pending && (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)((0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .core */ .I8)(given.pending.version));
    const stable = announced ?? initialVersion;
    const version = channel === undefined ? stable : prereleaseOf(stable, channel, given.tags);
    const rule = announced ? 'graduation' : 'initial-version';
    return bumpTo(given.bases, version, reasons, [{ sha: '', rule, header: `first release as ${version.text}` }]);
}
/**
 * The next stable version after the last one, by all that came since; below 1.0.0 a breaking change moves the minor unless asked
 * otherwise. A prerelease that announced more is not undercut: 1.1.0-rc.3 becomes 1.1.0, and is not bumped twice.
 */
function nextStable({ bases, sinceStable, pending, dependencies = [] }, { zeroMajor, initialVersion }) {
    const level = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .highest */ .B)([levelOf(sinceStable), ...dependencies.map((it) => it.level)]);
    const counted = bases.stable ? increased(bases.stable.version, level, zeroMajor) : initialVersion;
    const announced = pending && (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)((0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .core */ .I8)(pending.version));
    if (!pending || !announced || (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbove */ .oi)(counted, announced))
        return { version: counted, extra: [] };
    const reason = { sha: pending.commit, rule: 'graduation', header: `announced by ${pending.name}` };
    return { version: announced, extra: [reason] };
}
function increased(from, level, zeroMajor) {
    if (level === 'none')
        return from;
    const part = level === 'major' && from.major === 0 ? zeroMajor : level;
    return (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)(semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_0__((0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .core */ .I8)(from), part) ?? '') ?? from;
}
/** The next free number of a channel: `1.2.0-rc.11` after `rc.10`, wherever that tag is. */
function prereleaseOf(stable, channel, tags) {
    const prefix = `${(0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .core */ .I8)(stable)}-${channel}.`;
    const numbers = tags
        .map((it) => it.version.text)
        .filter((it) => it.startsWith(prefix))
        .map((it) => it.slice(prefix.length));
    const last = Math.max(0, ...numbers.filter((it) => /^\d+$/.test(it)).map(Number));
    return (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)(`${prefix}${last + 1}`) ?? stable;
}
/** The most significant number that differs from the last release; only the end of a prerelease: `prerelease`. */
function moved({ last, stable }, to) {
    const from = last?.version ?? stable?.version;
    if (to.major !== (from?.major ?? 0))
        return 'major';
    if (to.minor !== (from?.minor ?? 0))
        return 'minor';
    if (to.patch !== (from?.patch ?? 0))
        return 'patch';
    return 'prerelease';
}


/***/ }),

/***/ 5574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ highest)
/* harmony export */ });
const RANK = { none: 0, patch: 1, minor: 2, major: 3 };
function highest(levels) {
    let top = 'none';
    for (const level of levels)
        if (RANK[level] > RANK[top])
            top = level;
    return top;
}


/***/ }),

/***/ 4408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ allIntoChangelog),
  p: () => (/* binding */ intoChangelog)
});

// EXTERNAL MODULE: ./.build/src/release/versions.js
var versions = __webpack_require__(1636);
;// CONCATENATED MODULE: ./.build/src/release/outline.js

/** The sections of a changelog, whatever its dialect: `## [1.2.0] - 2026-01-01`, `## v1.2.0`, `## [1.2.0](…) (2026-01-01)`. */
function outline(lines) {
    const headings = [];
    let hidden;
    for (const [line, text] of lines.entries()) {
        if (hidden) {
            if (hidden.test(text))
                hidden = undefined;
            continue;
        }
        hidden = hiddenUntil(text);
        if (/^## +\S/.test(text))
            headings.push({ line, ...meaningOf(text) });
    }
    return headings;
}
/** A fence or a comment that begins here and ends on a later line: headings in it are none. */
function hiddenUntil(text) {
    const [, fence] = /^ {0,3}(```|~~~)/.exec(text) ?? [];
    if (fence !== undefined)
        return new RegExp(`^ {0,3}${fence}`);
    return /<!--/.test(text) && !/-->/.test(text.slice(text.lastIndexOf('<!--'))) ? /-->/ : undefined;
}
function meaningOf(heading) {
    const name = heading
        .replace(/^##\s+/, '')
        .replace(/^\[([^\]]*)\].*$/, '$1')
        .split(/\s/)[0] ?? '';
    const [, , version] = /^(.*[@-])?v?(\d+\.\d+\.\d+\S*)$/.exec(name) ?? [];
    return {
        version: (0,versions/* versionOf */.E4)(version ?? ''),
        unreleased: /^##\s+\[?(unreleased|non publié)\b/i.test(heading),
    };
}

;// CONCATENATED MODULE: ./.build/src/release/changelog-file.js


/** Around what we write into a section that people write into too. */
const OPEN = '<!-- refuge: commits since the last release -->';
const CLOSE = '<!-- /refuge -->';
/**
 * A changelog with the notes of one version in their place: newest first, below what people wrote as an introduction and as
 * `Unreleased`. A version that is there already stays as it is, so a second run changes nothing. Without a version the notes go
 * into the `Unreleased` section, between two marks, and are replaced by the next run.
 * @param file undefined: there is none yet
 * @param title heading of a new file
 */
function intoChangelog(file, notes, { version, title }) {
    if (file === undefined || file.trim() === '')
        return withVersionOrDraft([`# ${title}`, ''], notes, version, '\n');
    const eol = file.includes('\r\n') ? '\r\n' : '\n';
    return withVersionOrDraft(file.split(eol), notes, version, eol);
}
/**
 * A changelog with several sections, newest first, each in its place. A new file takes all versions at once, since there may be
 * thousands.
 */
function allIntoChangelog(file, sections, title) {
    const released = sections.filter((it) => it.version !== undefined);
    const isNew = (file ?? '').trim() === '' && released.length > 1;
    const together = { version: released[0]?.version, notes: released.map((it) => it.notes).join('\n') };
    const steps = isNew ? [together, ...sections.filter((it) => it.version === undefined)] : sections.toReversed();
    return steps.reduce((text, { version, notes }) => intoChangelog(text, notes, { version, title }), file);
}
function withVersionOrDraft(lines, notes, version, eol) {
    const block = notes.trimEnd().split('\n');
    const next = version === undefined ? withDraft(lines, block) : withVersion(lines, block, version);
    const text = next.join(eol);
    return text.endsWith(eol) ? text : `${text}${eol}`;
}
function withVersion(lines, block, version) {
    const isThere = outline(lines).some((it) => it.version?.text === version);
    if (isThere)
        return lines;
    const rest = withoutDraft(lines);
    return insert(rest, placeFor(version, rest), block);
}
/** Before the first lower version; after all others where there is none. */
function placeFor(version, lines) {
    const headings = outline(lines);
    const own = (0,versions/* versionOf */.E4)(version);
    const isBelow = (it) => it.version !== undefined && (!own || (0,versions/* ascending */.V_)(it.version, own) < 0);
    return headings.find(isBelow)?.line ?? endOf(lines);
}
/** The end of the text: link definitions and blank lines stay below it. */
function endOf(lines) {
    return lines.findLastIndex((it) => it.trim() !== '' && !/^\[[^\]]+\]:\s/.test(it)) + 1;
}
function insert(lines, at, block) {
    const before = lines.slice(0, at);
    const after = lines.slice(at);
    return [
        ...before,
        ...(before.length === 0 || before.at(-1)?.trim() === '' ? [] : ['']),
        ...block,
        ...(after.length === 0 || after[0]?.trim() === '' ? [] : ['']),
        ...after,
    ];
}
function withDraft(lines, [heading = '', ...body]) {
    const draft = [OPEN, '', ...body.slice(1), '', CLOSE];
    const open = lines.indexOf(OPEN);
    const close = lines.indexOf(CLOSE, open);
    if (open !== -1 && close !== -1)
        return [...lines.slice(0, open), ...draft, ...lines.slice(close + 1)];
    const headings = outline(lines);
    const at = headings.findIndex((it) => it.unreleased);
    if (at === -1)
        return insert(lines, headings[0]?.line ?? endOf(lines), [heading, '', ...draft]);
    const end = headings[at + 1]?.line ?? endOf(lines);
    return insert(lines, end, draft);
}
/** A release takes what we drafted out of `Unreleased`; the heading stays when people wrote below it, or wrote it. */
function withoutDraft(lines) {
    const open = lines.indexOf(OPEN);
    const close = lines.indexOf(CLOSE, open);
    if (open === -1 || close === -1)
        return lines;
    const after = lines[close + 1]?.trim() === '' ? close + 2 : close + 1;
    return [...lines.slice(0, open), ...lines.slice(after)];
}


/***/ }),

/***/ 3504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ doubtsOf),
/* harmony export */   c$: () => (/* binding */ warnOf),
/* harmony export */   e$: () => (/* binding */ unparsedProblem)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9422);
/* harmony import */ var _bump_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8885);



/** Commits that were not understood, and those that look as if something else was meant. Newest first. */
function doubtsOf(commits) {
    return commits
        .filter((it) => it.bucket !== 'cancelled' && it.bucket !== 'merge')
        .flatMap((it) => reasonsFor(it).map((reason) => ({ sha: it.commit.sha, header: it.header, reason })));
}
function reasonsFor(it) {
    const wrong = it.releaseAs !== undefined && !(0,_bump_js__WEBPACK_IMPORTED_MODULE_1__/* .askedVersion */ .h)(it) ? [`Release-As is no semantic version.`] : [];
    const hints = [...it.hints, ...wrong];
    return hints.length === 0 && it.bucket === 'unparsed' ? ['Its first line is not `type: subject`.'] : hints;
}
/** Warnings in the log; the summary has them all. */
const SHOWN = 10;
function warnOf(doubts, runner) {
    for (const { sha, header, reason } of doubts.slice(0, SHOWN)) {
        runner.warning((0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${sha.slice(0, 7)} "${header}": ${reason}`));
    }
    if (doubts.length > SHOWN)
        runner.warning(`${doubts.length - SHOWN} more commits are in doubt; the summary lists them.`);
}
/** With `unparsed: fail`, a commit without a type is an error (RFG-213). */
function unparsedProblem(commits, policy) {
    const unparsed = commits.filter((it) => it.bucket === 'unparsed');
    const first = unparsed[0];
    if (policy !== 'fail' || !first)
        return undefined;
    const what = unparsed.length === 1 ? 'one commit has' : `${unparsed.length} commits have`;
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-213', (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${what} no type, the newest is ${first.commit.sha} "${first.header}"`), {
        hint: first.hints[0] ?? 'Write the first line as `type: subject`, or set `unparsed` to warn or list.',
    });
}


/***/ }),

/***/ 6957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ graphOf)
/* harmony export */ });
function graphOf(commits) {
    const byId = new Map(commits.map((it) => [it.sha, it]));
    const ancestry = (from) => {
        const reached = new Set();
        const open = [...from];
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
            const commit = byId.get(id);
            if (!commit || reached.has(id))
                continue;
            reached.add(id);
            open.push(...commit.parents);
        }
        return reached;
    };
    const sorted = [...byId.keys()].sort();
    return {
        ancestry,
        side({ parents: [first, ...others] }) {
            const before = ancestry(first === undefined ? [] : [first]);
            return new Set([...ancestry(others)].filter((id) => !before.has(id)));
        },
        find: (sha) => (byId.has(sha) ? sha : only(sorted, sha)),
    };
}
function only(sorted, prefix) {
    const at = lowerBound(sorted, prefix);
    const found = sorted[at];
    return found?.startsWith(prefix) && !sorted[at + 1]?.startsWith(prefix) ? found : undefined;
}
function lowerBound(sorted, text) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ SUMMARY_NOTES),
/* harmony export */   Qt: () => (/* binding */ RELEASE_TEXT),
/* harmony export */   SW: () => (/* binding */ COMMENT_TEXT)
/* harmony export */ });
/** Longest text of a release, in characters. Source: REST API, "Create a release". */
const RELEASE_TEXT = 125_000;
/** Longest text of a comment or pull request: GitHub refuses 65 536 characters. */
const COMMENT_TEXT = 65_000;
/** Of the notes so much stands in a job summary, beside all else. */
const SUMMARY_NOTES = 60_000;


/***/ }),

/***/ 2722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ versionProblem),
/* harmony export */   QX: () => (/* binding */ isMaintenance),
/* harmony export */   ZX: () => (/* binding */ demandForward)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1636);


function lineOf(branch, base) {
    const [, major, minor] = /^v?(\d+)(?:\.(\d+))?\.x$/.exec(branch ?? '') ?? [];
    if (branch === undefined)
        return undefined;
    if (major !== undefined) {
        return {
            name: branch,
            allows: (it) => it.major === Number(major) && (minor === undefined || it.minor === Number(minor)),
        };
    }
    if (!branch.startsWith('hotfix/') || !base)
        return undefined;
    return { name: branch, allows: (it) => it.major === base.major && it.minor === base.minor };
}
/** A branch that serves an older line of versions. */
const isMaintenance = (branch) => /^(v?\d+(\.\d+)?\.x$|hotfix\/)/.test(branch ?? '');
/**
 * Why a version cannot be released from here, naming the free ones: it does not belong to the maintenance branch (RFG-212), or a
 * tag has it already (RFG-211).
 */
function versionProblem(version, { tags, base, branch }) {
    const line = lineOf(branch, base);
    const free = base ? freeVersions(base, tags).filter((it) => line?.allows(it) ?? true) : [];
    const hint = `${freeSentence(free)} Set \`release-as\` to one of them, or release from another branch.`;
    if (line && !line.allows(version)) {
        return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-212', `${version.text} does not belong to the branch ${line.name}`, { hint });
    }
    const taken = tags.find((it) => it.version.text === version.text);
    if (!taken)
        return undefined;
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-211', `${version.text} is taken: the tag ${taken.name} is on ${taken.commit}`, { hint });
}
function freeSentence(free) {
    return free.length === 0 ? 'No version is free here.' : `Free here: ${free.map((it) => it.text).join(', ')}.`;
}
/** The lowest free patch, minor and major above a version. */
function freeVersions({ major, minor, patch }, tags) {
    const taken = new Set(tags.map((it) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .core */ .I8)(it.version)));
    const firstFree = (at, from) => {
        let n = from;
        while (taken.has(at(n)))
            n++;
        return (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(at(n));
    };
    const free = [
        firstFree((n) => `${major}.${minor}.${n}`, patch + 1),
        firstFree((n) => `${major}.${n}.0`, minor + 1),
        firstFree((n) => `${n}.0.0`, major + 1),
    ];
    return free.filter((it) => it !== undefined);
}
/** A version that was asked for must move forward. */
function demandForward(wanted, base, who) {
    if (!base || (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbove */ .oi)(wanted, base.version))
        return;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-211', `${who} asks for ${wanted.text}, which is not above the last release ${base.name}`, {
        hint: 'Ask for a higher version; one that is out cannot be released again.',
    });
}


/***/ }),

/***/ 7732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Oz: () => (/* binding */ upward),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** The path below the root at which `path`, as seen from `folder`, lies; undefined when it leads out of the root. */
function below(folder, path) {
    if (/^([/\\]|[A-Za-z]:)/.test(path))
        return undefined;
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of path.split(/[/\\]/)) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** A name in a folder. */
function nameIn(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
/** The folder that holds a path. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** The folder and those around it, nearest first; the root, `''`, is the last. */
function upward(folder) {
    return folder === '' ? [''] : [folder, ...upward(folderOf(folder))];
}
/** Whether a name matches a glob of one part, in which `*` stands for any characters and `?` for one. */
function matches(name, glob) {
    let [at, here, star, resume] = [0, 0, -1, 0];
    while (at < name.length) {
        if (glob[here] === '*')
            [star, resume, here] = [here, at, here + 1];
        else if (glob[here] === '?' || glob[here] === name[at])
            [at, here] = [at + 1, here + 1];
        else if (star >= 0)
            [here, resume, at] = [star + 1, resume + 1, resume + 1];
        else
            return false;
    }
    return /^\**$/.test(glob.slice(here));
}


/***/ }),

/***/ 4044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   NJ: () => (/* binding */ literalParagraphs),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   og: () => (/* binding */ cutAt)
/* harmony export */ });
/* unused harmony export codeSpan */
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9422);

/**
 * Text of a commit for Markdown: shown literally, except for code spans, which stay code. Nothing in it is a link, a mention, a
 * list, HTML or a command.
 */
function literal(text) {
    const parts = (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text)
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(`[^`]+`)/);
    const shown = parts.map((part, i) => (i % 2 === 1 ? codeSpan(part.slice(1, -1)) : (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(part))).join('');
    return shown.replace(/^([=:])/, '\\$1');
}
/** Text of several lines inside a list item: its lines and paragraphs stay apart. */
function literalParagraphs(text, indent) {
    const paragraphs = (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text)
        .split(/\n\s*\n/)
        .map((it) => it
        .split('\n')
        .map(literal)
        .filter((line) => line !== ''));
    return paragraphs
        .filter((it) => it.length > 0)
        .map((it) => it.join(`\n${indent}`))
        .join(`\n\n${indent}`);
}
/** Text in a code span that it cannot leave. */
function codeSpan(text) {
    const inner = (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text)
        .replace(/[`\s]+/g, ' ')
        .trim();
    return inner === '' ? '' : `\`${inner}\``;
}
/** Longest text of a cell: a first line can have megabytes. */
const CELL = 300;
/** Literal text in a cell of a table, which a bar would end even inside a code span; cut where nobody reads on. */
function cell(text) {
    const shown = text.length > CELL ? `${text.slice(0, CELL).toWellFormed()}…` : text;
    return literal(shown).replace(/(?<!\\)\|/g, '\\|');
}
/** At most `limit` characters, cut at the end of a line, with a last sentence that says so. */
function cutAt(text, limit, sentence) {
    if (text.length <= limit)
        return text;
    const room = text.slice(0, limit - sentence.length - 2);
    return `${room.slice(0, room.lastIndexOf('\n'))}\n\n${sentence}`;
}


/***/ }),

/***/ 947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _4: () => (/* binding */ demandApart),
/* harmony export */   fq: () => (/* binding */ unknownPackage),
/* harmony export */   lR: () => (/* binding */ demandOneForVersion)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9422);
/* harmony import */ var _kernel_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6335);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7666);




/** RFG-237 for two packages of one name, RFG-238 for two that would have the same tags, and for tags that git does not take. */
function demandApart(packages) {
    const [name] = twins(packages, (it) => it.name);
    if (name) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-237', (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${name[0].path} and ${name[1].path} are both named ${name[0].name}`), {
            hint: 'Give one of them another name in its manifest, or by `packages` in refuge.yml.',
        });
    }
    const hint = 'Write another `tag-prefix`, with {name} or {path} in it, as input or in refuge.yml.';
    const [series] = twins(packages, (it) => it.prefix);
    if (series) {
        const [one, other] = series;
        const what = `${one.name} and ${other.name} would share the tags ${one.prefix}1.2.3`;
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-238', (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(what), { hint });
    }
    const bad = packages.find((it) => !(0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .isTagBeginning */ .K)(it.prefix));
    if (!bad)
        return;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-238', (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`git takes no tag such as '${bad.prefix}1.2.3' of ${bad.path}`), { hint });
}
function twins(packages, keyOf) {
    return packages.flatMap((it, at) => {
        const first = packages.findIndex((other) => keyOf(other) === keyOf(it));
        const other = packages[first];
        return other && first < at ? [[other, it]] : [];
    });
}
/** RFG-236, with the name that was probably meant. */
function unknownPackage(name, packages, place) {
    const names = packages.map((it) => it.name);
    const near = (0,_kernel_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(name, names);
    const meant = near === undefined ? '' : `: did you mean '${near}'?`;
    const shown = names.slice(0, 20).join(', ');
    const hint = names.length === 0
        ? 'This repository is one package: no workspace and no `packages` in refuge.yml say otherwise. Leave `package` out.'
        : `Packages here: ${shown}${names.length > 20 ? ' …' : ''}.`;
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-236', (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`there is no package '${name}'${meant}`), { hint, ...(place && { place }) });
}
/** RFG-241: one version cannot be that of several packages. */
function demandOneForVersion(packages) {
    if (packages.length < 2)
        return;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-241', `\`release-as\` names one version, and this repository has ${packages.length} packages`, {
        hint: 'Say which one with `package`, or write `Release-As: 1.2.3` at the end of a commit that changes only that one.',
    });
}


/***/ }),

/***/ 8674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ mergedInto)
/* harmony export */ });
/** Where bases of packages are looked up: one answer about the ancestors of a commit serves all of them. */
const mergedInto = (history) => ({
    async firstAncestor(of, candidates) {
        if (candidates.length === 0)
            return undefined;
        const merged = await history.ancestors(of, candidates);
        return candidates.find((it) => merged.has(it));
    },
});


/***/ }),

/***/ 6045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ packageReader)
});

// EXTERNAL MODULE: ./.build/src/release/graph.js
var release_graph = __webpack_require__(6957);
// EXTERNAL MODULE: ./.build/src/release/parse.js + 8 modules
var release_parse = __webpack_require__(9977);
// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var paths = __webpack_require__(7732);
// EXTERNAL MODULE: ./.build/src/release/packages/package.js
var packages_package = __webpack_require__(2963);
;// CONCATENATED MODULE: ./.build/src/release/packages/owners.js


/**
 * A file belongs to the innermost package around it: what lies in none of the others is that of the root, where that is a package.
 * @param at where the working directory lies below the top of the repository
 * @returns names of packages, for each commit once
 */
function ownersOf(packages, at) {
    const byFolder = new Map(packages.map((it) => [(0,packages_package/* isRoot */.j)(it) ? at : (0,paths/* nameIn */.ZC)(at, it.path), it.name]));
    const known = new Map();
    const folders = new Map();
    const ownerOf = (folder) => {
        if (folders.has(folder))
            return folders.get(folder);
        const outer = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
        const owner = byFolder.get(folder) ?? (folder === '' ? undefined : ownerOf(outer));
        folders.set(folder, owner);
        return owner;
    };
    return ({ sha, paths }) => {
        const owners = known.get(sha) ?? new Set(paths.flatMap((it) => ownerOf(it.slice(0, Math.max(0, it.lastIndexOf('/')))) ?? []));
        known.set(sha, owners);
        return owners;
    };
}

// EXTERNAL MODULE: ./.build/src/release/types.js
var types = __webpack_require__(6384);
;// CONCATENATED MODULE: ./.build/src/release/packages/scopes.js

/**
 * By path, a commit counts for every package that it changed. By scope, a change whose scope is the name of a package (with or
 * without what stands before the slash) counts for that one wherever its files are, and other changes by path.
 */
function countingBy(by, packages) {
    if (by === 'path')
        return (commit, _, isChanged) => (isChanged ? commit : undefined);
    const named = new Map(packages.flatMap((it) => [it.name, shortName(it.name)].map((name) => [name.toLowerCase(), it])));
    const meant = ({ scope }) => (0,types/* scopesOf */.ZK)(scope).flatMap((it) => named.get(it.toLowerCase()) ?? []);
    return (commit, it, isChanged) => {
        const changes = commit.changes.filter((one) => {
            const packagesMeant = meant(one);
            return packagesMeant.length > 0 ? packagesMeant.includes(it) : isChanged;
        });
        if (changes.length > 0)
            return { ...commit, changes };
        return isChanged && commit.changes.length === 0 ? commit : undefined;
    };
}
const shortName = (name) => name.slice(name.indexOf('/') + 1);

;// CONCATENATED MODULE: ./.build/src/release/packages/package-reader.js




/**
 * Reads and parses every commit since the oldest of some bases once, for all packages.
 * @param bases where the packages start; undefined where one starts with the first commit
 */
async function packageReader({ squash, gitmoji, 'package-by': by }, { history, packages, at }, bases, to) {
    const known = bases.filter((it) => it !== undefined);
    const all = await history.changes(known.length < bases.length ? [] : known, to);
    const graph = (0,release_graph/* graphOf */.c)(all);
    const read = await (0,release_parse/* openParser */.q)({ squash: squash === 'auto', gitmoji });
    const parse = remembered((it) => it.sha, read);
    const owners = ownersOf(packages, at);
    const countFor = countingBy(by, packages);
    return {
        graph,
        since: remembered(String, (base) => {
            const before = graph.ancestry(base === undefined ? [] : [base]);
            return before.size === 0 ? all : all.filter((it) => !before.has(it.sha));
        }),
        counting: (commits, it) => commits.flatMap((one) => countFor(parse(one), it, owners(one).has(it.name)) ?? []),
    };
}
/** The same function, which answers each question once. */
function remembered(keyOf, answer) {
    const known = new Map();
    return (asked) => {
        const key = keyOf(asked);
        const found = known.get(key) ?? answer(asked);
        known.set(key, found);
        return found;
    };
}


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isRoot)
/* harmony export */ });
/** The root of the working directory as a package. */
const isRoot = ({ path }) => path === '.';


/***/ }),

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isTagBeginning),
/* harmony export */   M: () => (/* binding */ prefixOf)
/* harmony export */ });
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);

/** The tags of a package unless something else is said: `cart@1.2.0`, `@acme/cart@1.2.0`. */
const USUAL = '{name}@';
/**
 * What stands before the version in the tags of a package: what refuge.yml says of it, else the input where that is a template, else
 * `{name}@`; the package in the working directory itself has the input as it is.
 */
function prefixOf(it, configured, input) {
    const template = configured ?? ((0,_package_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoot */ .j)(it) || input.includes('{') ? input : USUAL);
    const path = (0,_package_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoot */ .j)(it) ? template.replaceAll('{path}/', '').replaceAll('{path}', '') : template;
    return path.replaceAll('{name}', it.name).replaceAll('{path}', it.path);
}
/** Whether git takes a tag that begins so. Source: git-check-ref-format(1). */
function isTagBeginning(prefix) {
    return !/^[-/.]|\.\.|\/\/|\/\.|@\{|\.lock\/|[\s~^:?*[\\{}\p{Cc}]/u.test(prefix);
}


/***/ }),

/***/ 9977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openParser)
});

// EXTERNAL MODULE: ./.build/src/kernel/suggest.js
var suggest = __webpack_require__(6335);
;// CONCATENATED MODULE: ./.build/src/release/doubts.js

/** A footer that looks like BREAKING CHANGE and is none by the specification: other case, or plural. */
function breakingHint(body) {
    const line = body.find((it) => /^breaking[ -]changes?\s*:/i.test(it) && !/^BREAKING[ -]CHANGE:/.test(it));
    if (line === undefined)
        return undefined;
    return `'${line.slice(0, line.indexOf(':') + 1)}' does not count; for a breaking change write 'BREAKING CHANGE:'.`;
}
/** An unknown type that is nearly a known one. */
function typeHint({ type }, types) {
    const known = types.map((it) => it.type);
    if (known.includes(type) || ['security', 'deps', 'reapply'].includes(type))
        return undefined;
    const meant = (0,suggest/* suggest */.Z)(type, known);
    return meant === undefined
        ? undefined
        : `The type '${type}' is not known and moves no version; did you mean '${meant}'?`;
}
/** A breaking change that nobody counts, since the header above it is not conventional. */
function lostBreakingHint(body) {
    if (!body.some((it) => /^BREAKING[ -]CHANGE:/.test(it)))
        return undefined;
    return 'Its BREAKING CHANGE footer does not count, because the first line is not `type: subject`.';
}

;// CONCATENATED MODULE: ./.build/src/release/gitmoji.js
/** Emoji and short codes by the conventional type that they stand for. Source: gitmoji.dev, with its semver column. */
const TYPES = {
    feat: ['✨', ':sparkles:', '💥', ':boom:', '🚸', ':children_crossing:', '👔', ':necktie:'],
    fix: [
        '🐛',
        ':bug:',
        '🚑',
        ':ambulance:',
        '🩹',
        ':adhesive_bandage:',
        '✏',
        ':pencil2:',
        '💄',
        ':lipstick:',
        '🥅',
        ':goal_net:',
    ],
    perf: ['⚡', ':zap:'],
    security: ['🔒', ':lock:', '🛂', ':passport_control:'],
    revert: ['⏪', ':rewind:'],
    docs: ['📝', ':memo:', '💡', ':bulb:', '📄', ':page_facing_up:'],
    style: ['🎨', ':art:', '🚨', ':rotating_light:'],
    refactor: ['♻', ':recycle:', '🔥', ':fire:', '🚚', ':truck:', '⚰', ':coffin:', '🏗', ':building_construction:'],
    test: ['✅', ':white_check_mark:', '🧪', ':test_tube:', '📸', ':camera_flash:', '🤡', ':clown_face:'],
    build: [
        '📦',
        ':package:',
        '⬆',
        ':arrow_up:',
        '⬇',
        ':arrow_down:',
        '📌',
        ':pushpin:',
        '➕',
        ':heavy_plus_sign:',
        '➖',
        ':heavy_minus_sign:',
    ],
    ci: ['👷', ':construction_worker:', '💚', ':green_heart:'],
    chore: [
        '🔧',
        ':wrench:',
        '🔨',
        ':hammer:',
        '🔖',
        ':bookmark:',
        '🎉',
        ':tada:',
        '🚧',
        ':construction:',
        '🙈',
        ':see_no_evil:',
    ],
};
const TYPE_OF = new Map(Object.entries(TYPES).flatMap(([type, signs]) => signs.map((sign) => [sign, type])));
/** `:boom:` and its emoji mark a breaking change, whatever follows. */
const BREAKING = new Set(['💥', ':boom:']);
const SIGN = /^(:[a-z0-9_+-]+:|\p{Extended_Pictographic})\uFE0F?\s*(.*)$/u;
/** A header that begins with an emoji or its short code: what stands behind it may be conventional, else the sign is the type. */
function gitmojiOf(line, conventional) {
    const found = SIGN.exec(line);
    if (!found)
        return undefined;
    const [, sign = '', rest = ''] = found;
    const bang = BREAKING.has(sign);
    const header = conventional(rest);
    if (header)
        return { ...header, bang: header.bang || bang };
    const type = TYPE_OF.get(sign);
    return type === undefined || rest === '' ? undefined : { type, scope: undefined, bang, subject: rest };
}

;// CONCATENATED MODULE: ./.build/src/release/header.js
/**
 * Type, scope, mark and subject. The scope may hold brackets and blanks; it ends where a colon and a blank can follow.
 * Source: Conventional Commits 1.0.0, items 1–5 and 15.
 */
const HEADER = /^([A-Za-z][\w-]*)(?:\((.*?)\))?(!)?: +(\S.*)$/;
/** The header of a line, or undefined when it is none. */
function headerOf(line) {
    const found = HEADER.exec(line);
    if (!found)
        return undefined;
    const [, type = '', scope = '', mark, subject = ''] = found;
    return { type: type.toLowerCase(), scope: scope.trim() || undefined, bang: mark === '!', subject: subject.trim() };
}
const NEAR_MISSES = [
    [/^(fixup|squash|amend)! /, 'A commit that git should have folded into another one (git rebase --autosquash).'],
    [/^[A-Za-z][\w-]*(\(.*?\))?!?\s*：/, 'The colon is a full-width one; write an ASCII colon and a blank.'],
    [/^[A-Za-z][\w-]*(\(.*?\))?!?\s+: /, 'Remove the blank before the colon.'],
    [/^[A-Za-z][\w-]*!\(.*?\): /, 'The `!` comes after the scope: type(scope)!: subject.'],
    [/^[A-Za-z][\w-]*\s+\(.*?\)!?: /, 'Remove the blank before the scope.'],
    [
        /^(feat|feature|fix|perf|docs|style|chore|refactor|test|build|ci|revert|security)(\(.*?\))?!?:\S/i,
        'Write a blank after the colon.',
    ],
    [/^\[[A-Za-z][\w-]*\]/, 'Write `type: subject`, without square brackets.'],
    [/^(:[a-z0-9_+-]+:|\p{Extended_Pictographic})/u, 'Set `gitmoji: true` to read emoji as types.'],
];
/** Why a header that looks meant to be conventional is none; undefined when it does not look so. */
function nearMiss(header) {
    return NEAR_MISSES.find(([pattern]) => pattern.test(header))?.[1];
}

;// CONCATENATED MODULE: ./.build/src/release/message.js
/** Splits a raw message. CR LF is LF; blank lines before the header do not count. */
function messageOf(raw) {
    const [first = '', ...body] = raw.replaceAll('\r\n', '\n').trim().split('\n');
    const { text, pull } = withoutPull(first.trim());
    return { header: text, body: trimBlank(body), pull };
}
/** `feat: x (#12)` is `feat: x` of pull request 12. */
function withoutPull(header) {
    const found = /^(.*\S)\s+\(#(\d+)\)$/.exec(header);
    return found ? { text: found[1] ?? '', pull: found[2] } : { text: header, pull: undefined };
}
function trimBlank(lines) {
    const isText = (line) => line.trim() !== '';
    return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1);
}

;// CONCATENATED MODULE: ./.build/src/release/references.js
// One alternative a kind of word: an action, `o/r#3` or `#3`, `GH-4`, the address of an issue, anything else.
const WORD = /(?<action>\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?))(?=[\s:])|(?<![\w./#&-])(?:(?<owner>[\w.-]+)\/(?<repository>[\w.-]+))?#(?<issue>\d+)\b|\bGH-(?<short>\d+)\b|https?:\/\/[^\s/]+\/(?<urlOwner>[\w.-]+)\/(?<urlRepository>[\w.-]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(?<number>\d+)\b|(?<joint>[\s,:&]+|\band\b)|\w+|[^\s,]/gi;
/**
 * Every issue that a text names, with the action in front of it (`Closes #1, #2, o/r#3, GH-4` closes four). Text in code spans
 * does not count. Source: GitHub Docs, "Linking a pull request to an issue".
 */
function referencesIn(text) {
    const lines = text.split('\n').filter((it) => references_SIGN.test(it));
    return distinct(lines.flatMap(referencesOnLine));
}
/** What every reference has: most lines are done with after a glance. */
const references_SIGN = /#\d|\bGH-\d|:\/\//i;
function referencesOnLine(line) {
    const references = [];
    let action = null;
    for (const { groups = {} } of line.replace(/`[^`]*`/g, '.').matchAll(WORD)) {
        if (groups.action !== undefined)
            action = groups.action.toLowerCase();
        else if (isReference(groups))
            references.push(referenceOf(groups, action));
        else if (groups.joint === undefined)
            action = null;
    }
    return references;
}
const isReference = ({ issue, short, number }) => (issue ?? short ?? number) !== undefined;
function referenceOf({ owner, repository, issue, short, urlOwner, urlRepository, number }, action) {
    return {
        action,
        owner: owner ?? urlOwner ?? null,
        repository: repository ?? urlRepository ?? null,
        issue: issue ?? short ?? number ?? '',
    };
}
/** The first of each issue stays; an action that comes later is kept. */
function distinct(references) {
    const byName = new Map();
    for (const it of references) {
        const name = `${it.owner ?? ''}/${it.repository ?? ''}#${it.issue}`;
        const known = byName.get(name);
        byName.set(name, known ? { ...known, action: known.action ?? it.action } : it);
    }
    return [...byName.values()];
}

// EXTERNAL MODULE: ./.build/src/release/types.js
var release_types = __webpack_require__(6384);
;// CONCATENATED MODULE: ./.build/src/release/revert.js



const QUOTED = /^(Revert|Reapply) "(.*)"$/;
/**
 * Reads `Revert "…"`, `Reapply "…"` (git 2.43 and later, for the revert of a revert) and `revert: …`. A revert of a revert is
 * the original again. Source: git-revert(1); Conventional Commits 1.0.0, "How does Conventional Commits handle revert commits?".
 */
function revertOf(message, raw) {
    const quoted = QUOTED.exec(message.header);
    if (quoted) {
        return {
            shas: revertedShas(raw),
            quoted: takenBack(quoted),
            change: (footers, types) => quotedChange(message.header, footers, types),
        };
    }
    const header = headerOf(message.header);
    if (header?.type !== 'revert')
        return undefined;
    const shas = [...revertedShas(raw), ...referredShas(message.body)];
    return { shas, quoted: header.subject, change: () => undefined };
}
/** `Reapply "x"` takes back the commit `Revert "x"`. */
function takenBack([, verb, text = '']) {
    return withoutPull(verb === 'Reapply' ? `Revert "${text}"` : text).text;
}
function quotedChange(header, footers, types) {
    const { text, gone } = unwrap(header);
    if (gone)
        return [(0,release_types/* changeOf */.C2)({ type: 'revert', scope: undefined, bang: false, subject: text }, header, footers, types)];
    const original = headerOf(text);
    return original ? [(0,release_types/* changeOf */.C2)(original, text, footers, types)] : [];
}
/** Peels the quotes off: what is it about in the end, and is that gone or there? */
function unwrap(header) {
    const found = QUOTED.exec(withoutPull(header).text);
    if (!found)
        return { text: withoutPull(header).text, gone: false };
    const inner = unwrap(found[2] ?? '');
    return { text: inner.text, gone: found[1] === 'Revert' ? !inner.gone : inner.gone };
}
const SHA = /\b[0-9a-f]{7,64}\b/gi;
function revertedShas(raw) {
    const sentences = raw.match(/\bThis reverts commits?[^.]*/gi) ?? [];
    return sentences
        .flatMap((it) => (it.split(/,\s*reversing\b/)[0] ?? '').match(SHA) ?? [])
        .map((it) => it.toLowerCase());
}
function referredShas(body) {
    return body
        .filter((it) => /^refs:/i.test(it))
        .flatMap((it) => it.match(SHA) ?? [])
        .map((it) => it.toLowerCase());
}

;// CONCATENATED MODULE: ./.build/src/release/squash.js


// Only the customary types in lower case: a paragraph may well begin with `Note: …` or `Test: …`.
const KNOWN = new Set([
    'feat',
    'feature',
    'fix',
    'perf',
    'revert',
    'docs',
    'style',
    'chore',
    'refactor',
    'test',
    'build',
    'ci',
    'security',
]);
/**
 * The commits that a squash folded into one message: bullets (`* feat: x`, as GitHub and GitLab write them) and paragraphs that
 * are full headers. The first part is the message itself without them.
 */
function partsOf({ header, body }) {
    const starts = startsIn(body);
    const end = (i) => starts[i]?.at ?? body.length;
    const parts = starts.map(({ at, header: line }, i) => ({ header: line, body: sectionOf(body.slice(at + 1, end(i + 1))) }));
    return [{ header, body: trimBlank(body.slice(0, end(0))) }, ...parts];
}
function startsIn(body) {
    const starts = [];
    let fenced = false;
    for (const [at, line] of body.entries()) {
        if (/^\s*(```|~~~)/.test(line))
            fenced = !fenced;
        if (fenced)
            continue;
        const header = bulletHeader(line) ?? (isBlank(body[at - 1]) ? paragraphHeader(line) : undefined);
        if (header !== undefined)
            starts.push({ at, header });
    }
    return starts;
}
const isBlank = (line) => line === undefined || line.trim() === '';
function bulletHeader(line) {
    return line.startsWith('* ') ? paragraphHeader(line.slice(2).trim()) : undefined;
}
function paragraphHeader(line) {
    const header = headerOf(line);
    // `fix: #12` is a reference in a footer.
    if (!header || /^#\d+$/.test(header.subject))
        return undefined;
    return KNOWN.has(line.slice(0, header.type.length)) ? withoutPull(line).text : undefined;
}
/** The lines of one part: up to the next bullet or rule, and moved to the left, since they are often indented below their header. */
function sectionOf(lines) {
    const end = lines.findIndex((line) => line.startsWith('* ') || /^-{3,}$/.test(line));
    const own = trimBlank(end === -1 ? lines : lines.slice(0, end));
    const indents = own.filter((line) => !isBlank(line)).map((line) => line.length - line.trimStart().length);
    const indent = Math.min(...indents);
    // Four blanks are a code sample.
    return indent >= 1 && indent <= 3 ? own.map((line) => line.slice(indent)) : own;
}

;// CONCATENATED MODULE: ./.build/src/release/wrapper.js


const PULL = /^Merge pull request #(\d+) from /;
const BITBUCKET = /^Merged in .+ \(pull request #(\d+)\)$/;
const MERGE = /^Merge (branch|branches|remote-tracking branch|tag|commit) /;
const GITLAB = /^See merge request .*!(\d+)$/;
/** The title inside a merge commit; undefined when the commit merges nothing. Source: git-merge(1), GitHub, GitLab, Bitbucket. */
function titleOfMerge(message, parents) {
    const { header, body, pull } = message;
    const found = PULL.exec(header) ?? BITBUCKET.exec(header);
    if (!found && !MERGE.test(header) && parents < 2)
        return undefined;
    if (!found && !MERGE.test(header) && headerOf(header))
        return { title: message, pull };
    const title = messageOf(body.join('\n'));
    const gitlab = body.flatMap((line) => GITLAB.exec(line)?.[1] ?? []).at(-1);
    return { title, pull: found?.[1] ?? gitlab ?? title.pull ?? pull };
}

;// CONCATENATED MODULE: ./.build/src/release/parse.js









/** The parser of commits. Loads conventional-commits-parser and the types of the conventional-commits preset. */
async function openParser(options) {
    const { CommitParser } = await __webpack_require__.e(/* import() */ 4674).then(__webpack_require__.bind(__webpack_require__, 4674));
    const { DEFAULT_COMMIT_TYPES } = await __webpack_require__.e(/* import() */ 9681).then(__webpack_require__.bind(__webpack_require__, 9681));
    const parser = new CommitParser({
        // Upper case only, at the start of a line: what is quoted, listed or indented is about something else.
        notesPattern: (keywords) => new RegExp(`^(${keywords}):\\s*(.*)`),
        // Lines like `-hash-` are text. (Never matches; `null`, which the package takes too, is not in its type.)
        fieldPattern: /(?!)/,
    });
    return (commit) => parseCommit(commit, { ...options, parser, types: DEFAULT_COMMIT_TYPES });
}
function parseCommit(commit, tools) {
    const message = messageOf(commit.message);
    const merge = titleOfMerge(message, commit.parents.length);
    const own = merge?.title ?? message;
    const revert = merge ? undefined : revertOf(own, commit.message);
    const changes = revert?.change(footersIn(own.header, own.body, tools.parser), tools.types) ??
        changesOf(own, tools, merge !== undefined || isBot(commit));
    const pull = merge?.pull ?? message.pull;
    return {
        commit,
        header: merge && changes.length > 0 ? own.header : message.header,
        wrapper: merge !== undefined,
        changes,
        revert,
        references: distinct([...(pull === undefined ? [] : [pullReference(pull)]), ...referencesIn(commit.message)]),
        releaseAs: lastFooter(own.body, /^release-as:\s*(\S+)\s*$/i),
        hints: hintsOf(own, changes, tools.types),
    };
}
function hintsOf(message, changes, types) {
    const unread = changes.length === 0 ? [nearMiss(message.header), lostBreakingHint(message.body)] : [];
    const all = [...unread, breakingHint(message.body), ...changes.map((it) => typeHint(it, types))];
    return all.filter((it) => it !== undefined);
}
const pullReference = (issue) => ({ action: null, owner: null, repository: null, issue });
/** A bot's message quotes the release notes of others, which are full of headers. */
const isBot = ({ author }) => author.name.endsWith('[bot]');
function changesOf(message, tools, whole) {
    const isDependency = (0,release_types/* hasScope */.BO)(headerOf(message.header)?.scope, ['deps', 'deps-dev']);
    const parts = tools.squash && !whole && !isDependency ? partsOf(message) : [message];
    return withoutRepeats(parts.flatMap((part) => changeIn(part, tools) ?? []));
}
/** A squash often repeats its title among its commits: the two are one change, with the notes of both. */
function withoutRepeats(changes) {
    const byHeader = new Map();
    for (const it of changes) {
        const known = byHeader.get(it.header);
        byHeader.set(it.header, known ? stronger(known, it) : it);
    }
    return [...byHeader.values()];
}
function stronger(a, b) {
    const change = b.breaking && !a.breaking ? b : a;
    return { ...change, notes: [...new Set([...a.notes, ...b.notes])] };
}
function changeIn({ header: line, body }, tools) {
    const header = headerOf(line) ?? (tools.gitmoji ? gitmojiOf(line, headerOf) : undefined);
    return header && (0,release_types/* changeOf */.C2)(header, line, footersIn(line, body, tools.parser), tools.types);
}
function footersIn(line, body, parser) {
    if (body.length === 0)
        return { notes: [], security: false };
    const parsed = parser.parse([line, '', ...body].join('\n'));
    const footer = parsed.footer ?? '';
    return {
        notes: parsed.notes.map((it) => it.text.trim()).filter((it) => it !== ''),
        security: /^security:\s*\S/im.test(footer) || (0,release_types/* namesAdvisory */.gJ)(footer),
    };
}
function lastFooter(body, pattern) {
    return body.flatMap((line) => pattern.exec(line)?.[1] ?? []).at(-1);
}


/***/ }),

/***/ 8784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  du: () => (/* binding */ commitAt),
  h_: () => (/* binding */ openRepository),
  Is: () => (/* binding */ prefixIn)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/release/links.js
// Their pages have other addresses than GitHub's.
const OTHERS = /(^|\.)(bitbucket\.org|dev\.azure\.com|visualstudio\.com)$/;
/** The links of a repository on a GitHub-like server, from the URL of its remote; undefined for a path on disk. */
function linksOf(origin) {
    const [, web, path] = /^(https?:\/\/[^/]+)\/(.+?)(?:\.git)?\/?$/.exec(webAddress(origin ?? '') ?? '') ?? [];
    if (web === undefined || path === undefined)
        return undefined;
    const names = path.split('/');
    if (names.length !== 2 || OTHERS.test(new URL(web).hostname))
        return undefined;
    const home = `${web}/${names.map(encodeURIComponent).join('/')}`;
    return {
        commit: (sha) => `${home}/commit/${encodeURIComponent(sha)}`,
        issue: ({ owner, repository, issue }) => {
            const there = owner === null || repository === null ? home : `${web}/${owner}/${repository}`;
            return `${there}/issues/${encodeURIComponent(issue)}`;
        },
        account: ({ login, isBot }) => `${web}${isBot ? '/apps' : ''}/${encodeURIComponent(login)}`,
        compare: (from, to) => `${home}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`,
    };
}
/** `git@host:o/r`, `ssh://git@host:22/o/r` and `https://user:secret@host/o/r` as `https://host/o/r`. */
function webAddress(origin) {
    const scp = /^(?:[^@/\s]+@)?([\w.-]{2,}):(?!\/\/)\/?(\S+)$/.exec(origin);
    if (scp)
        return `https://${scp[1]}/${scp[2]}`;
    if (!URL.canParse(origin))
        return undefined;
    const { protocol, host, hostname, pathname } = new URL(origin);
    if (protocol === 'ssh:')
        return `https://${hostname}${pathname}`;
    return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${host}${pathname}` : undefined;
}

// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var paths = __webpack_require__(7732);
;// CONCATENATED MODULE: ./.build/src/release/place-in-repository.js

/** Where a folder lies below the top of its repository: `''` when it is the top, or in none. */
async function placeInRepository(folder, files) {
    for (let top = folder; top !== ''; top = (0,paths/* folderOf */.yS)(top)) {
        if (await files.exists(`${top}/.git`))
            return folder.slice(top.length + 1);
    }
    return '';
}

// EXTERNAL MODULE: ./.build/src/release/versions.js
var versions = __webpack_require__(1636);
// EXTERNAL MODULE: ./.build/src/release/packages/demands.js
var demands = __webpack_require__(947);
// EXTERNAL MODULE: ./.build/src/release/packages/package.js
var packages_package = __webpack_require__(2963);
;// CONCATENATED MODULE: ./.build/src/release/packages/remembering.js
/**
 * The same history, which walks once for what many packages ask of it: a walk from several bases has all that a walk from one of
 * them has, and what else it has is before that base.
 */
function remembering(history) {
    const walks = [];
    const asked = [];
    return {
        ...history,
        async changes(bases, to) {
            const known = walks.find((it) => it.to === to && holds(it.bases, bases));
            const walk = known ?? { to, bases, commits: history.changes(bases, to) };
            if (!known)
                walks.push(walk);
            return walk.commits;
        },
        async ancestors(of, candidates) {
            const known = asked.find((it) => it.of === of && candidates.every((one) => it.candidates.has(one)));
            const ask = known ?? { of, candidates: new Set(candidates), found: history.ancestors(of, candidates) };
            if (!known)
                asked.push(ask);
            const found = await ask.found;
            return new Set(candidates.filter((it) => found.has(it)));
        },
    };
}
function holds(walked, bases) {
    return walked.length === 0 || (bases.length > 0 && bases.every((it) => walked.includes(it)));
}

;// CONCATENATED MODULE: ./.build/src/release/packages/packages-in.js






/** Finds the packages that are released by themselves. RFG-235 to RFG-239 say what is wrong with them. */
async function packagesIn(given, history, world) {
    const { source, folder } = given;
    const at = await placeInRepository(folder, world.files);
    const packages = await found(given, at, history, world);
    if (packages.length > 0)
        return { packages, at, history: remembering(history) };
    if (source['tag-prefix'].includes('{')) {
        throw new errors/* RefugeError */.vR('RFG-238', `\`tag-prefix: ${source['tag-prefix']}\` is for packages, and this repository is one`, {
            hint: 'Write the prefix itself, such as v.',
        });
    }
    return { packages, at, history };
}
/** Where a workspace is named, and the word without which the file names none: most repositories are done with after a glance. */
const WORKSPACES = { 'package.json': 'workspaces', 'pnpm-workspace.yaml': 'packages', 'Cargo.toml': 'workspace' };
async function hasWorkspace(folder, { files }) {
    for (const [file, word] of Object.entries(WORKSPACES)) {
        if ((await files.read(await files.inside(folder, file)))?.includes(word))
            return true;
    }
    return false;
}
async function found({ folder, configuration, source }, at, history, world) {
    const { files, runner } = world;
    const entries = await entriesIn(configuration, source.config);
    const isWhole = isWorkingDirectory(source.package);
    if (entries?.length === 0 || (entries === undefined && !(await hasWorkspace(folder, world))))
        return [];
    const { findPackages } = await Promise.all(/* import() */[__webpack_require__.e(7438), __webpack_require__.e(5713), __webpack_require__.e(7839)]).then(__webpack_require__.bind(__webpack_require__, 7839));
    const root = at === '' ? folder : folder.slice(0, -at.length - 1);
    const packages = await findPackages({ folder, root, entries, prefix: source['tag-prefix'] }, files);
    if (packages.every(packages_package/* isRoot */.j) || (isWhole && !packages.some(packages_package/* isRoot */.j)))
        return [];
    if (entries || source.package !== undefined || !(await hasOneSeries(packages, source['tag-prefix'], history)))
        return packages;
    runner.info(`One version for all ${packages.length} packages of the workspace: there are tags ${source['tag-prefix']}…, and none of a package. To release them by themselves, list them as \`packages\` in refuge.yml.`);
    return [];
}
/** What refuge.yml lists; undefined when it lists nothing. */
async function entriesIn(text, file) {
    if (!text?.includes('package'))
        return undefined;
    const { packageEntries } = await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098)]).then(__webpack_require__.bind(__webpack_require__, 2536));
    return packageEntries(text, file);
}
/** Tags of the repository and none of a package: its packages have had one version together. */
async function hasOneSeries(packages, prefix, history) {
    const tags = await history.tags();
    const isUsed = (it) => (0,versions/* versionTags */.OP)(tags, it).length > 0;
    return !prefix.includes('{') && isUsed(prefix) && !packages.some((it) => !(0,packages_package/* isRoot */.j)(it) && isUsed(it.prefix));
}
const isWorkingDirectory = (name) => name === '.' || name === './';
/** The package of a name or folder: RFG-236 when there is none. `.` is the working directory, a package or not. */
function choosePackage(name, packages) {
    if (name === undefined)
        return undefined;
    const folder = name.replace(/^\.\/(?=.)/, '').replace(/\/$/, '');
    const chosen = packages.find((it) => it.name === name) ?? packages.find((it) => it.path === folder);
    if (chosen || isWorkingDirectory(name))
        return chosen;
    throw (0,demands/* unknownPackage */.fq)(name, packages);
}

;// CONCATENATED MODULE: ./.build/src/release/repository.js



/** Opens the history of the working directory and finds the packages in it, and refuses what is not there before anything runs. */
async function openRepository(source, world) {
    const { files, runner, env, neighbours, repository: open } = world;
    if (open)
        return { ...open, chosen: choosePackage(source.package, open.packages) };
    const mode = builtMode(source);
    const folder = await files.inside(runner.context.workspace, source['working-directory']);
    const configuration = await configurationIn(folder, source.config, world);
    const token = source['github-token'];
    const history = await neighbours.history({ folder, mode, ...(token !== undefined && { token }) });
    const branch = history.branch ?? (env.GITHUB_REF_TYPE === 'branch' ? env.GITHUB_REF_NAME : undefined);
    const found = await packagesIn({ folder, configuration, source }, history, world);
    return {
        folder,
        links: linksOf(history.origin),
        branch,
        ...found,
        chosen: choosePackage(source.package, found.packages),
    };
}
/** Nothing of it is needed here, so the file may be missing unless it is named. */
const DEFAULT_CONFIG = 'refuge.yml';
async function configurationIn(folder, name, { files }) {
    const text = await files.read(await files.inside(folder, name));
    if (text !== undefined || name === DEFAULT_CONFIG)
        return text;
    throw new errors/* RefugeError */.vR('RFG-120', `there is no configuration file ${name}`, {
        place: { file: name },
        hint: "Write one with `refuge init`, or name another with the input 'config'.",
    });
}
function builtMode({ history }) {
    if (history !== 'api')
        return history;
    throw new errors/* RefugeError */.vR('RFG-206', 'history: api is not available yet: GitHub is asked by git only', {
        hint: 'Use `history: auto`: it needs no more than the default checkout, and the token with `contents: read`.',
    });
}
/** What stands before the version in the tags that a flow is about. */
const prefixIn = ({ chosen }, source) => chosen?.prefix ?? source['tag-prefix'];
/** The full id of a commit that must be there: RFG-204 for HEAD of an empty repository, RFG-207 for anything else. */
async function commitAt(history, revision) {
    const sha = await history.resolve(revision);
    if (sha !== undefined)
        return sha;
    if (revision === 'HEAD') {
        throw new errors/* RefugeError */.vR('RFG-204', 'this repository has no commits yet', { hint: 'Commit something first.' });
    }
    throw new errors/* RefugeError */.vR('RFG-207', `there is no commit '${revision}'`, {
        hint: 'Check the spelling; a branch or tag must be on the remote or in the clone.',
    });
}


/***/ }),

/***/ 6716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ contents),
/* harmony export */   s: () => (/* binding */ bumpSentence)
/* harmony export */ });
/** What a version holds, in words by section. */
const WORDS = {
    breaking: ['breaking change', 'breaking changes'],
    security: ['security change', 'security changes'],
    features: ['feature', 'features'],
    fixes: ['fix', 'fixes'],
    performance: ['performance improvement', 'performance improvements'],
    reverts: ['revert', 'reverts'],
    dependencies: ['dependency change', 'dependency changes'],
    other: ['other change', 'other changes'],
};
/** The verdict of `version-bump` in one sentence. Tag names are as git has them: escape it for Markdown. */
function bumpSentence(it) {
    if (it.packages.length > 0 && !it.package)
        return packagesSentence(it);
    return it.package ? `${it.package.name}: ${oneSentence(it)}` : oneSentence(it);
}
function packagesSentence({ packages, commits, problem }) {
    if (problem)
        return `Nothing can be released: ${problem.message}.`;
    const moved = packages.filter((it) => it.bump.version);
    const all = amount(packages.length, 'package', 'packages');
    if (moved.length === 0)
        return `Nothing to release: none of ${all} moves.`;
    const shown = moved.slice(0, NAMED).map(({ package: { name }, bump }) => `${name} ${bump.version?.text}`);
    const more = moved.length > NAMED ? [`${moved.length - NAMED} more`] : [];
    return `${moved.length} of ${all} to release: ${[...shown, ...more].join(', ')} (${contents(commits)}).`;
}
/** Packages that a sentence still names. */
const NAMED = 10;
function oneSentence({ bump, base, commits, problem }) {
    const { version, level } = bump;
    const since = base ? ` since ${base.name}` : '';
    if (!version) {
        if (commits.length === 0)
            return `Nothing to release: there are no commits${since}.`;
        return `Nothing to release${since}: ${amount(commits.length, 'commit', 'commits')}, none of which moves the version.`;
    }
    if (problem)
        return `${version.text} cannot be released: ${problem.message}.`;
    const what = contents(commits);
    return `Next version is ${version.text} (${level}): ${what}${base ? since : '; it is the first release'}.`;
}
/** `1 feature, 2 fixes`; without any, the number of commits. */
function contents(commits) {
    const changes = commits.flatMap((it) => it.changes);
    const parts = Object.entries(WORDS).flatMap(([section, [one, many]]) => {
        const count = changes.filter((it) => it.section === section).length;
        return count === 0 ? [] : [amount(count, one, many)];
    });
    return parts.length === 0 ? amount(commits.length, 'commit', 'commits') : parts.join(', ');
}
const amount = (count, one, many) => `${count} ${count === 1 ? one : many}`;


/***/ }),

/***/ 61:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ situationOf),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1172);
/* harmony import */ var _buckets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8785);
/* harmony import */ var _bump_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8885);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8181);
/* harmony import */ var _doubtful_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3504);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6957);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2722);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9977);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8784);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1636);










/** Reads what decides the next version of a repository that is one package. */
async function situationOf(inputs, { branch, history }) {
    const head = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .commitAt */ .du)(history, 'HEAD');
    const prefix = inputs['tag-prefix'];
    const tags = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .versionTags */ .OP)(await history.tags(), prefix);
    const channel = inputs.prerelease ?? (0,_channels_js__WEBPACK_IMPORTED_MODULE_2__/* .channelOf */ .ts)(branch, inputs['branch-channels']);
    const bases = await (0,_base_js__WEBPACK_IMPORTED_MODULE_0__/* .findBases */ .u)(history, head, tags, { channel });
    const all = await history.commits(bases.stable?.commit, head);
    const since = sinceLast(all, bases);
    const parse = await (0,_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .openParser */ .q)({ squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji });
    const range = (0,_buckets_js__WEBPACK_IMPORTED_MODULE_8__/* .sortCommits */ .Ns)(since, parse);
    const sinceStable = since.length === all.length ? range : (0,_buckets_js__WEBPACK_IMPORTED_MODULE_8__/* .sortCommits */ .Ns)(all, parse);
    const pending = await (0,_base_js__WEBPACK_IMPORTED_MODULE_0__/* .findPending */ .r)(history, head, tags, bases.stable);
    return { head, branch, prefix, channel, tags, bases, pending, range, sinceStable, since };
}
/** The commits since the last release, among those since the last stable one: one reading of the history gives both. */
function sinceLast(all, { last, stable }) {
    const known = (0,_graph_js__WEBPACK_IMPORTED_MODULE_9__/* .graphOf */ .c)(all).ancestry(last && last !== stable ? [last.commit] : []);
    return all.filter((it) => !known.has(it.sha));
}
/** What comes next. Pure. */
function outcomeOf(inputs, it, dependencies = []) {
    const { head, bases, tags, branch, range } = it;
    const bump = (0,_bump_js__WEBPACK_IMPORTED_MODULE_1__/* .nextVersion */ .y)({ ...it, dependencies }, {
        channel: it.channel,
        initialVersion: inputs['initial-version'],
        zeroMajor: inputs['zero-major'],
        releaseAs: inputs['release-as'],
    });
    const around = { tags, base: bases.last?.version, branch };
    return {
        head,
        base: bases.last,
        bump,
        tag: bump.version && `${it.prefix}${bump.version.text}`,
        commits: range,
        since: it.since,
        tags,
        doubts: [...elsewhere(tags, bases, branch), ...(0,_doubtful_js__WEBPACK_IMPORTED_MODULE_3__/* .doubtsOf */ .Pi)(range)],
        packages: [],
        written: [],
        problem: problemOf(bump, around) ?? (0,_doubtful_js__WEBPACK_IMPORTED_MODULE_3__/* .unparsedProblem */ .e$)(range, inputs.unparsed),
    };
}
const problemOf = ({ version }, around) => version && (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .versionProblem */ .Ec)(version, around);
/** A release that is higher than the highest among the ancestors: right for an older line, a surprise anywhere else. */
function elsewhere(tags, { stable }, branch) {
    const top = tags.findLast((it) => it.version.channel === undefined);
    if (!top || (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .isMaintenance */ .QX)(branch) || (stable && !(0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .isAbove */ .oi)(top.version, stable.version)))
        return [];
    return [
        {
            sha: top.commit,
            header: top.name,
            reason: 'This release is higher, but not among the ancestors of HEAD: it is ignored.',
        },
    ];
}


/***/ }),

/***/ 6384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ hasScope),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   gJ: () => (/* binding */ namesAdvisory)
/* harmony export */ });
const SECTIONS = {
    feat: 'features',
    feature: 'features',
    fix: 'fixes',
    perf: 'performance',
    revert: 'reverts',
};
/** A header with its footers as a change: level, the rule behind it, and the section of the notes. */
function changeOf(header, line, footers, types) {
    const breaking = header.bang || footers.notes.length > 0;
    const { level, rule } = levelOf(header, footers, types);
    return {
        type: header.type,
        scope: header.scope,
        subject: header.subject,
        header: line,
        breaking,
        notes: footers.notes,
        level,
        rule,
        section: breaking ? 'breaking' : sectionOf(header, footers, types),
    };
}
function levelOf({ type, bang }, footers, types) {
    if (footers.notes.length > 0)
        return { level: 'major', rule: 'breaking-change' };
    if (bang)
        return { level: 'major', rule: 'breaking-mark' };
    if (type === 'security' || footers.security)
        return { level: 'patch', rule: 'security' };
    if (!bumps(type, types))
        return { level: 'none', rule: 'none' };
    return type === 'feat' || type === 'feature' ? { level: 'minor', rule: 'feat' } : { level: 'patch', rule: type };
}
const bumps = (type, types) => types.some((it) => it.type === type && (it.effect ?? 'bump') === 'bump');
function sectionOf({ type, scope, subject }, { security }, types) {
    if (security || type === 'security' || hasScope(scope, ['security']) || namesAdvisory(subject))
        return 'security';
    if (type === 'deps' || hasScope(scope, ['deps', 'deps-dev']))
        return 'dependencies';
    return bumps(type, types) ? (SECTIONS[type] ?? 'other') : undefined;
}
function hasScope(scope, names) {
    return scopesOf(scope).some((it) => names.includes(it.toLowerCase()));
}
/** `api,core` is two scopes; `api/core` is one. */
function scopesOf(scope) {
    return (scope ?? '')
        .split(',')
        .map((it) => it.trim())
        .filter((it) => it !== '');
}
/** A CVE or a GitHub advisory by its id. */
const namesAdvisory = (text) => /\b(CVE-\d{4}-\d{4,}|GHSA(-[0-9a-z]{4}){3})\b/i.test(text);


/***/ }),

/***/ 5167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ fileOf),
  M: () => (/* binding */ writeChangelog)
});

// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var hash = __webpack_require__(5753);
// EXTERNAL MODULE: ./.build/src/release/authors.js
var authors = __webpack_require__(7957);
// EXTERNAL MODULE: ./.build/src/release/changelog-file.js + 1 modules
var changelog_file = __webpack_require__(4408);
// EXTERNAL MODULE: ./.build/src/release/doubtful.js
var doubtful = __webpack_require__(3504);
// EXTERNAL MODULE: ./.build/src/release/languages.js
var release_languages = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/release/markdown.js
var markdown = __webpack_require__(4044);
// EXTERNAL MODULE: ./.build/src/release/types.js
var types = __webpack_require__(6384);
;// CONCATENATED MODULE: ./.build/src/release/note-line.js


const INDENT = '  ';
/** One change as an item of a list: scope, subject, what it closes, its commit, and how to migrate. */
function lineText({ change, sha, references }, links, audience) {
    const scope = (0,types/* scopesOf */.ZK)(change.scope).map(markdown/* literal */.eu).join(', ');
    const commit = audience === 'users' ? [] : [commitText(sha, links)];
    const behind = [...references.map((it) => referenceText(it, links)), ...commit];
    const migration = change.notes.map((it) => `\n\n${INDENT}${(0,markdown/* literalParagraphs */.NJ)(it, INDENT)}`).join('');
    const item = `${scope === '' ? '' : `**${scope}:** `}${(0,markdown/* literal */.eu)(change.subject)}`;
    return `- ${item}${behind.length === 0 ? '' : ` (${behind.join(', ')})`}${migration}${migration === '' ? '' : '\n'}`;
}
/** A commit by its short id. */
function commitText(sha, links) {
    const short = sha.slice(0, 7);
    return links ? `[${short}](${links.commit(sha)})` : short;
}
/**
 * An issue by its number. Without links the number sign is escaped, since GitHub would make a link to an issue of whoever shows
 * the notes.
 */
function referenceText(reference, links) {
    const { action, owner, repository, issue } = reference;
    const name = `${owner === null || repository === null ? '' : `${(0,markdown/* literal */.eu)(owner)}/${(0,markdown/* literal */.eu)(repository)}`}\\#${(0,markdown/* literal */.eu)(issue)}`;
    const shown = links ? `[${name}](${links.issue(reference)})` : name;
    return action === null ? shown : `${action} ${shown}`;
}

;// CONCATENATED MODULE: ./.build/src/release/contributors.js



/** The sections about people: who contributed, each once in the order of their first commit, bots apart, and who is new. */
function creditSections(commits, options) {
    const all = contributorsOf(commits, options.people);
    if (all.length === 0)
        return [];
    const [bots, people] = [all.filter((it) => it.isBot), all.filter((it) => !it.isBot)];
    const shown = (list) => list.map((it) => shownName(it, options)).join(', ');
    const thanks = [
        ...(people.length > 0 ? [shown(people)] : []),
        ...(bots.length > 0 ? [`${(0,release_languages/* titleIn */.E)(options.languages, 'bots')}: ${shown(bots)}`] : []),
    ];
    const fresh = people.filter((it) => it.account && options.people?.newcomers.has(it.account.login));
    return [
        `### ${(0,release_languages/* titleIn */.E)(options.languages, 'contributors')}\n\n${thanks.join('\n\n')}`,
        ...(fresh.length > 0
            ? [`### ${(0,release_languages/* titleIn */.E)(options.languages, 'newcomers')}\n\n${fresh.map((it) => newcomerLine(it, options)).join('\n')}`]
            : []),
    ];
}
function contributorsOf(commits, people) {
    const byKey = new Map();
    for (const first of commits.toReversed()) {
        if (first.bucket !== 'listed')
            continue;
        const account = people?.commits.get(first.commit.sha)?.account;
        const name = account?.login ?? first.commit.author.name.trim();
        const key = account ? `account ${name}` : `name ${name}`;
        if (name === '' || byKey.has(key))
            continue;
        byKey.set(key, { key, name, account, isBot: account?.isBot ?? name.endsWith('[bot]'), first });
    }
    return [...byKey.values()];
}
/** Source: GitHub's rules for names of accounts; anything else is a name like any other. */
const LOGIN = /^[a-z\d](?:-?[a-z\d])*(?:_[a-z\d]+)?$/i;
function shownName({ name, account, isBot }, { links, people }) {
    if (!account)
        return (0,markdown/* literal */.eu)(name);
    if (people?.mentioned && !isBot && LOGIN.test(name))
        return `@${name}`;
    return links ? `[${(0,markdown/* literal */.eu)(name)}](${links.account(account)})` : (0,markdown/* literal */.eu)(name);
}
function newcomerLine(it, { people, ...options }) {
    const { commit } = it.first;
    const pull = people?.commits.get(commit.sha)?.pull;
    const where = pull === undefined ? commitText(commit.sha, options.links) : referenceText(pullOf(pull), options.links);
    return `- ${shownName(it, { ...options, people })} (${where})`;
}
const pullOf = (issue) => ({ action: null, owner: null, repository: null, issue });
/** The same commits, each with the pull request that brought it in, where its message does not say it. */
function withPulls(commits, people) {
    if (!people)
        return commits;
    return commits.map((it) => {
        const pull = people.commits.get(it.commit.sha)?.pull;
        const isKnown = pull === undefined || it.references.some(({ owner, issue }) => owner === null && issue === pull);
        return isKnown ? it : { ...it, references: [pullOf(pull), ...it.references] };
    });
}

;// CONCATENATED MODULE: ./.build/src/release/sections.js
/** What each audience is told, in the order in which it matters to it. */
const ORDER = {
    users: ['breaking', 'security', 'features', 'fixes', 'performance', 'reverts'],
    operators: ['breaking', 'security', 'reverts', 'fixes', 'performance', 'features', 'dependencies'],
    developers: ['breaking', 'security', 'features', 'fixes', 'performance', 'reverts', 'dependencies', 'other'],
};
/** The sections that an audience reads, in its order. */
const sectionsFor = (audience) => ORDER[audience];
/** The lines of a range that an audience reads, oldest first. */
function linesFor(audience, commits) {
    const shown = new Set(ORDER[audience]);
    return commits
        .toReversed()
        .flatMap(({ commit, changes, references }) => changes.filter((it) => shown.has(it.section)).map((change) => ({ change, sha: commit.sha, references })));
}

;// CONCATENATED MODULE: ./.build/src/release/notes.js






/**
 * The notes of a range as Markdown: heading and sections, the same bytes for the same commits. conventional-changelog-writer
 * groups and orders; the lines are ours, since its templates escape nothing.
 */
async function renderNotes(commits, options) {
    const { audience, people } = options;
    const lines = linesFor(audience, withPulls(commits, people));
    const sections = await renderSections(lines, options);
    const more = audience === 'developers' ? creditSections(commits, { ...options, people }) : [];
    const body = [...sections, ...unparsedSection(commits, options), ...more];
    const told = body.length > 0 ? body : [(0,release_languages/* titleIn */.E)(options.languages, 'nothing')];
    return `${[headingOf(options), ...told].join('\n\n')}\n`;
}
function headingOf({ version, date, languages, links, compare }) {
    if (version === undefined)
        return `## ${(0,release_languages/* titleIn */.E)(languages, 'unreleased')}`;
    const shown = links && compare ? `[${version}](${links.compare(...compare)})` : version;
    return `## ${shown} - ${date}`;
}
async function renderSections(lines, options) {
    const [only] = lines;
    if (!only)
        return [];
    // Most releases of a long history have nothing to group or to order.
    if (lines.every(isInOrder))
        return [sectionText(String(only.change.section), lines, options)];
    const { writeChangelogString } = await __webpack_require__.e(/* import() */ 199).then(__webpack_require__.bind(__webpack_require__, 199));
    const order = sectionsFor(options.audience).map(String);
    const rendered = [];
    // The writer prints all that it is given for its debug log, read or not: it gets the place of a line, not the line.
    const entries = lines.map(({ change }, at) => ({ type: String(change.section), scope: scopeKey(change), at, notes: [] }));
    await writeChangelogString(entries, { date: options.date }, {
        groupBy: 'type',
        commitGroupsSort: (a, b) => order.indexOf(a.title) - order.indexOf(b.title),
        commitsSort: (a, b) => byCodePoints(a.scope, b.scope) || a.at - b.at,
        transform: (entry) => entry,
        generateOn: () => false,
        ignoreReverted: false,
        template({ commitGroups = [] }) {
            for (const { title, commits } of commitGroups) {
                const inGroup = commits.flatMap(({ at }) => lines[at] ?? []);
                rendered.push(sectionText(title, inGroup, options));
            }
            return '';
        },
    });
    return rendered;
}
/** Of one section with the line before it, and behind it by scope. */
function isInOrder({ change }, at, lines) {
    const before = lines[at - 1]?.change;
    if (!before)
        return true;
    return before.section === change.section && byCodePoints(scopeKey(before), scopeKey(change)) <= 0;
}
const scopeKey = ({ scope }) => (0,types/* scopesOf */.ZK)(scope).join(',');
/** The order of a language would depend on the machine. */
const byCodePoints = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
function sectionText(section, lines, options) {
    const title = (0,release_languages/* titleIn */.E)(options.languages, section);
    const list = lines
        .map((line) => lineText(line, options.links, options.audience))
        .join('\n')
        .trimEnd();
    return section === 'dependencies' ? folded(`${title} (${lines.length})`, list) : `### ${title}\n\n${list}`;
}
const folded = (title, list) => `<details>\n<summary>${title}</summary>\n\n${list}\n\n</details>`;
function unparsedSection(commits, { languages, links, listUnparsed }) {
    const unparsed = commits.filter((it) => it.bucket === 'unparsed').toReversed();
    if (!listUnparsed || unparsed.length === 0)
        return [];
    const list = unparsed.map(({ header, commit }) => {
        const id = commit.sha.slice(0, 7);
        return `- ${(0,markdown/* literal */.eu)(header) || id} (${links ? `[${id}](${links.commit(commit.sha)})` : id})`;
    });
    return [`### ${(0,release_languages/* titleIn */.E)(languages, 'unparsed')}\n\n${list.join('\n')}`];
}

// EXTERNAL MODULE: ./.build/src/release/base.js
var base = __webpack_require__(1172);
;// CONCATENATED MODULE: ./.build/src/release/by-release.js
/**
 * A whole history by its stable releases, newest first: every commit belongs to the lowest release that has it. Each commit is walked
 * once, however many releases there are.
 * @param commits a commit with all that is before it
 * @param tags lowest first
 */
function byRelease(commits, tags) {
    const byId = new Map(commits.map((it) => [it.sha, it]));
    const releases = tags.filter((it) => it.version.channel === undefined && byId.has(it.commit));
    const releaseOf = new Map();
    for (const tag of releases) {
        const open = [tag.commit];
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
            const commit = releaseOf.has(id) ? undefined : byId.get(id);
            if (!commit)
                continue;
            releaseOf.set(id, tag);
            open.push(...commit.parents);
        }
    }
    const held = Map.groupBy(commits, (it) => releaseOf.get(it.sha));
    return [undefined, ...releases.toReversed()].map((tag) => ({ tag, commits: held.get(tag) ?? [] }));
}

;// CONCATENATED MODULE: ./.build/src/release/notes-range.js


/** `from: all` is the whole history, release by release. */
const ALL = 'all';
/**
 * The release before: of the version that `to` names or that is tagged on it already, else the last one. A prerelease starts
 * from the last tag of its channel.
 * @param tags of one series, lowest first
 */
async function baseBefore(tags, history, to, inputs) {
    const name = inputs.to.replace(/^(refs\/)?tags\//, '');
    const own = tags.find((it) => it.name === name || (it.commit === to && it.version.text === inputs.version?.text));
    const about = inputs.version ?? own?.version;
    return (await (0,base/* findBases */.u)(history, to, tags, { channel: about?.channel, below: own?.version })).last;
}
/** A whole history by its releases, newest first. What is not released yet comes first, when there is anything. */
function rangesByRelease(all, tags, { version, to }, sort) {
    const releases = byRelease(all, tags);
    const ranges = releases.map(({ tag, commits }, at) => ({
        version: tag === undefined ? version?.text : tag.version.text,
        to: tag?.commit ?? to,
        since: releases[at + 1]?.tag?.name,
        commits: sort(commits),
    }));
    const isOpen = (ranges[0]?.commits.length ?? 0) > 0;
    return isOpen ? ranges : ranges.slice(1);
}

// EXTERNAL MODULE: ./.build/src/release/packages/package.js
var packages_package = __webpack_require__(2963);
// EXTERNAL MODULE: ./.build/src/release/buckets.js + 1 modules
var buckets = __webpack_require__(8785);
// EXTERNAL MODULE: ./.build/src/release/repository.js + 4 modules
var release_repository = __webpack_require__(8784);
// EXTERNAL MODULE: ./.build/src/release/versions.js
var versions = __webpack_require__(1636);
// EXTERNAL MODULE: ./.build/src/release/packages/merged-into.js
var merged_into = __webpack_require__(8674);
// EXTERNAL MODULE: ./.build/src/release/packages/package-reader.js + 2 modules
var package_reader = __webpack_require__(6045);
;// CONCATENATED MODULE: ./.build/src/release/packages/read-package-ranges.js






/** The ranges of one package, newest first: its commits since its last tag, or its releases. */
async function readPackageRanges(inputs, repository, it, to) {
    const { history } = repository;
    const tags = (0,versions/* versionTags */.OP)(await history.tags(), it.prefix);
    if (inputs.from === ALL) {
        const reader = await (0,package_reader/* packageReader */.Q)(inputs, repository, [undefined], to);
        return rangesByRelease(reader.since(undefined), tags, { ...inputs, to }, (commits) => sorted(reader, commits, it));
    }
    const base = inputs.from === undefined ? await baseBefore(tags, (0,merged_into/* mergedInto */.P)(history), to, inputs) : undefined;
    const from = inputs.from === undefined ? base?.commit : await (0,release_repository/* commitAt */.du)(history, inputs.from);
    const reader = await (0,package_reader/* packageReader */.Q)(inputs, repository, [from], to);
    const commits = sorted(reader, reader.since(from), it);
    return [{ version: inputs.version?.text, to, since: inputs.from ?? base?.name, commits }];
}
const sorted = (reader, commits, it) => (0,buckets/* sortParsed */.Mj)(reader.counting(commits, it), reader.graph);

// EXTERNAL MODULE: ./.build/src/release/parse.js + 8 modules
var release_parse = __webpack_require__(9977);
;// CONCATENATED MODULE: ./.build/src/release/read-ranges.js






/** The ranges that the inputs ask for, newest first: one, or every release. */
async function readRanges(inputs, repository) {
    const { history, chosen } = repository;
    const to = await (0,release_repository/* commitAt */.du)(history, inputs.to);
    if (chosen)
        return readPackageRanges(inputs, repository, chosen, to);
    const parse = await (0,release_parse/* openParser */.q)({ squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji });
    const tags = (0,versions/* versionTags */.OP)(await history.tags(), inputs['tag-prefix']);
    if (inputs.from === ALL) {
        return rangesByRelease(await history.commits(undefined, to), tags, { ...inputs, to }, (it) => (0,buckets/* sortCommits */.Ns)(it, parse));
    }
    const base = inputs.from === undefined ? await baseBefore(tags, history, to, inputs) : undefined;
    const from = inputs.from === undefined ? base?.commit : await (0,release_repository/* commitAt */.du)(history, inputs.from);
    const commits = (0,buckets/* sortCommits */.Ns)(await history.commits(from, to), parse);
    return [{ version: inputs.version?.text, to, since: inputs.from ?? base?.name, commits }];
}

;// CONCATENATED MODULE: ./.build/src/release/write-changelog.js










/** Writes the notes of a range, and into the changelog file when asked to. */
async function writeChangelog(inputs, world) {
    const repository = await (0,release_repository/* openRepository */.h_)(inputs, world);
    const ranges = await readRanges(inputs, repository);
    const commits = ranges.flatMap((it) => it.commits);
    const doubts = (0,doubtful/* doubtsOf */.Pi)(commits);
    (0,doubtful/* warnOf */.c$)(doubts, world.runner);
    const ask = inputs.people ?? (0,authors/* askerOf */.Y)(inputs, 'git', world);
    const texts = await notesOf(inputs, ranges, repository, ranges.length === 1 ? ask : undefined);
    const notes = texts.join('\n');
    const file = inputs.mode === 'file' ? fileOf(repository.chosen, inputs.file) : undefined;
    const isTold = commits.length > 0 || inputs.version !== undefined;
    const changed = file !== undefined && isTold && (await writeFile(file, { ranges, texts }, inputs, repository, world));
    return {
        version: inputs.version,
        since: inputs.from === ALL ? undefined : ranges[0]?.since,
        notes,
        notesFile: inputs['dry-run'] ? undefined : await keepNotes(notes, world),
        file,
        changed,
        commits,
        languages: inputs.languages,
        doubts,
        problem: (0,doubtful/* unparsedProblem */.e$)(commits, inputs.unparsed),
    };
}
/** The notes of each range by themselves, in order. */
async function notesOf(inputs, ranges, repository, ask) {
    const notes = [];
    for (const it of ranges) {
        notes.push(await renderRange(inputs, it, repository, ask && (await peopleOf(it, repository, ask))));
    }
    return notes;
}
/** Only those whose commits are listed are named. */
async function peopleOf({ commits, since }, { history }, ask) {
    const listed = commits.filter((it) => it.bucket === 'listed');
    const asked = listed.map(({ commit }) => ({ sha: commit.sha, email: commit.author.email }));
    return ask(asked, since === undefined ? undefined : await history.resolve(since));
}
async function renderRange(inputs, { version, to, since, commits }, repository, people) {
    const { history, links } = repository;
    const committed = commits.find((it) => it.commit.sha === to)?.commit.committedAt ?? (await history.committedAt(to));
    return renderNotes(commits, {
        version,
        date: (version === inputs.version?.text ? inputs.date : undefined) ?? dayOf(committed),
        languages: inputs.languages,
        audience: inputs.audience,
        links,
        compare: since === undefined || version === undefined ? undefined : [since, `${(0,release_repository/* prefixIn */.Is)(repository, inputs)}${version}`],
        listUnparsed: inputs.unparsed === 'list',
        people,
    });
}
const dayOf = (date) => date.toISOString().slice(0, 'yyyy-mm-dd'.length);
/** The file of the notes, named after what it holds: several steps of a job do not overwrite each other's. */
async function keepNotes(notes, { files, runner }) {
    const path = `${runner.context.temporary}/refuge/notes-${(0,hash/* sha256 */.sc)(notes).slice(0, 12)}.md`;
    await files.write(path, notes);
    return path;
}
/** The changelog of a package lies in its folder. */
const fileOf = (it, file) => (it && !(0,packages_package/* isRoot */.j)(it) ? `${it.path}/${file}` : file);
/** True when the file has new contents. */
async function writeFile(file, { ranges, texts }, { languages, 'dry-run': dryRun }, { folder }, { files, runner }) {
    const path = await files.inside(folder, file);
    const before = await files.read(path);
    const sections = ranges.map(({ version }, at) => ({ version, notes: texts[at] ?? '' }));
    const after = (0,changelog_file/* allIntoChangelog */.U)(before, sections, (0,release_languages/* titleIn */.E)(languages, 'changelog'));
    if (after === undefined || after === before)
        return false;
    runner.info(`${dryRun ? 'would write' : 'writing'} the notes to ${file}`);
    if (!dryRun)
        await files.write(path, after);
    return !dryRun;
}


/***/ }),

/***/ 8478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jy: () => (/* binding */ releasedIn),
/* harmony export */   R: () => (/* binding */ writeVersions),
/* harmony export */   ck: () => (/* binding */ editsOfPackages)
/* harmony export */ });
/* harmony import */ var _manifests_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7732);

/** Writes the versions that were found into the manifests; answers with the names of the files. In a dry run it only says so. */
async function writeVersions(outcome, repository, dryRun, { files, runner }) {
    const edits = await versionEdits(outcome, repository, runner.context.workspace, files);
    const what = outcome.bump.version ? `version ${outcome.bump.version.text}` : 'versions';
    for (const { file, path, text } of edits) {
        runner.info(`${dryRun ? 'would write' : 'writing'} ${what} to ${file}`);
        if (!dryRun)
            await files.write(path, text);
    }
    return edits.map((it) => it.file);
}
async function versionEdits(outcome, { folder, at, packages }, workspace, files) {
    // Parsers of a dozen formats: loaded by those who write.
    const { manifestEdits } = await Promise.all(/* import() */[__webpack_require__.e(5713), __webpack_require__.e(6439)]).then(__webpack_require__.bind(__webpack_require__, 6439));
    if (packages.length > 0) {
        const top = at === '' ? folder : folder.slice(0, -at.length - 1);
        return editsOfPackages(releasedIn(outcome), packages, { top, at }, files);
    }
    const version = outcome.bump.version?.text;
    if (version === undefined)
        return [];
    const previous = outcome.base?.version.text;
    return manifestEdits(folder, version, files, { root: workspace, ...(previous !== undefined && { previous }) });
}
/** The packages that an outcome releases: the one that was asked for, or all that move. */
function releasedIn({ package: chosen, packages }) {
    return packages.filter((it) => it.bump.version && !it.problem && (!chosen || it.package === chosen));
}
/**
 * The edits for packages that are released together: their versions, and the ranges of all packages, released or not, that would not
 * cover the new versions.
 */
async function editsOfPackages(released, all, { top, at }, files) {
    const { packageEdits } = await Promise.all(/* import() */[__webpack_require__.e(5713), __webpack_require__.e(6439)]).then(__webpack_require__.bind(__webpack_require__, 6439));
    const { rangeChanges } = await Promise.all(/* import() */[__webpack_require__.e(7438), __webpack_require__.e(9878)]).then(__webpack_require__.bind(__webpack_require__, 9878));
    const versions = released.flatMap(({ package: it, bump: { version }, base }) => {
        const below = (0,_manifests_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC)(at, it.path === '.' ? '' : it.path).replace(/\/$/, '');
        const folder = below === '' ? top : `${top}/${below}`;
        return version ? [{ folder, version: version.text, previous: base?.version.text }] : [];
    });
    const next = new Map(released.map((it) => [it.package.name, it.bump.version?.text ?? '']));
    return versions.length === 0 ? [] : packageEdits(versions, rangeChanges(all, next), top, files);
}


/***/ })

};
