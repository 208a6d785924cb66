export const id = 6563;
export const ids = [6563];
export const modules = {

/***/ 6563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* reexport */ gate),
  gateLines: () => (/* reexport */ gateLines),
  gateOutputs: () => (/* reexport */ gateOutputs),
  gateSummary: () => (/* reexport */ gateSummary),
  gatesFor: () => (/* reexport */ gatesFor),
  sentenceOf: () => (/* reexport */ sentenceOf)
});

// EXTERNAL MODULE: ./.build/src/gates/kinds/index.js + 14 modules
var kinds = __webpack_require__(5013);
;// CONCATENATED MODULE: ./.build/src/gates/evaluate.js

/**
 * Asks every gate once, whatever the others say, so that all reasons are known together. What is unknown closes like what
 * failed, unless the gate says `unknown: allow`; a waiver keeps a gate from closing until its last day. Pure.
 */
function evaluate(asked, facts, now) {
    const gates = asked.flatMap((it) => {
        const gate = kinds/* GATES */.JH.find(({ name }) => name === it.gate);
        return gate ? [resultOf(gate, it, facts, now)] : [];
    });
    return {
        environment: facts.environment,
        revision: facts.candidate.isKnown ? facts.candidate.value : undefined,
        at: now.toISOString(),
        outcome: gates.some((it) => it.closes) ? 'closed' : 'open',
        gates,
    };
}
function resultOf(gate, { settings, place }, facts, now) {
    const ruling = gate.rule(settings, facts, now);
    const spared = sparedBy(ruling, settings, now);
    return {
        gate: gate.name,
        verdict: ruling.verdict,
        closes: ruling.verdict !== 'pass' && spared === undefined,
        reasons: ruling.reasons,
        ...(ruling.verdict === 'pass' ? {} : { hint: ruling.hint }),
        ...(spared === undefined ? {} : { spared }),
        place,
    };
}
function sparedBy({ verdict }, settings, now) {
    if (verdict === 'pass')
        return undefined;
    const waived = (0,kinds/* mappingIn */.YK)(settings, 'waived');
    if (waived && (0,kinds/* isStill */.Z4)((0,kinds/* textIn */.r7)(waived, 'until'), now)) {
        return `waived until ${(0,kinds/* textIn */.r7)(waived, 'until')}: ${(0,kinds/* textIn */.r7)(waived, 'reason')}`;
    }
    return verdict === 'unknown' && (0,kinds/* textIn */.r7)(settings, 'unknown') === 'allow' ? 'allowed to be unknown' : undefined;
}

// EXTERNAL MODULE: ./.build/src/backup/index.js + 38 modules
var backup = __webpack_require__(9504);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/fields.js
var fields = __webpack_require__(1028);
;// CONCATENATED MODULE: ./.build/src/gates/findings.js



/**
 * Reads a list of findings: SARIF 2.1.0 (it has `runs`), or our own `{"revision": …, "findings": [{"id", "severity", "title"}]}`.
 * RFG-703 for anything else.
 */
function readFindings(text, path) {
    const list = (0,fields/* fieldsOf */.Pf)(parsed(text, path));
    if (Array.isArray(list.runs))
        return sarif(list.runs.map(fields/* fieldsOf */.Pf));
    if (Array.isArray(list.findings)) {
        return { revision: optionalText(list.revision), all: list.findings.map((it) => ownFinding((0,fields/* fieldsOf */.Pf)(it))) };
    }
    throw unreadable(path, 'it has neither `runs` (SARIF) nor `findings`');
}
function parsed(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw unreadable(path, (0,errors/* messageOf */.bD)(error));
    }
}
function unreadable(path, why) {
    return new errors/* RefugeError */.vR('RFG-703', `the findings in ${path} cannot be read: ${why}`, {
        hint: 'Let the scan write SARIF 2.1.0 there, in a step before this one.',
    });
}
function ownFinding({ id, severity, title }) {
    const rated = kinds/* SEVERITIES */.oC.find((it) => it === severity);
    return { id: textOf(id), severity: rated ?? 'critical', title: textOf(title), isSuppressed: false };
}
function sarif(runs) {
    const [provenance] = runs.flatMap((it) => mappingsOf(it.versionControlProvenance));
    return { revision: optionalText(provenance?.revisionId), all: runs.flatMap(findingsOf) };
}
function findingsOf(run) {
    const tool = (0,fields/* fieldsOf */.Pf)(run.tool);
    const rules = [(0,fields/* fieldsOf */.Pf)(tool.driver), ...mappingsOf(tool.extensions)].flatMap((it) => mappingsOf(it.rules));
    return mappingsOf(run.results).map((result) => {
        const id = textOf(result.ruleId) || textOf((0,fields/* fieldsOf */.Pf)(result.rule).id);
        const rule = rules.find((it) => it.id === id) ?? {};
        return {
            id,
            severity: severityOf(result, rule),
            title: textOf((0,fields/* fieldsOf */.Pf)(result.message).text),
            isSuppressed: isSuppressed(result),
        };
    });
}
/**
 * By the score that GitHub reads, else by the level. Source: GitHub Docs, "SARIF support for code scanning", `security-severity`;
 * SARIF 2.1.0 §3.27.10: without a level the rule's default counts, else `warning`.
 */
