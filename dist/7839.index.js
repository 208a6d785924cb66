export const id = 7839;
export const ids = [7839];
export const modules = {

/***/ 1028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/** Is it a mapping (no list, not null)? */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The mapping; an empty one for anything else. */
const fieldsOf = (value) => (isFields(value) ? value : {});
/** The entries of a list; none when it is something else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 7839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPackages: () => (/* binding */ findPackages)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/release/manifests/folder.js
var manifests_folder = __webpack_require__(3198);
// EXTERNAL MODULE: ./.build/src/release/packages/demands.js
var demands = __webpack_require__(947);
// EXTERNAL MODULE: ./.build/src/release/manifests/paths.js
var paths = __webpack_require__(7732);
// EXTERNAL MODULE: ./.build/src/release/manifests/ecosystems/cargo.js + 1 modules
var cargo = __webpack_require__(2160);
// EXTERNAL MODULE: ./.build/src/release/manifests/ecosystems/cargo-requirements.js
var cargo_requirements = __webpack_require__(1313);
// EXTERNAL MODULE: ./.build/src/release/manifests/formats/toml.js
var formats_toml = __webpack_require__(8043);
// EXTERNAL MODULE: ./.build/src/release/packages/ranges.js
var ranges = __webpack_require__(7865);
;// CONCATENATED MODULE: ./.build/src/release/packages/cargo-manifest.js





/** A Cargo.toml with a package; undefined for that of a workspace alone. Source: doc.rust-lang.org/cargo, the manifest format. */
async function cargoManifest(source, folder) {
    const toml = await (0,formats_toml/* readToml */.D)(source);
    if (toml.under('package').length === 0)
        return undefined;
    const root = await workspaceAround(source, folder);
    return {
        file: source.file,
        name: (0,formats_toml/* tomlText */.Y)(toml, 'package', 'name')?.value,
        version: (0,cargo/* inherits */.B)(toml) ? undefined : (0,formats_toml/* tomlText */.Y)(toml, 'package', 'version')?.value,
        inherits: (0,cargo/* inherits */.B)(toml),
        isPrivate: toml.at('package', 'publish')?.value === false,
        needs: (known) => [...ownNeeds(toml, known), ...sharedNeeds(toml, root, known)],
    };
}
async function workspaceAround({ file }, folder) {
    for (const at of (0,paths/* upward */.Oz)((0,paths/* folderOf */.yS)(file))) {
        const source = await folder.read((0,paths/* nameIn */.ZC)(at, 'Cargo.toml'));
        const toml = source && (await (0,formats_toml/* readToml */.D)(source));
        if (toml && toml.under('workspace').length > 0)
            return toml;
    }
    return undefined;
}
/** Dependencies that name their folder themselves. */
function ownNeeds(toml, known) {
    const own = (0,cargo_requirements/* pathDependencies */.Z)(toml).filter(({ keys }) => keys[0] !== 'workspace');
    return own.flatMap(({ folder, keys }) => needAt(toml, keys, keys, folder, known));
}
/** `x = { workspace = true }`: folder and requirement stand in the workspace. */
function sharedNeeds(toml, root, known) {
    if (!root)
        return [];
    const shared = new Map((0,cargo_requirements/* pathDependencies */.Z)(root)
        .filter(({ keys }) => keys[0] === 'workspace')
        .map((it) => [it.keys.at(-1), it]));
    return toml.under().flatMap(({ path, value }) => {
        const found = path.at(-1) === 'workspace' && value === true ? shared.get(path.at(-2)) : undefined;
        return found ? needAt(root, found.keys, path.slice(0, -1), found.folder, known) : [];
    });
}
/** @param use the keys under which the package itself lists it, which say what for */
function needAt(toml, keys, use, folder, known) {
    const other = known.byFolder(folder);
    if (!other)
        return [];
    const written = (0,formats_toml/* tomlText */.Y)(toml, ...keys, 'version')?.value;
    const asked = (0,ranges/* cargoNeed */.df)(written);
    const kind = use.includes('dev-dependencies') ? 'development' : asked.kind;
    const place = { file: toml.source.file, format: 'toml', keys: [...keys, 'version'], written: written ?? '' };
    return [{ on: other.name, ...asked, kind, place: written === undefined ? undefined : place }];
}

// EXTERNAL MODULE: ./.build/src/kernel/fields.js
var kernel_fields = __webpack_require__(1028);
// EXTERNAL MODULE: ./.build/src/release/manifests/formats/json.js + 2 modules
var json = __webpack_require__(9176);
;// CONCATENATED MODULE: ./.build/src/release/packages/npm-manifest.js



