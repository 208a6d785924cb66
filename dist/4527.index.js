export const id = 4527;
export const ids = [4527];
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

/***/ 4527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRecords: () => (/* binding */ openRecords)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/adapters/git/git.js
var git_git = __webpack_require__(475);
;// CONCATENATED MODULE: ./.build/src/adapters/git/batch.js

/** Many objects in one process, undefined for each that is missing. Source: git-cat-file(1), BATCH OUTPUT. */
async function readBatch(git, names) {
    if (names.length === 0)
        return [];
    const bytes = Buffer.from(await (0,git_git/* gitOutput */.oM)(git, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` }));
    const objects = [];
    let at = 0;
    while (at < bytes.length) {
        const end = bytes.indexOf(0x0a, at);
        const [id = '', type, size] = bytes.subarray(at, end).toString().split(' ');
        at = end + 1;
        if (size === undefined || type === 'missing') {
            objects.push(undefined);
            continue;
        }
        objects.push({ id, text: bytes.subarray(at, at + Number(size)).toString() });
        at += Number(size) + 1;
    }
    return objects;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./.build/src/adapters/git/last-seen.js


function lastSeenIn(path) {
    let noted;
    return {
        async read() {
            try {
                return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
            }
            catch {
                return undefined;
            }
        },
        async note(tip) {
            if (tip.commit === noted)
                return;
            const draft = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
            try {
                await (0,promises_.writeFile)(draft, JSON.stringify(tip), { mode: 0o600 });
                await (0,promises_.rename)(draft, path);
                noted = tip.commit;
            }
            catch {
                // It helps where the remote is out of reach; what was recorded there is recorded without it.
            }
            finally {
                await (0,promises_.rm)(draft, { force: true });
            }
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.build/src/adapters/git/own-folder.js



const own = new Set();
/**
 * A folder of this process alone, which is removed when it ends: git takes locks in a repository, and one that was left by a
 * process that was killed, or that is held by a neighbour, would stop the next one.
 */
async function ownFolder(prefix) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(prefix), { recursive: true });
    const folder = await (0,promises_.mkdtemp)(prefix);
    if (own.size === 0)
        process.once('exit', removeAll);
    own.add(folder);
    return folder;
}
function removeAll() {
    for (const folder of own)
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
}

// EXTERNAL MODULE: ./.build/src/adapters/git/remote.js
var git_remote = __webpack_require__(6013);
;// CONCATENATED MODULE: ./.build/src/adapters/git/records.js








/** Longest wait for the remote unless the caller says otherwise, in milliseconds: far above a slow push. */
const PATIENCE = 30_000;
const TIP = 'refs/refuge/tip';
/** The records on a git remote, read and written through a bare side repository: the user's `.git` is never touched. */
async function openRecords(place, temporary, ports) {
    const server = ports.env.GITHUB_SERVER_URL || 'https://github.com';
    const remote = await (0,git_remote/* findRemote */._Y)((0,git_git/* gitIn */.uM)(place.folder, ports), { token: place.token, server });
    const key = (0,external_node_crypto_.createHash)('sha256').update(`${remote.url}\n${place.ref}`).digest('hex').slice(0, 16);
    const name = (0,external_node_path_.join)(temporary, 'refuge', `records-${key}`);
    const [git, lastSeen] = [await sideRepository(name, ports), lastSeenIn(`${name}.json`)];
    const it = { git, lastSeen, remote, ref: place.ref, patience: place.patience ?? PATIENCE };
    return {
        tip: () => readTip(it),
        seen: async () => (await fetched(it)) ?? lastSeen.read(),
        append: (entries, expected) => appendAll(it, entries, expected),
        read: (newest) => readAll(it, newest),
    };
}
async function sideRepository(name, ports) {
    const git = (0,git_git/* gitIn */.uM)(await ownFolder(`${name}-`), ports);
    await (0,git_git/* gitOutput */.oM)(git, ['init', '--quiet', '--bare']);
    return git;
}
async function readTip(it) {
    if (!(await fetch(it, ['--depth=1'])))
        return undefined;
    const tip = await fetched(it);
    if (!tip)
        throw new errors/* RefugeError */.vR('RFG-510', 'the records are broken: their newest commit cannot be read');
    await it.lastSeen.note(tip);
    return tip;
}
/** What this process has fetched or pushed last. */
async function fetched({ git }) {
    const [commit, event, state] = await readBatch(git, [TIP, `${TIP}:event.json`, `${TIP}:state.json`]);
    if (!commit)
        return undefined;
    return { commit: commit.id, event: event?.text ?? '', state: state?.text ?? '' };
}
/** Brings the newest commit; false when the remote has no such ref. */
async function fetch({ git, remote, ref, patience }, depth) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', ...depth];
    const ended = await git([...args, '--', remote.url, `+${ref}:${TIP}`], { config: remote.config, timeout: patience });
    if (ended.code === 0)
        return true;
    if (/couldn't find remote ref/i.test(ended.stderr))
        return false;
    throw unreachable(remote, ended);
}
async function appendAll({ git, lastSeen, remote, ref, patience }, entries, expected) {
    const imported = await git(['fast-import', '--quiet', '--force'], { input: importScript(entries, expected) });
    if (imported.code !== 0 && expected && !(await isKnown(git, expected)))
        return undefined;
    if (imported.code !== 0)
        throw new errors/* RefugeError */.vR('RFG-201', `git fast-import failed: ${(0,git_git/* lastWords */.aN)(imported.stderr)}`);
    const commit = imported.stdout.trim();
    const lease = `--force-with-lease=${ref}:${expected ?? ''}`;
    const args = ['push', '--porcelain', '--no-verify', lease, '--', remote.url, `${commit}:${ref}`];
    const ended = await git(args, { config: remote.config, timeout: patience });
    if (ended.code === 0) {
        await (0,git_git/* gitOutput */.oM)(git, ['update-ref', TIP, commit]);
        const newest = entries.at(-1);
        if (newest)
            await lastSeen.note({ commit, event: newest.event, state: newest.state });
        return commit;
    }
    if (isConflict(ended))
        return undefined;
    throw refusal(ended, remote, ref);
}
/** A commit that this side repository never fetched cannot be the newest one. */
async function isKnown(git, commit) {
    return (await git(['cat-file', '-e', `${commit}^{commit}`])).code === 0;
}
/** A stream for git-fast-import(1): one commit an entry, each the parent of the next; answers with the id of the last. */
function importScript(entries, expected) {
    const commits = entries.map((entry, i) => {
        const from = i > 0 ? `from :${i}\n` : expected ? `from ${expected}\n` : '';
        return (`commit refs/refuge/new\nmark :${i + 1}\n` +
            `committer refuge <refuge@users.noreply.github.com> ${Math.floor(entry.at.getTime() / 1000)} +0000\n` +
            `${data(`${entry.message}\n`)}${from}deleteall\n` +
            `M 100644 inline event.json\n${data(entry.event)}M 100644 inline state.json\n${data(entry.state)}`);
    });
    return `${commits.join('')}get-mark :${entries.length}\n`;
}
const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
/** git's words for "another run was faster", of all the servers that it knows. */
const LOST = /stale info|fetch first|non-fast-forward|incorrect old value|failed to update ref|cannot lock ref|already exists/i;
function isConflict({ stdout, stderr }) {
    const reason = reasonOf(stdout);
    return reason !== undefined && LOST.test(`${reason}\n${stderr}`) && !/hook declined|protected/i.test(reason);
}
/** The line of `git push --porcelain` that says why a ref was not moved. */
function reasonOf(stdout) {
    const line = stdout.split('\n').find((it) => it.startsWith('!'));
    return line && (/\((.*)\)\s*$/.exec(line)?.[1] ?? line);
}
function refusal(ended, remote, ref) {
    const reason = reasonOf(ended.stdout);
    if (reason === undefined)
        return unreachable(remote, ended);
    return new errors/* RefugeError */.vR('RFG-502', `the remote refuses to record: push to ${ref} was answered with "${reason}"`, {
        hint: "Give the job 'permissions: contents: write', and let rulesets pass this ref (or name another with `records: { ref: … }`).",
    });
}
function unreachable(remote, ended) {
    const why = ended.timedOut ? 'no answer in time' : (0,git_git/* lastWords */.aN)(ended.stderr) || `git status ${ended.code}`;
    return new errors/* RefugeError */.vR('RFG-501', `the records cannot be reached at ${(0,git_remote/* shownUrl */.zA)(remote.url)}: ${why}`, {
        hint: 'Check the remote and the token. Raising a canary needs the records; an abort or a rollback does not.',
    });
}
async function* readAll(it, newest) {
    const { git } = it;
    if (!(await fetch(it, await depthFor(git, newest))))
        return;
    const log = await (0,git_git/* gitOutput */.oM)(git, [
        'rev-list',
        '--reverse',
        '--parents',
        ...(newest ? [`--max-count=${newest}`] : []),
        TIP,
    ]);
    const commits = log
        .trim()
        .split('\n')
        .map((line) => line.split(' '));
    for (let start = 0; start < commits.length; start += BATCH)
        yield* await readLinks(git, commits.slice(start, start + BATCH));
}
/** Commits whose objects are held in memory at once. */
const BATCH = 500;
async function depthFor(git, newest) {
    if (newest)
        return [`--depth=${newest}`];
    const shallow = (await (0,git_git/* gitOutput */.oM)(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    return shallow ? ['--unshallow'] : [];
}
async function readLinks(git, commits) {
    const objects = await readBatch(git, commits.flatMap(([id]) => [`${id}:event.json`, `${id}:state.json`]));
    return commits.map(([commit = '', ...parents], i) => ({
        commit,
        parents,
        event: objects[2 * i]?.text ?? '',
        state: objects[2 * i + 1]?.text ?? '',
    }));
}


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