function severityOf(result, rule) {
    const score = [result, rule].map((it) => Number(textOf((0,fields/* fieldsOf */.Pf)(it.properties)['security-severity']) || Number.NaN));
    const rated = score.find((it) => it >= 0);
    if (rated !== undefined)
        return byScore(rated);
    const level = result.level ?? (0,fields/* fieldsOf */.Pf)(rule.defaultConfiguration).level ?? 'warning';
    return LEVELS[textOf(level)] ?? 'critical';
}
const LEVELS = { error: 'high', warning: 'medium', note: 'low', none: 'none' };
function byScore(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    if (score >= 4)
        return 'medium';
    return score > 0 ? 'low' : 'none';
}
/** Source: SARIF 2.1.0 §3.27.23 and §3.35.3: a suppression without a status is accepted. */
function isSuppressed({ suppressions }) {
    return mappingsOf(suppressions).some((it) => (it.status ?? 'accepted') === 'accepted');
}
/** The mappings of a list. */
const mappingsOf = (value) => (0,fields/* listOf */.c3)(value).map(fields/* fieldsOf */.Pf);
const textOf = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const optionalText = (value) => textOf(value) || undefined;

;// CONCATENATED MODULE: ./.build/src/gates/look.js


/** Looks something up; what fails is not known, for the reason that the error gives. */
async function look(work) {
    return lookInto(async () => (0,kinds/* known */.eO)(await work()));
}
/** The same for work that may find out by itself that it is not known. */
async function lookInto(work) {
    try {
        return await work();
    }
    catch (thrown) {
        const { code, message, hint } = (0,errors/* asRefugeError */.Hn)(thrown);
        return (0,kinds/* notKnown */.bh)(`${code} ${message}`, hint ?? 'Mend that and ask again.');
    }
}

;// CONCATENATED MODULE: ./.build/src/gates/provenance.js

/** What an in-toto statement says. Source: in-toto Attestation Framework, "Statement" v1; SLSA provenance v1, `resolvedDependencies`. */
function provenanceOf({ statement, signer, isSigned }) {
    const { subject, predicateType, predicate } = (0,fields/* fieldsOf */.Pf)(statement);
    const { resolvedDependencies } = (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(predicate).buildDefinition);
    const digests = (0,fields/* listOf */.c3)(subject).map((it) => (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(it).digest).sha256);
    const commits = (0,fields/* listOf */.c3)(resolvedDependencies).map((it) => (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(it).digest).gitCommit);
    return {
        subjects: digests.flatMap((it) => (typeof it === 'string' ? [`sha256:${it}`] : [])),
        predicateType: typeof predicateType === 'string' ? predicateType : '',
        signer,
        isSigned,
        commit: commits.find((it) => typeof it === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(it)),
    };
}

// EXTERNAL MODULE: ./.build/src/records/index.js + 8 modules
var src_records = __webpack_require__(1130);
;// CONCATENATED MODULE: ./.build/src/gates/reviewed-range.js




