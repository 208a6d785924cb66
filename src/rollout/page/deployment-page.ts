import type {Recorded} from '../../records/index.ts'
import {htmlPage, type Section} from '../../report/index.ts'
import {aboutOf, type Place} from './about.ts'
import {costOf} from './cost.ts'
import {costSection} from './cost-section.ts'
import {decisionSection} from './decision-section.ts'
import {evidenceCurve} from './evidence-curve.ts'
import {evidenceSection} from './evidence-section.ts'
import {factsSection} from './facts-section.ts'
import {headlineOf} from './headline.ts'
import {nextSection} from './next-section.ts'
import {stepsSection} from './steps-section.ts'
import {type Story, storyIn} from './story.ts'
import {timelineSection} from './timeline-section.ts'
import type {Ended} from './unrecorded-page.ts'

/**
 * The page of one deployment from its recorded events, oldest first: what happened, why, whom it hurt, what now, and below
 * it everything that this rests on. Undefined where the events do not tell of a deployment that was begun. Pure.
 */
export function deploymentPage(
  events: readonly Recorded[],
  {service}: Pick<Place, 'service'>,
  ran?: Ended,
): string | undefined {
  const story = storyIn(events)
  if (!story) return undefined
  const {environment, at} = story.started
  return htmlPage({
    about: aboutOf({service, environment}, at),
    ...headlineOf(story, ran),
    sections: sectionsOf(story),
  })
}

function sectionsOf(story: Story): Section[] {
  const curve = evidenceCurve(story)
  return [
    costSection(costOf(story, curve), story),
    nextSection(story),
    ...decisionSection(story, curve),
    ...stepsSection(story),
    ...evidenceSection(story, curve),
    timelineSection(story),
    factsSection(story, curve),
  ]
}
