export const id = 551;
export const ids = [551,5753,8134];
export const modules = {

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

/***/ 5753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ runningSha256),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text (as UTF-8) or of bytes, in hex. Pure computation that Node offers, wrapped here once. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** Bytes in hex. */
function hex(bytes) {
    return Buffer.from(bytes).toString('hex');
}
function runningSha256() {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    return { update: (data) => void hash.update(data), digest: () => hash.digest('hex') };
}


/***/ }),

/***/ 6887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leadsOut)
/* harmony export */ });
/** Does a symbolic link lead out of the root? By its text alone; `path` is the link's own, from the root. */
function leadsOut(path, target) {
    if (target.startsWith('/'))
        return true;
    let depth = path.split('/').length - 1;
    for (const part of target.split('/')) {
        if (part === '..')
            depth--;
        else if (part !== '' && part !== '.')
            depth++;
        if (depth < 0)
            return true;
    }
    return false;
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

/***/ 250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ userEnvironment)
/* harmony export */ });
/** Names that commands of the user's configuration may see; everything else (INPUT_*, ACTIONS_*, tokens, keys) stays out. */
const ALLOWED = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'SSH_AUTH_SOCK',
    'KUBECONFIG',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
]);
/**
 * The environment of a command that the configuration gives: the allow-list, `LC_*`, what is added here (`REFUGE_*`), and
 * the variables that the configuration names itself.
 */
function userEnvironment(all, added, named = []) {
    const kept = {};
    for (const [name, value] of Object.entries(all)) {
        if (value === undefined)
            continue;
        const upper = name.toUpperCase();
        if (ALLOWED.has(upper) || upper.startsWith('LC_') || named.includes(name))
            kept[name] = value;
    }
    return { ...kept, ...added };
}


/***/ }),

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makePackage: () => (/* reexport */ makePackage),
  packageOutputs: () => (/* reexport */ packageOutputs),
  packageSummary: () => (/* reexport */ packageSummary),
  verifiedSummary: () => (/* reexport */ verifiedSummary),
  verifyPackage: () => (/* reexport */ verifyPackage)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/buffers.js
var kernel_buffers = __webpack_require__(5150);
// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var kernel_hash = __webpack_require__(5753);
// EXTERNAL MODULE: ./.build/src/kernel/leads-out.js
var leads_out = __webpack_require__(6887);
;// CONCATENATED MODULE: ./.build/src/package/member.js


/**
 * A member as every build of the same content has it: owner 0, time 0, 0o755 for folders and for what may be run, else
 * 0o644. Source: reproducible-builds.org, "Archive metadata".
 */
function evenMember(item, size) {
    const mode = item.type === 'file' && (item.mode & 0o111) === 0 ? 0o644 : 0o755;
    const target = 'target' in item ? { target: item.target } : {};
    return { path: item.path, type: item.type, mode, size, mtime: 0, uid: 0, gid: 0, ...target };
}
/** The item that was found, its name from the top of the package; RFG-282 for what a package cannot hold whole and safely. */
function packable(found, top) {
    if (found.kind === 'gone')
        throw refused(found.path, 'it went away meanwhile');
    if (found.kind !== 'item')
        throw refused(found.path, found.why);
    const item = { ...found.item, path: below(found.item.path, top) };
    if (item.type === 'hardlink')
        return { ...item, target: below(item.target, top) };
    if (item.type === 'symlink' && (0,leads_out/* leadsOut */.q)(item.path, item.target)) {
        throw refused(item.path, `it is a link to '${item.target}', which is not in the package`);
    }
    return item;
}
function refused(path, why) {
    return new errors/* RefugeError */.vR('RFG-282', `'${path}' cannot be packed: ${why}`, {
        hint: 'Let the build leave only files, folders, and links among them below `path`.',
    });
}
const below = (path, top) => path.slice(top.length + 1);

;// CONCATENATED MODULE: ./.build/src/package/pack.js



