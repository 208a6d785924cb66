import {describe, expect, test} from '@jest/globals'
import {replay} from '../../../../src/judge/index.ts'
import type {Recorded} from '../../../../src/records/index.ts'
import {judgeConfigOf} from '../../../../src/rollout/judge-config.ts'
import {deploymentPage} from '../../../../src/rollout/page/deployment-page.ts'
import {evidenceCurve} from '../../../../src/rollout/page/evidence-curve.ts'
import {type Story, storyIn} from '../../../../src/rollout/page/story.ts'
import {HOSTILE_TEXTS} from '../../../support/hostile-texts.ts'
import {
  deploymentOfNew,
  firstDeployment,
  NEW,
  OLD,
  preemptedDeployment,
  rollbackOfNew,
} from '../../../support/told-deployments.ts'

/** The page as its readers see it: one line a piece of text. */
function seen(events: readonly Recorded[]): string {
  const html = deploymentPage(events, {service: 'shop'}) ?? ''
  return html
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replace(/\u202f/g, ' ')
    .replace(/\n+/g, '\n')
}

function toldBy(events: readonly Recorded[]): Story {
  const story = storyIn(events)
  if (!story) throw new Error('these events tell of no deployment')
  return story
}

const bad = {version: '1.1.0', failing: {[OLD]: 0.01, [NEW]: 0.05}}

describe('the page of a canary that was promoted', () => {
  test('says so first, then what is proven, what it cost and how to go back', async () => {
    const text = seen(await deploymentOfNew({version: '1.1.0', failing: {[OLD]: 0.01, [NEW]: 0.01}}))
    expect(text).toMatch(
      /shop · production · 24 November 2026, 10:00 UTC\n✓\n1\.1\.0 was promoted\nWe are 95 % sure that/,
    )
    expect(text).toMatch(/What it cost users[\s\S]*What now[\s\S]*How it was decided[\s\S]*Steps[\s\S]*Timeline/)
    expect(text).toMatch(/failures above the baseline’s rate\n0\n/)
    expect(text).toContain(
      `To go back to 1.0.0:\n- uses: refuge/deploy/actions/rollback@v1\n  with:\n    environment: "production"\n    to: "${OLD}"`,
    )
    expect(text).toContain('decided: pass')
    expect(text).not.toContain('spared')
  })
})

describe('the page of a canary that was rolled back', () => {
  test('says why, how many were hurt, and how many were spared with the interval and the definition', async () => {
    const text = seen(await deploymentOfNew(bad))
    expect(text).toMatch(
      /✕\n1\.1\.0 was rolled back\nRolled back because of errors: canary 5 % \(\d+ of \d+\), baseline 1 % \([\d ]+ of [\d ]+\); it had users for 1m/,
    )
    expect(text).toMatch(/failures spared\n≈ \d+/)
    expect(text).toMatch(
      /as in a deployment to 100 % at once that is found out just as fast\. By the 95 % interval of the ratio of rates it is \d+ to \d+\. Every further minute/,
    )
    expect(text).toContain('Users are on 1.0.0 again.')
    expect(text).toContain('FAIL 100 %')
    expect(text).toMatch(/50 %\n≤ 4m\n–\nnot reached/)
    expect(text).toContain('judged again from the recorded counts: the same numbers, to the last digit')
  })

  test('tells of a revision that never had users that it never had', async () => {
    const events = await deploymentOfNew(bad)
    const started = events.filter((it) => it.type === 'deployment.started')
    const finished = events.filter((it) => it.type === 'deployment.finished')
    const text = seen([...started, ...finished])
    expect(text).toContain('it never had users')
    expect(text).toContain('No request that reached the new revision was counted.')
    expect(text).not.toContain('How it was decided')
  })
})

