export const id = 6098;
export const ids = [6098];
export const modules = {

/***/ 2536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleSchema: () => (/* reexport */ assembleSchema),
  checkConfiguration: () => (/* reexport */ checkConfiguration),
  checkedAt: () => (/* reexport */ checkedAt),
  configurationAt: () => (/* reexport */ configurationAt),
  configurationOf: () => (/* reexport */ configurationOf),
  environmentOf: () => (/* reexport */ environment_environmentOf),
  explainConfiguration: () => (/* reexport */ explainConfiguration),
  explanationLines: () => (/* reexport */ explanationLines),
  filledIn: () => (/* reexport */ filledIn),
  loadConfiguration: () => (/* reexport */ loadConfiguration),
  packageEntries: () => (/* reexport */ packageEntries),
  pathOf: () => (/* reexport */ configuration_at_pathOf),
  problemLine: () => (/* reexport */ problemLine),
  publishedSchema: () => (/* reexport */ publishedSchema),
  readConfiguration: () => (/* reexport */ readConfiguration)
});

// EXTERNAL MODULE: ./.build/src/kernel/fields.js
var fields = __webpack_require__(1028);
// EXTERNAL MODULE: ./.build/src/kernel/duration.js
var duration = __webpack_require__(1001);
;// CONCATENATED MODULE: ./.build/src/config/tolerant.js


