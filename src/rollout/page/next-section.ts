import type {Block, Section} from '../../report/index.ts'
import {nameOf} from './names.ts'
import type {Story} from './story.ts'

/** What to do now, with something to paste. */
export function nextSection(story: Story): Section {
  return {title: 'What now', blocks: blocksOf(story)}
}

function blocksOf(story: Story): Block[] {
  const {started, finished} = story
  if (!finished) return underWay(story)
  if (finished.outcome === 'promoted') return [says('Nothing to do.'), ...undo(story)]
  if (started.kind === 'rollback' && finished.outcome === 'rolled-back') {
    return [says(`Users are on ${nameOf(started)}. A rollback moves code, never data.`)]
  }
  if (finished.outcome === 'rolled-back') return takenBack(story)
  return [says('Mend what is named above, then run the same action again.')]
}

/** What failed is undone first; the rest is gone on with first. */
function underWay(story: Story): Block[] {
  const {held} = story
  const end = held?.until ? [says(`Without a decision it is rolled back at ${held.until.slice(11, 16)} UTC.`)] : []
  return held?.why === 'fail'
    ? [...undo(story), ...end, ...goOn(story, held.why)]
    : [...goOn(story, held?.why), ...end, ...undo(story)]
}

/** Run again, the same action takes up what is unfinished. */
function goOn({started}: Story, why: string | undefined): Block[] {
  const first =
    why === 'drift'
      ? 'Somebody else changed the weights. Set them back, then run this again.'
      : 'To go on, run the same action again: it takes up where this one stands.'
  const step = [
    '- uses: refuge/deploy/actions/canary-promote@v1',
    '  with:',
    `    environment: ${yaml(started.environment)}`,
  ]
  if (started.kind === 'rollback') return [says('To finish it, run the rollback again.')]
  return [says(first), {kind: 'paste', text: [...step, `    revision: ${yaml(started.revision)}`].join('\n')}]
}

function undo({started, held}: Story): Block[] {
  const {baseline, environment} = started
  if (!baseline) return [says('There is no earlier revision to go back to.')]
  const step = [
    '- uses: refuge/deploy/actions/rollback@v1',
    '  with:',
    `    environment: ${yaml(environment)}`,
    `    to: ${baseline.revision === 'unknown' ? 'last-good' : yaml(baseline.revision)}`,
    '    reason: "say why"',
    // Over weights that somebody else set.
    ...(held?.why === 'drift' ? ['    force: true'] : []),
  ]
  return [says(`To go back to ${nameOf(baseline)}:`), {kind: 'paste', text: step.join('\n')}]
}

function takenBack({started, finished}: Story): Block[] {
  const on = started.baseline ? `Users are on ${nameOf(started.baseline)} again. ` : ''
  const mend =
    finished?.verdict === 'fail'
      ? 'Find what is named above, mend it, and deploy the new revision.'
      : 'It was not found bad: deploy it again when what is named above is out of the way.'
  return [says(`${on}${mend}`), ...data(started.point)]
}

/** Code moves, data does not. */
function data(point: string | undefined): Block[] {
  if (point === undefined) return []
  return [says(`No data was restored; the snapshot taken before is point ${point}.`)]
}

const says = (text: string): Block => ({kind: 'sentence', text})

/** A JSON string is a YAML string (YAML 1.2, §1.3), whatever is in it. */
const yaml = (text: string) => JSON.stringify(text)