const BUFFER = 256 * 1024;
const BLOCK = 512;
/** Two blocks of zeros. */
const END_MARK = new Uint8Array(1024);
/**
 * A folder as one tar that is the same bytes wherever and whenever it was built: members in the order of the walk, made
 * even. The walk begins with the folder `top` itself, which is not a member. Ends with what is in it.
 */
async function* pack(found, top, format) {
    const buffers = (0,kernel_buffers/* buffersInTurn */.e)(BUFFER);
    const entries = [];
    for await (const next of found) {
        if (next.kind === 'item' && next.item.path === top)
            continue;
        const item = packable(next, top);
        if (item.type === 'file')
            entries.push(yield* packFile(item, buffers, format));
        else {
            const member = evenMember(item, 0);
            const { size: _none, mtime: _time, uid: _user, gid: _group, ...entry } = member;
            yield* (0,kernel_buffers/* copyIn */.D)(buffers, format.header(member));
            entries.push(entry);
        }
    }
    yield* (0,kernel_buffers/* copyIn */.D)(buffers, END_MARK);
    if (buffers.rest().length > 0)
        yield buffers.rest();
    return entries;
}
async function* packFile(file, buffers, format) {
    const open = await opened(file);
    try {
        const member = evenMember({ ...file, mode: open.mode }, open.size);
        const { path, mode, size } = member;
        yield* (0,kernel_buffers/* copyIn */.D)(buffers, format.header(member));
        const sha256 = yield* content(file, open, buffers);
        yield* (0,kernel_buffers/* copyIn */.D)(buffers, new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK));
        return { path, type: 'file', mode, size, sha256 };
    }
    finally {
        await open.close();
    }
}
async function opened(file) {
    const open = await file.open();
    if (!open)
        throw refused(file.path, 'it went away meanwhile');
    return open;
}
async function* content(file, open, buffers) {
    const hash = (0,kernel_hash/* runningSha256 */.Nl)();
    let left = open.size;
    while (left > 0) {
        const free = buffers.free().subarray(0, left);
        const bytes = await open.read(free);
        if (bytes === 0)
            break;
        hash.update(free.subarray(0, bytes));
        left -= bytes;
        const full = buffers.filled(bytes);
        if (full)
            yield full;
    }
    if (left > 0 || !(await open.unchanged()))
        throw refused(file.path, 'it changed while it was packed');
    return hash.digest();
}

;// CONCATENATED MODULE: ./.build/src/package/bytes.js




const bytes_BUFFER = 256 * 1024;
/** The bytes of one file, in buffers that are filled in turn. */
async function* bytesOf(file) {
    const open = await opened(file);
    try {
        const buffers = (0,kernel_buffers/* buffersInTurn */.e)(bytes_BUFFER);
        for (;;) {
            const bytes = await open.read(buffers.free());
            if (bytes === 0)
                break;
            const full = buffers.filled(bytes);
            if (full)
                yield full;
        }
        if (buffers.rest().length > 0)
            yield buffers.rest();
        if (!(await open.unchanged()))
            throw refused(file.path, 'it changed while it was read');
    }
    finally {
        await open.close();
    }
}
function measured(inner) {
    const hash = (0,kernel_hash/* runningSha256 */.Nl)();
    let length = 0;
    let ended;
    async function* stream() {
        for (;;) {
            const next = await inner.next();
            if (next.done) {
                ended = { digest: `sha256:${hash.digest()}`, length, value: next.value };
                return;
            }
            hash.update(next.value);
            length += next.value.length;
            yield next.value;
        }
    }
    return {
        stream: stream(),
        end() {
            if (!ended)
                throw new Error('a stream was measured before its end');
            return ended;
        },
    };
}
/** Reads a stream to its end, for what it says then. */
async function drain(stream) {
    for await (const _piece of stream)
        ;
}

// EXTERNAL MODULE: ./.build/src/kernel/order.js
var order = __webpack_require__(2485);
;// CONCATENATED MODULE: ./.build/src/package/differences.js

