export const id = 628;
export const ids = [628];
export const modules = {

/***/ 2850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withMovers)
/* harmony export */ });
/* harmony import */ var _languages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8938);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4044);


/** Notes with the packages that moved this one since it needs them; then "No changes to tell" is not true any more. */
function withMovers(notes, movers, languages) {
    if (movers.length === 0)
        return notes;
    const nothing = (0,_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .titleIn */ .E)(languages, 'nothing');
    const told = notes.trimEnd();
    const rest = told.endsWith(`\n${nothing}`) ? told.slice(0, -nothing.length).trimEnd() : told;
    const lines = movers.map(({ name, version }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(`${name} ${version}`)}`);
    return `${rest}\n\n### ${(0,_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .titleIn */ .E)(languages, 'dependencies')}\n\n${lines.join('\n')}\n`;
}


/***/ }),

/***/ 8247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* reexport */ preview)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/release/authors.js
var authors = __webpack_require__(7957);
// EXTERNAL MODULE: ./.build/src/release/bump-version.js
var bump_version = __webpack_require__(2980);
// EXTERNAL MODULE: ./.build/src/release/publish/history-at.js
var history_at = __webpack_require__(7223);
// EXTERNAL MODULE: ./.build/src/release/repository.js + 4 modules
var release_repository = __webpack_require__(8784);
// EXTERNAL MODULE: ./.build/src/release/write-changelog.js + 8 modules
var write_changelog = __webpack_require__(5167);
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
        ancestors: (of, candidates) => history.ancestors(of === MERGED ? base : of, candidates),
        async changes(bases, to) {
            if (to !== MERGED)
                return history.changes(bases, to);
            const changed = await history.changes([base], head);
            return [...withPaths(made ?? [], changed), ...(await history.changes(bases, base))];
        },
    };
}
/** The merge changes what any of its commits changed; what they took over from the base by merges of their own is there. Pure. */
function withPaths(made, changed) {
    const bySha = new Map(changed.map((it) => [it.sha, it.paths]));
    const all = [...new Set(changed.filter((it) => it.parents.length < 2).flatMap((it) => it.paths))];
    return made.map((it) => ({ ...it, paths: bySha.get(it.sha) ?? all }));
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

;// CONCATENATED MODULE: ./.build/src/release/preview/merged-people.js

/**
 * People of a history that is not there yet: the commit of the merge belongs to whoever made the newest commit of the pull
 * request. All ways to merge are asked about at once.
 */
function mergedPeople(ask, { own, head, pull }) {
    const asked = new Map();
    return async (commits, base) => {
        const all = new Map([...own.map(askedOf), ...commits].map((it) => [it.sha, it]));
        all.delete(MERGED);
        const answer = asked.get(base) ?? ask([...all.values()], base);
        asked.set(base, answer);
        const people = await answer;
        return people && { ...people, commits: withMerged(people.commits, { own, head, pull }) };
    };
}
const askedOf = ({ sha, author }) => ({ sha, email: author.email });
function withMerged(commits, { own, head, pull }) {
    const of = (sha) => ({ account: commits.get(sha)?.account, pull: String(pull) });
    return new Map([...commits, ...own.map(({ sha }) => [sha, of(sha)]), [MERGED, of(head)]]);
}

// EXTERNAL MODULE: ./.build/src/release/packages/mover-notes.js
var mover_notes = __webpack_require__(2850);
// EXTERNAL MODULE: ./.build/src/release/publish/package-changes.js
var package_changes = __webpack_require__(7229);
;// CONCATENATED MODULE: ./.build/src/release/preview/packages-changelog.js



/** The notes of all packages that would be released, one behind the other. */
async function packagesChangelog(bump, inputs, world) {
    const notes = [];
    for (const { package: it, bump: own, movers } of bump.packages.filter((one) => one.bump.version)) {
        const told = await (0,write_changelog/* writeChangelog */.M)({ ...inputs, package: it.name, from: undefined, to: 'HEAD', version: own.version, mode: 'notes', 'dry-run': true }, world);
        notes.push((0,package_changes/* namedNotes */.NZ)((0,mover_notes/* withMovers */.D)(told.notes, movers, inputs.languages), it));
    }
    return {
        version: bump.bump.version,
        since: bump.base?.name,
        notes: notes.join('\n'),
        notesFile: undefined,
        file: undefined,
        changed: false,
        commits: bump.commits,
        languages: inputs.languages,
        doubts: bump.doubts,
        problem: bump.problem,
    };
}

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/release/doubtful.js
var doubtful = __webpack_require__(3504);
// EXTERNAL MODULE: ./.build/src/release/languages.js
var release_languages = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/release/limits.js
var limits = __webpack_require__(7177);
// EXTERNAL MODULE: ./.build/src/release/markdown.js
var markdown = __webpack_require__(4044);
// EXTERNAL MODULE: ./.build/src/release/sentence.js
var sentence = __webpack_require__(6716);
;// CONCATENATED MODULE: ./.build/src/release/preview/preview-text.js






/** Finds the comment again. */
const MARKER = '<!-- refuge: release preview -->';
const NAMES = { merge: 'merge commit', squash: 'squash', rebase: 'rebase' };
const ROWS = 30;
/** The comment: what the next version would be and why, the notes, and what nobody understood. Pure. */
function previewText(all, pull, languages) {
    const [first] = all;
    if (!first)
        return `${MARKER}\nThis repository allows no way to merge pull request ${pull}.\n`;
    const isOne = new Set(all.map((it) => versionsIn(it.bump).join())).size === 1;
    const parts = [
        `${MARKER}\n### ${isOne ? verdict(first.bump) : 'The next version depends on how this is merged'}`,
        ...(isOne ? [] : [warning(all)]),
        packagesTable(first.bump),
        reasons(first),
        ...doubts(first),
        folded(isOne ? 'Release notes' : `Release notes (${NAMES[first.method]})`, demoted(first.notes)),
    ];
    const text = parts.filter((it) => it !== '').join('\n\n');
    return `${(0,markdown/* cutAt */.og)(text, limits/* COMMENT_TEXT */.SW, (0,release_languages/* titleIn */.E)(languages, 'cut'))}\n`;
}
/** What would be released: a version, or packages with theirs. */
function versionsIn({ bump, package: chosen, packages }) {
    if (packages.length === 0 || chosen)
        return bump.version ? [bump.version.text] : [];
    return packages.flatMap(({ package: { name }, bump: { version } }) => (version ? [`${(0,markdown/* literal */.eu)(name)} ${version.text}`] : []));
}
function packagesTable({ package: chosen, packages }) {
    const rows = packages.flatMap(({ package: { name }, bump: { version, level }, base, cause }) => version ? [`| ${[(0,markdown/* cell */.Hn)(name), version.text, level, (0,markdown/* cell */.Hn)(base?.name ?? ''), (0,markdown/* cell */.Hn)(cause)].join(' | ')} |`] : []);
    if (chosen || rows.length === 0)
        return '';
    return ['| package | next | level | after | why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
function verdict(it) {
    if (it.packages.length > 0 && !it.package) {
        const count = versionsIn(it).length;
        return count === 0 ? 'No release' : `Next versions of ${count} ${count === 1 ? 'package' : 'packages'}`;
    }
    return oneVerdict(it);
}
function oneVerdict({ bump, base }) {
    const from = base ? ` after ${(0,markdown/* literal */.eu)(base.name)}` : '';
    return bump.version ? `Next version: ${bump.version.text} (${bump.level})${from}` : `No release${from}`;
}
function warning(all) {
    const rows = all.map(({ method, bump }) => {
        const versions = versionsIn(bump);
        return `| ${NAMES[method]} | ${versions.length === 0 ? 'none' : versions.join(', ')} | ${bump.bump.level} |`;
    });
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
        return (0,kernel_escape/* escapeMarkdown */.FV)(`It could not be released: ${bump.problem.message}. ${bump.problem.hint ?? ''}`.trim());
    const rows = bump.bump.reasons.map(({ level, rule, header }) => `| ${level} | ${(0,markdown/* cell */.Hn)(rule)} | ${(0,markdown/* cell */.Hn)(header)} |`);
    if (rows.length === 0)
        return (0,kernel_escape/* escapeMarkdown */.FV)((0,sentence/* bumpSentence */.s)(bump));
    const more = rows.length > ROWS ? ['', `and ${rows.length - ROWS} more.`] : [];
    return ['| level | rule | change |', '| --- | --- | --- |', ...rows.slice(0, ROWS), ...more].join('\n');
}
function doubts({ bump: { commits } }) {
    const all = (0,doubtful/* doubtsOf */.Pi)(commits);
    if (all.length === 0)
        return [];
    const rows = all.slice(0, ROWS).map(({ header, reason }) => `| ${(0,markdown/* cell */.Hn)(header)} | ${(0,markdown/* cell */.Hn)(reason)} |`);
    return [['Worth a look before merging:', '', '| commit | why |', '| --- | --- |', ...rows].join('\n')];
}
/** The headings of the notes stand below that of the comment. */
const demoted = (notes) => notes.trimEnd().replace(/^## /gm, '#### ').replace(/^### /gm, '##### ');
const folded = (title, text) => `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`;

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
    const source = { ...inputs, history: inputs.history === 'local' ? 'local' : 'exact' };
    const repository = await (0,release_repository/* openRepository */.h_)(source, world);
    const { history } = repository;
    const named = inputs.base ?? `refs/heads/${pull.base}`;
    const base = await history.resolve(named);
    const head = await history.resolve(pull.head);
    if (base === undefined || head === undefined) {
        throw new errors/* RefugeError */.vR('RFG-207', `there is no commit '${base === undefined ? named : pull.head}'`, {
            hint: 'Run again for the newest commit of the pull request.',
        });
    }
    const own = await history.commits(base, head);
    const asked = (0,authors/* askerOf */.Y)({ ...inputs, authors: inputs.authors === 'mention' ? 'github' : inputs.authors }, 'github', world);
    const people = asked && mergedPeople(asked, { own, head, pull: pull.number });
    const found = [];
    for (const method of METHODS.filter((it) => pull.merging[it])) {
        const merged = await mergedHistory(history, method, { base, head }, pull);
        found.push(await predict({ ...inputs, people }, { method, head }, (0,history_at/* quiet */.jQ)((0,history_at/* worldWith */.v6)(merged, { world, repository }))));
    }
    return found;
}
const METHODS = ['squash', 'merge', 'rebase'];
async function predict(inputs, { method, head }, world) {
    const bump = await (0,bump_version/* bumpVersion */.B)({ ...inputs, ...DEFAULTS }, world);
    const isMany = bump.packages.length > 0 && !bump.package;
    const changelog = await (isMany
        ? packagesChangelog(bump, inputs, world)
        : (0,write_changelog/* writeChangelog */.M)({ ...inputs, ...NOTES, version: bump.bump.version }, world));
    return { method, bump, notes: pointingTo(head, changelog.notes), changelog };
}
/** The notes up to the merge, which are shown and not kept. */
const NOTES = { from: undefined, to: 'HEAD', mode: 'notes', 'dry-run': true };
/** The commit of the merge is not there yet: its links lead to what is merged. */
function pointingTo(head, notes) {
    const shown = (id) => `[${id.slice(0, 7)}](`;
    return notes.replaceAll(shown(MERGED), shown(head)).replaceAll(`/commit/${MERGED}`, `/commit/${head}`);
}
/** What `version-bump` does when nothing else is asked. */
const DEFAULTS = {
    'initial-version': { text: '0.1.0', major: 0, minor: 1, patch: 0, channel: undefined },
    'zero-major': 'minor',
    'release-as': undefined,
    prerelease: undefined,
    'branch-channels': [],
    write: 'none',
};
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



/***/ }),

/***/ 3802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ROOT),
/* harmony export */   z: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _manifests_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7732);


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
        for (const part of partsOf(path)) {
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
const partsOf = (path) => path
    .slice(ROOT.length)
    .split('/')
    .filter((it) => it !== '');
async function inside(root, path) {
    const found = (0,_manifests_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(root.slice(ROOT.length + 1), path);
    if (found !== undefined)
        return found === '' ? ROOT : `${ROOT}/${found}`;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-111', `'${path}' leads out of the repository`, { hint: 'Give a path inside of it.' });
}
function unwritable() {
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-903', 'a commit is read and not written to');
}


/***/ }),