describe('the page of an unfinished deployment', () => {
  test('says at which share a hold stands, until when, and both ways out', async () => {
    const text = seen(
      await deploymentOfNew({version: '1.1.0', failing: {[OLD]: 0.05, [NEW]: 0.06}, strategy: 'hold-for: forever'}),
    )
    expect(text).toContain('1.1.0 is held at 50 %')
    expect(text).toContain('until a person comes')
    expect(text).toContain(`revision: "${NEW}"`)
    expect(text).toContain('To go back to 1.0.0:')
    expect(text).toContain('nothing yet: neither FAIL nor PASS has the evidence that it needs')
  })

  test('offers the way back first where it was held because it fails', async () => {
    const text = seen(await deploymentOfNew({...bad, strategy: 'on-fail: hold'}))
    expect(text).toMatch(/To go back to 1\.0\.0:[\s\S]*To go on, run the same action again/)
  })

  test('claims nothing before it is proven', async () => {
    const text = seen(await deploymentOfNew({version: '1.1.0', longest: 60_000}))
    expect(text).toMatch(/1\.1\.0 is under way at 5 %\nNot decided yet; to be proven: 95 % sure/)
  })

  test('draws a single poll too', async () => {
    const events = await deploymentOfNew({version: '1.1.0'})
    const raised = events.findIndex((it) => it.type === 'result' && it.observed !== undefined)
    const [renewal, ...later] = events.slice(raised + 1).filter((it) => it.type === 'lease.renewed')
    const observations = (renewal?.type === 'lease.renewed' ? renewal.observations : []).slice(0, 1)
    expect(later.length).toBeGreaterThan(0)
    const text = seen([...events.slice(0, raised + 1), {...renewal, observations} as Recorded])
    expect(text).toContain('How it was decided')
    expect(text).toContain('under way')
  })
})

describe('the page of a deployment that another run went on with', () => {
  test('names both runs, and how long nobody was at it', async () => {
    const text = seen(await deploymentOfNew({version: '1.1.0', faults: {crash: {call: 40, moment: 'after-send'}}}))
    expect(text).toContain('went on with it')
    expect(text).toMatch(/Run acme\/shop\/2\/1 had recorded nothing for \d+s, and its lease had run out\./)
    expect(text).toContain('acme/shop/2/1 (ada), acme/shop/3/1 (ada)')
    expect(text).toContain('1.1.0 was promoted')
  })
})

describe('the page of a canary that an operator took back', () => {
  test('has his reason, says that he took over, and calls nothing bad that was not found bad', async () => {
    const text = seen(await preemptedDeployment(40_000, 'a customer called'))
    expect(text).toMatch(/1\.1\.0 was rolled back\nA customer called; it had users for \d+s\./)
    expect(text).toContain('took over, before the lease had ended')
    expect(text).toContain('It was not found bad')
    expect(text).toContain('nothing yet: neither FAIL nor PASS has the evidence that it needs')
    expect(text).not.toContain('judged again')
  })
})

describe('the page of a canary that was taken back on other grounds than counts', () => {
  test('claims no evidence where it only stopped answering', async () => {
    const events = (await deploymentOfNew({version: '1.1.0', longest: 60_000})).filter(
      (it) => !it.type.startsWith('lease.rel'),
    )
    const [started, last] = [events[0], events.at(-1)]
    const verdict = {
      ...last,
      type: 'verdict',
      step: 0,
      verdict: 'fail',
      reason: 'the canary stopped answering',
      advance: false,
      observations: [],
      evidence: {},
    }
    const text = seen([...events, {...verdict, seq: (last?.seq ?? 0) + 1} as unknown as Recorded])
    expect(started).toBeDefined()
    expect(text).toContain('nothing by counts; it was found bad because the canary stopped answering')
  })

  test('says of one that failed at 100 % that its claim had been proven before', async () => {
    const events = await deploymentOfNew({version: '1.1.0'})
    const failed = events.map((it) =>
      it.type === 'verdict' && it.step === 'bake' ? {...it, verdict: 'fail', advance: false, reason: 'an outage'} : it,
    ) as Recorded[]
    const text = seen(failed)
    expect(text).toContain('the claim, by all that PASS needs; at 100 % it failed all the same')
    expect(text).toContain('decided: fail')
  })

  test('does not call a verdict that of a step which was never reached', async () => {
    const events = await deploymentOfNew(bad)
    const text = seen(events.filter((it) => it.type !== 'intent' && it.type !== 'result'))
    expect(text).toContain('Before it had users:')
  })
})