/** Where two packages differ, by path; none when they are the same bytes. Pure. */
function differences(first, second) {
    if (first.digest === second.digest)
        return [];
    const [before, after] = [byPath(first), byPath(second)];
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort(order/* comparePaths */.c);
    const found = paths.flatMap((path) => {
        const what = differenceOf(before.get(path), after.get(path));
        return what ? [{ path, what }] : [];
    });
    return found.length > 0 ? found : [{ path: second.file, what: 'content' }];
}
const byPath = ({ entries }) => new Map(entries.map((it) => [it.path, it]));
function differenceOf(first, second) {
    if (!first)
        return 'only in the second';
    if (!second)
        return 'only in the first';
    if (first.type !== second.type)
        return 'kind';
    if (first.sha256 !== second.sha256)
        return 'content';
    if (first.mode !== second.mode)
        return 'rights';
    return first.target === second.target ? undefined : 'target';
}

// EXTERNAL MODULE: ./.build/src/package/manifest.js
var package_manifest = __webpack_require__(3575);
// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/kernel/user-environment.js
var user_environment = __webpack_require__(250);
;// CONCATENATED MODULE: ./.build/src/package/sbom.js



/**
 * The components of what was built, as CycloneDX: what npm's lock file says, or what syft finds in the package; undefined
 * when nobody is there to say it. RFG-286 when the one who should fails.
 */
async function sbomOf(wanted, { project, built }, ports) {
    const hasLock = wanted === 'auto' && (await ports.files.exists(`${project}/package-lock.json`));
    if (wanted === 'npm' || hasLock) {
        return run('npm', ['npm', 'sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx'], project, ports);
    }
    if (wanted === 'none')
        return undefined;
    const argv = ['syft', 'scan', `${built}`, '-q', '-o', 'cyclonedx-json'];
    return run('syft', argv, project, ports).catch((error) => {
        // Nobody asked for syft, and it is not installed.
        if (wanted === 'auto' && error instanceof errors/* RefugeError */.vR && error.code === 'RFG-110')
            return undefined;
        throw error;
    });
}
async function run(tool, argv, cwd, { process, env }) {
    const { code, stdout, stderr } = await process.run(argv, { cwd, env: (0,user_environment/* userEnvironment */.n)(env, {}), input: '' });
    if (code !== 0)
        throw failed(tool, `it ended with ${code}: ${(0,kernel_escape/* oneLine */.TN)(stderr).slice(-300)}`);
    try {
        const { bomFormat, components } = JSON.parse(stdout);
        if (bomFormat !== 'CycloneDX')
            throw new Error('what it printed is no CycloneDX');
        return { tool, text: stdout, components: Array.isArray(components) ? components.length : 0 };
    }
    catch (error) {
        throw failed(tool, (0,errors/* messageOf */.bD)(error));
    }
}
function failed(tool, why) {
    return new errors/* RefugeError */.vR('RFG-286', `${tool} could not list the components: ${why}`, {
        hint: 'Run the same command by hand, or say `sbom: none`.',
    });
}

;// CONCATENATED MODULE: ./.build/src/package/subject.js


const GLOB = /[*?[\]{}!()+@]/;
/**
 * Looks at an absolute path; RFG-281 when there is nothing, RFG-282 when it is neither folder nor file. Leaves out `.git`,
 * and the absolute folders that are named.
 */
async function subjectAt(path, { neighbours }, leaveOut = []) {
    const cut = path.lastIndexOf('/');
    const name = path.slice(cut + 1);
    if (name === '' || GLOB.test(name))
        throw absent(path, 'must name one folder or file, without wildcards');
    const place = { folder: path.slice(0, cut) || '/', leaveOut };
    const walk = async () => (await neighbours.source({ kind: 'files', paths: [name], exclude: ['.git'] }, place)).walk();
    const first = await firstOf(await walk());
    if (first === undefined || first.kind === 'unreadable')
        throw absent(path, first?.why ?? 'there is nothing');
    if (first.kind !== 'item')
        throw refused(name, 'why' in first ? first.why : 'it went away meanwhile');
    if (first.item.type === 'directory')
        return { kind: 'folder', name, found: await walk() };
    if (first.item.type === 'file')
        return { kind: 'file', name, file: first.item };
    throw refused(name, 'it is a link');
}
async function firstOf(all) {
    for await (const it of all)
        return it;
    return undefined;
}
function absent(path, why) {
    return new errors/* RefugeError */.vR('RFG-281', `nothing to pack at '${path}': ${why}`, {
        hint: 'Check the input `path`, and that the build command leaves its result there.',
    });
}

