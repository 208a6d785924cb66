export const id = 2035;
export const ids = [2035,6335,8716];
export const modules = {

/***/ 2035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refuge: () => (/* binding */ refuge)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/suggest.js
var suggest = __webpack_require__(6335);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./.build/cli/src/read-arguments.js


/** Options that every verb takes. */
const COMMON = {
    config: 'path of refuge.yml (default: refuge.yml)',
    'working-directory': 'folder to start from (default: .)',
};
/** Reads and checks the words behind a verb; RFG-104 says what is wrong with them. */
function readArguments(name, verb, words) {
    const named = Object.keys({ ...COMMON, ...verb.options });
    const options = Object.fromEntries(named.map((it) => [it, { type: 'string' }]));
    const { values, positionals } = parse(name, words, options);
    const needed = verb.operands.filter((it) => !it.startsWith('['));
    if (positionals.length < needed.length) {
        throw wrong(name, `${needed.slice(positionals.length).join(' and ')} is missing`);
    }
    if (positionals.length > verb.operands.length && !verb.operands.at(-1)?.includes('…')) {
        throw wrong(name, `'${positionals[verb.operands.length]}' is too much`);
    }
    const { json, help, ...rest } = values;
    const given = Object.entries(rest).filter((it) => typeof it[1] === 'string');
    return { operands: positionals, options: Object.fromEntries(given), flags: { json: json === true, help: help === true } };
}
function parse(name, words, options) {
    try {
        return (0,external_node_util_.parseArgs)({
            args: [...words],
            allowPositionals: true,
            options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
        });
    }
    catch (error) {
        throw wrong(name, (0,errors/* messageOf */.bD)(error));
    }
}
function wrong(name, what) {
    return new errors/* RefugeError */.vR('RFG-104', `refuge ${name}: ${what}`, { hint: `refuge ${name} --help says what it takes.` });
}

;// CONCATENATED MODULE: ./.build/cli/src/help.js

/** What `refuge help` prints. Pure. */
function helpText(verbs) {
    const usages = Object.entries(verbs).map(([name, { operands, summary }]) => [['refuge', name, ...operands].join(' '), summary]);
    const own = Object.values(verbs).length === 1 ? (Object.values(verbs)[0]?.options ?? {}) : {};
    const options = { ...own, ...COMMON, json: 'plain data for machines instead of lines', help: 'this text' };
    const named = Object.entries(options).map(([name, what]) => [`--${name}`, what]);
    return [...table(usages), '', ...table(named), ''].join('\n');
}
function table(rows) {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

;// CONCATENATED MODULE: ./.build/cli/src/verbs.js
/** Every verb; what one needs is loaded when it is used. */
const verbs = {
    validate: {
        summary: 'check refuge.yml: every mistake at once, with file, line and column',
        operands: [],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(8593)]).then(__webpack_require__.bind(__webpack_require__, 8873))).validate,
    },
    config: {
        summary: 'the merged configuration of an environment, each value with where it came from',
        operands: [],
        options: { env: 'the environment (needed)' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6209)]).then(__webpack_require__.bind(__webpack_require__, 5193))).config,
    },
    plan: {
        summary: 'what a deployment would do now; changes nothing',
        operands: ['ENVIRONMENT'],
        options: { revision: 'full commit id or digest (default: HEAD)' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(9504), __webpack_require__.e(6563), __webpack_require__.e(9640)]).then(__webpack_require__.bind(__webpack_require__, 9640))).plan,
    },
    gate: {
        summary: 'what must be true before a deployment: every gate with its reasons; shows nothing on GitHub',
        operands: ['ENVIRONMENT'],
        options: { revision: 'full commit id or digest (default: HEAD)' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(9504), __webpack_require__.e(6563), __webpack_require__.e(5996)]).then(__webpack_require__.bind(__webpack_require__, 5996))).gate,
    },
    status: {
        summary: 'what runs where',
        operands: ['ENVIRONMENT'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(541)]).then(__webpack_require__.bind(__webpack_require__, 541))).status,
    },
    log: {
        summary: 'the events of the records, newest last',
        operands: [],
        options: { last: 'how many (default: 50)' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(5501)]).then(__webpack_require__.bind(__webpack_require__, 2757))).log,
    },
    explain: {
        summary: 'the story of one deployment: what was decided, from which numbers',
        operands: ['[DEPLOYMENT]'],
        options: { html: 'file to write its page into' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(5860)]).then(__webpack_require__.bind(__webpack_require__, 5860))).explain,
    },
    verify: {
        summary: 'judge a deployment again from the recorded counts: the same verdict, or what other margins would have said',
        operands: ['[DEPLOYMENT]'],
        options: { with: 'other margins, such as errors.fail.ratio=1.3,latency.fail.shift=0.2' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(2150)]).then(__webpack_require__.bind(__webpack_require__, 2150))).verify,
    },
    observe: {
        summary: 'the judge beside a deployment that something else drives, now or in the past; writes nothing',
        operands: ['ENVIRONMENT'],
        options: {
            for: 'longest time to watch a canary, such as 30m (default: as long as the steps of the strategy)',
            canary: 'slot of the canary, where metrics go by slots (default: the one with less traffic)',
            since: 'judge the recorded releases of so long a time instead, such as 30d',
            at: 'judge releases of the past instead that began at these times: 2026-11-24T10:00:00Z,…',
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(5979)]).then(__webpack_require__.bind(__webpack_require__, 5979))).observe,
    },
    'audit verify': {
        summary: 'check the hash chain of the records on the remote',
        operands: [],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(8568)]).then(__webpack_require__.bind(__webpack_require__, 492))).auditVerify,
    },
    replay: {
        summary: 'the judge on recorded observations: JSON lines in, JSON lines out',
        operands: [],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6207), __webpack_require__.e(2780)]).then(__webpack_require__.bind(__webpack_require__, 2780))).replay,
    },
    simulate: {
        summary: 'how likely and how soon the judge catches a bad canary and passes a healthy one; needs no repository',
        operands: [],
        options: {
            'requests-per-second': 'traffic of both sides together (default: 100)',
            errors: "the baseline's share of failed requests (default: 1%)",
            regression: 'how many times as many the bad canary fails (default: 2)',
            slower: 'judge latency instead of errors: how many times slower the bad canary is, such as 1.2',
            steps: 'TRAFFIC:DWELL,… (default: those of --env, or 1%:10m,5%:10m,25%:20m,50%:20m)',
            env: 'take steps, margins, alpha and beta from this environment of refuge.yml',
            interval: 'time between polls (default: 15s)',
            weight: "the metric's share of alpha (default: 100%)",
            'promote-on': 'auto, pass or no-fail (default: auto)',
            runs: 'canaries of either sort (default: 200)',
            seed: 'where chance begins; the same seed gives the same answer (default: 1)',
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(8893)]).then(__webpack_require__.bind(__webpack_require__, 4725))).simulate,
    },
    doctor: {
        summary: 'what is missing on this machine or at the target, with the remedy',
        operands: ['ENVIRONMENT'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(6664)]).then(__webpack_require__.bind(__webpack_require__, 6664))).doctor,
    },
    'backup snapshot': {
        summary: 'take the sources of `backup:` and record the point',
        operands: ['[SOURCE…]'],
        options: {
            'accept-shrink': 'id of the last good point, when a source shrank rightly',
            identity: 'path of an identity, or REFUGE_IDENTITY',
            store: 'kind of the store',
            engine: 'archive',
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(910)]).then(__webpack_require__.bind(__webpack_require__, 274))).backupSnapshot,
    },
    'backup list': {
        summary: 'the points in the store, beside the records',
        operands: ['[SOURCE…]'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(2538)]).then(__webpack_require__.bind(__webpack_require__, 9982))).backupList,
    },
    'backup verify': {
        summary: 'are the points whole: stored (no key needed) or restorable',
        operands: ['[SOURCE…]'],
        options: { level: 'stored or restorable (default: stored)', identity: 'path of an identity, or REFUGE_IDENTITY' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(8695)]).then(__webpack_require__.bind(__webpack_require__, 3599))).backupVerify,
    },
    restore: {
        summary: 'a point into a new folder, compared with its manifest',
        operands: ['SOURCE'],
        options: {
            to: 'the new folder (needed)',
            point: 'id, latest, before:TIME or for:REVISION (default: latest)',
            identity: 'path of an identity, or REFUGE_IDENTITY',
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(37)]).then(__webpack_require__.bind(__webpack_require__, 5373))).restore,
    },
    'keys new': {
        summary: 'make a key: the identity into a file, the recipient for refuge.yml on standard output',
        operands: [],
        options: { out: 'the file of the identity (needed; it must not exist)' },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(84)]).then(__webpack_require__.bind(__webpack_require__, 8264))).keysNew,
    },
};

