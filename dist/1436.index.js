export const id = 1436;
export const ids = [1436];
export const modules = {

/***/ 1436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageAction: () => (/* binding */ packageAction)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);
/* harmony import */ var _src_package_inputs_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1596);



/** Makes the one package of a build, addressed by its digest. */
const packageAction = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'package',
    inputs: {
        path: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
        name: (0,_src_package_inputs_index_js__WEBPACK_IMPORTED_MODULE_2__/* .packageName */ .o)('build'),
        compare: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        'on-difference': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['fail', 'report'], 'fail'),
        sbom: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'npm', 'syft', 'none'], 'auto'),
    },
    outputs: ['folder', 'path', 'file', 'digest', 'files', 'bytes', 'sbom', 'reproducible'],
    refused: () => ({ reproducible: 'not-tried' }),
    async run(inputs, ports) {
        const { makePackage, packageOutputs, packageSummary } = await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.bind(__webpack_require__, 551));
        const it = await makePackage({ ...inputs, onDifference: inputs['on-difference'], dryRun: inputs['dry-run'] }, ports);
        await ports.runner.summary(packageSummary(it));
        return { outputs: packageOutputs(it), problem: it.problem };
    },
});


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest),
/* harmony export */   o: () => (/* binding */ packageName)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3575);

/** Name of a package: letters, digits, dots, dashes and underscores. */
function packageName(fallback) {
    return {
        default: fallback,
        required: false,
        parse(raw) {
            if (_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_NAME */ .zE.test(raw))
                return raw;
            throw new Error(`expected letters, digits, dots, dashes and underscores, got '${raw}'`);
        },
    };
}
/** A digest, required. */
function digest() {
    return {
        default: '',
        required: true,
        parse(raw) {
            if (_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh.test(raw))
                return raw;
            throw new Error(`expected sha256: and 64 hex digits, got '${raw}'`);
        },
    };
}


/***/ }),

/***/ 3575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   zE: () => (/* binding */ FILE_NAME)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);

/** Name of the manifest beside the package. */
const MANIFEST = 'manifest.json';
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Names that a package may have: they become names of files and of artifacts. */
const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;
function manifestText(it) {
    return `${JSON.stringify(it, undefined, 1)}\n`;
}
/** Reads a manifest that another job left; RFG-285 when it is none. Only what is used later is looked at. */
function parseManifest(text, path) {
    try {
        const it = JSON.parse(text);
        const isWhole = it.v === 1 &&
            FILE_NAME.test(it.file ?? '') &&
            DIGEST.test(it.digest ?? '') &&
            Array.isArray(it.entries) &&
            it.entries.every((entry) => typeof entry?.path === 'string');
        if (isWhole)
            return it;
        throw new Error('it has not the fields of one');
    }
    catch (cause) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-285', `${path} is no manifest of a package: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, {
            cause,
            hint: 'Give the folder that the action package left, whole: as output `folder`, or downloaded as the artifact of build.yml.',
        });
    }
}


/***/ })

};