;// CONCATENATED MODULE: ./.build/src/package/make-package.js








const SBOM = 'sbom.cdx.json';
/** Makes the one package of a build, addressed by its digest; compares it with an earlier one where that is asked for. */
async function makePackage(request, ports) {
    const { files, neighbours, runner } = ports;
    const project = await files.inside(runner.context.workspace, request['working-directory']);
    const built = await files.inside(project, request.path);
    const earlier = request.compare === undefined ? undefined : await earlierOf(request.compare, project, ports);
    const subject = await subjectAt(built, ports, [runner.context.temporary]);
    const folder = `${runner.context.temporary}/refuge/package/${request.name}`;
    const store = await neighbours.store({ kind: 'directory', path: folder }, { folder: project });
    const manifest = await (request.dryRun
        ? weigh(subject, request.name, ports)
        : keep(subject, request.name, store, ports));
    const sbom = await sbomOf(request.sbom, { project, built }, ports);
    if (!request.dryRun) {
        await files.write(`${folder}/${package_manifest/* MANIFEST */.e0}`, (0,package_manifest/* manifestText */.$2)(manifest));
        if (sbom)
            await files.write(`${folder}/${SBOM}`, sbom.text);
    }
    const found = earlier && differences(earlier, manifest);
    return { manifest, folder, sbom, differences: found, problem: problemOf(found ?? [], request.onDifference) };
}
/** Paths of what a package left, by their outputs. */
function packageOutputs({ manifest, folder, sbom, differences: found }) {
    return {
        folder,
        path: `${folder}/${manifest.file}`,
        file: manifest.file,
        digest: manifest.digest,
        files: String(manifest.files),
        bytes: String(manifest.bytes),
        sbom: sbom ? `${folder}/${SBOM}` : '',
        reproducible: found === undefined ? 'not-tried' : found.length === 0 ? 'yes' : 'no',
    };
}
async function earlierOf(path, project, { files, runner }) {
    // Another job's package was downloaded into the workspace or into the folder for temporary files.
    const { temporary } = runner.context;
    const root = path.startsWith(`${temporary}/`) ? temporary : project;
    const manifest = `${await files.inside(root, path)}/${package_manifest/* MANIFEST */.e0}`;
    const text = await files.read(manifest);
    return (0,package_manifest/* parseManifest */.Ng)(text ?? '', manifest);
}
async function streamOf(subject, ports) {
    if (subject.kind === 'folder') {
        return measured(pack(subject.found, subject.name, await ports.neighbours.archive()));
    }
    const { file } = subject;
    async function* alone() {
        yield* bytesOf(file);
        return [];
    }
    return measured(alone());
}
async function weigh(subject, name, ports) {
    const made = await streamOf(subject, ports);
    await drain(made.stream);
    return manifestOf(subject, name, made);
}
async function keep(subject, name, store, ports) {
    const file = fileName(subject, name);
    for (const old of await store.list(''))
        await store.remove(old.name);
    const made = await streamOf(subject, ports);
    await store.put(file, made.stream);
    return manifestOf(subject, name, made);
}
function manifestOf(subject, name, made) {
    const { digest, length, value: entries } = made.end();
    const packed = entries.filter((it) => it.type === 'file');
    const isFolder = subject.kind === 'folder';
    return {
        v: 1,
        file: fileName(subject, name),
        digest,
        files: isFolder ? packed.length : 1,
        bytes: isFolder ? packed.reduce((sum, it) => sum + (it.size ?? 0), 0) : length,
        entries,
    };
}
function fileName({ kind, name: own }, name) {
    if (kind === 'folder')
        return `${name}.tar`;
    if (package_manifest/* FILE_NAME */.zE.test(own) && own !== package_manifest/* MANIFEST */.e0 && own !== SBOM)
        return own;
    throw refused(own, 'the name of a package is letters, digits, dots, dashes and underscores');
}
function problemOf(found, onDifference) {
    const [first] = found;
    if (first === undefined || onDifference === 'report')
        return undefined;
    const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
    return new errors/* RefugeError */.vR('RFG-283', `two builds differ: '${first.path}' (${first.what})${more}`, {
        hint: 'The summary lists them. Usual causes: times, random names, versions that no lock file holds, paths of the machine.',
    });
}

