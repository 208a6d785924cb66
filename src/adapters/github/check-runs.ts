import type {CheckAnnotation, CheckRuns} from '../../ports/github-gates.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

/** Source: REST API, "Check runs": at most 50 annotations a request, 65 535 characters of a summary. */
const MOST_ANNOTATIONS = 50
const LONGEST = 65_535

export function checkRunsOf(call: Caller, repository: Repository): CheckRuns {
  return {
    async create({name, commit, conclusion, title, summary, annotations}) {
      // A second one of the same name takes the place of the first where people look.
      const options = {needs: 'checks: write', what: 'show the verdict as a check run', isIdempotent: true}
      const {data} = await call(options, ({rest}, limits) =>
        rest.checks.create({
          ...repository,
          ...limits,
          name,
          head_sha: commit,
          status: 'completed',
          conclusion,
          output: {
            title,
            summary: summary.slice(0, LONGEST),
            annotations: annotations.slice(0, MOST_ANNOTATIONS).map(asGitHub),
          },
        }),
      )
      return data.html_url ?? ''
    },
  }
}

function asGitHub({path, line, level, title, message}: CheckAnnotation) {
  return {path, start_line: line, end_line: line, annotation_level: level, title, message}
}
