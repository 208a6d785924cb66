/** Names of what the prober counts: failures, and durations of the answers. */
const PROBE_METRICS = ['probe', 'probe-latency'] as const

export type ProbeMetric = (typeof PROBE_METRICS)[number]

/** Is this what the prober counted, and not users? */
export function isProbe(name: string): name is ProbeMetric {
  return PROBE_METRICS.some((it) => it === name)
}
