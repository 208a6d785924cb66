// A process that takes a snapshot of `data` below the folder that it is given, or restores the newest one, to be killed half-way.
import {restore} from '../../src/backup/index.ts'
import {backupWorldAt} from './backup.ts'

const [folder = '', seed = '1', to] = process.argv.slice(2)
const {site, journal, ports, take} = await backupWorldAt(folder, {}, Number(seed))
console.log('started')
if (to === undefined) {
  const {status, problem} = await take()
  console.log(status, problem?.message ?? '')
} else {
  const allowed = {setuid: false, outerLinks: false}
  const limits = {maxBytes: undefined, maxFiles: undefined}
  const request = {source: 'files', point: 'latest', to, identity: undefined, allowed, limits}
  console.log((await restore(request, site, journal, ports)).to)
}
