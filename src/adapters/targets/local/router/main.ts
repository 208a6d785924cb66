import {once} from 'node:events'
import {join} from 'node:path'
import {controlPlane} from './control-plane.ts'
import {listenForControl} from './control-socket.ts'
import {dataPlane} from './data-plane.ts'
import {CONTROL_SOCKET, SLOTS} from './protocol.ts'
import {side} from './side.ts'
import {restoreState, saveState} from './state.ts'

/** The router as a process: `<entry> <state folder> <host> <port>`. */
async function main([folder = '', host = '', port = '']: readonly string[]): Promise<void> {
  const sides = [side(SLOTS[0]), side(SLOTS[1])] as const
  const answer = controlPlane(sides, await restoreState(folder), (state) => saveState(folder, state))
  const server = dataPlane(sides)
  // Users' port first: whoever holds it is the only router of this folder, and may replace a stale control socket.
  server.listen(Number(port), host)
  await once(server, 'listening')
  await listenForControl(join(folder, CONTROL_SOCKET), answer)
  console.log(`refuge local router on ${host}:${port}, for trying out, previews and tests: not for production`)
}

try {
  await main(process.argv.slice(2))
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exit(1)
}