/** The entry of a mapping; undefined when it has none of that name itself or is no mapping. */
function field(value, key) {
    return (0,fields/* isFields */.Ce)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/** The entries of a mapping; none when it is something else. */
function entriesOf(value) {
    return (0,fields/* isFields */.Ce)(value) ? Object.entries(value) : [];
}
/** The schema allows no more characters; finding units in endless digits would take long. */
const LONGEST_DURATION = 20;
/** Milliseconds, when it is a duration. */
function durationOf(value) {
    if (typeof value !== 'string' || value.length > LONGEST_DURATION)
        return undefined;
    try {
        return (0,duration/* parseDuration */.E9)(value);
    }
    catch {
        return undefined; // the schema has said so
    }
}
/** Percent, when it is text such as `25%`. */
function percentOf(value) {
    return typeof value === 'string' && /^\d+(\.\d+)?%$/.test(value) ? Number(value.slice(0, -1)) : undefined;
}
/** The number, when it is one that can be compared. */
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./.build/src/config/branch.js


/** The part of the schema that describes this value: of a choice by kind, the branch of its kind, if there is one. */
function branchOf(schema, value) {
    const branches = field(schema, 'discriminator') === undefined ? [] : (0,fields/* listOf */.c3)(field(schema, 'oneOf'));
    return branches.length === 0 ? schema : branches.find((it) => field(it, 'title') === value.kind);
}

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/config/pointer.js

/** The pointer of an entry below another. */
function below(pointer, ...keys) {
    return pointer + keys.map((it) => `/${String(it).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
/** The keys that a pointer walks through. */
function keysOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((it) => it.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The pointer of what holds this; '' holds itself. */
function parentOf(pointer) {
    return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
/** The pointer as people write it, `strategies.canary.steps[0].traffic`; the whole is `the file`. */
function pathOf(pointer) {
    if (pointer === '')
        return 'the file';
    const words = keysOf(pointer).map((it) => (/^\d+$/.test(it) ? `[${it}]` : `.${it}`));
    return clip(words.join('').replace(/^\./, ''), 120);
}
/** One line of at most `length` characters. */
function clip(text, length) {
    const line = (0,kernel_escape/* oneLine */.TN)(text.slice(0, 2 * length));
    return line.length > length || text.length > 2 * length ? `${line.slice(0, length)}…` : line;
}

;// CONCATENATED MODULE: ./.build/src/config/presets.js
/**
 * The strategies that exist without being written. What a preset does not say has the default of the schema, which is
 * canary's. A strategy of the same name in refuge.yml replaces single fields, `steps` as a whole.
 */
const PRESETS = {
    canary: {
        steps: [
            { traffic: '1%', dwell: '10m' },
            { traffic: '5%', dwell: '10m' },
            { traffic: '25%', dwell: '20m' },
            { traffic: '50%', dwell: '20m', 'promote-on': 'auto' },
        ],
    },
    direct: { steps: [{ traffic: '100%' }], bake: '10m' },
    'blue-green': { steps: [{ traffic: '100%', instant: true }], bake: '60m' },
};

;// CONCATENATED MODULE: ./.build/src/config/weights.js

/** Sums of written shares may be off by rounding. */
const SLACK = 1e-9;
/** What the metrics that name a weight take of alpha, in all. */
function givenWeight(metrics) {
    return entriesOf(metrics).reduce((sum, [, it]) => sum + (numberOf(field(it, 'weight')) ?? 0), 0);
}
/** The weight of each metric that names none: equal parts of what is left. Undefined when nothing is, or none needs one. */
function equalWeight(metrics) {
    const open = entriesOf(metrics).filter(([, it]) => field(it, 'weight') === undefined).length;
    const left = 1 - givenWeight(metrics);
    return open === 0 || left <= SLACK ? undefined : left / open;
}
/** Do the named weights take more than there is? */
function isTooHeavy(metrics) {
    return givenWeight(metrics) > 1 + SLACK;
}

;// CONCATENATED MODULE: ./.build/src/config/complete.js






/** Fills presets, then the defaults of the schema, then what depends on both. Takes wrong values as they are. */
function complete(written, schema, targets = []) {
    const sources = new Map();
    const withPresets = (0,fields/* isFields */.Ce)(written)
        ? { ...written, strategies: presets(field(written, 'strategies'), sources) }
        : written;
    const filled = fill(schema, withRouterMetrics(withPresets, targets, sources), '', sources);
    return { document: (0,fields/* isFields */.Ce)(filled) ? derived(filled, sources) : filled, sources };
}
function presets(written, sources) {
    if (written !== undefined && !(0,fields/* isFields */.Ce)(written))
        return written;
    const merged = Object.entries(PRESETS).map(([name, preset]) => [
        name,
        override(name, preset, field(written, name), sources),
    ]);
    return { ...Object.fromEntries(merged), ...without(written, Object.keys(PRESETS)) };
}
/** Without a word about metrics: what the router measures, and durations where every environment's router does. */
function withRouterMetrics(written, targets, sources) {
    if (!(0,fields/* isFields */.Ce)(written) || written.metrics !== undefined)
        return written;
    const used = entriesOf(written.environments).map(([, it]) => field(written.targets, String(field(it, 'target'))));
    const measure = (target) => targets.find((it) => it.kind === field(target, 'kind'))?.router?.latency === true;
    if (used.length === 0 || !used.every(measure))
        return written;
    sources.set('/metrics', 'default');
    return { ...written, metrics: { errors: { kind: 'errors' }, latency: { kind: 'latency' } } };
}
function override(name, preset, written, sources) {
    if (written !== undefined && !(0,fields/* isFields */.Ce)(written))
        return written;
    for (const key of Object.keys(preset)) {
        if (field(written, key) === undefined)
            sources.set(below('/strategies', name, key), `preset ${name}`);
    }
    return { ...preset, ...written };
}
function without(value, names) {
    return Object.fromEntries(entriesOf(value).filter(([name]) => !names.includes(name)));
}
function fill(schema, value, pointer, sources) {
    if (Array.isArray(value)) {
        return value.map((it, i) => fill(field(schema, 'items'), it, below(pointer, i), sources));
    }
    if (!(0,fields/* isFields */.Ce)(value))
        return value;
    const shape = branchOf(schema, value);
    const known = field(shape, 'properties');
    const rest = field(shape, 'additionalProperties');
    const given = Object.entries(value).map(([key, it]) => [
        key,
        fill(field(known, key) ?? rest, it, below(pointer, key), sources),
    ]);
    const missing = entriesOf(known).flatMap(([key, part]) => {
        const fallback = field(part, 'default');
        if (fallback === undefined || field(value, key) !== undefined)
            return [];
        sources.set(below(pointer, key), 'default');
        return [[key, fill(part, fallback, below(pointer, key), sources)]];
    });
    return Object.fromEntries([...given, ...missing]);
}
function derived(document, sources) {
    const strategies = field(document, 'strategies');
    const metrics = field(document, 'metrics');
    return {
        ...document,
        ...((0,fields/* isFields */.Ce)(strategies) && {
            strategies: each(strategies, (it, name) => promoteLast(it, below('/strategies', name), sources)),
        }),
        ...((0,fields/* isFields */.Ce)(metrics) && {
            metrics: each(metrics, (it, name) => weigh(it, metrics, below('/metrics', name), sources)),
        }),
    };
}
function each(mapping, change) {
    return Object.fromEntries(Object.entries(mapping).map(([name, it]) => [name, change(it, name)]));
}
function weigh(metric, metrics, pointer, sources) {
    const weight = equalWeight(metrics);
    if (!(0,fields/* isFields */.Ce)(metric) || weight === undefined || field(metric, 'weight') !== undefined)
        return metric;
    sources.set(below(pointer, 'weight'), 'default');
    return { ...metric, weight };
}
/** The last step below 100% is the one that promotes: `auto` unless it says otherwise. */
function promoteLast(strategy, pointer, sources) {
    const steps = (0,fields/* listOf */.c3)(field(strategy, 'steps'));
    const last = lastJudged(steps);
    const step = steps[last];
    if (!(0,fields/* isFields */.Ce)(strategy) || !(0,fields/* isFields */.Ce)(step) || field(step, 'promote-on') !== undefined)
        return strategy;
    if (sources.get(below(pointer, 'steps')) === undefined)
        sources.set(below(pointer, 'steps', last, 'promote-on'), 'default');
    return { ...strategy, steps: steps.with(last, { ...step, 'promote-on': 'auto' }) };
}
/** Index of the last step that is judged beside a baseline, -1 when there is none: 100% has no baseline any more. */
function lastJudged(steps) {
    return steps.findLastIndex((it) => percentOf(field(it, 'traffic')) !== 100);
}

// EXTERNAL MODULE: ./.build/src/probe/index.js + 8 modules
var probe = __webpack_require__(4558);
;// CONCATENATED MODULE: ./.build/src/config/gates.js

/** The gates of an environment, in the order of the file, each with the place of its key. */
function askedGates(written, environment, placeOf) {
    return Object.entries(written).map(([gate, settings]) => ({
        gate,
        settings,
        place: placeOf(below('/environments', environment, 'gates', gate)),
    }));
}

;// CONCATENATED MODULE: ./.build/src/config/convert.js



/** The configuration in the program's words: milliseconds, percent, probabilities. Takes what was found valid; `placeOf` knows the places of keys. */
function convert(written, placeOf) {
    const { service, records, targets, sources, backup } = written;
    return {
        service,
        records: { ref: fullRef(records.ref) },
        environments: convert_each(written.environments, (it, name) => environmentOf(it, name, placeOf)),
        targets,
        strategies: convert_each(written.strategies, strategyOf),
        metrics: convert_each(written.metrics, metricOf),
        sources,
        backup: backup && backupOf(backup),
    };
}
function fullRef(ref) {
    return ref.startsWith('refs/heads/') ? ref : `refs/heads/${ref}`;
}
function environmentOf({ target, strategy, 'no-backup': noBackup, gates = {} }, name, placeOf) {
    return { target, strategy, noBackup, gates: askedGates(gates, name, placeOf) };
}
function strategyOf(written) {
    return {
        steps: stepsOf(written.steps),
        smoke: written.smoke,
        probe: written.probe && { paths: written.probe.paths, rate: (0,probe/* parseRate */.WN)(written.probe.rate) },
        atLeast: (0,duration/* parseDuration */.E9)(written['at-least']),
        bake: (0,duration/* parseDuration */.E9)(written.bake),
        interval: (0,duration/* parseDuration */.E9)(written.interval),
        warmup: (0,duration/* parseDuration */.E9)(written.warmup),
        alpha: percent(written.alpha) / 100,
        beta: percent(written.beta) / 100,
        onFail: written['on-fail'],
        onInconclusive: written['on-inconclusive'],
        holdFor: written['hold-for'] === 'forever' ? 'forever' : (0,duration/* parseDuration */.E9)(written['hold-for']),
        lease: (0,duration/* parseDuration */.E9)(written.lease),
    };
}
/** Promotion is 100% by itself: a last step of 100% after others says nothing more and goes. */
function stepsOf(written) {
    const steps = written.map(stepOf);
    return steps.length > 1 && steps.at(-1)?.traffic === 100 ? steps.slice(0, -1) : steps;
}
function stepOf({ traffic, dwell, instant, 'promote-on': promoteOn }) {
    return { traffic: percent(traffic), dwell: dwell === undefined ? 0 : (0,duration/* parseDuration */.E9)(dwell), promoteOn, instant };
}
function metricOf(written) {
    const { kind: _, source, weight, fail: _fail, pass: _pass, ...options } = written;
    const common = { source, weight, options };
    switch (written.kind) {
        case 'latency':
            return { ...common, kind: written.kind, fail: written.fail, pass: written.pass };
        case 'gauge':
            return { ...common, kind: written.kind, fail: written.fail, pass: written.pass };
        case 'errors':
        case 'conversion':
            return { ...common, kind: written.kind, fail: written.fail, pass: written.pass };
    }
}
function backupOf({ engine, store, recipients, passphrase, encryption, sources }) {
    return { engine, store, recipients: recipients ?? [], passphrase, encryption, sources: convert_each(sources, sourceOf) };
}
function sourceOf({ 'max-shrink': maxShrink, ...rest }) {
    return { ...rest, kind: rest.kind, on: rest.on, reuse: rest.reuse, maxShrink: percent(maxShrink) };
}
function percent(text) {
    return Number(text.slice(0, -1));
}
function convert_each(named, change) {
    return Object.fromEntries(Object.entries(named).map(([name, it]) => [name, change(it, name)]));
}

// EXTERNAL MODULE: ./.build/src/gates/kinds/index.js + 14 modules
var kinds = __webpack_require__(5013);
// EXTERNAL MODULE: ./.build/src/kernel/suggest.js
var suggest = __webpack_require__(6335);
;// CONCATENATED MODULE: ./.build/src/config/suggestion.js

/** Words that are longer are no misspelling, and comparing them would take long. */
const LONGEST = 100;
/** The known word that was probably meant. */
function nearest(word, known) {
    return word.length > LONGEST ? undefined : (0,suggest/* suggest */.Z)(word, known);
}
/** `: did you mean 'strategy'?`, or nothing when no known word is near. */
function didYouMean(word, known) {
    const near = nearest(word, known);
    return near === undefined ? '' : `: did you mean '${near}'?`;
}

;// CONCATENATED MODULE: ./.build/src/config/gates-meaning.js





/** Settings of gates that make no sense: names that refer to nothing, days in no calendar, zones that do not exist. */
function gateMistakes(document) {
    const environments = entriesOf(field(document, 'environments'));
    const names = environments.map(([name]) => name);
    const sources = entriesOf(field(field(document, 'backup'), 'sources')).map(([name]) => name);
    return environments.flatMap(([environment, it]) => entriesOf(field(it, 'gates')).flatMap(([gate, settings]) => {
        const pointer = below('/environments', environment, 'gates', gate);
        const found = kinds/* GATES */.JH.find(({ name }) => name === gate);
        if (!found || !(0,fields/* isFields */.Ce)(settings))
            return [];
        const around = { environment, environments: names, sources };
        return [...found.mistakes(settings, around), ...waiverMistakes(settings)]
            .filter((it) => isThere(settings, it.at))
            .map((it) => placed(it, pointer, settings, names));
    }));
}
/** What is missing, or has another shape, has been said already. */
function isThere(settings, [key, ...rest]) {
    if (key === undefined)
        return settings !== undefined;
    return isThere(typeof key === 'number' ? (0,fields/* listOf */.c3)(settings)[key] : field(settings, key), rest);
}
function waiverMistakes(settings) {
    const waived = (0,kinds/* mappingIn */.YK)(settings, 'waived');
    const until = waived && (0,kinds/* textIn */.r7)(waived, 'until');
    if (until === undefined || (0,kinds/* dayOf */.kb)(until) !== undefined)
        return [];
    return [(0,kinds/* inNoCalendar */.Ho)(['waived', 'until'], until)];
}
function placed({ at, message, hint }, gate, settings, names) {
    const pointer = below(gate, ...at);
    const near = at[0] === 'environment' ? didYouMean((0,kinds/* textIn */.r7)(settings, 'environment'), names) : '';
    return {
        code: 'RFG-702',
        pointer,
        at: at.length === 0 ? 'key' : 'value',
        message: `${pathOf(pointer)}: ${clip(message, 200)}${near}`,
        hint: clip(hint, 400),
    };
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-backup.js


const NEW_KEY = 'Make a key with `refuge keys new --out FILE` and write its public half under `recipients`, or say `encryption: none`.';
/** A backup says in exactly one way who can open it. */
function backupMistakes(document) {
    const backup = field(document, 'backup');
    if (!(0,fields/* isFields */.Ce)(backup))
        return [];
    const hasRecipients = (0,fields/* listOf */.c3)(field(backup, 'recipients')).length > 0;
    const hasPassphrase = field(backup, 'passphrase') !== undefined;
    const isOpen = field(backup, 'encryption') === 'none';
    if (isOpen)
        return hasRecipients || hasPassphrase
            ? [contradiction('/backup/encryption', 'encryption is none, yet there are keys')]
            : [];
    if (hasRecipients && hasPassphrase)
        return [contradiction('/backup/passphrase', 'recipients and a passphrase exclude each other')];
    if (hasRecipients || hasPassphrase)
        return [];
    return [
        {
            code: 'RFG-601',
            pointer: '/backup',
            at: 'key',
            message: 'backup: nobody is named who can open the points',
            hint: NEW_KEY,
        },
    ];
}
function contradiction(pointer, what) {
    return {
        code: 'RFG-601',
        pointer,
        at: 'value',
        message: `backup: ${what}`,
        hint: 'Keep one of recipients, passphrase and `encryption: none`.',
    };
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-metrics.js



/** Weights that do not add up, and margins in the wrong order. */
function metricMistakes(document) {
    const metrics = field(document, 'metrics');
    const margins = entriesOf(metrics).flatMap(([name, metric]) => marginMistakes(metric, below('/metrics', name)));
    return [...weightMistakes(metrics), ...margins];
}
function weightMistakes(metrics) {
    const entries = entriesOf(metrics);
    const hint = 'Weights are shares of alpha: their sum is at most 1.';
    if (isTooHeavy(metrics)) {
        const last = entries.findLast(([, it]) => numberOf(field(it, 'weight')) !== undefined)?.[0] ?? '';
        return [
            {
                code: 'RFG-143',
                pointer: below('/metrics', last, 'weight'),
                at: 'value',
                message: 'metrics: the weights add up to more than 1',
                hint,
            },
        ];
    }
    // Each metric without a weight got its part of what was left: one that still has none found nothing left.
    return entries.flatMap(([name, it]) => {
        const isLeftOut = field(it, 'kind') !== undefined && field(it, 'weight') === undefined;
        const message = `metrics.${name}: the other weights leave nothing for it`;
        return isLeftOut ? [{ code: 'RFG-143', pointer: below('/metrics', name), at: 'key', message, hint }] : [];
    });
}
function marginMistakes(metric, pointer) {
    const sign = field(metric, 'kind') === 'conversion' ? -1 : 1;
    return ['ratio', 'delta', 'shift'].flatMap((part) => {
        const fail = numberOf(field(field(metric, 'fail'), part));
        const pass = numberOf(field(field(metric, 'pass'), part));
        const direction = part === 'ratio' ? sign : 1;
        if (fail === undefined || pass === undefined || direction * (pass - fail) >= 0)
            return [];
        const message = `${pathOf(pointer)}: the PASS margin (${part} ${pass}) is tighter than the FAIL margin (${part} ${fail})`;
        const hint = 'PASS is the difference that you refuse to ship, FAIL the one that you tolerate: PASS is the wider one.';
        return [{ code: 'RFG-143', pointer: below(pointer, 'pass', part), at: 'value', message, hint }];
    });
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-names.js



/** Names that refer to nothing: target and strategy of an environment, source of a metric. */
function nameMistakes(document) {
    const names = (part) => entriesOf(field(document, part)).map(([name]) => name);
    return [
        ...references(document, 'environments', 'target', names('targets')),
        ...references(document, 'environments', 'strategy', names('strategies')),
        ...references(document, 'metrics', 'source', ['router', ...names('sources')]),
        ...routerTwice(names('sources')),
    ];
}
function references(document, part, key, known) {
    return entriesOf(field(document, part)).flatMap(([name, it]) => {
        const to = field(it, key);
        return typeof to !== 'string' || known.includes(to) ? [] : [dangling(below('', part, name, key), key, to, known)];
    });
}
function dangling(pointer, what, name, known) {
    const message = `${pathOf(pointer)}: there is no ${what} '${clip(name, 60)}'${didYouMean(name, known)}`;
    const hint = known.length === 0 ? `No ${what} is defined.` : `Known: ${clip(known.join(', '), 300)}.`;
    return { code: 'RFG-140', pointer, at: 'value', message, hint };
}
function routerTwice(sources) {
    if (!sources.includes('router'))
        return [];
    const message = "sources.router: 'router' is the name of the router's own counters";
    return [{ code: 'RFG-140', pointer: '/sources/router', at: 'key', message, hint: 'Give the source another name.' }];
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-packages.js




/** Packages that are there twice, names of several packages at once, and needs that lead nowhere or round in a circle. */
function packageMistakes(document) {
    const written = (0,fields/* listOf */.c3)(field(document, 'packages'));
    const entries = written.flatMap((it, index) => entryOf(it, index) ?? []);
    return [
        ...['path', 'name', 'tag-prefix'].flatMap((key) => twice(written, key)),
        ...entries.flatMap(namedGlob),
        ...entries.flatMap((it) => meaning_packages_dangling(it, entries)),
        ...entries.flatMap((it) => circle(it, entries)),
    ];
}
function entryOf(it, index) {
    const [path, name] = [field(it, 'path'), field(it, 'name')];
    if (typeof path !== 'string')
        return undefined;
    const dependsOn = (0,fields/* listOf */.c3)(field(it, 'depends-on')).filter((one) => typeof one === 'string');
    return { index, path, name: typeof name === 'string' ? name : undefined, dependsOn };
}
function twice(written, key) {
    const values = written.map((it) => field(it, key));
    return values.flatMap((value, index) => {
        // A prefix with a name in it is another one for each package.
        if (typeof value !== 'string' || values.indexOf(value) === index || /\{/.test(value))
            return [];
        const pointer = below('/packages', index, key);
        const message = `${pathOf(pointer)}: '${clip(value, 60)}' is there twice`;
        return [{ code: 'RFG-146', pointer, at: 'value', message, hint: `Every package has another ${key}.` }];
    });
}
const isGlob = (path) => /[*?]/.test(path);
function namedGlob({ index, path, name }) {
    if (name === undefined || !isGlob(path))
        return [];
    const pointer = below('/packages', index, 'name');
    const message = `${pathOf(pointer)}: one name for all packages of '${clip(path, 60)}'`;
    const hint = 'Remove the name, or list the folder by itself in front of the glob.';
    return [{ code: 'RFG-147', pointer, at: 'key', message, hint }];
}
/** Names that manifests give are not known here: those are looked up when the packages are found (RFG-236). */
function meaning_packages_dangling({ index, dependsOn }, entries) {
    if (entries.some((it) => it.name === undefined))
        return [];
    const known = entries.flatMap((it) => it.name ?? []);
    return dependsOn.flatMap((name, at) => {
        if (known.includes(name))
            return [];
        const pointer = below('/packages', index, 'depends-on', at);
        const message = `${pathOf(pointer)}: there is no package '${clip(name, 60)}'${didYouMean(name, known)}`;
        return [{ code: 'RFG-140', pointer, at: 'value', message, hint: `Known: ${clip(known.join(', '), 300)}.` }];
    });
}
/** Manifests may need each other, since package managers allow it; what is written here only moves packages, and says nothing so. */
function circle(start, entries) {
    const byName = new Map(entries.map((it) => [it.name, it]));
    const reached = new Set();
    const open = [...start.dependsOn];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (reached.has(name))
            continue;
        reached.add(name);
        open.push(...(byName.get(name)?.dependsOn ?? []));
    }
    if (start.name === undefined || !reached.has(start.name))
        return [];
    const pointer = below('/packages', start.index, 'depends-on');
    const message = `${pathOf(pointer)}: '${clip(start.name, 60)}' depends on itself`;
    const hint = 'Remove one of the entries of the circle.';
    return [{ code: 'RFG-147', pointer, at: 'key', message, hint }];
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-steps.js





/** What is wrong with the steps of the strategies. */
function stepMistakes(document) {
    return entriesOf(field(document, 'strategies')).flatMap(([name, strategy]) => [
        ...noSteps(strategy, below('/strategies', name)),
        ...placedSteps(strategy, below('/strategies', name)).flatMap((it) => RULES.flatMap((rule) => rule(it) ?? [])),
    ]);
}
function placedSteps(strategy, owner) {
    const steps = (0,fields/* listOf */.c3)(field(strategy, 'steps'));
    return steps.map((step, index) => ({ strategy, step, steps, index, pointer: below(owner, 'steps', index) }));
}
function noSteps(strategy, pointer) {
    if (!(0,fields/* isFields */.Ce)(strategy) || field(strategy, 'steps') !== undefined)
        return [];
    const hint = 'Write steps, such as `steps: [{ traffic: 10%, dwell: 10m }]`; only canary, direct and blue-green bring their own.';
    return [{ code: 'RFG-131', pointer, at: 'key', message: `${pathOf(pointer)} has no 'steps'`, hint }];
}
const growing = ({ step, steps, index, pointer }) => {
    const percent = percentOf(field(step, 'traffic'));
    if (percent === undefined)
        return undefined;
    if (percent <= 0 || percent > 100)
        return traffic(pointer, `${percent}% is not above 0% and at most 100%`, 'The last step may be below 100%: promotion is 100%.');
    const before = steps.slice(0, index).flatMap((it) => percentOf(field(it, 'traffic')) ?? []);
    const most = Math.max(0, ...before);
    if (percent > most)
        return undefined;
    return traffic(pointer, `${percent}% is not more than the ${most}% of a step before`, 'Traffic grows from step to step.');
};
function traffic(step, what, hint) {
    const pointer = below(step, 'traffic');
    return { code: 'RFG-141', pointer, at: 'value', message: `${pathOf(pointer)}: ${what}`, hint };
}
const dwelling = ({ step, pointer }) => {
    const percent = percentOf(field(step, 'traffic'));
    const dwell = field(step, 'dwell');
    if (percent === undefined)
        return undefined;
    if (percent < 100 && dwell === undefined) {
        return {
            code: 'RFG-131',
            pointer,
            at: 'value',
            message: `${pathOf(pointer)} has no 'dwell'`,
            hint: 'Say how long the step lasts at most, such as `dwell: 10m`.',
        };
    }
    if (percent !== 100 || dwell === undefined)
        return undefined;
    return times(below(pointer, 'dwell'), 'at 100% there is no baseline to judge beside', 'Write the time after 100% as `bake` of the strategy.');
};
const longEnough = ({ strategy, step, pointer }) => {
    const dwell = durationOf(field(step, 'dwell'));
    if (dwell === undefined)
        return undefined;
    for (const key of ['at-least', 'interval']) {
        const least = durationOf(field(strategy, key));
        if (least === undefined || least <= dwell)
            continue;
        const hint = `Dwell longer, or write a shorter \`${key}\` in the strategy.`;
        const what = `${(0,duration/* formatDuration */.a3)(dwell)} is shorter than ${key}, ${(0,duration/* formatDuration */.a3)(least)}`;
        return { ...times(below(pointer, 'dwell'), what, hint), otherwise: below(parentOf(parentOf(pointer)), key) };
    }
    return undefined;
};
function times(pointer, what, hint) {
    return { code: 'RFG-142', pointer, at: 'value', message: `${pathOf(pointer)}: ${what}`, hint };
}
const promotingLast = ({ step, steps, index, pointer }) => {
    if (field(step, 'promote-on') === undefined || index === lastJudged(steps))
        return undefined;
    const place = below(pointer, 'promote-on');
    const message = `${pathOf(place)}: only the last step below 100% promotes`;
    return { code: 'RFG-141', pointer: place, at: 'key', message, hint: 'Move promote-on to that step.' };
};
const instantAlone = ({ step, steps, pointer }) => {
    if (field(step, 'instant') !== true || (steps.length === 1 && percentOf(field(step, 'traffic')) === 100))
        return undefined;
    const place = below(pointer, 'instant');
    const message = `${pathOf(place)}: instant is for a single step of 100%`;
    return {
        code: 'RFG-141',
        pointer: place,
        at: 'value',
        message,
        hint: 'Remove it, or write `steps: [{ traffic: 100%, instant: true }]`.',
    };
};
const RULES = [growing, dwelling, longEnough, promotingLast, instantAlone];

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/config/meaning-probe.js




/** A rate that nobody should send. */
function probeMistakes(strategy, owner) {
    return rateMistakes(field(field(strategy, 'probe'), 'rate'), below(owner, 'probe', 'rate'));
}
function rateMistakes(rate, pointer) {
    if (typeof rate !== 'string')
        return [];
    try {
        (0,probe/* parseRate */.WN)(rate);
        return [];
    }
    catch (error) {
        const hint = 'It proves that paths work and is no load test; usual is 10/s.';
        return [{ code: 'RFG-148', pointer, at: 'value', message: `${pathOf(pointer)}: ${(0,errors/* messageOf */.bD)(error)}`, hint }];
    }
}
/** Metrics that have the names of the prober's own, which every surface tells from those of users by their names. */
function probeNameMistakes(document) {
    const taken = entriesOf(field(document, 'metrics')).filter(([name]) => (0,probe/* isProbe */.Tb)(name));
    return taken.map(([name]) => ({
        code: 'RFG-148',
        pointer: below('/metrics', name),
        at: 'key',
        message: `metrics.${name}: '${name}' is what the prober's own counts are called`,
        hint: 'Give this metric another name.',
    }));
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-strategy.js





/** Smallest values, in milliseconds: a poll a second is what routers bear, and a lease must survive a slow push. */
const LEAST = { interval: 1000, lease: 5000 };
/** What is wrong with the numbers of a strategy, its steps aside. */
function strategyMistakes(document) {
    const ofStrategies = entriesOf(field(document, 'strategies')).flatMap(([name, strategy]) => {
        const pointer = below('/strategies', name);
        return [
            ...tooShort(strategy, pointer, 'interval'),
            ...tooShort(strategy, pointer, 'lease'),
            ...probability(strategy, pointer, 'alpha'),
            ...probability(strategy, pointer, 'beta'),
            ...endlessWarmup(strategy, pointer),
            ...probeMistakes(strategy, pointer),
        ];
    });
    return [...ofStrategies, ...probeNameMistakes(document)];
}
function tooShort(strategy, owner, key) {
    const given = durationOf(field(strategy, key));
    if (given === undefined || given >= LEAST[key])
        return [];
    const pointer = below(owner, key);
    const message = `${pathOf(pointer)}: ${(0,duration/* formatDuration */.a3)(given)} is shorter than ${(0,duration/* formatDuration */.a3)(LEAST[key])}`;
    return [{ code: 'RFG-142', pointer, at: 'value', message, hint: `Write at least ${(0,duration/* formatDuration */.a3)(LEAST[key])}.` }];
}
function probability(strategy, owner, key) {
    const percent = percentOf(field(strategy, key));
    if (percent === undefined || (percent > 0 && percent < 50))
        return [];
    const pointer = below(owner, key);
    const message = `${pathOf(pointer)}: ${percent}% is not between 0% and 50%`;
    return [{ code: 'RFG-143', pointer, at: 'value', message, hint: 'Usual are alpha 1% and beta 5%.' }];
}
function endlessWarmup(strategy, owner) {
    const warmup = durationOf(field(strategy, 'warmup'));
    const dwells = (0,fields/* listOf */.c3)(field(strategy, 'steps')).map((it) => durationOf(field(it, 'dwell')) ?? 0);
    const schedule = dwells.reduce((sum, it) => sum + it, 0);
    if (warmup === undefined || schedule === 0 || warmup < schedule)
        return [];
    const pointer = below(owner, 'warmup');
    const message = `${pathOf(pointer)}: ${(0,duration/* formatDuration */.a3)(warmup)} of warm-up leave nothing of the ${(0,duration/* formatDuration */.a3)(schedule)} that all steps take`;
    return [
        {
            code: 'RFG-142',
            pointer,
            at: 'value',
            message,
            otherwise: below(owner, 'steps'),
            hint: 'Write a shorter `warmup`, or dwell longer.',
        },
    ];
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-targets.js



/** Two slots of one name cannot hold two revisions. */
function targetMistakes(document) {
    return entriesOf(field(document, 'targets')).flatMap(([name, target]) => {
        const slots = (0,fields/* listOf */.c3)(field(target, 'slots'));
        return slots.flatMap((slot, i) => {
            if (typeof slot !== 'string' || slots.indexOf(slot) === i)
                return [];
            const pointer = below('/targets', name, 'slots', i);
            const message = `${pathOf(pointer)}: '${clip(slot, 60)}' is there twice`;
            return [
                {
                    code: 'RFG-146',
                    pointer,
                    at: 'value',
                    message,
                    hint: 'Name two different slots: one serves while the other takes the next revision.',
                },
            ];
        });
    });
}

;// CONCATENATED MODULE: ./.build/src/config/templates.js


/** `{{ secrets.NAME }}`, `{{ vars.NAME }}` or `{{ revision }}`. */
const TEMPLATE = /\{\{\s*(?:(secrets|vars)\.([A-Za-z_][A-Za-z0-9_]*)|revision)\s*\}\}/g;
/** The first thing between braces in a text that is no template; undefined when all are. */
function badTemplate(text) {
    const rest = text.replace(TEMPLATE, '');
    const start = rest.indexOf('{{');
    if (start < 0)
        return undefined;
    const end = rest.indexOf('}}', start);
    return rest.slice(start, end < 0 ? undefined : end + 2);
}
/** Does a text hold a template? */
function hasTemplate(text) {
    return text.search(TEMPLATE) >= 0;
}
/**
 * Fills `{{ secrets.NAME }}` and `{{ vars.NAME }}` with the environment variable NAME, in every text of plain data; what a
 * value contains is not filled again, and `{{ revision }}` stays. All that are unset or empty: one RFG-150 that names them.
 */
function fillTemplates(options, env) {
    const secrets = new Set();
    const unset = new Set();
    const filled = mapTexts(options, (text) => text.replace(TEMPLATE, (template, from, name) => {
        if (from === undefined || name === undefined)
            return template;
        const value = (Object.hasOwn(env, name) ? env[name] : undefined) ?? '';
        if (value === '')
            unset.add(`${from}.${name}`);
        else if (from === 'secrets')
            secrets.add(value);
        return value;
    }));
    if (unset.size > 0)
        throw unsetError([...unset]);
    return { options: filled, secrets: [...secrets] };
}
function mapTexts(data, change) {
    if (typeof data === 'string')
        return change(data);
    if (Array.isArray(data))
        return data.map((it) => mapTexts(it, change));
    if (!(0,fields/* isFields */.Ce)(data))
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, it]) => [key, mapTexts(it, change)]));
}
function unsetError(names) {
    const lines = names.map((it) => `${it.slice(it.indexOf('.') + 1)}: \${{ ${it} }}`);
    return new errors/* RefugeError */.vR('RFG-150', `not set, or empty: ${names.join(', ')}`, {
        hint: `Map ${names.length === 1 ? 'it' : 'them'} in the job's 'env:', such as '${lines.join("', '")}'.`,
    });
}

