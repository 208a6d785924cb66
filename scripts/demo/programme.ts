import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {ActionEnd} from '../../test/support/run-action.ts'

/** A deployment of the demonstration, as the table at the end shows it. */
interface Act {
  readonly name: string
  readonly outcome: string
  readonly seconds: number
  /** Path of its page, and the figures that stand on it. */
  readonly page: string
  readonly figures: ReadonlyMap<string, string>
}

/** What was played so far. */
export interface Programme {
  /** Takes an act in, and its page to where it stays. */
  played(name: string, end: ActionEnd, seconds: number): void
  /** The table: what each act came to, what it cost users, and its page. */
  lines(): readonly string[]
}

export function openProgramme(pages: string): Programme {
  const acts: Act[] = []
  return {
    played(name, {outputs, log}, seconds) {
      const written = /^page: (.+)$/m.exec(log)?.[1]
      if (written === undefined) throw new Error(`${name}: no page was written\n${log}`)
      const page = join(pages, `${acts.length + 1}-${name.replace(/[^a-z0-9.]+/gi, '-')}.html`)
      cpSync(written, page)
      acts.push({name, outcome: outputs.outcome ?? '', seconds, page, figures: figuresOn(page)})
    },
    lines: () => table(acts),
  }
}

/** The figures of a page, by what they count. */
function figuresOn(page: string): ReadonlyMap<string, string> {
  const figures = readFileSync(page, 'utf8').matchAll(/<dt>([^<]+)<\/dt><dd>([^<]+)<\/dd>/g)
  return new Map([...figures].map(([, what = '', value = '']) => [what, value]))
}

const COLUMNS: readonly (readonly [title: string, of: (act: Act) => string])[] = [
  ['deployment', (it) => it.name],
  ['outcome', (it) => it.outcome],
  ['seconds', (it) => it.seconds.toFixed(1)],
  ['met it', figure('requests met the new revision')],
  ['failed', figure('of them failed')],
  ['hurt', figure('failures above the baseline’s rate')],
  ['spared', figure('failures spared')],
  ['page', (it) => it.page],
]

function figure(what: string): (act: Act) => string {
  return ({figures}) => figures.get(what) ?? '–'
}

function table(acts: readonly Act[]): readonly string[] {
  const rows = [COLUMNS.map(([title]) => title), ...acts.map((act) => COLUMNS.map(([, of]) => of(act)))]
  const widths = COLUMNS.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