/** Fifty commits are one call to GitHub; more than so many are nothing that a deployment brings. */
const MOST_COMMITS = 1000;
/** The commits that would run for the first time, from git, with how they were reviewed, from GitHub. */
async function reviewedRange(inquiry, candidate) {
    const running = runningOf(inquiry);
    if (!running.isKnown)
        return running;
    const [from, to] = await Promise.all([
        running.value === undefined ? (0,kinds/* known */.eO)(undefined) : commitOf(running.value, inquiry),
        commitOf(candidate, inquiry),
    ]);
    if (!from.isKnown)
        return from;
    if (!to.isKnown)
        return to;
    const commits = from.value === undefined ? [to.value] : await commitsBetween(from.value, to.value, inquiry);
    const reviews = await (await inquiry.github()).reviews.of(commits);
    const missing = commits.find((it) => !reviews.has(it));
    if (missing !== undefined) {
        return (0,kinds/* notKnown */.bh)(`GitHub does not have commit ${missing}`, 'Push what is to be deployed, and check github-token.');
    }
    return (0,kinds/* known */.eO)({ from: from.value, commits: commits.flatMap((sha) => ({ sha, ...(reviews.get(sha) ?? NOBODY) })) });
}
const NOBODY = { isMerge: false, authors: [], pulls: [] };
/** What serves now, by the records; undefined where nothing does. */
function runningOf({ records, site, wayBack }) {
    if (!records.isKnown)
        return records;
    const { running } = (0,src_records.environmentOf)(records.value, site.surroundings.name);
    if (running)
        return (0,kinds/* known */.eO)(running.revision);
    const serving = wayBack.isKnown ? wayBack.value.baseline?.revision : undefined;
    if (serving === 'unknown') {
        return (0,kinds/* notKnown */.bh)('the records do not say what runs here', 'Deploy once without this gate, or `unknown: allow` it.');
    }
    return (0,kinds/* known */.eO)(serving);
}
/** The commit of a revision: itself, or what the signed provenance of a digest says was built. */
async function commitOf(revision, { github }) {
    if (!revision.startsWith('sha256:'))
        return (0,kinds/* known */.eO)(revision);
    const all = (await (await github()).attestations.of(revision)).map(provenanceOf);
    const commit = all.find((it) => it.isSigned && it.subjects.includes(revision) && it.commit !== undefined)?.commit;
    if (commit !== undefined)
        return (0,kinds/* known */.eO)(commit);
    return (0,kinds/* notKnown */.bh)(`no provenance says which commit ${revision} was built from`, 'Let the build attest it: `actions/attest`.');
}
async function commitsBetween(from, to, inquiry) {
    const history = await openHistory(inquiry);
    for (const it of [from, to])
        await demandCommit(history, it);
    const commits = (await history.commits(from, to)).map((it) => it.sha);
    if (commits.length <= MOST_COMMITS)
        return commits;
    throw new errors/* RefugeError */.vR('RFG-704', `${commits.length} commits would be new here, at most ${MOST_COMMITS} are looked at`, {
        hint: 'Deploy an older revision first, or waive the gate for a day: `waived: { until: …, reason: … }`.',
    });
}
async function openHistory({ ports, place }) {
    const { files, runner, neighbours } = ports;
    const folder = await files.inside(runner.context.workspace, place['working-directory']);
    const token = place['github-token'];
    return neighbours.history({ folder, mode: 'auto', ...(token ? { token } : {}) });
}
async function demandCommit(history, commit) {
    if ((await history.resolve(commit)) !== undefined)
        return;
    throw new errors/* RefugeError */.vR('RFG-706', `commit ${commit} is not in the history of this repository`, {
        hint: 'Check out the repository that the revision is of; a branch that was rewritten has lost its commits.',
    });
}

;// CONCATENATED MODULE: ./.build/src/gates/gather.js






