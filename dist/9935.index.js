export const id = 9935;
export const ids = [9935];
export const modules = {

/***/ 9935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ files_open)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/src/adapters/write-stream.js
var write_stream = __webpack_require__(1640);
;// CONCATENATED MODULE: ./.build/src/adapters/sources/files/destination.js






/**
 * A folder under a temporary name beside `to`, which only its owner may enter until it is whole. Paths were checked by the
 * caller; nothing here follows a link, since links to elsewhere are made last.
 */
async function openDestination(to) {
    await refuseExisting(to);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(to), `.${(0,external_node_path_.basename)(to)}.refuge-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    await (0,promises_.mkdir)(draft, { mode: 0o700 });
    const folders = [];
    const at = (path) => (0,external_node_path_.join)(draft, path);
    return {
        async directory(it) {
            await (0,promises_.mkdir)(at(it.path), { recursive: true, mode: 0o700 });
            folders.push(it);
        },
        file: (it, content) => writeFile(at(it.path), it, content),
        async hardlink(path, target) {
            parentOf(at(path));
            await (0,promises_.link)(at(target), at(path));
        },
        async symlink(it, target) {
            parentOf(at(it.path));
            await (0,promises_.symlink)(target, at(it.path));
            if (isRoot())
                await (0,promises_.lchown)(at(it.path), it.uid, it.gid);
            await (0,promises_.lutimes)(at(it.path), it.mtime / 1000, it.mtime / 1000);
        },
        async commit() {
            // The deepest first: whatever is written into a folder changes its time.
            for (const it of folders.reverse())
                await finish(at(it.path), it);
            await (0,promises_.chmod)(draft, 0o777 & ~process.umask());
            await refuseExisting(to);
            await (0,promises_.rename)(draft, to);
            await makeDurable((0,external_node_path_.dirname)(to));
        },
        discard: () => (0,promises_.rm)(draft, { recursive: true, force: true }),
    };
}
async function refuseExisting(to) {
    const isThere = await (0,promises_.lstat)(to).then(() => true, () => false);
    if (!isThere)
        return;
    throw new errors/* RefugeError */.vR('RFG-642', `${to} exists already: a restore never writes into what is there`, {
        hint: 'Restore into a new folder, compare, and move it yourself.',
    });
}
async function writeFile(path, it, content) {
    const fd = create(path);
    try {
        await (0,write_stream/* writeStream */.G)(fd, content);
        if (isRoot())
            (0,external_node_fs_.fchownSync)(fd, it.uid, it.gid);
        (0,external_node_fs_.fchmodSync)(fd, it.mode);
        (0,external_node_fs_.futimesSync)(fd, it.mtime / 1000, it.mtime / 1000);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** A new file; an earlier copy of it in the same archive goes, a missing folder comes. */
function create(path) {
    for (let attempt = 0; attempt < 3; attempt++) {
        try {
            return (0,external_node_fs_.openSync)(path, 'wx', 0o600);
        }
        catch (thrown) {
            const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
            if (code === 'EEXIST')
                (0,external_node_fs_.unlinkSync)(path);
            else if (code === 'ENOENT')
                parentOf(path);
            else
                throw thrown;
        }
    }
    throw new Error(`${path} cannot be created`);
}
function parentOf(path) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o755 });
}
async function finish(path, { mode, mtime, uid, gid }) {
    if (isRoot())
        await (0,promises_.lchown)(path, uid, gid);
    await (0,promises_.chmod)(path, mode);
    await (0,promises_.utimes)(path, mtime / 1000, mtime / 1000);
}
async function makeDurable(folder) {
    const handle = await (0,promises_.open)(folder, 'r');
    try {
        await handle.sync();
    }
    catch (thrown) {
        throw new errors/* RefugeError */.vR('RFG-605', `cannot make the restored folder durable: ${(0,errors/* messageOf */.bD)(thrown)}`, { cause: thrown });
    }
    finally {
        await handle.close();
    }
}
const isRoot = () => process.getuid?.() === 0;

;// CONCATENATED MODULE: ./.build/src/adapters/sources/files/settings.js


function readSettings(options, { folder, leaveOut }) {
    const patterns = texts(options, 'paths').map((it) => (0,external_node_path_.resolve)(folder, it));
    const within = patterns.filter((it) => isBelow(it, folder));
    const outside = patterns.filter((it) => !isBelow(it, folder));
    const requireMount = options['require-mount'];
    return {
        roots: [rootOf(folder, within), rootOf('/', outside)].filter((it) => it.patterns.length > 0),
        excludes: texts(options, 'exclude').map((it) => excludeOf(it, folder)),
        requireMount: typeof requireMount === 'string' ? (0,external_node_path_.resolve)(folder, requireMount) : undefined,
        leaveOut: new Set(leaveOut),
    };
}
function rootOf(folder, patterns) {
    return { folder, patterns: patterns.map((it) => it.slice(folder.length).replace(/^\//, '')) };
}
function excludeOf(pattern, folder) {
    return pattern.includes('/') ? (0,external_node_path_.resolve)(folder, pattern) : pattern;
}
function isBelow(path, folder) {
    return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}
function texts(options, name) {
    const value = options[name] ?? [];
    if (Array.isArray(value) && value.every((it) => typeof it === 'string' && it !== ''))
        return value;
    throw new errors/* RefugeError */.vR('RFG-600', `source of kind files: '${name}' must be a list of paths and globs`, {
        hint: "Correct it in refuge.yml; 'refuge validate' shows the line.",
    });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./.build/src/kernel/order.js
var order = __webpack_require__(2485);
;// CONCATENATED MODULE: ./.build/src/adapters/sources/files/open-file.js

/** Files of this size are read without giving way to timers, signals and other streams. */
const SMALL = 64 * 1024;
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
/** Opens a file as it is now; undefined when it is gone; throws when it may not be read, or is no file any more. */
function openForReading(path) {
    const fd = openIfThere(path);
    if (fd === undefined)
        return undefined;
    const stats = (0,external_node_fs_.fstatSync)(fd, { bigint: true });
    if (!stats.isFile()) {
        (0,external_node_fs_.closeSync)(fd);
        throw new Error('it is no file any more');
    }
    return {
        size: Number(stats.size),
        mode: Number(stats.mode & 4095n),
        mtime: millisecondsOf(stats),
        uid: Number(stats.uid),
        gid: Number(stats.gid),
        async read(into) {
            if (stats.size > SMALL)
                await otherTurns();
            // At once: the system reads ahead, and to hand a buffer to another thread takes longer than to copy it.
            return (0,external_node_fs_.readSync)(fd, into);
        },
        unchanged: async () => isSame(stats, (0,external_node_fs_.fstatSync)(fd, { bigint: true })),
        close: async () => (0,external_node_fs_.closeSync)(fd),
    };
}
function otherTurns() {
    return new Promise((resolve) => setImmediate(resolve));
}
function isSame(before, after) {
    return before.size === after.size && before.mtimeNs === after.mtimeNs && before.ctimeNs === after.ctimeNs;
}
function openIfThere(path) {
    try {
        return (0,external_node_fs_.openSync)(path, FLAGS);
    }
    catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
            return undefined;
        throw thrown;
    }
}
/** The nearest millisecond: Node's own rounds down, and times set from JavaScript lie just below. */
function millisecondsOf({ mtimeNs }) {
    return Math.round(Number(mtimeNs) / 1e6);
}

;// CONCATENATED MODULE: ./.build/src/adapters/sources/files/starts.js





/**
 * The folders and files from which everything that the patterns mean can be reached, sorted, none below another. Names of
 * two roots could meet (`srv` in the folder of refuge.yml and `/srv`): RFG-600.
 */
function startsOf(roots) {
    const starts = roots.flatMap((root) => withoutNested(root.patterns.flatMap((it) => beginnings(it, root))).map((name) => ({
        name,
        absolute: (0,external_node_path_.join)(root.folder, name),
        root,
    })));
    const sorted = starts.sort((a, b) => (0,order/* comparePaths */.c)(a.name, b.name));
    for (const [i, { name, root }] of sorted.entries()) {
        const before = sorted[i - 1];
        if (before && before.root !== root && firstPart(before.name) === firstPart(name))
            throw twoMeanings(firstPart(name));
    }
    return sorted;
}
const GLOB = /[*?[\]{}!()+@]/;
/** The parts of a pattern before the first one that is a glob; the folder's own entries where that is none. */
function beginnings(pattern, { folder }) {
    const parts = pattern.split('/');
    const glob = parts.findIndex((it) => GLOB.test(it));
    const fixed = (glob < 0 ? parts : parts.slice(0, glob)).join('/');
    return fixed === '' ? entriesOf(folder) : [fixed];
}
function entriesOf(folder) {
    const names = (0,external_node_fs_.readdirSync)(folder, { encoding: 'buffer' });
    if (names.every((it) => (0,external_node_buffer_.isUtf8)(it)))
        return names.map((it) => it.toString());
    throw new errors/* RefugeError */.vR('RFG-606', `${folder} holds a name that is not UTF-8`, {
        hint: 'Rename it, or name the folders to keep under `paths`.',
    });
}
function withoutNested(names) {
    const kept = [];
    for (const name of [...names].sort(order/* comparePaths */.c)) {
        const last = kept.at(-1);
        if (last === undefined || (name !== last && !name.startsWith(`${last}/`)))
            kept.push(name);
    }
    return kept;
}
const firstPart = (name) => name.split('/')[0] ?? '';
function twoMeanings(part) {
    return new errors/* RefugeError */.vR('RFG-600', `'${part}' in the folder of refuge.yml and '/${part}' would have one name in the archive`, {
        hint: 'Make two sources of them.',
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/sources/files/walk.js







/** How many entries are looked at before others get their turn. */
const TURN = 256;
/** Everything that the settings mean, in the order of comparePaths. Links are not followed, other file systems not entered. */
async function* walk(settings) {
    const matched = new Set();
    const links = new Map();
    const stack = startsOf(settings.roots)
        .map((it) => ({ ...it, within: false, device: undefined }))
        .reverse();
    for (let count = 1; stack.length > 0; count++) {
        const next = stack.pop();
        yield* visit(next, stack, { settings, matched, links });
        if (count % TURN === 0)
            await new Promise((resolve) => setImmediate(resolve));
    }
    for (const { folder, patterns } of settings.roots) {
        for (const it of patterns) {
            const path = folder === '/' ? `/${it}` : it || '.';
            if (!matched.has(key(folder, it)))
                yield { kind: 'unreadable', path, why: 'there is no such file or folder' };
        }
    }
}
function* visit(it, stack, memory) {
    const { settings, links } = memory;
    if (isExcluded(it, settings))
        return;
    const stats = lookAt(it.absolute);
    if (typeof stats === 'string') {
        const isGone = stats === 'ENOENT';
        if (!isGone)
            yield { kind: 'unreadable', path: it.name, why: stats };
        else if (it.within)
            yield { kind: 'gone', path: it.name };
        return;
    }
    const within = isWanted(it, memory) || it.within;
    if (settings.leaveOut.has(it.absolute)) {
        if (within)
            yield { kind: 'skipped', path: it.name, why: 'the store itself' };
    }
    else if (stats.isDirectory()) {
        yield* folder({ ...it, within, device: it.device ?? stats.dev }, stats, stack);
    }
    else if (within) {
        yield itemOf(it, stats, links);
    }
}
function* folder(it, stats, stack) {
    if (it.within)
        yield { kind: 'item', item: { ...named(it.name, stats), type: 'directory' } };
    if (stats.dev !== it.device) {
        if (it.within)
            yield { kind: 'skipped', path: it.name, why: 'another file system' };
        return;
    }
    const names = namesIn(it.absolute);
    if (typeof names === 'string') {
        if (names === 'ENOENT')
            yield { kind: 'gone', path: it.name };
        else
            yield { kind: 'unreadable', path: it.name, why: names };
        return;
    }
    for (const bad of names.broken)
        yield { kind: 'unreadable', path: `${it.name}/${bad}`, why: 'its name is not UTF-8' };
    for (const name of names.good.reverse()) {
        stack.push({ ...it, name: `${it.name}/${name}`, absolute: `${it.absolute}/${name}` });
    }
}
/** What a folder holds, sorted; 'ENOENT' or another reason where nothing can be known. */
function namesIn(folder) {
    try {
        const names = (0,external_node_fs_.readdirSync)(folder, { encoding: 'buffer' });
        const texts = names.filter((it) => (0,external_node_buffer_.isUtf8)(it)).map((it) => it.toString());
        const broken = names.filter((it) => !(0,external_node_buffer_.isUtf8)(it)).map((it) => it.toString('latin1'));
        return { good: texts.sort(order/* compareBytes */.X), broken };
    }
    catch (thrown) {
        return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT' ? 'ENOENT' : (0,errors/* messageOf */.bD)(thrown);
    }
}
function itemOf({ name, absolute }, stats, links) {
    if (stats.isSymbolicLink())
        return symlink(name, absolute, stats);
    if (!stats.isFile())
        return { kind: 'skipped', path: name, why: 'neither file, folder nor link' };
    if (stats.nlink > 1n) {
        const number = `${stats.dev}:${stats.ino}`;
        const target = links.get(number);
        if (target !== undefined)
            return { kind: 'item', item: { ...named(name, stats), type: 'hardlink', target } };
        links.set(number, name);
    }
    const size = Number(stats.size);
    const item = { ...named(name, stats), type: 'file', size, open: async () => openForReading(absolute) };
    return { kind: 'item', item };
}
function symlink(name, absolute, stats) {
    try {
        const target = (0,external_node_fs_.readlinkSync)(absolute, { encoding: 'buffer' });
        if (!(0,external_node_buffer_.isUtf8)(target))
            return { kind: 'unreadable', path: name, why: 'what it points to is not UTF-8' };
        return { kind: 'item', item: { ...named(name, stats), type: 'symlink', target: target.toString() } };
    }
    catch (thrown) {
        return { kind: 'unreadable', path: name, why: (0,errors/* messageOf */.bD)(thrown) };
    }
}
function named(path, stats) {
    const { mode, uid, gid } = stats;
    return { path, mode: Number(mode & 4095n), mtime: millisecondsOf(stats), uid: Number(uid), gid: Number(gid) };
}
/** What is at a path; 'ENOENT' or another reason where nothing can be known. */
function lookAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false }) ?? 'ENOENT';
    }
    catch (thrown) {
        return (0,errors/* messageOf */.bD)(thrown);
    }
}
function isWanted({ name, root, within }, { matched }) {
    let isAny = false;
    for (const pattern of root.patterns) {
        const known = key(root.folder, pattern);
        // Below a folder that is wanted whole a glob need only be seen to mean something.
        if (within && matched.has(known))
            continue;
        if (pattern !== '' && pattern !== name && !(0,external_node_path_.matchesGlob)(name, pattern))
            continue;
        matched.add(known);
        isAny = true;
    }
    return isAny;
}
function isExcluded({ absolute, name }, { excludes }) {
    const last = name.slice(name.lastIndexOf('/') + 1);
    return excludes.some((it) => (0,external_node_path_.matchesGlob)(it.includes('/') ? absolute : last, it));
}
const key = (folder, pattern) => `${folder}\0${pattern}`;

;// CONCATENATED MODULE: ./.build/src/adapters/sources/files/index.js






/** Files and folders of this machine. */
function files_open(options, place) {
    const settings = readSettings(options, place);
    return {
        kind: 'files',
        async preflight() {
            if (settings.requireMount !== undefined)
                await requireMount(settings.requireMount);
        },
        walk: () => walk(settings),
        destination: openDestination,
    };
}
/** A folder is a mount point when it lies on another device than the folder that holds it. */
async function requireMount(folder) {
    const [own, above] = await Promise.all([(0,promises_.stat)(folder), (0,promises_.stat)((0,external_node_path_.dirname)(folder))]).catch(() => [undefined, undefined]);
    if (own && above && (own.dev !== above.dev || folder === '/'))
        return;
    throw new errors/* RefugeError */.vR('RFG-603', `nothing is mounted on ${folder}: the source would be empty or another one`, {
        hint: "Mount it, or correct 'require-mount' in refuge.yml.",
    });
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

/***/ 2485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareBytes),
/* harmony export */   c: () => (/* binding */ comparePaths)
/* harmony export */ });
/** Order of two texts by the bytes of their UTF-8, which is the order of their code points. */
function compareBytes(a, b) {
    return compare(a, b, rank);
}
/** Order of two paths, their parts compared as bytes: a folder, then everything in it, then what is beside it. */
function comparePaths(a, b) {
    return compare(a, b, (unit) => (unit === SLASH ? -1 : rank(unit)));
}
const SLASH = 0x2f;
/** UTF-16 puts surrogates (U+10000 and above) before U+E000–U+FFFF; UTF-8 puts them after. */
function rank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
function compare(a, b, order) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return order(left) - order(right);
    }
    return a.length - b.length;
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
