/** A piece of a program: a name or number, a text in quotes, a sign, or the end of a line. */
export interface Token {
  readonly kind: 'word' | 'text' | 'mark' | 'line'
  readonly start: number
  readonly end: number
  /** The characters; of a text those between its quotes, as they are written. */
  readonly value: string
  /** Of a text: that it means just its characters, without escapes and interpolation. */
  readonly plain: boolean
  /** Of a text: how many characters its opening and its closing have. */
  readonly quotes: readonly [open: number, close: number]
}

/** How one form of text begins and ends. */
export interface TextForm {
  readonly open: string
  readonly close: string
  /** Whether a backslash keeps the next character from meaning anything. */
  readonly escapes: boolean
  /** `#`: code in `#{}`; `$`: code in `${}`, and names behind `$`. */
  readonly interpolation?: '#' | '$'
  /** Whether brackets inside count, so that it ends at the one that closes the first. */
  readonly nests?: string
  readonly oneLine?: boolean
}

/** Words, comments and texts of a programming language, as far as they decide where a text begins and ends. */
export interface Language {
  readonly name: string
  readonly word: RegExp
  /** Comments up to the end of the line. */
  readonly lineComments: readonly string[]
  readonly blockComments: readonly {
    readonly open: string
    readonly close: string
    readonly nests: boolean
    readonly atLineStart: boolean
  }[]
  /** Forms of text; one that begins like another stands before it. */
  readonly texts: readonly TextForm[]
  /** Forms that depend on what stands around; `before` is the token before on the same line. */
  textAt?(text: string, at: number, before: Token | undefined): TextForm | undefined
  /** End of what would otherwise be taken for a quote, such as the character `?"`. */
  characterAt?(text: string, at: number, before: Token | undefined): number | undefined
  /** Name that ends the text which begins in the next line, and the characters that announce it. */
  heredocAt?(
    text: string,
    at: number,
    before: Token | undefined,
  ): {readonly length: number; readonly name: string} | undefined
  /** A line behind which there is no program. */
  readonly lastLine?: string
}

/** Whether a value can stand before an operator here: then `/` divides, and `<<` shifts. */
export function endsValue(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== 'mark' || /^[)\]}]$/.test(token.value))
}
