export const id = 1771;
export const ids = [1771];
export const modules = {

/***/ 1771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalRunner: () => (/* binding */ terminalRunner)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9422);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5452);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9596);




/** A terminal: what is said goes to standard error, so that standard output holds nothing but the answer. */
function terminalRunner() {
    const secrets = new Set();
    const say = (text) => process.stderr.write(`${masked((0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(text), secrets)}\n`);
    return {
        input(name) {
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-904', `a terminal has no input '${name}'`);
        },
        output: () => undefined,
        summary: async () => undefined,
        info: say,
        debug: (message) => (process.env.REFUGE_DEBUG ? say(message) : undefined),
        warning: (message, place) => say(`${at(place)}warning: ${message}`),
        error: (message, place) => say(`${at(place)}error: ${message}`),
        quote: say,
        mask: (secret) => void secrets.add(secret),
        context: (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .contextOf */ .V)(process.env, process.cwd(), process.pid),
        cancelled: (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledBySignal */ .T)(),
    };
}
function masked(text, secrets) {
    return [...secrets].filter((it) => it !== '').reduce((shown, it) => shown.replaceAll(it, '***'), text);
}
const at = (place) => place ? `${[place.file, place.line, place.column].filter((it) => it !== undefined).join(':')} ` : '';


/***/ })

};
