import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked, type Marked} from './marked.ts'

const MIX = `defmodule Shop.MixProject do
  use Mix.Project
  @moduledoc """
  version: "1.0.0" #{"version: \\"1.0.0\\" }"}
  """
  # version: "1.0.0"
  def other, do: [version: "1.0.0"]

  def project do
    [
      app: :shop,
      quote: ?", hash: ?#, pattern: ~r/version: "1.0.0"/, list: ~w(version: "1.0.0),
      aliases: [version: "1.0.0"],
      version: "«1.0.0»", # "1.0.0"
      deps: deps()
    ]
  end

  defp deps, do: [{:version, "1.0.0"}, {:b, version: "1.0.0"}]
end
`

const ATTRIBUTE = `defmodule Shop.MixProject do
  @version_x "1.0.0"
  @version "«1.0.0»"
  @doc "@version 1.0.0"
  def project() do
    [app: :shop, version:
       @version, source_ref: "v#{@version}"]
  end
end`

const CASES: readonly (readonly [string, Marked])[] = [
  ['the list of the project', {'mix.exs': MIX}],
  ['the list with CR LF', {'mix.exs': MIX.replaceAll('\n', '\r\n')}],
  ['an attribute', {'mix.exs': ATTRIBUTE}],
  ['a function of one line', {'mix.exs': 'def project, do: [version: "«1.0.0»"]'}],
]

describe('the version of an Elixir project', () => {
  test.each(CASES)('is edited in %s', (_, marked) => expectMarked(marked))

  test.each([
    ['def project do\n[version: version()]\nend', /puts its version together \(version\(\)\]\)/],
    ['def project do\n[version: "1.0.#{x}"]\nend', /puts its version together/],
    [
      '@version File.read!("VERSION")\ndef project do\n[version: @version]\nend',
      /from @version, which is no plain text/,
    ],
    ['def project do\nconfig()\nend\ndef deps do\n[version: "1.0.0"]\nend', /names no version/],
    ['def project do\n[version: "1.0.0]\nend', /this text does not end/],
  ])('is refused: %j', async (text, message) => {
    await expect(edited({'mix.exs': text})).rejects.toMatchObject({
      code: 'RFG-214',
      message: expect.stringMatching(message),
    })
  })
})