/***/ 7223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jQ: () => (/* binding */ quiet),
/* harmony export */   mt: () => (/* binding */ historyAt),
/* harmony export */   v6: () => (/* binding */ worldWith)
/* harmony export */ });
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
/** A world in which every flow reads this history of the repository. */
function worldWith(history, { world, repository }) {
    return { ...world, repository: { ...repository, history, branch: history.branch ?? repository.branch } };
}
/** The same, without what a flow says on its way. */
function quiet(world) {
    return { ...world, runner: { ...world.runner, info: () => undefined, warning: () => undefined } };
}


/***/ }),

/***/ 7229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ namedNotes),
/* harmony export */   WS: () => (/* binding */ packageNotes),
/* harmony export */   k7: () => (/* binding */ packageChanges)
/* harmony export */ });
/* harmony import */ var _manifests_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7732);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4044);
/* harmony import */ var _packages_mover_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2850);
/* harmony import */ var _write_changelog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5167);
/* harmony import */ var _write_versions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8478);
/* harmony import */ var _commit_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3802);
/* harmony import */ var _release_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9492);
/* harmony import */ var _release_notes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7604);
/* harmony import */ var _site_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2281);









/** The notes of a package, with the packages that moved it. */
async function packageNotes(site, bump, subject) {
    const notes = await (0,_release_notes_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseNotes */ .f)((0,_site_js__WEBPACK_IMPORTED_MODULE_5__/* .siteOf */ .zU)(site, bump.package), subject);
    return (0,_packages_mover_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .withMovers */ .D)(notes, bump.movers, site.inputs.languages);
}
/**
 * What the release of several packages changes in the files of its commit: versions, ranges of packages that need them, and a changelog
 * in the folder of each.
 */