/** Looks up, at once, what the gates of an environment need; nothing else is asked of anybody. */
async function gather(inquiry) {
    const { site, records, wayBack } = inquiry;
    const needs = new Set(site.surroundings.gates.flatMap(({ gate }) => kinds/* GATES */.JH.find((it) => it.name === gate)?.needs ?? []));
    const candidate = await lookInto(() => candidateOf(inquiry));
    const ask = (need, work) => (needs.has(need) ? lookInto(work) : notAsked);
    const [range, points, provenance, findings] = await Promise.all([
        ask('range', async () => (candidate.isKnown ? reviewedRange(inquiry, candidate.value) : candidate)),
        ask('points', () => pointsOf(inquiry)),
        ask('provenance', async () => (candidate.isKnown ? provenanceFor(candidate.value, inquiry) : candidate)),
        ask('findings', () => look(() => gather_findingsOf(inquiry))),
    ]);
    return { environment: site.surroundings.name, candidate, records, range, points, provenance, findings, wayBack };
}
const notAsked = (0,kinds/* notKnown */.bh)('nobody asked', '');
async function candidateOf(inquiry) {
    if (inquiry.revision !== undefined)
        return (0,kinds/* known */.eO)(inquiry.revision);
    const head = await (await openHistory(inquiry)).resolve('HEAD');
    return head === undefined ? (0,kinds/* notKnown */.bh)('nothing is checked out here', 'Name the revision: `--revision`.') : (0,kinds/* known */.eO)(head);
}
async function provenanceFor(revision, { github }) {
    if (!revision.startsWith('sha256:'))
        return (0,kinds/* known */.eO)([]);
    return (0,kinds/* known */.eO)((await (await github()).attestations.of(revision)).map(provenanceOf));
}
function settingsOf(gate, { site }) {
    return site.surroundings.gates.find((it) => it.gate === gate)?.settings ?? {};
}
async function pointsOf(inquiry) {
    const { records, site } = inquiry;
    if (!records.isKnown)
        return records;
    const settings = settingsOf('backup', inquiry);
    const named = (0,kinds/* textsIn */.Ej)(settings, 'sources');
    const sources = named.length > 0 ? named : Object.keys(site.configuration.backup?.sources ?? {});
    const problems = await problemsOf(sources, settings, inquiry);
    return (0,kinds/* known */.eO)(sources.map((source) => {
        const points = Object.hasOwn(records.value.points, source) ? (records.value.points[source] ?? []) : [];
        const newest = points.find((it) => it.status === 'complete');
        return { source, newest, problem: newest && problems(source, newest.point) };
    }));
}
/** What is wrong with a point in the store, at the level that the gate asks for. */
async function problemsOf(sources, settings, { site, ports }) {
    const level = (0,kinds/* textIn */.r7)(settings, 'verify');
    if (level !== 'stored' && level !== 'restorable')
        return () => undefined;
    const { checks } = await (0,backup.verifyPoints)({ sources, level, identity: undefined }, site, site.journal, ports);
    return (source, point) => {
        const check = checks.find((it) => it.source === source && it.point === point);
        if (!check)
            return `the store does not have point ${point}`;
        return check.problem && `${check.problem.code} ${check.problem.message}`;
    };
}
async function gather_findingsOf(inquiry) {
    const path = (0,kinds/* textIn */.r7)(settingsOf('vulnerabilities', inquiry), 'findings');
    const { files, runner } = inquiry.ports;
    const text = await files.read(await files.inside(runner.context.workspace, `${inquiry.site.folder}/${path}`));
    if (text === undefined)
        throw unreadable(path, 'there is no such file');
    return readFindings(text, path);
}

;// CONCATENATED MODULE: ./.build/src/gates/inquiry.js

/** Longest time of one call to GitHub with its retries, in milliseconds. */
const PATIENCE = 15_000;
/** GitHub's API for the runner's repository; RFG-705 where there is no token, or no repository is known. */
function githubOf(token, { neighbours, runner }) {
    let opened;
    return async () => {
        const lack = token ? (runner.context.repository ? undefined : 'no repository (GITHUB_REPOSITORY)') : 'no token';
        if (lack !== undefined || !token) {
            throw new errors/* RefugeError */.vR('RFG-705', `GitHub cannot be asked: there is ${lack}`, {
                hint: 'Give the action `github-token`; on a terminal set GITHUB_TOKEN and GITHUB_REPOSITORY=owner/name.',
            });
        }
        opened ??= neighbours.github({ token, patience: PATIENCE, signal: runner.cancelled });
        return opened;
    };
}

// EXTERNAL MODULE: ./.build/src/rollout/index.js + 68 modules
var rollout = __webpack_require__(3277);
;// CONCATENATED MODULE: ./.build/src/gates/way-back.js



