import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked, type Marked} from './marked.ts'

const GEMSPEC = `# frozen_string_literal: true
=begin
spec.version = "1.0.0"
=end spec.version = "1.0.0"
lib = File.expand_path("lib", __dir__)
$LOAD_PATH.unshift(lib) unless $LOAD_PATH.include?(lib)
Gem::Specification.new do |spec|
  spec.name = "shop"
  spec.version = "«1.0.0»".freeze # "1.0.0"
  spec.description = <<~TEXT.strip
    spec.version = "1.0.0" it's
  TEXT
  spec.summary = %q(it's (not) "a quote)
  spec.files = Dir.glob("{lib,exe}/**/*").reject { |f| f =~ /version = "1.0.0/ } + %w[spec.version=]
  spec.metadata["version"] = "1.0.0"
  spec.metadata["quote"] = ?" + "#{spec.name + "}"}"
  spec.add_dependency "version", "1.0.0" if 4 / 2 / 1 == 2
  other.version = "1.0.0"
end
__END__
spec.version = "1.0.0
`

const COMPUTED =
  'require_relative "lib/shop/version"\nGem::Specification.new do |s|\n  s.version = Shop::VERSION\nend\n'

const VERSION_RB = `# VERSION = "1.0.0"
module Shop
  OLD_VERSION = "1.0.0"
  VERSION = '«1.0.0»'
  API = { VERSION: "1.0.0" }
end
`
const decoy = VERSION_RB.replace(/[«»]/g, '')

const LOCK = `PATH
  remote: .
  specs:
    shop («1.0.0»)
      version (1.0.0)

GEM
  remote: https://rubygems.org/
  specs:
    shop (1.0.0)
    version (1.0.0)
      shop (1.0.0)

DEPENDENCIES
  shop!

CHECKSUMS
  shop («1.0.0»)
  version (1.0.0) sha256=00
`

const CASES: readonly (readonly [string, Marked])[] = [
  ['a gemspec, past every text of Ruby', {'shop.gemspec': GEMSPEC}],
  ['a gemspec with CR LF', {'shop.gemspec': GEMSPEC.replaceAll('\n', '\r\n')}],
  ['version.rb, when the gemspec takes it from there', {'shop.gemspec': COMPUTED, 'lib/shop/version.rb': VERSION_RB}],
  ['version.rb too, when both say the same', {'shop.gemspec': GEMSPEC, 'lib/shop/version.rb': VERSION_RB}],
  ['a lock file', {'shop.gemspec': GEMSPEC, 'Gemfile.lock': LOCK}],
  [
    'of several version.rb the one of the gem',
    {
      'shop-core.gemspec': COMPUTED,
      'lib/shop/core/version.rb': VERSION_RB,
      'lib/shop/other/version.rb': decoy,
    },
  ],
]

describe('the version of a gem', () => {
  test.each(CASES)('is edited in %s', (_, marked) => expectMarked(marked))

  test('is written into the lock file as Bundler writes a prerelease', () =>
    expectMarked(
      {
        'shop.gemspec': 'Gem::Specification.new do |s|\n  s.version = "«1.0.0→1.1.0-rc.1»"\nend\n',
        'Gemfile.lock': 'PATH\n  specs:\n    shop («1.0.0→1.1.0.pre.rc.1»)\n',
      },
      {version: '1.1.0-rc.1'},
    ))

  test.each<readonly [string, Marked, RegExp]>([
    ['no version.rb', {'a.gemspec': COMPUTED}, /takes its version from code \(Shop::VERSION\)/],
    [
      'several that may be meant',
      {'a.gemspec': COMPUTED, 'lib/x/version.rb': decoy, 'lib/y/version.rb': decoy},
      /from code/,
    ],
    [
      'one that is put together',
      {'a.gemspec': COMPUTED, 'lib/x/version.rb': 'VERSION = [1, 0].join(".")'},
      /from code/,
    ],
    [
      'two constants',
      {'a.gemspec': COMPUTED, 'lib/x/version.rb': "VERSION = '1'\nmodule B\nVERSION = '2'\nend"},
      /this version is 2/,
    ],
    ['no version', {'a.gemspec': 'Gem::Specification.new do |s|\nend'}, /names no version/],
    ['a text without end', {'a.gemspec': 'x = <<~A\n b\n'}, /there is no line A/],
    ['a comment without end', {'a.gemspec': '=begin\n b\n'}, /this comment does not end/],
  ])('is refused when there is %s', async (_, texts, message) => {
    await expect(edited(texts)).rejects.toMatchObject({code: 'RFG-214', message: expect.stringMatching(message)})
  })
})
