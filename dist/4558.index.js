export const id = 4558;
export const ids = [4558];
export const modules = {

/***/ 7924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ runningSum)
/* harmony export */ });
/** The sums of a list up to each of its places. */
function runningSum(values) {
    let sum = 0;
    return values.map((it) => {
        sum += it;
        return sum;
    });
}


/***/ }),

/***/ 4558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F5: () => (/* reexport */ probed_path/* PROBED_PATH */.F),
  l5: () => (/* reexport */ LE),
  Tb: () => (/* reexport */ isProbe),
  WN: () => (/* reexport */ rate/* parseRate */.W),
  probeOrigins: () => (/* reexport */ probeOrigins),
  probeOutputs: () => (/* reexport */ probeOutputs),
  probeSummary: () => (/* reexport */ probeSummary),
  Br: () => (/* reexport */ reasonsSentence),
  hh: () => (/* reexport */ startProber)
});

// UNUSED EXPORTS: familiesSentence, probeSentence, quantileOf

;// CONCATENATED MODULE: ./.build/src/probe/durations.js
/** Four bounds a doubling, from 1 ms to 65.5 s: at most 19 % apart, which is what a margin of 20 % needs. */
const PER_DOUBLING = 4;
const SMALLEST = 0.001;
const BOUNDS = Array.from({ length: 16 * PER_DOUBLING + 1 }, (_, place) => Number((SMALLEST * 2 ** (place / PER_DOUBLING)).toPrecision(6)));
/** Upper bounds of the prober's buckets, in seconds. */
const LE = [...BOUNDS, '+Inf'];
/** Place of the bucket that a duration in seconds belongs to. */
function bucketOf(seconds) {
    const place = BOUNDS.findIndex((it) => seconds <= it);
    return place < 0 ? BOUNDS.length : place;
}

;// CONCATENATED MODULE: ./.build/src/probe/metrics.js
/** Names of what the prober counts: failures, and durations of the answers. */
const PROBE_METRICS = ['probe', 'probe-latency'];
/** Is this what the prober counted, and not users? */
function isProbe(name) {
    return PROBE_METRICS.some((it) => it === name);
}

// EXTERNAL MODULE: ./.build/src/report/index.js + 7 modules
var report = __webpack_require__(9413);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/probe/schedule.js
/** The instant at which a request is due; the first one, number 0, at the start. */
function dueAt({ start, rate }, number) {
    return start + (number * 1000) / rate;
}
/** How many requests are due by an instant; a request is due at its own. */
function dueBy(schedule, now) {
    const { start, rate } = schedule;
    const near = Math.floor(((now - start) * rate) / 1000);
    // The quotient is rounded, so its neighbours are asked by the instants that everything else goes by.
    const due = [near + 1, near, near - 1].find((it) => dueAt(schedule, it) <= now) ?? near - 2;
    return Math.max(0, due + 1);
}
/** The same order of paths on every side: request `number` asks for it. */
function pathOf(paths, number) {
    return paths[number % paths.length] ?? '/';
}

// EXTERNAL MODULE: ./.build/src/kernel/running-sum.js
var running_sum = __webpack_require__(7924);
;// CONCATENATED MODULE: ./.build/src/probe/tally.js


/** More reasons than these are one, so that a server that makes them up fills nothing. */
const MOST_REASONS = 20;
function newTally() {
    let [sent, failed, answered, dropped] = [0, 0, 0, 0];
    const families = new Map();
    const reasons = new Map();
    const buckets = LE.map(() => 0);
    return {
        ended(answer, milliseconds) {
            const reason = failureOf(answer);
            const failures = reason === undefined ? 0 : 1;
            sent += 1;
            failed += failures;
            if (answer.family !== undefined) {
                const before = families.get(answer.family) ?? { sent: 0, failed: 0 };
                families.set(answer.family, { sent: before.sent + 1, failed: before.failed + failures });
            }
            if (reason !== undefined) {
                const name = reasons.has(reason) || reasons.size < MOST_REASONS ? reason : 'other';
                reasons.set(name, (reasons.get(name) ?? 0) + 1);
            }
            if (answer.status === undefined)
                return;
            answered += 1;
            const place = bucketOf(milliseconds / 1000);
            buckets[place] = (buckets[place] ?? 0) + 1;
        },
        dropped() {
            dropped += 1;
        },
        counts: () => ({
            sent,
            failed,
            answered,
            dropped,
            families: Object.fromEntries(families),
            reasons: Object.fromEntries(reasons),
            le: LE,
            buckets: (0,running_sum/* runningSum */.X)(buckets),
        }),
    };
}
/** A probed path is one that ought to work: a status from 400 on is a failure. A redirect is an answer. */
function failureOf({ status, failure }) {
    if (status === undefined)
        return failure ?? 'no answer';
    return status >= 400 ? `HTTP ${status}` : undefined;
}

