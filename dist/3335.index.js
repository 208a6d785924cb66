export const id = 3335;
export const ids = [3335];
export const modules = {

/***/ 3335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ directory_open)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/kernel/buffers.js
var kernel_buffers = __webpack_require__(5150);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/src/adapters/write-stream.js
var write_stream = __webpack_require__(1640);
;// CONCATENATED MODULE: ./.build/src/adapters/stores/directory/failure.js

/** A failure of the file system as an error of the store: RFG-605. */
function storeFailure(what, cause) {
    if (cause instanceof errors/* RefugeError */.vR)
        return cause;
    return new errors/* RefugeError */.vR('RFG-605', `the store cannot ${what}: ${(0,errors/* messageOf */.bD)(cause)}`, {
        hint: hintFor(codeOf(cause)),
        cause,
    });
}
const HINTS = {
    ENOSPC: 'The disk is full: make room, or point the store to another one. What was there before is untouched.',
    EDQUOT: 'The quota is used up: make room, or point the store elsewhere. What was there before is untouched.',
    EPERM: 'The file system of the store must know hard links, so that no object is ever replaced.',
    ENOTSUP: 'The file system of the store must know hard links, so that no object is ever replaced.',
};
function hintFor(code) {
    const known = code === undefined ? undefined : HINTS[code];
    return known ?? 'Check that the folder of the store is mounted and may be written by this user.';
}
/** The code of an error of the file system. */
function codeOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}

;// CONCATENATED MODULE: ./.build/src/adapters/stores/directory/create.js





