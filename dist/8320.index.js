export const id = 8320;
export const ids = [8320];
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

/***/ 8320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releasePackages: () => (/* binding */ releasePackages)
});

// EXTERNAL MODULE: ./.build/src/release/sentence.js
var sentence = __webpack_require__(6716);
// EXTERNAL MODULE: ./.build/src/release/publish/announced.js
var announced = __webpack_require__(1012);
// EXTERNAL MODULE: ./.build/src/release/publish/commit-release.js
var commit_release = __webpack_require__(7564);
// EXTERNAL MODULE: ./.build/src/release/publish/outcome.js
var publish_outcome = __webpack_require__(7329);
// EXTERNAL MODULE: ./.build/src/release/publish/package-changes.js
var package_changes = __webpack_require__(7229);
// EXTERNAL MODULE: ./.build/src/release/bump-version.js
var bump_version = __webpack_require__(2980);
// EXTERNAL MODULE: ./.build/src/release/publish/history-at.js
var history_at = __webpack_require__(7223);
// EXTERNAL MODULE: ./.build/src/release/publish/plan.js
var plan = __webpack_require__(7354);
;// CONCATENATED MODULE: ./.build/src/release/publish/package-units.js



/** What is to be done for a commit: of all packages, or of the one that was asked for. Reads, and writes nothing. */
async function planUnits(site, head, made) {
    const { inputs, repository } = site;
    const history = (0,history_at/* historyAt */.mt)(repository.history, head, made);
    const bump = await (0,bump_version/* bumpVersion */.B)({ ...inputs, write: 'none' }, (0,history_at/* worldWith */.v6)(history, site));
    const own = bump.packages.filter((it) => !bump.package || it.package === bump.package);
    const stepFor = (it) => (0,plan/* stepOf */.c)({ mode: inputs.mode, 'tag-prefix': it.package.prefix }, it, it.tags);
    return { bump, units: own.map((it) => ({ bump: it, step: stepFor(it) })) };
}
/** Those whose commit says the version already, or need not say it. */
function readyIn(units) {
    return units.flatMap(({ bump, step }) => (step.kind === 'publish' ? [{ bump, subject: step.subject }] : []));
}
/** Those that a commit has to say first. */
function dueIn(units) {
    return units.flatMap(({ bump, step }) => step.kind === 'commit' || step.kind === 'propose' ? [{ bump, subject: step.subject }] : []);
}
/** Walks the history up to each commit once, for the notes of all that are released at it. */
async function readFor({ repository: { history } }, all) {
    for (const [commit, those] of Map.groupBy(all, (it) => it.subject.commit)) {
        const bases = those.map((it) => it.bump.base?.commit).filter((it) => it !== undefined);
        await history.changes(bases.length < those.length ? [] : bases, commit);
    }
}

;// CONCATENATED MODULE: ./.build/src/release/publish/packages-outcome.js


/** What a run did for packages. One of them is told like a repository that is one; of several there is no single version. */
function packagesOutcome(site, bump, packages, pull) {
    const outcomes = packages.map((it) => it.outcome);
    const outcome = ['published', 'drafted', 'proposed'].find((it) => outcomes.includes(it)) ?? 'nothing';
    const [first, ...others] = packages;
    const only = others.length === 0 ? first : undefined;
    return (0,publish_outcome/* outcomeOf */.s)(site, bump, {
        outcome,
        sentence: first ? sentenceOf(packages, pull) : (0,sentence/* bumpSentence */.s)(bump),
        subject: only,
        isNew: packages.some((it) => it.isNew),
        page: only?.page ?? packages.find((it) => it.outcome === 'proposed')?.page,
        pull,
        notes: packages.map((it) => it.notes).join('\n'),
        packages,
    });
}
/** Tags that a sentence still names. */
const SHOWN = 10;
function sentenceOf(packages, pull) {
    const by = (outcome, words) => {
        const tags = packages.filter((it) => it.outcome === outcome).map((it) => it.tag);
        const more = tags.length > SHOWN ? ` and ${tags.length - SHOWN} more` : '';
        const named = `${tags.slice(0, SHOWN).join(', ')}${more}`;
        return tags.length === 0 ? [] : [`${named} ${tags.length === 1 ? 'is' : 'are'} ${words}.`];
    };
    const isOld = packages.every((it) => it.outcome !== 'published' || !it.isNew);
    return [
        ...by('published', isOld ? 'released already' : 'released'),
        ...by('drafted', 'drafted'),
        ...by('proposed', `proposed${pull !== undefined && pull > 0 ? ` by pull request ${pull}` : ''}`),
    ].join(' ');
}

// EXTERNAL MODULE: ./.build/src/release/publish/propose-release.js + 1 modules
var propose_release = __webpack_require__(1186);
// EXTERNAL MODULE: ./.build/src/release/publish/publish-release.js + 2 modules
var publish_release = __webpack_require__(9273);
// EXTERNAL MODULE: ./.build/src/release/publish/settle.js
var settle = __webpack_require__(30);
// EXTERNAL MODULE: ./.build/src/release/publish/site.js + 1 modules
var publish_site = __webpack_require__(2281);
;// CONCATENATED MODULE: ./.build/src/release/publish/release-packages.js