;// CONCATENATED MODULE: ./.build/src/config/meaning-templates.js





/** The parts whose templates are filled when they are used. */
const FILLED = ['targets', 'sources', 'backup', 'metrics'];
/** Templates that nobody would fill: of an unknown name, in a command, or where none is read. */
function templateMistakes(document, schema) {
    return entriesOf(document).flatMap(([part, value]) => texts(value, field(field(schema, 'properties'), part), below('', part)).flatMap((it) => mistakeOf(it, part) ?? []));
}
function texts(value, schema, pointer) {
    if (typeof value === 'string')
        return [{ text: value, pointer, isCommand: field(schema, 'format') === 'command' }];
    if (Array.isArray(value))
        return value.flatMap((it, i) => texts(it, field(schema, 'items'), below(pointer, i)));
    if (!(0,fields/* isFields */.Ce)(value))
        return [];
    const shape = branchOf(schema, value);
    const known = field(shape, 'properties');
    const rest = field(shape, 'additionalProperties');
    return Object.entries(value).flatMap(([key, it]) => texts(it, field(known, key) ?? rest, below(pointer, key)));
}
function mistakeOf({ text, pointer, isCommand }, part) {
    if (isCommand)
        return hasTemplate(text) ? inCommand(pointer) : undefined;
    const place = { code: 'RFG-145', pointer, at: 'value' };
    if (!FILLED.includes(part)) {
        if (!hasTemplate(text))
            return undefined;
        return {
            ...place,
            message: `${pathOf(pointer)}: templates are not filled here`,
            hint: `They are in ${FILLED.join(', ')}.`,
        };
    }
    const bad = badTemplate(text);
    if (bad === undefined)
        return undefined;
    const hint = 'Known are {{ secrets.NAME }}, {{ vars.NAME }} and {{ revision }}.';
    return { ...place, message: `${pathOf(pointer)}: '${clip(bad, 60)}' is no template`, hint };
}
function inCommand(pointer) {
    const message = `${pathOf(pointer)}: templates are not filled in commands`;
    const hint = 'A command reads its values from the environment: "$REFUGE_REVISION", or what the job maps in its `env:`.';
    return { code: 'RFG-145', pointer, at: 'value', message, hint };
}

;// CONCATENATED MODULE: ./.build/src/config/router-metrics.js



/** What is asked of the router and it does not measure, or takes no query for. */
function routerMistakes(asked, kind, document, targets) {
    const routers = routersIn(document, targets);
    switch (kind) {
        case 'conversion':
            return [
                unmeasured(asked, 'the router counts no conversions', 'Name a source that does, with the queries good and total.'),
            ];
        case 'latency': {
            const without = routers.find((it) => it.router?.latency !== true);
            const hint = 'Name a source that does, with the query buckets.';
            return without
                ? [
                    unmeasured(asked, `the router of target '${without.target}' (${without.kind}) keeps no buckets of durations`, hint),
                ]
                : routerQueries(asked);
        }
        case 'gauge':
            return levelMistakes(asked, routers);
        default:
            return routerQueries(asked);
    }
}
/** The kinds of the targets that environments name. */
function routersIn(document, targets) {
    const used = new Set(entriesOf(field(document, 'environments')).map(([, it]) => field(it, 'target')));
    return entriesOf(field(document, 'targets')).flatMap(([target, options]) => {
        const known = targets.find((it) => it.kind === field(options, 'kind'));
        return known && used.has(target) ? [{ ...known, target }] : [];
    });
}
function levelMistakes(asked, routers) {
    const value = field(asked.metric, 'value');
    const pointer = below(asked.pointer, 'value');
    if (value === undefined) {
        const message = `${pathOf(asked.pointer)} has no 'value'`;
        const hint = 'Name the level: of HAProxy, `value: response-time`; of another source, its query.';
        return [{ code: 'RFG-131', pointer: asked.pointer, at: 'value', message, hint }];
    }
    return routers.flatMap(({ target, kind, router }) => {
        const known = router?.gauges ?? [];
        if (typeof value !== 'string' || known.includes(value))
            return [];
        const message = `${pathOf(pointer)}: the router of target '${target}' (${kind}) has no level '${clip(value, 60)}'${didYouMean(value, known)}`;
        const hint = known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none; name a source, with the query value.';
        return [{ code: 'RFG-144', pointer, at: 'value', message, hint }];
    });
}
function unmeasured({ pointer }, what, hint) {
    return { code: 'RFG-144', pointer, at: 'value', message: `${pathOf(pointer)}: ${what}`, hint };
}
function routerQueries({ metric, pointer, queries }) {
    return queries
        .filter((it) => field(metric, it) !== undefined)
        .map((it) => ({
        code: 'RFG-144',
        pointer: below(pointer, it),
        at: 'key',
        message: `${pathOf(pointer)}: the router takes no query, it counts by itself`,
        hint: `Remove '${it}', or name a source.`,
    }));
}

;// CONCATENATED MODULE: ./.build/src/config/metric-queries.js




const QUERIES = {
    errors: ['bad', 'total'],
    conversion: ['good', 'total'],
    latency: ['buckets'],
    gauge: ['value'],
};
/** Queries that a metric's source needs and has not, or takes and cannot use. */
function queryMistakes(document, { metrics: kinds, targets }) {
    const sources = field(document, 'sources');
    return entriesOf(field(document, 'metrics')).flatMap(([name, metric]) => {
        const pointer = below('/metrics', name);
        const [kind, source] = [field(metric, 'kind'), field(metric, 'source')];
        if (typeof kind !== 'string' || typeof source !== 'string')
            return [];
        const queries = Object.hasOwn(QUERIES, kind) ? (QUERIES[kind] ?? []) : [];
        if (source === 'router')
            return routerMistakes({ metric, pointer, queries }, kind, document, targets);
        const options = field(sources, source);
        return (0,fields/* isFields */.Ce)(options) ? sourceQueries({ metric, pointer, queries }, source, options, kinds) : [];
    });
}
function sourceQueries(asked, source, options, kinds) {
    const needs = kinds.find((it) => it.kind === field(options, 'kind'))?.queries;
    if (needs === 'optional')
        return [];
    const own = [field(options, 'url'), field(options, 'instances')];
    const hasSide = needs === undefined || (needs === 'pointers' && own.some(namesSide));
    const missing = absent(asked, source);
    return hasSide ? missing : [...missing, ...sideless(asked, needs)];
}
function absent({ metric, pointer, queries }, source) {
    return queries
        .filter((it) => field(metric, it) === undefined)
        .map((it) => ({
        code: 'RFG-131',
        pointer,
        at: 'value',
        message: `${pathOf(pointer)} has no '${it}'`,
        hint: `A metric from '${source}' needs ${queries.length > 1 ? 'the queries' : 'the query'} ${queries.join(' and ')}.`,
    }));
}
const namesSide = (text) => typeof text === 'string' && text.includes('$side');
/** Without the label of the side both sides would be the same counts, and every canary healthy. */
function sideless({ metric, pointer, queries }, needs) {
    const example = needs === 'pointers' ? "'/$side/requests', or $side in the url of the source" : 'requests_total{track="$side"}';
    return queries
        .filter((it) => typeof field(metric, it) === 'string' && !namesSide(field(metric, it)))
        .map((it) => ({
        code: 'RFG-144',
        pointer: below(pointer, it),
        at: 'value',
        message: `${pathOf(below(pointer, it))}: there is no $side in it, so both sides would show the same counts`,
        hint: `Write $side where the label of the side stands, such as ${example}.`,
    }));
}

;// CONCATENATED MODULE: ./.build/src/config/meaning.js










/**
 * What is wrong with a completed configuration although its shape is right. Every rule reads tolerantly: it says nothing
 * about values whose shape is wrong, so that all mistakes of a file are found at once.
 */
function meaningMistakes(document, schema, kinds) {
    return [
        ...nameMistakes(document),
        ...targetMistakes(document),
        ...strategyMistakes(document),
        ...stepMistakes(document),
        ...metricMistakes(document),
        ...queryMistakes(document, kinds),
        ...backupMistakes(document),
        ...packageMistakes(document),
        ...gateMistakes(document),
        ...templateMistakes(document, schema),
    ];
}

;// CONCATENATED MODULE: ./.build/src/config/origins.js

/** Where the value at a pointer comes from; undefined when it stands in the file. */
function origins_sourceOf(sources, pointer) {
    const source = sources.get(pointer);
    if (source !== undefined || pointer === '')
        return source;
    return origins_sourceOf(sources, parentOf(pointer));
}

;// CONCATENATED MODULE: ./.build/src/config/problems.js