const SECTIONS = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'];
/** A package.json. Source: docs.npmjs.com, package.json. */
function npmManifest(source) {
    const fields = (0,kernel_fields/* fieldsOf */.Pf)((0,json/* readJson */.V)(source));
    const name = (0,json/* jsonValue */.I)(source, ['name'])?.value;
    const version = (0,json/* jsonValue */.I)(source, ['version'])?.value;
    return {
        file: source.file,
        name,
        version,
        inherits: false,
        isPrivate: fields.private === true,
        needs: (known) => SECTIONS.flatMap((section) => needsIn(source, section, (0,kernel_fields/* fieldsOf */.Pf)(fields[section]), known)),
    };
}
/** The globs of `workspaces`, in either form of it. */
function npmWorkspaces(source) {
    const { workspaces } = (0,kernel_fields/* fieldsOf */.Pf)((0,json/* readJson */.V)(source));
    const globs = Array.isArray(workspaces) ? workspaces : (0,kernel_fields/* fieldsOf */.Pf)(workspaces).packages;
    return textsOf(globs);
}
/** The texts of a list. */
function textsOf(list) {
    return (0,kernel_fields/* listOf */.c3)(list).filter((it) => typeof it === 'string');
}
function needsIn({ file }, section, entries, known) {
    return Object.entries(entries).flatMap(([name, written]) => {
        const other = known.byName(name);
        if (!other || typeof written !== 'string')
            return [];
        const asked = (0,ranges/* npmNeed */.Kh)(written, other.version);
        const place = { file, format: 'json', keys: [section, name], written };
        return [{ on: other.name, ...asked, kind: kindOf(section, asked.kind), place }];
    });
}
function kindOf(section, kind) {
    if (section === 'devDependencies')
        return 'development';
    return section === 'peerDependencies' ? 'peer' : kind;
}

;// CONCATENATED MODULE: ./.build/src/release/packages/manifest.js



/** The manifests of a folder that name a package: package.json, Cargo.toml, or both. RFG-214 for one that cannot be read. */
async function manifestsIn(folder, at) {
    const [npm, cargo] = await Promise.all(['package.json', 'Cargo.toml'].map((it) => folder.read((0,paths/* nameIn */.ZC)(at, it))));
    const crate = cargo && (await cargoManifest(cargo, folder));
    return [...(npm ? [npmManifest(npm)] : []), ...(crate ? [crate] : [])];
}

// EXTERNAL MODULE: ./.build/src/release/packages/series.js
var series = __webpack_require__(7666);
// EXTERNAL MODULE: ./.build/src/release/manifests/ecosystems/cargo-members.js
var cargo_members = __webpack_require__(7978);
// EXTERNAL MODULE: ./.build/src/release/manifests/source.js
var manifests_source = __webpack_require__(1495);
;// CONCATENATED MODULE: ./.build/src/release/packages/workspaces.js







/**
 * The folders of the packages that the workspaces of a folder name: npm and yarn (package.json), pnpm (pnpm-workspace.yaml), Cargo
 * (Cargo.toml). Below the root of the repository, sorted; none where there is no workspace.
 */
async function workspaceFolders(folder) {
    const [npm, pnpm, cargo] = await Promise.all(['package.json', 'pnpm-workspace.yaml', 'Cargo.toml'].map((it) => folder.read((0,paths/* nameIn */.ZC)(folder.at, it))));
    const globs = [...(npm ? npmWorkspaces(npm) : []), ...(pnpm ? await pnpmPackages(pnpm) : [])];
    const found = new Set(await globbed(folder, globs));
    for (const it of cargo ? await crates(cargo, folder) : [])
        found.add(it);
    if (found.size > 0)
        found.add(folder.at);
    return [...found].sort();
}
/** Source: pnpm.io/pnpm-workspace_yaml. */
async function pnpmPackages(source) {
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const value = (0,manifests_source/* parsed */.Yz)(source, 'YAML', () => yaml.parse(source.text, { prettyErrors: false }), (thrown) => (thrown instanceof yaml.YAMLError ? thrown.pos[0] : undefined));
    return textsOf((0,kernel_fields/* fieldsOf */.Pf)(value).packages);
}
async function crates(source, folder) {
    const root = await (0,formats_toml/* readToml */.D)(source);
    if (root.under('workspace').length === 0)
        return [];
    return (await (0,cargo_members/* membersOf */.l)(root, folder)).map((it) => (0,paths/* folderOf */.yS)(it.source.file)).filter((it) => it !== folder.at);
}
/** Folders with a package.json that globs name and none behind a `!` takes out. */
async function globbed(folder, globs) {
    const found = new Set();
    for (const glob of globs.filter((it) => !it.startsWith('!'))) {
        for (const at of await foldersAt(folder, glob))
            if (await folder.read((0,paths/* nameIn */.ZC)(at, 'package.json')))
                found.add(at);
    }
    const out = globs.filter((it) => it.startsWith('!')).map((it) => partsOf(it.slice(1)));
    return [...found].filter((it) => !out.some((glob) => fits(inside(folder, it).split('/'), glob)));
}
/** The folders that a glob from the working directory names, whether or not they are there; none outside of the repository. */
async function foldersAt(folder, glob) {
    if ((0,paths/* below */.Gz)(folder.at, glob) === undefined)
        return [];
    return (await (0,manifests_folder/* foldersOf */.pd)(folder, folder.at, partsOf(glob).join('/'))).flatMap((it) => (0,paths/* below */.Gz)('', it) ?? []);
}
const partsOf = (glob) => glob.split('/').filter((it) => it !== '' && it !== '.');
/** A folder as seen from the working directory. */
const inside = ({ at }, folder) => (at === '' ? folder : folder.slice(at.length + 1));
/** Whether the parts of a path are those of a glob, in which `**` stands for any number of them. */
function fits(path, glob) {
    const [first, ...rest] = glob;
    if (first === undefined)
        return path.length === 0;
    if (first === '**')
        return path.some((_, at) => fits(path.slice(at), rest)) || fits([], rest);
    return path[0] !== undefined && (0,paths/* matches */.cK)(path[0], first) && fits(path.slice(1), rest);
}

