export const id = 6229;
export const ids = [6229];
export const modules = {

/***/ 6229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/adapters/github/missing.js

const isCode = (error, code) => error instanceof errors/* RefugeError */.vR && error.code === code;
/** What a call answers; undefined where GitHub says that there is no such thing. */
async function unlessMissing(call) {
    try {
        return await call;
    }
    catch (error) {
        if (isCode(error, 'RFG-523'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/src/adapters/github/sigstore-bundle.js

/** The statement in a bundle, who its certificate says has signed it, and whether its key has; undefined where it is no bundle. */
function readBundle(bundle) {
    try {
        const { dsseEnvelope: envelope, verificationMaterial } = bundle;
        const payload = Buffer.from(envelope.payload, 'base64');
        const statement = JSON.parse(payload.toString());
        const raw = verificationMaterial.certificate?.rawBytes ?? verificationMaterial.x509CertificateChain?.certificates[0]?.rawBytes;
        if (raw === undefined)
            return { statement, signer: undefined, isSigned: false };
        const certificate = new external_node_crypto_.X509Certificate(Buffer.from(raw, 'base64'));
        return { statement, signer: signerIn(certificate), isSigned: isSignedBy(certificate, envelope, payload) };
    }
    catch {
        return undefined;
    }
}
/** The URI in the certificate's subject alternative name, without the server. Source: sigstore/fulcio, "OIDC", build signer URI. */
function signerIn({ subjectAltName = '' }) {
    return /(?:^|, )URI:https:\/\/[^/\s,]+\/([^\s,]+)/.exec(subjectAltName)?.[1];
}
function isSignedBy(certificate, { payloadType, signatures }, payload) {
    const signed = preAuthenticated(payloadType, payload);
    return signatures.some(({ sig }) => (0,external_node_crypto_.verify)('sha256', signed, certificate.publicKey, Buffer.from(sig, 'base64')));
}
/** What a DSSE signature is of. Source: secure-systems-lab/dsse, "Protocol", PAE. */
function preAuthenticated(type, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/attestations.js


/** Source: REST API, "List attestations": 404 where there is none. */
function attestationsOf(call, repository) {
    return {
        async of(digest) {
            const options = { needs: 'attestations: read', what: 'list the attestations of a digest', isIdempotent: true };
            const found = await unlessMissing(call(options, ({ rest }, limits) => rest.repos.listAttestations({ ...repository, ...limits, subject_digest: digest, per_page: 100 })));
            const all = found?.data.attestations ?? [];
            return all.flatMap(({ bundle }) => readBundle(bundle) ?? []);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/commit-id.js
/** A full id of a commit, which may stand in the text of a query; anything else is a bug of ours. */
function demandId(id) {
    if (/^[0-9a-f]{40,64}$/.test(id))
        return id;
    throw new Error(`'${id}' is no id of a commit`);
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/author-queries.js

/**
 * Who made commits and by which pull request they came; and which addresses the base has a commit of. Ids stand in the text,
 * since only they are known to be ids; what strangers wrote is a variable. Source: GraphQL API, objects `Commit`, `GitActor`,
 * `PullRequest`, input `CommitAuthor`.
 */
function commitsQuery(commits, emails) {
    const asked = commits.map((id, at) => `    c${at}: object(oid: "${demandId(id)}") { ...made }`);
    const history = emails && historyPart(emails, 'emails', '[String!]');
    const text = `query ($owner: String!, $repo: String!${history?.declared ?? ''}) {
  repository(owner: $owner, name: $repo) {
${[...asked, ...(history ? [history.field] : [])].join('\n')}
  }
}
fragment made on Commit {
  author { user { id login } }
  associatedPullRequests(first: 5) { nodes { number merged author { __typename login ... on User { id } } } }
}`;
    return { text, variables: { ...history?.variables } };
}
/** Which accounts the base has a commit of, under any of their addresses. */
function accountsQuery(ids) {
    const { declared, field, variables } = historyPart(ids, 'id', 'ID');
    const text = `query ($owner: String!, $repo: String!${declared}) {
  repository(owner: $owner, name: $repo) {
${field}
  }
}`;
    return { text, variables };
}
function historyPart({ base, of }, key, type) {
    const lines = of.map((_, at) => `      h${at}: history(first: 1, author: {${key}: $a${at}}) { nodes { oid } }`);
    return {
        declared: of.map((_, at) => `, $a${at}: ${type}`).join(''),
        field: `    base: object(oid: "${demandId(base)}") { ... on Commit {\n${lines.join('\n')}\n    } }`,
        variables: Object.fromEntries(of.map((it, at) => [`a${at}`, key === 'emails' ? [it] : it])),
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/authors.js

/** GitHub answers about as many commits in one call without running out of time. */
const BATCH = 100;
function authorsOf(call, repository) {
    const ask = async ({ text, variables }) => {
        const options = { needs: 'contents: read', what: 'say who made the commits', isIdempotent: true };
        const answered = await call(options, (octokit, limits) => octokit.graphql(text, { ...variables, ...repository, ...limits }).catch(partOf));
        return answered.repository;
    };
    return {
        async known(commits, base) {
            const found = new Map();
            const fresh = new Set();
            const seen = new Set();
            for (let at = 0; at < commits.length; at += BATCH) {
                const batch = commits.slice(at, at + BATCH);
                const emails = newEmails(batch, seen);
                const asked = base !== undefined && emails.length > 0 ? { base, of: emails } : undefined;
                const query = commitsQuery(batch.map((it) => it.sha), asked);
                const answer = await ask(query);
                for (const [i, { sha, email }] of batch.entries()) {
                    const made = answer[`c${i}`];
                    if (made)
                        found.set(sha, { ...foundIn(made), email });
                }
                for (const it of missing(asked?.of ?? [], answer.base))
                    fresh.add(it);
            }
            return { commits: found, newcomers: await newcomers(found, { base, fresh, ask }) };
        },
    };
}
/** Addresses that no earlier batch asked about. */
function newEmails(batch, seen) {
    const emails = [...new Set(batch.map((it) => it.email))].filter((it) => it !== '' && !seen.has(it));
    for (const it of emails)
        seen.add(it);
    return emails;
}
/** Those of whom the base has no commit; none when the base itself is not known. */
function missing(asked, base) {
    return base ? asked.filter((_, at) => base[`h${at}`]?.nodes.length === 0) : [];
}
function foundIn({ author, associatedPullRequests }) {
    const pull = associatedPullRequests?.nodes.find((it) => it.merged);
    const actor = author?.user ?? pull?.author ?? undefined;
    return { account: actor && accountOf(actor), id: actor?.id, pull: pull && String(pull.number) };
}
const accountOf = ({ login, __typename: type }) => ({
    login: login.replace(/\[bot\]$/, ''),
    isBot: type === 'Bot' || login.endsWith('[bot]'),
});
/** An account is new when all its addresses in the range are, and it has no other in the base. */
async function newcomers(found, { base, fresh, ask }) {
    if (base === undefined)
        return new Set();
    const people = [...found.values()].filter((it) => it.account && !it.account.isBot && it.id !== undefined);
    const old = new Set(people.filter((it) => !fresh.has(it.email ?? '')).map((it) => it.id));
    const candidates = [...new Map(people.map((it) => [it.id ?? '', it.account?.login ?? '']))].filter(([id]) => !old.has(id));
    if (candidates.length === 0)
        return new Set();
    const ids = candidates.map(([id]) => id);
    const answer = await ask(accountsQuery({ base, of: ids }));
    const isNew = new Set(missing(ids, answer.base));
    return new Set(candidates.filter(([id]) => isNew.has(id)).map(([, login]) => login));
}
/** What came in spite of errors: without a permission single fields are null. */
function partOf(error) {
    const { data } = error;
    if (data?.repository)
        return { repository: data.repository };
    throw error;
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/again.js
const ATTEMPTS = 5;
const FIRST = 250;
const LONGEST = 8000;
/** GitHub's gateways answer so while they are busy. */
const BUSY = new Set([500, 502, 503, 504]);
/** No byte of the request has been read by anybody. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/**
 * Milliseconds to wait before the call is made again; undefined when it should not be. A call that is not idempotent is
 * made again only where GitHub cannot have carried it out: it was refused for its rate, or never sent.
 */
function pauseBefore(failure, attempt, isIdempotent, { random, now }) {
    if (attempt >= ATTEMPTS)
        return undefined;
    const { status, code } = failure;
    if (isRateLimit(failure))
        return told(failure, now) ?? jittered(attempt, random);
    const isUndone = status === undefined && NOT_SENT.has(code ?? '');
    const isPassing = status === undefined || BUSY.has(status);
    return isUndone || (isPassing && isIdempotent) ? jittered(attempt, random) : undefined;
}
/** Source: REST API, "Rate limits": 403 or 429 with `retry-after`, with nothing remaining, or with these words. */
function isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message);
}
/** `retry-after` in seconds, else the second at which the limit is lifted. */
function told({ headers }, now) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (after >= 0)
        return after * 1000;
    if (headers['x-ratelimit-remaining'] !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now.getTime()) : undefined;
}
/** Full jitter below an exponential bound (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015). */
function jittered(attempt, random) {
    const [byte = 0] = random.bytes(1);
    return (byte / 256) * Math.min(LONGEST, FIRST * 2 ** attempt);
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/failure.js
/**
 * Reads what Octokit throws: a `RequestError` has the answer in `response`; without one the request never got an answer,
 * although its status says 500. A GraphQL answer with errors has status 200 and names the type of each.
 */
function failureIn(thrown) {
    const { status, response, message, errors, headers } = fieldsOf(thrown);
    if (Array.isArray(errors) && status === undefined)
        return graphqlFailure(errors, textsOf(headers));
    const answer = fieldsOf(response);
    return {
        status: response !== undefined && typeof status === 'number' ? status : undefined,
        headers: textsOf(answer.headers),
        message: sentenceOf(fieldsOf(answer.data)) ?? textOf(message),
        code: codeOf(thrown),
    };
}
const STATUS_OF_TYPE = { NOT_FOUND: 404, FORBIDDEN: 403, RATE_LIMITED: 429 };
function graphqlFailure(errors, headers) {
    const all = errors.map(fieldsOf);
    const status = all.map(({ type }) => STATUS_OF_TYPE[textOf(type)]).find((it) => it !== undefined) ?? 422;
    return { status, headers, message: all.map(({ message }) => textOf(message)).join('; '), code: undefined };
}
/** GitHub's sentence, and what it says of single fields. Source: REST API, "Troubleshooting", validation failed. */
function sentenceOf({ message, errors }) {
    if (typeof message !== 'string')
        return undefined;
    return [message, ...(Array.isArray(errors) ? errors.map(detailOf) : [])].join('; ');
}
function detailOf(error) {
    if (typeof error === 'string')
        return error;
    const { message, resource, field, code } = fieldsOf(error);
    return typeof message === 'string' ? message : `${textOf(resource)}.${textOf(field)}: ${textOf(code)}`;
}
/** The innermost code: fetch wraps what the socket said. */
function codeOf(thrown) {
    const { code, cause } = fieldsOf(thrown);
    const inner = cause === undefined ? undefined : codeOf(cause);
    return inner ?? (typeof code === 'string' ? code : undefined);
}
function fieldsOf(it) {
    return typeof it === 'object' && it !== null ? it : {};
}
function textsOf(it) {
    return Object.fromEntries(Object.entries(fieldsOf(it)).map(([name, value]) => [name, textOf(value)]));
}
const textOf = (it) => (typeof it === 'string' || typeof it === 'number' ? String(it) : '');

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/adapters/github/refusal.js



const refusal_LONGEST = 300;
/** A failed call as the error that people see: what was refused, why, and what to change. */
function refusalOf(failure, purpose, cause) {
    const said = (0,kernel_escape/* oneLine */.TN)(failure.message).slice(0, refusal_LONGEST);
    const { code, why, hint } = explained(failure, said, purpose.needs);
    return new errors/* RefugeError */.vR(code, `GitHub did not ${purpose.what}: ${why}`, { hint, cause });
}
function explained(failure, said, needs) {
    const { status, code } = failure;
    if (isRateLimit(failure)) {
        const hint = `Wait${untilOf(failure)}, or let fewer jobs call the API at once.`;
        return { code: 'RFG-524', why: `its rate limit is used up (${said})`, hint };
    }
    if (status === undefined) {
        const hint = 'Check GITHUB_API_URL, the network, and the proxy (https_proxy, no_proxy) of this runner.';
        return { code: 'RFG-520', why: `no answer (${code ?? said})`, hint };
    }
    if (status >= 500) {
        const hint = 'Run again later; https://www.githubstatus.com says more.';
        return { code: 'RFG-526', why: `it has trouble of its own (${status}, ${said})`, hint };
    }
    return refused(status, failure, said, needs);
}
function refused(status, failure, said, needs) {
    switch (status) {
        case 401: {
            const hint = "Give `github-token` the job's own token. It ends with the job, that of an App after an hour: a longer run needs a new one.";
            return { code: 'RFG-521', why: `the token is not valid (${said})`, hint };
        }
        case 403: {
            const hint = `Give the job \`permissions: ${acceptedBy(failure) ?? needs}\`.`;
            return { code: 'RFG-522', why: `the token may not (${said})`, hint };
        }
        case 404: {
            const hint = `GitHub says "not found" also where a permission is missing: check the name, and \`permissions: ${needs}\`.`;
            return { code: 'RFG-523', why: 'not found, or hidden from this token', hint };
        }
        default:
            return { code: 'RFG-525', why: `${said} (${status})`, hint: "The sentence is GitHub's own; change what it names." };
    }
}
/** The header in which GitHub names the permissions that would have done: `deployments=write; contents=read`. */
function acceptedBy({ headers }) {
    const named = /^([a-z_]+)=(read|write)/.exec(headers['x-accepted-github-permissions'] ?? '');
    return named ? `${named[1]?.replaceAll('_', '-')}: ${named[2]}` : undefined;
}
function untilOf({ headers }) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (after >= 0)
        return ` ${after} s`;
    const reset = new Date(Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000);
    return Number.isNaN(reset.getTime()) ? '' : ` until ${reset.toISOString()}`;
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/call.js



function callerFor(octokit, { patience, signal }, { clock, random }) {
    return async (options, send) => {
        const deadline = clock.monotonic() + patience;
        for (let attempt = 0;; attempt++) {
            try {
                return await within(deadline - clock.monotonic(), clock, signal, (it) => send(octokit, { request: { signal: it } }));
            }
            catch (error) {
                const failure = failureIn(error);
                const pause = pauseBefore(failure, attempt, options.isIdempotent, { random, now: clock.now() });
                const isOver = pause === undefined || clock.monotonic() + pause >= deadline || signal?.aborted === true;
                if (isOver)
                    throw refusalOf(failure, options, error);
                await clock.sleep(pause, signal);
            }
        }
    };
}
/** Ends the work when so many milliseconds are over, or when the signal fires. */
async function within(milliseconds, clock, signal, work) {
    const [late, done] = [new AbortController(), new AbortController()];
    const limit = clock.sleep(milliseconds, done.signal).then(() => {
        if (!done.signal.aborted)
            late.abort(new Error(`nothing came in ${Math.round(milliseconds)} ms`));
    });
    try {
        return await work(signal ? AbortSignal.any([signal, late.signal]) : late.signal);
    }
    finally {
        done.abort();
        await limit;
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/check-runs.js
/** Source: REST API, "Check runs": at most 50 annotations a request, 65 535 characters of a summary. */
const MOST_ANNOTATIONS = 50;
const check_runs_LONGEST = 65_535;
function checkRunsOf(call, repository) {
    return {
        async create({ name, commit, conclusion, title, summary, annotations }) {
            // A second one of the same name takes the place of the first where people look.
            const options = { needs: 'checks: write', what: 'show the verdict as a check run', isIdempotent: true };
            const { data } = await call(options, ({ rest }, limits) => rest.checks.create({
                ...repository,
                ...limits,
                name,
                head_sha: commit,
                status: 'completed',
                conclusion,
                output: {
                    title,
                    summary: summary.slice(0, check_runs_LONGEST),
                    annotations: annotations.slice(0, MOST_ANNOTATIONS).map(asGitHub),
                },
            }));
            return data.html_url ?? '';
        },
    };
}
function asGitHub({ path, line, level, title, message }) {
    return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/comments.js
const NEEDS = { needs: 'pull-requests: write' };
/** Source: REST API, "Issue comments"; a pull request is an issue there. */
function commentsOf(call, repository) {
    const find = (issue, marker) => call({ ...NEEDS, what: 'list the comments', isIdempotent: true }, async (octokit, limits) => {
        const list = octokit.rest.issues.listComments;
        const pages = octokit.paginate.iterator(list, { ...repository, ...limits, issue_number: issue, per_page: 100 });
        for await (const { data } of pages) {
            const found = data.find(({ body }) => body?.includes(marker));
            if (found)
                return found.id;
        }
        return undefined;
    });
    return {
        async upsert(issue, marker, text) {
            const known = await find(issue, marker);
            if (known === undefined) {
                const { data } = await call({ ...NEEDS, what: 'comment', isIdempotent: false }, ({ rest }, limits) => rest.issues.createComment({ ...repository, ...limits, issue_number: issue, body: text }));
                return data.html_url;
            }
            const { data } = await call({ ...NEEDS, what: 'edit a comment', isIdempotent: true }, ({ rest }, limits) => rest.issues.updateComment({ ...repository, ...limits, comment_id: known, body: text }));
            return data.html_url;
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/commits.js
/** Source: GraphQL API, mutation `createCommitOnBranch`: GitHub signs what it makes, and refuses when the branch has moved. */
const CREATE = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
function commitsOf(call, repository) {
    const { owner, repo } = repository;
    return {
        async create({ branch, expectedHead, headline, body, written, removed }) {
            const options = { needs: 'contents: write', what: 'create a commit', isIdempotent: false };
            const additions = Object.entries(written).map(([path, bytes]) => ({
                path,
                contents: Buffer.from(bytes).toString('base64'),
            }));
            const input = {
                branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
                expectedHeadOid: expectedHead,
                message: { headline, body },
                fileChanges: { additions, deletions: removed.map((path) => ({ path })) },
            };
            const { createCommitOnBranch } = await call(options, (octokit, limits) => octokit.graphql(CREATE, { ...limits, input }));
            return createCommitOnBranch.commit.oid;
        },
        async pullsOf(commit) {
            const options = { needs: 'pull-requests: read', what: 'list the pull requests of a commit', isIdempotent: true };
            const all = await call(options, (octokit, limits) => {
                const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
                return octokit.paginate(list, { ...repository, ...limits, commit_sha: commit, per_page: 100 });
            });
            return all.map(({ number, title, user, merged_at }) => ({
                number,
                title,
                author: user?.login,
                isMerged: merged_at !== null,
            }));
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/deployments.js
const deployments_NEEDS = { needs: 'deployments: write' };
/** Source: REST API, "Deployments" and "Deployment statuses". */
function deploymentsOf(call, repository) {
    return {
        async newest(environment) {
            const options = { ...deployments_NEEDS, what: 'list the deployments', isIdempotent: true };
            const { data } = await call(options, ({ rest }, limits) => rest.repos.listDeployments({ ...repository, ...limits, environment, per_page: 100 }));
            return data.map(({ id, payload }) => ({ id, payload: readPayload(payload) }));
        },
        async create({ ref, environment, task, description, payload, isProduction, isTransient }) {
            const { data } = await call({ ...deployments_NEEDS, what: 'create a deployment', isIdempotent: false }, ({ rest }, limits) => rest.repos.createDeployment({
                ...repository,
                ...limits,
                ref,
                environment,
                task,
                description,
                payload,
                production_environment: isProduction,
                transient_environment: isTransient,
                // GitHub would merge the default branch first, and wait for checks: the decision to deploy has been made.
                auto_merge: false,
                required_contexts: [],
            }));
            if ('id' in data)
                return data.id;
            throw new Error('GitHub merged a branch instead of making a deployment');
        },
        async stateOf(id) {
            const options = { ...deployments_NEEDS, what: 'read the status of a deployment', isIdempotent: true };
            const { data } = await call(options, ({ rest }, limits) => rest.repos.listDeploymentStatuses({ ...repository, ...limits, deployment_id: id, per_page: 1 }));
            return data[0]?.state;
        },
        async report(id, { state, description, logUrl }) {
            // Twice the same status shows the same.
            const options = { ...deployments_NEEDS, what: 'report the status of a deployment', isIdempotent: true };
            await call(options, ({ rest }, limits) => rest.repos.createDeploymentStatus({
                ...repository,
                ...limits,
                deployment_id: id,
                state,
                description,
                ...(logUrl ? { log_url: logUrl } : {}),
            }));
        },
    };
}
/** An object, or a string that holds one: old clients write the string. */
function readPayload(payload) {
    if (typeof payload === 'string')
        return readText(payload);
    return typeof payload === 'object' && payload !== null ? payload : {};
}
function readText(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? {} : readPayload(value);
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/objects.js
const reading = (what) => ({ needs: 'contents: read', what: `read ${what}`, isIdempotent: true });
/** Source: REST API, "Git commits", "Git trees", "Git blobs". */
function objectsOf(call, repository) {
    return {
        async commit(id) {
            const { data } = await call(reading('a commit'), ({ rest }, limits) => rest.git.getCommit({ ...repository, ...limits, commit_sha: id }));
            return { tree: data.tree.sha, parents: data.parents.map((it) => it.sha), message: data.message };
        },
        async tree(id) {
            const { data } = await call(reading('a folder'), ({ rest }, limits) => rest.git.getTree({ ...repository, ...limits, tree_sha: id }));
            return data.tree.map(({ path, mode, sha }) => ({ name: path, kind: kindOf(mode), id: sha ?? '' }));
        },
        async blob(id) {
            const { data } = await call(reading('a file'), ({ rest }, limits) => rest.git.getBlob({ ...repository, ...limits, file_sha: id }));
            return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
        },
    };
}
/** Source: git's tree objects: 040000 a folder, 120000 a link, 160000 another repository. */
function kindOf(mode) {
    if (mode === '040000')
        return 'folder';
    return mode?.startsWith('100') ? 'file' : 'link';
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/pull-description.js

/** Source: GraphQL API, objects `Repository` and `PullRequest`. REST shows the merge settings to administrators only. */
const DESCRIBE = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed
    mergeCommitTitle mergeCommitMessage squashMergeCommitTitle squashMergeCommitMessage
    pullRequest(number: $number) {
      number title body headRefOid headRefName baseRefName
      author { login }
      headRepositoryOwner { login }
    }
  }
}`;
async function describePull(call, repository, number) {
    const options = { needs: 'pull-requests: read', what: `describe pull request ${number}`, isIdempotent: true };
    const { repository: it } = await call(options, (octokit, limits) => octokit.graphql(DESCRIBE, { ...limits, ...repository, number }));
    if (it.pullRequest === null) {
        throw new errors/* RefugeError */.vR('RFG-523', `there is no pull request ${number} in ${repository.owner}/${repository.repo}`, {
            hint: 'Check the number; an issue is none.',
        });
    }
    const { title, body, author, headRefOid, headRefName, headRepositoryOwner, baseRefName } = it.pullRequest;
    return {
        number,
        title,
        body,
        author: author?.login,
        head: headRefOid,
        from: `${headRepositoryOwner?.login ?? 'unknown'}/${headRefName}`,
        base: baseRefName,
        merging: mergingOf(it),
    };
}
function mergingOf(it) {
    return {
        merge: it.mergeCommitAllowed,
        squash: it.squashMergeAllowed,
        rebase: it.rebaseMergeAllowed,
        mergeTitle: it.mergeCommitTitle,
        mergeMessage: it.mergeCommitMessage,
        squashTitle: it.squashMergeCommitTitle,
        squashMessage: it.squashMergeCommitMessage,
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/pulls.js


const READ = { needs: 'pull-requests: read', isIdempotent: true };
const WRITE = { needs: 'pull-requests: write' };
/** Source: REST API, "Pull requests". */
function pullsOf(call, repository) {
    const create = (what, draft) => call({ ...WRITE, what, isIdempotent: false }, async ({ rest }, limits) => {
        const { data } = await rest.pulls.create({ ...repository, ...limits, ...draft });
        return asOpen(data);
    });
    return {
        async open(head, base) {
            const { data } = await call({ ...READ, what: 'list the pull requests' }, ({ rest }, limits) => rest.pulls.list({ ...repository, ...limits, state: 'open', base, head: `${repository.owner}:${head}` }));
            const [found] = data;
            return found && asOpen(found);
        },
        create: (draft) => create('open a pull request', draft),
        async update(pull, change) {
            await call({ ...WRITE, what: 'change a pull request', isIdempotent: true }, ({ rest }, limits) => rest.pulls.update({ ...repository, ...limits, pull_number: pull, ...change }));
        },
        async demandCreate(base) {
            try {
                await create('accept pull requests from this token', { head: base, base, title: base, body: '' });
            }
            catch (error) {
                // A branch has nothing to bring into itself.
                if (!isCode(error, 'RFG-525'))
                    throw error;
            }
        },
        describe: (pull) => describePull(call, repository, pull),
    };
}
function asOpen({ number, title, body, html_url }) {
    return { number, title, body: body ?? '', page: html_url };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/refs.js

const refs_READ = { needs: 'contents: read' };
const refs_WRITE = { needs: 'contents: write' };
/** Source: REST API, "Git references", which names them without `refs/` in paths and with it in bodies. */
function refsOf(call, repository) {
    const find = (ref) => unlessMissing(call({ ...refs_READ, what: 'read a ref', isIdempotent: true }, async ({ rest }, limits) => {
        const { data } = await rest.git.getRef({ ...repository, ...limits, ref: refs_short(ref) });
        return data.object;
    }));
    const read = async (ref) => (await find(ref))?.sha;
    return {
        read,
        async create(ref, object) {
            try {
                await call({ ...refs_WRITE, what: 'create a ref', isIdempotent: false }, ({ rest }, limits) => rest.git.createRef({ ...repository, ...limits, ref, sha: object }));
                return true;
            }
            catch (error) {
                if (isCode(error, 'RFG-525') && (await read(ref)) !== undefined)
                    return false;
                throw error;
            }
        },
        async commitOf(ref) {
            let object = await find(ref);
            while (object?.type === 'tag') {
                const { sha } = object;
                const { data } = await call({ ...refs_READ, what: 'read a tag', isIdempotent: true }, ({ rest }, limits) => rest.git.getTag({ ...repository, ...limits, tag_sha: sha }));
                object = data.object;
            }
            return object?.sha;
        },
        async move(ref, object, how) {
            await call({ ...refs_WRITE, what: 'move a ref', isIdempotent: true }, ({ rest }, limits) => rest.git.updateRef({ ...repository, ...limits, ref: refs_short(ref), sha: object, force: how === 'force' }));
        },
        async remove(ref) {
            try {
                await call({ ...refs_WRITE, what: 'remove a ref', isIdempotent: true }, ({ rest }, limits) => rest.git.deleteRef({ ...repository, ...limits, ref: refs_short(ref) }));
            }
            catch (error) {
                if ((await read(ref)) !== undefined)
                    throw error;
            }
        },
    };
}
const refs_short = (ref) => ref.replace(/^refs\//, '');

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/src/adapters/github/release-assets.js




const release_assets_NEEDS = { needs: 'contents: write' };
/** Source: REST API, "Release assets". They are sent to a server of their own, which the release names. */
function assetsOf(call, repository) {
    return {
        fileAt,
        async upload({ uploadUrl }, { name, contentType, bytes }) {
            await call({ ...release_assets_NEEDS, what: `upload the asset ${name}`, isIdempotent: false }, (octokit, limits) => octokit.request({
                ...limits,
                method: 'POST',
                url: uploadUrl,
                name,
                data: bytes,
                headers: { 'content-type': contentType, 'content-length': bytes.length },
            }));
        },
        async assets({ id }) {
            const all = await call({ ...release_assets_NEEDS, what: 'list the assets', isIdempotent: true }, (octokit, limits) => {
                const list = octokit.rest.repos.listReleaseAssets;
                return octokit.paginate(list, { ...repository, ...limits, release_id: id, per_page: 100 });
            });
            return all.map(({ id: asset, name, size, digest, state }) => ({
                id: asset,
                name,
                size,
                digest: digest ?? undefined,
                isWhole: state === 'uploaded',
            }));
        },
        async removeAsset({ id, name }) {
            await unlessMissing(call({ ...release_assets_NEEDS, what: `remove the asset ${name}`, isIdempotent: true }, ({ rest }, limits) => rest.repos.deleteReleaseAsset({ ...repository, ...limits, asset_id: id })));
        },
    };
}
/** By the ending of a name; GitHub only passes it on to who downloads. */
const TYPES = [
    [/\.zip$/, 'application/zip'],
    [/\.(tar\.gz|tgz|gz)$/, 'application/gzip'],
    [/\.json$/, 'application/json'],
    [/\.md$/, 'text/markdown'],
    [/\.(txt|sha256|asc|sig)$/, 'text/plain'],
];
async function fileAt(path) {
    const name = (0,external_node_path_.basename)(path);
    const contentType = TYPES.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream';
    try {
        return { name, contentType, bytes: await (0,promises_.readFile)(path) };
    }
    catch (cause) {
        throw new errors/* RefugeError */.vR('RFG-527', `the asset ${path} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, {
            hint: 'Check `assets`: every line must name files, and the step that builds them must come before.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/releases.js


const releases_NEEDS = { needs: 'contents: write' };
/** Source: REST API, "Releases" and "Release assets". Drafts are in lists only, and only for who may write. */
function releasesOf(call, repository) {
    const drafts = async () => {
        const { data } = await call({ ...releases_NEEDS, what: 'list the releases', isIdempotent: true }, ({ rest }, limits) => rest.repos.listReleases({ ...repository, ...limits, per_page: 100 }));
        return data.filter((it) => it.draft).map(asRelease);
    };
    return {
        drafts,
        async find(tag) {
            const published = await unlessMissing(call({ ...releases_NEEDS, what: 'read a release', isIdempotent: true }, ({ rest }, limits) => rest.repos.getReleaseByTag({ ...repository, ...limits, tag })));
            return published ? asRelease(published.data) : (await drafts()).find((it) => it.tag === tag);
        },
        async draft(draft) {
            const { data } = await call({ ...releases_NEEDS, what: 'draft a release', isIdempotent: false }, ({ rest }, limits) => rest.repos.createRelease({ ...repository, ...limits, ...releases_fieldsOf(draft), draft: true }));
            return asRelease(data);
        },
        async update({ id }, draft) {
            const { data } = await call({ ...releases_NEEDS, what: 'change a draft', isIdempotent: true }, ({ rest }, limits) => rest.repos.updateRelease({ ...repository, ...limits, release_id: id, ...releases_fieldsOf(draft) }));
            return asRelease(data);
        },
        publish: (release, isLatest) => publish(call, repository, release, isLatest),
        async remove({ id }) {
            await unlessMissing(call({ ...releases_NEEDS, what: 'remove a draft', isIdempotent: true }, ({ rest }, limits) => rest.repos.deleteRelease({ ...repository, ...limits, release_id: id })));
        },
        ...assetsOf(call, repository),
    };
}
/** It names its commit in the same call: another run may have made the draft name another meanwhile. */
async function publish(call, repository, { id, target }, isLatest) {
    const fields = { draft: false, target_commitish: target, make_latest: isLatest ? 'true' : 'false' };
    await call({ ...releases_NEEDS, what: 'publish the release', isIdempotent: true }, ({ rest }, limits) => rest.repos.updateRelease({ ...repository, ...limits, release_id: id, ...fields }));
}
const releases_fieldsOf = ({ tag, target, name, text, isPrerelease }) => ({
    tag_name: tag,
    target_commitish: target,
    name,
    body: text,
    prerelease: isPrerelease,
});
function asRelease(it) {
    return {
        id: it.id,
        tag: it.tag_name,
        target: it.target_commitish,
        name: it.name ?? '',
        text: it.body ?? '',
        isPrerelease: it.prerelease,
        isDraft: it.draft,
        isImmutable: it.immutable === true,
        page: it.html_url,
        uploadUrl: it.upload_url,
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/reviews.js

/** As many as GitHub answers in one call with everything that is asked of each. */
const reviews_BATCH = 50;
function reviewsOf(call, repository) {
    const options = { needs: 'pull-requests: read', what: 'say how commits were reviewed', isIdempotent: true };
    return {
        async of(commits) {
            const found = new Map();
            for (let at = 0; at < commits.length; at += reviews_BATCH) {
                const batch = commits.slice(at, at + reviews_BATCH);
                const answer = await call(options, (octokit, limits) => octokit.graphql(queryFor(batch), { ...repository, ...limits }));
                for (const [i, sha] of batch.entries()) {
                    const reviewed = answer.repository[`c${i}`];
                    if (reviewed)
                        found.set(sha, reviewOf(reviewed));
                }
            }
            return found;
        },
    };
}
/**
 * The newest opinion of each person who may write: whoever took an approval back has none. Ids stand in the text, since only they
 * are known to be ids. Source: GraphQL API, objects `Commit`, `PullRequest`, `PullRequestReview`.
 */
function queryFor(commits) {
    return `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
${commits.map((id, at) => `    c${at}: object(oid: "${demandId(id)}") { ...reviewed }`).join('\n')}
  }
}
fragment reviewed on Commit {
  parents { totalCount }
  authors(first: 20) { nodes { user { login } } }
  associatedPullRequests(first: 5) {
    nodes {
      number merged author { login } headRefOid mergeCommit { oid }
      latestOpinionatedReviews(first: 50, writersOnly: true) { nodes { state author { __typename login } commit { oid } } }
    }
  }
}`;
}
function reviewOf({ parents, authors, associatedPullRequests }) {
    return {
        isMerge: parents.totalCount > 1,
        authors: authors.nodes.map(({ user }) => user?.login),
        pulls: associatedPullRequests.nodes.filter((it) => it.merged).map(pullOf),
    };
}
function pullOf({ number, author, headRefOid, mergeCommit, latestOpinionatedReviews }) {
    const approvals = latestOpinionatedReviews.nodes.flatMap((it) => it.state === 'APPROVED' && it.author && it.commit
        ? [{ login: it.author.login, isBot: it.author.__typename !== 'User', commit: it.commit.oid }]
        : []);
    return { number, author: author?.login, head: headRefOid, merge: mergeCommit?.oid, approvals };
}

;// CONCATENATED MODULE: ./.build/src/adapters/github/index.js














/**
 * GitHub's API through `@actions/github`, which knows proxies. The runner's repository and API are meant, wherever the
 * checkout's remote is. GraphQL is asked beside that API (`/graphql`, on GHES `/api/graphql`), whatever GITHUB_GRAPHQL_URL
 * says. RFG-520 where the runner names no repository.
 */
function openGitHub(place, { runner, clock, random }) {
    const { repository, apiUrl } = runner.context;
    const octokit = (0,github/* getOctokit */.Q)(place.token, { baseUrl: apiUrl.replace(/\/+$/, ''), log: SILENT });
    const call = callerFor(octokit, place, { clock, random });
    const where = repositoryIn(repository);
    return {
        deployments: deploymentsOf(call, where),
        comments: commentsOf(call, where),
        refs: refsOf(call, where),
        objects: objectsOf(call, where),
        releases: releasesOf(call, where),
        commits: commitsOf(call, where),
        pulls: pullsOf(call, where),
        authors: authorsOf(call, where),
        reviews: reviewsOf(call, where),
        checkRuns: checkRunsOf(call, where),
        attestations: attestationsOf(call, where),
    };
}
/** Octokit says on standard output what it thinks of deprecated calls. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() { }
function repositoryIn(name) {
    const [owner, repo, ...rest] = (name ?? '').split('/');
    if (owner && repo && rest.length === 0)
        return { owner, repo };
    throw new errors/* RefugeError */.vR('RFG-520', 'GITHUB_REPOSITORY names no repository, so GitHub cannot be asked about it', {
        hint: 'Set it as `owner/name`; runners of GitHub do.',
    });
}


/***/ })

};
