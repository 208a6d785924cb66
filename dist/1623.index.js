export const id = 1623;
export const ids = [1623];
export const modules = {

/***/ 7869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** A duration with its unit, with its default. */
function duration(fallback, description) {
    return { type: 'string', pattern: '^(\\d+(\\.\\d+)?(ms|s|m|h|d|w))+$', default: fallback, description };
}


/***/ }),

/***/ 5461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ options),
/* harmony export */   o: () => (/* binding */ NAME)
/* harmony export */ });
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7869);
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7413);


/** Names of backends and servers: what HAProxy accepts (configuration manual §2.3), so nothing that ends a command. */
const NAME = '^[A-Za-z0-9_.:-]+$';
const name = (description) => ({ type: 'string', pattern: NAME, description });
const options = {
    kind: 'haproxy',
    summary: 'Two servers of an HAProxy backend, whose weights are moved over the runtime API.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['socket', 'backend', 'slots', 'start'],
        properties: {
            socket: {
                type: 'string',
                pattern: '^(tcp://([^\\s:/]+|\\[[0-9a-fA-F:]+\\]):\\d{1,5}|[^:\\n]+)$',
                description: 'The runtime API: path of the unix socket (`stats socket … level admin`), or tcp://host:port.',
            },
            backend: name('Name of the backend.'),
            slots: {
                type: 'array',
                minItems: 2,
                maxItems: 2,
                uniqueItems: true,
                items: name('Name of a server of the backend.'),
                description: 'Two servers of the backend; whichever has no weight takes the next revision.',
            },
            start: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G)('Brings REFUGE_REVISION up in REFUGE_SLOT and returns when it is ready; running it twice must be harmless. ' +
                'A process that it leaves running must write elsewhere (`>log 2>&1`).'),
            stop: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G)('Stops what runs in REFUGE_SLOT; without it, the old revision keeps running without traffic.'),
            drain: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('10s', 'Longest wait for requests in flight before a slot is stopped.'),
            'start-timeout': (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('5m', 'Longest time until a slot is ready, the health checks of HAProxy included.'),
            via: {
                type: 'object',
                additionalProperties: false,
                required: ['ssh'],
                description: 'Everything of this target, commands included, happens on this machine (OpenSSH, strict host keys).',
                properties: {
                    ssh: {
                        type: 'string',
                        pattern: '^[A-Za-z0-9_][^\\s]*$',
                        description: 'user@host, or a host of ssh_config.',
                    },
                    port: {
                        type: 'integer',
                        minimum: 1,
                        maximum: 65535,
                        description: 'Port of sshd; 22 unless ssh_config says otherwise.',
                    },
                    identity: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .A)('Private key.'),
                    'known-hosts': (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .A)("File of known hosts; without it, the user's."),
                    folder: {
                        type: 'string',
                        minLength: 1,
                        description: "Folder there in which commands run; without it, the login's home.",
                    },
                },
            },
        },
    },
    programs: [],
    rights: ['write to the runtime API at level admin'],
    router: { gauges: ['response-time'] },
};


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ path),
/* harmony export */   G: () => (/* binding */ command)
/* harmony export */ });
/** A command of the user's, run by `sh`. */
function command(description) {
    return { type: 'string', minLength: 1, description };
}
/** A path, from the folder of refuge.yml unless absolute. */
function path(description) {
    return { type: 'string', minLength: 1, description };
}


/***/ }),

/***/ 4004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kinds: () => (/* binding */ kinds)
});

// EXTERNAL MODULE: ./.build/src/adapters/schema-parts.js
var schema_parts = __webpack_require__(7869);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/exec/options.js

const options = {
    kind: 'exec',
    summary: 'A command of yours that prints what both sides show as JSON: cumulative counts, buckets of durations, or levels.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['run'],
        properties: {
            run: {
                type: 'string',
                format: 'command',
                minLength: 1,
                description: 'Gets {"kind", "metric", "labels", "at"} and the queries of the metric as JSON on standard input; for errors and ' +
                    'conversion (kind counts) it prints {"baseline": {"instances": [[total, events, "name"]]}, "canary": {"instances": []}}, ' +
                    'for latency (kind histogram) {"le": [0.1, 1, "+Inf"], "baseline": {"instances": [[[5, 9, 10], "name"]]}, "canary": …}, ' +
                    'for a gauge [[value, "name"]]; or {"no-data": "why"}.',
            },
            timeout: (0,schema_parts/* duration */.p)('10s', 'Longest time of the command.'),
            env: {
                type: 'array',
                items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
                uniqueItems: true,
                description: 'Names of environment variables that the command may see.',
            },
        },
    },
    programs: [],
    rights: ['whatever the command needs'],
    queries: 'optional',
};

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/schema-parts.js

const schema_parts_text = (description) => ({ type: 'string', minLength: 1, description });
/** How every source over HTTP is reached. */
const HTTP = {
    token: schema_parts_text('Bearer token; write it as {{ secrets.NAME }}.'),
    username: schema_parts_text('Name for basic authentication.'),
    password: schema_parts_text('Password for basic authentication; write it as {{ secrets.NAME }}.'),
    headers: {
        type: 'object',
        description: 'More headers by name, such as X-Scope-OrgID.',
        propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$" },
        additionalProperties: { type: 'string', minLength: 1 },
    },
    ca: schema_parts_text('File with the certificates (PEM) of the authority that signed the server, from the folder of refuge.yml.'),
    timeout: (0,schema_parts/* duration */.p)('5s', 'Longest wait for an answer.'),
};

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/http-json/options.js

