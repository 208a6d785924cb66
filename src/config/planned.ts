import {keysOf, type Pointer} from './pointer.ts'

/** What the design of refuge.yml names and this version does not know yet: refused as such, not as a misspelling. */
const PLANNED: readonly {readonly where: readonly string[]; readonly words: readonly string[]}[] = [
  {where: ['targets', '*', 'kind'], words: ['kubernetes', 'argo-rollouts', 'exec']},
  {where: ['backup'], words: ['keep', 'objectives', 'copies', 'repository']},
  {where: ['backup', 'engine'], words: ['restic']},
  {where: ['backup', 'store', 'kind'], words: ['s3', 'github-release']},
  {where: ['backup', 'sources', '*'], words: ['after', 'check', 'owner', 'engine', 'on-partial', 'accept-missing']},
  {
    where: ['backup', 'sources', '*', 'kind'],
    words: [
      'postgres',
      'mysql',
      'sqlite',
      'redis',
      'bucket',
      'configuration',
      'code',
      'documentation',
      'history',
      'command',
      'set',
    ],
  },
]

/** Is this word, a key of the mapping or a value of the key at the pointer, one that a later version will know? */
export function isPlanned(pointer: Pointer, word: string): boolean {
  const keys = keysOf(pointer)
  return PLANNED.some(({where, words}) => words.includes(word) && matches(where, keys))
}

function matches(where: readonly string[], keys: readonly string[]): boolean {
  return where.length === keys.length && where.every((it, i) => it === '*' || it === keys[i])
}
