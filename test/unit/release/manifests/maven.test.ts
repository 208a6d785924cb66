import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked, type Marked} from './marked.ts'

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<!-- <version>1.0.0</version> -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>org.other</groupId><artifactId>parent</artifactId><version>1.0.0</version></parent>
  <groupId>org.shop</groupId>
  <artifactId>shop</artifactId>
  <version><!-- 1.0.0 -->
    «1.0.0»
  </version>
  <description><![CDATA[<version>1.0.0</version>]]></description>
  <properties><version>1.0.0</version></properties>
  <dependencies>
    <dependency><artifactId>a</artifactId><version>1.0.0</version></dependency>
  </dependencies>
  <modules>
    <module>cart</module>
    <module>nested/pom-ci.xml</module>
    <module>missing</module>
    <module>../outside</module>
    <module/>
  </modules>
  <profiles><profile><id>x</id><modules><module>extra</module></modules></profile></profiles>
</project>
`

const child = (name: string, own: string, parent = '«1.0.0»', of = 'shop', more = '') =>
  `<project><parent><groupId>org.shop</groupId><artifactId>${of}</artifactId><version>${parent}</version></parent>` +
  `<artifactId>${name}</artifactId>${own}<dependencies><dependency><version>1.0.0</version></dependency></dependencies>${more}</project>`

const REACTOR: Marked = {
  'pom.xml': POM,
  'cart/pom.xml': child('cart', '', undefined, undefined, '<modules><module>deep</module></modules>'),
  'cart/deep/pom.xml': child('deep', '<version>«1.0.0»</version>', '«1.0.0»', 'cart'),
  'nested/pom-ci.xml': child('nested', '<version>2.0.0</version>'),
  'extra/pom.xml': child('extra', '', '1.0.0', 'spring-boot-starter-parent'),
  'unlisted/pom.xml': child('unlisted', '', '1.0.0'),
}

const CASES: readonly (readonly [string, Marked])[] = [
  ['a pom past its parent, properties and dependencies', {'pom.xml': POM}],
  ['its modules, where they were equal', REACTOR],
  ['a pom with CR LF and a byte order mark', {'pom.xml': `\ufeff${POM.replaceAll('\n', '\r\n')}`}],
  ['a pom with a prefix', {'pom.xml': '<m:project xmlns:m="x"><m:version>«1.0.0-SNAPSHOT»</m:version></m:project>'}],
  [
    'CDATA and entities',
    {'pom.xml': '<project><version><![CDATA[«1.0.0»]]></version><name>&#46;&amp;</name></project>'},
  ],
  ['an entity in the version', {'pom.xml': '<project><version>«1&#46;0.0»</version></project>'}],
  [
    'the property that it is',
    {
      'pom.xml':
        '<project><version>${revision}</version><properties><revision>«1.0.0»</revision></properties></project>',
    },
  ],
]

describe('the version of a Maven project', () => {
  test.each(CASES)('is edited in %s', (_, marked) => expectMarked(marked))

  test.each([
    ['<version>${revision}${changelist}</version>', /puts its version together \(\$\{revision\}\$\{changelist\}\)/],
    ['<version>${missing}</version>', /puts its version together/],
    ['<parent><version>1.0.0</version></parent>', /takes its version from its parent/],
    ['<version/>', /names no version/],
  ])('is said to be elsewhere: %s', async (inner, sentence) => {
    await expect(edited({'pom.xml': `<project>${inner}</project>`})).rejects.toMatchObject({
      code: 'RFG-214',
      message: expect.stringMatching(sentence),
    })
  })
})