;// CONCATENATED MODULE: ./.build/src/probe/prober.js


/** With a limit of 10 s for an answer, 25 requests a second to a side that hangs stay below it. */
const AT_ONCE = 256;
/** Begins at once, with nobody to ask. A request that is sent late counts from the instant at which it was due. */
function startProber({ paths, rate, atOnce = AT_ONCE }, world) {
    const { clock, sender } = world;
    const sides = new Map();
    const schedule = { start: clock.monotonic(), rate };
    const [ended, cut] = [new AbortController(), new AbortController()];
    const ask = async (side, address, number) => {
        if (side.waiting >= atOnce) {
            side.tally.dropped();
            return;
        }
        side.waiting += 1;
        const answer = await sender.send(new URL(pathOf(paths, number), address));
        side.waiting -= 1;
        if (!cut.signal.aborted)
            side.tally.ended(answer, clock.monotonic() - dueAt(schedule, number));
    };
    const askAll = (number) => turned([...sides.values()], Math.floor(number / paths.length)).flatMap((side) => side.address === undefined ? [] : [ask(side, side.address, number)]);
    const over = untilEnded(schedule, clock, ended.signal, askAll).then(() => sender.close());
    return {
        aim: (wanted) => aimAt(sides, wanted),
        counts: (name) => sides.get(name)?.tally.counts(),
        async stop() {
            cut.abort();
            ended.abort();
            sender.close();
            await over;
        },
        async finish() {
            ended.abort();
            await over;
        },
    };
}
/** Asks as soon as requests are due, all that have become due; resolves when the last of them has ended. */
async function untilEnded(schedule, clock, ended, askAll) {
    const running = new Set();
    for (let next = 0; !ended.aborted;) {
        for (const due = dueBy(schedule, clock.monotonic()); next < due; next += 1) {
            for (const it of askAll(next)) {
                const asked = it.finally(() => {
                    running.delete(asked);
                });
                running.add(asked);
            }
        }
        await clock.sleep(Math.max(1, dueAt(schedule, next) - clock.monotonic()), ended);
    }
    await Promise.all(running);
}
function aimAt(sides, wanted) {
    for (const [name, side] of sides)
        if (!Object.hasOwn(wanted, name))
            side.address = undefined;
    for (const [name, address] of Object.entries(wanted)) {
        const known = sides.get(name);
        if (known)
            known.address = address;
        else
            sides.set(name, { address, tally: newTally(), waiting: 0 });
    }
}
/** Whoever is asked first waits a little less: the sides take turns, each round of the paths anew. */
function turned(sides, round) {
    return round % 2 === 0 ? sides : sides.toReversed();
}

