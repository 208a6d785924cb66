export const id = 9968;
export const ids = [9968];
export const modules = {

/***/ 1012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ packagesHeadline),
/* harmony export */   ZI: () => (/* binding */ announcedIn),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   uA: () => (/* binding */ packagesList)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6957);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);


/** First line of a release commit, and title of a release pull request. */
const headlineOf = (version) => `chore(release): ${version.text}`;
/** Of several packages: GitHub takes titles of 256 characters, and what does not fit stands in the body. */
function packagesHeadline(tags) {
    const fits = (count) => tags.slice(0, count).join(', ').length <= TITLE;
    let count = tags.length;
    while (count > 1 && !fits(count))
        count--;
    const more = count < tags.length ? ` and ${tags.length - count} more` : '';
    return `chore(release): ${tags.slice(0, count).join(', ')}${more}`;
}
const TITLE = 200;
/** All of them, a line each: what a squash or merge keeps of it is found again. */
const packagesList = (tags) => tags.map((it) => `- ${it}`).join('\n');
/** The pull request at its end is written by GitHub's squash merge. */
const HEADLINE = /^chore\(release\): (.+?)(?: and \d+ more)?(?: \(#\d+\))?$/;
/**
 * The newest release commit in a range that has no tag yet: how a merged release pull request, and a release that was cut off
 * behind its commit, are found again. A merge commit may say it in its body. Pure.
 * @param range children before their parents; the first is the head of the branch
 * @param prefix of the tags of a package; undefined: the repository is one, and the commit says the version alone
 */
function announcedIn(range, tags, base, prefix) {
    for (const it of range) {
        const version = announcedBy(it, prefix);
        const isNew = version && (!base || (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbove */ .oi)(version, base)) && !tags.some((tag) => tag.version.text === version.text);
        if (isNew)
            return { version, commit: onBranch(it, range) };
    }
    return undefined;
}
function announcedBy({ message, parents }, prefix) {
    if (!message.includes('chore(release): '))
        return undefined;
    const lines = message.split('\n').map((it) => it.trim());
    const said = parents.length > 1 ? lines.filter((it) => it !== '').slice(0, 2) : lines.slice(0, 1);
    const [text] = said.flatMap((it) => HEADLINE.exec(it)?.[1] ?? []);
    if (text === undefined || prefix === undefined)
        return text === undefined ? undefined : (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOf */ .E4)(text);
    const named = [...text.split(', '), ...lines.flatMap((it) => /^[-*] (\S+)$/.exec(it)?.[1] ?? [])];
    return named.map((it) => (it.startsWith(prefix) ? (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOf */ .E4)(it.slice(prefix.length)) : undefined)).find(Boolean);
}
/** The oldest commit on the first-parent line of the head that has this one behind it. */
function onBranch({ sha }, range) {
    const byId = new Map(range.map((it) => [it.sha, it]));
    const graph = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .graphOf */ .c)(range);
    let found = sha;
    for (let at = range[0]; at !== undefined && graph.ancestry([at.sha]).has(sha); at = byId.get(at.parents[0] ?? '')) {
        found = at.sha;
    }
    return found;
}


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

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ commitOnBranch)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _release_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9492);


/** The release commit on the branch itself; without changes its head says the version already. */
function commitOnBranch(site, branch, { commit: expectedHead, ...said }, changes) {
    const { commits, refs } = site.github;
    return async () => {
        if (Object.keys(changes).length === 0)
            return expectedHead;
        try {
            return await commits.create({
                branch,
                expectedHead,
                ...said,
                written: (0,_release_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(changes),
                removed: [],
            });
        }
        catch (error) {
            if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR) || error.code !== 'RFG-525')
                throw error;
            if ((await refs.read(`refs/heads/${branch}`)) !== expectedHead)
                return undefined;
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-225', `the branch ${branch} does not take a commit from this token: ${error.message}`, {
                hint: 'Use `mode: pull-request`, or `mode: tag`, which needs no commit; or let an App bypass the rule and give its token.',
                cause: error,
            });
        }
    };
}


/***/ }),

/***/ 157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eL: () => (/* binding */ isLatest),
/* harmony export */   mZ: () => (/* binding */ moveFloating)
/* harmony export */ });
/* unused harmony export floatingTags */
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);

