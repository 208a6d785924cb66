export const id = 5361;
export const ids = [5361];
export const modules = {

/***/ 5361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bumpOutputs: () => (/* reexport */ bumpOutputs),
  bumpSummary: () => (/* reexport */ bumpSummary),
  bumpVersion: () => (/* reexport */ bump_version/* bumpVersion */.B),
  changelogOutputs: () => (/* reexport */ changelogOutputs),
  changelogSummary: () => (/* reexport */ changelogSummary),
  writeChangelog: () => (/* reexport */ write_changelog/* writeChangelog */.M)
});

// EXTERNAL MODULE: ./.build/src/release/bump-version.js
var bump_version = __webpack_require__(2980);
// EXTERNAL MODULE: ./.build/src/release/buckets.js + 1 modules
var buckets = __webpack_require__(8785);
;// CONCATENATED MODULE: ./.build/src/release/fitting-json.js
/**
 * Longest text of a structured output, in UTF-16 units of two bytes. The outputs of a job may have 1 MB together, counted so,
 * beside `notes` with its 125 000: two of these and the notes fit. Source: GitHub Docs, "Workflow syntax", `jobs.<job_id>.outputs`.
 */
const LIMIT = 180_000;
/**
 * The items from the first on, as JSON, as many as an output can hold: one that is too long would break the job.
 * @param shown what stands for an item
 */
function fittingJson(output, items, { warning }, { shown = (it) => it, limit = LIMIT } = {}) {
    const parts = [];
    let length = '[]'.length;
    for (const it of items) {
        const part = JSON.stringify(shown(it));
        length += part.length + 1;
        if (length > limit)
            break;
        parts.push(part);
    }
    if (parts.length < items.length) {
        warning(`The output ${output} holds the newest ${parts.length} of ${items.length} entries: a job's outputs may have 1 MB.`);
    }
    return `[${parts.join(',')}]`;
}

// EXTERNAL MODULE: ./.build/src/release/languages.js
var languages = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/release/limits.js
var limits = __webpack_require__(7177);
// EXTERNAL MODULE: ./.build/src/release/markdown.js
var markdown = __webpack_require__(4044);
// EXTERNAL MODULE: ./.build/src/release/packages/cause.js
var cause = __webpack_require__(6772);
// EXTERNAL MODULE: ./.build/src/release/write-versions.js
var write_versions = __webpack_require__(8478);
;// CONCATENATED MODULE: ./.build/src/release/outputs.js







/** The outputs of `version-bump`. Without something to release, `version` and `tag` are empty. */
function bumpOutputs(it, runner) {
    const { level, reasons } = it.bump;
    const release = it.bump.version !== undefined && it.problem === undefined;
    const version = release ? (it.bump.version?.text ?? '') : '';
    const tag = release ? (it.tag ?? '') : '';
    const previous = it.base?.name ?? '';
    const all = it.packages.length > 0
        ? it.packages.map((one) => packageOutput(one, one.package, one.cause))
        : [packageOutput(it, { name: '.', path: '.' }, (0,cause/* causeOf */.r)(it))];
    return {
        release: String(release || (0,write_versions/* releasedIn */.Jy)(it).length > 0),
        version,
        tag,
        level,
        'previous-version': it.base?.version.text ?? '',
        'previous-tag': previous,
        'base-sha': it.base?.commit ?? '',
        'head-sha': it.head,
        commits: String(it.commits.length),
        'counts-json': JSON.stringify((0,buckets/* countBuckets */.lb)(it.commits)),
        'reasons-json': fittingJson('reasons-json', reasons, runner),
        'packages-json': JSON.stringify(all),
    };
}
function packageOutput({ bump: { version, level }, tag, base, problem }, { name, path }, cause) {
    const release = version !== undefined && problem === undefined;
    return {
        package: name,
        path,
        release,
        level,
        version: release ? version.text : '',
        tag: release ? (tag ?? '') : '',
        'previous-tag': base?.name ?? '',
        cause,
    };
}
/** The outputs of `changelog`. `notes` fits into the body of a release; the file has all of them. */
function changelogOutputs(it, runner) {
    return {
        notes: (0,markdown/* cutAt */.og)(it.notes, limits/* RELEASE_TEXT */.Qt, (0,languages/* titleIn */.E)(it.languages, 'cut')),
        'notes-file': it.notesFile ?? '',
        changed: String(it.changed),
        'counts-json': JSON.stringify((0,buckets/* countBuckets */.lb)(it.commits)),
        'commits-json': fittingJson('commits-json', it.commits, runner, { shown: shownCommit }),
    };
}
const shownCommit = ({ commit, bucket, header, references, changes }) => ({
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
});

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/release/sentence.js
var sentence = __webpack_require__(6716);
;// CONCATENATED MODULE: ./.build/src/release/summary.js