;// CONCATENATED MODULE: ./.build/src/probe/sentence.js
/** `0 of 12 431 failed`, and what else a reader must know. */
function probeSentence({ sent, failed, dropped }) {
    const drops = dropped > 0 ? `; ${count(dropped)} were due and not sent, too many still waited for an answer` : '';
    return `${count(failed)} of ${count(sent)} failed${drops}`;
}
/** Each family for itself, where both were asked: `IPv4 0 of 500, IPv6 500 of 500 failed`. */
function familiesSentence({ families }) {
    const { ipv4, ipv6 } = families;
    if (!ipv4 || !ipv6)
        return undefined;
    return `IPv4 ${count(ipv4.failed)} of ${count(ipv4.sent)}, IPv6 ${count(ipv6.failed)} of ${count(ipv6.sent)} failed`;
}
/** Failures by reason, the most frequent first: `HTTP 503 (12), ECONNREFUSED (3)`. */
function reasonsSentence({ reasons }) {
    const all = Object.entries(reasons).toSorted(([, a], [, b]) => b - a);
    return all.length === 0 ? undefined : all.map(([name, times]) => `${name} (${count(times)})`).join(', ');
}
/** Seconds below which such a share of the answers came; null beyond the last bound or without answers. */
function quantileOf({ le, buckets }, quantile) {
    const all = buckets.at(-1) ?? 0;
    const bound = all === 0 ? undefined : le[buckets.findIndex((it) => it >= quantile * all)];
    return typeof bound === 'number' ? bound : null;
}
/** Thousands apart by a narrow space: 12 431. */
function count(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

;// CONCATENATED MODULE: ./.build/src/probe/probe-origins.js




/** Milliseconds between two lines in the log. */
const LINE = 60_000;
/** Asks every address until the time is over or a signal comes; either way its numbers are told. */
async function probeOrigins(request, ports) {
    const { clock, runner, neighbours } = ports;
    const { origins, paths, rate, duration, timeout } = request;
    if (request.dryRun) {
        runner.info(`would ask ${origins.map((it) => (0,kernel_escape/* oneLine */.TN)(it)).join(', ')} ${rate} times a second each`);
        return { outcome: 'nothing', sent: 0, failed: 0, counts: {} };
    }
    const sender = await neighbours.probeSender({ timeout });
    const prober = startProber({ paths, rate }, { clock, sender });
    prober.aim(Object.fromEntries(origins.map((it) => [it, it])));
    const end = clock.monotonic() + duration;
    while (clock.monotonic() < end && !runner.cancelled.aborted) {
        await clock.sleep(Math.min(LINE, end - clock.monotonic()), runner.cancelled);
        for (const line of linesOf(prober, origins))
            runner.info(line);
    }
    // A runner that cancels kills soon after: what is still waiting then is not waited for.
    await (runner.cancelled.aborted ? prober.stop() : prober.finish());
    return outcomeOf(countsOf(prober, origins), request.tolerated);
}
function countsOf(prober, origins) {
    return Object.fromEntries(origins.flatMap((it) => {
        const counts = prober.counts(it);
        return counts ? [[it, counts]] : [];
    }));
}
function linesOf(prober, origins) {
    return Object.entries(countsOf(prober, origins)).map(([origin, it]) => `${(0,kernel_escape/* oneLine */.TN)(origin)}: ${sentenceOf(it)}`);
}
/** Everything of an address in a sentence. */
function sentenceOf(it) {
    return [probeSentence(it), familiesSentence(it), reasonsSentence(it)].filter((part) => part !== undefined).join('; ');
}
function outcomeOf(counts, tolerated) {
    const all = Object.values(counts);
    const sum = (count) => all.reduce((total, it) => total + it[count], 0);
    const [sent, failed, dropped] = [sum('sent'), sum('failed'), sum('dropped')];
    const known = { sent, failed, counts };
    if (sent === 0)
        return { ...known, outcome: 'nothing', problem: problem('no probe came to an end') };
    // An address that answers a tenth of the requests must not hide behind one that answers all.
    const isBad = all.some((it) => it.failed > tolerated * it.sent);
    if (!isBad)
        return { ...known, outcome: 'clean' };
    return { ...known, outcome: 'failing', problem: problem(`of the probes ${probeSentence({ sent, failed, dropped })}`) };
}
function problem(what) {
    return new errors/* RefugeError */.vR('RFG-419', what, { hint: 'The summary names each address and why its requests failed.' });
}

;// CONCATENATED MODULE: ./.build/src/probe/outputs.js



/** The outputs of the action; durations in seconds, null beyond the last bound or without answers. */
function probeOutputs({ outcome, sent, failed, counts }) {
    const told = Object.entries(counts).map(([origin, it]) => [
        origin,
        // The buckets are for the judge: a reader of JSON wants quantiles.
        { ...it, le: undefined, buckets: undefined, latency: latencyOf(it) },
    ]);
    return {
        outcome,
        sent: String(sent),
        failed: String(failed),
        'counts-json': JSON.stringify(Object.fromEntries(told)),
    };
}
const QUANTILES = { p50: 0.5, p95: 0.95, p99: 0.99 };
function latencyOf(it) {
    return Object.fromEntries(Object.entries(QUANTILES).map(([name, quantile]) => [name, quantileOf(it, quantile)]));
}
const WORDS = { clean: 'Clean', failing: 'Failing', nothing: 'Nothing was counted' };
/** The job summary: the sentence, then each address. Pure. */
function probeSummary({ outcome, sent, failed, counts }) {
    const dropped = Object.values(counts).reduce((sum, it) => sum + it.dropped, 0);
    const first = {
        kind: 'sentence',
        text: [{ strong: WORDS[outcome] }, `: of the probes ${probeSentence({ sent, failed, dropped })}`],
    };
    const columns = [{ title: 'address' }, { title: 'requests' }, { title: 'p50, p95, p99' }];
    const rows = Object.entries(counts).map(([origin, it]) => [
        { code: origin },
        sentenceOf(it),
        Object.values(QUANTILES)
            .map((quantile) => inWords(quantileOf(it, quantile)))
            .join(', '),
    ]);
    return (0,report/* markdown */.wD)([{ title: '', blocks: rows.length > 0 ? [first, { kind: 'table', columns, rows }] : [first] }]);
}
const inWords = (seconds) => seconds === null ? 'unknown' : `${Number((seconds * 1000).toPrecision(3))} ms`;

// EXTERNAL MODULE: ./.build/src/probe/probed-path.js
var probed_path = __webpack_require__(2616);
// EXTERNAL MODULE: ./.build/src/probe/rate.js
var rate = __webpack_require__(4666);
;// CONCATENATED MODULE: ./.build/src/probe/index.js
/** The room of the prober: the same requests to several sides at a constant rate, counted from the instants at which they are due. */










/***/ }),

/***/ 9413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* reexport */ htmlPage),
  wD: () => (/* reexport */ markdown),
  Sx: () => (/* reexport */ roundTop)
});

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/report/markdown.js