/**
 * The floating tags that a version takes: `v1` when no higher stable version of 1 has a tag, `v1.2` when none of 1.2 has. A
 * prerelease takes none. Pure.
 */
function floatingTags(version, tags, { 'tag-prefix': prefix, 'floating-tags': which }) {
    if (which === 'none' || version.channel !== undefined)
        return [];
    const above = tags.map((it) => it.version).filter((it) => it.channel === undefined && (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .ascending */ .V_)(it, version) > 0);
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
        !tags.some(({ version: it }) => it.channel === undefined && (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .ascending */ .V_)(it, version) > 0));
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

/***/ 9968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* reexport */ release),
  releaseOutputs: () => (/* reexport */ releaseOutputs),
  releaseSummary: () => (/* reexport */ releaseSummary)
});

// EXTERNAL MODULE: ./.build/src/release/languages.js
var release_languages = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/release/limits.js
var limits = __webpack_require__(7177);
// EXTERNAL MODULE: ./.build/src/release/markdown.js
var markdown = __webpack_require__(4044);
;// CONCATENATED MODULE: ./.build/src/release/publish/outputs.js



/** The outputs of `release`. */
function releaseOutputs(it) {
    const { outcome, subject, isNew, page, pull, notes, languages } = it;
    return {
        outcome,
        release: String(outcome === 'published'),
        created: String(isNew),
        version: subject?.version.text ?? '',
        tag: subject?.tag ?? '',
        commit: outcome === 'published' || outcome === 'drafted' ? (subject?.commit ?? '') : '',
        url: page ?? '',
        'pull-request': pull === undefined ? '' : String(pull),
        'packages-json': JSON.stringify(it.packages.map(packageOutput)),
        notes: (0,markdown/* cutAt */.og)(notes, limits/* RELEASE_TEXT */.Qt, (0,release_languages/* titleIn */.E)(languages, 'cut')),
    };
}
function packageOutput({ package: { name, path }, outcome, version, tag, commit, page, isNew }) {
    return { package: name, path, outcome, created: isNew, version: version.text, tag, commit, url: page };
}

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/release/repository.js + 4 modules
var release_repository = __webpack_require__(8784);
// EXTERNAL MODULE: ./.build/src/release/sentence.js
var sentence = __webpack_require__(6716);
// EXTERNAL MODULE: ./.build/src/release/publish/announced.js
var announced = __webpack_require__(1012);
// EXTERNAL MODULE: ./.build/src/release/publish/commit-release.js
var commit_release = __webpack_require__(7564);
// EXTERNAL MODULE: ./.build/src/release/publish/outcome.js
var outcome = __webpack_require__(7329);
// EXTERNAL MODULE: ./.build/src/release/publish/plan.js
var publish_plan = __webpack_require__(7354);
// EXTERNAL MODULE: ./.build/src/release/publish/propose-release.js + 1 modules
var propose_release = __webpack_require__(1186);
// EXTERNAL MODULE: ./.build/src/release/publish/publish-release.js + 2 modules
var publish_release = __webpack_require__(9273);
// EXTERNAL MODULE: ./.build/src/release/publish/release-changes.js
var release_changes = __webpack_require__(9492);
// EXTERNAL MODULE: ./.build/src/release/publish/release-notes.js
var release_notes = __webpack_require__(7604);
// EXTERNAL MODULE: ./.build/src/release/publish/settle.js
var settle = __webpack_require__(30);
// EXTERNAL MODULE: ./.build/src/release/publish/site.js + 1 modules
var publish_site = __webpack_require__(2281);
;// CONCATENATED MODULE: ./.build/src/release/publish/release.js













/**
 * Makes the release that is due, or brings the pull request that proposes it up to date. What is there stays, so a run that was
 * cut off is finished by the next one. RFG-221 to RFG-232 say what cannot be.
 */