;// CONCATENATED MODULE: ./.build/src/package/summary.js

/** Rows of a table that a reader still reads. */
const ROWS = 50;
/** The job summary of `package`: what was made, whether another build gives the same, and where not. Pure. */
function packageSummary({ manifest, sbom, differences }) {
    const { file, digest, files, bytes } = manifest;
    return [
        `**Packaged** ${(0,kernel_escape/* escapeMarkdown */.FV)(file)}: ${files} ${files === 1 ? 'file' : 'files'}, ${bytes} bytes`,
        '',
        `\`${digest}\``,
        '',
        sbom ? `Components: ${sbom.components}, as ${sbom.tool} lists them (CycloneDX).` : 'Components: not listed.',
        '',
        ...(differences === undefined ? [] : comparison(differences)),
    ].join('\n');
}
function verifiedSummary({ manifest }) {
    return `**Verified** ${(0,kernel_escape/* escapeMarkdown */.FV)(manifest.file)}: it is \`${manifest.digest}\`, as it was built\n`;
}
function comparison(found) {
    if (found.length === 0)
        return ['Reproducible: **yes**. A second build gave the same bytes.', ''];
    return [
        `Reproducible: **no**. A second build differs at ${found.length} ${found.length === 1 ? 'path' : 'paths'}:`,
        '',
        '| path | what |',
        '| --- | --- |',
        ...found.slice(0, ROWS).map(({ path, what }) => `| ${(0,kernel_escape/* escapeMarkdown */.FV)(path)} | ${what} |`),
        ...(found.length > ROWS ? ['', `and ${found.length - ROWS} more.`] : []),
        '',
    ];
}

;// CONCATENATED MODULE: ./.build/src/package/verify-package.js





/**
 * Proves that a package is the one with this digest, by its bytes: RFG-284 when it is another one. What its manifest says
 * of itself is believed only as far as the name of the file.
 */
async function verifyPackage(request, ports) {
    const folder = await folderOf(request, ports);
    const manifest = (0,package_manifest/* parseManifest */.Ng)((await ports.files.read(`${folder}/${package_manifest/* MANIFEST */.e0}`)) ?? '', `${folder}/${package_manifest/* MANIFEST */.e0}`);
    const path = await ports.files.inside(folder, manifest.file);
    const subject = await subjectAt(path, ports);
    if (subject.kind !== 'file')
        throw refused(manifest.file, 'it is no file');
    const found = measured(bytesOf(subject.file));
    await drain(found.stream);
    const { digest } = found.end();
    if (digest !== request.digest)
        throw other(manifest.file, digest, request.digest);
    return { manifest, path };
}
async function folderOf({ folder, 'working-directory': from }, { files, runner }) {
    const { workspace, temporary } = runner.context;
    if (folder === temporary || folder.startsWith(`${temporary}/`))
        return files.inside(temporary, folder);
    return files.inside(await files.inside(workspace, from), folder);
}
function other(file, found, wanted) {
    return new errors/* RefugeError */.vR('RFG-284', `${file} has the digest ${found}, not ${wanted}`, {
        hint: 'Something changed it between build and deployment. Do not deploy it: build again, and find out who can write there.',
    });
}

;// CONCATENATED MODULE: ./.build/src/package/index.js
/** The room of packages: one for each build, addressed by its digest from then on. */





/***/ })

};
