import {escapeHtml, oneLine} from '../kernel/escape.ts'
import {sha256} from '../kernel/hash.ts'
import {htmlSection} from './html-blocks.ts'
import type {Report, Tone} from './section.ts'
import {STYLE} from './style.ts'

/** Shape and word beside the colour, for those who do not see it. */
const SIGNS: Readonly<Record<Tone, string>> = {good: '✓', bad: '✕', waiting: '…', plain: '–'}

/**
 * A report as one HTML file that needs nothing else: no script, nothing from elsewhere, and a policy (CSP Level 3, §8) that
 * allows its own style sheet and nothing more. The same report gives the same bytes. Pure.
 */
export function htmlPage({about, verdict, tone, reason, sections}: Report): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${base64Sha256(STYLE)}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(oneLine(`${verdict} · ${about}`))}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header class="${tone}">`,
    `<p class="about">${escapeHtml(about)}</p>`,
    `<h1><span class="sign" aria-hidden="true">${SIGNS[tone]}</span>${escapeHtml(verdict)}</h1>`,
    `<p class="reason">${escapeHtml(reason)}</p>`,
    '</header>',
    '<main>',
    ...sections.map((section, place) => htmlSection(section, `s${place + 1}`)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The digest of a style sheet as a policy names it: base64 of SHA-256. */
function base64Sha256(text: string): string {
  const bytes = sha256(text).match(/../g) ?? []
  return btoa(String.fromCharCode(...bytes.map((it) => Number.parseInt(it, 16))))
}