/** How the target would be brought back from a revision that was placed. Pure. */
function wayBackOf({ slot, baseline }, { target, surroundings }, state) {
    const environment = surroundings.name;
    const { running } = (0,src_records.environmentOf)(state, environment);
    return {
        environment,
        slot,
        baseline: baseline && { slot: baseline.slot, revision: baseline.revision, version: baseline.version },
        isGood: baseline !== undefined && running?.revision === baseline.revision && running.slot === baseline.slot,
        stops: target.workload.stops,
    };
}
/** The same for what the target shows now; it is only looked at. */
async function wayBackNow(site, records) {
    if (!records.isKnown)
        return records;
    return look(async () => {
        const { target, surroundings } = site;
        const known = (0,src_records.environmentOf)(records.value, surroundings.name);
        const placement = (0,rollout.placeSlots)(target.slots, await target.router.observe(), known);
        return wayBackOf(placement, site, records.value);
    });
}

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/gates/words.js


/** The verdict in one sentence. */
function sentenceOf({ environment, outcome, gates }) {
    if (gates.length === 0)
        return `${environment} is open: it asks for no gate`;
    const closing = gates.filter((it) => it.closes);
    if (outcome === 'open')
        return `${environment} is open: ${openCount(gates)}`;
    return `${environment} is closed by ${closing.length} of ${gates.length} gates: ${closing.map((it) => it.gate).join(', ')}`;
}
function openCount(gates) {
    const passed = gates.filter((it) => it.verdict === 'pass').length;
    const spared = gates.length - passed;
    return `${passed} of ${gates.length} gates pass${spared === 0 ? '' : `, ${spared} did not and may not close it`}`;
}
/** A line a gate, with every reason. */
function gateLines({ gates }) {
    return gates.map((it) => (0,kernel_escape/* oneLine */.TN)(`gate ${it.gate}: ${wordOf(it)}: ${reasonsOf(it)}`));
}
/** `pass`, `FAIL`, `UNKNOWN`; small where it does not close. */
function wordOf({ verdict, closes }) {
    return closes ? verdict.toUpperCase() : verdict;
}
function reasonsOf({ reasons, spared }) {
    return [...reasons, ...(spared === undefined ? [] : [`(${spared})`])].join('; ');
}
/** Why nothing may begin, with every reason, pointing at the line that asks for the first; undefined where all is open. */
function closedError(report) {
    const closing = report.gates.filter((it) => it.closes);
    const [first] = closing;
    if (!first)
        return undefined;
    const lines = closing.map((it) => (0,kernel_escape/* oneLine */.TN)(`${it.gate} (${it.verdict}): ${reasonsOf(it)}`));
    const hints = [...new Set(closing.flatMap((it) => (it.hint ? [it.hint] : [])))];
    return new errors/* RefugeError */.vR('RFG-701', `${sentenceOf(report)}\n${lines.join('\n')}`, {
        hint: hints.map(kernel_escape/* oneLine */.TN).join('\n'),
        place: first.place,
    });
}

;// CONCATENATED MODULE: ./.build/src/gates/ask-gates.js






/** What a deployment calls before it begins, at the site that it has opened. */
function gatesFor(place, ports) {
    return async (site, { revision, state, placement }) => {
        const { gates } = site.surroundings;
        if (gates.length === 0)
            return { lines: [], notes: [], problem: undefined };
        const report = evaluate(gates, await gather({
            site,
            place,
            ports,
            revision,
            records: (0,kinds/* known */.eO)(state),
            wayBack: (0,kinds/* known */.eO)(wayBackOf(placement, site, state)),
            github: githubOf(place['github-token'], ports),
        }), ports.clock.now());
        const notes = report.gates.map(({ gate, verdict, reasons, spared }) => ({
            gate,
            verdict,
            reasons,
            ...(spared === undefined ? {} : { spared }),
        }));
        return { lines: gateLines(report), notes, problem: closedError(report) };
    };
}

// EXTERNAL MODULE: ./.build/src/kernel/revision.js
var revision = __webpack_require__(184);
// EXTERNAL MODULE: ./.build/src/report/index.js + 7 modules
var src_report = __webpack_require__(9413);
;// CONCATENATED MODULE: ./.build/src/gates/section.js