/** `file:line:col RFG-nnn sentence`, one line whatever the text is. */
function problemLine({ file, line, column, code, message }) {
    return (0,kernel_escape/* oneLine */.TN)(`${file}:${line}:${column} ${code} ${message}`);
}
/** In the order of the file; what stands at one place by code, then text. */
function byPosition(a, b) {
    return a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(a.message, b.message);
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** All problems as the one error to throw: a single one as itself, several as RFG-129 with a line for each. */
function problemsError(problems) {
    const [first] = problems;
    const file = first?.file ?? 'refuge.yml';
    const place = first ? { file, line: first.line, column: first.column } : { file };
    if (first && problems.length === 1) {
        return new errors/* RefugeError */.vR(first.code, (0,kernel_escape/* oneLine */.TN)(first.message), { place, ...(first.hint && { hint: first.hint }) });
    }
    const lines = problems.map(problemLine).join('\n');
    return new errors/* RefugeError */.vR('RFG-129', `${(0,kernel_escape/* oneLine */.TN)(file)} has ${problems.length} mistakes:\n${lines}`, {
        place,
        hint: 'Correct these lines; `refuge validate` checks the file again.',
    });
}

;// CONCATENATED MODULE: ./.build/src/config/scalars.js

/** Text that only an adapter reads may hold templates; its own pattern counts when there are none. */
const OR_TEMPLATE = '\\{\\{|';
const NAME = '^[A-Za-z0-9][A-Za-z0-9._-]*$';
/** `15s`, `10m`, `5h15m`. The title is what an error says was expected. */
function scalars_duration(description, fallback) {
    const pattern = '^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d|w))+$';
    const title = 'a duration with its unit such as 15s, 10m or 5h15m';
    return { type: 'string', title, description, pattern, maxLength: LONGEST_DURATION, ...withDefault(fallback) };
}
/** A duration, or `forever` spelled out. */
function durationOrForever(description, fallback) {
    const pattern = '^(forever|([0-9]+(\\.[0-9]+)?(ms|s|m|h|d|w))+)$';
    const title = 'a duration with its unit such as 30m, or forever';
    return { type: 'string', title, description, pattern, maxLength: LONGEST_DURATION, default: fallback };
}
/** `25%`. */
function percentage(description, fallback) {
    const title = 'a percentage with its sign such as 25%';
    return { type: 'string', title, description, pattern: '^[0-9]+(\\.[0-9]+)?%$', maxLength: 20, ...withDefault(fallback) };
}
/** One of a few words. */
function words(description, known, fallback) {
    return { type: 'string', description, enum: known, ...withDefault(fallback) };
}
/** A name made of letters, digits, dots, dashes and underscores. */
function scalars_name(description, fallback) {
    const title = 'a name of letters, digits, dots, dashes and underscores';
    return { type: 'string', title, description, pattern: NAME, maxLength: 100, ...withDefault(fallback) };
}
/** A command for `sh`. Its format keeps templates out: a command reads its values from the environment. */
function command(description) {
    return { type: 'string', title: 'a command', description, format: 'command', minLength: 1 };
}
/** A mapping with these keys and no other. */
function mapping(description, properties, required = []) {
    return { type: 'object', description, additionalProperties: false, required, properties };
}
/** A mapping whose keys are names that the user gives. */
function named(description, each, more = {}) {
    const propertyNames = { title: 'letters, digits, dots, dashes and underscores', pattern: NAME, maxLength: 100 };
    return { type: 'object', description, propertyNames, additionalProperties: each, ...more };
}
function withDefault(fallback) {
    return fallback === undefined ? {} : { default: fallback };
}

;// CONCATENATED MODULE: ./.build/src/config/kind-schema.js


/**
 * A mapping whose `kind` says which keys it has. Every branch has a title for editors, and `discriminator` makes the
 * validator look at the branch of that kind only, so that a mistake is not reported once for each kind there is.
 */
function byKind(description, branches) {
    const shape = { type: 'object', description, required: ['kind'] };
    if (branches.length === 0)
        return { ...shape, properties: { kind: { not: {}, description: 'No kind is known yet.' } } };
    return { ...shape, discriminator: { propertyName: 'kind' }, oneOf: branches.map(branchSchema) };
}
/** The branch of a kind of neighbour: its own schema, in which text may hold templates, and the keys that all share. */
function neighbour({ kind, summary, schema }, shared = {}) {
    const open = withTemplates(schema);
    return { kind, summary, schema: { ...open, properties: { ...propertiesOf(open), ...shared } } };
}
function branchSchema({ kind, summary, schema }) {
    const required = Array.isArray(schema.required) ? schema.required : [];
    const properties = { kind: { const: kind, description: summary }, ...propertiesOf(schema) };
    return {
        additionalProperties: false,
        ...schema,
        title: kind,
        description: summary,
        required: ['kind', ...required],
        properties,
    };
}
function propertiesOf(schema) {
    return (0,fields/* isFields */.Ce)(schema.properties) ? schema.properties : {};
}
function withTemplates(schema) {
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, openPattern(key, value)]));
}
function openPattern(key, value) {
    if (key === 'pattern' && typeof value === 'string')
        return `${OR_TEMPLATE}(?:${value})`;
    if (key === 'default' || key === 'enum' || key === 'const' || key === 'examples')
        return value;
    if (Array.isArray(value))
        return value.map((it) => ((0,fields/* isFields */.Ce)(it) ? withTemplates(it) : it));
    return (0,fields/* isFields */.Ce)(value) ? withTemplates(value) : value;
}

;// CONCATENATED MODULE: ./.build/src/config/backup-schema.js


const SHARED = {
    on: {
        type: 'array',
        default: [],
        description: 'When it is taken without being asked: deploy, or cron lines.',
        items: { type: 'string', title: 'deploy, or a cron line of five fields', pattern: '^(deploy|\\S+( \\S+){4})$' },
    },
    'max-shrink': percentage('A point whose files or bytes fell further below the median of the last five is red.', '30%'),
    reuse: { type: 'boolean', default: true, description: 'An unchanged source is not uploaded again.' },
};
const RECIPIENT = {
    type: 'string',
    title: 'a public key age1…',
    pattern: '\\{\\{|^age1[0-9a-z]+$',
    writeOnly: true,
};
/** The part `backup`, with the kinds of stores and sources. */
function backupSchema({ stores, sources }) {
    return mapping('What is kept before a deployment, and where.', {
        engine: words('How points are made.', ['archive'], 'archive'),
        store: byKind('Where points are kept.', stores.map((it) => neighbour(it))),
        recipients: {
            type: 'array',
            items: RECIPIENT,
            description: 'Public keys that can open the points: one of the team, one in escrow.',
        },
        passphrase: {
            type: 'string',
            title: 'a secret such as {{ secrets.BACKUP_PASSPHRASE }}',
            description: 'Instead of recipients: opens everything.',
            pattern: '^\\{\\{ *secrets\\.[A-Za-z_][A-Za-z0-9_]* *\\}\\}$',
            writeOnly: true,
        },
        encryption: words('none must be written; otherwise points are encrypted with age.', ['age', 'none'], 'age'),
        sources: named('What is kept, by name.', byKind('A source.', sources.map((it) => neighbour(it, SHARED))), { minProperties: 1 }),
    }, ['store', 'sources']);
}

;// CONCATENATED MODULE: ./.build/src/config/gates-schema.js


/** What every gate has besides its own settings. */
const gates_schema_SHARED = {
    unknown: words('What is not known closes the gate: fail; or does not: allow.', ['fail', 'allow'], 'fail'),
    waived: (0,kinds/* mapping */.pq)('Does not close until a day, whatever it says; it is asked and shown all the same.', { until: (0,kinds/* day */.vd)('Its last day (UTC).'), reason: (0,kinds/* text */.Qq)('Why.') }, ['until', 'reason']),
};
/** The part `gates` of an environment, from the gates themselves. */
const GATES_SCHEMA = mapping('What must be true before a deployment begins here; never asked of a rollback.', Object.fromEntries(kinds/* GATES */.JH.map((it) => [it.name, schemaOf(it)])));
function schemaOf({ summary, properties, required }) {
    return mapping(summary, { ...properties, ...gates_schema_SHARED }, required);
}

;// CONCATENATED MODULE: ./.build/src/config/metric-schema.js


const ERRORS = { ratio: { minimum: 1, maximum: 100 }, fail: [1.1, 0], pass: [1.5, 0.001] };
const CONVERSION = { ratio: { exclusiveMinimum: 0, maximum: 1 }, fail: [0.98, 0], pass: [0.85, 0] };
function margin(description, range, [ratio, delta]) {
    return {
        ...mapping(description, {
            ratio: { type: 'number', ...range, default: ratio, description: "Times the baseline's rate." },
            delta: { type: 'number', minimum: 0, maximum: 1, default: delta, description: 'Added to it; 0.001 is 1 in 1000.' },
        }),
        default: {},
    };
}
/** How much slower: shifts of all durations, and at which quantiles PASS must show it. */
const SLOWER_FAIL = {
    ...mapping('Slower than this anywhere in the distribution, with certainty, is FAIL.', {
        shift: { type: 'number', minimum: 0, maximum: 10, default: 0.1, description: '0.1 is 10 % slower.' },
    }),
    default: {},
};
const SLOWER_PASS = {
    ...mapping('Less slow than this at every quantile, with certainty, is PASS.', {
        shift: { type: 'number', exclusiveMinimum: 0, maximum: 10, default: 0.2, description: '0.2 is 20 % slower.' },
        quantiles: {
            type: 'array',
            minItems: 1,
            maxItems: 10,
            uniqueItems: true,
            items: { type: 'number', exclusiveMinimum: 0, maximum: 0.9999, description: '0.99 is p99.' },
            default: [0.5, 0.95, 0.99],
            description: 'Quantiles that must all be within the margin.',
        },
        deltaShare: {
            type: 'number',
            minimum: 0,
            maximum: 1,
            default: 0.05,
            description: 'So many more requests may be slower than the quantile, as a share of those that are anyway.',
        },
    }),
    default: {},
};
function level(description, ratio) {
    const range = { type: 'number', exclusiveMinimum: 1, maximum: 100, default: ratio };
    return { ...mapping(description, { ratio: { ...range, description: "Times the baseline's level." } }), default: {} };
}
function query(description) {
    return { type: 'string', minLength: 1, description };
}
function metric(margins, queries) {
    return mapping('', {
        source: scalars_name('Where its numbers come from: router, or a name under sources.', 'router'),
        weight: {
            type: 'number',
            exclusiveMinimum: 0,
            maximum: 1,
            description: 'Its share of alpha. Metrics without one share what the others leave.',
        },
        ...margins,
        ...queries,
    });
}
function proportion({ ratio, fail, pass }, queries) {
    const margins = {
        fail: margin('Worse than this, with certainty, is FAIL.', ratio, fail),
        pass: margin('Better than this, with certainty, is PASS.', ratio, pass),
    };
    return metric(margins, queries);
}
const BRANCHES = [
    {
        kind: 'errors',
        summary: 'Share of the requests that failed; more is worse.',
        schema: proportion(ERRORS, {
            bad: query('Query of the failed requests, for a source other than router.'),
            total: query('Query of all requests, for a source other than router.'),
        }),
    },
    {
        kind: 'latency',
        summary: 'Durations of requests in buckets; slower is worse, for all of them or for a few.',
        schema: metric({ fail: SLOWER_FAIL, pass: SLOWER_PASS }, { buckets: query('Query of the histogram, for a source other than router.') }),
    },
    {
        kind: 'conversion',
        summary: 'Share of the visits that did what they came for; fewer is worse.',
        schema: proportion(CONVERSION, { good: query('Query of the successes.'), total: query('Query of all visits.') }),
    },
    {
        kind: 'gauge',
        summary: 'A level such as CPU, memory or the length of a queue; higher is worse. It can fail a canary; a promotion waits for its PASS only where `promote-on: pass` is written.',
        schema: metric({
            fail: level('Higher than this, with certainty, is FAIL.', 1.1),
            pass: level('Lower than this, with certainty, is PASS.', 1.2),
        }, { value: query('Query of the level; from the router, its name: response-time of HAProxy (mean, in seconds).') }),
    },
];
const METRIC = byKind('What is compared between canary and baseline.', BRANCHES);

;// CONCATENATED MODULE: ./.build/src/config/packages-schema.js

const FOLDER = '^(?![/\\\\]|[A-Za-z]:)(?!.*(^|/)\\.\\.(/|$)).+$';
const packages_schema_NAME = '^(@[A-Za-z0-9][A-Za-z0-9._-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*$';
/** What git takes at the beginning of a tag; `{name}` and `{path}` are filled in before. */
const PREFIX = '^(?![-/.])(?!.*(\\.\\.|//|/\\.))([A-Za-z0-9@._/+-]|\\{name\\}|\\{path\\})*$';
const PACKAGE = mapping('A package, or several by a glob.', {
    path: {
        type: 'string',
        title: 'a folder or glob below the working directory such as packages/*',
        description: 'Folder of the package, or a glob of folders, from the working directory.',
        pattern: FOLDER,
        maxLength: 500,
    },
    name: {
        type: 'string',
        title: 'a name such as cart or @acme/cart',
        description: "Its name; default: its manifest's, else that of the folder.",
        pattern: packages_schema_NAME,
        maxLength: 214,
    },
    'tag-prefix': {
        type: 'string',
        title: 'the beginning of a tag such as {name}-v',
        description: 'What stands before the version in its tags; {name} and {path} are filled in. Default: {name}@',
        pattern: PREFIX,
        maxLength: 200,
    },
    'depends-on': {
        type: 'array',
        uniqueItems: true,
        default: [],
        description: 'Packages that move this one when they are released, beside those that its manifest names.',
        items: { type: 'string', title: 'the name of a package', pattern: packages_schema_NAME, maxLength: 214 },
    },
}, ['path']);
/** The part `packages`. */
const PACKAGES = {
    type: 'array',
    description: 'Packages that are released by themselves; default: those of the workspaces. An empty list: one version for the whole repository.',
    items: PACKAGE,
    maxItems: 1000,
};

;// CONCATENATED MODULE: ./.build/src/config/probe-schema.js


/** Requests of our own. Without the key nothing is probed. */
const PROBE = mapping('Requests of our own, the same to both sides while the canary is judged: evidence also without users.', {
    paths: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: { type: 'string', title: 'a path such as /health', pattern: probe/* PROBED_PATH */.F5, maxLength: 2000 },
        default: ['/'],
        description: 'Paths that are asked in turn, by GET; a status from 400 on is a failure.',
    },
    rate: {
        type: 'string',
        title: 'a rate such as 10/s or 30/m',
        pattern: '^[0-9]+(\\.[0-9]+)?/(s|m)$',
        maxLength: 20,
        default: '10/s',
        description: 'Requests to each side, above 0 and at most 1000/s.',
    },
});

;// CONCATENATED MODULE: ./.build/src/config/strategy-schema.js


const STEP = mapping('A share of the traffic, and how long the canary is judged at it.', {
    traffic: percentage('Share of the traffic that the canary gets; more than in the step before.'),
    dwell: scalars_duration('Longest time at the step; a PASS moves on earlier, after at-least. Not for 100%, where bake follows.'),
    'promote-on': words('Only in the last step. pass: only a PASS promotes. auto: the tightest claim that the traffic can prove. no-fail: the full dwell without FAIL promotes.', ['auto', 'pass', 'no-fail']),
    instant: {
        type: 'boolean',
        default: false,
        description: 'For a single step of 100%: everything at once, without being judged beside a baseline.',
    },
}, ['traffic']);
/** A strategy. Its defaults are those of canary; steps are missing here because the presets bring their own. */
const STRATEGY = mapping('How a revision takes over the traffic.', {
    steps: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: STEP,
        description: 'One after the other; after the last the revision is promoted to 100%.',
    },
    smoke: command('Runs against the canary at 0%, gets REFUGE_URL; a failure costs no user anything.'),
    probe: PROBE,
    'at-least': scalars_duration('Shortest time at a step.', '2m'),
    bake: scalars_duration('Time after 100% in which the old revision stays and a failure still rolls back.', '30m'),
    interval: scalars_duration('Time between polls, at least 1s.', '15s'),
    warmup: scalars_duration('Time after a start whose counts are not judged.', '60s'),
    alpha: percentage('Probability of rolling back a healthy canary, over the whole deployment.', '1%'),
    beta: percentage('Probability of a PASS for a canary beyond the PASS margin.', '5%'),
    'on-fail': words('What a FAIL does.', ['rollback', 'hold'], 'rollback'),
    'on-inconclusive': words('What the end of the last step without a verdict does.', ['hold', 'rollback', 'extend'], 'hold'),
    'hold-for': durationOrForever('How long a hold keeps judging at the same split before it rolls back.', '30m'),
    lease: scalars_duration('Time after which another run may take over from one that went silent, at least 5s.', '3m'),
});

;// CONCATENATED MODULE: ./.build/src/config/schema.js







