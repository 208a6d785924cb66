export const id = 2780;
export const ids = [2780];
export const modules = {

/***/ 2780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replay: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var _src_judge_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6207);
/* harmony import */ var _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1806);



/** Line by line, whatever the length of the stream. */
const replay = async () => ({ lines: answers(), ok: true });
async function* answers() {
    try {
        yield* (0,_src_judge_index_js__WEBPACK_IMPORTED_MODULE_1__/* .replay */ .eZ)((0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }));
    }
    catch (error) {
        if (!(error instanceof _src_judge_index_js__WEBPACK_IMPORTED_MODULE_1__/* .JudgeInputError */ .ky))
            throw error;
        throw new _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefugeError */ .vR('RFG-402', error.message, {
            hint: 'docs/technical/judge-protocol.md describes every field of a line.',
        });
    }
}


/***/ })

};
