// A process that takes a snapshot of `data` below the folder that it is given, to be killed half-way.
import {backupWorldAt} from './backup.ts'

const [folder = '', seed = '1'] = process.argv.slice(2)
const world = await backupWorldAt(folder, {}, Number(seed))
console.log('started')
const {status, problem} = await world.take()
console.log(status, problem?.message ?? '')
