export const id = 2816;
export const ids = [2816];
export const modules = {

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

/***/ 2816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tI: () => (/* reexport */ branchChannels),
  lw: () => (/* reexport */ bumpOutputs),
  tH: () => (/* reexport */ bumpSummary),
  Bx: () => (/* reexport */ bumpVersion),
  LP: () => (/* reexport */ changelogOutputs),
  Rx: () => (/* reexport */ changelogSummary),
  Ix: () => (/* reexport */ channel),
  vd: () => (/* reexport */ day),
  eo: () => (/* reexport */ languages),
  p3: () => (/* reexport */ optionalVersion),
  rE: () => (/* reexport */ version),
  M_: () => (/* reexport */ writeChangelog)
});

// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var compare = __webpack_require__(8469);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(6353);
;// CONCATENATED MODULE: ./.build/src/release/versions.js


/** Strictly a semantic version: no `v`, no blanks, three numbers. Source: semver.org 2.0.0. */
function versionOf(text) {
    // Nearly all are stable, and a repository can have ten thousand of them.
    if (STABLE.test(text))
        return stableVersion(text);
    const found = /^\d/.test(text) && text === text.trim() ? parse(text) : null;
    if (!found)
        return undefined;
    const { major, minor, patch, prerelease } = found;
    return { text, major, minor, patch, channel: prerelease.length === 0 ? undefined : String(prerelease[0]) };
}
// Numbers that semver takes: no zero in front, and exact as a number.
const STABLE = /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})$/;
function stableVersion(text) {
    const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
    return { text, major, minor, patch, channel: undefined };
}
/** Ascending by precedence: `rc.9` before `rc.10`, a prerelease before its release. */
function ascending(a, b) {
    const byCore = a.major - b.major || a.minor - b.minor || a.patch - b.patch;
    const bothStable = a.channel === undefined && b.channel === undefined;
    return byCore !== 0 || bothStable ? byCore : compare(a.text, b.text);
}
const isAbove = (a, b) => ascending(a, b) > 0;
/** `1.2.0` of `1.2.0-rc.3`. */
const core = ({ major, minor, patch }) => `${major}.${minor}.${patch}`;
/** The tags that name a version behind the prefix, lowest first. `v1`, `latest` and tags of others are none. */
function versionTags(tags, prefix) {
    const found = [];
    for (const { name, commit } of tags) {
        const version = name.startsWith(prefix) ? versionOf(name.slice(prefix.length)) : undefined;
        if (version)
            found.push({ name, commit, version });
    }
    return found.sort((a, b) => ascending(a.version, b.version) || (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./.build/src/release/base.js

/**
 * The highest version tags among the ancestors of a commit: stable ones only, or for a channel those of the channel too. Tags of
 * other branches never count, however high.
 * @param tags lowest first
 * @param below only versions below this one
 */
async function findBases(history, at, tags, { channel, below }) {
    const candidates = tags.filter((it) => !below || isAbove(below, it.version));
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
const isNewer = ({ version }, than) => !than || isAbove(version, than.version);
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
    const taken = new Set(tags.map((it) => core(it.version)));
    const firstFree = (at, from) => {
        let n = from;
        while (taken.has(at(n)))
            n++;
        return versionOf(at(n));
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
    if (!base || isAbove(wanted, base.version))
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
const askedVersion = ({ releaseAs }) => releaseAs === undefined ? undefined : versionOf(releaseAs.replace(/^v/, ''));
/** Without a release so far it is the one that the configuration names, or the one that a prerelease announced. */
function firstVersion(given, { initialVersion, channel }, reasons) {
    const announced = given.pending && versionOf(core(given.pending.version));
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
    const announced = pending && versionOf(core(pending.version));
    if (!pending || !announced || isAbove(counted, announced))
        return { version: counted, extra: [] };
    const reason = { sha: pending.commit, rule: 'graduation', header: `announced by ${pending.name}` };
    return { version: announced, extra: [reason] };
}
function increased(from, level, zeroMajor) {
    if (level === 'none')
        return from;
    const part = level === 'major' && from.major === 0 ? zeroMajor : level;
    return versionOf(inc(core(from), part) ?? '') ?? from;
}
/** The next free number of a channel: `1.2.0-rc.11` after `rc.10`, wherever that tag is. */
function prereleaseOf(stable, channel, tags) {
    const prefix = `${core(stable)}-${channel}.`;
    const numbers = tags
        .map((it) => it.version.text)
        .filter((it) => it.startsWith(prefix))
        .map((it) => it.slice(prefix.length));
    const last = Math.max(0, ...numbers.filter((it) => /^\d+$/.test(it)).map(Number));
    return versionOf(`${prefix}${last + 1}`) ?? stable;
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

;// CONCATENATED MODULE: ./.build/src/release/channels.js
/** Reads lines `branch glob: channel`; nothing behind the colon means stable releases. Throws a sentence for a wrong line. */
function parseBranchChannels(text) {
    const lines = text
        .split('\n')
        .map((it) => it.trim())
        .filter((it) => it !== '');
    return lines.map((line) => {
        const found = /^(\S+?)\s*:\s*(\S*)$/.exec(line);
        if (!found)
            throw new Error(`expected lines 'branch glob: channel', got '${line}'`);
        const [, glob = '', channel = ''] = found;
        return { glob, channel: channel === '' ? undefined : parseChannel(channel) };
    });
}
/** A channel is the first identifier of a prerelease. Source: semver.org 2.0.0, item 9; a number alone would order as one. */
function parseChannel(text) {
    if (/^[0-9A-Za-z-]+$/.test(text) && !/^\d+$/.test(text))
        return text;
    throw new Error(`expected a channel name such as rc or beta (letters, digits, hyphens), got '${text}'`);
}
/** The channel of a branch: that of the first line whose glob fits. */
function channelOf(branch, channels) {
    return branch === undefined ? undefined : channels.find(({ glob }) => fits(branch, glob))?.channel;
}
/** `*` is any text without a slash, `**` any text, `?` one character. */
function fits(branch, glob) {
    const pattern = glob.replace(/\*\*|\*|\?|[.+^${}()|[\]\\]/g, (it) => WILD[it] ?? `\\${it}`);
    return new RegExp(`^${pattern}$`).test(branch);
}
const WILD = { '**': '.*', '*': '[^/]*', '?': '[^/]' };

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
    const tags = versionTags(await history.tags(), inputs['tag-prefix']);
    const channel = inputs.prerelease ?? channelOf(branch, inputs['branch-channels']);
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
    if (!top || isMaintenance(branch) || (stable && !isAbove(top.version, stable.version)))
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
    const { manifestEdits } = await __webpack_require__.e(/* import() */ 4069).then(__webpack_require__.bind(__webpack_require__, 4069));
    const root = world.runner.context.workspace;
    const edits = await manifestEdits(folder, version, world.files, { ...previous, root });
    for (const { file, path, text } of edits) {
        world.runner.info(`${dryRun ? 'would write' : 'writing'} version ${version} to ${file}`);
        if (!dryRun)
            await world.files.write(path, text);
    }
    return edits.map((it) => it.file);
}

;// CONCATENATED MODULE: ./.build/src/release/languages.js
/** What the notes say in their own words, a table a language. */
const TITLES = {
    en: {
        changelog: 'Changelog',
        unreleased: 'Unreleased',
        breaking: 'Breaking changes',
        security: 'Security',
        features: 'Features',
        fixes: 'Fixes',
        performance: 'Performance',
        reverts: 'Reverts',
        dependencies: 'Dependencies',
        other: 'Other changes',
        unparsed: 'Commits without a type',
        contributors: 'Contributors',
        nothing: 'No changes to tell.',
        cut: 'The rest is in the full text.',
    },
    fr: {
        changelog: 'Journal des modifications',
        unreleased: 'Non publié',
        breaking: 'Changements incompatibles',
        security: 'Sécurité',
        features: 'Nouveautés',
        fixes: 'Corrections',
        performance: 'Performances',
        reverts: 'Annulations',
        dependencies: 'Dépendances',
        other: 'Autres changements',
        unparsed: 'Commits sans type',
        contributors: 'Contributeurs',
        nothing: 'Aucun changement à signaler.',
        cut: 'La suite se trouve dans le texte complet.',
    },
};
/** A title in every language asked for, in their order. */
function titleIn(languages, key) {
    return languages.map((it) => TITLES[it][key]).join(' / ');
}
/** Reads `en, fr`. Throws a sentence for a language that there is no table of. */
function parseLanguages(text) {
    const words = text.split(/[\s,]+/).filter((it) => it !== '');
    const unknown = words.find((it) => !Object.hasOwn(TITLES, it));
    if (words.length === 0 || unknown !== undefined) {
        throw new Error(`expected languages among ${Object.keys(TITLES).join(', ')}, got '${unknown ?? ''}'`);
    }
    return [...new Set(words)];
}

;// CONCATENATED MODULE: ./.build/src/release/inputs.js



/** A semantic version, required unless it has a default. */
function version(fallback) {
    return { default: fallback, required: false, parse: parseVersion };
}
/** A semantic version that may be left out. */
function optionalVersion() {
    return { default: '', required: false, parse: (raw) => (raw === '' ? undefined : parseVersion(raw)) };
}
/** A prerelease channel that may be left out. */
function channel() {
    return { default: '', required: false, parse: (raw) => (raw === '' ? undefined : parseChannel(raw)) };
}
/** Lines `branch glob: channel`. */
function branchChannels() {
    return { default: '', required: false, parse: parseBranchChannels };
}
/** Languages of the notes, by commas. */
function languages(fallback) {
    return { default: fallback, required: false, parse: parseLanguages };
}
/** A day, `2026-11-24`, that may be left out. */
function day() {
    return { default: '', required: false, parse: (raw) => (raw === '' ? undefined : parseDay(raw)) };
}
function parseVersion(raw) {
    const found = versionOf(raw);
    if (found)
        return found;
    throw new Error(`expected a semantic version such as 1.2.0 or 1.2.0-rc.1, got '${raw}'`);
}
function parseDay(raw) {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(raw) ? new Date(`${raw}T00:00:00Z`) : undefined;
    if (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(raw))
        return raw;
    throw new Error(`expected a day such as 2026-11-24, got '${raw}'`);
}

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
        notes: cutAt(it.notes, BODY_LIMIT, titleIn(it.languages, 'cut')),
        'notes-file': it.notesFile ?? '',
        changed: String(it.changed),
        'counts-json': JSON.stringify(countBuckets(it.commits)),
        'commits-json': JSON.stringify(commits),
    };
}

;// CONCATENATED MODULE: ./.build/src/release/summary.js





/** Rows of a table that a reader still reads. */
const ROWS = 50;
/** The job summary of `version-bump`: the verdict, why, and what became of every commit. Pure. */
function bumpSummary(it) {
    return [
        readable(bumpSentence(it)),
        '',
        ...table(['level', 'commit', 'rule', 'change'], it.bump.reasons.map(reasonRow)),
        ...countLines(countBuckets(it.commits)),
        ...doubtLines(it.doubts),
        ...(it.written.length === 0
            ? []
            : [`Version written to ${it.written.map((file) => (0,kernel_escape/* escapeMarkdown */.FV)(file)).join(', ')}.`, '']),
        ...(it.problem?.hint ? [`Next: ${readable(it.problem.hint)}`, ''] : []),
    ].join('\n');
}
/** Sentences of ours with names of others in them: escaped, but for the signs that cannot do harm inside a line. */
const readable = (sentence) => (0,kernel_escape/* escapeMarkdown */.FV)(sentence).replace(/\\([-()])/g, '$1');
const reasonRow = ({ level, sha, rule, header }) => [level, sha.slice(0, 7), rule, cell(header)];
function table(head, rows) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = rows.length > ROWS ? ['', `and ${rows.length - ROWS} more.`] : [];
    return [line(head), line(head.map(() => '---')), ...rows.slice(0, ROWS).map(line), ...more, ''];
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
const NOTES_LIMIT = 60_000;
/** The job summary of `changelog`: the verdict, the counts, and the notes themselves. Pure. */
function changelogSummary(it) {
    const notes = cutAt(it.notes, NOTES_LIMIT, titleIn(it.languages, 'cut'));
    return [
        readable(changelogSentence(it)),
        '',
        ...countLines(countBuckets(it.commits)),
        ...doubtLines(it.doubts),
        ...(it.problem?.hint ? [`Next: ${readable(it.problem.hint)}`, ''] : []),
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
        version: versionOf(version ?? ''),
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
    const own = versionOf(version);
    const isBelow = (it) => it.version !== undefined && (!own || ascending(it.version, own) < 0);
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
    const told = body.length > 0 ? body : [titleIn(options.languages, 'nothing')];
    return `${[headingOf(options), ...told].join('\n\n')}\n`;
}
function headingOf({ version, date, languages, links, compare }) {
    if (version === undefined)
        return `## ${titleIn(languages, 'unreleased')}`;
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
    const title = titleIn(options.languages, section);
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
    return [`### ${titleIn(languages, 'unparsed')}\n\n${list.join('\n')}`];
}
function contributors(commits, languages) {
    const names = contributorsOf(commits.filter((it) => it.bucket === 'listed'));
    return names.length === 0 ? [] : [`### ${titleIn(languages, 'contributors')}\n\n${names.map(literal).join(', ')}`];
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
    const tags = versionTags(await history.tags(), inputs['tag-prefix']);
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
    const tags = versionTags(await history.tags(), inputs['tag-prefix']);
    const name = inputs.to.replace(/^(refs\/)?tags\//, '');
    const own = tags.find((it) => it.name === name || (it.commit === to && it.version.text === inputs.version?.text));
    const about = inputs.version ?? own?.version;
    return (await findBases(history, to, tags, { channel: about?.channel, below: own?.version })).last;
}

;// CONCATENATED MODULE: ./.build/src/release/write-changelog.js








/** Writes the notes of a range, and into the changelog file when asked to. */
async function writeChangelog(inputs, world) {
    if (inputs.mode === 'preview') {
        throw new errors/* RefugeError */.vR('RFG-206', 'mode: preview is not available yet', { hint: 'Use `mode: notes`.' });
    }
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
    const after = allIntoChangelog(before, sections, titleIn(languages, 'changelog'));
    if (after === undefined || after === before)
        return false;
    runner.info(`${dryRun ? 'would write' : 'writing'} the notes to ${file}`);
    if (!dryRun)
        await files.write(path, after);
    return !dryRun;
}

;// CONCATENATED MODULE: ./.build/src/release/index.js







/***/ })

};
