export const id = 571;
export const ids = [571];
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

/***/ 1571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHistory: () => (/* binding */ openHistory)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(475);


/** The history of the clone in `folder`. No repository: RFG-202. Another user's: RFG-205. A shallow one: RFG-203. */
async function openHistory(folder, ports) {
    const git = (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitIn */ .uM)(folder, ports);
    await demandFullClone(git, folder);
    return {
        origin: await lineOf(git, ['config', '--get', 'remote.origin.url']),
        branch: await lineOf(git, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
        resolve: (revision) => lineOf(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]),
        async committedAt(sha) {
            const seconds = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOutput */ .oM)(git, ['log', '-1', '--no-show-signature', '--format=%ct', sha, '--']);
            return new Date(Number(seconds) * 1000);
        },
        tags: (at) => readTags(git, at),
        commits: (from, to) => readCommits(git, from, to),
    };
}
async function demandFullClone(git, folder) {
    const answer = await git(['rev-parse', '--is-shallow-repository']);
    if (answer.code !== 0)
        throw unusable(folder, answer.stderr);
    if (answer.stdout.trim() === 'false')
        return;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-203', 'this clone is shallow: commits and tags that decide the version are missing', {
        hint: 'Give the step with actions/checkout `fetch-depth: 0`, or run: git fetch --unshallow --tags',
    });
}
function unusable(folder, stderr) {
    if (/dubious ownership/.test(stderr)) {
        return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-205', `git refuses to read ${folder}: it belongs to another user`, {
            hint: `Run: git config --global --add safe.directory '${folder}'`,
        });
    }
    if (/not a git repository/i.test(stderr)) {
        return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-202', 'this folder is not in a git repository', {
            hint: 'Add a step with actions/checkout before this one, or set `working-directory`.',
        });
    }
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-201', `git cannot read ${folder}: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .lastWords */ .aN)(stderr)}`);
}
/** One line of output; undefined when git has none to give. */
async function lineOf(git, args) {
    const { code, stdout } = await git(args);
    return code === 0 ? stdout.trim() || undefined : undefined;
}
async function readTags(git, at) {
    const format = '--format=%(refname)%00%(objectname)%00%(*objectname)%00%(*objecttype)';
    const read = async (which) => {
        const lines = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOutput */ .oM)(git, ['for-each-ref', format, `${which}=${at}`, 'refs/tags']);
        const rows = lines.split('\n').filter((it) => it !== '');
        return Promise.all(rows.map((row) => tagOf(git, row.split('\0'), which === '--merged')));
    };
    return [...(await read('--merged')), ...(await read('--no-merged'))];
}
async function tagOf(git, fields, merged) {
    const [ref = '', object = '', peeled = '', type = ''] = fields;
    // git before 2.45 peels a tag of a tag only once.
    const commit = type === 'tag' ? await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOutput */ .oM)(git, ['rev-parse', '--verify', `${ref}^{commit}`]) : peeled || object;
    return { name: ref.slice('refs/tags/'.length), commit: commit.trim(), merged };
}
// NUL between fields and, by -z, between records: the one byte that no text of a commit can contain.
const COMMIT_FORMAT = ['%H', '%P', '%aN', '%aE', '%ct', '%B'].join('%x00');
const COMMIT_FIELDS = 6;
async function readCommits(git, from, to) {
    const range = from === undefined ? [to] : [to, `^${from}`];
    const output = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOutput */ .oM)(git, [
        'log',
        '-z',
        '--topo-order',
        '--no-show-signature',
        '--encoding=UTF-8',
        `--format=tformat:${COMMIT_FORMAT}`,
        ...range,
        '--',
    ]);
    const fields = output.split('\0');
    const commits = [];
    for (let at = 0; at + COMMIT_FIELDS < fields.length; at += COMMIT_FIELDS)
        commits.push(commitOf(fields, at));
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


/***/ })

};
