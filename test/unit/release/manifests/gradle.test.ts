import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked, type Marked} from './marked.ts'

const GROOVY = `#!/usr/bin/env gradle
// version = '1.0.0'
/* version = '1.0.0' */
plugins {
    id 'java'
    id 'org.x' version '1.0.0'
}
def text = """
version = '1.0.0' \${"version = '1.0.0' }"}
"""
def pattern = ~/version = "1.0.0/ // a quote alone: "
def share = 4 / 2 / 1
ext { version = '1.0.0' }
ext.version = '1.0.0'
group = 'org.shop'
version = '«1.0.0»' // 1.0.0
allprojects {
    version '«1.0.0»'
    publishing { version = '1.0.0' }
}
if (version == '1.0.0') { version = '1.0.0' }
dependencies { implementation 'a:version:1.0.0' }
tasks.register('x') { version = '1.0.0' }
println(
    version = '1.0.0'
)
`

const KOTLIN = `/* outer /* version = "1.0.0" */ version = "1.0.0" */
plugins { id("org.x") version "1.0.0" }
val quote = '"'
val raw = """\\version = "1.0.0" \${ "}" }"""
val \`version = "\` = "1.0.0"
project.version = "«1.0.0»"; group = "x"
subprojects { this.version = "«1.0.0»" }
dependencies { implementation("a:b:1.0.0") { version { strictly("1.0.0") } } }
`

const PROPERTIES = `# version=1.0.0
! version=1.0.0
name = x\\
  version=1.0.0
org.gradle.version=1.0.0
even=\\\\
ver\\u0073ion :   «1.0.0»
VERSION_NAME «1.0.0»`

const CASES: readonly (readonly [string, Marked])[] = [
  ['build.gradle, past every other block', {'build.gradle': GROOVY}],
  ['build.gradle with CR LF', {'build.gradle': GROOVY.replaceAll('\n', '\r\n')}],
  ['build.gradle.kts', {'build.gradle.kts': KOTLIN}],
  ['gradle.properties', {'gradle.properties': PROPERTIES}],
  ['gradle.properties with blanks at the end', {'gradle.properties': 'version=«1.0.0» \t\r\n'}],
  [
    'gradle.properties, where the script takes it from',
    {
      'build.gradle': 'version = project.findProperty("version") ?: "0"',
      'gradle.properties': 'version=0.9.0\nversion=«1.0.0»\n',
    },
  ],
]

describe('the version of a Gradle project', () => {
  test.each(CASES)('is edited in %s', (_, marked) => expectMarked(marked))

  test.each([
    ['build.gradle', "version = '1.0.' + build", /puts its version together \('1\.0\.' \+ build\)/],
    ['build.gradle', 'version = "1.0.$build"', /puts its version together/],
    ['build.gradle', "apply plugin: 'java'", /names no version/],
    ['build.gradle.kts', 'version = "1"\nsubprojects { version = "2" }', /this version is 2, but another one/],
    ['build.gradle.kts', 'version = "1.0.0\nx', /this text does not end/],
    ['build.gradle', 'x\n/* version = "1.0.0"', /this comment does not end/],
    ['build.gradle', 'x = "${ { }', /this interpolation does not end/],
    ['gradle.properties', 'version=1.0\\\n.0', /goes on in the next line/],
  ])('is refused in %s: %s', async (file, text, message) => {
    await expect(edited({[file]: text})).rejects.toMatchObject({
      code: 'RFG-214',
      message: expect.stringMatching(message),
    })
  })
})
