/** The first line of a conventional commit. */
export interface Header {
  /** Lower case: the specification says that types are not case-sensitive. */
  readonly type: string
  readonly scope: string | undefined
  readonly bang: boolean
  readonly subject: string
}

/**
 * Type, scope, mark and subject. The scope may hold brackets and blanks; it ends where a colon and a blank can follow.
 * Source: Conventional Commits 1.0.0, items 1–5 and 15.
 */
const HEADER = /^([A-Za-z][\w-]*)(?:\((.*?)\))?(!)?: +(\S.*)$/

/** The header of a line, or undefined when it is none. */
export function headerOf(line: string): Header | undefined {
  const found = HEADER.exec(line)
  if (!found) return undefined
  const [, type = '', scope = '', mark, subject = ''] = found
  return {type: type.toLowerCase(), scope: scope.trim() || undefined, bang: mark === '!', subject: subject.trim()}
}

const NEAR_MISSES: readonly (readonly [RegExp, string])[] = [
  [/^(fixup|squash|amend)! /, 'A commit that git should have folded into another one (git rebase --autosquash).'],
  [/^[A-Za-z][\w-]*(\(.*?\))?!?\s*：/, 'The colon is a full-width one; write an ASCII colon and a blank.'],
  [/^[A-Za-z][\w-]*(\(.*?\))?!?\s+: /, 'Remove the blank before the colon.'],
  [/^[A-Za-z][\w-]*!\(.*?\): /, 'The `!` comes after the scope: type(scope)!: subject.'],
  [/^[A-Za-z][\w-]*\s+\(.*?\)!?: /, 'Remove the blank before the scope.'],
  [
    /^(feat|feature|fix|perf|docs|style|chore|refactor|test|build|ci|revert|security)(\(.*?\))?!?:\S/i,
    'Write a blank after the colon.',
  ],
  [/^\[[A-Za-z][\w-]*\]/, 'Write `type: subject`, without square brackets.'],
  [/^(:[a-z0-9_+-]+:|\p{Extended_Pictographic})/u, 'Set `gitmoji: true` to read emoji as types.'],
]

/** Why a header that looks meant to be conventional is none; undefined when it does not look so. */
export function nearMiss(header: string): string | undefined {
  return NEAR_MISSES.find(([pattern]) => pattern.test(header))?.[1]
}