async function release(inputs, world) {
    const site = await (0,publish_site/* openSite */.c2)(inputs, world);
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
    const site = await (0,publish_site/* siteHaving */.Lo)(opened, head);
    if (site.repository.packages.length > 0)
        return (await __webpack_require__.e(/* import() */ 8320).then(__webpack_require__.bind(__webpack_require__, 8320))).releasePackages(site, head);
    const plan = await (0,publish_plan/* planAt */.J)(site, head, []);
    await (0,settle/* settle */.G)(site, plan.bump);
    if (plan.step.kind !== 'publish')
        return carryOut(site, plan);
    const { subject } = plan.step;
    const published = await (0,publish_release/* publishRelease */.D)(site, { subject, tags: plan.tags, notes: await (0,release_notes/* releaseNotes */.f)(site, subject) });
    if (!published || published.subject.commit === head || site.inputs.mode === 'tag' || site.inputs.draft) {
        return published && publishedOutcome(site, plan, published);
    }
    return afterwards(site, plan, published);
}
/** Commits came behind the one that was released: what they make due is done in the same run. */
async function afterwards(site, plan, published) {
    const { version, tag, commit } = published.subject;
    const made = { name: tag, commit, version };
    const next = await (0,publish_plan/* planAt */.J)(site, plan.head, [made]);
    const done = next.step.kind === 'propose' ? await carryOut(site, next) : undefined;
    const outcome = publishedOutcome(site, plan, published);
    return done ? { ...outcome, pull: done.pull, sentence: `${outcome.sentence} ${done.sentence}` } : outcome;
}
/** A commit or pull request is made on the branch as GitHub has it now; a tag, on what was checked out and tested. */
async function headOf(site) {
    const { inputs, repository, github } = site;
    if (inputs.mode === 'tag')
        return (0,release_repository/* commitAt */.du)(repository.history, 'HEAD');
    const branch = (0,publish_site/* demandBranch */.GN)(site);
    const head = await github.refs.read(`refs/heads/${branch}`);
    if (head !== undefined)
        return head;
    throw new errors/* RefugeError */.vR('RFG-227', `GitHub has no branch ${branch}`, {
        hint: 'Push it first, or check GITHUB_REPOSITORY.',
    });
}
async function carryOut(site, plan) {
    const { step, bump } = plan;
    const { mode } = site.inputs;
    switch (step.kind) {
        case 'nothing':
            if (mode === 'pull-request')
                await (0,propose_release/* withdrawProposal */.Z)(site, (0,publish_site/* demandBranch */.GN)(site));
            return (0,outcome/* outcomeOf */.s)(site, plan.bump, { outcome: 'nothing', sentence: (0,sentence/* bumpSentence */.s)(bump) });
        case 'refuse':
            return (0,outcome/* outcomeOf */.s)(site, plan.bump, { outcome: 'refused', sentence: (0,sentence/* bumpSentence */.s)(bump), problem: step.problem });
        case 'publish':
            return undefined;
        case 'commit':
        case 'propose': {
            const { subject } = step;
            const notes = await (0,release_notes/* releaseNotes */.f)(site, subject);
            const changes = await (0,release_changes/* releaseChanges */.zK)(site, subject, { notes, previous: bump.base?.version.text });
            const isSaid = Object.keys(changes).length === 0;
            return step.kind === 'propose' && !isSaid
                ? proposed(site, plan, { subject, notes, changes })
                : committed(site, plan, { subject, notes, changes });
        }
        default:
            return step;
    }
}
const saidBy = ({ version }) => ({ headline: (0,announced/* headlineOf */.gD)(version), body: '' });
async function committed(site, plan, { subject, notes, changes }) {
    const makeCommit = (0,commit_release/* commitOnBranch */.$)(site, (0,publish_site/* demandBranch */.GN)(site), { ...saidBy(subject), commit: subject.commit }, changes);
    const published = await unlessMoved(site, plan.head, (0,publish_release/* publishRelease */.D)(site, { subject, notes, tags: plan.tags, makeCommit }));
    return published && publishedOutcome(site, plan, published);
}
/** Undefined when the tag is another run's, whose release commit the branch has now. */
async function unlessMoved(site, head, work) {
    try {
        return await work;
    }
    catch (error) {
        const isTaken = error instanceof errors/* RefugeError */.vR && error.code === 'RFG-221';
        if (isTaken && (await headOf(site)) !== head)
            return undefined;
        throw error;
    }
}
async function proposed(site, plan, written) {
    const { subject, notes, changes } = written;
    const { commit } = subject;
    const pull = await (0,propose_release/* proposeRelease */.C)(site, { branch: (0,publish_site/* demandBranch */.GN)(site), commit, ...saidBy(subject), notes, changes });
    if (!pull)
        return undefined;
    const sentence = `${subject.version.text} is proposed${pull.number > 0 ? ` by pull request ${pull.number}` : ''}.`;
    return (0,outcome/* outcomeOf */.s)(site, plan.bump, { outcome: 'proposed', sentence, subject, notes, page: pull.page, pull: pull.number });
}
function publishedOutcome(site, plan, { subject, notes, page, isDraft, isNew }) {
    const { tag, commit } = subject;
    const where = `${tag} at ${commit.slice(0, 7)}`;
    if (isDraft) {
        return (0,outcome/* outcomeOf */.s)(site, plan.bump, { outcome: 'drafted', sentence: `${where} is drafted.`, subject, notes, page });
    }
    const sentence = `${where} is released${isNew ? '' : ' already'}.`;
    return (0,outcome/* outcomeOf */.s)(site, plan.bump, { outcome: 'published', sentence, subject, notes, page, isNew });
}

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/release/buckets.js + 1 modules
var buckets = __webpack_require__(8785);
;// CONCATENATED MODULE: ./.build/src/release/publish/summary.js





