import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {open} from '../../src/adapters/stores/directory/index.ts'
import {memoryStore} from '../support/store.ts'
import {storeContract} from './store.ts'

storeContract('the store in memory', async () => ({store: memoryStore(), close: async () => {}}))

storeContract('a directory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refuge-store-'))
  return {
    store: open({kind: 'directory', path: 'backups'}, {folder}),
    close: () => rm(folder, {recursive: true, force: true}),
  }
})
