import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked, type Given, type Marked} from './marked.ts'

const PROJECT = `<Project Sdk="Microsoft.NET.Sdk" ToolsVersion="1.0.0">
\t<!-- <Version>1.0.0</Version> -->
\t<PropertyGroup>
\t\t<TargetFramework>net10.0</TargetFramework>
\t\t<Version>«1.0.0»</Version>
\t\t<AssemblyVersion>1.0.0</AssemblyVersion>
\t</PropertyGroup>
\t<ItemGroup>
\t\t<PackageReference Include="Version" Version="1.0.0" />
\t\t<PackageReference Include="Other"><Version>1.0.0</Version></PackageReference>
\t</ItemGroup>
</Project>`

const split = (prefix: string, suffix: string) =>
  `<Project><PropertyGroup><VersionPrefix>${prefix}</VersionPrefix>${suffix}</PropertyGroup></Project>`

const CASES: readonly (readonly [string, Marked, Given?])[] = [
  ['a project', {'Shop.csproj': PROJECT}],
  ['F# and Visual Basic', {'A.fsproj': PROJECT, 'B.vbproj': PROJECT}],
  [
    'Directory.Build.props, and not a project without one',
    {'Directory.Build.props': PROJECT, 'A.csproj': '<Project/>'},
  ],
  [
    'two groups that agree',
    {
      'A.csproj':
        '<Project><PropertyGroup><Version>«1.0.0»</Version></PropertyGroup><PropertyGroup Condition="x"><Version>«1.0.0»</Version></PropertyGroup></Project>',
    },
  ],
  [
    'a version beside one that is put together',
    {
      'A.csproj':
        '<Project><PropertyGroup><Version>«1.0.0»</Version><Version>$(Version)-x</Version></PropertyGroup></Project>',
    },
  ],
  ['a prefix', {'A.csproj': split('«1.0.0»', '')}],
  [
    'a prefix and its suffix',
    {'A.csproj': split('«1.0.0→1.1.0»', '<VersionSuffix>«dev→rc.1»</VersionSuffix>')},
    {version: '1.1.0-rc.1'},
  ],
]

describe('the version of a .NET project', () => {
  test.each(CASES)('is edited in %s', (_, ...[marked, given]) => expectMarked(marked, given))

  test('loses its suffix when it is released', async () => {
    const after = await edited({'A.csproj': split('1.1.0', '<VersionSuffix>rc.1</VersionSuffix>')})
    expect(after).toEqual({'A.csproj': split('1.1.0', '<VersionSuffix></VersionSuffix>')})
  })

  test.each([
    [split('1.0.0', ''), '1.1.0-rc.1', /no <VersionSuffix>/],
    [
      '<Project><PropertyGroup><Version>1.0.0</Version></PropertyGroup><PropertyGroup><Version>2.0.0</Version></PropertyGroup></Project>',
      '3.0.0',
      /this version is 2\.0\.0, but another one in the file is 1\.0\.0/,
    ],
    [
      '<Project><PropertyGroup><Version>$(Base).0</Version></PropertyGroup></Project>',
      '3.0.0',
      /takes the version from '\$\(Base\)\.0'/,
    ],
    ['<Project/>', '3.0.0', /A\.csproj names no <Version>/],
  ])('is refused: %s for %s', async (text, version, message) => {
    await expect(edited({'A.csproj': text}, {version})).rejects.toMatchObject({
      code: 'RFG-214',
      message: expect.stringMatching(message),
    })
  })
})