async function packageChanges(site, all, notes) {
    const { inputs, repository, github } = site;
    const { packages, at } = repository;
    const [first] = all;
    if (!first)
        return {};
    const files = (0,_commit_files_js__WEBPACK_IMPORTED_MODULE_2__/* .commitFiles */ .z)(github.objects, first.subject.commit);
    const bumps = all.map((it) => it.bump);
    const edits = await (0,_write_versions_js__WEBPACK_IMPORTED_MODULE_6__/* .editsOfPackages */ .ck)(bumps, packages, { top: _commit_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .D, at }, files);
    const changes = Object.fromEntries(edits.map((it) => [it.file, it.text]));
    for (const it of all) {
        const path = (0,_manifests_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .nameIn */ .ZC)(at, (0,_write_changelog_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOf */ .W)(it.bump.package, inputs.file));
        Object.assign(changes, await (0,_release_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .changelogChange */ .PJ)(site, path, it.subject.version, notes.get(it) ?? '', files));
    }
    return changes;
}
/** The notes of a package among those of others. */
function namedNotes(notes, { name }) {
    return notes.replace(/^## /, `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .eu)(name)} `);
}


/***/ }),

/***/ 9492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   PJ: () => (/* binding */ changelogChange),
/* harmony export */   zK: () => (/* binding */ releaseChanges)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _changelog_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4408);
/* harmony import */ var _languages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8938);
/* harmony import */ var _manifests_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6439);
/* harmony import */ var _manifests_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7732);
/* harmony import */ var _commit_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3802);






