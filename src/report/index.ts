/** The room of reports: rooms state what they found as sections, and renderers here make pages and summaries of them. */
export type {Chart, ChartLine, Mark, Panel, Point} from './chart.ts'
export {markdown} from './markdown.ts'
export {htmlPage} from './page.ts'
export {roundTop} from './scale.ts'
export type {Block, Entry, Figure, Line, Report, Section, Text, Tone} from './section.ts'
