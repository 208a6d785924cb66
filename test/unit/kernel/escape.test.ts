import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {escapeHtml, escapeMarkdown, inertLog, oneLine, plain} from '../../../src/kernel/escape.ts'

describe('text of strangers', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    [`"'&`, '&quot;&#39;&amp;'],
  ])('%j is inert in HTML', (given, shown) => {
    expect(escapeHtml(given)).toBe(shown)
  })

  test('has no markup, mention, link or line break left in Markdown', () => {
    const shown = escapeMarkdown('<b> *x* [y](http://z) @octocat #12 `c` | d\n# e www.f.g')
    expect(shown).toBe('&lt;b&gt; \\*x\\* \\[y\\](http&#58;//z) @\u2060octocat \\#12 \\`c\\` \\| d \\# e www&#46;f.g')
  })

  test('never holds a workflow command in a log', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('::error::x', ' ::add-mask::', '##[error]', '\n', '\r', 'a', '\t::')),
        (parts) => {
          const shown = inertLog(parts.join(''))
          expect(shown).not.toMatch(/^\s*::/m)
          expect(shown).not.toContain('##[')
        },
      ),
    )
  })

  test('never steers a terminal', () => {
    expect(plain('a\u001b[31mb\u202ec\r\nd\te')).toBe('a\ufffd[31mb\ufffdc\nd\te')
    expect(oneLine('a\n  b')).toBe('a b')
  })
})