/** What a release changes in the files of its commit: the version in manifests, and the notes in the changelog. */
async function releaseChanges(site, { version, commit }, { notes, previous }) {
    const { inputs, repository, github } = site;
    const { at } = repository;
    const files = (0,_commit_files_js__WEBPACK_IMPORTED_MODULE_4__/* .commitFiles */ .z)(github.objects, commit);
    const folder = await files.inside(_commit_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ROOT */ .D, at === '' ? '.' : at);
    const edits = await editsOf(folder, version.text, previous, files);
    const changelog = await changelogChange(site, (0,_manifests_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameIn */ .ZC)(at, inputs.file), version, notes, files);
    return { ...Object.fromEntries(edits.map((it) => [it.file, it.text])), ...changelog };
}
/** A changelog with the notes of a version; nothing when it has them. */
async function changelogChange({ inputs }, path, version, notes, files) {
    const before = await files.read(await files.inside(_commit_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ROOT */ .D, path));
    const title = (0,_languages_js__WEBPACK_IMPORTED_MODULE_2__/* .titleIn */ .E)(inputs.languages, 'changelog');
    const after = (0,_changelog_file_js__WEBPACK_IMPORTED_MODULE_1__/* .intoChangelog */ .p)(before, notes, { version: version.text, title });
    return after === before ? {} : { [path]: after };
}
/** A project may have no manifest: then the changelog and the tag alone say the version. */
async function editsOf(folder, version, previous, files) {
    try {
        return await (0,_manifests_index_js__WEBPACK_IMPORTED_MODULE_3__.manifestEdits)(folder, version, files, { root: _commit_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ROOT */ .D, ...(previous !== undefined && { previous }) });
    }
    catch (error) {
        // One that cannot be read has a place.
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR && error.code === 'RFG-214' && error.place === undefined)
            return [];
        throw error;
    }
}
const bytesOf = (changes) => Object.fromEntries(Object.entries(changes).map(([path, text]) => [path, new TextEncoder().encode(text)]));