/** The job summary of `release`: the verdict, where to look, what a dry run would have written, and the notes. Pure. */
function releaseSummary(it) {
    return [
        (0,kernel_escape/* escapeMarkdown */.FV)(it.sentence),
        '',
        ...(it.page ? [`<${it.page}>`, ''] : []),
        ...(it.planned.length > 0
            ? ['A dry run; it would:', '', ...it.planned.map((what) => `1. ${(0,kernel_escape/* escapeMarkdown */.FV)(what)}`), '']
            : []),
        ...(it.problem?.hint ? [`Next: ${(0,kernel_escape/* escapeMarkdown */.FV)(it.problem.hint)}`, ''] : []),
        countLine(it),
        '',
        ...(it.notes === '' ? [] : [(0,markdown/* cutAt */.og)(it.notes, limits/* SUMMARY_NOTES */.Pd, (0,release_languages/* titleIn */.E)(it.languages, 'cut'))]),
    ].join('\n');
}
function countLine({ bump: { commits } }) {
    const { listed, hidden, cancelled, merge, unparsed } = (0,buckets/* countBuckets */.lb)(commits);
    return `Commits since the last release: ${commits.length} (${listed} listed, ${hidden} hidden, ${cancelled} cancelled by reverts, ${merge} merges, ${unparsed} without a type).`;
}

;// CONCATENATED MODULE: ./.build/src/release/publish/index.js





/***/ }),

/***/ 7329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** The outcome of a run; of a dry run, that nothing has happened. */
function outcomeOf({ inputs, planned }, bump, told) {
    const outcome = { ...EMPTY, languages: inputs.languages, bump, planned: [...planned], ...told };
    if (planned.length === 0)
        return outcome;
    const tags = told.packages?.map((it) => it.tag) ?? (told.subject ? [told.subject.tag] : []);
    const what = tags.length === 0 ? 'nothing' : tags.slice(0, 10).join(', ');
    const sentence = `A dry run: ${what} ${tags.length > 1 ? 'are' : 'is'} not released yet.`;
    return { ...outcome, outcome: 'planned', sentence, isNew: false, pull: undefined, page: undefined };
}
const EMPTY = {
    subject: undefined,
    isNew: false,
    page: undefined,
    pull: undefined,
    notes: '',
    packages: [],
    problem: undefined,
};


/***/ }),

/***/ 7354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ planAt),
/* harmony export */   c: () => (/* binding */ stepOf)
/* harmony export */ });
/* harmony import */ var _bump_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2980);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1636);
/* harmony import */ var _announced_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1012);
/* harmony import */ var _history_at_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7223);




