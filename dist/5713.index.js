export const id = 5713;
export const ids = [5713];
export const modules = {

/***/ 7978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ membersOf)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3198);
/* harmony import */ var _formats_toml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8043);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7732);
/* harmony import */ var _cargo_requirements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1313);




/** The manifests of a workspace: its own, those that `members` names, and those that any of them depends on by a path. */
async function membersOf(root, folder) {
    const at = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(root.source.file);
    const excluded = textsOf(root, 'workspace', 'exclude').map((it) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .below */ .Gz)(at, it));
    const waiting = [at];
    for (const glob of textsOf(root, 'workspace', 'members'))
        waiting.push(...(await (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .foldersOf */ .pd)(folder, at, glob)));
    const members = new Map();
    for (const here of waiting) {
        if (members.has(here) || excluded.some((it) => it !== undefined && isIn(here, it)))
            continue;
        const source = await folder.read((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(here, 'Cargo.toml'));
        if (!source)
            continue;
        const manifest = await (0,_formats_toml_js__WEBPACK_IMPORTED_MODULE_1__/* .readToml */ .D)(source);
        members.set(here, manifest);
        waiting.push(...dependenciesOf(manifest));
    }
    return [...members.values()];
}
const dependenciesOf = (manifest) => (0,_cargo_requirements_js__WEBPACK_IMPORTED_MODULE_2__/* .pathDependencies */ .Z)(manifest).map((it) => it.folder);
function textsOf(manifest, ...path) {
    return manifest.under(...path).flatMap(({ value }) => (typeof value === 'string' ? value : []));
}
const isIn = (folder, outer) => folder === outer || folder.startsWith(`${outer}/`) || (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(folder, outer);


/***/ }),

/***/ 1313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pathDependencies),
/* harmony export */   c: () => (/* binding */ requirementFindings)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9849);
/* harmony import */ var _formats_toml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8043);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7732);



/** Dependencies by path: `[dependencies]`, `[dev-dependencies]`, `[target.….dependencies]`, `[workspace.dependencies]`. */
function pathDependencies(manifest) {
    const at = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(manifest.source.file);
    return manifest.under().flatMap(({ path, value }) => {
        if (path.at(-1) !== 'path' || !String(path.at(-3)).endsWith('dependencies') || typeof value !== 'string')
            return [];
        const folder = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(at, value);
        return folder === undefined ? [] : [{ folder, keys: path.slice(0, -1) }];
    });
}
/**
 * Requirements of packages that get the version, by the folders of these and the versions they had: where one asks for just
 * the old version, it would often exclude the new one, and nothing would build. Others are what somebody decided.
 */
function requirementFindings(manifest, olds, version) {
    return pathDependencies(manifest).flatMap(({ folder, keys }) => {
        const asked = olds.has(folder) ? (0,_formats_toml_js__WEBPACK_IMPORTED_MODULE_1__/* .tomlText */ .Y)(manifest, ...keys, 'version') : undefined;
        const [, sign = '', bare] = /^([\^=~]?\s*)(.*)$/.exec(asked?.value ?? '') ?? [];
        return asked && bare === olds.get(folder) ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(manifest.source, asked, `${sign}${version}`)] : [];
    });
}


/***/ }),

/***/ 2160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ cargo),
  B: () => (/* binding */ inherits)
});

// EXTERNAL MODULE: ./.build/src/release/manifests/finding.js
var finding = __webpack_require__(9849);
// EXTERNAL MODULE: ./.build/src/release/manifests/formats/toml.js
var toml = __webpack_require__(8043);
// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var paths = __webpack_require__(7732);
;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/cargo-lock.js


/**
 * Where Cargo.lock names the version of packages of the workspace: those without a source. A dependency says `name version`
 * when there are several packages of that name. Source: doc.rust-lang.org/cargo, `cargo::core::resolver::encode`.
 */
