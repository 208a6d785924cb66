import type {Fields} from '../kernel/fields.ts'

/**
 * The strategies that exist without being written. What a preset does not say has the default of the schema, which is
 * canary's. A strategy of the same name in refuge.yml replaces single fields, `steps` as a whole.
 */
export const PRESETS: Readonly<Record<string, Fields>> = {
  canary: {
    steps: [
      {traffic: '1%', dwell: '10m'},
      {traffic: '5%', dwell: '10m'},
      {traffic: '25%', dwell: '20m'},
      {traffic: '50%', dwell: '20m', 'promote-on': 'auto'},
    ],
  },
  direct: {steps: [{traffic: '100%'}], bake: '10m'},
  'blue-green': {steps: [{traffic: '100%', instant: true}], bake: '60m'},
}