;// CONCATENATED MODULE: ./.build/cli/src/refuge.js





/** Runs `refuge <verb> …` to its exit status: 0 = the thing asked for is true, 1 = it is not. */
async function refuge(argv, ports) {
    try {
        const [word = 'help'] = argv;
        if (['help', '--help', '-h'].includes(word)) {
            process.stdout.write(helpText(verbs));
            return 0;
        }
        const { name, verb, rest } = find(argv);
        const given = readArguments(name, verb, rest);
        if (given.flags.help) {
            process.stdout.write(helpText({ [name]: verb }));
            return 0;
        }
        return await act(verb, given, ports);
    }
    catch (thrown) {
        const error = (0,errors/* asRefugeError */.Hn)(thrown);
        ports.runner.error(`${error.code} ${error.message}`, error.place);
        if (error.hint)
            ports.runner.info(error.hint);
        ports.runner.debug(error.stack ?? '');
        return 1;
    }
}
async function act(verb, given, ports) {
    const run = await verb.load();
    const { lines, json, ok } = await run(given, ports);
    for await (const line of given.flags.json && json !== undefined ? [JSON.stringify(json)] : lines) {
        process.stdout.write(`${line}\n`);
    }
    return ok ? 0 : 1;
}
/** A verb is one word or two (`audit verify`). */
function find(argv) {
    for (const length of [2, 1]) {
        const name = argv.slice(0, length).join(' ');
        const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
        if (verb)
            return { name, verb, rest: argv.slice(length) };
    }
    const [word = ''] = argv;
    const near = (0,suggest/* suggest */.Z)(word.slice(0, 60), Object.keys(verbs));
    throw new errors/* RefugeError */.vR('RFG-103', `there is no verb '${word.slice(0, 60)}'${near ? `: did you mean '${near}'?` : ''}`, {
        hint: 'refuge help lists them all.',
    });
}


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export distance */
/** Damerau–Levenshtein distance (optimal string alignment), the edits between two words. */
function distance(a, b) {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
    const at = (i, j) => rows[i]?.[j] ?? 0;
    for (let j = 0; j <= b.length; j++)
        rows[0][j] = j;
    for (let i = 1; i <= a.length; i++) {
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
            rows[i][j] = swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best;
        }
    }
    return at(a.length, b.length);
}
/** The known word that was probably meant, if one is near enough (a third of its length, at least one edit). */
function suggest(word, known) {
    const ranked = known
        .map((it) => ({ it, far: distance(word.toLowerCase(), it.toLowerCase()) }))
        .filter(({ it, far }) => far <= Math.max(1, Math.floor(it.length / 3)))
        .sort((x, y) => x.far - y.far);
    return ranked[0]?.it;
}


/***/ })

};
