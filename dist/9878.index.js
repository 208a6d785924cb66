export const id = 9878;
export const ids = [9878];
export const modules = {

/***/ 9878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rangeChanges: () => (/* binding */ rangeChanges)
/* harmony export */ });
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7865);

/**
 * The ranges that are to be written anew: those that do not cover the new version of what they name. What is written as
 * `workspace:*` or in words that do not change stays. Pure.
 * @param next versions by name of the package
 */
function rangeChanges(packages, next) {
    return packages.flatMap(({ needs }) => needs.flatMap(({ on, range, place }) => {
        const version = next.get(on);
        if (version === undefined || !place || (0,_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .covers */ .hU)(range, version))
            return [];
        const text = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeFor */ .p_)(place.written, version, place.format);
        return text === place.written ? [] : [{ file: place.file, format: place.format, keys: place.keys, next: text }];
    }));
}


/***/ }),

/***/ 7865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ distanceFrom),
/* harmony export */   Kh: () => (/* binding */ npmNeed),
/* harmony export */   df: () => (/* binding */ cargoNeed),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   p_: () => (/* binding */ rangeFor)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8011);
/* harmony import */ var semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1866);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4737);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1636);




/** Where a range leads to a version of the workspace whatever it is. */
const pinned = (current) => ({ kind: 'pinned', range: current });
/**
 * What npm, pnpm and yarn understand by a range in a manifest. `workspace:*` is published as the exact version, `workspace:^` and
 * `workspace:~` as ranges from the version that the dependency has; `file:`, `link:` and `portal:` put the folder itself in.
 * Source: pnpm.io/workspaces, yarnpkg.com/features/workspaces, docs.npmjs.com package.json.
 * @param current version of the dependency in its manifest
 */
function npmNeed(written, current) {
    if (/^(file|link|portal):/.test(written))
        return pinned(current);
    const text = written.replace(/^workspace:/, '').trim();
    if (text === '*' && text !== written.trim())
        return pinned(current);
    if (text === '^' || text === '~')
        return current === undefined ? pinned(current) : { kind: 'range', range: `${text}${current}` };
    // A path in the workspace, a tag, a catalogue or an address: nothing here moves it.
    return { kind: 'range', range: semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__(text) === null ? undefined : text };
}
/** What Cargo understands by a requirement: without a sign it is one with `^`. Source: doc.rust-lang.org/cargo, specifying dependencies. */
function cargoNeed(written) {
    if (written === undefined)
        return pinned(undefined);
    const parts = written.split(',').map((it) => it.trim());
    const range = parts.map((it) => (/^\d/.test(it) && !it.includes('*') ? `^${it}` : it)).join(' ');
    return { kind: 'range', range: semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__(range) === null ? undefined : range };
}
/** Whether a version will do for a range; `undefined` is any. */
function covers(range, version) {
    return range === undefined || semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__(version, range);
}
/** How far a version is from the lowest one that a range covers: the most significant number that differs. */
function distanceFrom(range, version) {
    const from = semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_1__(range);
    const to = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)(version);
    if (!from || !to || from.major !== to.major)
        return 'major';
    return from.minor === to.minor ? 'patch' : 'minor';
}
/**
 * The range as it is to be written for a version that it did not cover: with the same sign where it is a sign and a whole version,
 * else `^`. Of Cargo a bare version stays bare, since that means the same.
 */
function rangeFor(written, version, format) {
    const [, protocol = '', text = ''] = /^(workspace:)?\s*(.*)$/s.exec(written) ?? [];
    if (text === '*' || text === '^' || text === '~' || /^(file|link|portal):/.test(text))
        return written;
    const [, sign = ''] = /^([\^~=]|>=)?\s*\d+\.\d+\.\d+[\w.+-]*$/.exec(text) ?? ['', SIGN[format]];
    return `${protocol}${sign}${version}`;
}
const SIGN = { json: '^', toml: '' };


/***/ })

};