/** Sections as GitHub Markdown, for a job summary or a comment. A section without a title has no heading. Pure. */
function markdown(sections) {
    return sections
        .flatMap(({ title, blocks }) => [...(title ? [`### ${(0,kernel_escape/* escapeMarkdown */.FV)(title)}`] : []), ...blocks.map(markdownBlock)])
        .filter((it) => it !== '')
        .map((it) => `${it}\n`)
        .join('\n');
}
function markdownBlock(block) {
    switch (block.kind) {
        case 'heading':
            return `#### ${(0,kernel_escape/* escapeMarkdown */.FV)(block.text)}`;
        case 'sentence':
            return markdownLine(block.text);
        case 'note':
            return `<sub>${markdownLine(block.text)}</sub>`;
        case 'figures':
            return block.figures.map(({ value, what }) => `- **${(0,kernel_escape/* escapeMarkdown */.FV)(value)}** ${(0,kernel_escape/* escapeMarkdown */.FV)(what)}`).join('\n');
        case 'facts':
            return block.facts.map(([name, value]) => `- ${(0,kernel_escape/* escapeMarkdown */.FV)(name)}: ${markdownLine(value)}`).join('\n');
        case 'table':
            return markdownTable(block);
        case 'timeline':
            return block.entries.map(({ at, what }) => `- ${(0,kernel_escape/* escapeMarkdown */.FV)(at)} ${markdownLine(what)}`).join('\n');
        // A summary shows no inline SVG: the chart in words.
        case 'chart':
            return (0,kernel_escape/* escapeMarkdown */.FV)(block.chart.description);
        case 'paste':
            return fenced(block.text);
    }
}
function markdownTable({ columns, rows }) {
    const row = (cells) => `| ${cells.join(' | ')} |`;
    return [
        row(columns.map(({ title }) => (0,kernel_escape/* escapeMarkdown */.FV)(title))),
        row(columns.map(({ isNumber }) => (isNumber ? '--:' : '---'))),
        ...rows.map((cells) => row(cells.map(markdownLine))),
    ].join('\n');
}
/** A fence is longer than any run of backticks inside it (GFM §4.5). */
function fenced(text) {
    const longest = (text.match(/`+/g) ?? []).reduce((most, it) => Math.max(most, it.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}yaml\n${text}\n${fence}`;
}
function markdownLine(line) {
    return typeof line === 'string' || !Array.isArray(line) ? markdownText(line) : line.map(markdownText).join('');
}
function markdownText(text) {
    if (typeof text === 'string')
        return (0,kernel_escape/* escapeMarkdown */.FV)(text);
    return 'code' in text ? codeSpan(text.code) : `**${(0,kernel_escape/* escapeMarkdown */.FV)(text.strong)}**`;
}
/** Inside a code span that it cannot leave; in a table cell a bar would end the cell. */
const codeSpan = (text) => `\`${(0,kernel_escape/* oneLine */.TN)(text)
    .replace(/[`\s|]+/g, ' ')
    .trim() || ' '}\``;

// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var hash = __webpack_require__(5753);
;// CONCATENATED MODULE: ./.build/src/report/chart.js
/** So many points are drawn at most; more of them fall on the same pixels. */
const MOST_POINTS = 400;
/** Few enough points to draw, the first and the last among them. */
function thinned(points) {
    const every = Math.ceil(points.length / MOST_POINTS);
    return points.filter((_, place) => place % every === 0 || place === points.length - 1);
}

;// CONCATENATED MODULE: ./.build/src/report/scale.js
/** Steps that people count time in, in seconds. */
const TIME_STEPS = [
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
];
/** At most `most` intervals of round length between 0 and `span` seconds, labelled in the unit that the step has. */
function timeTicks(span, most) {
    const step = TIME_STEPS.find((it) => span / it <= most) ?? Math.ceil(span / most / 86_400) * 86_400;
    return multiples(step, span).map((at) => ({ at, label: timeLabel(at, step) }));
}
function timeLabel(seconds, step) {
    if (seconds === 0)
        return '0';
    const [unit, length] = step < 60 ? ['s', 1] : step < 3600 ? ['min', 60] : step < 86_400 ? ['h', 3600] : ['d', 86_400];
    return `${rounded(seconds / Number(length))} ${unit}`;
}
/** At most `most` intervals of 1, 2 or 5 times a power of ten between 0 and `top` (a share: 1 is 100 %). */
function shareTicks(top, most) {
    const rough = (top * 100) / most;
    const unit = 10 ** Math.floor(Math.log10(rough));
    const step = ([1, 2, 5, 10].find((it) => it * unit >= rough - 1e-9) ?? 10) * unit;
    return multiples(step, top * 100).map((at) => ({ at: at / 100, label: `${rounded(at)} %` }));
}
/** The smallest round share that nothing exceeds, so that the highest tick is the top of the axis. */
function roundTop(share) {
    if (!(share > 0))
        return 0.01;
    const unit = 10 ** Math.floor(Math.log10(share) + 1e-9);
    const top = ([1, 2, 5, 10].find((it) => it * unit >= share - 1e-12) ?? 10) * unit;
    return Math.min(1, Number(top.toPrecision(6)));
}
function multiples(step, top) {
    const count = Math.floor(top / step + 1e-9);
    return Array.from({ length: count + 1 }, (_, place) => rounded(place * step));
}
/** 0.1 + 0.2 must not be printed as 0.30000000000000004. */
const rounded = (value) => Number(value.toPrecision(10));

