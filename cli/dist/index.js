#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`refuge needs Node 24 or newer, and this is ${process.version}: install it, or run npx --yes -p node@24 -p github:refuge/deploy#v1 refuge`)
  process.exit(1)
}
const {open} = await import('../../dist/index.js')
await open('refuge')