function lockFindings(lock, names, version) {
    const own = packagesOf(lock).filter((it) => names.has(it.name));
    const renamed = new Map(own.map((it) => [`${it.name} ${it.version.value}`, `${it.name} ${version}`]));
    const dependents = lock.under('package').flatMap((leaf) => {
        const next = leaf.path[2] === 'dependencies' ? renamed.get(String(leaf.value)) : undefined;
        const value = { start: leaf.start + 1, end: leaf.end - 1, value: String(leaf.value) };
        return next === undefined ? [] : [(0,finding/* place */.ik)(lock.source, value, next)];
    });
    return [...own.map((it) => (0,finding/* place */.ik)(lock.source, it.version, version)), ...dependents];
}
/** The packages of the lock file that come from no registry and no repository. */
function packagesOf(lock) {
    const packages = [];
    for (let index = 0;; index++) {
        const name = lock.at('package', index, 'name')?.value;
        if (typeof name !== 'string')
            return packages;
        const version = lock.at('package', index, 'source') ? undefined : (0,toml/* tomlText */.Y)(lock, 'package', index, 'version');
        if (version)
            packages.push({ name, version });
    }
}

// EXTERNAL MODULE: ./.build/src/release/manifests/ecosystems/cargo-members.js
var cargo_members = __webpack_require__(7978);
// EXTERNAL MODULE: ./.build/src/release/manifests/ecosystems/cargo-requirements.js
var cargo_requirements = __webpack_require__(1313);
;// CONCATENATED MODULE: ./.build/src/release/manifests/ecosystems/cargo.js






/**
 * Cargo.toml, the workspace that a package takes its version from, and Cargo.lock.
 * Source: doc.rust-lang.org/cargo, manifest format, and workspaces.
 */
const cargo = async (release) => {
    const { folder, version } = release;
    const manifest = await manifestIn(folder, folder.at);
    if (!manifest)
        return [];
    const root = (await workspaceOf(manifest, folder)) ?? manifest;
    const own = (0,toml/* tomlText */.Y)(manifest, 'package', 'version');
    const shared = inherits(manifest) || manifest.source === root.source
        ? (0,toml/* tomlText */.Y)(root, 'workspace', 'package', 'version')
        : undefined;
    const places = [
        ...(own ? [(0,finding/* place */.ik)(manifest.source, own, version)] : []),
        ...(shared ? [(0,finding/* place */.ik)(root.source, shared, version)] : []),
    ];
    if (places.length === 0)
        return [whyNone(manifest)];
    return [...places, ...(await followers(manifest, root, shared !== undefined, release))];
};
/** The Cargo.toml of a folder. */
async function manifestIn(folder, at) {
    const source = await folder.read((0,paths/* nameIn */.ZC)(at, 'Cargo.toml'));
    return source && (await (0,toml/* readToml */.D)(source));
}
/** Whether the package takes its version from its workspace. */
const inherits = (manifest) => manifest.at('package', 'version', 'workspace')?.value === true;
async function workspaceOf(manifest, folder) {
    const named = manifest.at('package', 'workspace')?.value;
    const at = typeof named === 'string' ? (0,paths/* below */.Gz)(folder.at, named) : undefined;
    for (const here of at === undefined ? (0,paths/* upward */.Oz)(folder.at) : [at]) {
        const found = await manifestIn(folder, here);
        if (found && found.under('workspace').length > 0)
            return found;
    }
    return undefined;
}
/** What names the packages that get the version: requirements of other packages in the workspace, and its lock file. */
async function followers(manifest, root, isShared, { folder, version }) {
    const members = await (0,cargo_members/* membersOf */.l)(root, folder);
    const bumped = [manifest, ...(isShared ? members.filter(inherits) : [])];
    const olds = new Map(bumped.map((it) => [(0,paths/* folderOf */.yS)(it.source.file), versionOf(it, root)]));
    const requirements = members.flatMap((it) => (0,cargo_requirements/* requirementFindings */.c)(it, olds, version));
    const lock = await folder.read((0,paths/* nameIn */.ZC)((0,paths/* folderOf */.yS)(root.source.file), 'Cargo.lock'));
    if (!lock)
        return requirements;
    const names = bumped.flatMap((it) => (0,toml/* tomlText */.Y)(it, 'package', 'name')?.value ?? []);
    return [...requirements, ...lockFindings(await (0,toml/* readToml */.D)(lock), new Set(names), version)];
}
const versionOf = (manifest, root) => (inherits(manifest) ? (0,toml/* tomlText */.Y)(root, 'workspace', 'package', 'version') : (0,toml/* tomlText */.Y)(manifest, 'package', 'version'))
    ?.value;
