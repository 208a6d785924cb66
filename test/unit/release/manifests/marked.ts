import {expect} from '@jest/globals'
import {manifestEdits} from '../../../../src/release/manifests/index.ts'
import {memoryFiles} from '../../../support/files.ts'

/** Files by their names, with `«…»` around the characters that are to become the version, or `«old→new»`. */
export type Marked = Readonly<Record<string, string>>

export interface Given {
  readonly version?: string
  readonly previous?: string
  /** Of the package, below the root. */
  readonly folder?: string
}

const MARK = /«([^»→]*)→?([^»]*)»/g

/** The files after the edits; those that were not edited are left out. */
export async function edited(texts: Marked, {version = '1.1.0', previous, folder}: Given = {}) {
  const files = memoryFiles(new Map(Object.entries(texts).map(([name, text]) => [`/shop/${name}`, text])))
  const at = folder === undefined ? '/shop' : `/shop/${folder}`
  const edits = await manifestEdits(at, version, files, {root: '/shop', ...(previous !== undefined && {previous})})
  return Object.fromEntries(edits.map((it) => [it.file, it.text]))
}

/** Expects that the marked characters change, and nothing else in any file; and that a second run finds nothing to do. */
export async function expectMarked(marked: Marked, given: Given = {}): Promise<void> {
  const {version = '1.1.0'} = given
  const before = mapped(marked, (text) => text.replace(MARK, '$1'))
  const after = mapped(marked, (text) => text.replace(MARK, (_, _old, next: string) => next || version))
  expect({...before, ...(await edited(before, given))}).toEqual(after)
  expect(await edited(after, given)).toEqual({})
}

const mapped = (texts: Marked, change: (text: string) => string) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]))
