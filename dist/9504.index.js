export const id = 9504;
export const ids = [9504];
export const modules = {

/***/ 9504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listPoints: () => (/* reexport */ listPoints),
  listingLines: () => (/* reexport */ listingLines),
  newKeys: () => (/* reexport */ newKeys),
  readableAmount: () => (/* reexport */ readableAmount),
  restore: () => (/* reexport */ restore),
  snapshot: () => (/* reexport */ snapshot),
  snapshotBefore: () => (/* reexport */ snapshotBefore),
  snapshotFor: () => (/* reexport */ snapshotFor),
  snapshotOutputs: () => (/* reexport */ snapshotOutputs),
  snapshotSummary: () => (/* reexport */ snapshotSummary),
  verifiedLines: () => (/* reexport */ verifiedLines),
  verifyPoints: () => (/* reexport */ verifyPoints)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var kernel_hash = __webpack_require__(5753);
;// CONCATENATED MODULE: ./.build/src/backup/names.js

/** `20261124T100000Z-9f2c41d0`: time of the run and four random bytes. Order comes from `sequence`, never from this. */
function newPointId(now, random) {
    const time = now
        .toISOString()
        .replace(/[-:]/g, '')
        .replace(/\.\d+Z$/, 'Z');
    return `${time}-${(0,kernel_hash/* hex */.uh)(random.bytes(4))}`;
}
const POINT_ID = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/;
/** Names of a point's objects, below the repository's prefix. Sealed without a key they carry no `.age`. */
function archiveName(source, id, isSealed) {
    return `archive/${source}/${id}.tar.zst${isSealed ? '.age' : ''}`;
}
function manifestName(source, id, isSealed) {
    return `manifest/${source}/${id}.jsonl.zst${isSealed ? '.age' : ''}`;
}
function headName(source, id) {
    return `point/${source}/${id}.json`;
}
function keycheckName(fingerprint) {
    return `keycheck/${fingerprint}`;
}
const FORMAT_NAME = 'format.json';

;// CONCATENATED MODULE: ./.build/src/backup/head.js


function headText(head) {
    return `${JSON.stringify(head)}\n`;
}
const isSealed = (head) => head.recipients.length > 0;
/** The head in an object; RFG-616 for another format, RFG-614 for what is no head of this source or stands under another name. */
function parseHead(text, name, source) {
    const it = parseJson(text, name);
    if (typeof it.format === 'number' && it.format !== 1) {
        throw new errors/* RefugeError */.vR('RFG-616', `${name} has format ${JSON.stringify(it.format)}, this version knows format 1`, {
            hint: 'Use the version of refuge/deploy that wrote it, or a newer one.',
        });
    }
    if (it.format !== 1 || !isHead(it) || it.source !== source || name !== headName(source, it.id))
        throw notAHead(name);
    return it;
}
function parseJson(text, name) {
    try {
        const it = JSON.parse(text);
        if (typeof it === 'object' && it !== null)
            return it;
    }
    catch {
        // Said below, like everything else that is none.
    }
    throw notAHead(name);
}
function isHead(it) {
    return (isId(it.id) &&
        [it.repository, it.source, it.kind, it.engine, it.run].every((text) => typeof text === 'string') &&
        (it.status === 'complete' || it.status === 'partial') &&
        [it.sequence, it.files, it.bytes, it.newBytes].every(isCount) &&
        Number(it.sequence) <= HIGHEST_SEQUENCE &&
        isTime(it.createdAt) &&
        isTime(it.consistentAt) &&
        Array.isArray(it.recipients) &&
        it.recipients.every((key) => typeof key === 'string') &&
        (it.tree === undefined || isDigest(it.tree)) &&
        isPart(it.archive) &&
        isPart(it.manifest));
}
/** Never reached by counting: a head with more was made to leave no number for the next one. */
const HIGHEST_SEQUENCE = 1e12;
const isId = (it) => typeof it === 'string' && POINT_ID.test(it);
const isCount = (it) => Number.isSafeInteger(it) && Number(it) >= 0;
const isTime = (it) => typeof it === 'string' && !Number.isNaN(Date.parse(it));
const isDigest = (it) => typeof it === 'string' && /^[0-9a-f]{64}$/.test(it);
function isPart(it) {
    if (typeof it !== 'object' || it === null)
        return false;
    const { point, size, sha256 } = it;
    return isId(point) && isCount(size) && isDigest(sha256);
}
function notAHead(name) {
    return new errors/* RefugeError */.vR('RFG-614', `${name} is no head of a point`, {
        hint: 'The object is damaged or was put there by something else. Look at it; other points are not affected.',
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/streams.js

function measured(source) {
    const hash = (0,kernel_hash/* runningSha256 */.Nl)();
    let size = 0;
    let digest;
    async function* pass() {
        for await (const piece of source) {
            hash.update(piece);
            size += piece.length;
            yield piece;
        }
        digest = hash.digest();
    }
    return {
        stream: pass(),
        measure() {
            if (digest === undefined)
                throw new Error('the stream has not ended');
            return { size, sha256: digest };
        },
    };
}
/** Reads a stream to its end and keeps nothing of it. */
async function drain(stream) {
    for await (const _ of stream)
        ;
}
/** All bytes of a small object; undefined when there are more than `most`. */
async function smallBytes(stream, most) {
    const pieces = [];
    let size = 0;
    for await (const piece of stream) {
        size += piece.length;
        if (size > most)
            return undefined;
        // Its buffer may be filled again.
        pieces.push(new Uint8Array(piece));
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
    }
    return whole;
}
async function* once(bytes) {
    yield bytes;
}
/** The lines of a text without their ends; none may be longer than `longest` characters. Throws a TypeError on bytes that are no UTF-8. */
async function* linesOf(stream, longest) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for await (const piece of stream) {
        const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
        if (rest.length > longest)
            throw new TypeError('a line is too long');
    }
    rest += decoder.decode();
    if (rest !== '')
        yield rest;
}

;// CONCATENATED MODULE: ./.build/src/backup/heads.js




/** Longest head that is believed. */
const LONGEST = 64 * 1024;
async function readHeads(store, source) {
    const heads = [];
    const broken = [];
    for (const { name } of await store.list(`point/${source}/`)) {
        try {
            const it = await readHead(store, source, name);
            if (it)
                heads.push(it);
        }
        catch (thrown) {
            const error = (0,errors/* asRefugeError */.Hn)(thrown);
            if (error.code !== 'RFG-614' && error.code !== 'RFG-616')
                throw error;
            broken.push(error);
        }
    }
    return { heads, broken };
}
async function readHead(store, source, name) {
    const object = await store.get(name);
    if (object === undefined)
        return undefined;
    const bytes = (await smallBytes(object, LONGEST)) ?? new Uint8Array();
    return { head: parseHead(new TextDecoder().decode(bytes), name, source), digest: (0,kernel_hash/* sha256 */.sc)(bytes) };
}

;// CONCATENATED MODULE: ./.build/src/backup/history.js
/** Order of points: by sequence; two snapshots that ran at once may share one, then by id. */
function newestFirst(heads) {
    return [...heads].sort((a, b) => b.sequence - a.sequence || (a.id < b.id ? 1 : -1));
}
/** The newest point that holds everything. Safety snapshots of a restore do not count. */
function newestComplete(heads) {
    return newestFirst(heads).find(isCounted);
}
/** One more than the highest of all heads that are there, recorded or not: never from a clock. */
function nextSequence(heads) {
    return 1 + heads.reduce((highest, it) => Math.max(highest, it.sequence), 0);
}
const isCounted = (it) => it.status === 'complete' && it.reason !== 'safety';
/** The points that a new one is compared with: the last five complete ones, from the last accepted shrink on. */
function basis(heads) {
    const counted = newestFirst(heads).filter(isCounted);
    const restart = counted.findIndex((it) => it.acceptedShrink !== undefined);
    return (restart < 0 ? counted : counted.slice(0, restart + 1)).slice(0, 5);
}
/** The middle of some numbers (of the two in the middle, the lower). */
function median(numbers) {
    return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}

;// CONCATENATED MODULE: ./.build/src/backup/recorded.js

function standing({ head, digest }, state) {
    const points = pointsOf(state, head.source);
    const known = points.find((it) => it.point === head.id);
    if (known)
        return known.headDigest === digest ? 'recorded' : 'differs';
    const oldest = points.at(-1);
    return points.length >= LISTED && oldest !== undefined && head.sequence < oldest.sequence ? 'older' : 'unrecorded';
}
/** As many points a source as the records' state lists. */
const LISTED = 20;
/** The points of a source in the records, newest first. */
function pointsOf({ points }, source) {
    return Object.hasOwn(points, source) ? (points[source] ?? []) : [];
}
/** The events for heads that the records do not have, oldest first. */
function pointEvents(heads, state, forDeployment) {
    return heads
        .filter((it) => standing(it, state) === 'unrecorded')
        .sort((a, b) => a.head.sequence - b.head.sequence)
        .map(({ head, digest }) => ({
        type: 'backup.point',
        point: head.id,
        source: head.source,
        status: head.status,
        headDigest: digest,
        sequence: head.sequence,
        consistentAt: head.consistentAt,
        ...forDeployment,
    }));
}
/** A head that is not the recorded one: RFG-630. One that the records lack is for the caller to judge. */
function refuseReplaced(it, state) {
    const found = standing(it, state);
    if (found === 'differs')
        throw replaced(it.head.source, it.head.id, 'is not the one that was recorded');
    return found;
}
function replaced(source, id, what) {
    return new errors/* RefugeError */.vR('RFG-630', `the head of point ${id} of ${source} ${what}`, {
        hint: 'Somebody changed or removed objects of the store. Find out who can write to it; restore a point that still holds together.',
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/size.js
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes for a reader, in powers of ten: `812 B`, `1.2 GB`, `310 MB`. */
function readableSize(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}
/** `1 file, 812 B`, `18412 files, 1.2 GB`. */
function readableAmount({ files, bytes }) {
    return `${files} ${files === 1 ? 'file' : 'files'}, ${readableSize(bytes)}`;
}

// EXTERNAL MODULE: ./.build/src/config/index.js + 47 modules
var config = __webpack_require__(2536);
;// CONCATENATED MODULE: ./.build/src/backup/cancelled.js

/** What a run that was told to stop throws; it leaves no point and no half-restored folder. */
function cancelled() {
    return new errors/* RefugeError */.vR('RFG-618', 'the run was cancelled: nothing was made', { hint: 'Run it again.' });
}
/** A stream that breaks off with RFG-618 once the signal has fired. */
async function* untilCancelled(stream, signal) {
    for await (const piece of stream) {
        if (signal.aborted)
            throw cancelled();
        yield piece;
    }
}

;// CONCATENATED MODULE: ./.build/src/backup/lock.js




/** Names a public key in public files: the first 16 hex digits of its SHA-256. */
function fingerprint(recipient) {
    return (0,kernel_hash/* sha256 */.sc)(recipient).slice(0, 16);
}
/** Stands for a passphrase, of which nothing may be told. */
const PASSPHRASE = 'passphrase';
/** Who can open new points; RFG-601 unless exactly one way is named. */
function lockOf({ recipients, passphrase, encryption, }) {
    if (encryption === 'none')
        return { kind: 'none' };
    if (passphrase !== undefined && passphrase !== '')
        return { kind: 'passphrase', passphrase };
    if (recipients.length > 0)
        return { kind: 'recipients', recipients };
    throw new errors/* RefugeError */.vR('RFG-601', 'backup: nobody is named who can open the points', {
        hint: 'Make a key with `refuge keys new --out FILE` and write its public half under `recipients`, or say `encryption: none`.',
    });
}
/** The keys of a lock as heads name them, sorted. */
function fingerprints(lock) {
    switch (lock.kind) {
        case 'none':
            return [];
        case 'passphrase':
            return [PASSPHRASE];
        case 'recipients':
            return lock.recipients.map(fingerprint).sort();
    }
}
/** The 32 bytes in every keycheck. */
const KEYCHECK = new TextEncoder().encode('refuge/deploy backup keycheck v1');
/** Writes what says whose store this is, and for each recipient what proves its identity. Objects that exist stay. */
async function writeFormat({ store, format, repository, lock }, clock) {
    const text = JSON.stringify({
        format: 1,
        repository,
        createdAt: clock.now().toISOString(),
        recipients: fingerprints(lock),
    });
    await store.put(FORMAT_NAME, once(new TextEncoder().encode(`${text}\n`)));
    if (lock.kind !== 'recipients')
        return;
    const present = new Set((await store.list('keycheck/')).map((it) => it.name));
    for (const recipient of lock.recipients) {
        const name = keycheckName(fingerprint(recipient));
        if (present.has(name))
            continue;
        await store.put(name, format.encrypt(KEYCHECK, { kind: 'recipients', recipients: [recipient] }));
    }
}

;// CONCATENATED MODULE: ./.build/src/backup/vault.js






/** The part `backup` of a configuration; RFG-600 where there is none. */
function backupOf({ configuration }) {
    if (configuration.backup)
        return configuration.backup;
    throw new errors/* RefugeError */.vR('RFG-600', 'the configuration has no part `backup`', {
        hint: 'Say in refuge.yml what to keep and where: `backup: { store: …, recipients: […], sources: … }`.',
    });
}
/** Opens the store. What templates hold is masked before anything is printed. */
async function openVault(site, ports) {
    const backup = backupOf(site);
    const { store: storeOptions, recipients, passphrase, encryption } = backup;
    const options = (0,config.filledIn)({ store: storeOptions, recipients, passphrase }, ports);
    const whole = await ports.neighbours.store(options.store, { folder: site.folder });
    const repository = ports.runner.context.repository ?? (await onlyRepository(whole)) ?? `local/${site.configuration.service.name}`;
    const store = below(whole, repository, ports.runner.cancelled);
    await refuseForeign(store, repository);
    const lock = lockOf({ ...options, encryption });
    return { store, format: await ports.neighbours.archive(), repository, lock, backup };
}
/** A source of the configuration, its templates filled in, opened; RFG-602 for one that it does not name. */
async function openSource(name, { backup, store }, { folder }, { env, runner, neighbours }) {
    const source = Object.hasOwn(backup.sources, name) ? backup.sources[name] : undefined;
    if (!source)
        throw unknownSource(name, Object.keys(backup.sources));
    const options = (0,config.filledIn)(source, { env, runner });
    return neighbours.source(options, { folder, leaveOut: store.folder === undefined ? [] : [store.folder] });
}
function unknownSource(name, known) {
    return new errors/* RefugeError */.vR('RFG-602', `backup has no source '${name}'`, { hint: `It has: ${known.join(', ')}.` });
}
/** A store seen from the folder of one repository; what is read from it breaks off when the run is cancelled. */
function below(store, repository, signal) {
    const prefix = `${repository}/`;
    return {
        ...store,
        put: (name, content) => store.put(prefix + name, content),
        async get(name) {
            const object = await store.get(prefix + name);
            return object && untilCancelled(object, signal);
        },
        list: async (names) => (await store.list(prefix + names)).map(({ name, size }) => ({ name: name.slice(prefix.length), size })),
        remove: (name) => store.remove(prefix + name),
    };
}
/** A terminal does not know the repository's name, but a store of one repository does. */
async function onlyRepository(store) {
    const names = (await store.list('')).map((it) => it.name).filter((it) => it.endsWith(`/${FORMAT_NAME}`));
    const [only] = names;
    return only !== undefined && names.length === 1 ? only.slice(0, -FORMAT_NAME.length - 1) : undefined;
}
async function refuseForeign(store, repository) {
    const object = await store.get(FORMAT_NAME);
    const bytes = object && (await smallBytes(object, 64 * 1024));
    if (!bytes)
        return;
    const { format, repository: owner } = parse(new TextDecoder().decode(bytes));
    if (format !== 1) {
        throw new errors/* RefugeError */.vR('RFG-616', `the store has format ${JSON.stringify(format)}, this version knows format 1`, {
            hint: 'Use the version of refuge/deploy that wrote it, or a newer one.',
        });
    }
    if (owner === repository)
        return;
    throw new errors/* RefugeError */.vR('RFG-610', `the store belongs to repository ${JSON.stringify(owner)}, this is ${repository}`, {
        hint: 'Give each repository a store or a path of its own. After a rename, move the folder and write its new name into format.json.',
    });
}
function parse(text) {
    try {
        const it = JSON.parse(text);
        return typeof it === 'object' && it !== null ? it : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./.build/src/backup/list.js





/** Every point of the store, or of some sources, as the store and the records have it. */
async function listPoints(sources, site, journal, ports) {
    const vault = await openVault(site, ports);
    const state = await journal.read().then((it) => it.state, () => undefined);
    const listings = await Promise.all(sourcesOf(sources, vault).map((it) => listSource(it, vault, state)));
    return { points: listings.flatMap((it) => it.points), problems: listings.flatMap((it) => it.problems) };
}
/** The sources that were asked for, or all of the configuration; RFG-602 for one that it does not have. */
function sourcesOf(asked, { backup }) {
    const known = Object.keys(backup.sources);
    const unknown = asked.find((it) => !known.includes(it));
    if (unknown !== undefined)
        throw unknownSource(unknown, known);
    return asked.length > 0 ? asked : known;
}
async function listSource(source, { store }, state) {
    const { heads, broken } = await readHeads(store, source);
    const points = newestFirst(heads.map((it) => it.head)).map((head) => ({
        head,
        standing: standingOf(head, heads, state),
    }));
    return { points, problems: [...broken, ...lostOrReplaced(source, points, state)] };
}
function standingOf(head, heads, state) {
    const it = heads.find((stored) => stored.head === head);
    return it && state && standing(it, state);
}
function lostOrReplaced(source, points, state) {
    const lost = state ? pointsOf(state, source).filter((it) => !points.some(({ head }) => head.id === it.point)) : [];
    return [
        ...points
            .filter((it) => it.standing === 'differs')
            .map((it) => replaced(source, it.head.id, 'is not the one that was recorded')),
        ...lost.map((it) => replaced(source, it.point, 'is gone from the store')),
    ];
}
/** The lines of `refuge backup list`. */
function listingLines({ points, problems }) {
    return [
        ...points.map(({ head, standing: how }) => [
            head.source,
            head.id,
            head.consistentAt,
            head.status,
            `${head.files} files`,
            readableSize(head.bytes),
            `keys ${head.recipients.join(',') || 'none'}`,
            how ?? 'records unreachable',
        ].join('  ')),
        ...problems.map((it) => `${it.code} ${it.message}`),
    ];
}

;// CONCATENATED MODULE: ./.build/src/backup/new-keys.js

/**
 * Makes an identity in a new file that only its owner can read, and answers with its public half, for `recipients`. Refuses
 * in CI (RFG-601), where the file would be lost or copied; RFG-642 when the file exists.
 */
async function newKeys(file, { env, runner, neighbours }) {
    if (runner.context.hosted || env.CI === 'true' || env.GITHUB_ACTIONS === 'true') {
        throw new errors/* RefugeError */.vR('RFG-601', 'keys are not made in CI: whoever reads the log or the machine would have them', {
            hint: 'Run `refuge keys new --out FILE` on your own machine, and keep the file where backups do not depend on it.',
        });
    }
    const path = file.startsWith('/') ? file : `${runner.context.workspace}/${file}`;
    return (await neighbours.archive()).newIdentity(path);
}

;// CONCATENATED MODULE: ./.build/src/backup/outputs.js
/** A snapshot's outputs by the names of the contract. `now` says how old the data are. */
function snapshotOutputs({ point, status, sources }, now) {
    const heads = sources.flatMap((it) => it.head ?? []);
    const total = (of) => String(heads.reduce((sum, it) => sum + of(it), 0));
    return {
        point: point ?? '',
        'points-json': JSON.stringify(sources.map(pointOutput)),
        status,
        files: total((it) => it.files),
        bytes: total((it) => it.bytes),
        'new-bytes': total((it) => it.newBytes),
        'age-seconds': heads.length === 0 ? '' : ageOf(heads, now).toFixed(1),
    };
}
function pointOutput({ source, status, head, headDigest }) {
    return {
        source,
        id: head?.id ?? '',
        status,
        files: head?.files ?? 0,
        bytes: head?.bytes ?? 0,
        'new-bytes': head?.newBytes ?? 0,
        'head-digest': headDigest ?? '',
    };
}
/** Age of the oldest part, in seconds. */
function ageOf(heads, now) {
    return Math.max(...heads.map((it) => now.getTime() - Date.parse(it.consistentAt))) / 1000;
}

;// CONCATENATED MODULE: ./.build/src/backup/find-point.js


/**
 * The point that somebody means: an id, `latest` (the newest complete one), `before:<time>`, or `for:<revision>` (the one
 * taken when that revision was last left). RFG-619 when there is none.
 */
function findPoint(wanted, heads, state) {
    const found = idOf(wanted, heads, state);
    const it = heads.find(({ head }) => head.id === found);
    if (it)
        return it;
    const newest = newestFirst(heads.map(({ head }) => head)).slice(0, 5);
    throw new errors/* RefugeError */.vR('RFG-619', `there is no point '${wanted}'`, {
        hint: newest.length > 0
            ? `The newest are: ${newest.map(({ id }) => id).join(', ')}.`
            : 'The source has no point in this store.',
    });
}
/** A day (which begins at midnight UTC), or a time that ends with its zone: without one it means another time on each machine. */
const ZONED = /^\d{4}-\d\d-\d\d$|(Z|[+-]\d\d:?\d\d)$/;
function idOf(wanted, all, state) {
    const heads = all.map(({ head }) => head);
    if (wanted === 'latest')
        return newestComplete(heads)?.id;
    if (wanted.startsWith('before:')) {
        const text = wanted.slice('before:'.length);
        const time = Date.parse(text);
        if (Number.isNaN(time) || !ZONED.test(text))
            throw noTime(wanted);
        return newestComplete(heads.filter((it) => Date.parse(it.consistentAt) < time))?.id;
    }
    if (wanted.startsWith('for:'))
        return pointFor(wanted.slice('for:'.length), state);
    return wanted;
}
/** Of the newest deployment that left the revision. */
function pointFor(revision, state) {
    const left = Object.values(state?.environments ?? {})
        .flatMap((it) => it.history)
        .filter((it) => it.baseline === revision && it.point !== undefined);
    return left.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]?.point;
}
function noTime(wanted) {
    return new errors/* RefugeError */.vR('RFG-619', `'${wanted}' has no time that means the same everywhere`, {
        hint: 'Write it as before:2026-11-24T10:00:00Z.',
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/key.js




const IDENTITY = /^AGE-SECRET-KEY-[0-9A-Z-]+$/;
/**
 * The identities at hand: what was given, else REFUGE_IDENTITY; each is the line `AGE-SECRET-KEY-…` itself or the path of a
 * file that holds such lines. None is no error. Everything is masked as soon as it is known.
 */
async function loadIdentities(given, { env, files, runner }) {
    const text = (given || env.REFUGE_IDENTITY || '').trim();
    if (text === '')
        return [];
    const isKey = text.startsWith('AGE-SECRET-KEY-');
    if (isKey)
        for (const line of text.split(/\s+/))
            runner.mask(line);
    const content = isKey ? text : await readKeyFile(text, { files, runner });
    const identities = content.split(/\s*\n\s*/).filter((it) => IDENTITY.test(it));
    for (const identity of identities)
        runner.mask(identity);
    if (identities.length > 0)
        return identities;
    const what = isKey ? 'what was given is no identity of age' : `${text} holds no identity of age`;
    throw new errors/* RefugeError */.vR('RFG-613', what, {
        hint: 'An identity is the line `AGE-SECRET-KEY-…` that `refuge keys new` writes.',
    });
}
async function readKeyFile(path, { files, runner }) {
    const whole = path.startsWith('/') ? path : `${runner.context.workspace}/${path}`;
    const content = await files.read(whole);
    if (content !== undefined)
        return content;
    throw new errors/* RefugeError */.vR('RFG-613', `there is no key file ${path}`, {
        hint: 'Give the line `AGE-SECRET-KEY-…`, or the path of the file that holds it, as `identity` or REFUGE_IDENTITY.',
    });
}
/** The key for a point; RFG-613 when what is at hand does not open it, found out before anything large is read. */
async function keyFor(head, identities, vault) {
    if (head.recipients.length === 0)
        return { kind: 'none' };
    if (head.recipients.includes(PASSPHRASE)) {
        if (vault.lock.kind === 'passphrase')
            return { kind: 'passphrase', passphrase: vault.lock.passphrase };
        throw wrongKey(`point ${head.id} opens with a passphrase, and the configuration has none`);
    }
    if (identities.length === 0)
        throw wrongKey(`point ${head.id} is encrypted, and no identity was given`);
    const fitting = await fittingIdentity(head, identities, vault.format);
    if (fitting === undefined)
        throw wrongKey(`none of the identities opens point ${head.id} (keys ${head.recipients.join(', ')})`);
    await proveKey(fitting, vault);
    return { kind: 'identities', identities };
}
async function fittingIdentity({ recipients }, identities, format) {
    for (const identity of identities) {
        if (recipients.includes(fingerprint(await format.recipientOf(identity))))
            return identity;
    }
    return undefined;
}
async function proveKey(identity, { store, format }) {
    const object = await store.get(keycheckName(fingerprint(await format.recipientOf(identity))));
    if (object === undefined)
        return;
    const known = await smallBytes(format.decrypt(object, { kind: 'identities', identities: [identity] }), 64);
    if (known?.join() !== KEYCHECK.join())
        throw wrongKey('the identity does not open its own keycheck');
}
function wrongKey(what) {
    return new errors/* RefugeError */.vR('RFG-613', what, {
        hint: 'Give the identity as input `identity` or in REFUGE_IDENTITY (the key line, or the path of its file); it must be that of a recipient the point was made for.',
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/limits.js


const UNLIMITED = { maxBytes: undefined, maxFiles: undefined };
/** Highest ratio of a compressed archive that is believed without a look at what the head says. */
const RATIO = 1000;
/** Headers of a member, and copies of files that changed while they were read. */
const MEMBER_BYTES = 16 * 1024;
const COPIES = 4;
/** Refuses a point that says itself that it is too large: RFG-644. */
function checkLimits({ files, bytes }, { maxBytes, maxFiles }) {
    if (maxFiles !== undefined && files > maxFiles)
        throw tooMuch(`${files} files, more than max-files ${maxFiles}`);
    if (maxBytes !== undefined && bytes > maxBytes)
        throw tooMuch(`${readableSize(bytes)}, more than max-bytes`);
}
/**
 * The unpacked stream, ended with RFG-644 when it grows beyond what can be believed: a thousand times the stored bytes, or
 * where the head says that the files are larger (holes become zeros, which pack better than that), what it says.
 */
async function* limited(plain, head, { maxBytes }) {
    const believed = Math.max(RATIO * head.archive.size, COPIES * head.bytes) + MEMBER_BYTES * (head.files + 64);
    const allowed = maxBytes === undefined ? believed : Math.min(believed, COPIES * maxBytes + MEMBER_BYTES * (head.files + 64));
    let size = 0;
    for await (const piece of plain) {
        size += piece.length;
        if (size > allowed)
            throw tooMuch(`more than ${readableSize(allowed)} come out of ${readableSize(head.archive.size)}`);
        yield piece;
    }
}
function tooMuch(what) {
    return new errors/* RefugeError */.vR('RFG-644', `the archive is larger than it may be: ${what}`, {
        hint: 'If the point is good, raise `max-bytes` and `max-files`; otherwise find out who can write to the store.',
    });
}

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/kernel/leads-out.js
var leads_out = __webpack_require__(6887);
// EXTERNAL MODULE: ./.build/src/kernel/order.js
var kernel_order = __webpack_require__(2485);
;// CONCATENATED MODULE: ./.build/src/backup/check-member.js




/** Longest path, in bytes: PATH_MAX of Linux. */
const check_member_LONGEST = 4096;
/** Takes a member of an archive that anyone may have written, as what follows another; RFG-644 for what we never write. */
function checkMember(it, before, allowed) {
    const problem = problemOf(it, before, allowed);
    if (problem === undefined)
        return;
    throw new errors/* RefugeError */.vR('RFG-644', `the archive is hostile or damaged: '${(0,kernel_escape/* oneLine */.TN)(it.path).slice(0, 200)}' ${problem}`, {
        hint: 'Nothing was restored. Find out who can write to the store; restore another point.',
    });
}
function problemOf(it, before, allowed) {
    if (it.type === 'other')
        return 'is neither file, folder nor link';
    const path = pathProblem(it.path);
    if (path)
        return `is no path below the root: ${path}`;
    if (!Number.isSafeInteger(it.size) || it.size < 0)
        return 'has no size that can be';
    if (it.type !== 'file' && it.size !== 0)
        return 'has content although it is no file';
    if (!allowed.setuid && (it.mode & 0o6000) !== 0 && it.type === 'file')
        return 'would run with the rights of its owner';
    return orderProblem(it, before) ?? linkProblem(it, allowed);
}
function pathProblem(path) {
    if (path === '')
        return 'it is empty';
    if (path.includes('\0'))
        return 'it holds a NUL';
    if (new TextEncoder().encode(path).length > check_member_LONGEST)
        return `it is longer than ${check_member_LONGEST} bytes`;
    if (path.split('/').some((part) => part === '' || part === '.' || part === '..'))
        return 'it is absolute or has . or ..';
    return undefined;
}
/** Sorted, so nothing comes twice; only a file may follow itself, when it changed while it was read. */
function orderProblem(it, before) {
    if (before === undefined)
        return undefined;
    const order = (0,kernel_order/* comparePaths */.c)(before.path, it.path);
    if (order > 0)
        return 'is out of order';
    if (order === 0 && !(before.type === 'file' && it.type === 'file'))
        return 'comes twice';
    if (before.type !== 'directory' && it.path.startsWith(`${before.path}/`))
        return 'lies in what is no folder';
    return undefined;
}
function linkProblem({ type, path, target }, { outerLinks }) {
    if (type === 'file' || type === 'directory')
        return target === undefined ? undefined : 'is no link, yet has a target';
    if (target === undefined || target.includes('\0'))
        return 'is a link to nothing';
    if (type === 'symlink')
        return outerLinks || !(0,leads_out/* leadsOut */.q)(path, target)
            ? undefined
            : `is a link that leaves the root, to '${(0,kernel_escape/* oneLine */.TN)(target).slice(0, 200)}'`;
    if (pathProblem(target) || (0,kernel_order/* comparePaths */.c)(target, path) >= 0)
        return 'is another name of no file before it';
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/backup/manifest.js

/** A line as its bytes are hashed, with its end. */
function lineText({ path, type, mode, size, sha256, target }) {
    return `${JSON.stringify({ path, type, mode, size, sha256, target })}\n`;
}
/** The line of what has no bytes of its own. */
function plainLine({ path, type, mode, target }) {
    return { path, type, mode, ...(target !== undefined && { target }) };
}
function endText({ files, bytes, tree }) {
    return `${JSON.stringify({ end: true, files, bytes, tree })}\n`;
}
function sumUp() {
    const hash = (0,kernel_hash/* runningSha256 */.Nl)();
    let files = 0;
    let bytes = 0;
    return {
        add(line) {
            const text = lineText(line);
            hash.update(text);
            if (line.type === 'file')
                files++;
            bytes += line.size ?? 0;
            return text;
        },
        get files() {
            return files;
        },
        get bytes() {
            return bytes;
        },
        end: () => ({ end: true, files, bytes, tree: hash.digest() }),
    };
}

;// CONCATENATED MODULE: ./.build/src/backup/read-manifest.js



/** Longest line: two paths of 4096 bytes, escaped, and the rest. */
const read_manifest_LONGEST = 64 * 1024;
function readManifest(text) {
    const lines = linesOf(text, read_manifest_LONGEST);
    const next = async () => {
        try {
            const { done, value } = await lines.next();
            return done ? undefined : `${value}\n`;
        }
        catch (thrown) {
            if (thrown instanceof TypeError)
                throw disagrees('it is no text', thrown);
            throw thrown;
        }
    };
    return {
        next,
        async end(expected) {
            if ((await next()) !== endText(expected))
                throw disagrees('it lists something else than the archive holds');
            if ((await next()) !== undefined)
                throw disagrees('something follows its end');
        },
        async close() {
            await lines.return(undefined);
        },
    };
}
function disagrees(what, cause) {
    return new errors/* RefugeError */.vR('RFG-645', `the manifest does not fit the archive: ${what}`, {
        hint: 'Restore another point, and find out who can write to the store.',
        cause,
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/stored.js



/** Level 1: reads the stored bytes of a point once and compares them with its head; needs no key. Empty when all is well. */
async function damagedParts(head, store) {
    const damage = [];
    for (const [name, part] of partsOf(head)) {
        const what = await damageOf(name, part, store);
        if (what !== undefined)
            damage.push({ name, what });
    }
    return damage;
}
/** The objects that a head names. */
function partsOf(head) {
    return [
        [archiveName(head.source, head.archive.point, isSealed(head)), head.archive],
        [manifestName(head.source, head.manifest.point, isSealed(head)), head.manifest],
    ];
}
async function damageOf(name, part, store) {
    const object = await store.get(name);
    if (object === undefined)
        return 'it is gone';
    const it = measured(object);
    await drain(it.stream);
    const { size, sha256 } = it.measure();
    if (size !== part.size)
        return `it has ${size} bytes instead of ${part.size}`;
    return sha256 === part.sha256 ? undefined : 'its bytes changed';
}

;// CONCATENATED MODULE: ./.build/src/backup/read-point.js









/**
 * Reads a point whole: decrypts, unpacks, checks every member as hostile, and compares with the manifest line by line.
 * Memory does not grow with the point. Differences are RFG-645, missing objects RFG-614, hostile members RFG-644.
 */
async function readPoint(head, { vault, key, allowed, limits }, sink) {
    const [[archiveName], [manifestName]] = partsOf(head);
    const stored = measured(await objectOf(archiveName, vault));
    const lines = readManifest(vault.format.unseal(await objectOf(manifestName, vault), key));
    try {
        const members = vault.format.members(limited(vault.format.unseal(stored.stream, key), head, limits));
        const end = await compareAll(members, lines, { head, allowed, sink });
        if (head.tree !== undefined && head.tree !== end.tree)
            throw differs('the tree is not the one of the head');
        if (stored.measure().sha256 !== head.archive.sha256)
            throw differs('the archive is not the one that the head names');
    }
    finally {
        await lines.close();
    }
}
async function compareAll(members, lines, { head, allowed, sink }) {
    const sum = sumUp();
    const agree = async (line) => {
        sum.add(line);
        if (sum.files > head.files || sum.bytes > head.bytes)
            throw differs('the archive holds more than the head counts');
        if (lineText(line) === (await lines.next()))
            return;
        throw differs(`'${(0,kernel_escape/* oneLine */.TN)(line.path).slice(0, 200)}' is not as the manifest says`);
    };
    let last;
    for await (const member of members) {
        checkMember(member, last?.member, allowed);
        if (last && last.member.path !== member.path)
            await agree(last.line);
        last = { member, line: await lineOf(member, member.content, sink) };
    }
    if (last)
        await agree(last.line);
    const end = sum.end();
    await lines.end(end);
    if (end.files !== head.files || end.bytes !== head.bytes)
        throw differs('the head counts more than the archive holds');
    return end;
}
async function objectOf(name, { store }) {
    const object = await store.get(name);
    if (object)
        return object;
    throw new errors/* RefugeError */.vR('RFG-614', `${name} is gone from the store`, {
        hint: 'Restore another point; `refuge backup verify` says which are whole.',
    });
}
async function lineOf(member, content, sink) {
    if (member.type !== 'file') {
        await sink.other(member);
        return plainLine(member);
    }
    const hash = (0,kernel_hash/* runningSha256 */.Nl)();
    async function* hashed() {
        for await (const piece of content) {
            hash.update(piece);
            yield piece;
        }
    }
    await sink.file(member, hashed());
    const { path, type, mode, size } = member;
    return { path, type, mode, size, sha256: hash.digest() };
}
function differs(what) {
    return new errors/* RefugeError */.vR('RFG-645', `the point does not hold together: ${what}`, {
        hint: 'Restore another point, and find out who can write to the store.',
    });
}
/** Reads everything and keeps nothing. */
const nowhere = { file: (_, content) => drain(content), other: async () => { } };

;// CONCATENATED MODULE: ./.build/src/backup/restore.js








/**
 * Restores a point into a new folder: key and head first, then everything under a temporary name, compared with the
 * manifest, and renamed at the end. What fails leaves nothing behind. RFG-613, 614, 619, 630, 642, 644, 645.
 */
async function restore(request, site, journal, ports) {
    const start = ports.clock.monotonic();
    const vault = await openVault(site, ports);
    const { found, warnings } = await choose(request, vault, journal);
    const { head } = found;
    checkLimits(head, request.limits);
    const key = await keyFor(head, await loadIdentities(request.identity, ports), vault);
    const to = request.to.startsWith('/') ? request.to : `${ports.runner.context.workspace}/${request.to}`;
    const place = { folder: site.folder, leaveOut: [] };
    const source = await ports.neighbours.source({ kind: head.kind, paths: [], exclude: [] }, place);
    await fill(await source.destination(to).catch(rethrow), (sink) => readPoint(head, { vault, key, ...request }, sink));
    return { head, to, seconds: (ports.clock.monotonic() - start) / 1000, warnings };
}
async function choose({ source, point }, vault, journal) {
    const { heads, broken } = await readHeads(vault.store, source);
    const known = await stateOf(journal);
    const state = known instanceof errors/* RefugeError */.vR ? undefined : known;
    const found = findPoint(point, heads, state);
    const warnings = known instanceof errors/* RefugeError */.vR ? [known] : recordWarnings(found, known);
    return { found, warnings: [...broken, ...warnings] };
}
/** After a disaster the records may be gone too: a restore goes on without them, and says so. */
async function stateOf(journal) {
    try {
        return (await journal.read()).state;
    }
    catch (thrown) {
        const { message } = (0,errors/* asRefugeError */.Hn)(thrown);
        return new errors/* RefugeError */.vR('RFG-631', `the point could not be compared with the records: ${message}`, { cause: thrown });
    }
}
function recordWarnings(found, state) {
    if (refuseReplaced(found, state) !== 'unrecorded')
        return [];
    return [new errors/* RefugeError */.vR('RFG-631', `no record names point ${found.head.id} of ${found.head.source}`)];
}
/** All or nothing: links come last, so that nothing is ever written through one. */
async function fill(destination, read) {
    const links = [];
    const sink = {
        file: (it, content) => destination.file(it, content),
        async other(it) {
            if (it.type === 'directory')
                await destination.directory(it);
            else if (it.type === 'hardlink')
                await destination.hardlink(it.path, it.target ?? '');
            else
                links.push(it);
        },
    };
    try {
        await read(sink);
        for (const it of links)
            await destination.symlink(it, it.target ?? '');
        await destination.commit();
    }
    catch (thrown) {
        // What went wrong first is what counts; a part that cannot be removed either lies beside, under a temporary name.
        await destination.discard().catch(() => { });
        rethrow(thrown);
    }
}
/** What is none of ours comes from the file system. */
function rethrow(thrown) {
    if (thrown instanceof errors/* RefugeError */.vR)
        throw thrown;
    throw new errors/* RefugeError */.vR('RFG-623', `the restore cannot be written: ${(0,errors/* messageOf */.bD)(thrown)}`, {
        hint: 'Check the room and the rights of the folder that the restore goes to. Nothing stands under its name.',
        cause: thrown,
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/count.js
/** What a source holds, by looking without reading. */
async function count(found, { acceptChanges }) {
    const unreadable = [];
    let files = 0;
    let bytes = 0;
    for await (const next of found) {
        if (next.kind === 'unreadable')
            unreadable.push({ path: next.path, why: next.why });
        else if (next.kind === 'gone' && !acceptChanges)
            unreadable.push({ path: next.path, why: 'it went away meanwhile' });
        else if (next.kind === 'item' && next.item.type === 'file') {
            files++;
            bytes += next.item.size;
        }
    }
    return { files, bytes, unreadable };
}

;// CONCATENATED MODULE: ./.build/src/backup/record.js



/**
 * Appends the event of a new point, behind those of earlier heads that the records lack (their run could not reach them):
 * each of these only when it is whole. Answers with what stays unrecorded: RFG-631.
 */
async function recordPoints(before, taken, { vault, journal, forDeployment }) {
    try {
        const { state } = await journal.read();
        const lost = before.filter((it) => pointEvents([it], state).length > 0);
        const whole = await wholeOnes(lost, vault);
        await journal.append((now) => [...pointEvents(whole, now), ...pointEvents([taken], now, forDeployment)]);
        return lost.filter((it) => !whole.includes(it)).map(damagedAndUnknown);
    }
    catch (cause) {
        return [notRecorded(taken, cause)];
    }
}
async function wholeOnes(heads, { store }) {
    const whole = [];
    for (const it of heads)
        if ((await damagedParts(it.head, store)).length === 0)
            whole.push(it);
    return whole;
}
function notRecorded({ head }, cause) {
    return new errors/* RefugeError */.vR('RFG-631', `point ${head.id} of ${head.source} is stored but not recorded: ${(0,errors/* messageOf */.bD)(cause)}`, {
        hint: 'It can be restored. The next snapshot of this source records it, once the records can be reached.',
        cause,
    });
}
function damagedAndUnknown({ head }) {
    return new errors/* RefugeError */.vR('RFG-631', `the store holds a point ${head.id} of ${head.source} that no record names and that is damaged`, {
        hint: 'Look at the run that it names; if nobody knows it, find out who can write to the store.',
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/red.js




/** Why a source must not become a point; undefined when it may. The last good point stays the newest. */
function redReason(amount, rules) {
    return emptyReason(amount, rules) ?? unreadableReason(amount, rules) ?? shrinkReason(amount, rules);
}
function emptyReason({ files, bytes, unreadable }, { source }) {
    if (files > 0 && bytes > 0)
        return undefined;
    const what = files === 0 ? 'holds no file' : 'holds no byte';
    const because = unreadable[0] ? ` (${shown(unreadable[0])})` : '';
    return new errors/* RefugeError */.vR('RFG-603', `source ${source} ${what}${because}`, {
        hint: 'Check that the volume is mounted and the paths are right; links are not followed. The last good point stays the newest.',
    });
}
const SHOWN = 10;
function unreadableReason({ unreadable }, { source, keepPartial }) {
    if (unreadable.length === 0 || keepPartial)
        return undefined;
    const more = unreadable.length > SHOWN ? `\n… and ${unreadable.length - SHOWN} more` : '';
    const list = unreadable.slice(0, SHOWN).map(shown).join('\n');
    return new errors/* RefugeError */.vR('RFG-606', `source ${source}: ${unreadable.length} cannot be read\n${list}${more}`, {
        hint: 'Give the user that runs this the right to read them, exclude them, or accept partial points with `on-partial: keep`.',
    });
}
const shown = ({ path, why }) => `${(0,kernel_escape/* oneLine */.TN)(path)}: ${(0,kernel_escape/* oneLine */.TN)(why)}`;
function shrinkReason(amount, rules) {
    const past = basis(rules.heads);
    const last = newestComplete(rules.heads);
    if (last === undefined || last.id === rules.acceptShrink)
        return undefined;
    const words = [
        fall('files', amount.files, median(past.map((it) => it.files)), rules.maxShrink, String),
        fall('bytes', amount.bytes, median(past.map((it) => it.bytes)), rules.maxShrink, readableSize),
    ].filter((it) => it !== undefined);
    if (words.length === 0)
        return undefined;
    return new errors/* RefugeError */.vR('RFG-604', `source ${rules.source} shrank: ${words.join(', ')}`, {
        hint: `If that is right, run again with \`accept-shrink: ${last.id}\` (the last good point).`,
    });
}
function fall(what, now, before, maxShrink, write) {
    if (before === undefined || now >= before * (1 - maxShrink / 100))
        return undefined;
    return `${write(now)} ${what} instead of ${write(before)} (median of the last points; more than ${maxShrink} % less)`;
}

// EXTERNAL MODULE: ./.build/src/kernel/buffers.js
var kernel_buffers = __webpack_require__(5150);
;// CONCATENATED MODULE: ./.build/src/backup/pack-progress.js
/** Something was there when its folder was listed. */
function goneAway(it, path, { acceptChanges }) {
    if (acceptChanges)
        it.changed++;
    else
        it.unreadable.push({ path, why: 'it went away while the source was read' });
}

;// CONCATENATED MODULE: ./.build/src/backup/pack-file.js






/** One reading, and three more of a file that changes meanwhile. */
const READINGS = 4;
const BLOCK = 512;
/**
 * A file as member of the tar, once for each reading: the last copy counts, and only that is in the manifest. Answers
 * whether the file is in the archive.
 */
async function* packFile(file, it, options) {
    let copy;
    for (let reading = 0; reading < READINGS; reading++) {
        const open = await opened(file, it);
        if (open === 'unreadable' && copy === undefined)
            return false;
        if (open === undefined && copy === undefined) {
            goneAway(it, file.path, options);
            return false;
        }
        if (typeof open !== 'object')
            break;
        copy = yield* packCopy(file, open, it.buffers, options);
        if (copy.isWhole)
            break;
        it.changed++;
    }
    if (!copy?.isWhole && !options.acceptChanges)
        throw changing(file.path);
    if (copy)
        await options.line(it.sum.add({ path: file.path, type: 'file', ...copy.line }));
    return true;
}
async function opened(file, it) {
    try {
        return await file.open();
    }
    catch (thrown) {
        it.unreadable.push({ path: file.path, why: (0,errors/* messageOf */.bD)(thrown) });
        return 'unreadable';
    }
}
async function* packCopy({ path }, open, buffers, { format, signal }) {
    const { size, mode, mtime, uid, gid } = open;
    const hash = (0,kernel_hash/* runningSha256 */.Nl)();
    try {
        yield* (0,kernel_buffers/* copyIn */.D)(buffers, format.header({ type: 'file', path, size, mode, mtime, uid, gid }));
        const missing = yield* content(path, open, { hash, buffers, signal });
        yield* (0,kernel_buffers/* copyIn */.D)(buffers, new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK));
        const isWhole = missing === 0 && (await open.unchanged());
        return { line: { mode, size, sha256: hash.digest() }, isWhole };
    }
    finally {
        await open.close();
    }
}
/** Reads straight into the buffers. A file that became shorter is filled up with zeros; answers with their number. */
async function* content(path, open, { hash, buffers, signal }) {
    let left = open.size;
    while (left > 0) {
        if (signal.aborted)
            throw cancelled();
        const free = buffers.free().subarray(0, left);
        const count = await read(path, open, free);
        if (count === 0)
            break;
        hash.update(free.subarray(0, count));
        left -= count;
        const full = buffers.filled(count);
        if (full)
            yield full;
    }
    const missing = left;
    for (; left > 0; left -= Math.min(left, ZEROS.length)) {
        const zeros = ZEROS.subarray(0, left);
        hash.update(zeros);
        yield* (0,kernel_buffers/* copyIn */.D)(buffers, zeros);
    }
    return missing;
}
const ZEROS = new Uint8Array(64 * 1024);
async function read(path, open, into) {
    try {
        return await open.read(into);
    }
    catch (thrown) {
        throw broken(path, thrown);
    }
}
function changing(path) {
    return new errors/* RefugeError */.vR('RFG-607', `${(0,kernel_escape/* oneLine */.TN)(path)} changed during each of ${READINGS} readings`, {
        hint: 'Take the source while nothing writes to it, exclude the file, or accept its last reading with `changing: accept`.',
    });
}
/** A file that broke off in the middle of a reading: what is in the archive already cannot be taken back. */
function broken(path, thrown) {
    return new errors/* RefugeError */.vR('RFG-606', `${(0,kernel_escape/* oneLine */.TN)(path)} cannot be read to its end: ${(0,errors/* messageOf */.bD)(thrown)}`, {
        hint: 'Check the disk that it lies on.',
        cause: thrown,
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/pack.js





/**
 * A source as one tar: the members in the order of the walk, each file read once, in two buffers that are filled in
 * turn. Ends with what was packed.
 */
async function* pack(found, options) {
    const it = { buffers: (0,kernel_buffers/* buffersInTurn */.e)(BUFFER), sum: sumUp(), unreadable: [], skipped: 0, changed: 0 };
    const missing = new Set();
    for await (const next of found) {
        if (options.signal.aborted)
            throw cancelled();
        if (next.kind === 'skipped')
            it.skipped++;
        else if (next.kind === 'unreadable')
            it.unreadable.push({ path: next.path, why: next.why });
        else if (next.kind === 'gone')
            goneAway(it, next.path, options);
        else
            yield* packItem(next.item, it, missing, options);
    }
    const { sum, unreadable, skipped, changed } = it;
    options.judge({ files: sum.files, bytes: sum.bytes, unreadable });
    yield* (0,kernel_buffers/* copyIn */.D)(it.buffers, END_MARK);
    if (it.buffers.rest().length > 0)
        yield it.buffers.rest();
    const { files, bytes, tree } = sum.end();
    return { files, bytes, tree, skipped, changedWhileRead: changed, unreadable };
}
const BUFFER = 256 * 1024;
/** Two blocks of zeros. */
const END_MARK = new Uint8Array(1024);
async function* packItem(item, it, missing, options) {
    if (item.type === 'file') {
        const isThere = yield* packFile(item, it, options);
        if (!isThere)
            missing.add(item.path);
        return;
    }
    if (item.type === 'hardlink' && missing.has(item.target)) {
        it.unreadable.push({ path: item.path, why: 'the file that it is another name of could not be read' });
        return;
    }
    await options.line(it.sum.add(plainLine(item)));
    yield* (0,kernel_buffers/* copyIn */.D)(it.buffers, options.format.header({ ...item, size: 0 }));
}
/** Reads everything as `pack` does and keeps nothing but the sums. */
async function digest(found, options) {
    const packing = pack(found, { ...options, line: async () => { } });
    for (;;) {
        const { done, value } = await packing.next();
        if (done)
            return value;
    }
}

;// CONCATENATED MODULE: ./.build/src/backup/reuse.js






/**
 * When a source counts the files and bytes of its newest complete point for the same keys, it is first only read and hashed;
 * with the same tree, and that point's objects whole, there is nothing to upload.
 */
async function unchangedSince(counted, taking, options) {
    const { settings, heads, vault, source } = taking;
    const last = newestComplete(heads.map((it) => it.head));
    if (!settings.reuse || last?.tree === undefined)
        return undefined;
    if (last.files !== counted.files || last.bytes !== counted.bytes || counted.unreadable.length > 0)
        return undefined;
    if (last.recipients.join() !== fingerprints(vault.lock).join() || !(await opensStill(taking, last)))
        return undefined;
    // Side by side: one waits for its disk while the other computes.
    const [packed, damage] = await bothOf(digest(source.walk(), options), damagedParts(last, vault.store));
    if (packed.tree !== last.tree || packed.unreadable.length > 0 || damage.length > 0)
        return undefined;
    return { packed, archive: last.archive, manifest: last.manifest, newBytes: 0 };
}
/** Waits for both, also when one fails. */
async function bothOf(a, b) {
    await Promise.allSettled([a, b]);
    return Promise.all([a, b]);
}
/** Of a passphrase nothing is told that could be compared: it must open the manifest of that point. */
async function opensStill({ vault }, last) {
    if (!last.recipients.includes(PASSPHRASE))
        return true;
    const [, [name]] = partsOf(last);
    const object = await vault.store.get(name);
    if (object === undefined)
        return false;
    const opened = vault.format.decrypt(object, await keyFor(last, [], vault))[Symbol.asyncIterator]();
    try {
        await opened.next();
        return true;
    }
    catch (thrown) {
        if (thrown instanceof errors/* RefugeError */.vR && thrown.code === 'RFG-605')
            throw thrown;
        return false;
    }
    finally {
        await opened.return?.();
    }
}

;// CONCATENATED MODULE: ./.build/src/backup/channel.js
/** A channel that holds at most `room` values. */
function channel(room) {
    const waiting = [];
    let isEnded = false;
    let failure;
    let wake = Promise.withResolvers();
    const signal = () => {
        wake.resolve();
        wake = Promise.withResolvers();
    };
    const check = () => {
        if (failure)
            throw failure.error;
    };
    return {
        async push(value) {
            check();
            waiting.push(value);
            signal();
            while (waiting.length >= room && !failure)
                await wake.promise;
            check();
        },
        end() {
            isEnded = true;
            signal();
        },
        fail(error) {
            failure ??= { error };
            signal();
        },
        async *[Symbol.asyncIterator]() {
            for (;;) {
                check();
                const next = waiting.shift();
                if (next !== undefined) {
                    signal();
                    yield next;
                }
                else if (isEnded)
                    return;
                else
                    await wake.promise;
            }
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/backup/upload.js






/** Lines of the manifest that may wait. */
const ROOM = 256;
/** Reads the source once and stores archive and manifest side by side. What was stored when the other fails is named by no head. */
async function upload(taking, options) {
    const { name, id, vault, source } = taking;
    const { store, format, lock } = vault;
    const isSealed = lock.kind !== 'none';
    const lines = channel(ROOM);
    const encoder = new TextEncoder();
    const line = (text) => lines.push(encoder.encode(text));
    let packed;
    async function* tar() {
        packed = yield* pack(source.walk(), { ...options, line });
        await line(endText({ end: true, ...pickSums(packed) }));
        lines.end();
    }
    const archive = measured(format.seal(tar(), lock));
    const manifest = measured(format.seal(lines, lock));
    await together((error) => lines.fail(error), [
        putNew(store, archiveName(name, id, isSealed), archive.stream),
        putNew(store, manifestName(name, id, isSealed), manifest.stream),
    ]);
    if (packed === undefined)
        throw new Error('the archive was stored before it was packed');
    const parts = { archive: { point: id, ...archive.measure() }, manifest: { point: id, ...manifest.measure() } };
    return { packed, ...parts, newBytes: parts.archive.size + parts.manifest.size };
}
function pickSums({ files, bytes, tree }) {
    return { files, bytes, tree };
}
async function putNew(store, name, content) {
    if ((await store.put(name, content)) === 'created')
        return;
    throw new errors/* RefugeError */.vR('RFG-608', `the store already holds an object ${name}`, {
        hint: 'Run the snapshot again: it takes another id.',
    });
}
/** Waits for all; the first failure ends the others and is what is thrown. */
async function together(stop, work) {
    const failures = [];
    const noted = work.map((it) => it.catch((error) => {
        failures.push(error);
        stop(error);
    }));
    await Promise.all(noted);
    if (failures.length > 0)
        throw failures[0];
}

;// CONCATENATED MODULE: ./.build/src/backup/take.js











/**
 * Makes a point of a source: counts it, judges it, uploads it unless it is unchanged, and commits it with the head, which is
 * written last and only if absent. What fails before leaves no point.
 */
async function take(taking) {
    const { source, vault, settings, clock } = taking;
    const rules = rulesOf(taking);
    await source.preflight();
    const consistentAt = clock.now().toISOString();
    const options = {
        format: vault.format,
        acceptChanges: settings.changing === 'accept',
        judge: (amount) => refuseRed(amount, rules),
        signal: taking.signal,
    };
    const counted = await count(source.walk(), options);
    refuseRed(counted, rules);
    const uploaded = (await unchangedSince(counted, taking, options)) ?? (await upload(taking, options));
    const head = headOf(taking, uploaded, consistentAt);
    const bytes = new TextEncoder().encode(headText(head));
    if ((await vault.store.put(headName(taking.name, taking.id), once(bytes))) === 'exists')
        throw taken(head);
    return { head, digest: (0,kernel_hash/* sha256 */.sc)(bytes) };
}
function rulesOf({ name, heads, settings, acceptShrink }) {
    const keepPartial = settings['on-partial'] === 'keep';
    return { source: name, heads: heads.map((it) => it.head), maxShrink: settings.maxShrink, acceptShrink, keepPartial };
}
function refuseRed(amount, rules) {
    const problem = redReason(amount, rules);
    if (problem)
        throw problem;
}
function headOf(taking, { packed, archive, manifest, newBytes }, consistentAt) {
    const { vault, name, id, source, settings, heads, acceptShrink } = taking;
    const before = heads.map((it) => it.head);
    const parent = newestComplete(before)?.id ?? null;
    return {
        format: 1,
        id,
        repository: vault.repository,
        source: name,
        kind: source.kind,
        reason: taking.reason,
        status: packed.unreadable.length === 0 ? 'complete' : 'partial',
        sequence: nextSequence(before),
        parent,
        createdAt: taking.clock.now().toISOString(),
        consistentAt,
        engine: 'archive/1',
        tools: {},
        files: packed.files,
        bytes: packed.bytes,
        newBytes,
        skipped: packed.skipped,
        changedWhileRead: packed.changedWhileRead,
        ...(settings.reuse && { tree: packed.tree }),
        recipients: fingerprints(vault.lock),
        archive,
        manifest,
        run: taking.run,
        ...(acceptShrink !== undefined && acceptShrink === parent && { acceptedShrink: acceptShrink }),
    };
}
function taken({ id, source }) {
    return new errors/* RefugeError */.vR('RFG-608', `the store already holds a point ${id} of source ${source}`, {
        hint: 'Run the snapshot again: it takes another id.',
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/verify-point.js





/** Checks a point at a level; throws what is wrong with it: RFG-613, 614, 644, 645, 646. */
async function verifyPoint(head, level, identities, vault) {
    if (level === 'none')
        return;
    await verifyStored(head, vault);
    if (level === 'stored')
        return;
    checkLimits(head, UNLIMITED);
    const key = await keyFor(head, identities, vault);
    await readPoint(head, { vault, key, allowed: { setuid: true, outerLinks: true }, limits: UNLIMITED }, nowhere);
}
/** Level `usable` asks the application, and no kind of source can do that yet without a `check`: RFG-646. */
function refuseUsable(level) {
    if (level !== 'usable')
        return;
    throw new errors/* RefugeError */.vR('RFG-646', 'level usable needs a check of the application, and no source has one', {
        hint: 'Ask for `verify: restorable`: the point is decrypted, unpacked and compared with its manifest.',
    });
}
async function verifyStored(head, { store }) {
    const damage = await damagedParts(head, store);
    if (damage.length === 0)
        return;
    const list = damage.map(({ name, what }) => `${name}: ${what}`).join('\n');
    throw new errors/* RefugeError */.vR('RFG-614', `point ${head.id} of ${head.source} is damaged\n${list}`, {
        hint: 'Take a snapshot now: it uploads everything again. Restore from another point or another copy.',
    });
}

;// CONCATENATED MODULE: ./.build/src/backup/snapshot.js












/**
 * Takes the sources one after the other: take, put, verify, record. One that fails does not keep the others from being
 * taken; the outcome has the first problem. A point that could not be recorded stays valid: RFG-631 is a warning then, and
 * the next snapshot of its source records it.
 */
async function snapshot(request, site, journal, ports) {
    try {
        const run = await prepare(request, site, journal, ports);
        const sources = [];
        for (const name of namesOf(request, run.vault))
            sources.push(await timed(name, run));
        return outcomeOf(sources, run);
    }
    catch (thrown) {
        const { verify: level, dryRun } = request;
        return { point: undefined, status: 'failed', sources: [], level, dryRun, problem: (0,errors/* asRefugeError */.Hn)(thrown) };
    }
}
async function prepare(request, site, journal, ports) {
    refuseUsable(request.verify);
    const vault = await openVault(site, ports);
    namesOf(request, vault);
    const identities = await loadIdentities(request.identity, ports);
    if (!request.dryRun)
        await writeFormat(vault, ports.clock);
    return { request, site, vault, ports, journal, identities, id: newPointId(ports.clock.now(), ports.random) };
}
function namesOf({ sources, store, engine }, { backup }) {
    const unknown = sources.find((it) => !Object.hasOwn(backup.sources, it));
    if (unknown !== undefined)
        throw unknownSource(unknown, Object.keys(backup.sources));
    if (store !== undefined && store !== backup.store.kind) {
        throw new errors/* RefugeError */.vR('RFG-602', `there is no store '${store}'`, {
            hint: `The configuration has: ${backup.store.kind}.`,
        });
    }
    if (engine !== undefined && engine !== backup.engine) {
        throw new errors/* RefugeError */.vR('RFG-600', `the points of this store are made by engine ${backup.engine}, not ${engine}`, {
            hint: 'Leave the input `engine` out; the engine is a matter of refuge.yml, since each has its own store.',
        });
    }
    return sources.length > 0 ? sources : Object.keys(backup.sources);
}
async function timed(source, run) {
    const { clock } = run.ports;
    const start = clock.monotonic();
    const made = await (run.request.dryRun ? look(source, run) : make(source, run)).catch(failed);
    return { source, ...made, seconds: (clock.monotonic() - start) / 1000 };
}
function failed(thrown) {
    return { status: 'failed', head: undefined, headDigest: undefined, problem: (0,errors/* asRefugeError */.Hn)(thrown), warnings: [] };
}
async function make(name, run) {
    const { request, vault, ports, journal, identities } = run;
    const { heads, broken } = await readHeads(vault.store, name);
    const taken = await take({ ...(await takingOf(name, run)), heads });
    const problem = await verifyPoint(taken.head, request.verify, identities, vault).then(() => undefined, errors/* asRefugeError */.Hn);
    const made = { head: taken.head, headDigest: taken.digest, problem };
    if (problem)
        return { ...made, status: 'failed', warnings: broken };
    const unrecorded = await recordPoints(heads, taken, { vault, journal, forDeployment: request.forDeployment });
    const warnings = [...broken, ...unrecorded];
    for (const it of warnings)
        ports.runner.warning(`${it.code} ${it.message}`);
    return { ...made, status: taken.head.status, warnings };
}
async function takingOf(name, { request, site, vault, ports, id }) {
    const settings = vault.backup.sources[name];
    if (!settings)
        throw unknownSource(name, Object.keys(vault.backup.sources));
    const source = await openSource(name, vault, site, ports);
    const { clock, runner } = ports;
    const { reason, acceptShrink } = request;
    return {
        name,
        source,
        settings,
        vault,
        id,
        reason,
        run: runner.context.run,
        acceptShrink,
        clock,
        signal: runner.cancelled,
    };
}
/** A dry run: what would be judged, without reading a byte. */
async function look(name, run) {
    const { heads } = await readHeads(run.vault.store, name);
    const taking = { ...(await takingOf(name, run)), heads };
    await taking.source.preflight();
    const amount = await count(taking.source.walk(), { acceptChanges: taking.settings.changing === 'accept' });
    run.ports.runner.info(`would take ${name}: ${readableAmount(amount)}`);
    const problem = redReason(amount, rulesOf(taking));
    return { status: problem ? 'failed' : 'complete', head: undefined, headDigest: undefined, problem, warnings: [] };
}
function outcomeOf(sources, { request, id }) {
    const has = (status) => sources.some((it) => it.status === status);
    return {
        point: sources.some((it) => it.status !== 'failed' && it.head) ? id : undefined,
        status: has('failed') ? 'failed' : has('partial') ? 'partial' : 'complete',
        sources,
        level: request.verify,
        dryRun: request.dryRun,
        problem: sources.find((it) => it.problem)?.problem,
    };
}

;// CONCATENATED MODULE: ./.build/src/backup/heartbeat.js
/**
 * Does the work while the heart beats, the first time after `every` milliseconds. The signal that the work is given fires
 * when a beat fails. Ends when both have: no beat is under way any more, and none follows.
 */
async function withHeartbeat({ every, beat }, clock, work) {
    const [ended, failed] = [new AbortController(), new AbortController()];
    const beating = beatUntil(ended.signal, every, beat, clock).catch((thrown) => {
        failed.abort();
        throw thrown;
    });
    const [outcome, heart] = await Promise.allSettled([work(failed.signal).finally(() => ended.abort()), beating]);
    if (heart.status === 'rejected')
        throw heart.reason;
    if (outcome.status === 'rejected')
        throw outcome.reason;
    return outcome.value;
}
async function beatUntil(ended, every, beat, clock) {
    for (let last = clock.monotonic();;) {
        await clock.sleep(Math.max(0, last + every - clock.monotonic()), ended);
        if (ended.aborted)
            return;
        last = clock.monotonic();
        await beat();
    }
}
/** Lets pieces of work that must not meet run one after the other, in the order in which they came. */
function oneAtATime() {
    let last = Promise.resolve();
    return (work) => {
        const mine = last.then(work);
        last = mine.catch(() => { });
        return mine;
    };
}

// EXTERNAL MODULE: ./.build/src/kernel/duration.js
var duration = __webpack_require__(1001);
;// CONCATENATED MODULE: ./.build/src/backup/summary.js



/** The job summary of a snapshot: one sentence a source, a table, what is not green, and how to restore. Pure. */
function snapshotSummary(it) {
    if (it.sources.length === 0)
        return refused(it);
    return [
        ...it.sources.map((source) => sentence(source, it)),
        '',
        '| source | as of | files | size | sent | level |',
        '| --- | --- | --: | --: | --: | --- |',
        ...it.sources.map((source) => row(source, it)),
        '',
        ...it.sources.flatMap(notGreen),
        ...restoreLines(it),
    ].join('\n');
}
function refused({ problem }) {
    const why = problem ? `: ${problem.code} ${(0,kernel_escape/* escapeMarkdown */.FV)(problem.message)}` : '';
    return [
        `**No point was made**${why}`,
        '',
        ...(problem?.hint ? [`Next: ${(0,kernel_escape/* escapeMarkdown */.FV)(problem.hint)}`, ''] : []),
    ].join('\n');
}
function sentence({ source, head, seconds, status }, { dryRun }) {
    const name = `**${(0,kernel_escape/* escapeMarkdown */.FV)(source)}**`;
    if (status === 'failed')
        return `${name}: no good point was made.\n`;
    if (!head)
        return `${name}: ${dryRun ? 'would be taken; nothing was written' : 'nothing was taken'}.\n`;
    const sent = head.newBytes === 0 ? 'unchanged, nothing sent' : `${readableSize(head.newBytes)} sent`;
    const partial = status === 'partial' ? ', **partial**' : '';
    const time = (0,duration/* readableDuration */.P1)(seconds * 1000);
    return `${name}: ${readableSize(head.bytes)} as of ${clockOf(head)}, ${sent} in ${time}${partial}.\n`;
}
function row({ source, head, status, problem }, { level }) {
    const name = (0,kernel_escape/* escapeMarkdown */.FV)(source);
    if (!head)
        return `| ${name} | – | – | – | – | ${status === 'failed' ? 'failed' : '–'} |`;
    const { files, bytes, newBytes, consistentAt } = head;
    const reached = problem ? 'failed' : level;
    return `| ${name} | ${consistentAt.slice(0, 19).replace('T', ' ')} UTC | ${files} | ${readableSize(bytes)} | ${readableSize(newBytes)} | ${reached} |`;
}
function notGreen({ source, problem, warnings, head }) {
    const open = head && head.recipients.length === 0
        ? [`- ${(0,kernel_escape/* escapeMarkdown */.FV)(source)}: **not encrypted** (\`encryption: none\`).`]
        : [];
    const words = [...(problem ? [problem] : []), ...warnings].map((it) => {
        const hint = it.hint ? ` ${(0,kernel_escape/* escapeMarkdown */.FV)(it.hint)}` : '';
        return `- ${(0,kernel_escape/* escapeMarkdown */.FV)(source)}: ${it.code} ${(0,kernel_escape/* escapeMarkdown */.FV)(it.message)}.${hint}`;
    });
    return words.length + open.length > 0 ? [...words, ...open, ''] : [];
}
function restoreLines({ sources, point }) {
    const first = sources.find((it) => it.head && it.status !== 'failed');
    if (!first || point === undefined)
        return [];
    return ['Restore:', '', '```sh', `refuge restore ${first.source} --point ${point} --to NEW_FOLDER`, '```', ''];
}
const clockOf = ({ consistentAt }) => `${consistentAt.slice(11, 16)} UTC`;

;// CONCATENATED MODULE: ./.build/src/backup/snapshot-before.js




/** Names of the sources that a deployment snapshots: those marked `on: [deploy]`. */
function sourcesOnDeploy({ configuration: { backup } }) {
    const all = Object.entries(backup?.sources ?? {});
    return all.filter(([, it]) => it.on.includes('deploy')).map(([name]) => name);
}
/**
 * Snapshots the sources marked `on: [deploy]` and answers with the id of the point; undefined where no source asks for it or
 * the environment has a reason for none. Throws when any of them failed: without a point there is no rollout. With a
 * heartbeat, that goes on meanwhile.
 */
async function snapshotBefore(ahead, site, journal, ports, heartbeat) {
    const sources = sourcesOnDeploy(site);
    if (sources.length === 0 || ahead.noBackup !== undefined)
        return undefined;
    const { environment, deployment } = ahead;
    const request = { ...REQUEST, sources, forDeployment: { environment, deployment } };
    const it = heartbeat
        ? await beatingMeanwhile(request, site, journal, ports, heartbeat)
        : await snapshot(request, site, journal, ports);
    await ports.runner.summary(snapshotSummary(it));
    if (it.status === 'complete' && it.point !== undefined)
        return it.point;
    throw it.problem ?? partial(it.sources.filter(({ status }) => status === 'partial').map(({ source }) => source));
}
const REQUEST = {
    reason: 'deploy',
    verify: 'stored',
    acceptShrink: undefined,
    identity: undefined,
    store: undefined,
    engine: undefined,
    dryRun: false,
};
/** The snapshot stops when a beat fails. Beats and the snapshot's own events go into the records one at a time. */
function beatingMeanwhile(request, site, journal, ports, { every, beat }) {
    const inTurn = oneAtATime();
    const shared = {
        ...journal,
        read: () => inTurn(() => journal.read()),
        append: (plan) => inTurn(() => journal.append(plan)),
    };
    return withHeartbeat({ every, beat: () => inTurn(beat) }, ports.clock, (failed) => {
        const runner = { ...ports.runner, cancelled: AbortSignal.any([ports.runner.cancelled, failed]) };
        return snapshot(request, site, shared, { ...ports, runner });
    });
}
function partial(sources) {
    return new errors/* RefugeError */.vR('RFG-606', `the point before this deployment is partial: ${sources.join(', ')}`, {
        hint: 'Make everything readable, or give the environment `no-backup: <reason>` if deployments may do without.',
    });
}
/** What a deployment calls before its first percent, at the site that it has opened. */
function snapshotFor(ports) {
    return (site, deployment, heartbeat) => {
        const { name: environment, noBackup } = site.surroundings;
        return snapshotBefore({ environment, deployment, noBackup }, site, site.journal, ports, heartbeat);
    };
}

;// CONCATENATED MODULE: ./.build/src/backup/verify.js





/** Checks every point of the sources at a level, and their heads against the records. Goes on after a failure. */
async function verifyPoints({ sources, level, identity }, site, journal, ports) {
    refuseUsable(level);
    const vault = await openVault(site, ports);
    const identities = await loadIdentities(identity, ports);
    const state = (await journal.read()).state;
    const checks = [];
    const problems = [];
    const known = new Map();
    for (const source of sourcesOf(sources, vault)) {
        const listing = await listSource(source, vault, state);
        problems.push(...listing.problems);
        for (const { head } of listing.points) {
            const same = contentOf(head);
            const problem = known.has(same)
                ? known.get(same)
                : await verifyPoint(head, level, identities, vault).then(() => undefined, errors/* asRefugeError */.Hn);
            known.set(same, problem);
            checks.push({ source, point: head.id, problem });
        }
    }
    return { checks, problems, problem: problems[0] ?? checks.find((it) => it.problem)?.problem ?? nothingThere(checks) };
}
/** Points of an unchanged source share their objects, which need be read only once. */
function contentOf({ source, archive, manifest, files, bytes, tree, recipients }) {
    return JSON.stringify([source, archive, manifest, files, bytes, tree, recipients]);
}
/** No point at all is not "everything is well". */
function nothingThere(checks) {
    if (checks.length > 0)
        return undefined;
    return new errors/* RefugeError */.vR('RFG-619', 'there is no point to verify', { hint: 'Take one with `refuge backup snapshot`.' });
}
/** The lines of `refuge backup verify`. */
function verifiedLines({ checks, problems }, level) {
    return [
        ...checks.map(({ source, point, problem }) => `${source}  ${point}  ${problem ? `${problem.code} ${problem.message}` : level}`),
        ...problems.map((it) => `${it.code} ${it.message}`),
    ];
}

;// CONCATENATED MODULE: ./.build/src/backup/index.js











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


/***/ })

};