const pointer = (description) => ({ type: 'string', pattern: '^(/.*)?$', description });
const options_options = {
    kind: 'http-json',
    summary: 'Cumulative counts, buckets of durations and levels in the JSON that any HTTP API answers; the queries of a metric are JSON pointers into it.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['url'],
        properties: {
            url: schema_parts_text('Address that is asked with GET; $side in it becomes the label of the side.'),
            instances: pointer('JSON pointer to a list with one entry a process; the pointers of the metric then start at an entry.'),
            name: pointer('JSON pointer, within an entry, to what names the process.'),
            ...HTTP,
        },
    },
    programs: [],
    rights: ['read from the API'],
    queries: 'pointers',
};

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/options.js


const prometheus_options_options = {
    kind: 'prometheus',
    summary: 'Counters, histograms and gauges in Prometheus, or in anything that answers its query API (Thanos, Mimir, VictoriaMetrics).',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['url'],
        properties: {
            url: schema_parts_text('Address of the server, with the path before /api/v1 where there is one.'),
            instance: { ...schema_parts_text('Label that tells one process from another.'), default: 'instance' },
            offset: (0,schema_parts/* duration */.p)('5s', 'Both sides are read so long ago, so that the newest scrape is complete on both.'),
            staleness: (0,schema_parts/* duration */.p)('1m', 'A series whose newest sample is older than this has no data; above the scrape interval.'),
            ...HTTP,
        },
    },
    programs: [],
    rights: ['read from the query API'],
    queries: 'selectors',
};

;// CONCATENATED MODULE: ./.build/src/adapters/sources/files/options.js
const globs = (description) => ({
    type: 'array',
    items: { type: 'string', title: 'a path or glob such as /srv/uploads or data/**/*.json', minLength: 1 },
    description,
});
const files_options_options = {
    kind: 'files',
    summary: 'Files and folders of this machine.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['paths'],
        properties: {
            paths: {
                ...globs('Files, folders with all that is in them, or globs; from the folder of refuge.yml unless absolute.'),
                minItems: 1,
            },
            exclude: {
                ...globs('Globs that are left out: of the whole path when they hold a `/`, else of a name in any folder.'),
                default: [],
            },
            'require-mount': {
                type: 'string',
                title: 'a folder such as /srv',
                minLength: 1,
                description: 'A folder on which something must be mounted; without it the source is refused, not empty.',
            },
            changing: {
                type: 'string',
                enum: ['refuse', 'accept'],
                default: 'refuse',
                description: 'What a file means that changes during every reading, or goes away: a failure, or its last reading.',
            },
            'on-partial': {
                type: 'string',
                enum: ['refuse', 'keep'],
                default: 'refuse',
                description: 'What files mean that cannot be read: a failure, or a point that is kept as partial.',
            },
        },
    },
    programs: [],
    rights: ['read every file and folder of the source'],
};

;// CONCATENATED MODULE: ./.build/src/adapters/stores/directory/options.js
const directory_options_options = {
    kind: 'directory',
    summary: 'A folder of this machine: another disk, a mounted share.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: {
                type: 'string',
                title: 'a path such as /mnt/backup',
                minLength: 1,
                description: 'The folder, from the folder of refuge.yml unless absolute. Put it on another disk than the sources.',
            },
        },
    },
    programs: [],
    rights: ['create files in the folder; its file system must know hard links'],
};

// EXTERNAL MODULE: ./.build/src/adapters/targets/haproxy/options.js
var haproxy_options = __webpack_require__(5461);
// EXTERNAL MODULE: ./.build/src/adapters/targets/schema-parts.js
var targets_schema_parts = __webpack_require__(7413);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/options.js


const local_options_options = {
    kind: 'local',
    summary: 'Processes on this machine behind an embedded HTTP router: for trying out, previews and tests, not for production.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['run', 'ready', 'listen'],
        properties: {
            run: (0,targets_schema_parts/* command */.G)('Starts the server and stays; it must listen on 127.0.0.1 at PORT. Also gets REFUGE_REVISION, REFUGE_SLOT.'),
            ready: { type: 'string', pattern: '^/[^\\s]*$', description: 'Path that answers 2xx when the server is ready.' },
            listen: {
                type: 'string',
                pattern: '^([^\\s:/]+|\\[[0-9a-fA-F:]+\\]):\\d{1,5}$',
                description: 'host:port on which the router answers users.',
            },
            build: (0,targets_schema_parts/* command */.G)('Runs once in a fresh checkout, before `run`.'),
            'build-timeout': (0,schema_parts/* duration */.p)('10m', 'Longest time of `build`.'),
            'ready-timeout': (0,schema_parts/* duration */.p)('60s', 'Longest time until `ready` answers 2xx.'),
            drain: (0,schema_parts/* duration */.p)('10s', 'Longest wait for requests in flight before a server is stopped.'),
            preview: {
                type: 'boolean',
                default: false,
                description: 'A preview that may vanish with its machine: also allowed on runners of GitHub.',
            },
            state: (0,targets_schema_parts/* path */.A)('Folder for checkouts, logs and the state of the router; by default below ~/.local/state/refuge.'),
        },
    },
    programs: ['git', 'tar'],
    rights: ['listen on the port of `listen`'],
    router: { latency: true },
};

;// CONCATENATED MODULE: ./.build/src/kinds.js







/** Every kind that refuge.yml may name: schema, reference pages and `doctor` are derived from this list. */
const kinds = {
    targets: [haproxy_options/* options */.f, local_options_options],
    metrics: [prometheus_options_options, options_options, options],
    stores: [directory_options_options],
    sources: [files_options_options],
};


/***/ })

};