const ENVIRONMENT = mapping('What is deployed to, and how.', {
    target: scalars_name('Name of the target.'),
    strategy: scalars_name('Name of the strategy: canary, direct, blue-green or one under strategies.', 'canary'),
    'no-backup': {
        type: 'string',
        minLength: 1,
        description: 'Why deployments here take no snapshot although a source asks for one.',
    },
    gates: GATES_SCHEMA,
}, ['target']);
const SIDE = words("What $side in a query becomes: baseline and canary, or the names of the target's slots.", ['role', 'slot'], 'role');
const BRANCH = '^(?!.*(\\.\\.|//|/\\.|\\.lock(/|$)|/$|\\.$))(refs/heads/)?[A-Za-z0-9][A-Za-z0-9._/-]*$';
const RECORDS = mapping('Where the records of deployments are kept.', {
    ref: {
        type: 'string',
        title: 'a branch such as refuge/records',
        description: 'Branch of the remote origin.',
        pattern: BRANCH,
        maxLength: 200,
        default: 'refuge/records',
    },
});
/**
 * The schema of refuge.yml (JSON Schema draft-07): the one source of shape, defaults and editor help. Schemas of kinds must
 * stand alone, without `$ref`; text with `format: command` takes no templates.
 */
function assembleSchema(kinds) {
    const targets = byKind('Where it runs and who steers its traffic.', kinds.targets.map((it) => neighbour(it)));
    const sources = byKind('A source of metrics.', kinds.metrics.map((it) => neighbour(it, { side: SIDE })));
    const properties = {
        version: { const: 1, description: 'Version of this format.' },
        service: mapping('What is deployed.', { name: scalars_name('Its name in records and reports.') }, ['name']),
        environments: named('Environments by name.', ENVIRONMENT, { minProperties: 1 }),
        targets: named('Targets by name.', targets, { minProperties: 1 }),
        strategies: named('Strategies by name; canary, direct and blue-green exist without being written.', STRATEGY, {
            default: {},
        }),
        metrics: named('What the judge compares, by name.', METRIC, {
            minProperties: 1,
            default: { errors: { kind: 'errors' } },
        }),
        sources: named('Sources of metrics by name; the router itself is the source router.', sources, { default: {} }),
        backup: backupSchema(kinds),
        packages: PACKAGES,
        records: { ...RECORDS, default: {} },
    };
    return mapping('Configuration of refuge/deploy.', properties, ['version', 'service', 'environments', 'targets']);
}
/** The text of refuge.schema.json, the same bytes for the same kinds. */
function publishedSchema(kinds) {
    const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'refuge.yml' };
    return `${JSON.stringify({ ...head, ...assembleSchema(kinds) }, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./.build/src/config/planned.js

/** What the design of refuge.yml names and this version does not know yet: refused as such, not as a misspelling. */
const PLANNED = [
    { where: ['targets', '*', 'kind'], words: ['kubernetes', 'argo-rollouts', 'exec'] },
    { where: ['backup'], words: ['keep', 'objectives', 'copies', 'repository'] },
    { where: ['backup', 'engine'], words: ['restic'] },
    { where: ['backup', 'store', 'kind'], words: ['s3', 'github-release'] },
    { where: ['backup', 'sources', '*'], words: ['after', 'check', 'owner', 'engine', 'on-partial', 'accept-missing'] },
    {
        where: ['backup', 'sources', '*', 'kind'],
        words: [
            'postgres',
            'mysql',
            'sqlite',
            'redis',
            'bucket',
            'configuration',
            'code',
            'documentation',
            'history',
            'command',
            'set',
        ],
    },
];
/** Is this word, a key of the mapping or a value of the key at the pointer, one that a later version will know? */
function isPlanned(pointer, word) {
    const keys = keysOf(pointer);
    return PLANNED.some(({ where, words }) => words.includes(word) && matches(where, keys));
}
function matches(where, keys) {
    return where.length === keys.length && where.every((it, i) => it === '*' || it === keys[i]);
}

;// CONCATENATED MODULE: ./.build/src/config/shape-words.js




const TYPES = {
    object: 'a mapping',
    array: 'a list',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'nothing',
};
/** Limits by keyword, as words before the limit. */
const LIMITS = {
    minimum: ['at least', ''],
    maximum: ['at most', ''],
    exclusiveMinimum: ['more than', ''],
    exclusiveMaximum: ['less than', ''],
    minLength: ['at least', ' characters'],
    maxLength: ['at most', ' characters'],
    minItems: ['at least', ' in the list'],
    maxItems: ['at most', ' in the list'],
    minProperties: ['at least', ' in it'],
    maxProperties: ['at most', ' in it'],
};
/** Why a value does not do. A pattern without a title is explained by the description of its key. */
function misfit(error) {
    const description = field(error.parentSchema, 'description');
    const isBare = error.keyword === 'pattern' && field(error.parentSchema, 'title') === undefined;
    if (isBare && typeof description === 'string')
        return `${got(error)} does not fit: ${description.replace(/\.$/, '')}`;
    return `expected ${expected(error)}, got ${got(error)}`;
}
/** What the schema wanted, in words: the title of a text, else what the keyword that failed says. */
function expected({ keyword, params, parentSchema }) {
    const title = field(parentSchema, 'title');
    if (typeof title === 'string' && field(parentSchema, 'type') === 'string')
        return title;
    const limit = Object.hasOwn(LIMITS, keyword) ? LIMITS[keyword] : undefined;
    if (limit)
        return `${limit[0]} ${String(field(params, 'limit'))}${limit[1]}`;
    switch (keyword) {
        case 'type':
            return [field(params, 'type')].flat().map(nameOf).join(' or ');
        case 'const':
            return JSON.stringify(field(params, 'allowedValue'));
        case 'pattern':
            return `text like ${String(field(params, 'pattern')).replace(OR_TEMPLATE, '')}`;
        case 'anyOf':
        case 'oneOf':
            return branchesOf(field(parentSchema, keyword));
        default:
            return 'another value';
    }
}
/** What stands there: the type of a container, the text of a scalar; never what may be a secret. */
function got({ data, parentSchema }) {
    if (typeof data === 'number' || typeof data === 'boolean')
        return String(data);
    if (typeof data !== 'string')
        return typeOf(data);
    if (field(parentSchema, 'writeOnly') === true || data.includes('AGE-SECRET-KEY'))
        return 'other text';
    return `'${clip(data, 60)}'`;
}
/** The type of a value, as people call it. */
function typeOf(value) {
    if (value === null || value === undefined)
        return 'nothing';
    return Array.isArray(value) ? 'a list' : nameOf(typeof value);
}
function nameOf(type) {
    return TYPES[String(type)] ?? 'another type';
}
function branchesOf(branches) {
    const words = (0,fields/* listOf */.c3)(branches).map((it) => field(it, 'title') ?? nameOf(field(it, 'type')));
    return [...new Set(words.map(String))].join(' or ');
}

;// CONCATENATED MODULE: ./.build/src/config/shape-mistake.js






/** An error of the validator as a sentence; undefined where another one says the same better. */
function shape_mistake_mistakeOf(error) {
    switch (error.keyword) {
        case 'additionalProperties':
            return unknownKey(error);
        case 'propertyNames':
            return badName(error);
        case 'required':
            return missingKey(error);
        case 'discriminator':
            return wrongKind(error);
        case 'not':
            return unknownKind(parentOf(error.instancePath), error.data, []);
        case 'uniqueItems':
            return shape_mistake_twice(error);
        case 'enum':
            return notAmong(error);
        default:
            return wrongValue(error, `${pathOf(error.instancePath)}: ${misfit(error)}`);
    }
}
function unknownKey(error) {
    const key = String(field(error.params, 'additionalProperty'));
    const known = Object.keys(shape_mistake_propertiesOf(error.parentSchema));
    const where = `in ${pathOf(error.instancePath)}`;
    const place = { pointer: below(error.instancePath, key), at: 'key' };
    if (isPlanned(error.instancePath, key)) {
        return {
            ...place,
            code: 'RFG-134',
            message: `'${key}' ${where} is not yet supported`,
            hint: 'Remove it: this version does not know it.',
        };
    }
    const message = `unknown key '${clip(key, 60)}' ${where}${didYouMean(key, known)}`;
    return { ...place, code: 'RFG-130', message, hint: `Keys here: ${known.join(', ')}.` };
}
function badName(error) {
    const name = String(field(error.params, 'propertyName'));
    const message = `'${clip(name, 60)}' in ${pathOf(error.instancePath)} is not a name`;
    const hint = 'A name starts with a letter or digit and has letters, digits, dots, dashes and underscores, at most 100.';
    return { code: 'RFG-132', pointer: below(error.instancePath, name), at: 'key', message, hint };
}
function missingKey(error) {
    const key = String(field(error.params, 'missingProperty'));
    const kinds = key === 'kind' ? kindsOf(error.parentSchema) : [];
    const description = field(shape_mistake_propertiesOf(error.parentSchema)[key], 'description');
    const hint = kinds.length > 0 ? `Kinds: ${kinds.join(', ')}.` : typeof description === 'string' ? description : undefined;
    return {
        code: 'RFG-131',
        pointer: error.instancePath,
        at: 'value',
        message: `${pathOf(error.instancePath)} has no '${key}'`,
        ...(hint && { hint }),
    };
}
function wrongKind(error) {
    const kind = field(error.params, 'tagValue');
    return kind === undefined ? undefined : unknownKind(error.instancePath, kind, kindsOf(error.parentSchema));
}
function unknownKind(owner, kind, known) {
    const pointer = below(owner, 'kind');
    const hint = known.length > 0 ? `Kinds here: ${known.join(', ')}.` : 'No kind is supported here in this version.';
    const place = { pointer, at: 'value', hint };
    if (typeof kind !== 'string')
        return { ...place, code: 'RFG-132', message: `${pathOf(owner)}: the kind must be text, got ${typeOf(kind)}` };
    if (isPlanned(pointer, kind))
        return { ...place, code: 'RFG-134', message: `${pathOf(owner)}: kind '${kind}' is not yet supported` };
    return {
        ...place,
        code: 'RFG-133',
        message: `${pathOf(owner)}: unknown kind '${clip(kind, 60)}'${didYouMean(kind, known)}`,
    };
}
function shape_mistake_twice({ instancePath, params, data }) {
    const index = Math.max(Number(field(params, 'i')), Number(field(params, 'j')));
    const pointer = below(instancePath, index);
    const entry = (0,fields/* listOf */.c3)(data)[index];
    const what = typeof entry === 'string' ? `'${clip(entry, 60)}'` : 'this entry';
    const hint = 'Every entry of this list is another one.';
    return { code: 'RFG-146', pointer, at: 'value', message: `${pathOf(pointer)}: ${what} is there twice`, hint };
}
function notAmong(error) {
    const known = (0,fields/* listOf */.c3)(field(error.params, 'allowedValues')).map(String);
    const given = typeof error.data === 'string' ? error.data : '';
    if (isPlanned(error.instancePath, given)) {
        return { ...wrongValue(error, `${pathOf(error.instancePath)}: '${given}' is not yet supported`), code: 'RFG-134' };
    }
    const message = `${pathOf(error.instancePath)}: ${got(error)} is not one of ${known.join(', ')}${didYouMean(given, known)}`;
    return wrongValue(error, message);
}
function wrongValue({ instancePath, parentSchema }, message) {
    const description = field(parentSchema, 'description');
    const hint = instancePath !== '' && typeof description === 'string' ? description : '';
    return { code: 'RFG-132', pointer: instancePath, at: 'value', message, ...(hint && { hint }) };
}
function kindsOf(schema) {
    return (0,fields/* listOf */.c3)(field(schema, 'oneOf')).map((it) => String(field(it, 'title')));
}
function shape_mistake_propertiesOf(schema) {
    const properties = field(schema, 'properties');
    return (0,fields/* isFields */.Ce)(properties) ? properties : {};
}

;// CONCATENATED MODULE: ./.build/src/config/shape.js




/** Every way in which a value does not have the shape of the schema. */
async function shapeMistakes(schema, value) {
    // Bundlers give a CommonJS module only its default, unlike Node.
    const { Ajv } = (await __webpack_require__.e(/* import() */ 2463).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19))).default;
    const ajv = new Ajv({
        allErrors: true,
        discriminator: true,
        verbose: true,
        validateFormats: false,
        // The schema is ours and its tests validate it; doing so here again would take longer than all the rest.
        validateSchema: false,
        code: { optimize: false },
        strictTypes: false,
        strictRequired: false,
        strictTuples: false,
    });
    if (ajv.validate(schema, value))
        return [];
    return telling(ajv.errors ?? []).flatMap((it) => shape_mistake_mistakeOf(it) ?? []);
}
/**
 * Without what repeats: of a choice (anyOf, oneOf) that failed, the errors of the branch that was meant, which is the one
 * whose error lies deepest; where all fail at the value itself, only the choice. What is wrong with the name of a key is
 * said once, and a misspelled key is not missing too.
 */
function telling(errors) {
    const choices = errors.filter((it) => it.keyword === 'anyOf' || it.keyword === 'oneOf');
    const named = errors.filter((it) => it.propertyName === undefined || it.keyword === 'propertyNames');
    return withoutMisspelled(mergedKeys(choices.reduce(meant, named)));
}
function meant(errors, choice) {
    const inBranch = (it) => it !== choice &&
        it.schemaPath.startsWith(`${choice.schemaPath}/`) &&
        it.instancePath.startsWith(choice.instancePath);
    const depth = (it) => keysOf(it.instancePath).length + (isUnknownKey(it) ? 1 : 0);
    const deepest = Math.max(0, ...errors.filter(inBranch).map(depth));
    const isDeep = deepest > keysOf(choice.instancePath).length;
    return errors.filter((it) => (it === choice ? !isDeep : !inBranch(it) || (isDeep && depth(it) === deepest)));
}
function isUnknownKey(error) {
    return error.keyword === 'additionalProperties';
}
/** A key that no branch knows, once, with the keys of all branches. */
function mergedKeys(errors) {
    const idOf = (it) => below(it.instancePath, String(field(it.params, 'additionalProperty')));
    const groups = Map.groupBy(errors.filter(isUnknownKey), idOf);
    const merged = [...groups.values()].flatMap(([first, ...others]) => {
        if (!first || others.length === 0)
            return first ?? [];
        const properties = Object.assign({}, ...[first, ...others].map((it) => field(it.parentSchema, 'properties')));
        return { ...first, parentSchema: { ...first.parentSchema, properties } };
    });
    return [...errors.filter((it) => !isUnknownKey(it)), ...merged];
}
function withoutMisspelled(errors) {
    const written = new Set(errors.filter(isUnknownKey).flatMap((it) => meantKey(it) ?? []));
    return errors.filter((it) => {
        return (it.keyword !== 'required' || !written.has(below(it.instancePath, String(field(it.params, 'missingProperty')))));
    });
}
function meantKey({ instancePath, params, parentSchema }) {
    const known = entriesOf(field(parentSchema, 'properties')).map(([key]) => key);
    const near = nearest(String(field(params, 'additionalProperty')), known);
    return near === undefined ? undefined : below(instancePath, near);
}

;// CONCATENATED MODULE: ./.build/src/config/syntax.js


/** Text that is longer is refused unread, in UTF-16 units. */
const syntax_LONGEST = 250_000;
const MOST_FLAWS = 20;
const FIRST = 'Correct the first such line first: others often follow from it.';
/**
 * The document of a text, or why there is none. YAML 1.2 core schema whatever the file says: `on`, `no`, `22:30` and
 * `1_000` stay text, no tag makes anything but text, numbers and booleans.
 */
function readDocument(text, yaml) {
    if (text.length > syntax_LONGEST)
        return { flaws: [tooMuch(0, `is longer than ${syntax_LONGEST} characters`)] };
    try {
        const document = yaml.parseDocument(text, {
            schema: 'core',
            merge: false,
            resolveKnownTags: false,
            uniqueKeys: false,
            prettyErrors: false,
        });
        return { document, flaws: syntax_telling([...document.errors, ...document.warnings].map(flawOf)) };
    }
    catch (error) {
        return {
            flaws: [{ code: 'RFG-122', offset: 0, message: `not valid YAML: ${clip((0,errors/* messageOf */.bD)(error), 200)}`, hint: FIRST }],
        };
    }
}
/** A text that would cost too much to read. */
function tooMuch(offset, what) {
    return {
        code: 'RFG-124',
        offset,
        message: `the file ${what}`,
        hint: 'A configuration is a few hundred lines without clever references.',
    };
}
const KNOWN = {
    MULTIPLE_DOCS: {
        code: 'RFG-121',
        message: 'a second document starts here',
        hint: 'Keep one document in the file: remove this line and what follows.',
    },
    TAB_AS_INDENT: { code: 'RFG-122', message: 'a tab stands where YAML wants spaces', hint: 'Indent with spaces.' },
    TAG_RESOLVE_FAILED: { code: 'RFG-122', message: 'tags (!name) are not supported', hint: 'Write the plain value.' },
    RESOURCE_EXHAUSTION: { code: 'RFG-124', message: 'the file cannot be read: it is nested too deeply' },
};
function flawOf(error) {
    const message = `not valid YAML: ${clip(error.message, 200)}`;
    return { ...(KNOWN[error.code] ?? { code: 'RFG-122', message, hint: FIRST }), offset: error.pos[0] };
}
/** One flaw breeds others behind it: those of one place count once, and nesting without end hides all else. */
function syntax_telling(flaws) {
    const endless = flaws.find((it) => it.code === 'RFG-124');
    if (endless)
        return [endless];
    const first = new Map([...flaws].reverse().map((it) => [it.offset, it]));
    return flaws.filter((it) => first.get(it.offset) === it).slice(0, MOST_FLAWS);
}

;// CONCATENATED MODULE: ./.build/src/config/tree.js



/** Keys and values that aliases may multiply to, and levels that they may stand below each other. */
const MOST_VALUES = 20_000;
const DEEPEST = 64;
/** Reads a text: aliases are followed, within bounds; keys must be text, each once; `<<` has no meaning here. */
function readTree(text, yaml) {
    const { document, flaws } = readDocument(text, yaml);
    if (!document || flaws.length > 0)
        return { kind: 'broken', flaws };
    const walk = { yaml, document, spots: new Map(), flaws: [], open: new Set(), left: MOST_VALUES };
    const value = plainOf(walk, document.contents, '', 0);
    if (walk.left < 0)
        return { kind: 'broken', flaws: [tooMuch(0, `has more than ${MOST_VALUES} keys and values`)] };
    const endless = walk.flaws.filter((it) => it.code === 'RFG-124');
    if (endless.length > 0)
        return { kind: 'broken', flaws: endless };
    return (0,fields/* isFields */.Ce)(value)
        ? { kind: 'read', value, spots: walk.spots, flaws: walk.flaws }
        : { kind: 'broken', flaws: [notAMapping(value)] };
}
function notAMapping(value) {
    const message = value === null ? 'the file is empty' : 'the file is not a mapping of keys';
    return {
        code: 'RFG-121',
        offset: 0,
        message,
        hint: 'Start with `version: 1`; `refuge init` writes a first configuration.',
    };
}
/** The spot of a value; of the nearest thing around it where a default or a missing value has none. */
function spotOf(spots, pointer) {
    const spot = spots.get(pointer);
    if (spot)
        return spot;
    return pointer === '' ? { key: 0, value: 0 } : spotOf(spots, parentOf(pointer));
}
function plainOf(walk, node, pointer, key) {
    const { yaml } = walk;
    if (--walk.left < 0 || !yaml.isNode(node))
        return null;
    const empty = yaml.isScalar(node) && node.value === null && !node.source;
    walk.spots.set(pointer, { key, value: empty ? key : (node.range?.[0] ?? key) });
    if (yaml.isScalar(node))
        return node.value;
    const target = yaml.isAlias(node) ? node.resolve(walk.document) : node;
    if (target === undefined)
        return nowhere(walk, node);
    return inside(walk, target, pointer, node.range?.[0] ?? key);
}
function nowhere(walk, alias) {
    const message = 'this alias (*name) refers to nothing above it';
    walk.flaws.push({ code: 'RFG-122', offset: alias.range?.[0] ?? 0, message, hint: 'Quote the text if it is no alias.' });
    return null;
}
function inside(walk, node, pointer, offset) {
    const { yaml, open } = walk;
    if (yaml.isScalar(node))
        return node.value;
    if (open.has(node) || open.size >= DEEPEST) {
        walk.flaws.push(tooMuch(offset, open.has(node) ? 'has a value that contains itself' : `is nested deeper than ${DEEPEST} levels`));
        return null;
    }
    open.add(node);
    const value = yaml.isMap(node) ? mappingOf(walk, node.items, pointer) : itemsOf(walk, node, pointer, offset);
    open.delete(node);
    return value;
}
function itemsOf(walk, node, pointer, offset) {
    if (!walk.yaml.isSeq(node))
        return null;
    return node.items.map((it, i) => plainOf(walk, it, below(pointer, i), walk.yaml.isNode(it) ? (it.range?.[0] ?? offset) : offset));
}
function mappingOf(walk, pairs, pointer) {
    const entries = new Map();
    for (const { key, value } of pairs) {
        const name = --walk.left < 0 ? undefined : keyOf(walk, key);
        if (name === undefined)
            continue;
        if (entries.has(name.text)) {
            walk.flaws.push({
                code: 'RFG-123',
                offset: name.offset,
                message: `key '${clip(name.text, 60)}' is there twice`,
                hint: 'Keep one of the two.',
            });
            continue;
        }
        entries.set(name.text, undefined); // claims the name: what it holds is read below
        entries.set(name.text, heldBy(walk, value, below(pointer, name.text), name.offset));
    }
    return Object.fromEntries(entries);
}
function heldBy(walk, value, pointer, offset) {
    if (walk.yaml.isNode(value))
        return plainOf(walk, value, pointer, offset);
    walk.spots.set(pointer, { key: offset, value: offset });
    return null;
}
function keyOf(walk, key) {
    const { yaml, flaws } = walk;
    const offset = yaml.isNode(key) ? (key.range?.[0] ?? 0) : 0;
    if (!yaml.isScalar(key)) {
        flaws.push({ code: 'RFG-122', offset, message: 'a key must be plain text', hint: 'Write a name before the colon.' });
        return undefined;
    }
    const text = textOf(key);
    if (text !== '<<')
        return { text, offset };
    flaws.push({
        code: 'RFG-122',
        offset,
        message: 'merge keys (<<) are not supported',
        hint: 'Repeat the keys, or refer to a whole value with *name.',
    });
    return undefined;
}
/** As written: `1.0` stays `1.0`. */
function textOf(key) {
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

;// CONCATENATED MODULE: ./.build/src/config/check.js









/** Checks syntax, shape and meaning of a configuration and reports every mistake at once. Never throws for what the text says. */
async function checkConfiguration({ text: given, file, kinds }) {
    const text = given.replace(/^\ufeff/, '');
    const starts = lineStarts(text);
    const at = (offset) => ({ file, ...lineAndColumn(starts, offset) });
    const tree = readTree(text, await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)));
    const flaws = tree.flaws.map(({ offset, ...rest }) => ({ ...rest, ...at(offset) }));
    if (tree.kind === 'broken')
        return { problems: flaws.sort(byPosition), document: undefined, origins: () => file };
    const schema = assembleSchema(kinds);
    const { document, sources } = complete(tree.value, schema, kinds.targets);
    const shape = await shapeMistakes(schema, tree.value);
    const mistakes = [...shape, ...unsaid(meaningMistakes(document, schema, kinds), shape)];
    const placed = mistakes.map((it) => place(it, tree.spots, at)).filter(isFirstThere);
    const problems = [...flaws, ...placed].sort(byPosition);
    const origins = (pointer) => origins_sourceOf(sources, pointer) ?? label(at(spotOf(tree.spots, pointer).value));
    const placeOf = (pointer) => at(spotOf(tree.spots, pointer).key);
    // The schema and the rules found nothing: the document has the shape that they describe.
    return problems.length > 0
        ? { problems, document, origins }
        : { problems, configuration: convert(document, placeOf), document, origins };
}
/** Without what is said about a value whose shape is wrong already. */
function unsaid(meaning, shape) {
    const wrong = new Set(shape.flatMap((it) => (it.code === 'RFG-131' || it.code === 'RFG-130' ? [] : [it.pointer])));
    return meaning.filter((it) => !wrong.has(it.pointer) && !wrong.has(parentOf(it.pointer)));
}
function place(mistake, spots, at) {
    const { pointer, otherwise, at: side, ...rest } = mistake;
    const shown = otherwise !== undefined && !spots.has(pointer) ? otherwise : pointer;
    return { ...rest, ...at(spotOf(spots, shown)[side]) };
}
/** What is true of several steps of a preset is said once, at the field that the file changes. */
function isFirstThere(it, index, all) {
    const same = (other) => other.line === it.line && other.column === it.column;
    return it.code !== 'RFG-142' || all.findIndex((other) => other.code === it.code && same(other)) === index;
}
function label({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
/** Both count from 1; columns in UTF-16 units, as editors and GitHub's annotations do. */
function lineAndColumn(starts, offset) {
    const line = starts.findLastIndex((it) => it <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
/** Where each line begins. */
function lineStarts(text) {
    return [0, ...[...text.matchAll(/\n/g)].map((it) => it.index + 1)];
}

;// CONCATENATED MODULE: ./.build/src/config/load.js



/** The configuration in a text; throws one error that names every mistake (its own code for a single one, else RFG-129). */
async function loadConfiguration(given) {
    return configurationOf(await checkConfiguration(given));
}
/** The configuration that a check found good; throws one error that names every mistake otherwise. */
function configurationOf({ configuration, problems }) {
    if (!configuration)
        throw problemsError(problems);
    return configuration;
}
/** The text of a configuration file that must be there: RFG-120 when it is not. `file` is what people call it. */
async function readConfiguration(files, path, file, kinds) {
    const text = await files.read(path);
    if (text !== undefined)
        return { text, file, kinds };
    const hint = "Write one with `refuge init`, or name another with the input 'config'.";
    throw new errors/* RefugeError */.vR('RFG-120', `there is no configuration file ${file}`, { place: { file }, hint });
}

;// CONCATENATED MODULE: ./.build/src/config/configuration-at.js


/** Where refuge.yml is and what a check says of it, mistakes included; RFG-120 when it is not there. */
async function checkedAt(where, ports) {
    const path = await configuration_at_pathOf(where, ports);
    const given = await readConfiguration(ports.files, path, where.config, await ports.neighbours.kinds());
    return { path, checked: await checkConfiguration(given) };
}
/** The absolute path of refuge.yml, whether or not it is there. */
async function configuration_at_pathOf(where, { files, runner }) {
    return files.inside(await files.inside(runner.context.workspace, where['working-directory']), where.config);
}
/** refuge.yml, checked; its folder (absolute) is where its commands run. One error names every mistake. */
async function configurationAt(where, ports) {
    const { path, checked } = await checkedAt(where, ports);
    return { folder: folderOf(path), configuration: configurationOf(checked) };
}
const folderOf = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))) || '/';

;// CONCATENATED MODULE: ./.build/src/config/environment.js



/** The environment of this name with its target and strategy; RFG-151 when the configuration has none. */
function environment_environmentOf(configuration, name) {
    const environment = own(configuration.environments, name);
    if (!environment)
        throw unknownEnvironment(name, Object.keys(configuration.environments));
    const targetOptions = own(configuration.targets, environment.target);
    const strategySettings = own(configuration.strategies, environment.strategy);
    if (!targetOptions || !strategySettings) {
        throw new errors/* RefugeError */.vR('RFG-140', `environment '${name}' names a target or a strategy that is not there`, {
            hint: 'Check the file with `refuge validate`.',
        });
    }
    return { ...environment, name, targetOptions, strategySettings };
}
/** The error for an environment that a person asked for and the file does not have. */
function unknownEnvironment(name, known) {
    const message = `there is no environment '${clip(name, 60)}'${didYouMean(name, known)}`;
    return new errors/* RefugeError */.vR('RFG-151', message, { hint: `Environments here: ${known.join(', ')}.` });
}
function own(named, name) {
    return Object.hasOwn(named, name) ? named[name] : undefined;
}

;// CONCATENATED MODULE: ./.build/src/config/explain.js





/** Everything that holds for one environment, value by value; RFG-151 when there is no such environment. */
function explainConfiguration({ document, origins }, environment) {
    return sections(document, environment).flatMap(({ label, pointer }) => leaves(at(document, pointer), pointer).map((it) => ({
        path: pathOf(below('', label) + it.pointer.slice(pointer.length)),
        value: it.value,
        origin: origins(it.pointer),
    })));
}
/** The same for people: path, value and origin in columns, a line each. */
function explanationLines(explained) {
    const rows = explained.map(({ path, value, origin }) => [path, valueText(value), origin]);
    const wide = (column) => Math.min(60, Math.max(0, ...rows.map((it) => it[column].length)));
    const [paths, values] = [wide(0), wide(1)];
    return rows.map(([path, value, origin]) => (0,kernel_escape/* oneLine */.TN)(`${path.padEnd(paths)}  ${value.padEnd(values)}  ${origin}`));
}
function sections(document, name) {
    const environments = field(document, 'environments');
    const environment = field(environments, name);
    if (environment === undefined)
        throw unknownEnvironment(name, entriesOf(environments).map(([it]) => it));
    const all = [
        { label: 'service', pointer: '/service' },
        { label: 'environment', pointer: below('/environments', name) },
        { label: 'target', pointer: below('/targets', String(field(environment, 'target'))) },
        { label: 'strategy', pointer: below('/strategies', String(field(environment, 'strategy'))) },
        ...['metrics', 'sources', 'backup', 'records'].map((it) => ({ label: it, pointer: below('', it) })),
    ];
    return all.filter(({ pointer }) => at(document, pointer) !== undefined);
}
function at(document, pointer) {
    return keysOf(pointer).reduce(field, document);
}
function leaves(value, pointer) {
    if (Array.isArray(value) && value.length > 0)
        return value.flatMap((it, i) => leaves(it, below(pointer, i)));
    if (!(0,fields/* isFields */.Ce)(value))
        return [{ pointer, value }];
    return Object.entries(value).flatMap(([key, it]) => leaves(it, below(pointer, key)));
}
function valueText(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./.build/src/config/filled-in.js

/** Options with their templates filled in; what they hold of secrets is masked before anything is printed. */
function filledIn(options, { env, runner }) {
    const { options: filled, secrets } = fillTemplates(options, env);
    for (const secret of secrets)
        runner.mask(secret);
    return filled;
}

;// CONCATENATED MODULE: ./.build/src/config/packages.js










/**
 * The part `packages` of a configuration; undefined when there is none. What else the file says is left to those who need it: a
 * repository that only releases has no targets. One error names every mistake in this part, or in the syntax of the file.
 */
async function packageEntries(given, file) {
    const text = given.replace(/^\ufeff/, '');
    const starts = lineStarts(text);
    const tree = readTree(text, await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)));
    const at = (offset) => ({ file, ...lineAndColumn(starts, offset) });
    const flaws = tree.flaws.map(({ offset, ...rest }) => ({ ...rest, ...at(offset) }));
    if (tree.kind === 'broken')
        throw problemsError(flaws);
    const schema = { type: 'object', properties: { packages: PACKAGES } };
    const mistakes = [
        ...(await shapeMistakes(schema, tree.value)),
        ...packageMistakes(tree.value),
        ...misspelled(tree.value),
    ];
    const problems = mistakes.map(({ pointer, at: side, code, message, hint }) => {
        return { code, message, ...(hint && { hint }), ...at(spotOf(tree.spots, pointer)[side]) };
    });
    if (flaws.length + problems.length > 0)
        throw problemsError([...flaws, ...problems].sort(byPosition));
    const written = field(tree.value, 'packages');
    if (written === undefined)
        return undefined;
    return (0,fields/* listOf */.c3)(written).map((it, index) => packages_entryOf(it, at(spotOf(tree.spots, below('/packages', index)).value)));
}
function packages_entryOf(it, place) {
    const text = (key) => {
        const value = field(it, key);
        return typeof value === 'string' ? value : undefined;
    };
    const dependsOn = (0,fields/* listOf */.c3)(field(it, 'depends-on')).map(String);
    return { path: text('path') ?? '', name: text('name'), tagPrefix: text('tag-prefix'), dependsOn, place };
}
/** `package:` at the top would be passed over, and everything be released as one. */
function misspelled(document) {
    return entriesOf(document).flatMap(([key]) => {
        if (key === 'packages' || (0,suggest/* suggest */.Z)(key, ['packages']) === undefined)
            return [];
        const message = `unknown key '${clip(key, 60)}' in the file: did you mean 'packages'?`;
        return [{ code: 'RFG-130', pointer: below('', key), at: 'key', message }];
    });
}

;// CONCATENATED MODULE: ./.build/src/config/index.js











/***/ }),

/***/ 5013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JH: () => (/* binding */ GATES),
  oC: () => (/* reexport */ SEVERITIES),
  vd: () => (/* reexport */ day),
  kb: () => (/* reexport */ dayOf),
  Ho: () => (/* reexport */ inNoCalendar),
  Z4: () => (/* reexport */ isStill),
  eO: () => (/* reexport */ known),
  pq: () => (/* reexport */ mapping),
  YK: () => (/* reexport */ mappingIn),
  bh: () => (/* reexport */ notKnown),
  Qq: () => (/* reexport */ schema_parts_text),
  r7: () => (/* reexport */ textIn),
  Ej: () => (/* reexport */ textsIn)
});

;// CONCATENATED MODULE: ./.build/src/gates/kinds/gate.js
/** A day that does not exist, such as 2026-02-30. */
function inNoCalendar(at, text) {
    return { at, message: `'${text}' is in no calendar`, hint: 'Write a day as YEAR-MONTH-DAY.' };
}
const pass = (...reasons) => ({ verdict: 'pass', reasons });
const fail = (reasons, hint) => ({ verdict: 'fail', reasons, hint });
const unknown = (reason, hint) => ({ verdict: 'unknown', reasons: [reason], hint });
/** The rule for a fact; unknown where the fact is. */
function ruleOn(fact, rule) {
    return fact.isKnown ? rule(fact.value) : unknown(fact.why, fact.hint);
}
const MOST_REASONS = 10;
/** As many reasons as a person reads, and how many more there are. */
function shortened(reasons, what) {
    if (reasons.length <= MOST_REASONS)
        return reasons;
    return [...reasons.slice(0, MOST_REASONS), `and ${reasons.length - MOST_REASONS} more ${what}`];
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/schema-parts.js
function schema_parts_text(description) {
    return { type: 'string', minLength: 1, maxLength: 300, title: 'a text', description };
}
function duration(description, fallback) {
    const pattern = '^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d|w))+$';
    const title = 'a duration with its unit such as 30m, 24h or 7d';
    return { type: 'string', title, description, pattern, maxLength: 20, ...(fallback && { default: fallback }) };
}
/** A day, `2026-12-24`. */
function day(description) {
    return { type: 'string', title: 'a day such as 2026-12-24', description, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
}
/** A day, or a minute of it: `2026-12-24`, `2026-12-24 18:00`. */
function moment(description) {
    const pattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01][0-9]|2[0-3]):[0-5][0-9])?$';
    return { type: 'string', title: 'a day such as 2026-12-24, or 2026-12-24 18:00', description, pattern };
}
function mapping(description, properties, required) {
    return { type: 'object', description, additionalProperties: false, required, properties };
}
function list(description, items, more = {}) {
    return { type: 'array', description, items, maxItems: 200, ...more };
}

// EXTERNAL MODULE: ./.build/src/kernel/duration.js
var kernel_duration = __webpack_require__(1001);
// EXTERNAL MODULE: ./.build/src/kernel/fields.js
var fields = __webpack_require__(1028);
;// CONCATENATED MODULE: ./.build/src/gates/kinds/settings.js


/** Text; '' where there is none. */
function textIn(settings, key) {
    const value = settings[key];
    return typeof value === 'string' ? value : '';
}
function textsIn(settings, key) {
    return (0,fields/* listOf */.c3)(settings[key]).filter((it) => typeof it === 'string');
}
/** The mappings of a list. */
function mappingsIn(settings, key) {
    return (0,fields/* listOf */.c3)(settings[key]).filter(fields/* isFields */.Ce);
}
function mappingIn(settings, key) {
    const value = settings[key];
    return (0,fields/* isFields */.Ce)(value) ? value : undefined;
}
/** A whole number of at least 1. */
function countIn(settings, key) {
    const value = settings[key];
    return typeof value === 'number' && value >= 1 ? value : 1;
}
/** Milliseconds. */
function durationIn(settings, key) {
    return (0,kernel_duration/* parseDuration */.E9)(textIn(settings, key));
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/attestation.js



/** Source: slsa.dev, "Build: Provenance", versions 1 and 0.2. */
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/v/;
/**
 * GitHub holds a signed statement of how this digest was built. Whether the certificate behind the signature is one of
 * Sigstore's takes its roots of trust, which are not part of this program: `gh attestation verify` has them.
 */
const attestation = {
    name: 'attestation',
    summary: 'GitHub holds provenance for the digest that is deployed, signed by the workflow that was named.',
    properties: {
        signer: schema_parts_text('Workflow that must have built it: owner/name/.github/workflows/build.yml, with @ref if that counts too.'),
    },
    required: [],
    needs: ['provenance'],
    mistakes: () => [],
    rule: (settings, { candidate, provenance }) => ruleOn(candidate, (revision) => revision.startsWith('sha256:')
        ? ruleOn(provenance, (all) => ruleFor(settings, revision, all))
        : unknown('the revision is a commit, and provenance is of a digest', 'Deploy the artifact by its digest (sha256:…), as build.yml gives it.')),
};
function ruleFor(settings, digest, all) {
    const own = all.filter((it) => it.subjects.includes(digest) && PROVENANCE.test(it.predicateType));
    if (own.length === 0) {
        return fail(['GitHub holds no provenance for this digest'], 'Let the build attest it: `actions/attest` in build.yml.');
    }
    const signed = own.filter((it) => it.isSigned);
    if (signed.length === 0) {
        return fail(['the signature of its provenance does not fit its certificate'], 'Build it again; find out who stored this.');
    }
    return bySigner(textIn(settings, 'signer'), signed);
}
const NOT_CHECKED = 'that the certificate is one of Sigstore’s was not checked here (`gh attestation verify` does)';
function bySigner(wanted, signed) {
    const found = signed.find((it) => wanted === '' || isBy(it, wanted));
    if (found)
        return pass(`built and signed by ${found.signer ?? 'a workflow that is not named'}; ${NOT_CHECKED}`);
    const others = [...new Set(signed.map((it) => it.signer ?? 'nobody that is named'))].join(', ');
    return fail([`it was built by ${others}, not by ${wanted}`], 'Deploy what the named workflow has built.');
}
const isBy = ({ signer = '' }, wanted) => signer === wanted || signer.startsWith(`${wanted}@`);

;// CONCATENATED MODULE: ./.build/src/gates/kinds/backup.js




/** There is a complete point of every source, young enough, and whole as far as was asked. */
const backup = {
    name: 'backup',
    summary: 'The records name a complete point of every source that is young enough, and the store holds it as asked.',
    properties: {
        'newer-than': duration('Oldest age of the newest complete point.', '24h'),
        verify: {
            type: 'string',
            enum: ['none', 'stored', 'restorable'],
            default: 'none',
            description: 'none: the records alone are asked. stored: every point of the source is read and compared with its digests, which takes as long as reading them. restorable: they are decrypted and unpacked too (needs REFUGE_IDENTITY).',
        },
        sources: list('Names of the sources; all of `backup:` where it is left out.', schema_parts_text('A source.'), { minItems: 1 }),
    },
    required: [],
    needs: ['records', 'points'],
    mistakes(settings, { sources }) {
        if (sources.length === 0) {
            const hint = 'Say in refuge.yml what to keep, or leave the gate out.';
            return [{ at: [], message: 'there is no `backup:` that it could look at', hint }];
        }
        return textsIn(settings, 'sources').flatMap((it, place) => sources.includes(it)
            ? []
            : [{ at: ['sources', place], message: `backup has no source '${it}'`, hint: `It has: ${sources.join(', ')}.` }]);
    },
    rule: (settings, { points }, now) => ruleOn(points, (all) => backup_ruleFor(settings, all, now)),
};
function backup_ruleFor(settings, points, now) {
    const oldest = durationIn(settings, 'newer-than');
    const lacks = points.flatMap((it) => lackOf(it, oldest, now) ?? []);
    if (lacks.length > 0)
        return fail(lacks, 'Take a snapshot now: `refuge backup snapshot`, or the backup-snapshot action.');
    const verified = textIn(settings, 'verify');
    return pass(...points.map((it) => `${it.source}: ${said(it, now)}${verified === 'none' ? '' : `, ${verified}`}`));
}
function lackOf({ source, newest, problem }, oldest, now) {
    if (!newest)
        return `${source}: the records name no complete point`;
    if (problem !== undefined)
        return `${source}: ${problem}`;
    const age = now.getTime() - Date.parse(newest.consistentAt);
    // An age that is no number, or lies ahead of us, proves nothing.
    if (!(age >= -MOST_SKEW))
        return `${source}: point ${newest.point} says that it was taken at ${newest.consistentAt}`;
    if (age <= oldest)
        return undefined;
    return `${source}: the newest complete point ${newest.point} is ${(0,kernel_duration/* readableDuration */.P1)(age)} old, at most ${(0,kernel_duration/* readableDuration */.P1)(oldest)} are allowed`;
}
/** Clocks of two runners may differ by so many milliseconds. */
const MOST_SKEW = 5 * 60_000;
function said({ newest }, now) {
    const age = Math.max(0, now.getTime() - Date.parse(newest?.consistentAt ?? ''));
    return `point ${newest?.point} is complete and ${(0,kernel_duration/* readableDuration */.P1)(age)} old`;
}

// EXTERNAL MODULE: ./.build/src/kernel/revision.js
var kernel_revision = __webpack_require__(184);
// EXTERNAL MODULE: ./.build/src/records/index.js + 8 modules
var records = __webpack_require__(1130);
;// CONCATENATED MODULE: ./.build/src/gates/kinds/deployed.js






/** The same revision ran in another environment, for so long, and was not taken back there. */
const deployed = {
    name: 'deployed',
    summary: 'The same revision was promoted in another environment, not rolled back, and ran there for so long.',
    properties: {
        environment: schema_parts_text('Where it must have run.'),
        for: duration('How long it must have run there after its promotion.', '30m'),
    },
    required: ['environment'],
    needs: ['records'],
    mistakes(settings, { environment, environments }) {
        const at = ['environment'];
        const asked = textIn(settings, 'environment');
        if (asked === environment) {
            return [{ at, message: `${asked} cannot wait for itself`, hint: 'Name the environment that comes before it.' }];
        }
        if (environments.includes(asked))
            return [];
        return [{ at, message: `there is no environment '${asked}'`, hint: `Environments here: ${environments.join(', ')}.` }];
    },
    rule: (settings, { records, candidate }, now) => ruleOn(records, (state) => ruleOn(candidate, (revision) => deployed_ruleFor(settings, state, revision, now))),
};
function deployed_ruleFor(settings, state, revision, now) {
    const where = textIn(settings, 'environment');
    const { history, open } = (0,records.environmentOf)(state, where);
    const short = (0,kernel_revision/* shortRevision */.w)(revision);
    const at = history.findIndex((it) => it.revision === revision);
    const last = history[at];
    if (!last) {
        return open?.started.revision === revision
            ? fail([`${short} is still being deployed to ${where}`], 'Wait for the end of that deployment.')
            : fail([`${short} is not among the last deployments to ${where}`], `Deploy it to ${where} first.`);
    }
    if (!served(last) || last.undone === true) {
        const hint = `Mend what failed in ${where} and deploy a new revision there.`;
        return fail([`${short} ended as ${last.undone ? 'rolled back later' : last.outcome} in ${where}: ${last.reason}`], hint);
    }
    return longEnough(settings, { since: last.finishedAt, next: history.slice(0, at).findLast(served) }, now);
}
const served = (it) => it.outcome === 'promoted' || (it.kind === 'rollback' && it.outcome === 'rolled-back');
/** It ran until the next one that served began, or runs still. */
function longEnough(settings, { since, next }, now) {
    const [where, wanted] = [textIn(settings, 'environment'), durationIn(settings, 'for')];
    const end = next ? Date.parse(next.startedAt) : now.getTime();
    const ran = Math.max(0, end - Date.parse(since));
    const said = `has run in ${where} for ${(0,kernel_duration/* readableDuration */.P1)(ran)} since its promotion`;
    if (ran >= wanted)
        return pass(next ? said.replace('has run', 'ran') : said);
    const reasons = [`${next ? said.replace('has run', 'ran') : said}, ${(0,kernel_duration/* readableDuration */.P1)(wanted)} are asked for`];
    if (next)
        return fail(reasons, `Another revision came over it: deploy this one to ${where} again and let it run.`);
    return fail(reasons, `Try again at ${new Date(Date.parse(since) + wanted).toISOString()}.`);
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/reviewed.js



/** Every commit that would run for the first time came by a pull request that somebody else has approved as it is. */
const reviewed = {
    name: 'reviewed',
    summary: 'Every commit between the running revision and the candidate came by a pull request that somebody else than its author approved after its last push.',
    properties: {
        approvals: {
            type: 'integer',
            minimum: 1,
            maximum: 10,
            title: 'a whole number from 1 to 10',
            default: 1,
            description: 'How many people must have approved.',
        },
    },
    required: [],
    needs: ['records', 'range'],
    mistakes: () => [],
    rule: (settings, { range }) => ruleOn(range, (it) => reviewed_ruleFor(it, countIn(settings, 'approvals'))),
};
function reviewed_ruleFor({ from, commits }, wanted) {
    const found = commits.map((it) => ({ sha: (0,kernel_revision/* shortRevision */.w)(it.sha), lack: reviewed_lackOf(it, wanted) }));
    const failed = found.flatMap(({ sha, lack }) => (lack?.isKnown ? [`${sha} ${lack.why}`] : []));
    if (failed.length > 0) {
        const hint = 'Bring these commits in by a pull request that somebody else approves, or revert them.';
        return fail(shortened(failed, 'commits'), hint);
    }
    const doubtful = found.flatMap(({ sha, lack }) => (lack ? [`${sha} ${lack.why}`] : []));
    if (doubtful.length > 0) {
        const hint = 'Let its author add the address of the commit to their account on GitHub.';
        return { verdict: 'unknown', reasons: shortened(doubtful, 'commits'), hint };
    }
    if (from === undefined)
        return pass('nothing ran here before: only the newest commit was looked at, and it is reviewed');
    if (commits.length === 0)
        return pass('no commit is new here');
    return pass(`${commits.length} of ${commits.length} new commits were approved by somebody else than their author`);
}
function reviewed_lackOf(commit, wanted) {
    if (commit.pulls.length === 0)
        return { isKnown: true, why: 'was pushed without a pull request' };
    const lacks = commit.pulls.map((it) => lackIn(it, commit, wanted));
    if (lacks.includes(undefined))
        return undefined;
    return lacks.find((it) => it?.isKnown === false) ?? lacks[0];
}
function lackIn(pull, commit, wanted) {
    const { number, approvals, head } = pull;
    const people = approvals.filter((it) => !it.isBot);
    if (people.length === 0) {
        return {
            isKnown: true,
            why: `came by #${number}, which ${approvals.length > 0 ? 'only a bot' : 'nobody'} has approved`,
        };
    }
    const fresh = people.filter((it) => it.commit === head);
    if (fresh.length === 0)
        return { isKnown: true, why: `came by #${number}, which was pushed to after its approval` };
    const writers = writersOf(pull, commit);
    const others = new Set(fresh.map((it) => it.login).filter((it) => !writers.includes(it)));
    if (others.size === 0)
        return { isKnown: true, why: `came by #${number}, which only its own author has approved` };
    if (others.size < wanted) {
        return { isKnown: true, why: `came by #${number}, which ${others.size} of ${wanted} people have approved` };
    }
    if (!writers.includes(undefined))
        return undefined;
    return { isKnown: false, why: `came by #${number}, and GitHub does not know who wrote it` };
}
/** Whoever presses the button is named as the author of a merge commit, and has written nothing. */
function writersOf(pull, { sha, isMerge, authors }) {
    return isMerge && pull.merge === sha ? [pull.author] : [...authors, pull.author];
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/rollback-plan.js




/** There is something good to go back to, and it is known how. */
const rollbackPlan = {
    name: 'rollback-plan',
    summary: 'There is a last good revision that the target serves now, so that going back to it is one write.',
    properties: {
        'no-rollback': schema_parts_text('Why a deployment may begin where there is nothing to go back to.'),
    },
    required: [],
    needs: ['records', 'wayBack'],
    mistakes: () => [],
    rule: (settings, { wayBack }) => ruleOn(wayBack, (it) => rollback_plan_ruleFor(settings, it)),
};
function rollback_plan_ruleFor(settings, { environment, baseline, slot, isGood, stops }) {
    const excuse = textIn(settings, 'no-rollback');
    if (!baseline) {
        const lack = `nothing serves ${environment} yet, so there is nothing to go back to`;
        return excuse === ''
            ? fail([lack], 'For a first deployment say why it may begin: `rollback-plan: { no-rollback: … }`.')
            : pass(`${lack}; accepted: ${excuse}`);
    }
    const name = baseline.version ?? (0,kernel_revision/* shortRevision */.w)(baseline.revision);
    const later = stops ? '; once the deployment has ended, it is started again first' : '';
    if (isGood)
        return pass(`back to ${name} by one write: ${slot} to 0 % and ${baseline.slot} to 100 %${later}`);
    const lack = `the records do not know ${name}, which serves from ${baseline.slot}, as promoted and not rolled back`;
    return excuse === ''
        ? fail([lack], 'Roll back to a revision that was good, or deploy one, before the next comes.')
        : pass(`${lack}; accepted: ${excuse}`);
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/calendar.js
/** The instant at which a day begins at UTC; undefined for one that no calendar has, such as 2026-02-30. */
function dayOf(text) {
    const at = Date.parse(`${text}T00:00:00Z`);
    return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : at;
}
const DAY = 86_400_000;
const MINUTE = 60_000;
/** Has this day, the whole of it at UTC, not ended yet? */
function isStill(day, now) {
    const begin = dayOf(day);
    return begin !== undefined && now.getTime() < begin + DAY;
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/facts.js
const known = (value) => ({ isKnown: true, value });
const notKnown = (why, hint) => ({ isKnown: false, why, hint });
/** From the least to the worst. */
const SEVERITIES = ['none', 'low', 'medium', 'high', 'critical'];

;// CONCATENATED MODULE: ./.build/src/gates/kinds/vulnerabilities.js





/** A list of findings holds none above a severity that nobody has accepted, for a while and by name. */
const vulnerabilities = {
    name: 'vulnerabilities',
    summary: 'A list of findings, SARIF or our own, holds none above a severity but those that are waived for now.',
    properties: {
        findings: schema_parts_text('Path of the list, from the folder of refuge.yml: SARIF 2.1.0, or findings.json.'),
        'none-above': {
            type: 'string',
            enum: SEVERITIES,
            default: 'medium',
            description: 'The highest severity that does not close the gate: medium lets medium pass and stops high.',
        },
        waivers: list('Findings that are accepted until a day.', mapping('A waiver.', {
            id: schema_parts_text('Id of the finding, as the list has it.'),
            until: day('Its last day (UTC).'),
            reason: schema_parts_text('Why it may stay.'),
            owner: schema_parts_text('Who answers for it.'),
        }, ['id', 'until', 'reason'])),
    },
    required: ['findings'],
    needs: ['findings'],
    mistakes: (settings) => mappingsIn(settings, 'waivers').flatMap((it, place) => dayOf(textIn(it, 'until')) === undefined ? [inNoCalendar(['waivers', place, 'until'], textIn(it, 'until'))] : []),
    rule: (settings, { findings, candidate }, now) => ruleOn(findings, (list) => ruleOn(candidate, (revision) => list.revision === undefined || list.revision === revision ? vulnerabilities_ruleFor(settings, list, now) : other(list.revision))),
};
const other = (revision) => unknown(`the list is about another revision (${revision})`, 'Scan the revision that is deployed, and give that list.');
function vulnerabilities_ruleFor(settings, { all }, now) {
    const limit = textIn(settings, 'none-above');
    const above = all.filter((it) => rank(it.severity) > rank(limit));
    const open = above.filter((it) => !it.isSuppressed && !waiverOf(it, settings, now));
    if (open.length > 0) {
        const reasons = open.map((it) => `${it.severity}: ${it.id} ${it.title}${expired(it, settings)}`.trim());
        return fail(shortened(reasons, 'findings'), 'Update what has a fix; accept the rest by a waiver with an end and a reason.');
    }
    const waived = above.length === 0
        ? ''
        : `; ${above.length} waived: ${shortened(above.map((it) => it.id), 'waived').join(', ')}`;
    return pass(`${all.length} findings, none above ${limit}${waived}`);
}
const rank = (severity) => SEVERITIES.indexOf(severity);
function waiverOf({ id }, settings, now) {
    return mappingsIn(settings, 'waivers').find((it) => textIn(it, 'id') === id && isStill(textIn(it, 'until'), now));
}
function expired({ id }, settings) {
    const ended = mappingsIn(settings, 'waivers').find((it) => textIn(it, 'id') === id);
    return ended ? ` (its waiver ended on ${textIn(ended, 'until')})` : '';
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/local-clock.js
/**
 * The clock of an IANA time zone, with all its changes to summer time and back; undefined where there is no such zone. Source:
 * ECMA-402, `Intl.DateTimeFormat`.
 */
function localClock(zone) {
    const format = formatFor(zone);
    return (format &&
        ((instant) => {
            const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
            const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
            return Date.UTC(year, month - 1, day, hour, minute, second);
        }));
}
function formatFor(timeZone) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two };
    try {
        return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, hourCycle: 'h23', ...fields });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/opening-hours.js

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const NAME = `(${DAYS.join('|')})`;
const SPAN = `${NAME}(-${NAME})?`;
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9]';
/** `Mon-Thu 09:00-17:00`, `Fri,Sun 22:00-02:00`. */
const HOURS_PATTERN = `^${SPAN}(,${SPAN})* ${TIME}-(${TIME}|24:00)$`;
/** Hours that fit HOURS_PATTERN. */
function hoursIn(text) {
    const [days = '', times = ''] = text.split(' ');
    const [from = 0, to = 0] = times.split('-').map(minutesIn);
    return { days: new Set(days.split(',').flatMap(daysIn)), from, to: to > from ? to : to + 1440 };
}
function daysIn(span) {
    const [first = 0, last = first] = span.split('-').map((it) => DAYS.indexOf(it));
    const count = ((last - first + 7) % 7) + 1;
    return Array.from({ length: count }, (_, i) => (first + i) % 7);
}
function minutesIn(time) {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
}
/** A moment on the clock of the wall; as an end, a day without a time ends with that day. Undefined where no calendar has it. */
function wallTime(text, asEnd) {
    const [day = '', time] = text.split(' ');
    const begin = dayOf(day);
    if (begin === undefined)
        return undefined;
    return time === undefined ? begin + (asEnd ? DAY : 0) : begin + minutesIn(time) * MINUTE;
}
function freezeAt(opening, instant) {
    const local = opening.clock(instant);
    return opening.freezes.find((it) => it.from <= local && local < it.to);
}
function isWithinHours({ clock, hours }, instant) {
    return hours.length === 0 || isWithin(hours, clock(instant));
}
function isWithin(hours, local) {
    const minute = Math.floor((local % DAY) / MINUTE);
    const weekday = weekdayOf(local);
    return hours.some(({ days, from, to }) => (days.has(weekday) && from <= minute && minute < to) || (days.has((weekday + 6) % 7) && minute + 1440 < to));
}
/** 1 January 1970 was a Thursday. */
const weekdayOf = (local) => (Math.floor(local / DAY) + 3) % 7;
/** As far as one looks ahead, in milliseconds; zones change their offset at quarters of an hour at most. */
const HORIZON = 100 * DAY;
const BLOCK = 15 * MINUTE;
/** The first whole minute after an instant at which deployments may begin; undefined where none comes in a hundred days. */
function nextOpening(opening, after) {
    const first = Math.floor(after / MINUTE) * MINUTE + MINUTE;
    for (let block = Math.floor(first / BLOCK) * BLOCK; block < after + HORIZON; block += BLOCK) {
        const offset = opening.clock(block) - block;
        for (let instant = Math.max(first, block); instant < block + BLOCK; instant += MINUTE) {
            if (isOpenOn(opening, instant + offset))
                return instant;
        }
    }
    return undefined;
}
function isOpenOn({ hours, freezes }, local) {
    return !freezes.some((it) => it.from <= local && local < it.to) && (hours.length === 0 || isWithin(hours, local));
}
/** `Tue 2026-11-24 09:00`. */
function wallText(local) {
    return `${DAYS[weekdayOf(local)]} ${new Date(local).toISOString().slice(0, 16).replace('T', ' ')}`;
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/window.js





/** It is a time of the week at which deployments begin, and nothing is frozen. */
const window_window = {
    name: 'window',
    summary: 'It is a day and an hour at which deployments begin, in a named time zone, and no freeze holds.',
    properties: {
        timezone: schema_parts_text('Name of the time zone (IANA) whose clock counts, such as Europe/Paris.'),
        allow: list('Days and hours at which deployments begin; always where it is left out.', {
            type: 'string',
            title: 'days and hours such as Mon-Thu 09:00-17:00',
            pattern: HOURS_PATTERN,
            description: 'Days and hours; what ends before it begins ends on the next day.',
        }),
        freeze: list('Times in which nothing is deployed.', mapping('A freeze.', {
            from: moment('Its first day, or a minute of it.'),
            to: moment('Its last day, or the minute at which it ends.'),
            reason: schema_parts_text('Why, for whoever is stopped by it.'),
        }, ['from', 'to', 'reason'])),
    },
    required: ['timezone'],
    needs: [],
    mistakes: (settings) => [...zoneMistakes(settings), ...mappingsIn(settings, 'freeze').flatMap(freezeMistakes)],
    rule: (settings, _, now) => window_ruleFor(settings, now.getTime()),
};
function zoneMistakes(settings) {
    const zone = textIn(settings, 'timezone');
    if (localClock(zone))
        return [];
    return [{ at: ['timezone'], message: `'${zone}' is no time zone`, hint: 'Write a name such as Europe/Paris, or UTC.' }];
}
function freezeMistakes(freeze, place) {
    const [from, to] = [wallTime(textIn(freeze, 'from'), false), wallTime(textIn(freeze, 'to'), true)];
    const noDay = (key) => inNoCalendar(['freeze', place, key], textIn(freeze, key));
    if (from === undefined)
        return [noDay('from')];
    if (to === undefined)
        return [noDay('to')];
    if (from < to)
        return [];
    return [{ at: ['freeze', place, 'to'], message: 'the freeze ends before it begins', hint: 'Swap `from` and `to`.' }];
}
function window_ruleFor(settings, now) {
    const clock = localClock(textIn(settings, 'timezone'));
    if (!clock)
        return unknown(`the time zone ${textIn(settings, 'timezone')} is not known here`, 'Name another one.');
    const opening = {
        clock,
        hours: textsIn(settings, 'allow').map(hoursIn),
        freezes: mappingsIn(settings, 'freeze').map((it) => ({
            from: wallTime(textIn(it, 'from'), false) ?? 0,
            to: wallTime(textIn(it, 'to'), true) ?? 0,
            reason: textIn(it, 'reason'),
        })),
    };
    return ruleAt(opening, now, settings);
}
function ruleAt(opening, now, settings) {
    const [zone, allowed] = [textIn(settings, 'timezone'), textsIn(settings, 'allow').join(', ')];
    const said = `${wallText(opening.clock(now))} ${zone}`;
    const freeze = freezeAt(opening, now);
    const isOutside = !isWithinHours(opening, now);
    const reasons = [
        ...(freeze ? [`${said}: frozen until ${wallText(freeze.to)}: ${freeze.reason}`] : []),
        ...(isOutside ? [`${said} is outside ${allowed}`] : []),
    ];
    if (reasons.length === 0)
        return pass(allowed === '' ? `${said}: no freeze holds` : `${said} is within ${allowed}`);
    const next = nextOpening(opening, now);
    const hint = next === undefined
        ? 'It does not open in the next 100 days.'
        : `It opens at ${wallText(opening.clock(next))} ${zone}.`;
    return fail(reasons, hint);
}

;// CONCATENATED MODULE: ./.build/src/gates/kinds/index.js
/** The gates themselves: settings and rules, pure. The configuration takes its schema and its checks from here. */












/** Every gate, in the order in which reports list them. */
const GATES = [deployed, reviewed, window_window, backup, attestation, vulnerabilities, rollbackPlan];


/***/ }),

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

/***/ 2616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ PROBED_PATH)
/* harmony export */ });
/** A path leads to the slot's own address: two slashes, or a backslash, would name another host. */
const PROBED_PATH = '^/(?![/\\\\])[^\\s\\\\#]*$';


/***/ }),

/***/ 4666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseRate)
/* harmony export */ });
/** `10/s`, `0.5/s`, `30/m` as requests a second; throws an Error that says what was expected. */
function parseRate(raw) {
    const parts = /^(\d+(?:\.\d+)?)\/(s|m)$/.exec(raw);
    const rate = Number(parts?.[1] ?? 0) / (parts?.[2] === 'm' ? 60 : 1);
    if (rate > 0 && rate <= FASTEST)
        return rate;
    throw new Error(`expected a rate such as 10/s or 30/m, above 0 and at most ${FASTEST}/s, got '${raw}'`);
}
/** A prober shows that a path works; it is no load test. */
const FASTEST = 1000;


/***/ })

};
