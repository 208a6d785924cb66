export const id = 2474;
export const ids = [2474];
export const modules = {

/***/ 2474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  archiveFormat: () => (/* binding */ archiveFormat)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/age-encryption/dist/index.js + 51 modules
var dist = __webpack_require__(1539);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/buffers.js
var buffers = __webpack_require__(5150);
;// CONCATENATED MODULE: ./.build/src/adapters/archive/give-back.js
/**
 * Gives the memory under a large buffer back at once; nobody may use any part of it afterwards. Memory outside of the heap
 * starts the collector every few dozen MB: left to it, a third of the time of a backup went there. Small buffers share
 * their memory with others and are left alone.
 */
function giveBack({ buffer }) {
    if (buffer.byteLength >= LARGE && buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
/** Above the pool that Node's buffers share. */
const LARGE = 64 * 1024;

;// CONCATENATED MODULE: ./.build/src/adapters/archive/age-payload.js



/**
 * The payload of age v1 (https://age-encryption.org/v1, "Payload"): chunks of 64 KiB, each sealed with ChaCha20-Poly1305
 * under a counter, the last one marked. By OpenSSL, ten times as fast as the age library in JavaScript.
 */
const CHUNK = 64 * 1024;
const TAG = 16;
/** Four chunks leave together. */
const PIECE = 4;
const CIPHER = 'chacha20-poly1305';
const TAGGED = { authTagLength: TAG };
/** Bytes of the nonce between header and payload. */
const NONCE = 16;
/** The key of a payload, from the key of the file and the nonce that stands before the payload. */
function payloadKey(fileKey, nonce) {
    return Buffer.from((0,external_node_crypto_.hkdfSync)('sha256', fileKey, nonce, 'payload', 32));
}
/** Seals a stream, in buffers that are filled in turn. The last chunk may be full; it is empty only when there is nothing at all. */
async function* sealPayload(plain, key) {
    const counter = chunkCounter();
    const out = (0,buffers/* buffersInTurn */.e)(PIECE * (CHUNK + TAG));
    const waiting = Buffer.alloc(CHUNK);
    let filled = 0;
    for await (const piece of plain) {
        for (let at = 0; at < piece.length;) {
            if (filled === CHUNK) {
                yield* sealChunk(waiting, key, counter.next(false), out);
                filled = 0;
            }
            const part = piece.subarray(at, at + CHUNK - filled);
            waiting.set(part, filled);
            filled += part.length;
            at += part.length;
        }
    }
    yield* sealChunk(waiting.subarray(0, filled), key, counter.next(true), out);
    if (out.rest().length > 0)
        yield out.rest();
}
function* sealChunk(plain, key, nonce, out) {
    const cipher = (0,external_node_crypto_.createCipheriv)(CIPHER, key, nonce, TAGGED);
    const sealed = cipher.update(plain);
    cipher.final();
    yield* (0,buffers/* copyIn */.D)(out, sealed);
    giveBack(sealed);
    yield* (0,buffers/* copyIn */.D)(out, cipher.getAuthTag());
}
/**
 * Opens a payload, in buffers that are filled in turn; nothing of a chunk is given before all of it was proven. Throws an
 * Error on anything but a whole payload.
 */
async function* openPayload(reader, key) {
    const counter = chunkCounter();
    const out = (0,buffers/* buffersInTurn */.e)(PIECE * CHUNK);
    let chunk = await reader.upTo(CHUNK + TAG);
    for (let isFirst = true;; isFirst = false) {
        const next = chunk.length < CHUNK + TAG ? EMPTY : await reader.upTo(CHUNK + TAG);
        const isLast = next.length === 0;
        const plain = openChunk(chunk, key, counter.next(isLast));
        if (isLast && plain.length === 0 && !isFirst)
            throw new Error('its last chunk is empty');
        yield* (0,buffers/* copyIn */.D)(out, plain);
        giveBack(plain);
        if (isLast)
            break;
        chunk = next;
    }
    if (out.rest().length > 0)
        yield out.rest();
}
const EMPTY = Buffer.alloc(0);
function openChunk(sealed, key, nonce) {
    if (sealed.length < TAG)
        throw new Error('it was cut');
    const cipher = (0,external_node_crypto_.createDecipheriv)(CIPHER, key, nonce, TAGGED);
    cipher.setAuthTag(sealed.subarray(-TAG));
    const plain = cipher.update(sealed.subarray(0, -TAG));
    cipher.final();
    return plain;
}
/** Nonces of the chunks: 11 bytes that count from zero, big-endian, and one that is 1 for the last. */
function chunkCounter() {
    let count = 0;
    return {
        next(isLast) {
            const nonce = Buffer.alloc(12);
            nonce.writeUIntBE(count++, 5, 6);
            nonce.writeUInt8(isLast ? 1 : 0, 11);
            return nonce;
        },
    };
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
    const upTo = async (size) => {
        const first = (await some(size)) ?? block_reader_EMPTY;
        if (first.length === size || first.length === 0)
            return first;
        const whole = Buffer.allocUnsafe(size);
        let at = first.copy(whole);
        while (at < size) {
            const piece = await some(size - at);
            if (piece === undefined)
                break;
            at += piece.copy(whole, at);
        }
        return whole.subarray(0, at);
    };
    const take = async (size) => {
        const piece = await upTo(size);
        return piece.length === size ? piece : undefined;
    };
    const line = async (most) => {
        let before = block_reader_EMPTY;
        for (;;) {
            const left = most - before.length;
            if (left === 0 || (rest.length === 0 && !(await refill())))
                return undefined;
            const end = rest.subarray(0, left).indexOf(NEWLINE) + 1;
            before = Buffer.concat([before, (await some(end || left)) ?? block_reader_EMPTY]);
            if (end > 0)
                return before;
        }
    };
    return { take, upTo, some, line };
}
const NEWLINE = 0x0a;
const block_reader_EMPTY = Buffer.alloc(0);

;// CONCATENATED MODULE: ./.build/src/adapters/archive/age.js





/**
 * Encrypts with age v1: the header by the library, the payload by `age-payload.ts`. The library gives nobody the key of a
 * file with a passphrase, so those are encrypted by it alone.
 */
async function* encrypt(plain, lock) {
    if (lock.kind === 'none')
        yield* plain;
    else if (lock.kind === 'passphrase')
        yield* await passphraseEncrypter(lock).encrypt(ReadableStream.from(plain));
    else {
        const { header, fileKey } = await newHeader(lock.recipients);
        const nonce = (0,external_node_crypto_.randomBytes)(NONCE);
        yield Buffer.concat([header, nonce]);
        yield* sealPayload(plain, payloadKey(fileKey, nonce));
    }
}
function passphraseEncrypter({ passphrase }) {
    const encrypter = new dist/* Encrypter */.T7();
    encrypter.setPassphrase(passphrase);
    return encrypter;
}
/** What follows the header of an encrypted nothing: nonce, and the tag of one empty chunk. */
const AFTER_HEADER = NONCE + 16;
/** A header of age for a new key, and that key: one recipient more is told it and leaves no trace in the header. */
async function newHeader(recipients) {
    if (recipients.length === 0)
        throw new Error('an archive would be encrypted for nobody');
    const encrypter = new dist/* Encrypter */.T7();
    for (const recipient of recipients)
        addRecipient(encrypter, recipient);
    const told = Promise.withResolvers();
    const listen = (fileKey) => {
        told.resolve(new Uint8Array(fileKey));
        return [];
    };
    encrypter.addRecipient({ wrapFileKey: listen });
    const pieces = [];
    for await (const piece of await encrypter.encrypt(new Blob([]).stream()))
        pieces.push(piece);
    return { header: Buffer.concat(pieces).subarray(0, -AFTER_HEADER), fileKey: await told.promise };
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
    const stream = sealed[Symbol.asyncIterator]();
    try {
        const reader = blockReader(stream);
        const fileKey = await decrypter.decryptHeader(await headerOf(reader));
        const nonce = await reader.take(NONCE);
        if (nonce === undefined)
            throw damaged('it ends after its header');
        yield* openPayload(reader, payloadKey(fileKey, nonce));
    }
    catch (thrown) {
        throw meaningOf(thrown);
    }
    finally {
        await stream.return?.();
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
/** A header takes about 200 bytes a recipient. */
const LONGEST_HEADER = 64 * 1024;
/** The lines through the one with the header's own proof, `--- …`. */
async function headerOf(reader) {
    const lines = [];
    for (let left = LONGEST_HEADER;;) {
        const line = await reader.line(left);
        if (line === undefined || (lines.length === 0 && line.toString('latin1') !== INTRO))
            break;
        lines.push(line);
        left -= line.length;
        if (line.toString('latin1').startsWith('--- '))
            return Buffer.concat(lines);
    }
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
// EXTERNAL MODULE: ./.build/src/kernel/overlap.js
var overlap = __webpack_require__(1454);
;// CONCATENATED MODULE: ./.build/src/adapters/archive/zstd.js




const zstd_CHUNK = 256 * 1024;
/** The engine stops when more than this waits for its reader (by default a quarter of one chunk, which stops it each time). */
const CHUNKS = { chunkSize: zstd_CHUNK, readableHighWaterMark: 4 * zstd_CHUNK };
/** One frame of level 3 with a checksum. Two pieces are under way at most. */
function compress(plain) {
    const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 };
    return through(plain, (0,external_node_zlib_.createZstdCompress)({ ...CHUNKS, params }));
}
/** RFG-614 for what is not exactly one whole frame. */
async function* decompress(packed) {
    try {
        yield* through(packed, (0,external_node_zlib_.createZstdDecompress)({ ...CHUNKS, rejectGarbageAfterEnd: true }));
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
        let before;
        for await (const piece of engine) {
            yield piece;
            if (before)
                giveBackEnded(before);
            before = piece;
        }
        await feeding;
    }
    finally {
        engine.destroy();
    }
}
/** The engine fills its buffers to the end, in parts, before it takes new ones: with the last part all of one is through. */
function giveBackEnded(piece) {
    if (piece.byteOffset + piece.byteLength === zstd_CHUNK)
        giveBack(piece);
}
/** Never rejects: what goes wrong ends the engine, and its reader learns of it there. */
async function feed(source, engine) {
    try {
        await (0,overlap/* overlap */.E)(source, (piece) => write(engine, piece));
        engine.end();
    }
    catch (thrown) {
        engine.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
}
/** An engine that was closed answers no write that was under way. */
function write(engine, piece) {
    return new Promise((resolve, reject) => {
        const onClose = () => reject(new Error('the engine was closed'));
        engine.once('close', onClose);
        engine.write(piece, (error) => {
            engine.off('close', onClose);
            if (error)
                reject(error);
            else
                resolve();
        });
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
