import {resolve} from 'node:path'
import {explainDeployment, explanationPage} from '../../../src/rollout/index.ts'
import type {RunVerb} from '../verb.ts'
import {configured, journalOf} from '../where.ts'

/** The story as lines, as events for machines, or as a page in a file. */
export const explain: RunVerb = async (given, ports) => {
  const {lines, events} = await explainDeployment(await journalOf(given, ports), given.operands[0])
  const {html} = given.options
  if (html === undefined) return {lines, json: events, ok: true}
  const page = await explanationPage(events, (await configured(given, ports))?.service.name)
  const path = resolve(ports.runner.context.workspace, html)
  await ports.files.write(path, page)
  return {lines: [`page: ${path}`], json: {page: path}, ok: true}
}
