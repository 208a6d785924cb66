import {describe, expect, test} from '@jest/globals'
import {fillTemplates} from '../../../src/config/templates.ts'

describe('templates', () => {
  test('are filled in every text and leave everything else as it is', () => {
    const options = {
      kind: 'x',
      url: 'http://{{ vars.HOST }}:{{vars.PORT}}/',
      list: [{token: '{{ secrets.TOKEN }}'}],
      n: 1,
    }
    expect(fillTemplates(options, {HOST: 'h', PORT: '80', TOKEN: 't0k'})).toEqual({
      options: {kind: 'x', url: 'http://h:80/', list: [{token: 't0k'}], n: 1},
      secrets: ['t0k'],
    })
  })

  test('are filled once: what a value contains stays', () => {
    const env = {A: '{{ secrets.B }} $& $1', B: 'b'}
    expect(fillTemplates('{{ vars.A }}', env)).toEqual({options: env.A, secrets: []})
  })

  test('of the revision, and what looks like one, stay', () => {
    const text = 'shop@{{ revision }} {{.Names}} {{ secrets.A-B }}'
    expect(fillTemplates(text, {})).toEqual({options: text, secrets: []})
  })

  test('whose names are unset or empty are one error that names them all', () => {
    const fill = (): unknown => fillTemplates(['{{ secrets.A }}', '{{ vars.B }}', '{{ vars.toString }}'], {B: ''})
    expect(fill).toThrow(
      expect.objectContaining({
        code: 'RFG-150',
        message: 'not set, or empty: secrets.A, vars.B, vars.toString',
        hint: expect.stringContaining(`'A: \${{ secrets.A }}'`),
      }),
    )
  })
})
