import {escapeMarkdown} from '../kernel/escape.ts'
import type {Difference} from './differences.ts'
import type {PackageOutcome} from './make-package.ts'
import type {Verified} from './verify-package.ts'

/** Rows of a table that a reader still reads. */
const ROWS = 50

/** The job summary of `package`: what was made, whether another build gives the same, and where not. Pure. */
export function packageSummary({manifest, sbom, differences}: PackageOutcome): string {
  const {file, digest, files, bytes} = manifest
  return [
    `**Packaged** ${escapeMarkdown(file)}: ${files} ${files === 1 ? 'file' : 'files'}, ${bytes} bytes`,
    '',
    `\`${digest}\``,
    '',
    sbom ? `Components: ${sbom.components}, as ${sbom.tool} lists them (CycloneDX).` : 'Components: not listed.',
    '',
    ...(differences === undefined ? [] : comparison(differences)),
  ].join('\n')
}

export function verifiedSummary({manifest}: Verified): string {
  return `**Verified** ${escapeMarkdown(manifest.file)}: it is \`${manifest.digest}\`, as it was built\n`
}

function comparison(found: readonly Difference[]): readonly string[] {
  if (found.length === 0) return ['Reproducible: **yes**. A second build gave the same bytes.', '']
  return [
    `Reproducible: **no**. A second build differs at ${found.length} ${found.length === 1 ? 'path' : 'paths'}:`,
    '',
    '| path | what |',
    '| --- | --- |',
    ...found.slice(0, ROWS).map(({path, what}) => `| ${escapeMarkdown(path)} | ${what} |`),
    ...(found.length > ROWS ? ['', `and ${found.length - ROWS} more.`] : []),
    '',
  ]
}