/** Rows of a table that a reader still reads. */
const ROWS = 50;
/** The job summary of `version-bump`: the verdict, why, and what became of every commit. Pure. */
function bumpSummary(it) {
    return [
        (0,kernel_escape/* escapeMarkdown */.FV)((0,sentence/* bumpSentence */.s)(it)),
        '',
        ...(it.package ? [] : table(['package', 'next', 'level', 'after', 'why'], it.packages.flatMap(packageRow))),
        ...table(['level', 'commit', 'rule', 'change'], it.bump.reasons.map(reasonRow)),
        ...countLines((0,buckets/* countBuckets */.lb)(it.commits)),
        ...doubtLines(it.doubts),
        ...(it.written.length === 0
            ? []
            : [`Version written to ${it.written.map((file) => (0,kernel_escape/* escapeMarkdown */.FV)(file)).join(', ')}.`, '']),
        ...(it.problem?.hint ? [`Next: ${(0,kernel_escape/* escapeMarkdown */.FV)(it.problem.hint)}`, ''] : []),
    ].join('\n');
}
/** Packages that stay are not told: there may be hundreds. */
function packageRow({ package: { name }, bump: { version, level }, base, cause, }) {
    return version ? [[(0,markdown/* cell */.Hn)(name), version.text, level, (0,markdown/* cell */.Hn)(base?.name ?? ''), (0,markdown/* cell */.Hn)(cause)]] : [];
}
const reasonRow = ({ level, sha, rule, header }) => [level, sha.slice(0, 7), rule, (0,markdown/* cell */.Hn)(header)];
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
    const rows = doubts.map(({ sha, header, reason }) => [sha.slice(0, 7), (0,markdown/* cell */.Hn)(header), (0,markdown/* cell */.Hn)(reason)]);
    return ['Worth a look:', '', ...table(['commit', 'what it says', 'why'], rows)];
}
/** The job summary of `changelog`: the verdict, the counts, and the notes themselves. Pure. */
function changelogSummary(it) {
    const notes = (0,markdown/* cutAt */.og)(it.notes, limits/* SUMMARY_NOTES */.Pd, (0,languages/* titleIn */.E)(it.languages, 'cut'));
    return [
        (0,kernel_escape/* escapeMarkdown */.FV)(changelogSentence(it)),
        '',
        ...countLines((0,buckets/* countBuckets */.lb)(it.commits)),
        ...doubtLines(it.doubts),
        ...(it.problem?.hint ? [`Next: ${(0,kernel_escape/* escapeMarkdown */.FV)(it.problem.hint)}`, ''] : []),
        notes,
    ].join('\n');
}
/** The verdict of `changelog` in one sentence, not escaped. */
function changelogSentence({ version, since, file, changed, commits, problem }) {
    const what = version ? `notes of ${version.text}` : 'notes of what is unreleased';
    const held = `${(0,sentence/* contents */.P)(commits)}${since === undefined ? ' in the whole history' : ` since ${since}`}`;
    if (problem)
        return `The ${what} are not complete: ${problem.message}.`;
    if (file === undefined)
        return `The ${what}: ${held}.`;
    return changed ? `${file} has the ${what}: ${held}.` : `${file} stays as it is; the ${what}: ${held}.`;
}

// EXTERNAL MODULE: ./.build/src/release/write-changelog.js + 8 modules
var write_changelog = __webpack_require__(5167);
;// CONCATENATED MODULE: ./.build/src/release/index.js






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


/***/ })

};