;// CONCATENATED MODULE: ./.build/src/report/svg.js



/** Pixels: above the first panel (two rows of marks), between panels (a title), and below the last one (the time). */
const ABOVE = 64;
const BETWEEN = 46;
const BELOW = 26;
/** Labels at the ends of lines keep this distance, in pixels. */
const LABEL_HEIGHT = 15;
/** Labels of steps that follow the one before closer than this, as a share of the width, are for wide screens only. */
const TIGHT = 0.17;
/** Closer than this they are left out. */
const TOO_TIGHT = 0.05;
/**
 * A chart as inline SVG. Across, everything is in percent and lines are stretched; down, in pixels: so it takes the width
 * that there is, and its text keeps its size. Colours are classes of the page's style sheet. `id` is unique on the page.
 */
function svgOf(chart, id) {
    const panels = placed(chart.panels);
    const bottom = panels.reduce((lowest, it) => Math.max(lowest, it.y + it.panel.height), 0);
    return [
        `<svg class="plot" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${px(bottom + BELOW)}">`,
        `<title id="${id}-title">${(0,kernel_escape/* escapeHtml */.ZD)(chart.title)}</title><desc id="${id}-desc">${(0,kernel_escape/* escapeHtml */.ZD)(chart.description)}</desc>`,
        ...marksOf(chart, bottom),
        ...panels.map(({ panel, y }) => panelOf(panel, y, chart.span)),
        ...timeAxis(chart.span, bottom),
        '</svg>',
    ].join('\n');
}
function placed(panels) {
    const result = [];
    let y = ABOVE;
    for (const panel of panels) {
        result.push({ panel, y });
        y += panel.height + BETWEEN;
    }
    return result;
}
function panelOf(panel, y, span) {
    const { title, height, top, lines } = panel;
    const at = (share) => y + height * (1 - Math.min(share, top) / top);
    return [
        `<text class="panel" x="0" y="${px(y - 12)}">${(0,kernel_escape/* escapeHtml */.ZD)(title)}</text>`,
        ...shareTicks(top, height > 120 ? 4 : 2).map((it) => gridLine(at(it.at), it.label)),
        ...(panel.level ? [levelLine(at(panel.level.at), panel.level.label)] : []),
        `<svg x="0" y="${px(y)}" width="100%" height="${px(height)}" viewBox="0 0 1000 1000" preserveAspectRatio="none">`,
        ...lines.map((it) => `<path class="line ${it.series}" d="${pathOf(it, span, top)}"/>`),
        '</svg>',
        ...endLabels(lines, at, y + height),
    ].join('\n');
}
const gridLine = (y, label) => `<line class="grid" x1="0" x2="100%" y1="${px(y)}" y2="${px(y)}"/><text class="tick" x="-8" y="${px(y + 4)}" text-anchor="end">${(0,kernel_escape/* escapeHtml */.ZD)(label)}</text>`;
const levelLine = (y, label) => `<line class="level" x1="0" x2="100%" y1="${px(y)}" y2="${px(y)}"/><text class="tick" x="6" y="${px(y + 15)}">${(0,kernel_escape/* escapeHtml */.ZD)(label)}</text>`;
function pathOf({ points, isStepped }, span, top) {
    const place = ([seconds, share]) => [px((1000 * seconds) / span), px(1000 * (1 - Math.min(share, top) / top))];
    return thinned(points)
        .map((point, i) => {
        const [x, y] = place(point);
        if (i === 0)
            return `M${x} ${y}`;
        return isStepped ? `H${x}V${y}` : `L${x} ${y}`;
    })
        .join('');
}
/** Each line's label at its end, pushed apart where they would cover each other. */
function endLabels(lines, at, lowest) {
    const wanted = lines
        .flatMap((line) => {
        const end = line.points.at(-1);
        return end ? [{ line, y: at(end[1]) + 4 }] : [];
    })
        .toSorted((a, b) => b.y - a.y);
    let free = lowest + 4;
    return wanted.map(({ line, y }) => {
        const own = Math.min(y, free);
        free = own - LABEL_HEIGHT;
        return `<text class="label ${line.series}" x="100%" dx="8" y="${px(own)}">${(0,kernel_escape/* escapeHtml */.ZD)(line.label)}</text>`;
    });
}
function marksOf({ marks, span }, bottom) {
    return marks.flatMap((mark, place) => {
        const share = mark.at / span;
        const before = marks.slice(0, place).findLast((it) => it.kind === 'step');
        const room = mark.kind === 'decision' || !before ? 1 : share - before.at / span;
        return [markLine(mark, share, bottom), ...(room < TOO_TIGHT ? [] : [markLabel(mark, share, room < TIGHT)])];
    });
}
const markLine = ({ kind }, share, bottom) => `<line class="mark ${kind}" x1="${percent(share)}" x2="${percent(share)}" y1="${kind === 'decision' ? 18 : 34}" y2="${px(bottom)}"/>`;
/** A label stands on the side of its line where there is room. */
function markLabel({ kind, label }, share, isTight) {
    const isLate = share > 0.5;
    const y = kind === 'decision' ? 12 : 30;
    const anchor = kind === 'decision' && isLate ? 'end' : 'start';
    return `<text class="mark ${kind}${isTight ? ' tight' : ''}" x="${percent(share)}" y="${y}" text-anchor="${anchor}">${(0,kernel_escape/* escapeHtml */.ZD)(label)}</text>`;
}
function timeAxis(span, bottom) {
    return timeTicks(span, 4).map(({ at, label }) => `<text class="tick" x="${percent(at / span)}" y="${px(bottom + 18)}" text-anchor="middle">${(0,kernel_escape/* escapeHtml */.ZD)(label)}</text>`);
}
/** Numbers only, with no more digits than a screen shows. */
const px = (value) => Number(value.toFixed(1)).toString();
const percent = (share) => `${Number((share * 100).toFixed(2))}%`;