function whyNone(manifest) {
    if (inherits(manifest))
        return (0,finding/* elsewhere */.Jn)(manifest.source, 'takes its version from a workspace, and none that has one is found');
    if (manifest.at('package', 'name'))
        return (0,finding/* unnamed */.p1)(manifest.source);
    return (0,finding/* elsewhere */.Jn)(manifest.source, 'is a workspace whose packages have versions of their own');
}


/***/ }),

/***/ 9849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ agreeing),
/* harmony export */   Jn: () => (/* binding */ elsewhere),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   nH: () => (/* binding */ placeOr),
/* harmony export */   p1: () => (/* binding */ unnamed)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1495);

/** A version that is written as it is, or in the form that `next` gives it. */
function place(source, value, next) {
    return { kind: 'place', source, value, next };
}
/** A manifest that is there but does not hold the version: `${file} ${why}` is the sentence. */
function elsewhere({ file }, why) {
    return { kind: 'elsewhere', file, why };
}
/** A manifest that could hold the version and does not. */
function unnamed(source) {
    return elsewhere(source, 'names no version');
}
/** The value, or that the file names none. */
function placeOr(source, value, next) {
    return value ? place(source, value, next) : unnamed(source);
}
/** Places of which only one can be meant: RFG-214 when they do not say the same. */
function agreeing(source, values, next) {
    const other = values.find((it) => it.value !== values[0]?.value);
    if (!other)
        return values.map((it) => place(source, it, next));
    throw (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(source, other.start, `this version is ${other.value}, but another one in the file is ${values[0]?.value}`, 'Keep one of them, or make them equal: it cannot be told which one is meant.');
}


/***/ }),

/***/ 3198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   RJ: () => (/* binding */ deep),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7732);


/**
 * The folder of a package inside a root (the repository).
 * @param known what was read of the root already: folders that share it share the files that several of them write to
 */
function openFolder(folder, root, files, known = new Map()) {
    return {
        at: folder.startsWith(`${root}/`) ? folder.slice(root.length + 1) : '',
        read(file) {
            const source = known.get(file) ?? readSource(file, root, files);
            known.set(file, source);
            return source;
        },
        async names(at, glob) {
            const names = await files.list(await files.inside(root, at === '' ? '.' : at));
            return names.filter((it) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(it, glob));
        },
    };
}
/** How deep a tree is searched: links can make it endless. */
const LEVELS = 5;
/** The folders that a glob of folders names, such as `crates/*`; `**` goes a few levels deep. */
async function foldersOf(folder, from, glob) {
    let found = new Set([from]);
    for (const part of glob.split('/').filter((it) => it !== '' && it !== '.')) {
        const next = new Set();
        for (const at of found)
            for (const step of await stepsOf(folder, at, part))
                next.add(step);
        found = next;
    }
    return [...found];
}
async function stepsOf(folder, from, part) {
    if (part === '**')
        return await deep(folder, from);
    if (!/[*?]/.test(part))
        return [(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(from, part)];
    return (await folder.names(from, part)).filter(isVisible).map((it) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(from, it));
}
const isVisible = (name) => !name.startsWith('.') && name !== 'node_modules' && name !== 'target';
/** A folder and those below it. */
async function deep(folder, at, levels = LEVELS) {
    if (levels === 0)
        return [at];
    const found = [at];
    for (const name of (await folder.names(at, '*')).filter(isVisible)) {
        const inner = (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(at, name);
        if ((await folder.names(inner, '*')).length > 0)
            found.push(...(await deep(folder, inner, levels - 1)));
    }
    return found;
}
async function readSource(file, root, files) {
    const path = await files.inside(root, file);
    const text = await files.read(path);
    if (text === undefined)
        return undefined;
    // What was no UTF-8 is U+FFFD by now, and would be written back as that.
    if (text.includes('\ufffd')) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-214', `${file} is not UTF-8 text, so it cannot be written back as it is`, {
            place: { file },
            hint: 'Save it as UTF-8 (and correct the encoding that an XML file declares).',
        });
    }
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    return { file, path, mark, text: text.slice(mark.length) };
}


/***/ }),

/***/ 9176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ jsonValue),
  V: () => (/* binding */ readJson)
});

