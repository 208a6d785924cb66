import type {Verb} from './verb.ts'

/** Every verb; what one needs is loaded when it is used. */
export const verbs: Readonly<Record<string, Verb>> = {
  validate: {
    summary: 'check refuge.yml: every mistake at once, with file, line and column',
    operands: [],
    load: async () => (await import('./verbs/validate.ts')).validate,
  },
  config: {
    summary: 'the merged configuration of an environment, each value with where it came from',
    operands: [],
    options: {env: 'the environment (needed)'},
    load: async () => (await import('./verbs/config.ts')).config,
  },
  plan: {
    summary: 'what a deployment would do now; changes nothing',
    operands: ['ENVIRONMENT'],
    options: {revision: 'full commit id or digest (default: HEAD)'},
    load: async () => (await import('./verbs/plan.ts')).plan,
  },
  gate: {
    summary: 'what must be true before a deployment: every gate with its reasons; shows nothing on GitHub',
    operands: ['ENVIRONMENT'],
    options: {revision: 'full commit id or digest (default: HEAD)'},
    load: async () => (await import('./verbs/gate.ts')).gate,
  },
  status: {
    summary: 'what runs where',
    operands: ['ENVIRONMENT'],
    load: async () => (await import('./verbs/status.ts')).status,
  },
  log: {
    summary: 'the events of the records, newest last',
    operands: [],
    options: {last: 'how many (default: 50)'},
    load: async () => (await import('./verbs/log.ts')).log,
  },
  explain: {
    summary: 'the story of one deployment: what was decided, from which numbers',
    operands: ['[DEPLOYMENT]'],
    options: {html: 'file to write its page into'},
    load: async () => (await import('./verbs/explain.ts')).explain,
  },
  verify: {
    summary:
      'judge a deployment again from the recorded counts: the same verdict, or what other margins would have said',
    operands: ['[DEPLOYMENT]'],
    options: {with: 'other margins, such as errors.fail.ratio=1.3,latency.fail.shift=0.2'},
    load: async () => (await import('./verbs/verify.ts')).verify,
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
    load: async () => (await import('./verbs/observe.ts')).observe,
  },
  'audit verify': {
    summary: 'check the hash chain of the records on the remote',
    operands: [],
    load: async () => (await import('./verbs/audit-verify.ts')).auditVerify,
  },
  replay: {
    summary: 'the judge on recorded observations: JSON lines in, JSON lines out',
    operands: [],
    load: async () => (await import('./verbs/replay.ts')).replay,
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
    load: async () => (await import('./verbs/simulate.ts')).simulate,
  },
  doctor: {
    summary: 'what is missing on this machine or at the target, with the remedy',
    operands: ['ENVIRONMENT'],
    load: async () => (await import('./verbs/doctor.ts')).doctor,
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
    load: async () => (await import('./verbs/backup-snapshot.ts')).backupSnapshot,
  },
  'backup list': {
    summary: 'the points in the store, beside the records',
    operands: ['[SOURCE…]'],
    load: async () => (await import('./verbs/backup-list.ts')).backupList,
  },
  'backup verify': {
    summary: 'are the points whole: stored (no key needed) or restorable',
    operands: ['[SOURCE…]'],
    options: {level: 'stored or restorable (default: stored)', identity: 'path of an identity, or REFUGE_IDENTITY'},
    load: async () => (await import('./verbs/backup-verify.ts')).backupVerify,
  },
  restore: {
    summary: 'a point into a new folder, compared with its manifest',
    operands: ['SOURCE'],
    options: {
      to: 'the new folder (needed)',
      point: 'id, latest, before:TIME or for:REVISION (default: latest)',
      identity: 'path of an identity, or REFUGE_IDENTITY',
    },
    load: async () => (await import('./verbs/restore.ts')).restore,
  },
  'keys new': {
    summary: 'make a key: the identity into a file, the recipient for refuge.yml on standard output',
    operands: [],
    options: {out: 'the file of the identity (needed; it must not exist)'},
    load: async () => (await import('./verbs/keys-new.ts')).keysNew,
  },
}
