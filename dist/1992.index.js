export const id = 1992;
export const ids = [1992];
export const modules = {

/***/ 475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   oM: () => (/* binding */ gitOutput),
/* harmony export */   uM: () => (/* binding */ gitIn)
/* harmony export */ });
/* unused harmony export gitEnvironment */
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);

// A hook or an outer git sets these, and every git below would work on that repository instead of ours.
const FOREIGN = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX', 'GIT_NAMESPACE'];
/** git in `folder`: English messages, never a prompt, no repository but the one in the folder. */
function gitIn(folder, { process, env }) {
    return (args, { config = {}, ...options } = {}) => process.run(['git', '-C', folder, ...args], { ...options, env: { ...gitEnvironment(env), ...asVariables(config) } });
}
/** Standard output of a git that must succeed; else RFG-201 with git's last words. */
async function gitOutput(git, args, options) {
    const ended = await git(args, options);
    if (ended.code === 0)
        return ended.stdout;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-201', `git ${args[0]} failed: ${lastWords(ended.stderr) || `status ${ended.code}`}`);
}
/** The last line that git wrote about what went wrong. */
function lastWords(stderr) {
    return stderr.trim().split('\n').at(-1)?.trim() ?? '';
}
function gitEnvironment(env) {
    const kept = Object.entries(env).filter((it) => it[1] !== undefined && !FOREIGN.includes(it[0]) && !it[0].startsWith('INPUT_'));
    return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
}
/** Source: git-config(1), GIT_CONFIG_COUNT. */
function asVariables(config) {
    const entries = Object.entries(config);
    if (entries.length === 0)
        return {};
    const pairs = entries.flatMap(([key, value], i) => [
        [`GIT_CONFIG_KEY_${i}`, key],
        [`GIT_CONFIG_VALUE_${i}`, value],
    ]);
    return { GIT_CONFIG_COUNT: String(entries.length), ...Object.fromEntries(pairs) };
}


/***/ }),

/***/ 1992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHistory: () => (/* binding */ openHistory)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/adapters/git/git.js
var git_git = __webpack_require__(475);
;// CONCATENATED MODULE: ./.build/src/adapters/git/history-commits.js

// NUL between fields and, by -z, between records: the one byte that no text of a commit can contain.
const COMMIT_FORMAT = ['%H', '%P', '%aN', '%aE', '%ct', '%B'].join('%x00');
const COMMIT_FIELDS = 6;
/** The commits of a range of revisions, children before their parents. */
async function readCommits(git, range, config) {
    const format = `--format=tformat:${COMMIT_FORMAT}`;
    const args = ['log', '-z', '--topo-order', '--no-show-signature', '--encoding=UTF-8', format, ...range, '--'];
    return commitsIn(await (0,git_git/* gitOutput */.oM)(git, args, config && { config }));
}
/** Field by field: all of a long history at once would be held twice. */
function commitsIn(text) {
    const commits = [];
    let fields = [];
    for (let at = 0, end = text.indexOf('\0'); end >= 0; at = end + 1, end = text.indexOf('\0', at)) {
        fields.push(text.slice(at, end));
        if (fields.length < COMMIT_FIELDS)
            continue;
        commits.push(commitOf(fields, 0));
        fields = [];
    }
    return commits;
}
function commitOf(fields, at) {
    const [sha = '', parents = '', name = '', email = '', seconds = '', message = ''] = fields.slice(at, at + COMMIT_FIELDS);
    return {
        sha,
        parents: parents === '' ? [] : parents.split(' '),
        author: { name, email },
        committedAt: new Date(Number(seconds) * 1000),
        message,
    };
}
/** Ids of everything that a commit has among its ancestors, and its own. */
async function readAncestry(git, of) {
    return new Set((await (0,git_git/* gitOutput */.oM)(git, ['rev-list', of, '--'])).trim().split('\n'));
}
/**
 * The parents that a commit itself names, where at the end of a shallow history every command that walks finds none. A commit that is
 * not there has none.
 */