;// CONCATENATED MODULE: ./.build/src/release/packages/find-packages.js







/**
 * The packages of a repository, that in the working directory itself first, else by path; none where the whole repository is one.
 * A path that is not there is RFG-235, a package that is not there RFG-236, two of one name RFG-237, of one series of tags RFG-238, a
 * manifest without a version RFG-239.
 */
async function findPackages({ folder: absolute, root, entries, prefix }, files) {
    const folder = (0,manifests_folder/* openFolder */.NE)(absolute, root, files);
    const found = entries ? await configured(entries, folder) : await discovered(folder);
    const packages = found.map((it) => ({
        name: it.name,
        path: it.path,
        prefix: (0,series/* prefixOf */.M)(it, it.entry?.tagPrefix, prefix),
        needs: needsOf(it, found),
    }));
    (0,demands/* demandApart */._4)(packages);
    return packages;
}
/** Those of the workspaces. What takes its version from the workspace is released with that, and what is private may have none. */
async function discovered(folder) {
    const all = [];
    for (const at of await workspaceFolders(folder))
        all.push(await candidateAt(folder, at));
    const isOwn = (it) => it.manifests.some((one) => one.version !== undefined || !one.isPrivate);
    const isShared = (it) => it.manifests.some((one) => one.inherits);
    const hasShared = all.some(isShared);
    const members = all.filter((it) => it.at !== folder.at && !isShared(it) && isOwn(it));
    const top = all.find((it) => it.at === folder.at);
    const isPackage = top && (hasShared || top.manifests.some((it) => it.version !== undefined && !it.isPrivate));
    for (const it of members)
        demandVersion(it);
    return members.length === 0 ? [] : [...(isPackage ? [top] : []), ...members];
}
/** Those that refuge.yml lists; a folder that is listed by itself is not what a glob says of it. */
async function configured(entries, folder) {
    const found = new Map();
    for (const entry of [...entries.filter((it) => !isGlob(it)), ...entries.filter(isGlob)]) {
        const folders = [];
        for (const at of await foldersAt(folder, entry.path))
            if (await isFolder(folder, at))
                folders.push(at);
        if (folders.length === 0)
            throw nowhere(entry);
        for (const at of folders)
            if (!found.has(at))
                found.set(at, await candidateAt(folder, at, entry));
    }
    const candidates = [...found.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
    for (const it of candidates)
        demandVersion(it);
    return candidates;
}
const isGlob = ({ path }) => /[*?]/.test(path);
async function isFolder(folder, at) {
    return (await folder.names(at, '*')).length > 0;
}
async function candidateAt(folder, at, entry) {
    const manifests = await manifestsIn(folder, at);
    const path = inside(folder, at) || '.';
    const named = entry?.name ?? manifests.find((it) => it.name !== undefined)?.name;
    return { at, path, name: named ?? (path === '.' ? 'root' : (path.split('/').at(-1) ?? path)), manifests, entry };
}
function nowhere({ path, place }) {
    const what = isGlob({ path }) ? 'names no folder' : 'is not there';
    return new errors/* RefugeError */.vR('RFG-235', (0,kernel_escape/* oneLine */.TN)(`packages: the path '${path}' ${what}`), {
        place,
        hint: 'Paths start in the working directory. Correct it, or remove the entry.',
    });
}
function demandVersion({ name, manifests }) {
    const without = manifests.find((it) => it.version === undefined && !it.isPrivate && !it.inherits);
    if (!without)
        return;
    throw new errors/* RefugeError */.vR('RFG-239', (0,kernel_escape/* oneLine */.TN)(`${without.file} names no version of the package ${name}`), {
        place: { file: without.file },
        hint: 'Write one, such as "0.0.0", or mark the package as private.',
    });
}
function needsOf(it, all) {
    const neededAs = (other) => other && other !== it && { name: other.name, version: other.manifests.find((one) => one.version)?.version };
    const known = {
        byName: (name) => neededAs(all.find((other) => other.manifests.some((one) => one.name === name))) || undefined,
        byFolder: (at) => neededAs(all.find((other) => other.at === at)) || undefined,
    };
    const written = (it.entry?.dependsOn ?? []).map((on) => {
        if (!all.some((other) => other.name === on))
            throw (0,demands/* unknownPackage */.fq)(on, all, it.entry?.place);
        return { on, kind: 'pinned', range: undefined, place: undefined };
    });
    return [...it.manifests.flatMap((one) => one.needs(known)), ...written.filter(({ on }) => on !== it.name)];
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
