import {suggest} from '../kernel/suggest.ts'

/** Words that are longer are no misspelling, and comparing them would take long. */
const LONGEST = 100

/** The known word that was probably meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return word.length > LONGEST ? undefined : suggest(word, known)
}

/** `: did you mean 'strategy'?`, or nothing when no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : `: did you mean '${near}'?`
}
