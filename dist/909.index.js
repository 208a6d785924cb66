export const id = 909;
export const ids = [909];
export const modules = {

/***/ 6909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  archiveFormat: () => (/* binding */ archiveFormat)
});

// EXTERNAL MODULE: ./node_modules/age-encryption/dist/index.js + 51 modules
var dist = __webpack_require__(1539);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/adapters/archive/age.js


/** Encrypts with age v1, streaming only: the one-shot helpers of the library leak in Node 24.15–24.20. */
async function* encrypt(plain, lock) {
    if (lock.kind === 'none')
        yield* plain;
    else
        yield* await encrypterFor(lock).encrypt(ReadableStream.from(plain));
}
function encrypterFor(lock) {
    const encrypter = new dist/* Encrypter */.T7();
    if (lock.kind === 'passphrase')
        encrypter.setPassphrase(lock.passphrase);
    else
        for (const recipient of lock.recipients)
            addRecipient(encrypter, recipient);
    return encrypter;
}
function addRecipient(encrypter, recipient) {
    try {
        encrypter.addRecipient(recipient);
    }
    catch (cause) {
        throw new errors/* RefugeError */.vR('RFG-601', `'${recipient}' is no public key of age: ${(0,errors/* messageOf */.bD)(cause)}`, {
            hint: 'Write the line `age1…` that `refuge keys new` or age-keygen prints.',
            cause,
        });
    }
}
/** Decrypts; RFG-613 when the key does not fit, RFG-614 when the bytes are not what was encrypted. */
async function* decrypt(sealed, key) {
    if (key.kind === 'none') {
        yield* sealed;
        return;
    }
    const decrypter = decrypterFor(key);
    try {
        yield* await decrypter.decrypt(ReadableStream.from(withHeader(sealed)));
    }
    catch (thrown) {
        throw meaningOf(thrown);
    }
}
function decrypterFor(key) {
    const decrypter = new dist/* Decrypter */.Hz();
    try {
        if (key.kind === 'passphrase')
            decrypter.addPassphrase(key.passphrase);
        else
            for (const identity of key.identities)
                decrypter.addIdentity(identity);
        return decrypter;
    }
    catch {
        // The library's message could quote the key.
        throw wrongKey('what was given is no identity of age');
    }
}
/** The public half of an identity. */
async function recipientOf(identity) {
    try {
        return await (0,dist/* identityToRecipient */.RE)(identity);
    }
    catch {
        throw wrongKey('what was given is no identity of age');
    }
}
function meaningOf(thrown) {
    if (thrown instanceof errors/* RefugeError */.vR)
        return thrown;
    const message = (0,errors/* messageOf */.bD)(thrown);
    if (message.startsWith('no identity matched'))
        return wrongKey('the key does not open this point');
    return damaged(message, thrown);
}
function wrongKey(what) {
    return new errors/* RefugeError */.vR('RFG-613', what, {
        hint: 'Give the identity whose public half stood in `recipients` when the point was made (`refuge backup list` shows fingerprints), or the passphrase of that time.',
    });
}
function damaged(what, cause) {
    return new errors/* RefugeError */.vR('RFG-614', `the encrypted data is damaged: ${what}`, {
        hint: 'Restore another point, or this one from another copy; `refuge backup verify` says which points are whole.',
        cause,
    });
}
const INTRO = 'age-encryption.org/v1\n';
/** A header takes about 200 bytes a recipient; the library would read a whole file in search of its end. */
const LONGEST_HEADER = 64 * 1024;
async function* withHeader(sealed) {
    let start = Buffer.alloc(0);
    for await (const piece of sealed) {
        if (start === undefined) {
            yield piece;
            continue;
        }
        start = Buffer.concat([start, piece]);
        if (!start.includes('\n--- ') && start.length < LONGEST_HEADER)
            continue;
        yield checked(start);
        start = undefined;
    }
    if (start !== undefined)
        yield checked(start);
}
function checked(start) {
    const header = start.subarray(0, LONGEST_HEADER);
    if (header.toString('latin1', 0, INTRO.length) === INTRO && header.includes('\n--- '))
        return start;
    throw damaged('it does not begin with a header of age');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./.build/src/adapters/archive/new-identity.js




/** Makes an identity and keeps it in a new file of mode 0600, in the form of age-keygen; answers with its public half. */
async function newIdentity(path) {
    const identity = await (0,dist/* generateX25519Identity */.ou)();
    const recipient = await recipientOf(identity);
    const file = await (0,promises_.open)(path, 'wx', 0o600).catch((cause) => {
        throw cannotCreate(path, cause);
    });
    try {
        await file.writeFile(`# public key: ${recipient}\n${identity}\n`);
        await file.sync();
    }
    finally {
        await file.close();
    }
    return recipient;
}
function cannotCreate(path, cause) {
    const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    if (!exists) {
        return new errors/* RefugeError */.vR('RFG-605', `cannot create the key file ${path}`, {
            hint: 'Name a file in a folder that exists and that you may write.',
            cause,
        });
    }
    return new errors/* RefugeError */.vR('RFG-642', `${path} exists already: a key is never overwritten`, {
        hint: 'Name a file that does not exist.',
    });
}

// EXTERNAL MODULE: ./node_modules/tar/dist/esm/header.js + 2 modules
var esm_header = __webpack_require__(6532);
// EXTERNAL MODULE: ./node_modules/tar/dist/esm/pax.js
var pax = __webpack_require__(750);
;// CONCATENATED MODULE: ./.build/src/adapters/archive/tar-header.js


const TYPES = { file: 'File', directory: 'Directory', symlink: 'SymbolicLink', hardlink: 'Link' };
const BLOCK = 512;
/**
 * The blocks before a member's content: ustar, behind a PAX header where ustar cannot say it (long or non-ASCII names, more
 * than 8 GiB, parts of a second). Names begin with `./`, so that none is taken for an option or an absolute path.
 */
function tarHeader(member) {
    const path = `./${member.path}${member.type === 'directory' ? '/' : ''}`;
    const linkpath = member.type === 'hardlink' ? `./${member.target ?? ''}` : member.target;
    const { mode, uid, gid, size } = member;
    const mtime = timeOf(member.mtime);
    const whole = new Date(Math.floor(mtime.getTime() / 1000) * 1000);
    const fields = { path, mode, uid, gid, size, mtime: whole, type: TYPES[member.type], ...(linkpath && { linkpath }) };
    const header = new esm_header/* Header */.Y(fields);
    const block = Buffer.alloc(BLOCK);
    const isTooMuch = header.encode(block);
    const isFine = mtime.getTime() === whole.getTime();
    if (isFine && !isTooMuch)
        return block;
    const names = isTooMuch ? longNames(path, linkpath) : { before: [], pax: {} };
    const more = isTooMuch ? { size, uid, gid } : {};
    return Buffer.concat([...names.before, new pax/* Pax */.u({ ...names.pax, ...more, mtime }).encode(), block]);
}
/** Before 1970 whole seconds must do: neither format writes negative parts. */
function timeOf(milliseconds) {
    return new Date(milliseconds < 0 ? Math.floor(milliseconds / 1000) * 1000 : milliseconds);
}
/** Readers of PAX headers that go by lines lose a name with a newline: such names go into GNU's headers for long names. */
function longNames(path, linkpath) {
    const before = [];
    const pax = {};
    if (path.includes('\n'))
        before.push(gnuName('NextFileHasLongPath', path));
    else
        pax.path = path;
    if (linkpath?.includes('\n'))
        before.push(gnuName('NextFileHasLongLinkpath', linkpath));
    else if (linkpath)
        pax.linkpath = linkpath;
    return { before, pax };
}
function gnuName(type, name) {
    const size = Buffer.byteLength(name) + 1;
    const blocks = Buffer.alloc(BLOCK + Math.ceil(size / BLOCK) * BLOCK);
    new esm_header/* Header */.Y({ path: '././@LongLink', type, size, mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) }).encode(blocks);
    blocks.write(name, BLOCK);
    return blocks;
}