/***/ }),

/***/ 7604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ releaseNotes)
/* harmony export */ });
/* harmony import */ var _authors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);
/* harmony import */ var _write_changelog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5167);
/* harmony import */ var _history_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7223);



/** The notes of a version up to its commit, whole. */
async function releaseNotes(site, { version, commit }) {
    const { inputs, world, repository } = site;
    const history = (0,_history_at_js__WEBPACK_IMPORTED_MODULE_2__/* .historyAt */ .mt)(repository.history, commit);
    const { notes } = await (0,_write_changelog_js__WEBPACK_IMPORTED_MODULE_1__/* .writeChangelog */ .M)({
        ...inputs,
        from: undefined,
        to: 'HEAD',
        version,
        date: undefined,
        mode: 'notes',
        people: (0,_authors_js__WEBPACK_IMPORTED_MODULE_0__/* .askerOf */ .Y)(inputs, 'github', world),
        'dry-run': true,
    }, (0,_history_at_js__WEBPACK_IMPORTED_MODULE_2__/* .quiet */ .jQ)((0,_history_at_js__WEBPACK_IMPORTED_MODULE_2__/* .worldWith */ .v6)(history, site)));
    return notes;
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GN: () => (/* binding */ demandBranch),
  c2: () => (/* binding */ openSite),
  Lo: () => (/* binding */ siteHaving),
  zU: () => (/* binding */ siteOf)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/release/repository.js + 4 modules
var release_repository = __webpack_require__(8784);
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
const PATIENCE = 60_000;
/** Opens the repository and GitHub. RFG-228 without a token or a repository. */
async function openSite(inputs, world) {
    const token = inputs['github-token'];
    const { context, cancelled } = world.runner;
    if (token === undefined || context.repository === undefined) {
        throw new errors/* RefugeError */.vR('RFG-228', 'a release is made at GitHub, and there is no token or no repository to make it in', {
            hint: 'Give `github-token`, in a workflow of GitHub; on a terminal set GITHUB_REPOSITORY too.',
        });
    }
    const repository = await (0,release_repository/* openRepository */.h_)(inputs, world);
    const live = await world.neighbours.github({ token, patience: PATIENCE, signal: cancelled });
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
    return { ...site, repository: await (0,release_repository/* openRepository */.h_)({ ...inputs, history: 'exact' }, world) };
}
/** The same site for one package: its tags, its commits, its folder. */
function siteOf(site, it) {
    const { inputs, repository } = site;
    return {
        ...site,
        inputs: { ...inputs, package: it.name, 'tag-prefix': it.prefix },
        repository: { ...repository, chosen: it },
    };
}


/***/ })

};