async function readParents(git, sha) {
    const { stdout } = await git(['cat-file', 'commit', sha]);
    return [...(stdout.split('\n\n', 1)[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)].map((it) => it[1] ?? '');
}
/** When a commit was made; undefined when it is not there. */
async function readDate(git, sha) {
    const { code, stdout } = await git(['log', '-1', '--no-show-signature', '--format=%ct', sha, '--']);
    return code === 0 ? new Date(Number(stdout) * 1000) : undefined;
}
/** One line of output; undefined when git has none to give. */
async function lineOf(git, args) {
    const { code, stdout } = await git(args);
    return code === 0 ? stdout.trim() || undefined : undefined;
}
/** Reads what `git ls-remote` and `git show-ref --dereference` print: a line with ^{} follows the tag that it peels. */
function parseRefs(text) {
    const refs = new Map();
    for (const line of text.split('\n')) {
        const at = line.search(BLANK);
        if (at < 0)
            continue;
        const ref = line.slice(at + 1);
        refs.set(ref.endsWith('^{}') ? ref.slice(0, -3) : ref, line.slice(0, at));
    }
    return refs;
}
const BLANK = /[ \t]/;
function tagsIn(refs) {
    const tags = [];
    for (const [ref, commit] of refs)
        if (ref.startsWith(TAGS))
            tags.push({ name: ref.slice(TAGS.length), commit });
    return tags;
}
const TAGS = 'refs/tags/';
/** The same of what `git show-ref --dereference --tags` prints, in one pass: there can be ten thousand. */
function parseTags(text) {
    const tags = [];
    const id = text.indexOf(' ');
    for (let at = 0; at < text.length;) {
        const found = text.indexOf('\n', at);
        const end = found < 0 ? text.length : found;
        // A name cannot hold a caret. Source: git-check-ref-format(1).
        const isPeeled = text.charCodeAt(end - 1) === BRACE && text.startsWith('^{}', end - 3);
        if (isPeeled)
            tags.pop();
        const name = text.slice(at + id + 1 + TAGS.length, isPeeled ? end - 3 : end);
        tags.push({ name, commit: text.slice(at, at + id) });
        at = end + 1;
    }
    return tags;
}
const BRACE = 125;

;// CONCATENATED MODULE: ./.build/src/adapters/git/history-changes.js


/** Names only, and those of both sides of a renamed file: to find renames git would read what is in the files. */
const WITH_PATHS = ['--name-only', '--no-renames', '--no-relative', '--root', '--diff-merges=first-parent'];
/**
 * The commits of `to` that at least one base lacks, with the paths that they changed, by one walk. A merge changed what differs from
 * its first parent.
 */
async function readChanges(git, bases, to, config) {
    const args = ['log', '-z', '--topo-order', '--no-show-signature', '--encoding=UTF-8', ...WITH_PATHS];
    const range = [to, ...(await commonTo(git, bases)).map((it) => `^${it}`)];
    const format = `--format=tformat:%x00${COMMIT_FORMAT}`;
    return changesIn((await (0,git_git/* gitOutput */.oM)(git, [...args, format, ...range, '--'], config && { config })).split('\0'));
}
/** What all have behind them: nothing when there is no base. */
async function commonTo(git, bases) {
    const apart = [...new Set(bases)];
    if (apart.length < 2)
        return apart;
    return (await lineOf(git, ['merge-base', '--octopus', '--all', ...apart]))?.split('\n') ?? [];
}
/** An empty field, those of the commit, and the paths, the first one behind a line feed. */
function changesIn(fields) {
    const commits = [];
    let at = 1;
    while (at + COMMIT_FIELDS <= fields.length) {
        const start = at + COMMIT_FIELDS;
        const end = fields.indexOf('', start);
        const paths = fields.slice(start, end === -1 ? fields.length : end);
        commits.push({ ...commitOf(fields, at), paths: paths.map((it, index) => (index === 0 ? it.slice(1) : it)) });
        at = start + paths.length + 1;
    }
    return commits;
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/once.js
/** The same question asked once: later callers get the same answer, or the same failure. */
function once(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/history-clone.js





/** Opens the clone of a folder; undefined when there is none. Another user's: RFG-205. */
async function openClone(folder, ports) {
    const git = offlineGit(folder, ports);
    const [answer, origin] = await Promise.all([
        git(['rev-parse', '--is-shallow-repository', 'HEAD', '--symbolic-full-name', 'HEAD']),
        lineOf(git, ['config', '--get', 'remote.origin.url']),
    ]);
    const [shallow, head = '', ref = ''] = answer.stdout.trim().split('\n');
    if (shallow !== 'true' && shallow !== 'false') {
        if (/not a git repository|cannot change to/i.test(answer.stderr))
            return undefined;
        throw unusable(folder, answer.stderr);
    }
    return {
        git,
        shallow: shallow === 'true',
        origin,
        head: /^[0-9a-f]{40,}$/.test(head) ? head : undefined,
        branch: ref.startsWith(HEADS) ? ref.slice(HEADS.length) : undefined,
    };
}
const HEADS = 'refs/heads/';
/**
 * git without network: a partial clone would fetch what it lacks, into the repository that is only to be read. Source: git(1),
 * GIT_ALLOW_PROTOCOL.
 */
function offlineGit(folder, { process, env }) {
    const git = (0,git_git/* gitIn */.uM)(folder, { process, env: { ...env, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' } });
    return (args, options) => git(args, { input: '', ...options });
}
function unusable(folder, stderr) {
    if (!/dubious ownership/.test(stderr)) {
        return new errors/* RefugeError */.vR('RFG-201', `git cannot read ${folder}: ${(0,git_git/* lastWords */.aN)(stderr)}`);
    }
    return new errors/* RefugeError */.vR('RFG-205', `git refuses to read ${folder}: it belongs to another user`, {
        hint: `Run: git config --global --add safe.directory '${folder}'`,
    });
}
/** A partial clone that has no names of files but those of what is checked out. */
async function isTreeless({ git }) {
    return (await lineOf(git, ['config', '--get', 'remote.origin.partialclonefilter']))?.startsWith('tree:') ?? false;
}
/** The full id of a commit that the clone has. */
async function resolveIn({ git, head }, revision) {
    return revision === 'HEAD'
        ? head
        : lineOf(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
}
/** The tags of the clone, as refs. */
const refsOf = async (clone) => parseRefs(await shownTags(clone));
async function shownTags({ git }) {
    const { code, stdout, stderr } = await git(['show-ref', '--dereference', '--tags']);
    const isNone = code === 1 && stdout === '';
    if (code === 0 || isNone)
        return stdout;
    throw new errors/* RefugeError */.vR('RFG-201', `git show-ref failed: ${(0,git_git/* lastWords */.aN)(stderr)}`);
}
/** What the clone does not have, or what is no commit (a tag may name a file), is no ancestor. */
async function isAncestor(git, it, of) {
    const { code, stderr } = await git(['merge-base', '--is-ancestor', it, of]);
    if (code === 0 || code === 1 || /not a valid commit name|not a commit/i.test(stderr))
        return code === 0;
    throw new errors/* RefugeError */.vR('RFG-201', `git merge-base failed: ${(0,git_git/* lastWords */.aN)(stderr)}`);
}
/** Walking down to a tag is cheap; after this many misses one walk over everything is cheaper. */
const TRIES = 3;
/** The history that a whole clone has in itself. */
function cloneHistory(clone) {
    const { git, origin, branch } = clone;
    const tags = once(async () => parseTags(await shownTags(clone)));
    return {
        origin,
        branch,
        resolve: (revision) => resolveIn(clone, revision),
        committedAt: async (sha) => (await readDate(git, sha)) ?? absent(sha),
        tags,
        async firstAncestor(of, candidates) {
            for (const it of candidates.slice(0, TRIES)) {
                if (await isAncestor(git, it, of))
                    return it;
            }
            if (candidates.length <= TRIES)
                return undefined;
            const ancestry = await readAncestry(git, of);
            return candidates.find((it) => ancestry.has(it));
        },
        commits: (from, to) => readCommits(git, from === undefined ? [to] : [to, `^${from}`]),
        async ancestors(of, candidates) {
            const ancestry = await readAncestry(git, of);
            return new Set(candidates.filter((it) => ancestry.has(it)));
        },
        changes: (bases, to) => readChanges(git, bases, to),
    };
}
function absent(sha) {
    throw new errors/* RefugeError */.vR('RFG-201', `git has no commit ${sha}`);
}

// EXTERNAL MODULE: ./.build/src/adapters/git/remote.js
var git_remote = __webpack_require__(6013);
;// CONCATENATED MODULE: ./.build/src/adapters/git/history-failures.js



/** RFG-208: the remote could not be asked, so nothing is known that could be answered instead. */
function noAnswer({ url }, ended) {
    const why = ended.timedOut ? 'no answer in time' : (0,git_git/* lastWords */.aN)(ended.stderr) || `git status ${ended.code}`;
    return new errors/* RefugeError */.vR('RFG-208', `the history cannot be read from ${(0,git_remote/* shownUrl */.zA)(url)}: ${why}`, {
        hint: 'Check the network, the remote and the token (`contents: read`). With `fetch-depth: 0` and `history: local` no remote is asked.',
    });
}
/** Reads what was fetched whole; a remote that lacks commits itself, such as a shallow one, is RFG-208 too. */
async function readingWhole({ url }, read) {
    try {
        return await read;
    }
    catch (cause) {
        throw new errors/* RefugeError */.vR('RFG-208', `the history at ${(0,git_remote/* shownUrl */.zA)(url)} is not whole: ${(0,errors/* messageOf */.bD)(cause)}`, {
            cause,
            hint: 'The remote lacks commits itself. Is it a shallow copy? Let `origin` name the repository that it was copied from.',
        });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/src/adapters/git/side-repository.js






/** Longest fetch, in milliseconds: far above that of every commit of a large repository without its trees. */
const PATIENCE = 600_000;
/** The side repository of a name, made when it is not there: a later step of the same job finds what an earlier one fetched. */
async function openSide(temporary, remote, name, ports, filter = 'tree:0') {
    const key = (0,external_node_crypto_.createHash)('sha256').update(`${remote.url}\n${name}`).digest('hex').slice(0, 16);
    const folder = (0,external_node_path_.join)(temporary, 'refuge', `history-${key}.git`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const git = offlineGit(folder, ports);
    // Also when it is there already: initialising again is harmless, and mends what a killed run left.
    await (0,git_git/* gitOutput */.oM)(git, ['init', '--quiet', '--bare', '--template=']);
    const asking = (args, config) => (0,git_git/* gitIn */.uM)(folder, ports)(args, { config: onlineConfig({ ...remote, config }), timeout: PATIENCE, signal: ports.signal });
    const online = async (args) => {
        const ended = await asking(args, remote.config);
        return (0,git_remote/* isMoved */.yu)(ended) ? asking(args, {}) : ended;
    };
    return { folder, filter, git, online, fetch: (args) => online([...FETCH, `--filter=${filter}`, ...args]) };
}
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc'];
/** The remote by environment: argv is readable by others, and a file would outlive the step. */
function onlineConfig({ url, config }) {
    return { ...config, 'remote.origin.url': url, 'fetch.recurseSubmodules': 'false', 'core.hooksPath': '/dev/null' };
}
/** git itself only warns, and then fetches much more. */
function tellOfFiles({ stderr }, tell) {
    if (/filtering not recognized/.test(stderr))
        tell('The server cannot leave files out, so they are fetched with the commits.');
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/history-range.js




const TO = 'refs/refuge/to';
/**
 * Fetches the commits of a range and nothing else. Without a range: why it cannot be had or not be trusted, and then only the
 * whole history is exact. git cuts a merge off from all its parents when one of them is excluded, so a boundary that has several
 * parents may hide commits; and unless the base is the parent that one of the boundaries lacks, it may be no ancestor at all.
 */
async function fetchRange(side, { base, tag, to }, { config, tell }) {
    if (!(await isFetched(side, to))) {
        const ended = await side.fetch([`--shallow-exclude=${tag}`, 'origin', `+${to}:${TO}`]);
        tellOfFiles(ended, tell);
        if (ended.code !== 0)
            return { doubt: 'the server did not give a part of the history' };
    }
    const boundary = await boundaryOf(side);
    if (boundary.length > MOST)
        return { doubt: 'the range has too many ends to check' };
    const parents = new Map();
    for (const id of boundary)
        parents.set(id, await readParents(side.git, id));
    // One behind a cut merge is named as an end, and not sent.
    if ([...parents.values()].some((it) => it.length !== 1))
        return { doubt: 'a merge is cut at the end of the range' };
    if (![...parents.values()].flat().includes(base))
        return { doubt: 'the tag does not end the range' };
    const read = await readCommits(side.git, [to], config);
    const commits = read.map((it) => ({ ...it, parents: parents.get(it.sha) ?? it.parents }));
    return { side, base, commits, ids: new Set(commits.map((it) => it.sha)) };
}
/** An earlier step of the job did it. */
async function isFetched(side, to) {
    if ((await boundaryOf(side)).length === 0)
        return false;
    return (await lineOf(side.git, ['rev-parse', '--verify', '--quiet', TO])) === to;
}
/** One process checks one end. */
const MOST = 32;
/** Commits whose parents were not fetched. An id a line. Source: gitrepository-layout(5), `shallow`. */
async function boundaryOf({ folder }) {
    try {
        return (await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'shallow'), 'utf8')).trim().split('\n');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/history-resolve.js



/** The full id of the commit that a revision names, here or on the remote; undefined when there is none. */
async function resolveRevision(revision, names) {
    if (revision === 'HEAD')
        return names.head;
    const here = names.clone && (await resolveIn(names.clone, revision));
    if (here !== undefined)
        return here;
    const name = revision.replace(/\^\{(commit)?\}$/, '');
    return named(name, await names.refs()) ?? (await walked(name, names));
}
/** In the order in which git looks: gitrevisions(7), `<refname>`. */
function named(name, refs) {
    const places = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`];
    const tracked = /^(?:refs\/)?(?:remotes\/)?origin\/(.+)$/.exec(name)?.[1];
    const ref = [...places, ...(tracked === undefined ? [] : [`refs/heads/${tracked}`])].find((it) => refs.has(it));
    return ref === undefined ? undefined : refs.get(ref);
}
const RELATIVE = /^(.+?)((?:[~^][0-9]*)+)$/;
const FULL = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const SHORT = /^[0-9a-f]{4,63}$/;
/** What needs the commits themselves: an id, its beginning, or steps back from another name. */
async function walked(name, names) {
    const [, start, steps] = RELATIVE.exec(name) ?? [];
    const from = start === undefined ? fixedPoint(name, names) : await resolveRevision(start, names);
    if (from === undefined)
        return undefined;
    const git = await wholeOr(from, names);
    return (git &&
        lineOf(git, [
            'rev-parse',
            '--verify',
            '--quiet',
            '--end-of-options',
            `${steps === undefined ? name : from + steps}^{commit}`,
        ]));
}
function fixedPoint(name, { head }) {
    if (FULL.test(name))
        return name;
    return SHORT.test(name) ? head : undefined;
}
/** An id that nobody has is no revision. */
async function wholeOr(sha, names) {
    try {
        return await names.whole(sha);
    }
    catch (error) {
        if (error instanceof errors/* RefugeError */.vR && error.code === 'RFG-209')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/history-view.js

/** Answers from one small range as long as that proves the answer, and from the whole history otherwise. */
function viewOf(to, source) {
    let range;
    const rangeFrom = (base) => {
        range ??= source.range(base, to);
        return range;
    };
    const ancestry = once(() => source.ancestry(to));
    return {
        async firstAncestor(candidates) {
            const [best] = candidates;
            if (best === undefined || best === to)
                return best;
            const known = await rangeFrom(best);
            // What is neither the base nor in the range may still be an ancestor of the base.
            if (known && (best === known.base || known.ids.has(best)))
                return best;
            const all = await ancestry();
            return candidates.find((it) => all.has(it));
        },
        async commits(from) {
            if (from === to)
                return [];
            const known = from === undefined ? undefined : await rangeFrom(from);
            if (known && from === known.base)
                return known.commits;
            if (known && from !== undefined && known.ids.has(from))
                return source.within(known, from, to);
            return source.whole(from, to);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/history-whole.js







/** Brings a commit with everything before it, without files: exact for any shape of history. Not to be had: RFG-209. */
async function bringWhole(source, sha) {
    const { side } = source;
    if (await isHere(side, sha))
        return;
    const direct = await side.fetch(['origin', `+${sha}:${refOf(sha)}`]);
    tellOfFiles(direct, source.tell);
    if (direct.code === 0)
        return;
    if (direct.timedOut)
        throw noAnswer(source.remote, direct);
    if (!/not our ref/i.test(direct.stderr))
        await fetchRefs(source);
    if (!(await isHere(side, sha)))
        await adopt(source, sha);
}
const refOf = (sha) => `refs/refuge/whole/${sha}`;
/** Everything in this side repository came with all that is before it, so an object that is there is whole. */
async function isHere({ git }, sha) {
    return (await git(['cat-file', '-e', `${sha}^{commit}`])).code === 0;
}
/** Old protocols and strict servers give out refs only. */
async function fetchRefs({ side, remote, tell }) {
    const ended = await side.fetch(['origin', '+refs/heads/*:refs/refuge/heads/*', '+refs/tags/*:refs/refuge/tags/*']);
    if (ended.code !== 0)
        throw noAnswer(remote, ended);
    tell('The server gives no commits by their ids, so all branches and tags are fetched.');
}
/**
 * A commit that the remote does not have: the commits of the clone from there on, and what is before them from the remote. What is
 * before comes first, so that nothing half is left when it fails.
 */
async function adopt(source, sha) {
    const { side, clone, tell } = source;
    const ids = clone && (await lineOf(clone.git, ['rev-list', '--parents', sha, '--']));
    if (!clone || !ids)
        throw unknown(source, sha);
    const rows = ids.split('\n').map((it) => it.split(' '));
    const ends = rows.flatMap(([id, ...parents]) => (id !== undefined && parents.length === 0 ? [id] : []));
    for (const end of ends) {
        for (const parent of await readParents(clone.git, end))
            await bringWhole({ ...source, clone: undefined }, parent);
    }
    const pack = (0,external_node_path_.join)(side.folder, 'objects', 'pack', 'pack');
    const objects = side.filter === 'blob:none' ? await withTrees(clone, sha) : rows.map(([id]) => `${id}\n`).join('');
    await (0,git_git/* gitOutput */.oM)(clone.git, ['pack-objects', '--quiet', pack], { input: objects });
    await (0,git_git/* gitOutput */.oM)(side.git, ['update-ref', refOf(sha), sha]);
    tell(`The remote does not have ${sha.slice(0, 7)}: it is taken from the clone.`);
}
/** Ids of the commits of the clone and of their folders, one a line. */
async function withTrees({ git }, sha) {
    return (0,git_git/* gitOutput */.oM)(git, ['rev-list', '--objects', '--no-object-names', '--filter=blob:none', sha, '--']);
}
function unknown({ remote }, sha) {
    return new errors/* RefugeError */.vR('RFG-209', `${(0,git_remote/* shownUrl */.zA)(remote.url)} does not have the commit ${sha}`, {
        hint: 'Push it first, or give the step with actions/checkout `fetch-depth: 0`.',
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/history-remote.js










/** The history of a remote, fetched into side repositories as far as it is asked for. */
async function remoteHistory(source, ports) {
    const { remote, temporary, clone, head, branch, config } = source;
    const side = await openSide(temporary, remote, 'whole', ports);
    const refs = once(() => readRefs(side, remote));
    const whole = bringerOf(source, async () => side);
    const withPaths = bringerOf(source, () => openSide(temporary, remote, 'whole with paths', ports, 'blob:none'));
    const view = viewsOf(source, { refs, whole }, ports);
    return {
        origin: clone?.origin ?? remote.url,
        branch,
        resolve: (revision) => resolveRevision(revision, { head, clone, refs, whole }),
        async committedAt(sha) {
            const here = clone && (await readDate(clone.git, sha));
            return here ?? (await readDate(await whole(sha), sha)) ?? absent(sha);
        },
        async tags() {
            const [here, there] = await Promise.all([clone ? refsOf(clone) : [], refs()]);
            return tagsIn(new Map([...here, ...there]));
        },
        firstAncestor: (of, candidates) => view(of).firstAncestor(candidates),
        commits: (from, to) => view(to).commits(from),
        async ancestors(of, candidates) {
            const ancestry = await readingWhole(remote, readAncestry(await withPaths(of), of));
            return new Set(candidates.filter((it) => ancestry.has(it)));
        },
        changes: async (bases, to) => readingWhole(remote, readChanges(await withPaths(to), bases, to, config)),
    };
}
/** Brings everything before a commit, once, into a repository that is opened when it is first needed. */
function bringerOf(source, open) {
    const opened = once(open);
    const brought = new Map();
    return async (sha) => {
        const side = await opened();
        const bringing = brought.get(sha) ?? bringWhole({ ...source, side }, sha);
        brought.set(sha, bringing);
        await bringing;
        return side.git;
    };
}
/** Branches and tags of the remote, in one call. Unreachable: RFG-208. */
async function readRefs(side, remote) {
    const ended = await side.online(['ls-remote', '--heads', '--tags', 'origin']);
    if (ended.code !== 0)
        throw noAnswer(remote, ended);
    return parseRefs(ended.stdout);
}
/** The view of each commit, made when it is first asked about. */
function viewsOf(source, { refs, whole }, ports) {
    const views = new Map();
    const answers = {
        range: async (base, to) => rangeOf(base, to, await refs(), source, ports),
        ancestry: async (to) => readingWhole(source.remote, readAncestry(await whole(to), to)),
        within: ({ side }, from, to) => readCommits(side.git, [to, `^${from}`], source.config),
        async whole(from, to) {
            const git = await whole(to);
            // Mostly an ancestor, and here already.
            if (from !== undefined)
                await whole(from);
            const range = from === undefined ? [to] : [to, `^${from}`];
            return readingWhole(source.remote, readCommits(git, range, source.config));
        },
    };
    return (to) => {
        const view = views.get(to) ?? viewOf(to, answers);
        views.set(to, view);
        return view;
    };
}
async function rangeOf(base, to, refs, { remote, temporary, mode, config, tell }, ports) {
    const tag = [...refs].find(([ref, commit]) => commit === base && ref.startsWith(TAGS))?.[0];
    if (mode === 'exact' || tag === undefined)
        return undefined;
    const side = await openSide(temporary, remote, `range ${base} ${to}`, ports);
    const found = await fetchRange(side, { base, tag, to }, { config, tell });
    if (!('doubt' in found))
        return found;
    tell(`Every commit is fetched, without files: ${found.doubt}.`);
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/adapters/git/history.js






/**
 * The history of the checkout in a folder, or of the repository of the run when nothing is checked out. No repository at all:
 * RFG-202. Another user's: RFG-205. Shallow, and nothing else to ask: RFG-203.
 */
async function openHistory(place, ports) {
    const clone = await openClone(place.folder, ports);
    if (!clone)
        return runHistory(place, ports);
    if (place.mode === 'local' || clone.origin === undefined)
        return localHistory(clone, place.mode);
    const whole = clone.shallow || place.mode === 'exact' ? undefined : cloneHistory(clone);
    const lacksPaths = await isTreeless(clone);
    if (whole && !lacksPaths && (await whole.tags()).length > 0)
        return whole;
    const top = await topOf(clone, place.folder);
    const remote = await (0,git_remote/* originOf */.yv)(clone.git, top, { token: place.token, server: ports.runner.context.serverUrl });
    const asked = () => checkoutHistory(clone, remote, { ...place, top }, ports);
    if (!whole)
        return asked();
    const tagged = (await whole.tags()).length > 0 ? whole : await taggedHistory(whole, remote, ports);
    return lacksPaths ? { ...tagged, changes: async (bases, to) => (await asked()).changes(bases, to) } : tagged;
}
/** A working tree, or the bare repository itself. */
async function topOf({ git }, folder) {
    return (await lineOf(git, ['rev-parse', '--show-toplevel'])) ?? folder;
}
function localHistory(clone, mode) {
    if (!clone.shallow)
        return cloneHistory(clone);
    const why = mode === 'local' ? '`history: local` reads nothing else' : 'there is no remote `origin` to ask';
    throw new errors/* RefugeError */.vR('RFG-203', `this clone is shallow: commits and tags that decide the version are missing, and ${why}`, {
        hint: 'Set `history: auto`, or give the step with actions/checkout `fetch-depth: 0`, or run: git fetch --unshallow --tags',
    });
}
/** A whole clone without a single tag was probably made without them: only the remote knows. */
async function taggedHistory(whole, remote, ports) {
    const side = await openSide(ports.runner.context.temporary, remote, 'whole', sidePorts(ports));
    return { ...whole, tags: async () => tagsIn(await readRefs(side, remote)) };
}
/** Nothing is checked out: the repository and the commit of the run. */
async function runHistory({ mode, token }, ports) {
    const { serverUrl, repository, temporary } = ports.runner.context;
    const head = ports.env.GITHUB_SHA;
    if (mode === 'local' || repository === undefined || !head) {
        throw new errors/* RefugeError */.vR('RFG-202', 'this folder is not in a git repository', {
            hint: 'Add a step with actions/checkout before this one, or set `working-directory`.',
        });
    }
    const url = `${serverUrl}/${repository}.git`;
    const remote = { url, config: token ? (0,git_remote/* tokenHeader */.tf)(url, token) : {} };
    const source = { remote, temporary, mode, clone: undefined, head, branch: undefined, config: {} };
    return remoteHistory({ ...source, tell: onceEach(ports.runner) }, sidePorts(ports));
}
async function checkoutHistory(clone, remote, { mode, top }, ports) {
    return remoteHistory({
        remote,
        temporary: ports.runner.context.temporary,
        mode: mode === 'exact' ? 'exact' : 'auto',
        clone,
        head: clone.head,
        branch: clone.branch,
        config: { 'mailmap.file': `${top}/.mailmap` },
        tell: onceEach(ports.runner),
    }, sidePorts(ports));
}
function onceEach(runner) {
    const said = new Set();
    return (sentence) => {
        if (!said.has(sentence))
            runner.info(sentence);
        said.add(sentence);
    };
}
const sidePorts = ({ process, env, runner }) => ({ process, env, signal: runner.cancelled });


/***/ }),

/***/ 6013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Y: () => (/* binding */ findRemote),
/* harmony export */   tf: () => (/* binding */ tokenHeader),
/* harmony export */   yu: () => (/* binding */ isMoved),
/* harmony export */   yv: () => (/* binding */ originOf),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1806);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);



/** The remote `origin` of the checkout, with credentials from the token or from what the checkout was left with. */
async function findRemote(git, credentials) {
    const top = await git(['rev-parse', '--show-toplevel']);
    if (top.code !== 0) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-202', 'this folder is not in a git repository', {
            hint: 'Add a step with actions/checkout before this one, or set `working-directory`.',
        });
    }
    const known = await git(['config', '--get', 'remote.origin.url']);
    if (known.code !== 0) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-503', 'this repository has no remote `origin`, so there is no place for the records', {
            hint: 'Add one: git remote add origin URL (a bare repository on disk will do).',
        });
    }
    return originOf(git, top.stdout.trim(), credentials);
}
/** The remote `origin` that a checkout has for certain, seen from outside of it. */
async function originOf(git, top, credentials) {
    const given = absolute((await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOutput */ .oM)(git, ['ls-remote', '--get-url', 'origin'])).trim(), top);
    const { url, user, password } = withoutUser(given);
    if (password)
        return { url, config: header(url, `${user}:${password}`) };
    const config = await headersFor(git, url, credentials);
    return { url, config: user && Object.keys(config).length === 0 ? header(url, `${user}:`) : config };
}
/** git hands URLs to its helpers by argv, which others can read: a user in one, who may be a token, goes into the header. */
function withoutUser(given) {
    if (!/^https?:\/\/[^/]*@/i.test(given) || !URL.canParse(given))
        return { url: given };
    const bare = new URL(given);
    const [user = '', password = ''] = [bare.username, bare.password].map(decodeURIComponent);
    bare.username = '';
    bare.password = '';
    return { url: bare.href, user, password };
}
/** A path on disk is relative to the checkout, and our side repository is elsewhere. */
function absolute(url, top) {
    const isLocal = !/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !/^[^/]+:/.test(url);
    return isLocal && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(url) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(top, url) : url;
}
/** The token for the server of the run; for any other what the user's git has for it. */
async function headersFor(git, url, { token, server }) {
    if (!/^https?:\/\//i.test(url))
        return {};
    if (token && isOf(server, url))
        return tokenHeader(url, token);
    const left = await git(['config', '--get-urlmatch', 'http.extraheader', url]);
    const kept = left.stdout.trim();
    return left.code === 0 && kept ? sent(url, kept) : {};
}
const isOf = (server, url) => URL.canParse(server) && new URL(server).origin === new URL(url).origin;
/** The configuration that opens a remote for a token of GitHub's. */
function tokenHeader(url, token) {
    return header(url, `x-access-token:${token}`);
}
function header(url, user) {
    return sent(url, `AUTHORIZATION: basic ${Buffer.from(user).toString('base64')}`);
}
/** git would send the header also to where it is redirected, be that another server. */
function sent(url, value) {
    const { origin } = new URL(url);
    return { [`http.${origin}/.extraheader`]: value, [`http.${origin}/.followRedirects`]: 'false' };
}
/** What a server answered that has the repository elsewhere: it may be read there, without the credentials for here. */
function isMoved({ code, stderr }) {
    return code !== 0 && /returned error: 30[1278]/.test(stderr);
}
/** The URL without what might be a secret in it. */
function shownUrl(url) {
    return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^@/]*@/i, '$1');
}


/***/ })

};