;// CONCATENATED MODULE: ./.build/src/report/html-blocks.js


/** A section as HTML; `id` is unique on the page. */
function htmlSection({ title, blocks }, id) {
    return [
        `<section aria-labelledby="${id}">`,
        `<h2 id="${id}">${(0,kernel_escape/* escapeHtml */.ZD)(title)}</h2>`,
        ...blocks.map((block, place) => htmlBlock(block, `${id}-${place + 1}`)),
        '</section>',
    ].join('\n');
}
function htmlBlock(block, id) {
    switch (block.kind) {
        case 'heading':
            return `<h3>${(0,kernel_escape/* escapeHtml */.ZD)(block.text)}</h3>`;
        case 'sentence':
            return `<p>${htmlLine(block.text)}</p>`;
        case 'note':
            return `<p class="note">${htmlLine(block.text)}</p>`;
        case 'figures':
            return `<dl class="figures">\n${block.figures.map(htmlFigure).join('\n')}\n</dl>`;
        case 'facts':
            return `<dl class="facts">\n${block.facts.map(htmlFact).join('\n')}\n</dl>`;
        case 'table':
            return htmlTable(block);
        case 'timeline':
            return `<ol class="timeline">\n${block.entries.map((it, place) => htmlEntry(it, block.entries[place - 1]?.at)).join('\n')}\n</ol>`;
        case 'chart':
            return `<figure>${svgOf(block.chart, id)}</figure>`;
        case 'paste':
            return `<pre tabindex="0"><code>${(0,kernel_escape/* escapeHtml */.ZD)(block.text)}</code></pre>`;
    }
}
const htmlFigure = ({ value, what, tone = 'plain' }) => `<div class="${tone}"><dt>${(0,kernel_escape/* escapeHtml */.ZD)(what)}</dt><dd>${(0,kernel_escape/* escapeHtml */.ZD)(value)}</dd></div>`;
const htmlFact = ([name, value]) => `<div><dt>${(0,kernel_escape/* escapeHtml */.ZD)(name)}</dt><dd>${htmlLine(value)}</dd></div>`;
function htmlTable({ columns, rows }) {
    const kind = (place) => (columns[place]?.isNumber ? ' class="number"' : '');
    const head = columns.map(({ title }, place) => `<th scope="col"${kind(place)}>${(0,kernel_escape/* escapeHtml */.ZD)(title)}</th>`).join('');
    return [
        '<div class="scroll" tabindex="0" role="group"><table>',
        `<thead><tr>${head}</tr></thead>`,
        '<tbody>',
        ...rows.map((row) => `<tr>${row.map((cell, place) => htmlCell(cell, place, kind(place))).join('')}</tr>`),
        '</tbody>',
        '</table></div>',
    ].join('\n');
}
function htmlCell(cell, place, kind) {
    return place === 0 ? `<th scope="row"${kind}>${htmlLine(cell)}</th>` : `<td${kind}>${htmlLine(cell)}</td>`;
}
function htmlEntry({ at, what, more = [], tone = 'plain' }, before) {
    const lines = more.map((it) => `<span class="more">${htmlLine(it)}</span>`).join('');
    return `<li class="${tone}"><time datetime="${(0,kernel_escape/* escapeHtml */.ZD)(at)}">${(0,kernel_escape/* escapeHtml */.ZD)(timeOf(at, before))}</time><span class="what">${htmlLine(what)}</span>${lines}</li>`;
}
/** The time of day of an ISO 8601 instant, in UTC, behind its day where that is another than that of the entry before. */
function timeOf(at, before = at) {
    const isSameDay = at.slice(0, 10) === before.slice(0, 10);
    return isSameDay ? at.slice(11, 19) : `${at.slice(5, 10)} ${at.slice(11, 19)}`;
}
function htmlLine(line) {
    return typeof line === 'string' || !Array.isArray(line) ? htmlText(line) : line.map(htmlText).join('');
}
function htmlText(text) {
    if (typeof text === 'string')
        return (0,kernel_escape/* escapeHtml */.ZD)(text);
    return 'code' in text ? `<code>${(0,kernel_escape/* escapeHtml */.ZD)(text.code)}</code>` : `<strong>${(0,kernel_escape/* escapeHtml */.ZD)(text.strong)}</strong>`;
}

