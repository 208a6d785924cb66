import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {type Browser, chromium} from 'playwright-core'
import {RefugeError} from '../../src/kernel/errors.ts'
import {deploymentPage} from '../../src/rollout/page/deployment-page.ts'
import {unrecordedPage} from '../../src/rollout/page/unrecorded-page.ts'
import {describeWith} from '../support/describe-with.ts'
import {requireEngine} from '../support/engines.ts'
import {HOSTILE_TEXTS} from '../support/hostile-texts.ts'
import {deploymentOfNew, firstDeployment, NEW, OLD, rollbackOfNew} from '../support/told-deployments.ts'

/** Pages of deployments that the whole driver went through, looked at by a real browser. */
const healthy = {version: '1.1.0', failing: {[OLD]: 0.01, [NEW]: 0.01}}
const sick = {version: '1.1.0', failing: {[OLD]: 0.01, [NEW]: 0.05}}
const shop = {service: 'shop'}
const problem = new RefugeError('RFG-320', HOSTILE_TEXTS.join(' '), {hint: HOSTILE_TEXTS.join(' ')})

const PAGES: Readonly<Record<string, () => Promise<string | undefined>>> = {
  promoted: async () => deploymentPage(await deploymentOfNew(healthy), shop),
  'rolled back': async () => deploymentPage(await deploymentOfNew(sick), shop),
  held: async () => deploymentPage(await deploymentOfNew({...sick, strategy: 'on-fail: hold'}), shop),
  'under way': async () => deploymentPage(await deploymentOfNew({...healthy, longest: 60_000}), shop),
  rollback: async () => deploymentPage(await rollbackOfNew('a customer called'), shop),
  first: async () => deploymentPage(await firstDeployment(), shop),
  hostile: async () =>
    unrecordedPage(
      {
        outcome: 'refused',
        reason: problem.message,
        deployment: HOSTILE_TEXTS[0],
        problem,
        split: {[problem.message]: 100},
      },
      {service: problem.message, environment: problem.message},
      new Date(0),
    ),
}

/** Text that is cut off, smaller than 11 px or has less contrast than 4.5 : 1 (WCAG 2.2, 1.4.3), as a browser draws it. */
const UNREADABLE = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const behind = (element) => {
    for (let it = element; it; it = it.parentElement) {
      const colour = parse(getComputedStyle(it).backgroundColor)
      if (colour.length === 3 || colour[3] > 0) return colour
    }
    return [255, 255, 255]
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const bad = []
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || element.getClientRects().length === 0) continue
    const style = getComputedStyle(element)
    const isSvg = element instanceof SVGElement
    const [a, b] = [luminance(parse(isSvg ? style.fill : style.color)), luminance(behind(element))].sort((x, y) => y - x)
    const contrast = (a + 0.05) / (b + 0.05)
    const {left, right} = element.getBoundingClientRect()
    const isCut = !element.closest('.scroll') && (left < 0 || right > innerWidth)
    if (isCut || contrast < 4.5 || parseFloat(style.fontSize) < 11)
      bad.push([walker.currentNode.data.slice(0, 40), contrast.toFixed(2), style.fontSize, left, right].join(' '))
  }
  return bad
})()`

describeWith(['chromium'], 'the page of a deployment in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-page-'))
  let browser: Browser | undefined

  beforeAll(async () => {
    browser = await chromium.launch({executablePath: requireEngine('chromium'), args: ['--no-sandbox']})
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true, force: true})
  })

  /** Opens a page; answers with everything that the browser said, and whatever is asked of it. */
  async function open(html: string, width: number, colorScheme: 'light' | 'dark') {
    if (!browser) throw new Error('the browser is not there')
    const path = join(folder, 'page.html')
    writeFileSync(path, html)
    const context = await browser.newContext({viewport: {width, height: 800}, colorScheme})
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (it) => said.push(it.text()))
    page.on('pageerror', (it) => said.push(it.message))
    page.on('request', (it) => (it.url().startsWith('file:') ? undefined : said.push(`asked for ${it.url()}`)))
    await page.goto(pathToFileURL(path).href)
    const scrolls = await page.evaluate('document.documentElement.scrollWidth')
    const unreadable = await page.evaluate(UNREADABLE)
    await context.close()
    return {said, scrolls, unreadable}
  }

  const cases = Object.keys(PAGES).flatMap((name) =>
    ([360, 1200] as const).flatMap((width) =>
      (['light', 'dark'] as const).map((scheme) => [name, width, scheme] as const),
    ),
  )

  test.each(cases)(
    '%s at %i px, %s: it says nothing, asks for nothing, fits, and all its text is readable',
    async (name, width, scheme) => {
      const html = (await PAGES[name]?.()) ?? ''
      expect(html).not.toBe('')
      expect(await open(html, width, scheme)).toEqual({said: [], scrolls: width, unreadable: []})
    },
    30_000,
  )

  test('a style or a script that is not its own is refused by its policy', async () => {
    const html = (await PAGES.first?.()) ?? ''
    const forged = html.replace('</body>', '<p style="color:red">x</p><script>document.title = "owned"</script></body>')
    const {said} = await open(forged, 360, 'light')
    expect(said).toHaveLength(2)
    expect(said.every((it) => it.includes('Content Security Policy'))).toBe(true)
  }, 30_000)
})
