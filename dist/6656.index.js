export const id = 6656;
export const ids = [6656];
export const modules = {

/***/ 6656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changelog: () => (/* binding */ changelog)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);
/* harmony import */ var _src_release_inputs_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8461);



/** Writes the notes of a range of commits, keeps the changelog file, and says on a pull request what it would release. */
const changelog = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'changelog',
    inputs: {
        'tag-prefix': (0,_src_release_inputs_index_js__WEBPACK_IMPORTED_MODULE_2__/* .tagPrefix */ .B3)(),
        history: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'exact', 'local', 'api'], 'auto'),
        squash: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'off'], 'auto'),
        unparsed: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['warn', 'list', 'fail'], 'warn'),
        gitmoji: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(false),
        package: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        'package-by': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['path', 'scope'], 'path'),
        from: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        to: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('HEAD'),
        version: (0,_src_release_inputs_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalVersion */ .p3)(),
        date: (0,_src_release_inputs_index_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(),
        mode: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['notes', 'file', 'preview'], 'notes'),
        file: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('CHANGELOG.md'),
        languages: (0,_src_release_inputs_index_js__WEBPACK_IMPORTED_MODULE_2__/* .languages */ .eo)('en'),
        audience: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['users', 'operators', 'developers'], 'developers'),
        authors: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'github', 'git', 'mention'], 'auto'),
        base: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        head: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
    },
    outputs: ['notes', 'notes-file', 'changed', 'counts-json', 'commits-json'],
    refused: () => ({ changed: 'false' }),
    async run(inputs, ports) {
        const { changelogOutputs, changelogSummary, writeChangelog } = await Promise.all(/* import() */[__webpack_require__.e(6298), __webpack_require__.e(5361)]).then(__webpack_require__.bind(__webpack_require__, 5361));
        if (inputs.mode === 'preview') {
            const { preview } = await Promise.all(/* import() */[__webpack_require__.e(5713), __webpack_require__.e(6298), __webpack_require__.e(6439), __webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__, 8247));
            const { text, changelog: it } = await preview(inputs, ports);
            await ports.runner.summary(text);
            return { outputs: changelogOutputs(it, ports.runner) };
        }
        const it = await writeChangelog(inputs, ports);
        await ports.runner.summary(changelogSummary(it));
        return { outputs: changelogOutputs(it, ports.runner), problem: it.problem };
    },
});


/***/ }),

/***/ 8181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pn: () => (/* binding */ parseChannel),
/* harmony export */   ts: () => (/* binding */ channelOf),
/* harmony export */   uO: () => (/* binding */ parseBranchChannels)
/* harmony export */ });
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


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gk: () => (/* reexport */ assetLines),
  tI: () => (/* binding */ branchChannels),
  Ix: () => (/* binding */ channel),
  vd: () => (/* binding */ day),
  eo: () => (/* binding */ inputs_languages),
  p3: () => (/* binding */ optionalVersion),
  B3: () => (/* binding */ tagPrefix),
  rE: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./.build/src/release/inputs/asset-lines.js
/** Lines of names or globs; blank ones do not count. */
function assetLines() {
    return { default: '', required: false, parse: (raw) => raw.split('\n').flatMap((it) => it.trim() || []) };
}

// EXTERNAL MODULE: ./.build/src/release/channels.js
var channels = __webpack_require__(8181);
// EXTERNAL MODULE: ./.build/src/release/languages.js
var languages = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/release/versions.js
var versions = __webpack_require__(1636);
;// CONCATENATED MODULE: ./.build/src/release/inputs/index.js




/** What stands before the version in a tag; empty for tags such as 1.2.0. */
function tagPrefix() {
    return { default: 'v', required: false, mayBeEmpty: true, parse: (raw) => raw };
}
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
    return { default: '', required: false, parse: (raw) => (raw === '' ? undefined : (0,channels/* parseChannel */.pn)(raw)) };
}
/** Lines `branch glob: channel`. */
function branchChannels() {
    return { default: '', required: false, parse: channels/* parseBranchChannels */.uO };
}
/** Languages of the notes, by commas. */
function inputs_languages(fallback) {
    return { default: fallback, required: false, parse: languages/* parseLanguages */.X };
}
/** A day, `2026-11-24`, that may be left out. */
function day() {
    return { default: '', required: false, parse: (raw) => (raw === '' ? undefined : parseDay(raw)) };
}
function parseVersion(raw) {
    const found = (0,versions/* versionOf */.E4)(raw);
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


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ titleIn),
/* harmony export */   X: () => (/* binding */ parseLanguages)
/* harmony export */ });
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
        newcomers: 'First-time contributors',
        bots: 'Bots',
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
        newcomers: 'Premières contributions',
        bots: 'Robots',
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


/***/ }),

/***/ 1636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   I8: () => (/* binding */ core),
/* harmony export */   OP: () => (/* binding */ versionTags),
/* harmony export */   V_: () => (/* binding */ ascending),
/* harmony export */   oi: () => (/* binding */ isAbove)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);


/** Strictly a semantic version: no `v`, no blanks, three numbers. Source: semver.org 2.0.0. */
function versionOf(text) {
    // Nearly all are stable, and a repository can have ten thousand of them.
    const stable = STABLE.exec(text);
    if (stable)
        return { text, major: Number(stable[1]), minor: Number(stable[2]), patch: Number(stable[3]), channel: undefined };
    const found = /^\d/.test(text) && text === text.trim() ? semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text) : null;
    if (!found)
        return undefined;
    const { major, minor, patch, prerelease } = found;
    return { text, major, minor, patch, channel: prerelease.length === 0 ? undefined : String(prerelease[0]) };
}
// Numbers that semver takes: no zero in front, and exact as a number.
const STABLE = /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})$/;
/** Ascending by precedence: `rc.9` before `rc.10`, a prerelease before its release. */
function ascending(a, b) {
    const byCore = a.major - b.major || a.minor - b.minor || a.patch - b.patch;
    const bothStable = a.channel === undefined && b.channel === undefined;
    return byCore !== 0 || bothStable ? byCore : semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(a.text, b.text);
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


/***/ })

};