;// CONCATENATED MODULE: ./.build/src/report/style.js
/** The page's colours, twice. Text has a contrast of at least 4.5 : 1 on its background (WCAG 2.2, 1.4.3). */
const LIGHT = `--paper:#fff;--sheet:#f5f7f9;--ink:#1b1f24;--soft:#525c67;--rule:#d5dbe1;--grid:#e6eaee;--good:#0a6b4b;--good-sheet:#e9f6f0;--bad:#b3261e;--bad-sheet:#fdeeec;--waiting:#805400;--waiting-sheet:#fff6e0;--canary:#a8480a;--baseline:#3b5f8f`;
const DARK = `--paper:#0f1317;--sheet:#181e24;--ink:#e7ebef;--soft:#a3aeb9;--rule:#333c45;--grid:#242b32;--good:#5fd3a5;--good-sheet:#12291f;--bad:#ff9a90;--bad-sheet:#321917;--waiting:#e6b955;--waiting-sheet:#2d2411;--canary:#f2a45c;--baseline:#8fb8ee`;
/** What every page looks like; a constant, so that its digest in the policy is one too. */
const STYLE = `
:root{${LIGHT};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:1.25rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ol,figure,pre{margin:0;padding:0}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
header{border-left:.375rem solid var(--soft);border-radius:.375rem;padding:1rem 1.125rem 1.125rem;background:var(--sheet)}
header.good{border-color:var(--good);background:var(--good-sheet)}
header.bad{border-color:var(--bad);background:var(--bad-sheet)}
header.waiting{border-color:var(--waiting);background:var(--waiting-sheet)}
.about{font-size:.875rem;color:var(--soft)}
h1{margin:.25rem 0 .375rem;font-size:1.75rem;line-height:1.2;letter-spacing:-.01em}
.sign{display:inline-block;min-width:1.25em;font-weight:700}
header.good .sign{color:var(--good)}header.bad .sign{color:var(--bad)}header.waiting .sign{color:var(--waiting)}
.reason{font-size:1.0625rem;max-width:65ch}
section{margin-top:2rem}
h2{margin-bottom:.625rem;font-size:1.1875rem;line-height:1.3}
h3{padding-top:.5rem;font-size:1rem;line-height:1.4}
section>*+*{margin-top:.625rem}
section>p{max-width:70ch}
.note{font-size:.8125rem;color:var(--soft)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.625rem}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.75rem .875rem;border:1px solid var(--rule);border-radius:.375rem}
.figures dt{font-size:.8125rem;line-height:1.4;color:var(--soft)}
.figures dd{font-size:1.625rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.figures .good dd{color:var(--good)}.figures .bad dd{color:var(--bad)}.figures .waiting dd{color:var(--waiting)}
.facts div{display:grid;grid-template-columns:13rem 1fr;gap:0 1rem;padding:.375rem 0;border-bottom:1px solid var(--grid)}
.facts dt{color:var(--soft)}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{padding:.4375rem .875rem .4375rem 0;border-bottom:1px solid var(--grid);text-align:left;vertical-align:top;overflow-wrap:break-word}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.8125rem;font-weight:600;color:var(--soft);border-color:var(--rule)}
tbody th{font-weight:600}
td code,th code{overflow-wrap:anywhere;word-break:break-all}
.number{text-align:right;white-space:nowrap}
.timeline{list-style:none;font-size:.9375rem}
.timeline li{position:relative;display:grid;grid-template-columns:4.75rem 1fr;gap:0 .875rem;padding:.25rem 0 .4375rem}
.timeline li::before{content:"";position:absolute;left:4.875rem;top:.75rem;bottom:-.75rem;border-left:1px solid var(--rule)}
.timeline li:last-child::before{display:none}
.timeline li::after{content:"";position:absolute;left:4.6875rem;top:.5625rem;width:.4375rem;height:.4375rem;border-radius:50%;background:var(--soft)}
.timeline .good::after{background:var(--good)}.timeline .bad::after{background:var(--bad)}.timeline .waiting::after{background:var(--waiting)}
.timeline time{color:var(--soft);font-variant-numeric:tabular-nums}
.timeline .what,.timeline .more{grid-column:2;padding-left:.375rem}
.timeline .bad .what{color:var(--bad);font-weight:600}.timeline .good .what{color:var(--good);font-weight:600}.timeline .waiting .what{color:var(--waiting);font-weight:600}
.timeline .more{font-size:.8125rem;color:var(--soft)}
pre{padding:.75rem .875rem;border-radius:.375rem;background:var(--sheet);white-space:pre-wrap}
figure{overflow-x:clip}
.plot{display:block;margin:0 7rem 0 3rem;width:calc(100% - 10rem);overflow:visible;font-size:.75rem}
.plot svg{overflow:visible}
.plot text{fill:var(--soft)}
.plot .panel{font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:.375rem;transform:translateX(-3rem)}
.plot .tick{font-variant-numeric:tabular-nums}
.plot .grid{stroke:var(--grid)}
.plot .level{stroke:var(--ink);stroke-dasharray:2 3}
.plot line.mark{stroke:var(--soft);stroke-dasharray:1 3}
.plot line.decision{stroke:var(--ink);stroke-dasharray:none}
.plot text.decision{fill:var(--ink);font-weight:600}
.plot text.label{font-weight:600}
.plot .line{fill:none;stroke-width:2;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.plot .line.fail{stroke:var(--bad)}.plot .line.pass{stroke:var(--good);stroke-dasharray:7 3}.plot .line.canary{stroke:var(--canary)}.plot .line.baseline{stroke:var(--baseline);stroke-dasharray:7 3}
.plot text.fail{fill:var(--bad)}.plot text.pass{fill:var(--good)}.plot text.canary{fill:var(--canary)}.plot text.baseline{fill:var(--baseline)}
@media (max-width:38rem){
body{padding:.75rem .75rem 3rem}
h1{font-size:1.4375rem}
.plot .tight{display:none}
.facts div{grid-template-columns:1fr;padding:.5rem 0}
.facts dt{font-size:.8125rem}
.figures{grid-template-columns:1fr 1fr}
.timeline li{grid-template-columns:3.875rem 1fr;gap:0 .75rem}
.timeline time{font-size:.8125rem;line-height:1.75}
.timeline li::before{left:4.125rem}.timeline li::after{left:3.9375rem}
}
@media print{
:root{${LIGHT}}
body{max-width:none;padding:0}
header,.figures div,.timeline li,tr,figure{break-inside:avoid}
h2{break-after:avoid}
}
`;

