import type {Slot} from '../../../ports/target.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'

/** Where a server answers by itself, from `show servers state`; undefined when it has no address that can be reached. */
export async function addressOf(
  ask: Ask,
  {backend}: Pick<Settings, 'backend'>,
  slot: Slot,
): Promise<string | undefined> {
  const lines = (await ask(`show servers state ${backend}`)).split('\n')
  const names =
    lines
      .find((it) => it.startsWith('# '))
      ?.slice(2)
      .split(' ') ?? []
  const fields = lines.map((it) => it.split(' ')).find((it) => it[names.indexOf('srv_name')] === slot)
  const field = (name: string) => fields?.[names.indexOf(name)]
  const [address, port] = [field('srv_addr'), field('srv_port')]
  if (!address || !port || address === '-' || port === '0') return undefined
  const host = address.includes(':') ? `[${address}]` : address
  return `${field('srv_use_ssl') === '1' ? 'https' : 'http'}://${host}:${port}`
}