;// CONCATENATED MODULE: ./.build/src/adapters/archive/block-reader.js
function blockReader(stream) {
    let rest = Buffer.alloc(0);
    const refill = async () => {
        for (;;) {
            const { done, value } = await stream.next();
            if (done)
                return false;
            if (value.length === 0)
                continue;
            rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
            return true;
        }
    };
    const some = async (most) => {
        if (rest.length === 0 && !(await refill()))
            return undefined;
        const piece = rest.subarray(0, most);
        rest = rest.subarray(piece.length);
        return piece;
    };
    const take = async (size) => {
        const pieces = [];
        for (let left = size; left > 0;) {
            const piece = await some(left);
            if (piece === undefined)
                return undefined;
            pieces.push(piece);
            left -= piece.length;
        }
        const [only] = pieces;
        return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
    };
    return { take, some };
}

;// CONCATENATED MODULE: ./.build/src/adapters/archive/tar-members.js




const tar_members_BLOCK = 512;
/** Longest name or PAX header that is believed. */
const LONGEST_NAMES = 1024 * 1024;
const tar_members_TYPES = {
    File: 'file',
    Directory: 'directory',
    SymbolicLink: 'symlink',
    Link: 'hardlink',
};
/** The members of a tar, one at a time. What is not exactly a tar that ends with its end mark is RFG-614. */
async function* tarMembers(tar) {
    const stream = tar[Symbol.asyncIterator]();
    const reader = blockReader(stream);
    try {
        for (;;) {
            const header = await nextHeader(reader);
            if (header === undefined)
                break;
            const body = contentOf(reader, header.size ?? 0);
            yield { ...memberOf(header), content: body };
            for await (const _ of body)
                ; // what was not taken
            await takeOrFail(reader, padding(header.size ?? 0));
        }
        await onlyZeros(reader);
    }
    finally {
        await stream.return?.();
    }
}
/** The header of the next member with its long names and PAX fields applied; undefined at the end mark. */
async function nextHeader(reader) {
    let extended;
    for (;;) {
        const header = parse(await takeOrFail(reader, tar_members_BLOCK), extended);
        if (header.nullBlock) {
            if (!parse(await takeOrFail(reader, tar_members_BLOCK), undefined).nullBlock)
                throw tar_members_damaged('a lone block of zeros');
            return undefined;
        }
        if (!header.cksumValid)
            throw tar_members_damaged('a header with a wrong checksum');
        if (header.type === 'ExtendedHeader')
            extended = pax/* Pax */.u.parse(await namesOf(reader, header), extended);
        else if (header.type === 'NextFileHasLongPath')
            extended = withName(extended, { path: await namesOf(reader, header) });
        else if (header.type === 'NextFileHasLongLinkpath')
            extended = withName(extended, { linkpath: await namesOf(reader, header) });
        else {
            // ustar's own prefix must not stand before a name that came whole.
            if (extended?.path !== undefined)
                header.path = extended.path;
            return header;
        }
    }
}
function parse(block, extended) {
    try {
        return new esm_header/* Header */.Y(block, 0, extended);
    }
    catch (cause) {
        throw tar_members_damaged(`a header that cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, cause);
    }
}
function withName(extended, names) {
    return new pax/* Pax */.u(Object.assign({}, extended, names));
}
function untilNul(text) {
    const end = text.indexOf('\0');
    return end < 0 ? text : text.slice(0, end);
}
async function namesOf(reader, { type, size = 0 }) {
    if (size > LONGEST_NAMES)
        throw tar_members_damaged(`a header of ${size} bytes`);
    const bytes = await takeOrFail(reader, size);
    await takeOrFail(reader, padding(size));
    const text = bytes.toString('utf8');
    return type === 'ExtendedHeader' ? text : untilNul(text);
}
function memberOf(header) {
    const type = tar_members_TYPES[header.type] ?? 'other';
    const target = header.linkpath || undefined;
    return {
        type,
        path: bare(header.path ?? '', type === 'directory'),
        mode: (header.mode ?? 0) & 0o7777,
        mtime: header.mtime?.getTime() ?? 0,
        uid: header.uid ?? 0,
        gid: header.gid ?? 0,
        size: header.size ?? 0,
        ...(target !== undefined && { target: type === 'hardlink' ? bare(target, false) : target }),
    };
}
/** A name as we write it, without the `./` in front and the `/` behind a folder; anything else stays as it is. */
function bare(name, isFolder) {
    const path = name.startsWith('./') ? name.slice(2) : name;
    return isFolder && path.endsWith('/') ? path.slice(0, -1) : path;
}
async function* contentOf(reader, size) {
    for (let left = size; left > 0;) {
        const piece = await reader.some(left);
        if (piece === undefined)
            throw tar_members_damaged('it ends in the middle of a file');
        left -= piece.length;
        yield piece;
    }
}
async function onlyZeros(reader) {
    for (let piece = await reader.some(tar_members_BLOCK); piece !== undefined; piece = await reader.some(tar_members_BLOCK)) {
        if (piece.some((byte) => byte !== 0))
            throw tar_members_damaged('something follows its end mark');
    }
}
function padding(size) {
    return (tar_members_BLOCK - (size % tar_members_BLOCK)) % tar_members_BLOCK;
}
async function takeOrFail(reader, size) {
    const bytes = await reader.take(size);
    if (bytes === undefined)
        throw tar_members_damaged('it ends before its end mark');
    return bytes;
}
function tar_members_damaged(what, cause) {
    return new errors/* RefugeError */.vR('RFG-614', `the archive is no whole tar: ${what}`, {
        hint: 'Restore another point, or this one from another copy; `refuge backup verify` says which points are whole.',
        cause,
    });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.build/src/adapters/archive/zstd.js


const CHUNK = 256 * 1024;
/** One frame of level 3 with a checksum. At most one chunk is under way while the next one is made. */
function compress(plain) {
    const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 };
    return through(plain, (0,external_node_zlib_.createZstdCompress)({ chunkSize: CHUNK, params }));
}
/** RFG-614 for what is no whole frame. What follows a frame is dropped without error: compare lengths and digests. */
async function* decompress(packed) {
    try {
        yield* through(packed, (0,external_node_zlib_.createZstdDecompress)({ chunkSize: CHUNK }));
    }
    catch (thrown) {
        if (thrown instanceof errors/* RefugeError */.vR)
            throw thrown;
        throw new errors/* RefugeError */.vR('RFG-614', `the compressed data is damaged: ${(0,errors/* messageOf */.bD)(thrown)}`, {
            hint: 'Restore another point, or this one from another copy; `refuge backup verify` says which points are whole.',
            cause: thrown,
        });
    }
}
async function* through(source, engine) {
    const feeding = feed(source, engine);
    try {
        for await (const piece of engine)
            yield piece;
        await feeding;
    }
    finally {
        engine.destroy();
    }
}
/** Never rejects: what goes wrong ends the engine, and its reader learns of it there. */
async function feed(source, engine) {
    try {
        let under;
        for await (const piece of source) {
            await under;
            under = write(engine, piece);
            // Awaited above or below; until then a failure must not count as unhandled.
            under.catch(() => { });
        }
        await under;
        engine.end();
    }
    catch (thrown) {
        engine.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
}
function write(engine, piece) {
    return new Promise((resolve, reject) => {
        engine.write(piece, (error) => (error ? reject(error) : resolve()));
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/archive/index.js





/** tar, zstd and age, by `tar`, `node:zlib` and `age-encryption`. */
const archiveFormat = {
    header: tarHeader,
    seal: (plain, lock) => encrypt(compress(plain), lock),
    encrypt: (plain, lock) => encrypt(once(plain), lock),
    unseal: (sealed, key) => decompress(decrypt(sealed, key)),
    decrypt: decrypt,
    members: tarMembers,
    recipientOf: recipientOf,
    newIdentity: newIdentity,
};
async function* once(bytes) {
    yield bytes;
}


/***/ })

};