/**
 * Releases the packages that are due, each with a tag, a release and a changelog of its own; one commit or pull request for all of
 * them. Undefined when the branch has moved meanwhile.
 */
async function releasePackages(site, head) {
    const released = [];
    const made = [];
    for (;;) {
        const { bump, units } = await planUnits(site, head, made);
        const refused = units.find((it) => it.step.kind === 'refuse');
        if (refused)
            return refusedOutcome(site, bump, refused.bump, released);
        if (made.length === 0)
            for (const it of units)
                await (0,settle/* settle */.G)((0,publish_site/* siteOf */.zU)(site, it.bump.package), it.bump);
        const ready = readyIn(units).filter(({ subject }) => !released.some((it) => it.tag === subject.tag));
        await readFor(site, ready);
        for (const it of ready) {
            const out = await bringOut(site, it);
            if (!out)
                return undefined;
            released.push(out);
            if (out.outcome === 'published')
                made.push({ name: out.tag, commit: out.commit, version: out.version });
        }
        // Commits came behind those that were released: what they make due is done in the same run. A draft has no tag to count from.
        if (ready.length === 0 || site.inputs.mode === 'tag' || site.inputs.draft)
            return carryOut(site, bump, units, released);
    }
}
function refusedOutcome(site, bump, { problem }, packages) {
    return (0,publish_outcome/* outcomeOf */.s)(site, bump, { outcome: 'refused', sentence: (0,sentence/* bumpSentence */.s)(bump), problem, packages });
}
/** Undefined when a commit was to be made and the branch has moved. */
async function bringOut(site, { bump, subject }, makeCommit) {
    const notes = await (0,package_changes/* packageNotes */.WS)(site, bump, subject);
    const order = { subject, notes, tags: bump.tags, ...(makeCommit && { makeCommit }) };
    const it = await (0,publish_release/* publishRelease */.D)((0,publish_site/* siteOf */.zU)(site, bump.package), order);
    if (!it)
        return undefined;
    const outcome = it.isDraft ? 'drafted' : 'published';
    return { ...it.subject, package: bump.package, outcome, page: it.page, isNew: it.isNew, notes };
}
/** What no commit says yet: proposed together, or committed together and released one by one. */
async function carryOut(site, bump, units, released) {
    const all = dueIn(units);
    const isProposed = site.inputs.mode === 'pull-request';
    if (all.length === 0) {
        if (isProposed && released.length === 0)
            await (0,propose_release/* withdrawProposal */.Z)(site, (0,publish_site/* demandBranch */.GN)(site));
        return packagesOutcome(site, bump, released);
    }
    const texts = new Map();
    for (const it of all)
        texts.set(it, await (0,package_changes/* packageNotes */.WS)(site, it.bump, it.subject));
    const changes = await (0,package_changes/* packageChanges */.k7)(site, all, texts);
    const isSaid = Object.keys(changes).length === 0;
    const written = { all, texts, changes, released };
    return isProposed && !isSaid ? proposed(site, bump, written) : committed(site, bump, written);
}
function saidBy(all) {
    const tags = all.map((it) => it.subject.tag);
    return { headline: (0,announced/* packagesHeadline */.K2)(tags), body: (0,announced/* packagesList */.uA)(tags) };
}
async function committed(site, bump, { all, changes, released }) {
    const make = (0,commit_release/* commitOnBranch */.$)(site, (0,publish_site/* demandBranch */.GN)(site), { commit: bump.head, ...saidBy(all) }, changes);
    const done = [...released];
    let commit;
    // The first one makes the commit, behind its draft; the others are released at it.
    const makeCommit = async () => {
        commit ??= await make();
        return commit;
    };
    for (const it of all) {
        const out = await bringOut(site, it, makeCommit);
        if (!out)
            return undefined;
        done.push(out);
    }
    return packagesOutcome(site, bump, done);
}
async function proposed(site, bump, { all, texts, changes, released }) {
    const notes = all.map((it) => (0,package_changes/* namedNotes */.NZ)(texts.get(it) ?? '', it.bump.package)).join('\n');
    const branch = (0,publish_site/* demandBranch */.GN)(site);
    const pull = await (0,propose_release/* proposeRelease */.C)(site, { branch, commit: bump.head, ...saidBy(all), notes, changes });
    if (!pull)
        return undefined;
    const packages = all.map((it) => {
        const shared = { package: it.bump.package, outcome: 'proposed', page: pull.page, isNew: false };
        return { ...it.subject, commit: '', ...shared, notes: texts.get(it) ?? '' };
    });
    return packagesOutcome(site, bump, [...released, ...packages], pull.number);
}


/***/ })

};