function gateSection(report) {
    const columns = [{ title: 'gate' }, { title: 'verdict' }, { title: 'why' }, { title: 'asked for in' }];
    const rows = report.gates.map((it) => [it.gate, wordOf(it), reasonsOf(it), { code: placeText(it.place) }]);
    return {
        title: '',
        blocks: [...(rows.length > 0 ? [{ kind: 'table', columns, rows }] : []), ...hintsOf(report)],
    };
}
function hintsOf({ gates }) {
    return gates
        .filter((it) => it.closes && it.hint !== undefined)
        .map((it) => ({ kind: 'sentence', text: [`To open ${it.gate}: `, it.hint ?? ''] }));
}
/** The job summary: the verdict first, then every gate with its reasons. Pure. */
function gateSummary(report) {
    const word = report.outcome === 'open' ? 'Open' : 'Closed';
    const what = report.revision === undefined ? '' : ` (for ${(0,revision/* shortRevision */.w)(report.revision)})`;
    const verdict = { kind: 'sentence', text: [{ strong: word }, `: ${sentenceOf(report)}${what}.`] };
    return (0,src_report/* markdown */.wD)([{ title: '', blocks: [verdict] }, gateSection(report)]);
}
const placeText = ({ file, line, column }) => [file, line, column].filter((it) => it !== undefined).join(':');

;// CONCATENATED MODULE: ./.build/src/gates/check-run.js



/** The verdict as a check run with an annotation on each line of refuge.yml whose gate did not pass. Pure. */
function checkRunOf(report, commit, folder) {
    const lacking = report.gates.filter((it) => it.verdict !== 'pass');
    return {
        name: `refuge / gate (${report.environment})`,
        commit,
        conclusion: report.outcome === 'open' ? 'success' : 'failure',
        title: sentenceOf(report),
        summary: gateSummary(report),
        annotations: lacking.map((it) => annotationOf(it, folder)),
    };
}
function annotationOf(it, folder) {
    return {
        path: [...folder.split('/'), ...it.place.file.split('/')].filter((part) => part !== '' && part !== '.').join('/'),
        line: it.place.line ?? 1,
        level: it.closes ? 'failure' : 'warning',
        title: `gate ${it.gate}: ${it.verdict}`,
        message: [reasonsOf(it), ...(it.hint ? [it.hint] : [])].join('\n'),
    };
}
/** Shows the verdict on GitHub. A mirror: when it fails there is a warning, and the verdict stays what it is. */
async function showCheckRun(report, { ports, place, github }) {
    const { runner, env } = ports;
    const isCommit = report.revision !== undefined && !report.revision.startsWith('sha256:');
    const commit = isCommit ? report.revision : env.GITHUB_SHA;
    if (!place['github-token'] || !runner.context.repository || !commit)
        return;
    try {
        await (await github()).checkRuns.create(checkRunOf(report, commit, place['working-directory']));
    }
    catch (error) {
        runner.warning(`GitHub does not show the verdict as a check run: ${(0,errors/* codedMessageOf */.Ui)(error)}${hintOf(error)}`);
    }
}
function hintOf(error) {
    const hint = error instanceof Error && 'hint' in error ? error.hint : undefined;
    return typeof hint === 'string' ? `. ${hint}` : '';
}

;// CONCATENATED MODULE: ./.build/src/gates/gate.js








/** Asks every gate of an environment about a revision, in one pass. Reads only; the check run is a mirror. */
async function gate(request, ports) {
    const site = await (0,rollout.openSite)({ ...request, dryRun: true }, ports);
    const records = await look(async () => (await site.journal.read()).state);
    const inquiry = {
        site,
        place: request,
        ports,
        revision: request.revision,
        records,
        wayBack: await wayBackNow(site, records),
        github: githubOf(request['github-token'], ports),
    };
    const report = evaluate(site.surroundings.gates, await gather(inquiry), ports.clock.now());
    if (!request.dryRun)
        await showCheckRun(report, inquiry);
    return { report, problem: closedError(report) };
}

;// CONCATENATED MODULE: ./.build/src/gates/outputs.js

/** The outputs of the action by their names. */
function gateOutputs(report) {
    const gates = report.gates.map(({ place, ...it }) => ({ ...it, line: place.line }));
    return { outcome: report.outcome, reason: sentenceOf(report), 'gates-json': JSON.stringify(gates) };
}

;// CONCATENATED MODULE: ./.build/src/gates/index.js
/** The room of gates: what must be true before the first percent. Never asked of a rollback. */







/***/ })

};
