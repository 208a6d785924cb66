/** One line of `branch-channels`. */
export interface BranchChannel {
  readonly glob: string
  readonly channel: string | undefined
}

/** Reads lines `branch glob: channel`; nothing behind the colon means stable releases. Throws a sentence for a wrong line. */
export function parseBranchChannels(text: string): readonly BranchChannel[] {
  const lines = text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '')
  return lines.map((line) => {
    const found = /^(\S+?)\s*:\s*(\S*)$/.exec(line)
    if (!found) throw new Error(`expected lines 'branch glob: channel', got '${line}'`)
    const [, glob = '', channel = ''] = found
    return {glob, channel: channel === '' ? undefined : parseChannel(channel)}
  })
}

/** A channel is the first identifier of a prerelease. Source: semver.org 2.0.0, item 9; a number alone would order as one. */
export function parseChannel(text: string): string {
  if (/^[0-9A-Za-z-]+$/.test(text) && !/^\d+$/.test(text)) return text
  throw new Error(`expected a channel name such as rc or beta (letters, digits, hyphens), got '${text}'`)
}

/** The channel of a branch: that of the first line whose glob fits. */
export function channelOf(branch: string | undefined, channels: readonly BranchChannel[]): string | undefined {
  return branch === undefined ? undefined : channels.find(({glob}) => fits(branch, glob))?.channel
}

/** `*` is any text without a slash, `**` any text, `?` one character. */
function fits(branch: string, glob: string): boolean {
  const pattern = glob.replace(/\*\*|\*|\?|[.+^${}()|[\]\\]/g, (it) => WILD[it] ?? `\\${it}`)
  return new RegExp(`^${pattern}$`).test(branch)
}

const WILD: Readonly<Record<string, string>> = {'**': '.*', '*': '[^/]*', '?': '[^/]'}
