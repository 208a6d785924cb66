export const id = 6424;
export const ids = [6424,1431,6335,8716];
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

/***/ 6424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bumpOutputs: () => (/* reexport */ bumpOutputs),
  bumpSummary: () => (/* reexport */ bumpSummary),
  bumpVersion: () => (/* reexport */ bumpVersion),
  changelogOutputs: () => (/* reexport */ changelogOutputs),
  changelogSummary: () => (/* reexport */ changelogSummary),
  preview: () => (/* reexport */ preview),
  release: () => (/* reexport */ release),
  releaseOutputs: () => (/* reexport */ releaseOutputs),
  releaseSummary: () => (/* reexport */ releaseSummary),
  writeChangelog: () => (/* reexport */ writeChangelog)
});

// EXTERNAL MODULE: ./.build/src/release/versions.js
var versions = __webpack_require__(1636);
;// CONCATENATED MODULE: ./.build/src/release/base.js

/**
 * The highest version tags among the ancestors of a commit: stable ones only, or for a channel those of the channel too. Tags of
 * other branches never count, however high.
 * @param tags lowest first
 * @param below only versions below this one
 */
async function findBases(history, at, tags, { channel, below }) {
    const candidates = tags.filter((it) => !below || (0,versions/* isAbove */.oi)(below, it.version));
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
const isNewer = ({ version }, than) => !than || (0,versions/* isAbove */.oi)(version, than.version);
/** Asked highest first: the history may have to fetch as far as the answer. */
async function highestMerged(history, at, tags) {
    const highestFirst = tags.toReversed();
    const commit = await history.firstAncestor(at, highestFirst.map((it) => it.commit));
    return highestFirst.find((it) => it.commit === commit);
}

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

;// CONCATENATED MODULE: ./.build/src/release/graph.js
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

;// CONCATENATED MODULE: ./.build/src/release/buckets.js


/** Every commit of a range in exactly one bucket, in the order in which they come (children before their parents). */
function sortCommits(range, parse) {
    const graph = graphOf(range);
    const commits = range.map(parse);
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

// EXTERNAL MODULE: ./node_modules/semver/functions/inc.js
var inc = __webpack_require__(2338);
;// CONCATENATED MODULE: ./.build/src/release/change.js
const RANK = { none: 0, patch: 1, minor: 2, major: 3 };
function highest(levels) {
    let top = 'none';
    for (const level of levels)
        if (RANK[level] > RANK[top])
            top = level;
    return top;
}

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/release/lines.js


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
        return new errors/* RefugeError */.vR('RFG-212', `${version.text} does not belong to the branch ${line.name}`, { hint });
    }
    const taken = tags.find((it) => it.version.text === version.text);
    if (!taken)
        return undefined;
    return new errors/* RefugeError */.vR('RFG-211', `${version.text} is taken: the tag ${taken.name} is on ${taken.commit}`, { hint });
}
function freeSentence(free) {
    return free.length === 0 ? 'No version is free here.' : `Free here: ${free.map((it) => it.text).join(', ')}.`;
}
/** The lowest free patch, minor and major above a version. */
function freeVersions({ major, minor, patch }, tags) {
    const taken = new Set(tags.map((it) => (0,versions/* core */.I8)(it.version)));
    const firstFree = (at, from) => {
        let n = from;
        while (taken.has(at(n)))
            n++;
        return (0,versions/* versionOf */.E4)(at(n));
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
    if (!base || (0,versions/* isAbove */.oi)(wanted, base.version))
        return;
    throw new errors/* RefugeError */.vR('RFG-211', `${who} asks for ${wanted.text}, which is not above the last release ${base.name}`, {
        hint: 'Ask for a higher version; one that is out cannot be released again.',
    });
}

;// CONCATENATED MODULE: ./.build/src/release/bump.js




/** What comes next. Pure: the same commits and tags give the same version. */
function nextVersion(given, options) {
    const reasons = given.range.flatMap(reasonsOf);
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
const levelOf = (commits) => highest(commits.flatMap((it) => it.changes.map((one) => one.level)));
/** Whoever names a version gets it: the caller before the newest commit with a `Release-As:` footer. */
function wantedVersion({ bases, range, tags }, { releaseAs, channel }) {
    if (releaseAs) {
        demandForward(releaseAs, bases.last, 'release-as');
        return { version: releaseAs, reason: { sha: '', rule: 'release-as', header: 'input release-as' } };
    }
    const asking = range.find((it) => it.bucket !== 'cancelled' && askedVersion(it));
    const asked = asking && askedVersion(asking);
    if (!asking || !asked)
        return undefined;
    demandForward(asked, bases.stable, `the commit ${asking.commit.sha} (Release-As)`);
    const version = channel === undefined || asked.channel !== undefined ? asked : prereleaseOf(asked, channel, tags);
    return { version, reason: { sha: asking.commit.sha, rule: 'release-as', header: asking.header } };
}
const askedVersion = ({ releaseAs }) => releaseAs === undefined ? undefined : (0,versions/* versionOf */.E4)(releaseAs.replace(/^v/, ''));
/** Without a release so far it is the one that the configuration names, or the one that a prerelease announced. */
function firstVersion(given, { initialVersion, channel }, reasons) {
    const announced = given.pending && (0,versions/* versionOf */.E4)((0,versions/* core */.I8)(given.pending.version));
    const stable = announced ?? initialVersion;
    const version = channel === undefined ? stable : prereleaseOf(stable, channel, given.tags);
    const rule = announced ? 'graduation' : 'initial-version';
    return bumpTo(given.bases, version, reasons, [{ sha: '', rule, header: `first release as ${version.text}` }]);
}
/**
 * The next stable version after the last one, by all that came since; below 1.0.0 a breaking change moves the minor unless asked
 * otherwise. A prerelease that announced more is not undercut: 1.1.0-rc.3 becomes 1.1.0, and is not bumped twice.
 */
function nextStable({ bases, sinceStable, pending }, { zeroMajor, initialVersion }) {
    const level = levelOf(sinceStable);
    const counted = bases.stable ? increased(bases.stable.version, level, zeroMajor) : initialVersion;
    const announced = pending && (0,versions/* versionOf */.E4)((0,versions/* core */.I8)(pending.version));
    if (!pending || !announced || (0,versions/* isAbove */.oi)(counted, announced))
        return { version: counted, extra: [] };
    const reason = { sha: pending.commit, rule: 'graduation', header: `announced by ${pending.name}` };
    return { version: announced, extra: [reason] };
}
function increased(from, level, zeroMajor) {
    if (level === 'none')
        return from;
    const part = level === 'major' && from.major === 0 ? zeroMajor : level;
    return (0,versions/* versionOf */.E4)(inc((0,versions/* core */.I8)(from), part) ?? '') ?? from;
}
/** The next free number of a channel: `1.2.0-rc.11` after `rc.10`, wherever that tag is. */
function prereleaseOf(stable, channel, tags) {
    const prefix = `${(0,versions/* core */.I8)(stable)}-${channel}.`;
    const numbers = tags
        .map((it) => it.version.text)
        .filter((it) => it.startsWith(prefix))
        .map((it) => it.slice(prefix.length));
    const last = Math.max(0, ...numbers.filter((it) => /^\d+$/.test(it)).map(Number));
    return (0,versions/* versionOf */.E4)(`${prefix}${last + 1}`) ?? stable;
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

// EXTERNAL MODULE: ./.build/src/release/channels.js
var channels = __webpack_require__(8181);
// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/release/doubtful.js



/** Commits that were not understood, and those that look as if something else was meant. Newest first. */
function doubtsOf(commits) {
    return commits
        .filter((it) => it.bucket !== 'cancelled' && it.bucket !== 'merge')
        .flatMap((it) => reasonsFor(it).map((reason) => ({ sha: it.commit.sha, header: it.header, reason })));
}
function reasonsFor(it) {
    const wrong = it.releaseAs !== undefined && !askedVersion(it) ? [`Release-As is no semantic version.`] : [];
    const hints = [...it.hints, ...wrong];
    return hints.length === 0 && it.bucket === 'unparsed' ? ['Its first line is not `type: subject`.'] : hints;
}
/** Warnings in the log; the summary has them all. */
const SHOWN = 10;
function warnOf(doubts, runner) {
    for (const { sha, header, reason } of doubts.slice(0, SHOWN)) {
        runner.warning((0,kernel_escape/* oneLine */.TN)(`${sha.slice(0, 7)} "${header}": ${reason}`));
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
    return new errors/* RefugeError */.vR('RFG-213', (0,kernel_escape/* oneLine */.TN)(`${what} no type, the newest is ${first.commit.sha} "${first.header}"`), {
        hint: first.hints[0] ?? 'Write the first line as `type: subject`, or set `unparsed` to warn or list.',
    });
}

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

;// CONCATENATED MODULE: ./.build/src/release/types.js
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
    const { level, rule } = types_levelOf(header, footers, types);
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
function types_levelOf({ type, bang }, footers, types) {
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
        return [changeOf({ type: 'revert', scope: undefined, bang: false, subject: text }, header, footers, types)];
    const original = headerOf(text);
    return original ? [changeOf(original, text, footers, types)] : [];
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
    const parts = starts.map(({ at, header: line }, i) => ({ header: line, body: squash_sectionOf(body.slice(at + 1, end(i + 1))) }));
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
function squash_sectionOf(lines) {
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
    const isDependency = hasScope(headerOf(message.header)?.scope, ['deps', 'deps-dev']);
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
    return header && changeOf(header, line, footersIn(line, body, tools.parser), tools.types);
}
function footersIn(line, body, parser) {
    if (body.length === 0)
        return { notes: [], security: false };
    const parsed = parser.parse([line, '', ...body].join('\n'));
    const footer = parsed.footer ?? '';
    return {
        notes: parsed.notes.map((it) => it.text.trim()).filter((it) => it !== ''),
        security: /^security:\s*\S/im.test(footer) || namesAdvisory(footer),
    };
}
function lastFooter(body, pattern) {
    return body.flatMap((line) => pattern.exec(line)?.[1] ?? []).at(-1);
}

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

;// CONCATENATED MODULE: ./.build/src/release/repository.js


/** Opens the history of the working directory, and refuses what is not there yet before anything runs. */
async function openRepository(source, { files, runner, env, neighbours }) {
    const mode = builtMode(source);
    const folder = await files.inside(runner.context.workspace, source['working-directory']);
    if (source.config !== DEFAULT_CONFIG && !(await files.exists(await files.inside(folder, source.config)))) {
        throw new errors/* RefugeError */.vR('RFG-120', `there is no configuration file ${source.config}`, {
            place: { file: source.config },
            hint: "Write one with `refuge init`, or name another with the input 'config'.",
        });
    }
    const token = source['github-token'];
    const history = await neighbours.history({ folder, mode, ...(token !== undefined && { token }) });
    const branch = history.branch ?? (env.GITHUB_REF_TYPE === 'branch' ? env.GITHUB_REF_NAME : undefined);
    return { folder, history, links: linksOf(history.origin), branch };
}
/** Nothing of it is needed here, so the file may be missing unless it is named. */
const DEFAULT_CONFIG = 'refuge.yml';
function builtMode({ history, package: name }) {
    if (name !== undefined && name !== '.') {
        throw new errors/* RefugeError */.vR('RFG-206', `package: ${name} is not available yet: a repository is one package for now`, {
            hint: "Leave `package` out, or set it to '.'.",
        });
    }
    if (history !== 'api')
        return history;
    throw new errors/* RefugeError */.vR('RFG-206', 'history: api is not available yet: GitHub is asked by git only', {
        hint: 'Use `history: auto`: it needs no more than the default checkout, and the token with `contents: read`.',
    });
}
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

;// CONCATENATED MODULE: ./.build/src/release/sentence.js
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
function bumpSentence({ bump, base, commits, problem }) {
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

;// CONCATENATED MODULE: ./.build/src/release/bump-version.js











/** Finds the next version from the commits since the last one, and writes it into the manifests when asked to. */
async function bumpVersion(inputs, world) {
    const repository = await openRepository(inputs, world);
    const outcome = await decide(inputs, repository);
    warnOf(outcome.doubts, world.runner);
    world.runner.info(bumpSentence(outcome));
    const { version } = outcome.bump;
    if (inputs.write === 'none' || !version || outcome.problem)
        return outcome;
    const previous = outcome.base?.version.text;
    const change = { folder: repository.folder, version: version.text, ...(previous ? { previous } : {}) };
    return { ...outcome, written: await writeManifests(change, inputs['dry-run'], world) };
}
async function decide(inputs, repository) {
    const { branch, history } = repository;
    const head = await commitAt(history, 'HEAD');
    const tags = (0,versions/* versionTags */.OP)(await history.tags(), inputs['tag-prefix']);
    const channel = inputs.prerelease ?? (0,channels/* channelOf */.ts)(branch, inputs['branch-channels']);
    const bases = await findBases(history, head, tags, { channel });
    const commits = await readCommits(inputs, repository, head, bases);
    const bump = nextVersion({ ...commits, bases, tags, pending: await findPending(history, head, tags, bases.stable) }, {
        channel,
        initialVersion: inputs['initial-version'],
        zeroMajor: inputs['zero-major'],
        releaseAs: inputs['release-as'],
    });
    const around = { tags, base: bases.last?.version, branch };
    return {
        head,
        base: bases.last,
        bump,
        tag: bump.version && `${inputs['tag-prefix']}${bump.version.text}`,
        commits: commits.range,
        doubts: [...elsewhere(tags, bases, branch), ...doubtsOf(commits.range)],
        written: [],
        problem: problemOf(bump, around) ?? unparsedProblem(commits.range, inputs.unparsed),
    };
}
/** The commits since the last release, and since the last stable one: one reading of the history gives both. */
async function readCommits(inputs, { history }, head, { last, stable }) {
    const parse = await openParser({ squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji });
    const all = await history.commits(stable?.commit, head);
    const known = graphOf(all).ancestry(last && last !== stable ? [last.commit] : []);
    const since = all.filter((it) => !known.has(it.sha));
    const range = sortCommits(since, parse);
    return { range, sinceStable: known.size === 0 ? range : sortCommits(all, parse) };
}
const problemOf = ({ version }, around) => version && versionProblem(version, around);
/** A release that is higher than the highest among the ancestors: right for an older line, a surprise anywhere else. */
function elsewhere(tags, { stable }, branch) {
    const top = tags.findLast((it) => it.version.channel === undefined);
    if (!top || isMaintenance(branch) || (stable && !(0,versions/* isAbove */.oi)(top.version, stable.version)))
        return [];
    return [
        {
            sha: top.commit,
            header: top.name,
            reason: 'This release is higher, but not among the ancestors of HEAD: it is ignored.',
        },
    ];
}
async function writeManifests({ folder, version, ...previous }, dryRun, world) {
    // Parsers of a dozen formats: loaded by those who write.
    const { manifestEdits } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1166));
    const root = world.runner.context.workspace;
    const edits = await manifestEdits(folder, version, world.files, { ...previous, root });
    for (const { file, path, text } of edits) {
        world.runner.info(`${dryRun ? 'would write' : 'writing'} version ${version} to ${file}`);
        if (!dryRun)
            await world.files.write(path, text);
    }
    return edits.map((it) => it.file);
}

// EXTERNAL MODULE: ./.build/src/release/languages.js
var release_languages = __webpack_require__(8938);
;// CONCATENATED MODULE: ./.build/src/release/markdown.js

/**
 * Text of a commit for Markdown: shown literally, except for code spans, which stay code. Nothing in it is a link, a mention, a
 * list, HTML or a command.
 */
function literal(text) {
    const parts = (0,kernel_escape/* plain */.pj)(text)
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(`[^`]+`)/);
    const shown = parts.map((part, i) => (i % 2 === 1 ? codeSpan(part.slice(1, -1)) : (0,kernel_escape/* escapeMarkdown */.FV)(part))).join('');
    return shown.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([=:])/, '\\$1');
}
/** Text of several lines inside a list item: its lines and paragraphs stay apart. */
function literalParagraphs(text, indent) {
    const paragraphs = (0,kernel_escape/* plain */.pj)(text)
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
    const inner = (0,kernel_escape/* plain */.pj)(text)
        .replace(/[`\s]+/g, ' ')
        .trim();
    return inner === '' ? '' : `\`${inner}\``;
}
/** Literal text in a cell of a table, which a bar would end even inside a code span. */
function cell(text) {
    return literal(text).replace(/(?<!\\)\|/g, '\\|');
}
/** At most `limit` characters, cut at the end of a line, with a last sentence that says so. */
function cutAt(text, limit, sentence) {
    if (text.length <= limit)
        return text;
    const room = text.slice(0, limit - sentence.length - 2);
    return `${room.slice(0, room.lastIndexOf('\n'))}\n\n${sentence}`;
}

;// CONCATENATED MODULE: ./.build/src/release/outputs.js



/** The outputs of `version-bump`. Without something to release, `version` and `tag` are empty. */
function bumpOutputs(it) {
    const { level, reasons } = it.bump;
    const release = it.bump.version !== undefined && it.problem === undefined;
    const version = release ? (it.bump.version?.text ?? '') : '';
    const tag = release ? (it.tag ?? '') : '';
    const previous = it.base?.name ?? '';
    const cause = release ? (reasons.find((one) => NAMED.has(one.rule))?.rule ?? 'commits') : '';
    const only = { package: '.', path: '.', release, level, version, tag, 'previous-tag': previous, cause };
    return {
        release: String(release),
        version,
        tag,
        level,
        'previous-version': it.base?.version.text ?? '',
        'previous-tag': previous,
        'base-sha': it.base?.commit ?? '',
        'head-sha': it.head,
        commits: String(it.commits.length),
        'counts-json': JSON.stringify(countBuckets(it.commits)),
        'reasons-json': JSON.stringify(reasons),
        'packages-json': JSON.stringify([only]),
    };
}
/** Rules that name the version instead of moving it. */
const NAMED = new Set(['release-as', 'initial-version', 'graduation']);
/** GitHub refuses a longer release body. */
const BODY_LIMIT = 125_000;
/** The outputs of `changelog`. `notes` fits into the body of a release; the file has all of them. */
function changelogOutputs(it) {
    const commits = it.commits.map(({ commit, bucket, header, references, changes }) => ({
        sha: commit.sha,
        bucket,
        header,
        references,
        entries: changes.map(({ type, scope, subject, level, breaking, notes }) => ({
            type,
            scope: scope ?? null,
            subject,
            level,
            breaking,
            notes,
        })),
    }));
    return {
        notes: cutAt(it.notes, BODY_LIMIT, (0,release_languages/* titleIn */.E)(it.languages, 'cut')),
        'notes-file': it.notesFile ?? '',
        changed: String(it.changed),
        'counts-json': JSON.stringify(countBuckets(it.commits)),
        'commits-json': JSON.stringify(commits),
    };
}

;// CONCATENATED MODULE: ./.build/src/release/publish/history-at.js
/** The same history with another commit as HEAD, and tags that were made since it was read. */
function historyAt(history, head, newTags = []) {
    return {
        ...history,
        resolve: async (revision) => (revision === 'HEAD' ? head : history.resolve(revision)),
        tags: async () => [
            ...(await history.tags()).filter(({ name }) => !newTags.some((it) => it.name === name)),
            ...newTags,
        ],
    };
}
/** A world in which every flow reads this history. */
function worldWith(history, world) {
    return { ...world, neighbours: { ...world.neighbours, history: async () => history } };
}
/** The same, without what a flow says on its way. */
function quiet(world) {
    return { ...world, runner: { ...world.runner, info: () => undefined, warning: () => undefined } };
}

// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var hash = __webpack_require__(5753);
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

;// CONCATENATED MODULE: ./.build/src/release/note-line.js


const INDENT = '  ';
/** One change as an item of a list: scope, subject, what it closes, its commit, and how to migrate. */
function lineText({ change, sha, references }, links, audience) {
    const scope = scopesOf(change.scope).map(literal).join(', ');
    const commit = audience === 'users' ? [] : [commitText(sha, links)];
    const behind = [...references.map((it) => referenceText(it, links)), ...commit];
    const migration = change.notes.map((it) => `\n\n${INDENT}${literalParagraphs(it, INDENT)}`).join('');
    const item = `${scope === '' ? '' : `**${scope}:** `}${literal(change.subject)}`;
    return `- ${item}${behind.length === 0 ? '' : ` (${behind.join(', ')})`}${migration}${migration === '' ? '' : '\n'}`;
}
function commitText(sha, links) {
    const short = sha.slice(0, 7);
    return links ? `[${short}](${links.commit(sha)})` : short;
}
// Without links the number sign is escaped, since GitHub would make a link to an issue of whoever shows the notes.
function referenceText(reference, links) {
    const { action, owner, repository, issue } = reference;
    const name = `${owner === null || repository === null ? '' : `${literal(owner)}/${literal(repository)}`}\\#${literal(issue)}`;
    const shown = links ? `[${name}](${links.issue(reference)})` : name;
    return action === null ? shown : `${action} ${shown}`;
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
/** Names of the people behind the commits, each once, in the order of their first commit; no bots. */
function contributorsOf(commits) {
    const names = commits.toReversed().map((it) => it.commit.author.name.trim());
    return [...new Set(names)].filter((it) => it !== '' && !it.endsWith('[bot]'));
}

;// CONCATENATED MODULE: ./.build/src/release/notes.js





/**
 * The notes of a range as Markdown: heading and sections, the same bytes for the same commits. conventional-changelog-writer
 * groups and orders; the lines are ours, since its templates escape nothing.
 */
async function renderNotes(commits, options) {
    const lines = linesFor(options.audience, commits);
    const sections = await renderSections(lines, options);
    const more = options.audience === 'developers' ? contributors(commits, options.languages) : [];
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
const scopeKey = ({ scope }) => scopesOf(scope).join(',');
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
        return `- ${literal(header) || id} (${links ? `[${id}](${links.commit(commit.sha)})` : id})`;
    });
    return [`### ${(0,release_languages/* titleIn */.E)(languages, 'unparsed')}\n\n${list.join('\n')}`];
}
function contributors(commits, languages) {
    const names = contributorsOf(commits.filter((it) => it.bucket === 'listed'));
    return names.length === 0 ? [] : [`### ${(0,release_languages/* titleIn */.E)(languages, 'contributors')}\n\n${names.map(literal).join(', ')}`];
}

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

;// CONCATENATED MODULE: ./.build/src/release/read-ranges.js






/** `from: all` is the whole history, release by release. */
const ALL = 'all';
/** The ranges that the inputs ask for, newest first: one, or every release. */
async function readRanges(inputs, { history }) {
    const to = await commitAt(history, inputs.to);
    const parse = await openParser({ squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji });
    if (inputs.from === ALL)
        return readReleases(inputs, history, to, parse);
    const base = inputs.from === undefined ? await baseFor(history, to, inputs) : undefined;
    const from = inputs.from === undefined ? base?.commit : await commitAt(history, inputs.from);
    const commits = sortCommits(await history.commits(from, to), parse);
    return [{ version: inputs.version?.text, to, since: inputs.from ?? base?.name, commits }];
}
/** What is not released yet comes first, when there is anything or it has a version already. */
async function readReleases(inputs, history, to, parse) {
    const tags = (0,versions/* versionTags */.OP)(await history.tags(), inputs['tag-prefix']);
    const releases = byRelease(await history.commits(undefined, to), tags);
    const ranges = releases.map(({ tag, commits }, at) => ({
        version: tag === undefined ? inputs.version?.text : tag.version.text,
        to: tag?.commit ?? to,
        since: releases[at + 1]?.tag?.name,
        commits: sortCommits(commits, parse),
    }));
    const isOpen = (ranges[0]?.commits.length ?? 0) > 0;
    return isOpen ? ranges : ranges.slice(1);
}
/**
 * The release before: of the version that `to` names or that is tagged on it already, else the last one. A prerelease starts
 * from the last tag of its channel.
 */
async function baseFor(history, to, inputs) {
    const tags = (0,versions/* versionTags */.OP)(await history.tags(), inputs['tag-prefix']);
    const name = inputs.to.replace(/^(refs\/)?tags\//, '');
    const own = tags.find((it) => it.name === name || (it.commit === to && it.version.text === inputs.version?.text));
    const about = inputs.version ?? own?.version;
    return (await findBases(history, to, tags, { channel: about?.channel, below: own?.version })).last;
}

;// CONCATENATED MODULE: ./.build/src/release/write-changelog.js







/** Writes the notes of a range, and into the changelog file when asked to. */
async function writeChangelog(inputs, world) {
    const repository = await openRepository(inputs, world);
    const ranges = await readRanges(inputs, repository);
    const commits = ranges.flatMap((it) => it.commits);
    const doubts = doubtsOf(commits);
    warnOf(doubts, world.runner);
    const texts = await notesOf(inputs, ranges, repository);
    const notes = texts.join('\n');
    const file = inputs.mode === 'file' ? inputs.file : undefined;
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
        problem: unparsedProblem(commits, inputs.unparsed),
    };
}
/** The notes of each range by themselves, in order. */
async function notesOf(inputs, ranges, repository) {
    const notes = [];
    for (const it of ranges)
        notes.push(await renderRange(inputs, it, repository));
    return notes;
}
async function renderRange(inputs, { version, to, since, commits }, { history, links }) {
    const committed = commits.find((it) => it.commit.sha === to)?.commit.committedAt ?? (await history.committedAt(to));
    return renderNotes(commits, {
        version,
        date: (version === inputs.version?.text ? inputs.date : undefined) ?? dayOf(committed),
        languages: inputs.languages,
        audience: inputs.audience,
        links,
        compare: since === undefined || version === undefined ? undefined : [since, `${inputs['tag-prefix']}${version}`],
        listUnparsed: inputs.unparsed === 'list',
    });
}
const dayOf = (date) => date.toISOString().slice(0, 'yyyy-mm-dd'.length);
/** The file of the notes, named after what it holds: several steps of a job do not overwrite each other's. */
async function keepNotes(notes, { files, runner }) {
    const path = `${runner.context.temporary}/refuge/notes-${(0,hash/* sha256 */.sc)(notes).slice(0, 12)}.md`;
    await files.write(path, notes);
    return path;
}
/** True when the file has new contents. */
async function writeFile(file, { ranges, texts }, { languages, 'dry-run': dryRun }, { folder }, { files, runner }) {
    const path = await files.inside(folder, file);
    const before = await files.read(path);
    const sections = ranges.map(({ version }, at) => ({ version, notes: texts[at] ?? '' }));
    const after = allIntoChangelog(before, sections, (0,release_languages/* titleIn */.E)(languages, 'changelog'));
    if (after === undefined || after === before)
        return false;
    runner.info(`${dryRun ? 'would write' : 'writing'} the notes to ${file}`);
    if (!dryRun)
        await files.write(path, after);
    return !dryRun;
}

;// CONCATENATED MODULE: ./.build/src/release/preview/merge-messages.js
/**
 * The message that GitHub writes when it squashes. With one commit COMMIT_OR_PR_TITLE takes that commit's own title, and
 * COMMIT_MESSAGES its body. Source: GitHub docs, "Configuring commit squashing for pull requests". Pure.
 * @param commits oldest first
 */
function squashMessage({ number, title, body, merging }, commits) {
    const only = commits.length === 1 ? commits[0] : undefined;
    const first = only && merging.squashTitle === 'COMMIT_OR_PR_TITLE' ? headerIn(only.message) : title;
    const texts = {
        PR_BODY: body,
        BLANK: '',
        COMMIT_MESSAGES: only ? bodyIn(only.message) : commits.map(({ message }) => `* ${message.trim()}`).join('\n\n'),
    };
    return joined(`${first} (#${number})`, texts[merging.squashMessage]);
}
/** The message of the merge commit. Source: GitHub docs, "Configuring commit merging for pull requests". Pure. */
function mergeMessage({ number, title, body, from, merging }) {
    const first = merging.mergeTitle === 'PR_TITLE' ? `${title} (#${number})` : `Merge pull request #${number} from ${from}`;
    return joined(first, { PR_TITLE: title, PR_BODY: body, BLANK: '' }[merging.mergeMessage]);
}
const headerIn = (message) => message.trim().split('\n', 1)[0] ?? '';
const bodyIn = (message) => message.trim().split('\n').slice(1).join('\n').trim();
const joined = (first, rest) => (rest.trim() === '' ? first : `${first}\n\n${rest}`);

;// CONCATENATED MODULE: ./.build/src/release/preview/merged-history.js

/** The id of the commit that a merge would make. */
const MERGED = 'f'.repeat(40);
/**
 * The history as it would be after a pull request was merged: HEAD is what the merge makes. Nothing of the pull request is
 * checked out or run; its commits are read as objects.
 */
async function mergedHistory(history, method, { base, head }, pull) {
    const own = await history.commits(base, head);
    const [newest] = own;
    const made = newest && madeBy(method, { own, base, head, newest }, pull);
    const before = async (from) => (from === base ? [] : history.commits(from, base));
    return {
        ...history,
        branch: pull.base,
        resolve: async (revision) => (revision === 'HEAD' ? (made ? MERGED : base) : history.resolve(revision)),
        committedAt: (sha) => history.committedAt(sha === MERGED ? head : sha),
        firstAncestor: (of, candidates) => history.firstAncestor(of === MERGED ? base : of, candidates),
        commits: async (from, to) => to === MERGED ? [...(made ?? []), ...(await before(from))] : history.commits(from, to),
    };
}
/** The commits that a method adds to the base, children before parents. Pure. */
function madeBy(method, { own, base, head, newest }, pull) {
    switch (method) {
        case 'merge':
            return [{ ...newest, sha: MERGED, parents: [base, head], message: mergeMessage(pull) }, ...own];
        case 'squash': {
            const message = squashMessage(pull, own.filter((it) => it.parents.length < 2).toReversed());
            return [{ ...newest, sha: MERGED, parents: [base], message }];
        }
        case 'rebase': {
            // Merges are left out by a rebase, and the commits come to stand in one line.
            const line = own.filter((it) => it.parents.length < 2);
            const idAt = (at) => (at === 0 ? MERGED : (line[at]?.sha ?? base));
            return line.map((it, at) => ({ ...it, sha: idAt(at), parents: [idAt(at + 1)] }));
        }
        default:
            return method;
    }
}

;// CONCATENATED MODULE: ./.build/src/release/preview/preview-text.js





/** Finds the comment again. */
const MARKER = '<!-- refuge: release preview -->';
const NAMES = { merge: 'merge commit', squash: 'squash', rebase: 'rebase' };
/** GitHub refuses 65 536 characters. */
const LIMIT = 65_000;
const ROWS = 30;
/** The comment: what the next version would be and why, the notes, and what nobody understood. Pure. */
function previewText(all, pull, languages) {
    const [first] = all;
    if (!first)
        return `${MARKER}\nThis repository allows no way to merge pull request ${pull}.\n`;
    const isOne = new Set(all.map((it) => it.bump.bump.version?.text)).size === 1;
    const parts = [
        `${MARKER}\n### ${isOne ? verdict(first.bump) : 'The next version depends on how this is merged'}`,
        ...(isOne ? [] : [warning(all)]),
        reasons(first),
        ...doubts(first),
        preview_text_folded(isOne ? 'Release notes' : `Release notes (${NAMES[first.method]})`, demoted(first.notes)),
    ];
    const text = parts.filter((it) => it !== '').join('\n\n');
    return `${cutAt(text, LIMIT, (0,release_languages/* titleIn */.E)(languages, 'cut'))}\n`;
}
function verdict({ bump, base }) {
    const from = base ? ` after ${literal(base.name)}` : '';
    return bump.version ? `Next version: ${bump.version.text} (${bump.level})${from}` : `No release${from}`;
}
function warning(all) {
    const rows = all.map(({ method, bump: { bump } }) => `| ${NAMES[method]} | ${bump.version?.text ?? 'none'} | ${bump.level} |`);
    return [
        '> [!WARNING]',
        '> The ways to merge that this repository allows lead to different versions, since their commit messages differ.',
        '',
        '| merged by | next version | level |',
        '| --- | --- | --- |',
        ...rows,
    ].join('\n');
}
function reasons({ bump }) {
    if (bump.problem)
        return readable(`It could not be released: ${bump.problem.message}. ${bump.problem.hint ?? ''}`);
    const rows = bump.bump.reasons.map(({ level, rule, header }) => `| ${level} | ${cell(rule)} | ${cell(header)} |`);
    if (rows.length === 0)
        return readable(bumpSentence(bump));
    const more = rows.length > ROWS ? ['', `and ${rows.length - ROWS} more.`] : [];
    return ['| level | rule | change |', '| --- | --- | --- |', ...rows.slice(0, ROWS), ...more].join('\n');
}
function doubts({ bump: { commits } }) {
    const all = doubtsOf(commits);
    if (all.length === 0)
        return [];
    const rows = all.slice(0, ROWS).map(({ header, reason }) => `| ${cell(header)} | ${cell(reason)} |`);
    return [['Worth a look before merging:', '', '| commit | why |', '| --- | --- |', ...rows].join('\n')];
}
/** The headings of the notes stand below that of the comment. */
const demoted = (notes) => notes.trimEnd().replace(/^## /, '#### ').replace(/^### /gm, '##### ');
const preview_text_folded = (title, text) => `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`;
const readable = (sentence) => (0,kernel_escape/* escapeMarkdown */.FV)(sentence.trim()).replace(/\\([-()])/g, '$1');

;// CONCATENATED MODULE: ./.build/src/release/preview/which-pull.js

/**
 * The number of the pull request that the run is about: `head` as `refs/pull/7/head` or `7`, else the event's
 * (`pull_request`, `pull_request_target`, `issue_comment`, `workflow_run`). RFG-233 where nothing says it.
 */
async function pullNumber(head, { files, env }) {
    const named = /^(?:refs\/pull\/)?(\d+)(?:\/(?:head|merge))?$/.exec(head ?? env.GITHUB_REF ?? '')?.[1];
    const text = named === undefined && env.GITHUB_EVENT_PATH ? await files.read(env.GITHUB_EVENT_PATH) : undefined;
    const number = named === undefined ? numberIn(text) : Number(named);
    if (number !== undefined)
        return number;
    throw new errors/* RefugeError */.vR('RFG-233', 'this run is about no pull request', {
        hint: 'Run it on `pull_request`, `pull_request_target` or `workflow_run`, or name one with `head: refs/pull/7/head`.',
    });
}
/** A `workflow_run` of a fork names no pull request: then `head` has to. */
function numberIn(event) {
    if (event === undefined)
        return undefined;
    const it = JSON.parse(event);
    const issue = it.issue?.pull_request === undefined ? undefined : it.issue.number;
    const found = it.pull_request?.number ?? issue ?? it.workflow_run?.pull_requests?.[0]?.number;
    return typeof found === 'number' ? found : undefined;
}

;// CONCATENATED MODULE: ./.build/src/release/preview/preview.js









/** Longest time of one call to GitHub, in milliseconds. */
const PATIENCE = 30_000;
/** Says on a pull request what its merge would release: one comment, edited in place. */
async function preview(inputs, world) {
    const github = await openGitHub(inputs, world);
    const pull = await github.pulls.describe(await pullNumber(inputs.head, world));
    const found = await predictions(inputs, pull, world);
    const [first] = found;
    if (!first)
        throw new errors/* RefugeError */.vR('RFG-234', 'this repository allows no way to merge a pull request', {
            hint: 'Allow one in its settings.',
        });
    const text = previewText(found, pull.number, inputs.languages);
    return { text, page: await told(github, pull.number, text, inputs, world), changelog: first.changelog };
}
async function openGitHub(inputs, { runner, neighbours }) {
    const token = inputs['github-token'];
    if (token !== undefined && runner.context.repository !== undefined) {
        return neighbours.github({ token, patience: PATIENCE, signal: runner.cancelled });
    }
    throw new errors/* RefugeError */.vR('RFG-228', 'a preview is about a pull request at GitHub, and there is no token or no repository', {
        hint: 'Give `github-token`, in a workflow of GitHub.',
    });
}
/** One for each way to merge that the repository allows. */
async function predictions(inputs, pull, world) {
    // The clone may not have the pull request, nor the newest commit of its base.
    const { history } = await openRepository({ ...inputs, history: inputs.history === 'local' ? 'local' : 'exact' }, world);
    const named = inputs.base ?? `refs/heads/${pull.base}`;
    const base = await history.resolve(named);
    const head = await history.resolve(pull.head);
    if (base === undefined || head === undefined) {
        throw new errors/* RefugeError */.vR('RFG-207', `there is no commit '${base === undefined ? named : pull.head}'`, {
            hint: 'Run again for the newest commit of the pull request.',
        });
    }
    const found = [];
    for (const method of METHODS.filter((it) => pull.merging[it])) {
        const merged = await mergedHistory(history, method, { base, head }, pull);
        found.push(await predict(inputs, { method, head }, quiet(worldWith(merged, world))));
    }
    return found;
}
const METHODS = ['squash', 'merge', 'rebase'];
async function predict(inputs, { method, head }, world) {
    const bump = await bumpVersion({ ...inputs, ...DEFAULTS, 'initial-version': preview_firstVersion() }, world);
    const version = bump.bump.version;
    const changelog = await writeChangelog({ ...inputs, from: undefined, to: 'HEAD', version, mode: 'notes', 'dry-run': true }, world);
    return { method, bump, notes: pointingTo(head, changelog.notes), changelog };
}
/** The commit of the merge is not there yet: its links lead to what is merged. */
function pointingTo(head, notes) {
    const shown = (id) => `[${id.slice(0, 7)}](`;
    return notes.replaceAll(shown(MERGED), shown(head)).replaceAll(`/commit/${MERGED}`, `/commit/${head}`);
}
/** What `version-bump` does when nothing else is asked. */
const DEFAULTS = {
    'zero-major': 'minor',
    'release-as': undefined,
    prerelease: undefined,
    'branch-channels': [],
    write: 'none',
};
function preview_firstVersion() {
    const first = (0,versions/* versionOf */.E4)('0.1.0');
    if (first)
        return first;
    throw new errors/* RefugeError */.vR('RFG-900', 'the first version is none');
}
/** The token of a fork's run may only read: its preview stands in the job summary. */
async function told({ comments }, pull, text, inputs, { runner }) {
    if (inputs['dry-run']) {
        runner.info(`would write the comment on pull request ${pull}`);
        return undefined;
    }
    try {
        return await comments.upsert(pull, MARKER, text);
    }
    catch (error) {
        if (!(error instanceof errors/* RefugeError */.vR) || !['RFG-522', 'RFG-523'].includes(error.code))
            throw error;
        runner.info('The token may not comment, so the preview stands in the job summary only.');
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/release/preview/index.js


;// CONCATENATED MODULE: ./.build/src/release/publish/outputs.js


const NOTES_LIMIT = 125_000;
/** The outputs of `release`. */
function releaseOutputs({ outcome, subject, isNew, page, pull, notes, languages }) {
    return {
        outcome,
        release: String(outcome === 'published'),
        created: String(isNew),
        version: subject?.version.text ?? '',
        tag: subject?.tag ?? '',
        commit: outcome === 'published' || outcome === 'drafted' ? (subject?.commit ?? '') : '',
        url: page ?? '',
        'pull-request': pull === undefined ? '' : String(pull),
        notes: cutAt(notes, NOTES_LIMIT, (0,release_languages/* titleIn */.E)(languages, 'cut')),
    };
}

;// CONCATENATED MODULE: ./.build/src/release/publish/announced.js


/** First line of a release commit, and title of a release pull request. */
const headlineOf = (version) => `chore(release): ${version.text}`;
/** The pull request at its end is written by GitHub's squash merge. */
const HEADLINE = /^chore\(release\): (\S+?)(?: \(#\d+\))?$/;
/**
 * The newest release commit in a range that has no tag yet: how a merged release pull request, and a release that was cut off
 * behind its commit, are found again. A merge commit may say it in its body. Pure.
 * @param range children before their parents; the first is the head of the branch
 */
function announcedIn(range, tags, base) {
    for (const it of range) {
        const version = announcedBy(it);
        const isNew = version && (!base || (0,versions/* isAbove */.oi)(version, base)) && !tags.some((tag) => tag.version.text === version.text);
        if (isNew)
            return { version, commit: onBranch(it, range) };
    }
    return undefined;
}
function announcedBy({ message, parents }) {
    const lines = message.split('\n').map((it) => it.trim());
    const said = parents.length > 1 ? lines.filter((it) => it !== '').slice(0, 2) : lines.slice(0, 1);
    const [text] = said.flatMap((it) => HEADLINE.exec(it)?.[1] ?? []);
    return text === undefined ? undefined : (0,versions/* versionOf */.E4)(text);
}
/** The oldest commit on the first-parent line of the head that has this one behind it. */
function onBranch({ sha }, range) {
    const byId = new Map(range.map((it) => [it.sha, it]));
    const graph = graphOf(range);
    let found = sha;
    for (let at = range[0]; at !== undefined && graph.ancestry([at.sha]).has(sha); at = byId.get(at.parents[0] ?? '')) {
        found = at.sha;
    }
    return found;
}

// EXTERNAL MODULE: ./.build/src/release/manifests/index.js + 37 modules
var manifests = __webpack_require__(1166);
// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var paths = __webpack_require__(7732);
;// CONCATENATED MODULE: ./.build/src/release/publish/commit-files.js


/** Where the files of a commit seem to lie. */
const ROOT = '/commit';
/** The files of a commit, read from GitHub as they are asked for: whatever lies in the working directory does not count. */
function commitFiles(objects, commit) {
    const trees = new Map();
    const entriesOf = (id) => {
        const found = trees.get(id) ?? objects.tree(id);
        trees.set(id, found);
        return found;
    };
    let root;
    const find = async (path) => {
        root ??= objects.commit(commit).then((it) => it.tree);
        let at = { kind: 'folder', id: await root };
        for (const part of commit_files_partsOf(path)) {
            if (at?.kind !== 'folder')
                return undefined;
            at = (await entriesOf(at.id)).find((it) => it.name === part);
        }
        return at;
    };
    return {
        async read(path) {
            const found = await find(path);
            return found?.kind === 'file' ? TEXT.decode(await objects.blob(found.id)) : undefined;
        },
        exists: async (path) => (await find(path)) !== undefined,
        async list(path) {
            const found = await find(path);
            return found?.kind === 'folder' ? (await entriesOf(found.id)).map((it) => it.name).sort() : [];
        },
        inside,
        write: unwritable,
        remove: unwritable,
    };
}
/** A byte order mark stays. */
const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });
const commit_files_partsOf = (path) => path
    .slice(ROOT.length)
    .split('/')
    .filter((it) => it !== '');
async function inside(root, path) {
    const found = (0,paths/* below */.Gz)(root.slice(ROOT.length + 1), path);
    if (found !== undefined)
        return found === '' ? ROOT : `${ROOT}/${found}`;
    throw new errors/* RefugeError */.vR('RFG-111', `'${path}' leads out of the repository`, { hint: 'Give a path inside of it.' });
}
function unwritable() {
    throw new errors/* RefugeError */.vR('RFG-903', 'a commit is read and not written to');
}

;// CONCATENATED MODULE: ./.build/src/release/publish/release-changes.js






/** What a release changes in the files of its commit: the version in manifests, and the notes in the changelog. */
async function releaseChanges(site, { version, commit }, { notes, previous }) {
    const { inputs, world, repository, github } = site;
    const at = await pathInRepository(repository.folder, world.files);
    const files = commitFiles(github.objects, commit);
    const folder = await files.inside(ROOT, at === '' ? '.' : at);
    const edits = await editsOf(folder, version.text, previous, files);
    const changelog = (0,paths/* nameIn */.ZC)(at, inputs.file);
    const before = await files.read(await files.inside(ROOT, changelog));
    const title = (0,release_languages/* titleIn */.E)(inputs.languages, 'changelog');
    const after = intoChangelog(before, notes, { version: version.text, title });
    return {
        ...Object.fromEntries(edits.map((it) => [it.file, it.text])),
        ...(after === before ? {} : { [changelog]: after }),
    };
}
/** A project may have no manifest: then the changelog and the tag alone say the version. */
async function editsOf(folder, version, previous, files) {
    try {
        return await (0,manifests.manifestEdits)(folder, version, files, { root: ROOT, ...(previous !== undefined && { previous }) });
    }
    catch (error) {
        // One that cannot be read has a place.
        if (error instanceof errors/* RefugeError */.vR && error.code === 'RFG-214' && error.place === undefined)
            return [];
        throw error;
    }
}
/** Where the working directory lies in its repository: `''` when it is the top. */
async function pathInRepository(folder, files) {
    for (let top = folder; top !== ''; top = (0,paths/* folderOf */.yS)(top)) {
        if (await files.exists(`${top}/.git`))
            return folder.slice(top.length + 1);
    }
    return '';
}
const bytesOf = (changes) => Object.fromEntries(Object.entries(changes).map(([path, text]) => [path, new TextEncoder().encode(text)]));

;// CONCATENATED MODULE: ./.build/src/release/publish/commit-release.js



/** The release commit on the branch itself; without changes its head says the version already. */
function commitOnBranch(site, branch, subject, changes) {
    const { commits, refs } = site.github;
    return async () => {
        if (Object.keys(changes).length === 0)
            return subject.commit;
        try {
            return await commits.create({
                branch,
                expectedHead: subject.commit,
                headline: headlineOf(subject.version),
                body: '',
                written: bytesOf(changes),
                removed: [],
            });
        }
        catch (error) {
            if (!(error instanceof errors/* RefugeError */.vR) || error.code !== 'RFG-525')
                throw error;
            if ((await refs.read(`refs/heads/${branch}`)) !== subject.commit)
                return undefined;
            throw new errors/* RefugeError */.vR('RFG-225', `the branch ${branch} does not take a commit from this token: ${error.message}`, {
                hint: 'Use `mode: pull-request`, or `mode: tag`, which needs no commit; or let an App bypass the rule and give its token.',
                cause: error,
            });
        }
    };
}

;// CONCATENATED MODULE: ./.build/src/release/publish/floating-tags.js

/**
 * The floating tags that a version takes: `v1` when no higher stable version of 1 has a tag, `v1.2` when none of 1.2 has. A
 * prerelease takes none. Pure.
 */
function floatingTags(version, tags, { 'tag-prefix': prefix, 'floating-tags': which }) {
    if (which === 'none' || version.channel !== undefined)
        return [];
    const above = tags.map((it) => it.version).filter((it) => it.channel === undefined && (0,versions/* ascending */.V_)(it, version) > 0);
    const isHighest = (inLine) => !above.some(inLine);
    const inMajor = (it) => it.major === version.major;
    const inMinor = (it) => inMajor(it) && it.minor === version.minor;
    return [
        ...(isHighest(inMajor) ? [`${prefix}${version.major}`] : []),
        ...(which === 'minor' && isHighest(inMinor) ? [`${prefix}${version.major}.${version.minor}`] : []),
    ];
}
/** Is it the one that people get who ask for the latest? Not a prerelease, and not one of an older line. Pure. */
function isLatest(version, tags) {
    return (version.channel === undefined &&
        !tags.some(({ version: it }) => it.channel === undefined && (0,versions/* ascending */.V_)(it, version) > 0));
}
/** Moves the floating tags to a version that is out; those that are there already stay. */
async function moveFloating({ inputs, github: { refs } }, { version, commit }, tags) {
    for (const name of floatingTags(version, tags, inputs)) {
        const ref = `refs/tags/${name}`;
        const now = await refs.commitOf(ref);
        if (now === commit)
            continue;
        // Older lines are no ancestors of newer ones, so "forward" is by version.
        if (now !== undefined || !(await refs.create(ref, commit)))
            await refs.move(ref, commit, 'force');
    }
}

;// CONCATENATED MODULE: ./.build/src/release/publish/plan.js




/** What is to be done for a commit: reads, and writes nothing. */
async function planAt(site, head, newTags) {
    const { inputs, world, repository } = site;
    const history = historyAt(repository.history, head, newTags);
    const bump = await bumpVersion({ ...inputs, write: 'none' }, worldWith(history, world));
    const tags = (0,versions/* versionTags */.OP)(await history.tags(), inputs['tag-prefix']);
    return { head, bump, tags, step: stepOf(inputs, bump, tags) };
}
/** Pure. What was begun comes before what is new. */
function stepOf({ mode, 'tag-prefix': prefix }, { head, base, bump, commits, problem }, tags) {
    const tagOf = (version) => `${prefix}${version.text}`;
    if (base?.commit === head && !bump.version) {
        return { kind: 'publish', subject: { version: base.version, tag: base.name, commit: head } };
    }
    const range = commits.map((it) => it.commit);
    const announced = mode === 'tag' ? undefined : announcedIn(range, tags, base?.version);
    if (announced)
        return { kind: 'publish', subject: { ...announced, tag: tagOf(announced.version) } };
    if (!bump.version)
        return { kind: 'nothing' };
    if (problem)
        return { kind: 'refuse', problem };
    const subject = { version: bump.version, tag: tagOf(bump.version), commit: head };
    return { kind: STEPS[mode], subject };
}
const STEPS = { tag: 'publish', commit: 'commit', 'pull-request': 'propose' };

;// CONCATENATED MODULE: ./.build/src/release/publish/proposal.js



/** Branch of the release pull request of a branch. */
const proposalBranch = (branch) => `refuge/release-${branch}`;
/** Where its commit is made: a pull request whose branch is empty for a moment would be closed by GitHub. */
const draftBranch = (branch) => `refuge/release-${branch}--next`;
/** GitHub refuses 65 536 characters. */
const proposal_LIMIT = 65_000;
const FOOT = `---

Merging this pull request releases the version: the next run on this branch tags the merge and publishes the release. Until then every push brings it up to date; do not push to it. To leave the version out, close it.

Checks of a pull request that was opened with the job's own token wait for a person who approves them, or for a push by somebody; with the token of an App they run at once.`;
/** Title and text of the release pull request. Pure. */
function proposalText({ version }, notes, languages) {
    const shown = cutAt(notes, proposal_LIMIT - FOOT.length, (0,release_languages/* titleIn */.E)(languages, 'cut'));
    return { title: headlineOf(version), body: `${shown.trimEnd()}\n\n${FOOT}\n` };
}

;// CONCATENATED MODULE: ./.build/src/release/publish/propose-release.js





/**
 * Brings the release pull request of a branch up to date, or opens it: one commit on top of the branch, always. Undefined when
 * another run was faster; it has the same to say or something newer.
 */
async function proposeRelease(site, it) {
    const { refs, pulls } = site.github;
    const head = proposalBranch(it.branch);
    const open = await pulls.open(head, it.branch);
    if (!open)
        await pulls.demandCreate(it.branch);
    const known = await refs.read(`refs/heads/${head}`);
    if (known === undefined || !(await isRight(site, known, it))) {
        const commit = await commitAside(site, it);
        if (commit === undefined)
            return undefined;
        await pointTo(site, `refs/heads/${head}`, commit);
    }
    const aside = `refs/heads/${draftBranch(it.branch)}`;
    if ((await refs.read(aside)) !== undefined)
        await refs.remove(aside);
    return tell(site, head, it);
}
/** A commit on top of the branch that holds exactly these changes. */
async function isRight({ github }, known, { subject, changes }) {
    const { parents, message } = await github.objects.commit(known);
    if (parents[0] !== subject.commit || message.trim() !== headlineOf(subject.version))
        return false;
    const files = commitFiles(github.objects, known);
    for (const [path, text] of Object.entries(changes)) {
        if ((await files.read(`${ROOT}/${path}`)) !== text)
            return false;
    }
    return true;
}
async function commitAside(site, { branch, subject, changes }) {
    const aside = draftBranch(branch);
    await pointTo(site, `refs/heads/${aside}`, subject.commit);
    try {
        return await site.github.commits.create({
            branch: aside,
            expectedHead: subject.commit,
            headline: headlineOf(subject.version),
            body: '',
            written: bytesOf(changes),
            removed: [],
        });
    }
    catch (error) {
        const isTaken = error instanceof errors/* RefugeError */.vR && ['RFG-523', 'RFG-525'].includes(error.code);
        if (isTaken && (await site.github.refs.read(`refs/heads/${aside}`)) !== subject.commit)
            return undefined;
        throw error;
    }
}
async function pointTo({ github: { refs } }, ref, commit) {
    const now = await refs.read(ref);
    if (now === commit)
        return;
    if (now !== undefined || !(await refs.create(ref, commit)))
        await refs.move(ref, commit, 'force');
}
async function tell({ inputs, github: { pulls } }, head, it) {
    const { title, body } = proposalText(it.subject, it.notes, inputs.languages);
    const open = await pulls.open(head, it.branch);
    if (!open)
        return opened(pulls, { head, base: it.branch, title, body });
    if (open.title !== title || open.body !== body)
        await pulls.update(open.number, { title, body });
    return { ...open, title, body };
}
/** Two runs may find none at once. */
async function opened(pulls, draft) {
    try {
        return await pulls.create(draft);
    }
    catch (error) {
        const isThere = error instanceof errors/* RefugeError */.vR && error.code === 'RFG-525';
        const other = isThere ? await pulls.open(draft.head, draft.base) : undefined;
        if (other)
            return other;
        throw error;
    }
}
/** Nothing is to be released any more: a pull request that would release it all the same is closed. */
async function withdrawProposal({ github: { refs, pulls } }, branch) {
    const head = proposalBranch(branch);
    const open = await pulls.open(head, branch);
    if (!open)
        return;
    await pulls.update(open.number, { state: 'closed' });
    await refs.remove(`refs/heads/${head}`);
}

;// CONCATENATED MODULE: ./.build/src/release/publish/assets.js



/**
 * The files that the lines of `assets` name, each once, in order. A line that names none is RFG-231, and two files of one name
 * are RFG-232, since a release has one list of names.
 */
async function assetFiles(lines, folder, files, releases) {
    const paths = new Set();
    for (const line of lines)
        for (const path of await pathsOf(line, folder, files))
            paths.add(path);
    const found = [];
    for (const path of paths)
        found.push(await releases.fileAt(path));
    const twice = found.find((it, at) => found.findIndex((other) => other.name === it.name) !== at);
    if (!twice)
        return found;
    throw new errors/* RefugeError */.vR('RFG-232', `two assets are called ${twice.name}`, {
        hint: 'Rename one, or name only one of them.',
    });
}
async function pathsOf(line, folder, files) {
    let places = [await files.inside(folder, '.')];
    for (const part of line.split('/').filter((it) => it !== '' && it !== '.')) {
        const next = [];
        for (const at of places)
            next.push(...(await stepsOf(at, part, folder, files)));
        places = next;
    }
    if (places.length > 0)
        return places;
    throw new errors/* RefugeError */.vR('RFG-231', `the line '${line}' of \`assets\` names no file`, {
        hint: 'Build the files before this step; paths start in the working directory, `*` and `?` stay within a folder.',
    });
}
async function stepsOf(at, part, folder, files) {
    const names = /[*?]/.test(part) ? (await files.list(at)).filter((it) => (0,paths/* matches */.cK)(it, part)) : [part];
    const found = [];
    for (const name of names) {
        const path = await files.inside(folder, `${at}/${name}`);
        if (await files.exists(path))
            found.push(path);
    }
    return found;
}
/** What a release lacks of its assets, and what stands in the way: cut off, or other bytes. Pure. */
function missingAssets(wanted, there) {
    const missing = wanted.filter((it) => !there.some((asset) => asset.name === it.name && isSame(it, asset)));
    return { missing, inTheWay: there.filter((asset) => missing.some((it) => it.name === asset.name)) };
}
function isSame({ bytes }, { size, digest, isWhole }) {
    return isWhole && size === bytes.length && (digest === undefined || digest === `sha256:${(0,hash/* sha256 */.sc)(bytes)}`);
}
/** Makes a release have its assets; what is there already stays. */
async function bringAssets(release, wanted, releases) {
    if (wanted.length === 0)
        return;
    const { missing, inTheWay } = missingAssets(wanted, await releases.assets(release));
    if (release.isImmutable && missing.length > 0)
        throw unchangeable(release, missing);
    for (const it of inTheWay)
        await releases.removeAsset(it);
    for (const it of missing)
        await releases.upload(release, it);
}
function unchangeable({ tag }, missing) {
    const names = missing.map((it) => it.name).join(', ');
    return new errors/* RefugeError */.vR('RFG-222', `the release ${tag} is out and immutable, and lacks ${names}`, {
        hint: 'An immutable release takes nothing more. Release the next version with these assets.',
    });
}

;// CONCATENATED MODULE: ./.build/src/release/publish/draft.js



/** GitHub refuses a longer text. Source: REST API, "Create a release". */
const draft_LIMIT = 125_000;
/** The asset that has the notes when they are too long for the text of a release. */
const NOTES_ASSET = 'release-notes.md';
/** What the release of a version says. Pure. */
function draftOf(site, subject, notes) {
    const mark = markOf(site);
    const { version, tag, commit } = subject;
    const { serverUrl, repository } = site.world.runner.context;
    const page = `${serverUrl}/${repository}/releases/download/${encodeURIComponent(tag)}/${NOTES_ASSET}`;
    const cut = `[${(0,release_languages/* titleIn */.E)(site.inputs.languages, 'cut')}](${page})`;
    // The release has its version as a title, so the heading would say it twice.
    const body = notes.replace(/^## .*\n+/, '');
    return {
        tag,
        target: commit,
        name: tag,
        text: `${cutAt(body, draft_LIMIT - mark.length - 2, cut).trimEnd()}\n\n${mark}`,
        isPrerelease: version.channel !== undefined,
    };
}
const isCut = (notes) => notes.length > draft_LIMIT - 1000;
/** Whose draft it is: one that was cut off is taken up by the next run of the same branch, also for another version. */
function markOf({ repository: { branch } }) {
    return `<!-- refuge: release of ${encodeURIComponent(branch ?? 'HEAD').replaceAll('-', '%2D')} -->`;
}
/** The draft of this version, else what an earlier run of this branch left, made to say this; else a new one. */
async function bringDraft(site, found, wanted) {
    const { releases } = site.github;
    const mark = markOf(site);
    const known = found ?? (await releases.drafts()).find((it) => it.text.endsWith(mark));
    if (!known)
        return explained(releases.draft(wanted));
    if (saysSame(known, wanted))
        return known;
    if (known.tag !== wanted.tag)
        for (const it of await releases.assets(known))
            await releases.removeAsset(it);
    return explained(releases.update(known, wanted));
}
const saysSame = (it, wanted) => it.tag === wanted.tag &&
    it.target === wanted.target &&
    it.name === wanted.name &&
    it.text === wanted.text &&
    it.isPrerelease === wanted.isPrerelease;
/** GitHub hides a repository from a token that must not release a commit which changes workflows. */
async function explained(drafting) {
    try {
        return await drafting;
    }
    catch (cause) {
        if (!(cause instanceof errors/* RefugeError */.vR) || cause.code !== 'RFG-523')
            throw cause;
        throw new errors/* RefugeError */.vR('RFG-224', 'GitHub does not let this token make the release; nothing was written', {
            hint: 'Give the job `permissions: contents: write`. If the commit has other workflow files than the default branch, the token must be that of an App with `workflows: write`.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./.build/src/release/publish/publish-release.js





/**
 * Brings the release of a version out: draft, commit where one is to be made, assets, publication, which makes the tag, and
 * floating tags; each only where it is not there yet. The draft comes first since it shows what the token may not before
 * anybody sees a thing. Undefined: the branch has moved, and nothing but the draft was written.
 */
async function publishRelease(site, order) {
    const { releases } = site.github;
    const { subject, notes, tags } = order;
    const assets = await wantedAssets(site, notes);
    const found = await releases.find(subject.tag);
    if (found && !found.isDraft)
        return alreadyOut(site, found, assets, order);
    await demandFree(site, subject);
    const draft = await bringDraft(site, found, draftOf(site, subject, notes));
    const commit = order.makeCommit ? await commitOr(site, draft, order.makeCommit) : subject.commit;
    if (commit === undefined)
        return undefined;
    const released = { ...subject, commit };
    const filled = await bringDraft(site, draft, draftOf(site, released, notes));
    await bringAssets(filled, assets, releases);
    if (site.inputs.draft)
        return { subject: released, notes, page: filled.page, isDraft: true, isNew: false };
    const isNew = await publish(site, filled, released, tags);
    await moveFloating(site, released, tags);
    const page = (await releases.find(subject.tag))?.page ?? filled.page;
    return { subject: released, notes, page, isDraft: false, isNew };
}
async function wantedAssets({ inputs, world, repository, github }, notes) {
    const named = await assetFiles(inputs.assets, repository.folder, world.files, github.releases);
    const bytes = bytesOf({ notes }).notes;
    if (!isCut(notes) || bytes === undefined)
        return named;
    return [...named, { name: NOTES_ASSET, contentType: 'text/markdown', bytes }];
}
async function alreadyOut(site, found, assets, { subject, notes, tags }) {
    await demandFree(site, subject);
    await bringAssets(found, assets, site.github.releases);
    await moveFloating(site, subject, tags);
    return { subject, notes, page: found.page, isDraft: false, isNew: false };
}
/** The tag is not there, or is where it should be: RFG-221. It may have been made since the history was read. */
async function demandFree({ github: { refs } }, { tag, commit }) {
    const there = await refs.commitOf(`refs/tags/${tag}`);
    if (there === undefined || there === commit)
        return;
    throw new errors/* RefugeError */.vR('RFG-221', `the tag ${tag} is on ${there}, and not on ${commit}, which would be released as it`, {
        hint: 'A tag of a release is never moved. Run again: the next version is counted from it when it is behind this commit; else set `release-as`.',
    });
}
/** Where the commit is refused, the draft that this run has for it goes too. */
async function commitOr({ github }, draft, make) {
    try {
        return await make();
    }
    catch (error) {
        if (error instanceof errors/* RefugeError */.vR && REFUSED.has(error.code))
            await github.releases.remove(draft);
        throw error;
    }
}
const REFUSED = new Set(['RFG-225', 'RFG-522', 'RFG-523', 'RFG-525']);
/** True when it is this run that has published it: two runs may have drafted the same. */
async function publish(site, draft, subject, tags) {
    const { releases } = site.github;
    await demandFree(site, subject);
    try {
        await releases.publish(draft, isLatest(subject.version, tags));
    }
    catch (error) {
        if (!(error instanceof errors/* RefugeError */.vR) || error.code !== 'RFG-525')
            throw error;
        const other = await releases.find(subject.tag);
        const isOut = other !== undefined && !other.isDraft && other.id !== draft.id;
        await releases.remove(draft);
        if (!isOut)
            throw unpublishable(subject, error);
        await demandFree(site, subject);
        return false;
    }
    await demandFree(site, subject);
    return true;
}
function unpublishable({ tag }, cause) {
    if (/immutable/.test(cause.message)) {
        return new errors/* RefugeError */.vR('RFG-223', `the tag ${tag} was used by an immutable release, and can never be used again`, {
            hint: 'Set `release-as` to the next version. The draft was removed; a release commit stays and does no harm.',
            cause,
        });
    }
    return new errors/* RefugeError */.vR('RFG-226', `GitHub does not let this token publish ${tag}: ${cause.message}`, {
        hint: 'A ruleset may restrict who makes tags: let the App or the workflow bypass it. The draft was removed.',
        cause,
    });
}

;// CONCATENATED MODULE: ./.build/src/release/publish/release-notes.js


/** The notes of a version up to its commit, whole. */
async function releaseNotes({ inputs, world, repository }, { version, commit }) {
    const history = historyAt(repository.history, commit);
    const { notes } = await writeChangelog({ ...inputs, from: undefined, to: 'HEAD', version, date: undefined, mode: 'notes', 'dry-run': true }, quiet(worldWith(history, world)));
    return notes;
}

;// CONCATENATED MODULE: ./.build/src/release/publish/dry-github.js
/** What stands for the id of a commit that was not made. */
const NO_COMMIT = '0'.repeat(40);
/** GitHub to read from; each write is told instead of made, and reading shows refs as if it had been. */
function dryGitHub(github, tell) {
    const refs = dryRefs(github, tell);
    return {
        ...github,
        refs,
        releases: dryReleases(github, tell, (tag, target) => refs.pretend(`refs/tags/${tag}`, target)),
        commits: {
            ...github.commits,
            async create({ branch, headline, written, removed }) {
                tell(`commit "${headline}" to ${branch}: ${[...Object.keys(written), ...removed].join(', ')}`);
                refs.pretend(`refs/heads/${branch}`, NO_COMMIT);
                return NO_COMMIT;
            },
        },
        pulls: {
            ...github.pulls,
            async create({ head, base, title, body }) {
                tell(`open the pull request "${title}" from ${head} to ${base}`);
                return { number: 0, title, body, page: '' };
            },
            async update(pull, change) {
                tell(change.state === 'closed' ? `close pull request ${pull}` : `edit pull request ${pull}`);
            },
            demandCreate: async () => undefined,
        },
    };
}
function dryRefs({ refs }, tell) {
    const pretended = new Map();
    const pretend = (ref, object) => void pretended.set(ref, object);
    return {
        pretend,
        read: async (ref) => (pretended.has(ref) ? pretended.get(ref) : refs.read(ref)),
        commitOf: async (ref) => (pretended.has(ref) ? pretended.get(ref) : refs.commitOf(ref)),
        async create(ref, object) {
            tell(`create ${ref} at ${object.slice(0, 7)}`);
            pretend(ref, object);
            return true;
        },
        async move(ref, object) {
            tell(`move ${ref} to ${object.slice(0, 7)}`);
            pretend(ref, object);
        },
        async remove(ref) {
            tell(`remove ${ref}`);
            pretend(ref, undefined);
        },
    };
}
/** A draft that was not made has the id 0. */
function dryReleases({ releases }, tell, tagged) {
    const drafted = (draft) => ({
        ...draft,
        id: 0,
        isDraft: true,
        isImmutable: false,
        page: '',
        uploadUrl: '',
    });
    return {
        ...releases,
        async draft(draft) {
            tell(`draft the release ${draft.tag}`);
            return drafted(draft);
        },
        async update(release, draft) {
            tell(`change the draft ${release.tag} to ${draft.tag} at ${draft.target.slice(0, 7)}`);
            return { ...release, ...draft };
        },
        async upload(_, { name, bytes }) {
            tell(`upload ${name} (${bytes.length} bytes)`);
        },
        assets: async (release) => (release.id === 0 ? [] : releases.assets(release)),
        removeAsset: async ({ name }) => tell(`remove the asset ${name}`),
        async publish({ tag, target }, isLatest) {
            tell(`publish the release ${tag}${isLatest ? ' as the latest' : ''}`);
            tagged(tag, target);
        },
        remove: async ({ tag }) => tell(`remove the draft ${tag}`),
    };
}

;// CONCATENATED MODULE: ./.build/src/release/publish/site.js



/** Longest time of one call to GitHub with its retries, in milliseconds. */
const site_PATIENCE = 60_000;
/** Opens the repository and GitHub. RFG-228 without a token or a repository. */
async function openSite(inputs, world) {
    const token = inputs['github-token'];
    const { context, cancelled } = world.runner;
    if (token === undefined || context.repository === undefined) {
        throw new errors/* RefugeError */.vR('RFG-228', 'a release is made at GitHub, and there is no token or no repository to make it in', {
            hint: 'Give `github-token`, in a workflow of GitHub; on a terminal set GITHUB_REPOSITORY too.',
        });
    }
    const repository = await openRepository(inputs, world);
    const live = await world.neighbours.github({ token, patience: site_PATIENCE, signal: cancelled });
    const planned = [];
    const github = inputs['dry-run'] ? dryGitHub(live, (what) => planned.push(what)) : live;
    return { inputs, world, repository, github, planned };
}
/** The branch that a release commit or pull request goes to. RFG-227 where there is none. */
function demandBranch({ repository: { branch }, inputs: { mode } }) {
    if (branch !== undefined)
        return branch;
    throw new errors/* RefugeError */.vR('RFG-227', `\`mode: ${mode}\` needs a branch, and this run is on none`, {
        hint: 'Run it on a push to the branch, or use `mode: tag`, which releases the commit that is checked out.',
    });
}
/** The same site with a history that has a commit: one that was pushed since the checkout is asked of the remote. */
async function siteHaving(site, commit) {
    const { inputs, world, repository } = site;
    const isHere = (await repository.history.resolve(commit)) !== undefined;
    if (isHere || inputs.history === 'local')
        return site;
    return { ...site, repository: await openRepository({ ...inputs, history: 'exact' }, world) };
}

;// CONCATENATED MODULE: ./.build/src/release/publish/release.js











/**
 * Makes the release that is due, or brings the pull request that proposes it up to date. What is there stays, so a run that was
 * cut off is finished by the next one. RFG-221 to RFG-232 say what cannot be.
 */
async function release(inputs, world) {
    const site = await openSite(inputs, world);
    // The branch may move under a run: it is planned anew once.
    const outcome = (await attempt(site)) ?? (await attempt(site));
    if (!outcome)
        throw movedAgain(site);
    for (const what of site.planned)
        world.runner.info(`would ${what}`);
    world.runner.info(outcome.sentence);
    return outcome;
}
function movedAgain({ repository: { branch } }) {
    return new errors/* RefugeError */.vR('RFG-229', `the branch ${branch} moved twice while it was being released`, {
        hint: 'Run again; give releases a `concurrency` group of their own, so that they do not race.',
    });
}
/** Undefined when the branch has moved meanwhile. */
async function attempt(opened) {
    const head = await headOf(opened);
    const site = await siteHaving(opened, head);
    const plan = await planAt(site, head, []);
    await settle(site, plan);
    if (plan.step.kind !== 'publish')
        return carryOut(site, plan);
    const { subject } = plan.step;
    const published = await publishRelease(site, { subject, tags: plan.tags, notes: await releaseNotes(site, subject) });
    if (!published || published.subject.commit === head || site.inputs.mode === 'tag' || site.inputs.draft) {
        return published && publishedOutcome(site, plan, published);
    }
    return afterwards(site, plan, published);
}
/** Commits came behind the one that was released: what they make due is done in the same run. */
async function afterwards(site, plan, published) {
    const { version, tag, commit } = published.subject;
    const made = { name: tag, commit, version };
    const next = await planAt(site, plan.head, [made]);
    const done = next.step.kind === 'propose' ? await carryOut(site, next) : undefined;
    const outcome = publishedOutcome(site, plan, published);
    return done ? { ...outcome, pull: done.pull, sentence: `${outcome.sentence} ${done.sentence}` } : outcome;
}
/** A commit or pull request is made on the branch as GitHub has it now; a tag, on what was checked out and tested. */
async function headOf(site) {
    const { inputs, repository, github } = site;
    if (inputs.mode === 'tag')
        return commitAt(repository.history, 'HEAD');
    const branch = demandBranch(site);
    const head = await github.refs.read(`refs/heads/${branch}`);
    if (head !== undefined)
        return head;
    throw new errors/* RefugeError */.vR('RFG-227', `GitHub has no branch ${branch}`, {
        hint: 'Push it first, or check GITHUB_REPOSITORY.',
    });
}
/** Floating tags that a run left behind after it had published. */
async function settle(site, { head, bump: { base }, tags }) {
    if (!base || base.commit === head || site.inputs['floating-tags'] === 'none')
        return;
    const there = await site.github.releases.find(base.name);
    if (there && !there.isDraft)
        await moveFloating(site, { version: base.version, tag: base.name, commit: base.commit }, tags);
}
async function carryOut(site, plan) {
    const { step, bump } = plan;
    const { mode } = site.inputs;
    switch (step.kind) {
        case 'nothing':
            if (mode === 'pull-request')
                await withdrawProposal(site, demandBranch(site));
            return outcomeOf(site, plan, { outcome: 'nothing', sentence: bumpSentence(bump) });
        case 'refuse':
            return outcomeOf(site, plan, { outcome: 'refused', sentence: bumpSentence(bump), problem: step.problem });
        case 'publish':
            return undefined;
        case 'commit':
        case 'propose': {
            const { subject } = step;
            const notes = await releaseNotes(site, subject);
            const changes = await releaseChanges(site, subject, { notes, previous: bump.base?.version.text });
            const isSaid = Object.keys(changes).length === 0;
            return step.kind === 'propose' && !isSaid
                ? proposed(site, plan, { subject, notes, changes })
                : committed(site, plan, { subject, notes, changes });
        }
        default:
            return step;
    }
}
async function committed(site, plan, { subject, notes, changes }) {
    const makeCommit = commitOnBranch(site, demandBranch(site), subject, changes);
    const published = await publishRelease(site, { subject, notes, tags: plan.tags, makeCommit });
    return published && publishedOutcome(site, plan, published);
}
async function proposed(site, plan, written) {
    const pull = await proposeRelease(site, { branch: demandBranch(site), ...written });
    if (!pull)
        return undefined;
    const { subject, notes } = written;
    const sentence = `${subject.version.text} is proposed${pull.number > 0 ? ` by pull request ${pull.number}` : ''}.`;
    return outcomeOf(site, plan, { outcome: 'proposed', sentence, subject, notes, page: pull.page, pull: pull.number });
}
function publishedOutcome(site, plan, { subject, notes, page, isDraft, isNew }) {
    const { tag, commit } = subject;
    const where = `${tag} at ${commit.slice(0, 7)}`;
    if (isDraft) {
        return outcomeOf(site, plan, { outcome: 'drafted', sentence: `${where} is drafted.`, subject, notes, page });
    }
    const sentence = `${where} is released${isNew ? '' : ' already'}.`;
    return outcomeOf(site, plan, { outcome: 'published', sentence, subject, notes, page, isNew });
}
function outcomeOf({ inputs, planned }, { bump }, told) {
    const rest = { subject: undefined, isNew: false, page: undefined, pull: undefined, notes: '', problem: undefined };
    const outcome = { ...rest, languages: inputs.languages, bump, planned: [...planned], ...told };
    if (planned.length === 0)
        return outcome;
    const sentence = `A dry run: ${told.subject?.tag ?? 'nothing'} is not released yet.`;
    return { ...outcome, outcome: 'planned', sentence, isNew: false, pull: undefined, page: undefined };
}

;// CONCATENATED MODULE: ./.build/src/release/publish/summary.js




const summary_NOTES_LIMIT = 60_000;
/** The job summary of `release`: the verdict, where to look, what a dry run would have written, and the notes. Pure. */
function releaseSummary(it) {
    return [
        summary_readable(it.sentence),
        '',
        ...(it.page ? [`<${it.page}>`, ''] : []),
        ...(it.planned.length > 0
            ? ['A dry run; it would:', '', ...it.planned.map((what) => `1. ${summary_readable(what)}`), '']
            : []),
        ...(it.problem?.hint ? [`Next: ${summary_readable(it.problem.hint)}`, ''] : []),
        countLine(it),
        '',
        ...(it.notes === '' ? [] : [cutAt(it.notes, summary_NOTES_LIMIT, (0,release_languages/* titleIn */.E)(it.languages, 'cut'))]),
    ].join('\n');
}
/** Sentences of ours with names of others in them: escaped, but for the signs that cannot do harm inside a line. */
const summary_readable = (sentence) => (0,kernel_escape/* escapeMarkdown */.FV)(sentence).replace(/\\([-()])/g, '$1');
function countLine({ bump: { commits } }) {
    const { listed, hidden, cancelled, merge, unparsed } = countBuckets(commits);
    return `Commits since the last release: ${commits.length} (${listed} listed, ${hidden} hidden, ${cancelled} cancelled by reverts, ${merge} merges, ${unparsed} without a type).`;
}

;// CONCATENATED MODULE: ./.build/src/release/publish/index.js




;// CONCATENATED MODULE: ./.build/src/release/summary.js





/** Rows of a table that a reader still reads. */
const summary_ROWS = 50;
/** The job summary of `version-bump`: the verdict, why, and what became of every commit. Pure. */
function bumpSummary(it) {
    return [
        release_summary_readable(bumpSentence(it)),
        '',
        ...table(['level', 'commit', 'rule', 'change'], it.bump.reasons.map(reasonRow)),
        ...countLines(countBuckets(it.commits)),
        ...doubtLines(it.doubts),
        ...(it.written.length === 0
            ? []
            : [`Version written to ${it.written.map((file) => (0,kernel_escape/* escapeMarkdown */.FV)(file)).join(', ')}.`, '']),
        ...(it.problem?.hint ? [`Next: ${release_summary_readable(it.problem.hint)}`, ''] : []),
    ].join('\n');
}
/** Sentences of ours with names of others in them: escaped, but for the signs that cannot do harm inside a line. */
const release_summary_readable = (sentence) => (0,kernel_escape/* escapeMarkdown */.FV)(sentence).replace(/\\([-()])/g, '$1');
const reasonRow = ({ level, sha, rule, header }) => [level, sha.slice(0, 7), rule, cell(header)];
function table(head, rows) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = rows.length > summary_ROWS ? ['', `and ${rows.length - summary_ROWS} more.`] : [];
    return [line(head), line(head.map(() => '---')), ...rows.slice(0, summary_ROWS).map(line), ...more, ''];
}
function countLines({ listed, hidden, cancelled, merge, unparsed }) {
    const sum = listed + hidden + cancelled + merge + unparsed;
    const parts = `${listed} listed, ${hidden} hidden, ${cancelled} cancelled by reverts, ${merge} merges, ${unparsed} without a type`;
    return [`Commits: ${sum} (${parts}).`, ''];
}
function doubtLines(doubts) {
    if (doubts.length === 0)
        return [];
    const rows = doubts.map(({ sha, header, reason }) => [sha.slice(0, 7), cell(header), cell(reason)]);
    return ['Worth a look:', '', ...table(['commit', 'what it says', 'why'], rows)];
}
/** Longest text of the notes in a summary, in characters. */
const release_summary_NOTES_LIMIT = 60_000;
/** The job summary of `changelog`: the verdict, the counts, and the notes themselves. Pure. */
function changelogSummary(it) {
    const notes = cutAt(it.notes, release_summary_NOTES_LIMIT, (0,release_languages/* titleIn */.E)(it.languages, 'cut'));
    return [
        release_summary_readable(changelogSentence(it)),
        '',
        ...countLines(countBuckets(it.commits)),
        ...doubtLines(it.doubts),
        ...(it.problem?.hint ? [`Next: ${release_summary_readable(it.problem.hint)}`, ''] : []),
        notes,
    ].join('\n');
}
/** The verdict of `changelog` in one sentence, not escaped. */
function changelogSentence({ version, since, file, changed, commits, problem }) {
    const what = version ? `notes of ${version.text}` : 'notes of what is unreleased';
    const held = `${contents(commits)}${since === undefined ? ' in the whole history' : ` since ${since}`}`;
    if (problem)
        return `The ${what} are not complete: ${problem.message}.`;
    if (file === undefined)
        return `The ${what}: ${held}.`;
    return changed ? `${file} has the ${what}: ${held}.` : `${file} stays as it is; the ${what}: ${held}.`;
}

;// CONCATENATED MODULE: ./.build/src/release/index.js








/***/ }),

/***/ 1166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestEdits: () => (/* binding */ manifestEdits)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/release/manifests/source.js


const CORRECT = 'Correct the file; the version is written into it only when it can be read.';
/** RFG-214 at a character of a file. */
function refusal(source, offset, what, hint = CORRECT, cause) {
    const { line, column } = positionOf(source.text, offset);
    return new errors/* RefugeError */.vR('RFG-214', `${source.file}: ${what}`, {
        place: { file: source.file, line, column },
        hint,
        cause,
    });
}
/** What a parser makes of a text. What it throws becomes RFG-214 at the place where `at` says that it stopped. */
function parsed(source, format, parse, at) {
    try {
        return parse();
    }
    catch (cause) {
        if (cause instanceof errors/* RefugeError */.vR)
            throw cause;
        if (cause instanceof RangeError)
            throw refusal(source, 0, 'the file is nested too deeply to be read', CORRECT, cause);
        const reason = clipped((0,errors/* messageOf */.bD)(cause).split('\n')[0] ?? '');
        throw refusal(source, at(cause) ?? source.text.length, `not valid ${format}: ${reason}`, CORRECT, cause);
    }
}
/** Text of a file for a sentence: one line, and not long. */
function clipped(text) {
    const line = (0,kernel_escape/* oneLine */.TN)(text);
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
function positionOf(text, offset) {
    const before = text.slice(0, offset);
    const lines = before.split(/\r\n|\r|\n/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/finding.js

/** A version that is written as it is, or in the form that `next` gives it. */
function place(source, value, next) {
    return { kind: 'place', source, value, next };
}
/** A manifest that is there but does not hold the version: `${file} ${why}` is the sentence. */
function elsewhere({ file }, why) {
    return { kind: 'elsewhere', file, why };
}
/** A manifest that could hold the version and does not. */
function unnamed(source) {
    return elsewhere(source, 'names no version');
}
/** The value, or that the file names none. */
function placeOr(source, value, next) {
    return value ? place(source, value, next) : unnamed(source);
}
/** Places of which only one can be meant: RFG-214 when they do not say the same. */
function agreeing(source, values, next) {
    const other = values.find((it) => it.value !== values[0]?.value);
    if (!other)
        return values.map((it) => place(source, it, next));
    throw refusal(source, other.start, `this version is ${other.value}, but another one in the file is ${values[0]?.value}`, 'Keep one of them, or make them equal: it cannot be told which one is meant.');
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/toml.js

/** Reads a TOML file; RFG-214 when it is none. Source: TOML 1.0 and 1.1, by toml-eslint-parser. */
async function readToml(source) {
    const { parseTOML } = await __webpack_require__.e(/* import() */ 9605).then(__webpack_require__.bind(__webpack_require__, 9605));
    const leaves = parsed(source, 'TOML', () => parseTOML(source.text).body[0].body.flatMap(leavesOf), indexOf);
    const byPath = new Map(leaves.map((it) => [JSON.stringify(it.path), it]));
    return {
        source,
        at: (...path) => byPath.get(JSON.stringify(path)),
        under: (...path) => leaves.filter((it) => path.every((key, index) => it.path[index] === key)),
    };
}
/** The text at a path; RFG-214 when it is of another type, or written over several lines. */
function tomlText(file, ...path) {
    const { source } = file;
    const leaf = file.at(...path);
    if (!leaf)
        return undefined;
    if (typeof leaf.value !== 'string')
        throw refusal(source, leaf.start, `${path.join('.')} is not a text: put it in quotes`);
    if (leaf.multiline)
        throw refusal(source, leaf.start, `${path.join('.')} is a text of several lines: write it in one`);
    return { start: leaf.start + 1, end: leaf.end - 1, value: leaf.value };
}
function leavesOf(node) {
    if (node.type === 'TOMLKeyValue')
        return leavesAt(pathOf(node.key), node.value);
    return node.body.flatMap((it) => leavesAt([...node.resolvedKey, ...pathOf(it.key)], it.value));
}
function leavesAt(path, node) {
    switch (node.type) {
        case 'TOMLArray':
            return node.elements.flatMap((it, index) => leavesAt([...path, index], it));
        case 'TOMLInlineTable':
            return node.body.flatMap((it) => leavesAt([...path, ...pathOf(it.key)], it.value));
        case 'TOMLValue': {
            const [start, end] = node.range;
            return [{ path, value: node.value, start, end, multiline: node.kind === 'string' && node.multiline }];
        }
    }
}
const pathOf = (key) => key.keys.map((it) => (it.type === 'TOMLBare' ? it.name : it.value));
function indexOf(thrown) {
    return thrown instanceof Error && 'index' in thrown && typeof thrown.index === 'number' ? thrown.index : undefined;
}

// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var manifests_paths = __webpack_require__(7732);
;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/cargo-lock.js


/**
 * Where Cargo.lock names the version of packages of the workspace: those without a source. A dependency says `name version`
 * when there are several packages of that name. Source: doc.rust-lang.org/cargo, `cargo::core::resolver::encode`.
 */
function lockFindings(lock, names, version) {
    const own = packagesOf(lock).filter((it) => names.has(it.name));
    const renamed = new Map(own.map((it) => [`${it.name} ${it.version.value}`, `${it.name} ${version}`]));
    const dependents = lock.under('package').flatMap((leaf) => {
        const next = leaf.path[2] === 'dependencies' ? renamed.get(String(leaf.value)) : undefined;
        const value = { start: leaf.start + 1, end: leaf.end - 1, value: String(leaf.value) };
        return next === undefined ? [] : [place(lock.source, value, next)];
    });
    return [...own.map((it) => place(lock.source, it.version, version)), ...dependents];
}
/** The packages of the lock file that come from no registry and no repository. */
function packagesOf(lock) {
    const packages = [];
    for (let index = 0;; index++) {
        const name = lock.at('package', index, 'name')?.value;
        if (typeof name !== 'string')
            return packages;
        const version = lock.at('package', index, 'source') ? undefined : tomlText(lock, 'package', index, 'version');
        if (version)
            packages.push({ name, version });
    }
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/folder.js


/** The folder of a package inside a root (the repository). */
function openFolder(folder, root, files) {
    const known = new Map();
    return {
        at: folder.startsWith(`${root}/`) ? folder.slice(root.length + 1) : '',
        read(file) {
            const source = known.get(file) ?? readSource(file, root, files);
            known.set(file, source);
            return source;
        },
        async names(at, glob) {
            const names = await files.list(await files.inside(root, at === '' ? '.' : at));
            return names.filter((it) => (0,manifests_paths/* matches */.cK)(it, glob));
        },
    };
}
/** How deep a tree is searched: links can make it endless. */
const LEVELS = 5;
/** The folders that a glob of folders names, such as `crates/*`; `**` goes a few levels deep. */
async function foldersOf(folder, from, glob) {
    let found = new Set([from]);
    for (const part of glob.split('/').filter((it) => it !== '' && it !== '.')) {
        const next = new Set();
        for (const at of found)
            for (const step of await stepsOf(folder, at, part))
                next.add(step);
        found = next;
    }
    return [...found];
}
async function stepsOf(folder, from, part) {
    if (part === '**')
        return await deep(folder, from);
    if (!/[*?]/.test(part))
        return [(0,manifests_paths/* nameIn */.ZC)(from, part)];
    return (await folder.names(from, part)).filter(isVisible).map((it) => (0,manifests_paths/* nameIn */.ZC)(from, it));
}
const isVisible = (name) => !name.startsWith('.') && name !== 'node_modules' && name !== 'target';
/** A folder and those below it. */
async function deep(folder, at, levels = LEVELS) {
    if (levels === 0)
        return [at];
    const found = [at];
    for (const name of (await folder.names(at, '*')).filter(isVisible)) {
        const inner = (0,manifests_paths/* nameIn */.ZC)(at, name);
        if ((await folder.names(inner, '*')).length > 0)
            found.push(...(await deep(folder, inner, levels - 1)));
    }
    return found;
}
async function readSource(file, root, files) {
    const path = await files.inside(root, file);
    const text = await files.read(path);
    if (text === undefined)
        return undefined;
    // What was no UTF-8 is U+FFFD by now, and would be written back as that.
    if (text.includes('\ufffd')) {
        throw new errors/* RefugeError */.vR('RFG-214', `${file} is not UTF-8 text, so it cannot be written back as it is`, {
            place: { file },
            hint: 'Save it as UTF-8 (and correct the encoding that an XML file declares).',
        });
    }
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    return { file, path, mark, text: text.slice(mark.length) };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/cargo-requirements.js



/** Dependencies by path: `[dependencies]`, `[dev-dependencies]`, `[target.….dependencies]`, `[workspace.dependencies]`. */
function pathDependencies(manifest) {
    const at = (0,manifests_paths/* folderOf */.yS)(manifest.source.file);
    return manifest.under().flatMap(({ path, value }) => {
        if (path.at(-1) !== 'path' || !String(path.at(-3)).endsWith('dependencies') || typeof value !== 'string')
            return [];
        const folder = (0,manifests_paths/* below */.Gz)(at, value);
        return folder === undefined ? [] : [{ folder, keys: path.slice(0, -1) }];
    });
}
/**
 * Requirements of packages that get the version, by the folders of these and the versions they had: where one asks for just
 * the old version, it would often exclude the new one, and nothing would build. Others are what somebody decided.
 */
function requirementFindings(manifest, olds, version) {
    return pathDependencies(manifest).flatMap(({ folder, keys }) => {
        const asked = olds.has(folder) ? tomlText(manifest, ...keys, 'version') : undefined;
        const [, sign = '', bare] = /^([\^=~]?\s*)(.*)$/.exec(asked?.value ?? '') ?? [];
        return asked && bare === olds.get(folder) ? [place(manifest.source, asked, `${sign}${version}`)] : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/cargo-members.js




/** The manifests of a workspace: its own, those that `members` names, and those that any of them depends on by a path. */
async function membersOf(root, folder) {
    const at = (0,manifests_paths/* folderOf */.yS)(root.source.file);
    const excluded = textsOf(root, 'workspace', 'exclude').map((it) => (0,manifests_paths/* below */.Gz)(at, it));
    const waiting = [at];
    for (const glob of textsOf(root, 'workspace', 'members'))
        waiting.push(...(await foldersOf(folder, at, glob)));
    const members = new Map();
    for (const here of waiting) {
        if (members.has(here) || excluded.some((it) => it !== undefined && isIn(here, it)))
            continue;
        const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(here, 'Cargo.toml'));
        if (!source)
            continue;
        const manifest = await readToml(source);
        members.set(here, manifest);
        waiting.push(...dependenciesOf(manifest));
    }
    return [...members.values()];
}
const dependenciesOf = (manifest) => pathDependencies(manifest).map((it) => it.folder);
function textsOf(manifest, ...path) {
    return manifest.under(...path).flatMap(({ value }) => (typeof value === 'string' ? value : []));
}
const isIn = (folder, outer) => folder === outer || folder.startsWith(`${outer}/`) || (0,manifests_paths/* matches */.cK)(folder, outer);

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/cargo.js






/**
 * Cargo.toml, the workspace that a package takes its version from, and Cargo.lock.
 * Source: doc.rust-lang.org/cargo, manifest format, and workspaces.
 */
const cargo = async (release) => {
    const { folder, version } = release;
    const manifest = await manifestIn(folder, folder.at);
    if (!manifest)
        return [];
    const root = (await workspaceOf(manifest, folder)) ?? manifest;
    const own = tomlText(manifest, 'package', 'version');
    const shared = inherits(manifest) || manifest.source === root.source
        ? tomlText(root, 'workspace', 'package', 'version')
        : undefined;
    const places = [
        ...(own ? [place(manifest.source, own, version)] : []),
        ...(shared ? [place(root.source, shared, version)] : []),
    ];
    if (places.length === 0)
        return [whyNone(manifest)];
    return [...places, ...(await followers(manifest, root, shared !== undefined, release))];
};
/** The Cargo.toml of a folder. */
async function manifestIn(folder, at) {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(at, 'Cargo.toml'));
    return source && (await readToml(source));
}
/** Whether the package takes its version from its workspace. */
const inherits = (manifest) => manifest.at('package', 'version', 'workspace')?.value === true;
async function workspaceOf(manifest, folder) {
    const named = manifest.at('package', 'workspace')?.value;
    const at = typeof named === 'string' ? (0,manifests_paths/* below */.Gz)(folder.at, named) : undefined;
    for (const here of at === undefined ? (0,manifests_paths/* upward */.Oz)(folder.at) : [at]) {
        const found = await manifestIn(folder, here);
        if (found && found.under('workspace').length > 0)
            return found;
    }
    return undefined;
}
/** What names the packages that get the version: requirements of other packages in the workspace, and its lock file. */
async function followers(manifest, root, isShared, { folder, version }) {
    const members = await membersOf(root, folder);
    const bumped = [manifest, ...(isShared ? members.filter(inherits) : [])];
    const olds = new Map(bumped.map((it) => [(0,manifests_paths/* folderOf */.yS)(it.source.file), versionOf(it, root)]));
    const requirements = members.flatMap((it) => requirementFindings(it, olds, version));
    const lock = await folder.read((0,manifests_paths/* nameIn */.ZC)((0,manifests_paths/* folderOf */.yS)(root.source.file), 'Cargo.lock'));
    if (!lock)
        return requirements;
    const names = bumped.flatMap((it) => tomlText(it, 'package', 'name')?.value ?? []);
    return [...requirements, ...lockFindings(await readToml(lock), new Set(names), version)];
}
const versionOf = (manifest, root) => (inherits(manifest) ? tomlText(root, 'workspace', 'package', 'version') : tomlText(manifest, 'package', 'version'))
    ?.value;
function whyNone(manifest) {
    if (inherits(manifest))
        return elsewhere(manifest.source, 'takes its version from a workspace, and none that has one is found');
    if (manifest.at('package', 'name'))
        return unnamed(manifest.source);
    return elsewhere(manifest.source, 'is a workspace whose packages have versions of their own');
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/lines.js
/** The lines of a text with their places; ends are CR LF, LF or CR. */
function linesOf(text) {
    const lines = [];
    let start = 0;
    for (const part of text.split(/(\r\n|\r|\n)/)) {
        if (lines.length === 0 || !/^[\r\n]/.test(part))
            lines.push({ start, text: part });
        start += part.length;
    }
    return lines;
}
/** A piece of a line, without blanks around it. */
function trimmed({ start, text }) {
    const from = start + (text.length - text.trimStart().length);
    const inner = text.trim();
    return { start: from, end: from + inner.length, text: inner };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/ini.js


/**
 * The value of a key in a section, or undefined when there is none; RFG-214 for a line that is none of the format, and for a
 * value of several lines. Source: Python's configparser, as setuptools opens it: `=` or `:`, `#` or `;` at the start of a line.
 */
function iniValue(source, [section, key]) {
    const option = optionsOf(source).findLast((it) => it.section === section && it.key === key);
    const [only, other] = (option?.pieces ?? []).map(trimmed).filter((it) => it.text !== '');
    if (!only)
        return undefined;
    if (other)
        throw refusal(source, other.start, `'${key}' is written over several lines: write it in one`);
    return { start: only.start, end: only.end, value: only.text };
}
function optionsOf(source) {
    const options = [];
    let section;
    let open = false;
    for (const line of linesOf(source.text)) {
        const text = line.text.trim();
        if (text === '' || text.startsWith('#') || text.startsWith(';'))
            continue;
        const last = options.at(-1);
        const indent = line.text.length - line.text.trimStart().length;
        if (open && last && indent > last.indent) {
            last.pieces.push(line);
        }
        else if (text.startsWith('[') && text.includes(']')) {
            section = text.slice(1, text.lastIndexOf(']'));
            open = false;
        }
        else {
            options.push({ ...optionIn(line, section, source), indent });
            open = true;
        }
    }
    return options;
}
function optionIn(line, section, source) {
    const at = line.text.search(/[=:]/);
    if (section === undefined || at < 1) {
        throw refusal(source, line.start, `not valid: expected ${section === undefined ? 'a [section]' : "'key = value'"} here`);
    }
    const value = { start: line.start + at + 1, text: line.text.slice(at + 1) };
    return { section, key: line.text.slice(0, at).trim().toLowerCase(), pieces: [value] };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/json-flaw.js
/** One token. Control characters may not stand in a text. */
const TOKEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar excludes them
/[[\]{}:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Where a text stops being JSON; JSON.parse says so only at times. Source: RFC 8259. */
function flawIn(text) {
    const open = [];
    let expected = 'value';
    let at = 0;
    for (;;) {
        while (/[ \t\r\n]/.test(text[at] ?? ''))
            at++;
        TOKEN.lastIndex = at;
        const token = TOKEN.exec(text)?.[0];
        const next = token === undefined ? undefined : step(token, expected, open);
        if (token === undefined || next === undefined)
            return at;
        expected = next;
        at += token.length;
    }
}
function step(token, expected, open) {
    const isOpening = token === '{' || token === '[';
    switch (expected) {
        case 'value':
        case 'value or ]':
            if (token === ']' && expected === 'value or ]')
                return json_flaw_closed(token, open);
            if (/^[\]},:]$/.test(token))
                return undefined;
            if (isOpening)
                open.push(token);
            return token === '{' ? 'key or }' : token === '[' ? 'value or ]' : ', or end';
        case 'key':
        case 'key or }':
            if (token === '}' && expected === 'key or }')
                return json_flaw_closed(token, open);
            return token.startsWith('"') ? ':' : undefined;
        case ':':
            return token === ':' ? 'value' : undefined;
        case ', or end':
            if (token === ',')
                return open.length === 0 ? undefined : open.at(-1) === '{' ? 'key' : 'value';
            return json_flaw_closed(token, open);
    }
}
function json_flaw_closed(token, open) {
    const opening = token === '}' ? '{' : token === ']' ? '[' : undefined;
    return opening !== undefined && open.pop() === opening ? ', or end' : undefined;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/json-place.js
/**
 * The place of the value at a path of keys in a JSON text, or undefined when there is none. Walks the text by the grammar, so
 * what looks like a key inside a string or deeper down is not found. The text must be valid JSON. Source: RFC 8259.
 */
function placeIn(text, path) {
    let place = { start: skipBlank(text, 0), end: text.length };
    for (const key of path)
        place = place && memberOf(text, place.start, key);
    return place;
}
/** The value of a key in the object that begins at `at`. Of keys that are there twice the last counts, as for JSON.parse. */
function memberOf(text, at, wanted) {
    if (text[at] !== '{')
        return undefined;
    let found;
    let here = skipBlank(text, at + 1);
    while (text[here] === '"') {
        const keyEnd = stringEnd(text, here);
        const start = skipBlank(text, skipBlank(text, keyEnd) + 1);
        const end = valueEnd(text, start);
        if (JSON.parse(text.slice(here, keyEnd)) === wanted)
            found = { start, end };
        const comma = skipBlank(text, end);
        here = text[comma] === ',' ? skipBlank(text, comma + 1) : comma;
    }
    return found;
}
function valueEnd(text, at) {
    if (text[at] === '"')
        return stringEnd(text, at);
    if (text[at] === '{' || text[at] === '[')
        return nestEnd(text, at);
    let end = at;
    while (end < text.length && !/[\s,\]}]/.test(text[end] ?? ''))
        end++;
    return end;
}
function nestEnd(text, at) {
    let depth = 0;
    for (let here = at; here < text.length; here++) {
        const char = text[here];
        if (char === '"')
            here = stringEnd(text, here) - 1;
        else if (char === '{' || char === '[')
            depth++;
        else if ((char === '}' || char === ']') && --depth === 0)
            return here + 1;
    }
    return text.length;
}
function stringEnd(text, at) {
    let here = at + 1;
    while (here < text.length && text[here] !== '"')
        here += text[here] === '\\' ? 2 : 1;
    return here + 1;
}
function skipBlank(text, at) {
    let here = at;
    while (/\s/.test(text[here] ?? ''))
        here++;
    return here;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/json.js



/** The text at a path of keys, or undefined when there is none. RFG-214 for what is no JSON, and for a value that is no text. */
function jsonValue(source, path) {
    parsed(source, 'JSON', () => JSON.parse(source.text), () => flawIn(source.text));
    const place = placeIn(source.text, path);
    if (!place)
        return undefined;
    const value = JSON.parse(source.text.slice(place.start, place.end));
    if (typeof value !== 'string')
        throw refusal(source, place.start, `"${path.at(-1)}" is not a text: put it in quotes`);
    return { start: place.start + 1, end: place.end - 1, value };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/properties.js


/**
 * The value of a key, or undefined when there is none; the last counts. RFG-214 when it goes on in the next line.
 * Source: java.util.Properties.load (`=`, `:` or blanks behind the key, `#` or `!` before comments, `\` before a line's end).
 */
function propertiesValue(source, [key]) {
    let found;
    let isContinued = false;
    for (const line of linesOf(source.text)) {
        const isOwn = !isContinued && !/^[ \t\f]*([#!]|$)/.test(line.text);
        isContinued = (isContinued || isOwn) && endsOpen(line.text);
        if (!isOwn)
            continue;
        const pair = pairIn(line);
        if (pair.key !== key)
            continue;
        if (isContinued)
            throw refusal(source, pair.start, `'${key}' goes on in the next line: write it in one`);
        const raw = line.text.slice(pair.start - line.start).trimEnd();
        found = { start: pair.start, end: pair.start + raw.length, value: unescaped(raw) };
    }
    return found;
}
function pairIn({ start, text }) {
    const from = text.search(/[^ \t\f]/);
    let end = from;
    while (end < text.length && !/[=: \t\f]/.test(text[end] ?? ''))
        end += text[end] === '\\' ? 2 : 1;
    let value = end;
    while (/[ \t\f]/.test(text[value] ?? ''))
        value++;
    if (text[value] === '=' || text[value] === ':')
        value++;
    while (/[ \t\f]/.test(text[value] ?? ''))
        value++;
    return { key: unescaped(text.slice(from, end)), start: start + value };
}
/** Whether an odd number of backslashes ends the line: an even number is backslashes of the value. */
function endsOpen(text) {
    let end = text.length;
    while (text[end - 1] === '\\')
        end--;
    return (text.length - end) % 2 === 1;
}
const unescaped = (text) => text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (_, code, char) => code === undefined ? char : String.fromCharCode(Number.parseInt(code, 16)));

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/text.js

/** The one line of a file that is nothing but a value; undefined when it is empty, has more lines or blanks in the line. */
function textValue(source) {
    const [only, other] = linesOf(source.text)
        .map(trimmed)
        .filter((it) => it.text !== '');
    if (!only || other || /\s/.test(only.text))
        return undefined;
    return { start: only.start, end: only.end, value: only.text };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/xml.js

/** The root element of an XML file; RFG-214 when it is none. Entities that the file declares are never looked up. */
async function readXml(source) {
    const { parseXml } = await __webpack_require__.e(/* import() */ 9271).then(__webpack_require__.bind(__webpack_require__, 9271));
    const options = { includeOffsets: true, preserveCdata: true, preserveComments: true };
    const root = parsed(source, 'XML', () => parseXml(source.text, options).root, positionIn);
    if (root)
        return root;
    throw refusal(source, 0, 'the file has no element');
}
/** The elements of a name right below an element. */
function childrenOf(element, name) {
    return (element?.children ?? []).filter(isElement).filter((it) => localName(it) === name);
}
/** The first element at a path of names. */
function elementAt(element, ...path) {
    return path.reduce((it, name) => childrenOf(it, name)[0], element);
}
/** The text of an element, without blanks around it and comments in it; undefined when it has none. RFG-214 when it is no text. */
function xmlText(source, element) {
    const content = (element?.children ?? []).filter((it) => it.type !== 'comment' && !isBlank(it, source));
    const [only, other] = content;
    if (!element || !only)
        return undefined;
    if (other || (only.type !== 'text' && only.type !== 'cdata') || !('text' in only)) {
        throw refusal(source, element.start, `<${element.name}> holds more than a text`);
    }
    const [before, after] = only.type === 'cdata' ? ['<![CDATA['.length, ']]>'.length] : [0, 0];
    const raw = source.text.slice(only.start + before, only.end - after);
    const start = only.start + before + (raw.length - raw.trimStart().length);
    return { start, end: start + raw.trim().length, value: only.text.trim() };
}
const localName = (element) => element.name.slice(element.name.indexOf(':') + 1);
const isElement = (node) => node.type === 'element';
const isBlank = ({ type, start, end }, { text }) => type === 'text' && text.slice(start, end).trim() === '';
function positionIn(thrown) {
    return thrown instanceof Error && 'pos' in thrown && typeof thrown.pos === 'number' ? thrown.pos : undefined;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/yaml.js

/**
 * The value at a path of keys of a YAML file, or undefined when there is none. A value with an anchor of its own is a value
 * like others: what repeats it follows it. RFG-214 for what is no YAML and for a value that is no single line.
 */
async function yamlValue(source, path) {
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parsed(source, 'YAML', () => {
        const it = yaml.parseDocument(source.text, { prettyErrors: false, merge: false });
        if (it.errors[0])
            throw it.errors[0];
        return it;
    }, (thrown) => (thrown instanceof yaml.YAMLError ? thrown.pos[0] : undefined));
    const node = document.getIn(path, true);
    if (node === undefined)
        return undefined;
    const name = path.at(-1);
    if (yaml.isAlias(node))
        return { ...between(node.range), value: node.source, alias: true };
    if (!yaml.isScalar(node) || node.value === null) {
        const offset = yaml.isNode(node) ? (node.range?.[0] ?? 0) : 0;
        throw refusal(source, offset, `'${name}' has no value that is a text`);
    }
    const { start, end } = between(node.range);
    const raw = source.text.slice(start, end);
    const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' || /[\r\n]/.test(raw)) {
        throw refusal(source, start, `'${name}' is written over several lines: write it in one`);
    }
    return {
        start: start + quote,
        end: end - quote,
        value: quote && typeof node.value === 'string' ? node.value : raw,
        alias: false,
    };
}
function between(range) {
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/place.js









const READS = {
    json: jsonValue,
    toml: async (source, path) => tomlText(await readToml(source), ...path),
    yaml: ownYamlValue,
    xml: async (source, path) => xmlText(source, elementAt(await readXml(source), ...path)),
    ini: iniValue,
    properties: propertiesValue,
    text: textValue,
};
/** What stands at a place: nothing when there is no such file. RFG-214 when the file cannot be read or the value not be edited. */
async function findingAt({ file, format, path }, next, folder) {
    const source = await folder.read(file);
    return source ? [placeOr(source, await READS[format](source, path), next)] : [];
}
/** An alias would change what it repeats, and that may be anything. */
async function ownYamlValue(source, path) {
    const value = await yamlValue(source, path);
    if (value?.alias)
        throw refusal(source, value.start, `'${path.at(-1)}' repeats another value (*${value.value}): write it out`);
    return value;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/dart.js



/**
 * pubspec.yaml. Flutter keeps the number of the build behind `+`; the stores refuse one that was used, so it goes up by one.
 * Source: dart.dev, the pubspec file; docs.flutter.dev, build and release.
 */
const dart = async ({ folder, version }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'pubspec.yaml'));
    if (!source)
        return [];
    const value = await ownYamlValue(source, ['version']);
    const [old, build] = value?.value.split('+') ?? [];
    if (!value || build === undefined || !/^\d+$/.test(build))
        return [placeOr(source, value, version)];
    return [place(source, value, old === version ? value.value : `${version}+${BigInt(build) + 1n}`)];
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/dotnet.js




const PROJECTS = ['*.csproj', '*.fsproj', '*.vbproj', 'Directory.Build.props'];
/** `Version`, or `VersionPrefix` and `VersionSuffix`, of the projects. Source: learn.microsoft.com, MSBuild properties of .NET. */
const dotnet = async ({ folder, version }) => {
    const findings = [];
    for (const glob of PROJECTS) {
        for (const name of await folder.names(folder.at, glob)) {
            const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, name));
            if (source)
                findings.push(...(await projectFindings(source, version)));
        }
    }
    return findings;
};
async function projectFindings(source, version) {
    const project = await readXml(source);
    const whole = propertiesOf(source, project, 'Version');
    const literal = whole.filter(isLiteral);
    if (literal.length > 0)
        return agreeing(source, literal, version);
    const prefixes = propertiesOf(source, project, 'VersionPrefix').filter(isLiteral);
    if (prefixes.length > 0)
        return splitFindings(source, project, prefixes, version);
    const [computed] = whole;
    return [elsewhere(source, computed ? `takes the version from '${clipped(computed.value)}'` : 'names no <Version>')];
}
/** A prefix holds no prerelease: that is the suffix, which must be there to take it, and is emptied by a release. */
function splitFindings(source, project, prefixes, version) {
    const dash = version.indexOf('-');
    const [core, pre] = dash < 0 ? [version, ''] : [version.slice(0, dash), version.slice(dash + 1)];
    const suffixes = propertiesOf(source, project, 'VersionSuffix').filter(isLiteral);
    const [first] = prefixes;
    if (pre !== '' && suffixes.length === 0) {
        throw refusal(source, first?.start ?? 0, `there is no <VersionSuffix> with a text that could become '${pre}'`, 'Add <VersionSuffix>dev</VersionSuffix> behind <VersionPrefix>, or use <Version>.');
    }
    return [...agreeing(source, prefixes, core), ...suffixes.map((it) => place(source, it, pre))];
}
function propertiesOf(source, project, name) {
    const elements = childrenOf(project, 'PropertyGroup').flatMap((it) => childrenOf(it, name));
    return elements.flatMap((it) => xmlText(source, it) ?? []);
}
/** Not put together from properties, metadata or items. */
const isLiteral = ({ value }) => !/[$%@]\(/.test(value);

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/assignment.js

/** What stands from a token up to the end of its line. `.freeze` behind a text changes nothing of it. */
function assignedAt(tokens, at, source) {
    const first = tokens[at];
    const line = [];
    for (let here = at; here < tokens.length; here++) {
        const token = tokens[here];
        if (!token || isEnd(token))
            break;
        line.push(token);
    }
    const rest = line
        .slice(1)
        .map((it) => it.value)
        .join('');
    if (first?.kind === 'text' && first.plain && (rest === '' || rest === '.freeze'))
        return { kind: 'text', value: textOf(first) };
    const written = source.text.slice(first?.start ?? 0, line.at(-1)?.end ?? first?.end ?? 0);
    return { kind: 'code', written: clipped(written) };
}
/** The place of a text between its quotes. */
function textOf({ start, end, quotes: [open, close], value }) {
    return { start: start + open, end: end - close, value };
}
/** Whether tokens, beginning at one, are these words and signs. */
function isAt(tokens, at, ...values) {
    return values.every((it, index) => tokens[at + index]?.value === it && tokens[at + index]?.kind !== 'text');
}
/** Whether a token is the first one of a statement. */
function opensStatement(tokens, at) {
    const before = tokens[at - 1];
    return before === undefined || isEnd(before) || (before.kind === 'mark' && before.value === '{');
}
const isEnd = ({ kind, value }) => kind === 'line' || (kind === 'mark' && (value === ';' || value === '}'));

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/elixir.js
const CLOSING = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Source: Elixir documentation, syntax reference and sigils. */
const ELIXIR = {
    name: 'Elixir',
    word: /[\p{L}\p{N}_][\p{L}\p{N}_]*[?!]?/uy,
    lineComments: ['#'],
    blockComments: [],
    texts: [
        { open: '"""', close: '"""', escapes: true, interpolation: '#' },
        { open: "'''", close: "'''", escapes: true, interpolation: '#' },
        { open: '"', close: '"', escapes: true, interpolation: '#' },
        { open: "'", close: "'", escapes: true, interpolation: '#' },
    ],
    /** Sigils: `~r/…/`, `~S"""…"""`; those of upper case know no interpolation. */
    textAt(text, at) {
        const [open, name, quote] = /^~([a-z]|[A-Z][A-Z0-9]*)("""|'''|[/|"'([{<])/.exec(text.slice(at, at + 12)) ?? [];
        if (open === undefined || name === undefined || quote === undefined)
            return undefined;
        const codes = /[a-z]/.test(name) ? { interpolation: '#' } : {};
        return { open, close: CLOSING[quote] ?? quote, escapes: true, ...codes };
    },
    characterAt(text, at) {
        const character = /^\?(\\.|[^\\\s])/su.exec(text.slice(at, at + 4))?.[0];
        return character === undefined ? undefined : at + character.length;
    },
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/lexer.js

/** The tokens of a program, without blanks and comments. RFG-214 for a text or comment that does not end. */
function lex(source, language) {
    const reading = { source, language, at: 0, heredocs: [] };
    return parsed(source, language.name, () => readTokens(reading), () => reading.at);
}
/** Reads up to the end, or up to the brace that closes an interpolation, which is left there. */
function readTokens(reading, isInside = false) {
    const { text } = reading.source;
    const tokens = [];
    let depth = 0;
    while (reading.at < text.length) {
        if (text[reading.at] === '}' && isInside && depth === 0)
            return tokens;
        const token = nextToken(reading, tokens.at(-1));
        if (token === 'end')
            break;
        if (!token)
            continue;
        if (token.kind === 'mark')
            depth += token.value === '{' ? 1 : token.value === '}' ? -1 : 0;
        tokens.push(token);
    }
    return tokens;
}
/** The token at this place; undefined for blanks and comments; 'end' where the program ends before the text does. */
function nextToken(reading, last) {
    const { language, at } = reading;
    const { text } = reading.source;
    const before = last?.kind === 'line' ? undefined : last;
    const isLineStart = at === 0 || text[at - 1] === '\n';
    if (language.lastLine && isLineStart && /^.*/.exec(text.slice(at, at + 80))?.[0] === language.lastLine)
        return 'end';
    if (text[at] === '\n')
        return lineEnd(reading);
    if (/\s/.test(text[at] ?? ''))
        return skipTo(reading, at + 1);
    if (text[at] === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3)))
        return skipTo(reading, text.indexOf('\n', at) + 1);
    const afterComment = commentEnd(reading, isLineStart);
    if (afterComment !== undefined)
        return skipTo(reading, afterComment);
    return heredoc(reading, before) ?? character(reading, before) ?? wordOrText(reading, before);
}
function wordOrText(reading, before) {
    const { language, at } = reading;
    const { text } = reading.source;
    const form = language.textAt?.(text, at, before) ?? language.texts.find((it) => text.startsWith(it.open, at));
    if (form)
        return readText(reading, form);
    language.word.lastIndex = at;
    const word = language.word.exec(text)?.[0];
    return word === undefined ? token(reading, 'mark', at + 1) : token(reading, 'word', at + word.length);
}
function readText(reading, form) {
    const { source } = reading;
    const from = reading.at;
    const inner = from + form.open.length;
    let [depth, plain] = [0, true];
    reading.at = inner;
    while (depth > 0 || !source.text.startsWith(form.close, reading.at)) {
        const char = source.text[reading.at];
        if (char === undefined || (form.oneLine && char === '\n'))
            throw refusal(source, from, 'this text does not end');
        if (char === form.nests)
            depth++;
        else if (form.nests && char === form.close)
            depth--;
        if (interpolates(source.text, reading.at, form))
            plain = false;
        if (form.escapes && char === '\\')
            [plain, reading.at] = [false, reading.at + 2];
        else if (form.interpolation && source.text.startsWith(`${form.interpolation}{`, reading.at))
            skipCode(reading);
        else
            reading.at++;
    }
    const value = source.text.slice(inner, reading.at);
    const quotes = [form.open.length, form.close.length];
    return { ...token(reading, 'text', reading.at + form.close.length, from), value, plain, quotes };
}
const interpolates = (text, at, { interpolation }) => text[at] === interpolation && (interpolation === '#' ? /^#[{@$]/ : /^\$[\p{L}_{]/u).test(text.slice(at, at + 3));
/** Skips `#{…}`, whatever texts and braces stand in it. */
function skipCode(reading) {
    const from = reading.at;
    reading.at += 2;
    readTokens(reading, true);
    if (reading.source.text[reading.at] !== '}')
        throw refusal(reading.source, from, 'this interpolation does not end');
    reading.at++;
}
function lineEnd(reading) {
    const end = token(reading, 'line', reading.at + 1);
    for (const name of reading.heredocs.splice(0)) {
        const close = new RegExp(`^[ \\t]*${name}[ \\t]*\\r?$`, 'm');
        const rest = reading.source.text.slice(reading.at);
        const found = close.exec(rest);
        if (!found)
            throw refusal(reading.source, reading.at, `this text does not end: there is no line ${name}`);
        reading.at += found.index + found[0].length;
    }
    return end;
}
function heredoc(reading, before) {
    const opening = reading.language.heredocAt?.(reading.source.text, reading.at, before);
    if (!opening)
        return undefined;
    reading.heredocs.push(opening.name);
    return { ...token(reading, 'text', reading.at + opening.length), value: '', plain: false };
}
function character(reading, before) {
    const end = reading.language.characterAt?.(reading.source.text, reading.at, before);
    return end === undefined ? undefined : token(reading, 'word', end);
}
/** Where the comment that begins here ends; undefined when none does. */
function commentEnd({ source, language, at }, isLineStart) {
    const { text } = source;
    if (language.lineComments.some((it) => text.startsWith(it, at)))
        return endOfLine(text, at);
    const block = language.blockComments.find((it) => text.startsWith(it.open, at) && (isLineStart || !it.atLineStart));
    if (!block)
        return undefined;
    let [depth, here, hasInner] = [1, at + block.open.length, block.nests];
    while (depth > 0) {
        const close = text.indexOf(block.close, here);
        const open = hasInner ? text.indexOf(block.open, here) : -1;
        hasInner = open >= 0;
        if (close < 0)
            throw refusal(source, at, 'this comment does not end');
        const isNested = open >= 0 && open < close;
        depth += isNested ? 1 : -1;
        here = isNested ? open + block.open.length : close + block.close.length;
    }
    // What stands behind the end of such a comment belongs to it.
    return block.atLineStart ? endOfLine(text, here) : here;
}
function endOfLine(text, at) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
}
function skipTo(reading, at) {
    reading.at = at;
}
function token(reading, kind, end, start = reading.at) {
    reading.at = end;
    return { kind, start, end, value: reading.source.text.slice(start, end), plain: true, quotes: [0, 0] };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/elixir.js






/** mix.exs: `version:` of `def project`, or the attribute that stands there. Source: hexdocs.pm, Mix.Project. */
const elixir = async ({ folder, version }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'mix.exs'));
    return source ? [versionIn(lex(source, ELIXIR), source, version)] : [];
};
function versionIn(tokens, source, version) {
    const at = versionKey(tokens);
    if (at === undefined)
        return unnamed(source);
    const first = tokens[at];
    if (first?.kind === 'text' && first.plain && elixir_isEnd(tokens[at + 1]))
        return place(source, textOf(first), version);
    if (first?.kind !== 'mark' || first.value !== '@' || !elixir_isEnd(tokens[at + 2])) {
        const end = tokens.findIndex((it, index) => index > at && it.kind === 'line');
        return elsewhere(source, `puts its version together (${clipped(source.text.slice(first?.start, tokens[end]?.start))})`);
    }
    return attribute(tokens, tokens[at + 1]?.value ?? '', source, version);
}
/** Where the value of `version:` begins in the list of `def project`. */
function versionKey(tokens) {
    const start = tokens.findIndex((_, index) => isAt(tokens, index, 'def', 'project'));
    let depth = 0;
    for (let at = start; start >= 0 && at < tokens.length; at++) {
        const token = tokens[at];
        if (token?.kind === 'mark' && /^[[{(]$/.test(token.value))
            depth++;
        if (token?.kind === 'mark' && /^[\]})]$/.test(token.value) && --depth === 0 && token.value === ']')
            return undefined;
        if (depth === 0 && at > start && /^defp?$/.test(token?.value ?? ''))
            return undefined;
        if (depth === 1 && isAt(tokens, at, 'version', ':'))
            return afterLines(tokens, at + 2);
    }
    return undefined;
}
function attribute(tokens, name, source, version) {
    const at = tokens.findIndex((it, index) => isAt(tokens, index, '@', name) && it.end === tokens[index + 1]?.start && isSet(tokens, index));
    const assigned = assignedAt(tokens, at + 2, source);
    if (at >= 0 && assigned.kind === 'text')
        return place(source, assigned.value, version);
    return elsewhere(source, `takes its version from @${name}, which is no plain text`);
}
/** Whether the attribute is given a value here, not read: it opens a line, and something follows. */
const isSet = (tokens, at) => (at === 0 || tokens[at - 1]?.kind === 'line') && tokens[at + 2] !== undefined && tokens[at + 2]?.kind !== 'line';
const elixir_isEnd = (token) => token === undefined || token.kind === 'line' || (token.kind === 'mark' && /^[,\])]$/.test(token.value));
/** The first token from here on that is no end of a line. */
function afterLines(tokens, from) {
    let at = from;
    while (tokens[at]?.kind === 'line')
        at++;
    return at;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/language.js
/** Whether a value can stand before an operator here: then `/` divides, and `<<` shifts. */
function endsValue(token) {
    return token !== undefined && (token.kind !== 'mark' || /^[)\]}]$/.test(token.value));
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/gradle.js

/** Source: Groovy documentation, syntax: strings, slashy and dollar slashy strings. */
const GROOVY = {
    name: 'Groovy',
    word: /[\p{L}\p{N}_$][\p{L}\p{N}_$]*/uy,
    lineComments: ['//', '#!'],
    blockComments: [{ open: '/*', close: '*/', nests: false, atLineStart: false }],
    texts: [
        { open: '"""', close: '"""', escapes: true, interpolation: '$' },
        { open: "'''", close: "'''", escapes: true },
        { open: '"', close: '"', escapes: true, interpolation: '$', oneLine: true },
        { open: "'", close: "'", escapes: true, oneLine: true },
        { open: '$/', close: '/$', escapes: false, interpolation: '$' },
    ],
    textAt: (text, at, before) => text[at] === '/' && !endsValue(before) ? { open: '/', close: '/', escapes: true, interpolation: '$' } : undefined,
};
/** Source: Kotlin language specification, lexical grammar. */
const KOTLIN = {
    name: 'Kotlin',
    word: /[\p{L}\p{N}_][\p{L}\p{N}_]*/uy,
    lineComments: ['//', '#!'],
    blockComments: [{ open: '/*', close: '*/', nests: true, atLineStart: false }],
    texts: [
        { open: '"""', close: '"""', escapes: false, interpolation: '$' },
        { open: '"', close: '"', escapes: true, interpolation: '$', oneLine: true },
        { open: "'", close: "'", escapes: true, oneLine: true },
        { open: '`', close: '`', escapes: false, oneLine: true },
    ],
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/gradle.js






/** build.gradle(.kts), and gradle.properties, whose `version` every build script has. Source: docs.gradle.org, writing build scripts. */
const gradle = async ({ folder, version }) => {
    const at = (name) => folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, name));
    const groovy = await at('build.gradle');
    const kotlin = await at('build.gradle.kts');
    const properties = await at('gradle.properties');
    return [
        ...(groovy ? scriptFindings(groovy, lex(groovy, GROOVY), version) : []),
        ...(kotlin ? scriptFindings(kotlin, lex(kotlin, KOTLIN), version) : []),
        ...(properties ? propertyFindings(properties, version) : []),
    ];
};
/** `VERSION_NAME` is what the Maven publish plugin reads. */
function propertyFindings(source, version) {
    const found = ['version', 'VERSION_NAME'].flatMap((key) => propertiesValue(source, [key]) ?? []);
    return found.map((it) => place(source, it, version));
}
function scriptFindings(source, tokens, version) {
    const found = assignments(tokens, source);
    const texts = found.flatMap((it) => (it.kind === 'text' ? it.value : []));
    if (texts.length > 0)
        return agreeing(source, texts, version);
    const [code] = found.flatMap((it) => (it.kind === 'code' ? it.written : []));
    return [code === undefined ? unnamed(source) : elsewhere(source, `puts its version together (${code})`)];
}
/** Blocks that configure the project itself; in any other one `version` is that of something else. */
const OWN_BLOCKS = new Set(['allprojects', 'subprojects']);
function assignments(tokens, source) {
    const found = [];
    const blocks = [];
    tokens.forEach((token, at) => {
        if (token.kind === 'mark' && /^[{([]$/.test(token.value))
            blocks.push(token.value === '{' ? blockName(tokens, at) : '');
        else if (token.kind === 'mark' && /^[})\]]$/.test(token.value))
            blocks.pop();
        else if (opensStatement(tokens, at) && blocks.every((it) => OWN_BLOCKS.has(it)))
            found.push(...assignmentAt(tokens, at, source));
    });
    return found;
}
/** The name before a brace, when it opens the statement. */
const blockName = (tokens, brace) => opensStatement(tokens, brace - 1) ? (tokens[brace - 1]?.value ?? '') : '';
/** `version = …`, `project.version = …`, or Groovy's `version …` with a text. */
function assignmentAt(tokens, at, source) {
    const owner = isAt(tokens, at, 'project', '.') || isAt(tokens, at, 'this', '.') ? 2 : 0;
    if (!isAt(tokens, at + owner, 'version'))
        return [];
    const next = at + owner + 1;
    if (isAt(tokens, next, '=') && !isAt(tokens, next + 1, '='))
        return [assignedAt(tokens, next + 1, source)];
    return tokens[next]?.kind === 'text' ? [assignedAt(tokens, next, source)] : [];
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/helm.js




/** Chart.yaml: `version`, and `appVersion` when both were the same. Source: helm.sh, the Chart.yaml file. */
const helm = async ({ folder, version, previous }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'Chart.yaml'));
    if (!source)
        return [];
    const chart = await ownYamlValue(source, ['version']);
    const app = chart && (await yamlValue(source, ['appVersion']));
    const own = [placeOr(source, chart, version)];
    if (!app || app.alias)
        return own;
    const [, v = '', bare = ''] = /^(v?)(.*)$/.exec(app.value) ?? [];
    return bare === chart.value || bare === previous ? [...own, place(source, app, `${v}${version}`)] : own;
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/maven.js




/**
 * The version of pom.xml; in its modules, however deep, the version of the parent and one's own, where they were equal to it.
 * Source: maven.apache.org, POM reference; maven-ci-friendly (`${revision}`).
 */
const maven = async ({ folder, version }) => {
    const pom = await readPom((0,manifests_paths/* nameIn */.ZC)(folder.at, 'pom.xml'), folder);
    if (!pom)
        return [];
    const found = ownVersion(pom);
    if ('kind' in found)
        return [found];
    const family = [pom, ...(await modulesOf(pom, folder))];
    const ids = new Set(family.map(idOf));
    const others = family
        .slice(1)
        .flatMap((it) => [...(ids.has(parentOf(it)) ? placeAt(it, 'parent', 'version') : []), ...placeAt(it, 'version')]);
    const equal = others.filter(({ value }) => value.value === found.value);
    return [place(pom.source, found, version), ...equal.map((it) => place(it.source, it.value, version))];
};
/** Coordinates of a project; the group may be that of its parent. */
const idOf = (pom) => `${(textAt(pom, 'groupId') ?? textAt(pom, 'parent', 'groupId'))?.value}:${textAt(pom, 'artifactId')?.value}`;
const parentOf = (pom) => `${textAt(pom, 'parent', 'groupId')?.value}:${textAt(pom, 'parent', 'artifactId')?.value}`;
function placeAt(pom, ...path) {
    const value = textAt(pom, ...path);
    return value ? [{ source: pom.source, value }] : [];
}
async function readPom(file, folder) {
    const source = await folder.read(file);
    return source && { source, project: await readXml(source) };
}
/** The version, or the property that it is. */
function ownVersion(pom) {
    const own = textAt(pom, 'version');
    if (!own)
        return elsewhere(pom.source, elementAt(pom.project, 'parent') ? 'takes its version from its parent' : 'names no version');
    if (!own.value.includes('${'))
        return own;
    const name = /^\$\{([\w.-]+)\}$/.exec(own.value)?.[1];
    const property = name === undefined ? undefined : textAt(pom, 'properties', name);
    if (property && !property.value.includes('${'))
        return property;
    return elsewhere(pom.source, `puts its version together (${clipped(own.value)})`);
}
/** The modules of a pom and theirs; also those of profiles. */
async function modulesOf(root, folder) {
    const found = new Map([[root.source.file, root]]);
    for (const pom of found.values()) {
        for (const file of moduleFiles(pom)) {
            const module = found.has(file) ? undefined : await readPom(file, folder);
            if (module)
                found.set(file, module);
        }
    }
    found.delete(root.source.file);
    return [...found.values()];
}
function moduleFiles({ source, project }) {
    const profiles = childrenOf(elementAt(project, 'profiles'), 'profile');
    const modules = [project, ...profiles].flatMap((it) => childrenOf(elementAt(it, 'modules'), 'module'));
    return modules.flatMap((it) => {
        const named = xmlText(source, it)?.value;
        const path = named === undefined ? undefined : (0,manifests_paths/* below */.Gz)((0,manifests_paths/* folderOf */.yS)(source.file), named);
        if (path === undefined)
            return [];
        return path.endsWith('.xml') ? path : (0,manifests_paths/* nameIn */.ZC)(path, 'pom.xml');
    });
}
const textAt = ({ source, project }, ...path) => xmlText(source, elementAt(project, ...path));

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/npm.js


/** Source: docs.npmjs.com, package.json and package-lock.json. */
const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
/** package.json and the lock file that holds its version too: beside it, or beside the workspaces' root. */
const npm = async (release) => {
    const { folder, version } = release;
    const manifest = { file: (0,manifests_paths/* nameIn */.ZC)(folder.at, 'package.json'), format: 'json', path: ['version'] };
    const own = await findingAt(manifest, version, folder);
    const locks = await Promise.all((0,manifests_paths/* upward */.Oz)(folder.at).map((at) => locksIn(at, release)));
    return [...own, ...locks.flat()];
};
async function locksIn(at, { folder, version }) {
    const workspace = folder.at.slice(at === '' ? 0 : at.length + 1);
    const paths = workspace === '' ? [['version'], ['packages', '', 'version']] : [['packages', workspace, 'version']];
    const places = LOCKS.flatMap((name) => paths.map((path) => ({ file: (0,manifests_paths/* nameIn */.ZC)(at, name), format: 'json', path })));
    const found = await Promise.all(places.map((it) => findingAt(it, version, folder)));
    // A lock file need not name the version: that of a private package has none.
    return found.flat().filter((it) => it.kind === 'place');
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/python-version.js

const PRE = {
    alpha: 'a',
    a: 'a',
    beta: 'b',
    b: 'b',
    rc: 'rc',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/**
 * A semantic version in the normal form of Python: `1.1.0-rc.2` is `1.1.0rc2`. RFG-214 for a prerelease that Python does not
 * know, such as `-next.1`. Source: PEP 440, normalization.
 */
function pythonVersion(version, source) {
    const [core, pre] = split(version);
    if (pre === undefined)
        return core;
    const [, name = '', number = '0'] = /^([a-z]+)[.-]?(\d+)?$/.exec(pre.toLowerCase()) ?? [];
    const short = PRE[name];
    if (short !== undefined)
        return `${core}${short}${Number(number)}`;
    if (name === 'dev')
        return `${core}.dev${Number(number)}`;
    throw refusal(source, 0, `${version} is no version of Python: it has no prerelease '${pre}'`, 'Name the channel alpha, beta, rc or dev.');
}
function split(version) {
    const [plain = ''] = version.split('+');
    const dash = plain.indexOf('-');
    return dash < 0 ? [plain, undefined] : [plain.slice(0, dash), plain.slice(dash + 1)];
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/python.js






/** pyproject.toml, with the lock file of uv, and setup.cfg. */
const python = async (release) => [...(await pyproject(release)), ...(await setupCfg(release))];
/** Source: packaging.python.org, pyproject.toml specification; python-poetry.org, the pyproject.toml file. */
async function pyproject(release) {
    const { folder, version } = release;
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'pyproject.toml'));
    if (!source)
        return [];
    const manifest = await readToml(source);
    const found = [tomlText(manifest, 'project', 'version'), tomlText(manifest, 'tool', 'poetry', 'version')];
    const literal = found.flatMap((it) => it ?? []);
    if (literal.length === 0)
        return python_whyNone(manifest);
    const next = pythonVersion(version, source);
    const name = manifest.at('project', 'name')?.value;
    return [...literal.map((it) => place(source, it, next)), ...(await uvLock(name, next, release))];
}
function python_whyNone(manifest) {
    if (manifest.under('project', 'dynamic').some((it) => it.value === 'version')) {
        return [elsewhere(manifest.source, `leaves the version to ${dynamicSource(manifest)}`)];
    }
    return [unnamed(manifest.source)];
}
/** Where the tools that build packages take a dynamic version from. Sources: setuptools, Hatch, PDM, setuptools-scm, Poetry. */
function dynamicSource(manifest) {
    const files = [
        ['tool', 'setuptools', 'dynamic', 'version', 'attr'],
        ['tool', 'setuptools', 'dynamic', 'version', 'file'],
        ['tool', 'hatch', 'version', 'path'],
        ['tool', 'pdm', 'version', 'path'],
    ];
    for (const path of files) {
        const [leaf] = manifest.under(...path);
        if (leaf)
            return `'${clipped(String(leaf.value))}' (${path.slice(1).join('.')})`;
    }
    const tools = ['setuptools_scm', 'hatch', 'pdm', 'poetry-dynamic-versioning', 'versioneer', 'flit'];
    const tool = tools.find((it) => manifest.under('tool', it).length > 0);
    const backend = manifest.at('build-system', 'build-backend')?.value;
    return tool ?? (typeof backend === 'string' ? `'${clipped(backend)}'` : 'the tool that builds it');
}
/** The package itself in uv.lock, also in the one of its workspace. Source: docs.astral.sh/uv, lockfile. */
async function uvLock(name, next, { folder }) {
    for (const at of (0,manifests_paths/* upward */.Oz)(folder.at)) {
        const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(at, 'uv.lock'));
        if (!source)
            continue;
        const lock = await readToml(source);
        const own = lock.under('package').filter((it) => it.path[2] === 'name' && isSame(it.value, name));
        const local = own.filter(({ path: [, index = 0] }) => isLocal(lock, index));
        const values = local.flatMap(({ path: [, index = 0] }) => tomlText(lock, 'package', index, 'version') ?? []);
        return values.map((it) => place(source, it, next));
    }
    return [];
}
const isLocal = (lock, index) => ['editable', 'virtual', 'directory'].some((it) => lock.at('package', index, 'source', it));
/** Source: PEP 503, normalized names. */
const isSame = (a, b) => normalName(a) === normalName(b);
const normalName = (name) => String(name)
    .replace(/[-_.]+/g, '-')
    .toLowerCase();
/** Source: setuptools.pypa.io, configuring setuptools using setup.cfg files. */
async function setupCfg({ folder, version }) {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'setup.cfg'));
    if (!source)
        return [];
    const value = iniValue(source, ['metadata', 'version']);
    if (!value)
        return [unnamed(source)];
    const from = /^(attr|file):/.test(value.value);
    if (from)
        return [elsewhere(source, `takes the version from '${clipped(value.value)}'`)];
    return [place(source, value, pythonVersion(version, source))];
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/code/ruby.js

const ruby_CLOSING = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Words behind which a value begins, so that `/` opens a pattern. */
const BEFORE_VALUE = /^(and|case|do|else|elsif|if|in|not|or|puts|return|then|unless|until|when|while)$/;
/** Source: Ruby documentation, doc/syntax/literals.rdoc and comments.rdoc. */
const RUBY = {
    name: 'Ruby',
    word: /@{0,2}\$?[\p{L}\p{N}_][\p{L}\p{N}_]*[?!]?/uy,
    lineComments: ['#'],
    blockComments: [{ open: '=begin', close: '\n=end', nests: false, atLineStart: true }],
    texts: [
        { open: '"', close: '"', escapes: true, interpolation: '#' },
        { open: "'", close: "'", escapes: true },
        { open: '`', close: '`', escapes: true, interpolation: '#' },
    ],
    textAt: (text, at, before) => percentAt(text, at, before) ?? patternAt(text, at, before),
    characterAt(text, at, before) {
        // The method ` itself: :` and def `.
        if (text[at] === '`' && (before?.value === 'def' || (before?.value === ':' && before.end === at)))
            return at + 1;
        if (text[at] === '$' && /^\$[^\p{L}\p{N}_\s]/u.test(text.slice(at, at + 3)))
            return at + 2;
        if (text[at] !== '?' || endsValue(before))
            return undefined;
        return /^\?(\\.|[^\s\\])(?![\p{L}\p{N}_])/u.test(text.slice(at, at + 4))
            ? at + (text[at + 1] === '\\' ? 3 : 2)
            : undefined;
    },
    heredocAt(text, at, before) {
        const found = /^<<([~-]?)(["'`]?)([A-Za-z_]\w*)\2/.exec(text.slice(at, at + 80));
        const [all, sign, quote, name] = found ?? [];
        if (all === undefined || name === undefined)
            return undefined;
        // `a <<B` may shift; the other forms cannot.
        const isPlain = sign === '' && quote === '';
        return isPlain && (endsValue(before) || !/^[A-Z_]/.test(name)) ? undefined : { length: all.length, name };
    },
    lastLine: '__END__',
};
/** `%w[…]`, `%q(…)` and the like. */
function percentAt(text, at, before) {
    const [open, kind, bracket] = /^%([qQwWiIrsx]?)([^\p{L}\p{N}\s=])/u.exec(text.slice(at, at + 4)) ?? [];
    if (open === undefined || bracket === undefined)
        return undefined;
    // `a % (b)` is a remainder, `puts %(b)` a text.
    if (endsValue(before) && !(before?.kind === 'word' && /\s/.test(text[at - 1] ?? '')))
        return undefined;
    const close = ruby_CLOSING[bracket];
    const codes = kind === 'q' || kind === 'w' || kind === 'i' || kind === 's' ? {} : { interpolation: '#' };
    return { open, close: close ?? bracket, escapes: true, ...codes, ...(close !== undefined && { nests: bracket }) };
}
function patternAt(text, at, before) {
    if (text[at] !== '/')
        return undefined;
    const isArgument = before?.kind === 'word' && before.end < at && !/\s|=/.test(text[at + 1] ?? '');
    if (endsValue(before) && !isArgument && !BEFORE_VALUE.test(before?.value ?? ''))
        return undefined;
    return { open: '/', close: '/', escapes: true, interpolation: '#', oneLine: false };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/gemfile-lock.js


/**
 * Where Gemfile.lock names the version of a gem of the repository: in PATH, and in CHECKSUMS. Gems from elsewhere stand in
 * GEM and GIT. Source: Bundler, `Bundler::LockfileParser`; of a prerelease the dash is written `.pre.` (Gem::Version).
 */
function gemfileLockFindings(source, gem, version) {
    const next = version.replaceAll('-', '.pre.');
    const local = linesIn(source, 'PATH').flatMap((it) => gemfile_lock_versionIn(it, '    ', gem) ?? []);
    const [old] = local;
    const checked = linesIn(source, 'CHECKSUMS').flatMap((it) => gemfile_lock_versionIn(it, '  ', gem) ?? []);
    return [...local, ...checked.filter((it) => it.value === old?.value)].map((it) => place(source, it, next));
}
/** The lines of all sections of a name. */
function linesIn({ text }, name) {
    let section = '';
    return linesOf(text).filter((it) => {
        if (/^\S/.test(it.text))
            section = it.text.trim();
        return section === name;
    });
}
/** `shop (1.0.0)` behind just this indentation: what stands deeper is a dependency. */
function gemfile_lock_versionIn({ start, text }, indent, gem) {
    const lead = `${indent}${gem} (`;
    const end = text.indexOf(')', lead.length);
    if (!text.startsWith(lead) || end < 0)
        return undefined;
    return { start: start + lead.length, end: start + end, value: text.slice(lead.length, end) };
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/ruby.js







/**
 * `version` of the gemspec, or the constant VERSION of lib/**\/version.rb when the gemspec takes it from code; and
 * Gemfile.lock.
 * Source: guides.rubygems.org, specification reference, and `bundle gem`.
 */
const ruby = async ({ folder, version }) => {
    const findings = [];
    for (const name of await folder.names(folder.at, '*.gemspec')) {
        const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, name));
        const own = source ? await gemFindings(source, folder, version) : [];
        const lock = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'Gemfile.lock'));
        const isWritten = own.some((it) => it.kind === 'place');
        findings.push(...own, ...(lock && isWritten ? gemfileLockFindings(lock, gemOf(name), version) : []));
    }
    return findings;
};
async function gemFindings(source, folder, version) {
    const assigned = gemVersion(lex(source, RUBY), source);
    if (!assigned)
        return [unnamed(source)];
    const constants = await constantsOf(folder);
    if (assigned.kind === 'text') {
        const equal = constants.filter((it) => it.value.value === assigned.value.value);
        return [place(source, assigned.value, version), ...equal.map((it) => place(it.source, it.value, version))];
    }
    const files = isConstant(assigned.written) ? [...new Set(constants.map((it) => it.source))] : [];
    const own = files.length > 1 ? ofGem(source, files) : files;
    if (own.length !== 1)
        return [elsewhere(source, `takes its version from code (${assigned.written})`)];
    return own.flatMap((it) => {
        const values = constants.filter((constant) => constant.source === it).map((constant) => constant.value);
        return agreeing(it, values, version);
    });
}
/** `Shop::VERSION`, `Shop::VERSION.dup`. */
const isConstant = (code) => /^(::)?(\w+::)*VERSION(\.\w+)?$/.test(code);
/** Name of a gem, which is by custom that of its gemspec. */
const gemOf = (name) => name.slice(0, -'.gemspec'.length);
/** Of several files version.rb the one whose folder is named like the gem: lib/shop/core or lib/shop_core for shop-core. */
function ofGem({ file }, sources) {
    const gem = gemOf(file.slice(file.lastIndexOf('/') + 1));
    const folders = [gem, gem.replaceAll('-', '/'), gem.replaceAll('-', '_')].map((it) => `lib/${it}/version.rb`);
    return sources.filter((it) => folders.some((name) => it.file === name || it.file.endsWith(`/${name}`)));
}
/** What `version` is set to in the block of `Gem::Specification.new`. */
function gemVersion(tokens, source) {
    const start = tokens.findIndex((_, at) => isAt(tokens, at, 'Specification', '.', 'new'));
    const bar = tokens.findIndex((it, at) => at > start && it.value === '|');
    const name = tokens[bar + 1]?.value;
    if (start < 0 || bar < 0 || name === undefined)
        return undefined;
    const at = tokens.findLastIndex((_, here) => isAt(tokens, here, name, '.', 'version', '=') && opensStatement(tokens, here));
    return at < 0 ? undefined : assignedAt(tokens, at + 4, source);
}
async function constantsOf(folder) {
    const found = [];
    for (const at of await deep(folder, (0,manifests_paths/* nameIn */.ZC)(folder.at, 'lib'))) {
        const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(at, 'version.rb'));
        if (source)
            found.push(...constantsIn(lex(source, RUBY), source).map((value) => ({ source, value })));
    }
    return found;
}
function constantsIn(tokens, source) {
    return tokens.flatMap((_, at) => {
        if (!isAt(tokens, at, 'VERSION', '=') || !opensStatement(tokens, at))
            return [];
        const assigned = assignedAt(tokens, at + 2, source);
        return assigned.kind === 'text' ? assigned.value : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/single.js




/** composer.json of PHP. Source: getcomposer.org, schema. */
const composer = ({ folder, version }) => findingAt({ file: (0,manifests_paths/* nameIn */.ZC)(folder.at, 'composer.json'), format: 'json', path: ['version'] }, version, folder);
/** A file VERSION that holds nothing else; `v` before the version stays. */
const versionFile = async ({ folder, version }) => {
    const source = await folder.read((0,manifests_paths/* nameIn */.ZC)(folder.at, 'VERSION'));
    if (!source)
        return [];
    const value = textValue(source);
    if (!value || !/^v?\d/.test(value.value))
        return [elsewhere(source, 'holds more, or something else, than a version')];
    return [place(source, value, `${value.value.startsWith('v') ? 'v' : ''}${version}`)];
};

;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/index.js











/** Every ecosystem whose manifests are looked for. */
const ECOSYSTEMS = [
    npm,
    cargo,
    python,
    maven,
    gradle,
    helm,
    dotnet,
    dart,
    elixir,
    ruby,
    composer,
    versionFile,
];

;// CONCATENATED MODULE: ./.build/src/release/manifests/index.js



/**
 * The edits that bring the manifests of a package's folder to a version, in the order of `ECOSYSTEMS`; files that say it already
 * need none. In a file only the characters of versions differ. RFG-214 when there is no manifest with a version, and for one that
 * cannot be read; RFG-111 when a link leads out of the root.
 */
async function manifestEdits(folder, version, files, { previous, root = folder } = {}) {
    const release = { folder: openFolder(folder, root, files), version, previous };
    const findings = [];
    for (const ecosystem of ECOSYSTEMS)
        findings.push(...(await ecosystem(release)));
    const places = findings.filter((it) => it.kind === 'place');
    if (places.length === 0)
        throw nothingFound(folder, findings);
    const bySource = Map.groupBy(places, (it) => it.source);
    return [...bySource].flatMap(([source, own]) => editOf(source, own) ?? []);
}
function editOf({ file, path, mark, text }, changes) {
    const apart = new Map(changes.map((it) => [it.value.start, it]));
    const fromEnd = [...apart.values()]
        .filter((it) => it.value.value !== it.next)
        .sort((a, b) => b.value.start - a.value.start);
    const next = fromEnd.reduce((it, { value: { start, end }, next }) => `${it.slice(0, start)}${next}${it.slice(end)}`, text);
    return next === text ? undefined : { file, path, text: `${mark}${next}` };
}
function nothingFound(folder, findings) {
    const told = findings.flatMap((it) => (it.kind === 'elsewhere' ? `${it.file} ${it.why}` : []));
    const why = told.length === 0 ? `no manifest is in ${folder}` : `no manifest in ${folder} holds the version: ${told.join('; ')}`;
    return new errors/* RefugeError */.vR('RFG-214', `${why}, so there is nothing to write it into`, {
        hint: 'Write a version into one (docs/users/manifests.md lists them), set `working-directory`, or leave `write` at none.',
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


/***/ })

};