/** Writes under a temporary name, then `link`, which fails when the name is taken: nothing is replaced, nothing is half there. */
async function create(root, path, content) {
    if (await isThere(path))
        return 'exists';
    const folder = (0,external_node_path_.dirname)(path);
    const first = await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const draft = (0,external_node_path_.join)(folder, `.new-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    try {
        await writeThrough(draft, content);
        await (0,promises_.link)(draft, path);
    }
    catch (thrown) {
        if (codeOf(thrown) === 'EEXIST')
            return 'exists';
        throw thrown;
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    await makeDurable(folder, first === undefined ? folder : (0,external_node_path_.dirname)(first), root);
    return 'created';
}
async function isThere(path) {
    try {
        await (0,promises_.access)(path);
        return true;
    }
    catch (thrown) {
        if (codeOf(thrown) === 'ENOENT')
            return false;
        throw thrown;
    }
}
async function writeThrough(path, content) {
    const file = await (0,promises_.open)(path, 'wx', 0o600);
    try {
        await (0,write_stream/* writeStream */.G)(file.fd, content);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/** A new name is durable when its folder is, and a new folder when the one above it is. */
async function makeDurable(from, to, root) {
    for (let folder = from; folder.length >= Math.min(to.length, root.length); folder = (0,external_node_path_.dirname)(folder)) {
        const handle = await (0,promises_.open)(folder, 'r');
        try {
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        if (folder === to || folder === (0,external_node_path_.dirname)(folder))
            return;
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/stores/directory/index.js






const BUFFER = 256 * 1024;
/** Objects as files of a folder, each created whole or not at all and never replaced. */
function directory_open(options, place) {
    const { path } = options;
    if (typeof path !== 'string' || path === '') {
        throw new errors/* RefugeError */.vR('RFG-600', "store of kind directory: 'path' must name a folder", {
            hint: "Correct it in refuge.yml; 'refuge validate' shows the line.",
        });
    }
    const root = (0,external_node_path_.resolve)(place.folder, path);
    return {
        folder: root,
        put: async (name, content) => failing(`create ${name}`, create(root, inside(root, name), content)),
        get: async (name) => failing(`read ${name}`, read(inside(root, name), name)),
        list: async (prefix) => failing(`list ${prefix || 'its objects'}`, list(root, prefix)),
        remove: async (name) => failing(`remove ${name}`, (0,promises_.rm)(inside(root, name), { force: true })),
    };
}
async function failing(what, work) {
    try {
        return await work;
    }
    catch (cause) {
        throw storeFailure(what, cause);
    }
}
/** Names are made by us; one that leads elsewhere comes from a damaged object. */
function inside(root, name) {
    const parts = name.split('/');
    if (parts.every((it) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(it)))
        return (0,external_node_path_.join)(root, ...parts);
    throw new errors/* RefugeError */.vR('RFG-614', `'${name}' is no name of an object`, {
        hint: 'A head in the store names an object that cannot be one: restore another point.',
    });
}
async function read(path, name) {
    const stats = await (0,promises_.stat)(path).catch(missing);
    if (stats === undefined)
        return undefined;
    if (stats.isFile())
        return reading(path, name);
    throw new errors/* RefugeError */.vR('RFG-614', `${name} is no file of the store`, {
        hint: 'Something else was put in its place: find out who can write to the store. Other points are not affected.',
    });
}
/** Opens the file when its first byte is wanted, so that nothing stays open that is never read. Two buffers in turn. */
async function* reading(path, name) {
    try {
        const file = await (0,promises_.open)(path);
        try {
            const buffers = (0,kernel_buffers/* buffersInTurn */.e)(BUFFER);
            for (;;) {
                const { bytesRead } = await file.read(buffers.free());
                if (bytesRead === 0)
                    break;
                const full = buffers.filled(bytesRead);
                if (full)
                    yield full;
            }
            if (buffers.rest().length > 0)
                yield buffers.rest();
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw storeFailure(`read ${name}`, cause);
    }
}
/** Objects below a prefix; what is still being written begins with a dot and is none, nor is what goes away meanwhile. */
async function list(root, prefix) {
    const names = await (0,promises_.readdir)(folderOf(root, prefix), { recursive: true, withFileTypes: true }).catch(missing);
    const files = (names ?? []).filter((it) => it.isFile() && !it.name.startsWith('.'));
    const objects = files
        .map((it) => (0,external_node_path_.join)(it.parentPath, it.name))
        .map((path) => ({ path, name: path.slice(root.length + 1) }));
    const wanted = objects.filter(({ name }) => name.startsWith(prefix)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const sized = await Promise.all(wanted.map(async ({ path, name }) => ({ name, size: (await (0,promises_.stat)(path).catch(missing))?.size })));
    return sized.flatMap(({ name, size }) => (size === undefined ? [] : { name, size }));
}
/** The folder that holds everything below a prefix, which may end within a name. */
function folderOf(root, prefix) {
    const whole = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    return whole === '' ? root : inside(root, whole.slice(0, -1));
}
function missing(thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR')
        return undefined;
    throw thrown;
}


/***/ }),

/***/ 1640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeStream)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _kernel_overlap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1454);


/** So many bytes are written at once: handing them to another thread takes longer. */
const SMALL = 64 * 1024;
/**
 * Writes a stream into an open file from its start; the next piece is made while the last one is being written. When it
 * ends, also by an error, nothing is being written any more.
 */
async function writeStream(fd, content) {
    let end = 0;
    await (0,_kernel_overlap_js__WEBPACK_IMPORTED_MODULE_1__/* .overlap */ .E)(content, async (piece) => {
        const start = end;
        end += piece.length;
        for (let done = 0; done < piece.length;)
            done += await writeSome(fd, piece.subarray(done), start + done);
    });
}
function writeSome(fd, bytes, position) {
    if (bytes.length <= SMALL)
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, 0, bytes.length, position);
    return new Promise((resolve, reject) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.write)(fd, bytes, 0, bytes.length, position, (error, count) => (error ? reject(error) : resolve(count)));
    });
}


/***/ }),

/***/ 5150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ copyIn),
/* harmony export */   e: () => (/* binding */ buffersInTurn)
/* harmony export */ });
function buffersInTurn(size) {
    const buffers = [new Uint8Array(size), new Uint8Array(size)];
    let turn = 0;
    let used = 0;
    return {
        free: () => buffers[turn].subarray(used),
        filled(bytes) {
            used += bytes;
            if (used < size)
                return undefined;
            const full = buffers[turn];
            turn = turn === 0 ? 1 : 0;
            used = 0;
            return full;
        },
        rest: () => buffers[turn].subarray(0, used),
    };
}
/** Copies bytes in; yields each buffer that becomes full. */
function* copyIn(buffers, bytes) {
    for (let at = 0; at < bytes.length;) {
        const free = buffers.free();
        const piece = bytes.subarray(at, at + free.length);
        free.set(piece);
        at += piece.length;
        const full = buffers.filled(piece.length);
        if (full)
            yield full;
    }
}


/***/ }),

/***/ 1454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ overlap)
/* harmony export */ });
/**
 * Gives each value to `take` as soon as it is there, and asks for the next one while the last is still being taken: two are
 * under way at most, and one is done with before two more are asked for. The first failure of either side is thrown, once
 * nothing is under way any more.
 */
async function overlap(source, take) {
    let before = Promise.resolve();
    let now = before;
    try {
        for await (const value of source) {
            now = take(value);
            // Awaited in the next turn or below; until then a failure must not count as unhandled.
            now.catch(() => { });
            await before;
            before = now;
        }
        await before;
    }
    finally {
        await Promise.allSettled([before, now]);
    }
}


/***/ })

};