/** What is to be done for a commit: reads, and writes nothing. */
async function planAt(site, head, newTags) {
    const { inputs, repository } = site;
    const history = (0,_history_at_js__WEBPACK_IMPORTED_MODULE_3__/* .historyAt */ .mt)(repository.history, head, newTags);
    const bump = await (0,_bump_version_js__WEBPACK_IMPORTED_MODULE_0__/* .bumpVersion */ .B)({ ...inputs, write: 'none' }, (0,_history_at_js__WEBPACK_IMPORTED_MODULE_3__/* .worldWith */ .v6)(history, site));
    const tags = (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionTags */ .OP)(await history.tags(), inputs['tag-prefix']);
    return { head, bump, tags, step: stepOf(inputs, bump, tags) };
}
/** Pure. What was begun comes before what is new. */
function stepOf({ mode, 'tag-prefix': prefix }, { head, base, bump, since, package: own, problem, }, tags) {
    const tagOf = (version) => `${prefix}${version.text}`;
    if (base?.commit === head && !bump.version) {
        return { kind: 'publish', subject: { version: base.version, tag: base.name, commit: head } };
    }
    const announced = mode === 'tag' ? undefined : (0,_announced_js__WEBPACK_IMPORTED_MODULE_2__/* .announcedIn */ .ZI)(since, tags, base?.version, own?.prefix);
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


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ proposeRelease),
  Z: () => (/* binding */ withdrawProposal)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/release/publish/commit-files.js
var commit_files = __webpack_require__(3802);
// EXTERNAL MODULE: ./.build/src/release/languages.js
var release_languages = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/release/limits.js
var limits = __webpack_require__(7177);
// EXTERNAL MODULE: ./.build/src/release/markdown.js
var markdown = __webpack_require__(4044);
;// CONCATENATED MODULE: ./.build/src/release/publish/proposal.js



/** Branch of the release pull request of a branch; where one package is released by itself, it has its own. */
function proposalBranch(branch, of) {
    return `refuge/release-${branch}${of ? `--package-${of.name.replace(/[^\w@-]+/g, '-')}` : ''}`;
}
/** Where its commit is made: a pull request whose branch is empty for a moment would be closed by GitHub. */
const draftBranch = (branch, of) => `${proposalBranch(branch, of)}--next`;
const FOOT = `---

Merging this pull request releases the version: the next run on this branch tags the merge and publishes the release. Until then every push brings it up to date; do not push to it. To leave the version out, close it.

Checks of a pull request that was opened with the job's own token wait for a person who approves them, or for a push by somebody; with the token of an App they run at once.`;
/** Title and text of the release pull request. Pure. */
function proposalText({ headline, body, notes }, languages) {
    const shown = (0,markdown/* cutAt */.og)(body === '' ? notes : `${body}\n\n${notes}`, limits/* COMMENT_TEXT */.SW - FOOT.length, (0,release_languages/* titleIn */.E)(languages, 'cut'));
    return { title: headline, body: `${shown.trimEnd()}\n\n${FOOT}\n` };
}

// EXTERNAL MODULE: ./.build/src/release/publish/release-changes.js
var release_changes = __webpack_require__(9492);
;// CONCATENATED MODULE: ./.build/src/release/publish/propose-release.js




/**
 * Brings the release pull request of a branch up to date, or opens it: one commit on top of the branch, always. Undefined when
 * another run was faster; it has the same to say or something newer.
 */
async function proposeRelease(site, it) {
    const { refs, pulls } = site.github;
    const head = proposalBranch(it.branch, site.repository.chosen);
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
    const aside = `refs/heads/${draftBranch(it.branch, site.repository.chosen)}`;
    if ((await refs.read(aside)) !== undefined)
        await refs.remove(aside);
    return tell(site, head, it);
}
/** A commit on top of the branch that holds exactly these changes. */
async function isRight({ github }, known, { commit, headline, body, changes }) {
    const { parents, message } = await github.objects.commit(known);
    if (parents[0] !== commit || message.trim() !== `${headline}\n\n${body}`.trim())
        return false;
    const files = (0,commit_files/* commitFiles */.z)(github.objects, known);
    for (const [path, text] of Object.entries(changes)) {
        if ((await files.read(`${commit_files/* ROOT */.D}/${path}`)) !== text)
            return false;
    }
    return true;
}
async function commitAside(site, { branch, commit, headline, body, changes }) {
    const aside = draftBranch(branch, site.repository.chosen);
    await pointTo(site, `refs/heads/${aside}`, commit);
    try {
        return await site.github.commits.create({
            branch: aside,
            expectedHead: commit,
            headline,
            body,
            written: (0,release_changes/* bytesOf */.$$)(changes),
            removed: [],
        });
    }
    catch (error) {
        const isTaken = error instanceof errors/* RefugeError */.vR && ['RFG-523', 'RFG-525'].includes(error.code);
        if (isTaken && (await site.github.refs.read(`refs/heads/${aside}`)) !== commit)
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
    const { title, body } = proposalText(it, inputs.languages);
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
async function withdrawProposal({ github: { refs, pulls }, repository }, branch) {
    const head = proposalBranch(branch, repository.chosen);
    const open = await pulls.open(head, branch);
    if (!open)
        return;
    await pulls.update(open.number, { state: 'closed' });
    await refs.remove(`refs/heads/${head}`);
}


/***/ }),

