/** Characters that steer a terminal or hide text: C0 and C1 controls but tab and newline, and the bidirectional marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text without characters that steer a terminal: each becomes U+FFFD. CR LF becomes LF. */
export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(STEERING, '\ufffd')
}

/** One line of plain text. */
export function oneLine(text: string): string {
  return plain(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/**
 * Text for a log that a runner reads: plain, and no line of it is a workflow command. The runner obeys `::name` at the start
 * of a line, after blanks, and `##[name]` anywhere. Source: actions/runner `ActionCommand.cs`.
 */
export function inertLog(text: string): string {
  return plain(text)
    .replace(/^(\s*:):/gm, '$1\u200b:')
    .replaceAll('##[', '#\u200b#[')
}

/**
 * Text that shows literally inside GitHub Markdown, also in a table cell: HTML, emphasis, links, code, mentions and
 * references to issues are all inert. What means nothing where it stands is left alone, since notes are read raw as well.
 * Source: GFM specification §2.4 (backslash escapes), §4 (blocks, which only the beginning of a text can open) and §6.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*[\]#|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replaceAll('@', '@\u2060')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\s*(?:[-+]|\d+[.)])/, (it) => `${it.slice(0, -1)}\\${it.slice(-1)}`)
    .replace(/(https?|ftp):/gi, '$1&#58;')
    .replace(/www\./gi, 'www&#46;')
}

/** Text inside HTML elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
