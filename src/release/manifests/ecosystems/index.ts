import {cargo} from './cargo.ts'
import {dart} from './dart.ts'
import {dotnet} from './dotnet.ts'
import type {Ecosystem} from './ecosystem.ts'
import {elixir} from './elixir.ts'
import {gradle} from './gradle.ts'
import {helm} from './helm.ts'
import {maven} from './maven.ts'
import {npm} from './npm.ts'
import {python} from './python.ts'
import {ruby} from './ruby.ts'
import {composer, versionFile} from './single.ts'

/** Every ecosystem whose manifests are looked for. */
export const ECOSYSTEMS: readonly Ecosystem[] = [
  npm,
  cargo,
  python,
  maven,
  gradle,
  helm,
  dotnet,
  dart,
  elixir,
  ruby,
  composer,
  versionFile,
]