/***/ 9273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ publishRelease)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/release/packages/package.js
var packages_package = __webpack_require__(2963);
// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var hash = __webpack_require__(5753);
// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var paths = __webpack_require__(7732);
;// CONCATENATED MODULE: ./.build/src/release/publish/assets.js



/**
 * The files that the lines of `assets` name, each once, in order. A line that names none is RFG-231, and two files of one name
 * are RFG-232, since a release has one list of names.
 * @param mayMiss lines that name none here: not every package has them
 */
async function assetFiles(lines, folder, files, releases, mayMiss = false) {
    const paths = new Set();
    for (const line of lines) {
        const named = await pathsOf(line, folder, files);
        if (named.length === 0 && !mayMiss)
            throw nothingNamed(line);
        for (const path of named)
            paths.add(path);
    }
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
    return places;
}
function nothingNamed(line) {
    return new errors/* RefugeError */.vR('RFG-231', `the line '${line}' of \`assets\` names no file`, {
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

// EXTERNAL MODULE: ./.build/src/release/languages.js
var languages = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/release/limits.js
var limits = __webpack_require__(7177);
// EXTERNAL MODULE: ./.build/src/release/markdown.js
var markdown = __webpack_require__(4044);
;// CONCATENATED MODULE: ./.build/src/release/publish/draft.js




/** The asset that has the notes when they are too long for the text of a release. */
const NOTES_ASSET = 'release-notes.md';
/** What the release of a version says. Pure. */
function draftOf(site, subject, notes) {
    const mark = markOf(site);
    const { version, tag, commit } = subject;
    const { serverUrl, repository } = site.world.runner.context;
    const page = `${serverUrl}/${repository}/releases/download/${encodeURIComponent(tag)}/${NOTES_ASSET}`;
    const cut = `[${(0,languages/* titleIn */.E)(site.inputs.languages, 'cut')}](${page})`;
    // The release has its version as a title, so the heading would say it twice.
    const body = notes.replace(/^## .*\n+/, '');
    return {
        tag,
        target: commit,
        name: tag,
        text: `${(0,markdown/* cutAt */.og)(body, limits/* RELEASE_TEXT */.Qt - mark.length - 2, cut).trimEnd()}\n\n${mark}`,
        isPrerelease: version.channel !== undefined,
    };
}
const isCut = (notes) => notes.length > limits/* RELEASE_TEXT */.Qt - 1000;
/** Whose draft it is: one that was cut off is taken up by the next run of the same branch, also for another version. */
function markOf({ repository: { branch, chosen } }) {
    const names = [branch ?? 'HEAD', ...(chosen ? [chosen.name] : [])];
    return `<!-- refuge: release of ${names.map((it) => encodeURIComponent(it).replaceAll('-', '%2D')).join(' ')} -->`;
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

// EXTERNAL MODULE: ./.build/src/release/publish/floating-tags.js
var floating_tags = __webpack_require__(157);
// EXTERNAL MODULE: ./.build/src/release/publish/release-changes.js
var release_changes = __webpack_require__(9492);
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
    const wasThere = await demandFree(site, subject);
    const draft = await bringDraft(site, found, draftOf(site, subject, notes));
    const commit = order.makeCommit ? await commitOr(site, draft, order.makeCommit) : subject.commit;
    if (commit === undefined) {
        await removeDouble(site, draft);
        return undefined;
    }
    const released = { ...subject, commit };
    const filled = await bringDraft(site, draft, draftOf(site, released, notes));
    await bringAssets(filled, assets, releases);
    if (site.inputs.draft)
        return { subject: released, notes, page: filled.page, isDraft: true, isNew: false };
    const isNew = await publish(site, released, { draft: filled, tags, wasThere });
    await (0,floating_tags/* moveFloating */.mZ)(site, released, tags);
    const page = (await releases.find(subject.tag))?.page ?? filled.page;
    return { subject: released, notes, page, isDraft: false, isNew };
}
async function wantedAssets({ inputs, world, repository, github }, notes) {
    const { chosen, folder } = repository;
    const at = chosen && !(0,packages_package/* isRoot */.j)(chosen) ? `${folder}/${chosen.path}` : folder;
    const named = await assetFiles(inputs.assets, at, world.files, github.releases, chosen !== undefined);
    const bytes = (0,release_changes/* bytesOf */.$$)({ notes }).notes;
    if (!isCut(notes) || bytes === undefined)
        return named;
    return [...named, { name: NOTES_ASSET, contentType: 'text/markdown', bytes }];
}
async function alreadyOut(site, found, assets, { subject, notes, tags }) {
    await demandFree(site, subject);
    await bringAssets(found, assets, site.github.releases);
    await (0,floating_tags/* moveFloating */.mZ)(site, subject, tags);
    return { subject, notes, page: found.page, isDraft: false, isNew: false };
}
/**
 * The tag is not there, or is where it should be, else RFG-221: it may have been made since the history was read.
 * @returns whether it is there
 */
async function demandFree({ github: { refs } }, { tag, commit }) {
    const there = await refs.commitOf(`refs/tags/${tag}`);
    if (there === undefined || there === commit)
        return there !== undefined;
    throw new errors/* RefugeError */.vR('RFG-221', `the tag ${tag} is on ${there}, and not on ${commit}, which would be released as it`, {
        hint: 'A tag of a release is never moved. Run again: the next version is counted from it when it is behind this commit; else set `release-as`.',
    });
}
/** Where the commit is refused, the draft that this run has for it goes too. */
async function commitOr(site, draft, make) {
    try {
        return await make();
    }
    catch (error) {
        if (error instanceof errors/* RefugeError */.vR && REFUSED.has(error.code))
            await removeDraft(site, draft);
        throw error;
    }
}
const REFUSED = new Set(['RFG-225', 'RFG-522', 'RFG-523', 'RFG-525']);
/** Another run may have published it meanwhile; then it stays. */
async function removeDraft({ github: { releases } }, draft) {
    const now = await releases.find(draft.tag);
    if (now?.id !== draft.id || now.isDraft)
        await releases.remove(draft);
}
/** Two runs that began at once made a draft each: the one that lost the branch takes its own away. */
async function removeDouble(site, draft) {
    const { releases } = site.github;
    // Drafts first: what is published meanwhile is found by its tag then.
    const others = [...(await releases.drafts()), await releases.find(draft.tag)];
    if (others.some((it) => it?.tag === draft.tag && it.id !== draft.id))
        await removeDraft(site, draft);
}
/** True when it is this run that has published it: two runs may have drafted the same, or taken up the same draft. */
async function publish(site, subject, { draft, tags, wasThere }) {
    const { releases } = site.github;
    const isTaken = (await demandFree(site, subject)) && !wasThere;
    try {
        await releases.publish(draft, (0,floating_tags/* isLatest */.eL)(subject.version, tags) && isTop(site));
    }
    catch (error) {
        if (!(error instanceof errors/* RefugeError */.vR) || error.code !== 'RFG-525')
            throw error;
        const other = await releases.find(subject.tag);
        const isOut = other !== undefined && !other.isDraft;
        await removeDraft(site, draft);
        if (!isOut)
            throw unpublishable(subject, error);
        await demandFree(site, subject);
        return false;
    }
    await demandFree(site, subject);
    return !isTaken;
}
/** GitHub has one latest release of a repository: none of a package is it. */
const isTop = ({ repository: { chosen } }) => !chosen || (0,packages_package/* isRoot */.j)(chosen);
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

/***/ 30:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _floating_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(157);

/** Floating tags that a run left behind after it had published. */
async function settle(site, { head, base, tags }) {
    if (!base || base.commit === head || site.inputs['floating-tags'] === 'none')
        return;
    const there = await site.github.releases.find(base.name);
    if (there && !there.isDraft)
        await (0,_floating_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .moveFloating */ .mZ)(site, { version: base.version, tag: base.name, commit: base.commit }, tags);
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
