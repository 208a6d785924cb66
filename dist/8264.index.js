export const id = 8264;
export const ids = [8264];
export const modules = {

/***/ 8264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keysNew: () => (/* binding */ keysNew)
/* harmony export */ });
/* harmony import */ var _src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);
/* harmony import */ var _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1806);


const keysNew = async (given, ports) => {
    const { out } = given.options;
    if (out === undefined)
        throw new _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-104', 'refuge keys new: --out is missing', {
            hint: 'Name the file of the key: refuge keys new --out FILE',
        });
    const recipient = await (0,_src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__/* .newKeys */ .lC)(out, ports);
    return { lines: [recipient], json: { recipient }, ok: true };
};


/***/ })

};