// EXTERNAL MODULE: ./.build/src/release/manifests/source.js
var manifests_source = __webpack_require__(1495);
;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/json-flaw.js
/** One token. Control characters may not stand in a text. */
const TOKEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar excludes them
/[[\]{}:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Where a text stops being JSON; JSON.parse says so only at times. Source: RFC 8259. */
function flawIn(text) {
    const open = [];
    let expected = 'value';
    let at = 0;
    for (;;) {
        while (/[ \t\r\n]/.test(text[at] ?? ''))
            at++;
        TOKEN.lastIndex = at;
        const token = TOKEN.exec(text)?.[0];
        const next = token === undefined ? undefined : step(token, expected, open);
        if (token === undefined || next === undefined)
            return at;
        expected = next;
        at += token.length;
    }
}
function step(token, expected, open) {
    const isOpening = token === '{' || token === '[';
    switch (expected) {
        case 'value':
        case 'value or ]':
            if (token === ']' && expected === 'value or ]')
                return json_flaw_closed(token, open);
            if (/^[\]},:]$/.test(token))
                return undefined;
            if (isOpening)
                open.push(token);
            return token === '{' ? 'key or }' : token === '[' ? 'value or ]' : ', or end';
        case 'key':
        case 'key or }':
            if (token === '}' && expected === 'key or }')
                return json_flaw_closed(token, open);
            return token.startsWith('"') ? ':' : undefined;
        case ':':
            return token === ':' ? 'value' : undefined;
        case ', or end':
            if (token === ',')
                return open.length === 0 ? undefined : open.at(-1) === '{' ? 'key' : 'value';
            return json_flaw_closed(token, open);
    }
}
function json_flaw_closed(token, open) {
    const opening = token === '}' ? '{' : token === ']' ? '[' : undefined;
    return opening !== undefined && open.pop() === opening ? ', or end' : undefined;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/json-place.js
/**
 * The place of the value at a path of keys in a JSON text, or undefined when there is none. Walks the text by the grammar, so
 * what looks like a key inside a string or deeper down is not found. The text must be valid JSON. Source: RFC 8259.
 */
function placeIn(text, path) {
    let place = { start: skipBlank(text, 0), end: text.length };
    for (const key of path)
        place = place && memberOf(text, place.start, key);
    return place;
}
/** The value of a key in the object that begins at `at`. Of keys that are there twice the last counts, as for JSON.parse. */
function memberOf(text, at, wanted) {
    if (text[at] !== '{')
        return undefined;
    let found;
    let here = skipBlank(text, at + 1);
    while (text[here] === '"') {
        const keyEnd = stringEnd(text, here);
        const start = skipBlank(text, skipBlank(text, keyEnd) + 1);
        const end = valueEnd(text, start);
        if (JSON.parse(text.slice(here, keyEnd)) === wanted)
            found = { start, end };
        const comma = skipBlank(text, end);
        here = text[comma] === ',' ? skipBlank(text, comma + 1) : comma;
    }
    return found;
}
function valueEnd(text, at) {
    if (text[at] === '"')
        return stringEnd(text, at);
    if (text[at] === '{' || text[at] === '[')
        return nestEnd(text, at);
    let end = at;
    while (end < text.length && !/[\s,\]}]/.test(text[end] ?? ''))
        end++;
    return end;
}
function nestEnd(text, at) {
    let depth = 0;
    for (let here = at; here < text.length; here++) {
        const char = text[here];
        if (char === '"')
            here = stringEnd(text, here) - 1;
        else if (char === '{' || char === '[')
            depth++;
        else if ((char === '}' || char === ']') && --depth === 0)
            return here + 1;
    }
    return text.length;
}
function stringEnd(text, at) {
    let here = at + 1;
    while (here < text.length && text[here] !== '"')
        here += text[here] === '\\' ? 2 : 1;
    return here + 1;
}
function skipBlank(text, at) {
    let here = at;
    while (/\s/.test(text[here] ?? ''))
        here++;
    return here;
}

;// CONCATENATED MODULE: ./.build/src/release/manifests/formats/json.js