describe('the page of other kinds', () => {
  test('a rollback has the reason that was given, no steps and no curve', async () => {
    const text = seen(await rollbackOfNew('a customer called'))
    expect(text).toMatch(/✓\nBack on 1\.0\.0\nReason given: “a customer called”\. It took \d+ms/)
    expect(text).not.toMatch(/How it was decided|\nSteps\n|\nEvidence\n/)
  })

  test('a first deployment has nothing to compare with and nowhere to go back to', async () => {
    const text = seen(await firstDeployment())
    expect(text).toContain('1.0.0 was promoted\nFirst deployment: there was nothing to compare with.')
    expect(text).toContain('There is no earlier revision to go back to.')
    expect(text).not.toContain('How it was decided')
  })

  test('several metrics have a panel and a table each', async () => {
    const metrics = 'metrics: { errors: { kind: errors, weight: 0.6 }, checkout: { kind: errors } }'
    const text = seen(await deploymentOfNew({...bad, metrics}))
    expect(text).toMatch(
      /errors: rate so far[\s\S]*checkout: rate so far[\s\S]*Metric “errors”[\s\S]*Metric “checkout”/,
    )
    expect(text).toContain('FAIL, all metrics together')
  })

  test('events that do not begin with a deployment make none', () => {
    expect(deploymentPage([], {service: 'shop'})).toBeUndefined()
  })
})

describe('the curve of a page', () => {
  test('has the numbers of `refuge replay` on the same observations', async () => {
    const story = toldBy(await deploymentOfNew(bad))
    const curve = evidenceCurve(story)
    const lines = [
      JSON.stringify({type: 'start', run: 'a', config: judgeConfigOf(story.plan)}),
      ...story.observations.map((it) => JSON.stringify({type: 'obs', run: 'a', ...it})),
    ]
    const replayed = (await Array.fromAsync(replay(lines)))
      .map((it) => JSON.parse(it) as {decision: string; logEFail?: number})
      .slice(-(curve?.points.length ?? 0))
    expect(replayed.at(-1)?.decision).toBe('FAIL')
    expect(curve?.points.map(({look}) => look.decision)).toEqual(replayed.map((it) => it.decision))
    const known = replayed.flatMap((it, place) => (typeof it.logEFail === 'number' ? [[place, it.logEFail]] : []))
    expect(known.length).toBeGreaterThan(3)
    expect(known).toEqual(known.map(([place = 0]) => [place, curve?.points[place]?.look.logEFail]))
  })

  test('says when the recorded verdict was given on other numbers', async () => {
    const events = await deploymentOfNew(bad)
    const forged = events.map((it) =>
      it.type === 'verdict' ? {...it, evidence: {...(it.evidence as object), logEFail: 99}} : it,
    )
    expect(seen(forged)).toContain('other numbers than were recorded')
  })
})

describe('hostile text in the records', () => {
  const told = deploymentOfNew(bad)

  test.each(HOSTILE_TEXTS.map((it) => [it.slice(0, 40), it]))('comes out inert: %j', async (_, text) => {
    const events = (await told).map((it) => poisoned(it, text))
    const html = deploymentPage(events, {service: text}) ?? ''
    expect(html).not.toMatch(/<(script|img|svg onload|meta http-equiv="refresh"|!--)|javascript:alert\(1\)"/i)
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the point
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })
})

/** The event with the text wherever somebody else's words may stand. */
function poisoned(event: Recorded, text: string): Recorded {
  const own = {...event, actor: text, run: text}
  if (event.type === 'deployment.started') {
    const baseline = {slot: 'blue', revision: text, version: text}
    return {...own, revision: text, version: text, environment: text, point: text, baseline} as Recorded
  }
  if (event.type === 'result') return {...own, ...(event.ok ? {} : {error: text})} as Recorded
  return {...own, ...('reason' in event ? {reason: text} : {})} as Recorded
}
