/** Which quantity a line shows; renderers give each its colour and dash. */
export type Series = 'fail' | 'pass' | 'canary' | 'baseline'

/** Panels over one axis of time, in seconds from 0 to `span`. */
export interface Chart {
  readonly title: string
  /** The same in words, for those who do not see it. */
  readonly description: string
  readonly span: number
  readonly panels: readonly Panel[]
  readonly marks: readonly Mark[]
}

export interface Panel {
  readonly title: string
  /** Pixels. */
  readonly height: number
  /** Top of the axis, as a share: 1 is 100 %. */
  readonly top: number
  readonly lines: readonly ChartLine[]
  /** A level that decides. */
  readonly level?: {readonly at: number; readonly label: string}
}

export interface ChartLine {
  readonly series: Series
  /** Stands at the end of the line, in place of a legend. */
  readonly label: string
  /** Seconds and share, in ascending order of the seconds. */
  readonly points: readonly Point[]
  /** A share that holds until the next point says otherwise. */
  readonly isStepped?: boolean
}

export type Point = readonly [seconds: number, share: number]

/** A moment that matters in every panel. */
export interface Mark {
  readonly at: number
  readonly label: string
  readonly kind: 'step' | 'decision'
}

/** So many points are drawn at most; more of them fall on the same pixels. */
const MOST_POINTS = 400

/** Few enough points to draw, the first and the last among them. */
export function thinned(points: readonly Point[]): readonly Point[] {
  const every = Math.ceil(points.length / MOST_POINTS)
  return points.filter((_, place) => place % every === 0 || place === points.length - 1)
}