/** The text at a path of keys, or undefined when there is none. RFG-214 for what is no JSON, and for a value that is no text. */
function jsonValue(source, path) {
    readJson(source);
    const place = placeIn(source.text, path);
    if (!place)
        return undefined;
    const value = JSON.parse(source.text.slice(place.start, place.end));
    if (typeof value !== 'string')
        throw (0,manifests_source/* refusal */.x5)(source, place.start, `"${path.at(-1)}" is not a text: put it in quotes`);
    return { start: place.start + 1, end: place.end - 1, value };
}
/** What a JSON text says; RFG-214 for what is none. */
function readJson(source) {
    return (0,manifests_source/* parsed */.Yz)(source, 'JSON', () => JSON.parse(source.text), () => flawIn(source.text));
}


/***/ }),

/***/ 8043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readToml),
/* harmony export */   Y: () => (/* binding */ tomlText)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1495);

/** Reads a TOML file; RFG-214 when it is none. Source: TOML 1.0 and 1.1, by toml-eslint-parser. */
async function readToml(source) {
    const { parseTOML } = await __webpack_require__.e(/* import() */ 9605).then(__webpack_require__.bind(__webpack_require__, 9605));
    const leaves = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(source, 'TOML', () => parseTOML(source.text).body[0].body.flatMap(leavesOf), indexOf);
    const byPath = new Map(leaves.map((it) => [JSON.stringify(it.path), it]));
    return {
        source,
        at: (...path) => byPath.get(JSON.stringify(path)),
        under: (...path) => leaves.filter((it) => path.every((key, index) => it.path[index] === key)),
    };
}
/** The text at a path; RFG-214 when it is of another type, or written over several lines. */
function tomlText(file, ...path) {
    const { source } = file;
    const leaf = file.at(...path);
    if (!leaf)
        return undefined;
    if (typeof leaf.value !== 'string')
        throw (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(source, leaf.start, `${path.join('.')} is not a text: put it in quotes`);
    if (leaf.multiline)
        throw (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(source, leaf.start, `${path.join('.')} is a text of several lines: write it in one`);
    return { start: leaf.start + 1, end: leaf.end - 1, value: leaf.value };
}
function leavesOf(node) {
    if (node.type === 'TOMLKeyValue')
        return leavesAt(pathOf(node.key), node.value);
    return node.body.flatMap((it) => leavesAt([...node.resolvedKey, ...pathOf(it.key)], it.value));
}
function leavesAt(path, node) {
    switch (node.type) {
        case 'TOMLArray':
            return node.elements.flatMap((it, index) => leavesAt([...path, index], it));
        case 'TOMLInlineTable':
            return node.body.flatMap((it) => leavesAt([...path, ...pathOf(it.key)], it.value));
        case 'TOMLValue': {
            const [start, end] = node.range;
            return [{ path, value: node.value, start, end, multiline: node.kind === 'string' && node.multiline }];
        }
    }
}
const pathOf = (key) => key.keys.map((it) => (it.type === 'TOMLBare' ? it.name : it.value));
function indexOf(thrown) {
    return thrown instanceof Error && 'index' in thrown && typeof thrown.index === 'number' ? thrown.index : undefined;
}


/***/ }),

/***/ 1495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9422);


const CORRECT = 'Correct the file; the version is written into it only when it can be read.';
/** RFG-214 at a character of a file. */
function refusal(source, offset, what, hint = CORRECT, cause) {
    const { line, column } = positionOf(source.text, offset);
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-214', `${source.file}: ${what}`, {
        place: { file: source.file, line, column },
        hint,
        cause,
    });
}
/** What a parser makes of a text. What it throws becomes RFG-214 at the place where `at` says that it stopped. */
function parsed(source, format, parse, at) {
    try {
        return parse();
    }
    catch (cause) {
        if (cause instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR)
            throw cause;
        if (cause instanceof RangeError)
            throw refusal(source, 0, 'the file is nested too deeply to be read', CORRECT, cause);
        const reason = clipped((0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause).split('\n')[0] ?? '');
        throw refusal(source, at(cause) ?? source.text.length, `not valid ${format}: ${reason}`, CORRECT, cause);
    }
}
/** Text of a file for a sentence: one line, and not long. */
function clipped(text) {
    const line = (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text);
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
function positionOf(text, offset) {
    const before = text.slice(0, offset);
    const lines = before.split(/\r\n|\r|\n/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}


/***/ })

};
