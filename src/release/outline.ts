import {type Version, versionOf} from './versions.ts'

/** A heading of the second level in a changelog. */
export interface Heading {
  /** Index of its line. */
  readonly line: number
  readonly version: Version | undefined
  readonly unreleased: boolean
}

/** The sections of a changelog, whatever its dialect: `## [1.2.0] - 2026-01-01`, `## v1.2.0`, `## [1.2.0](…) (2026-01-01)`. */
export function outline(lines: readonly string[]): readonly Heading[] {
  const headings: Heading[] = []
  let hidden: RegExp | undefined
  for (const [line, text] of lines.entries()) {
    if (hidden) {
      if (hidden.test(text)) hidden = undefined
      continue
    }
    hidden = hiddenUntil(text)
    if (/^## +\S/.test(text)) headings.push({line, ...meaningOf(text)})
  }
  return headings
}

/** A fence or a comment that begins here and ends on a later line: headings in it are none. */
function hiddenUntil(text: string): RegExp | undefined {
  const [, fence] = /^ {0,3}(```|~~~)/.exec(text) ?? []
  if (fence !== undefined) return new RegExp(`^ {0,3}${fence}`)
  return /<!--/.test(text) && !/-->/.test(text.slice(text.lastIndexOf('<!--'))) ? /-->/ : undefined
}

function meaningOf(heading: string): Pick<Heading, 'version' | 'unreleased'> {
  const name =
    heading
      .replace(/^##\s+/, '')
      .replace(/^\[([^\]]*)\].*$/, '$1')
      .split(/\s/)[0] ?? ''
  const [, , version] = /^(.*[@-])?v?(\d+\.\d+\.\d+\S*)$/.exec(name) ?? []
  return {
    version: versionOf(version ?? ''),
    unreleased: /^##\s+\[?(unreleased|non publié)\b/i.test(heading),
  }
}