;// CONCATENATED MODULE: ./.build/src/report/page.js




/** Shape and word beside the colour, for those who do not see it. */
const SIGNS = { good: '✓', bad: '✕', waiting: '…', plain: '–' };
/**
 * A report as one HTML file that needs nothing else: no script, nothing from elsewhere, and a policy (CSP Level 3, §8) that
 * allows its own style sheet and nothing more. The same report gives the same bytes. Pure.
 */
function htmlPage({ about, verdict, tone, reason, sections }) {
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${base64Sha256(STYLE)}'; base-uri 'none'; form-action 'none'">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        `<title>${(0,kernel_escape/* escapeHtml */.ZD)((0,kernel_escape/* oneLine */.TN)(`${verdict} · ${about}`))}</title>`,
        `<style>${STYLE}</style>`,
        '</head>',
        '<body>',
        `<header class="${tone}">`,
        `<p class="about">${(0,kernel_escape/* escapeHtml */.ZD)(about)}</p>`,
        `<h1><span class="sign" aria-hidden="true">${SIGNS[tone]}</span>${(0,kernel_escape/* escapeHtml */.ZD)(verdict)}</h1>`,
        `<p class="reason">${(0,kernel_escape/* escapeHtml */.ZD)(reason)}</p>`,
        '</header>',
        '<main>',
        ...sections.map((section, place) => htmlSection(section, `s${place + 1}`)),
        '</main>',
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
/** The digest of a style sheet as a policy names it: base64 of SHA-256. */
function base64Sha256(text) {
    const bytes = (0,hash/* sha256 */.sc)(text).match(/../g) ?? [];
    return btoa(String.fromCharCode(...bytes.map((it) => Number.parseInt(it, 16))));
}

;// CONCATENATED MODULE: ./.build/src/report/index.js





/***/ })

};
