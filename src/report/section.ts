import type {Chart} from './chart.ts'

/** A piece of a line: prose, or an id, name or number that is set apart. All of it is plain text; renderers escape it. */
export type Text = string | {readonly code: string} | {readonly strong: string}

/** One line of text, in pieces where some of it is set apart. */
export type Line = Text | readonly Text[]

/** What a reader should feel at first sight. */
export type Tone = 'good' | 'bad' | 'waiting' | 'plain'

/** A part of a report under one heading. Every room states its result as sections; renderers know nothing of rooms. */
export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  /** A heading inside a section. */
  | {readonly kind: 'heading'; readonly text: string}
  | {readonly kind: 'sentence'; readonly text: Line}
  /** Small print: how a number came about, what it does not say. */
  | {readonly kind: 'note'; readonly text: Line}
  | {readonly kind: 'figures'; readonly figures: readonly Figure[]}
  | {readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: Line])[]}
  | Table
  | {readonly kind: 'timeline'; readonly entries: readonly Entry[]}
  | {readonly kind: 'chart'; readonly chart: Chart}
  /** Something to paste, as it is. */
  | {readonly kind: 'paste'; readonly text: string}

/** A number that is read from afar, with what it counts. */
export interface Figure {
  readonly value: string
  readonly what: string
  readonly tone?: Tone
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly {readonly title: string; readonly isNumber?: boolean}[]
  readonly rows: readonly (readonly Line[])[]
}

/** What happened at one time. */
export interface Entry {
  readonly at: string
  readonly what: Line
  /** Further lines: why, how long, who. */
  readonly more?: readonly Line[]
  readonly tone?: Tone
}

/** A whole page: the verdict, and what stands behind it. */
export interface Report {
  /** What it is about and when, above the verdict. */
  readonly about: string
  readonly verdict: string
  readonly tone: Tone
  /** Why, in one sentence. */
  readonly reason: string
  readonly sections: readonly Section[]
}
