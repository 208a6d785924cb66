import type {Header} from './header.ts'

/** Emoji and short codes by the conventional type that they stand for. Source: gitmoji.dev, with its semver column. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  feat: ['✨', ':sparkles:', '💥', ':boom:', '🚸', ':children_crossing:', '👔', ':necktie:'],
  fix: [
    '🐛',
    ':bug:',
    '🚑',
    ':ambulance:',
    '🩹',
    ':adhesive_bandage:',
    '✏',
    ':pencil2:',
    '💄',
    ':lipstick:',
    '🥅',
    ':goal_net:',
  ],
  perf: ['⚡', ':zap:'],
  security: ['🔒', ':lock:', '🛂', ':passport_control:'],
  revert: ['⏪', ':rewind:'],
  docs: ['📝', ':memo:', '💡', ':bulb:', '📄', ':page_facing_up:'],
  style: ['🎨', ':art:', '🚨', ':rotating_light:'],
  refactor: ['♻', ':recycle:', '🔥', ':fire:', '🚚', ':truck:', '⚰', ':coffin:', '🏗', ':building_construction:'],
  test: ['✅', ':white_check_mark:', '🧪', ':test_tube:', '📸', ':camera_flash:', '🤡', ':clown_face:'],
  build: [
    '📦',
    ':package:',
    '⬆',
    ':arrow_up:',
    '⬇',
    ':arrow_down:',
    '📌',
    ':pushpin:',
    '➕',
    ':heavy_plus_sign:',
    '➖',
    ':heavy_minus_sign:',
  ],
  ci: ['👷', ':construction_worker:', '💚', ':green_heart:'],
  chore: [
    '🔧',
    ':wrench:',
    '🔨',
    ':hammer:',
    '🔖',
    ':bookmark:',
    '🎉',
    ':tada:',
    '🚧',
    ':construction:',
    '🙈',
    ':see_no_evil:',
  ],
}

const TYPE_OF = new Map(Object.entries(TYPES).flatMap(([type, signs]) => signs.map((sign) => [sign, type] as const)))

/** `:boom:` and its emoji mark a breaking change, whatever follows. */
const BREAKING = new Set(['💥', ':boom:'])

const SIGN = /^(:[a-z0-9_+-]+:|\p{Extended_Pictographic})\uFE0F?\s*(.*)$/u

/** A header that begins with an emoji or its short code: what stands behind it may be conventional, else the sign is the type. */
export function gitmojiOf(line: string, conventional: (rest: string) => Header | undefined): Header | undefined {
  const found = SIGN.exec(line)
  if (!found) return undefined
  const [, sign = '', rest = ''] = found
  const bang = BREAKING.has(sign)
  const header = conventional(rest)
  if (header) return {...header, bang: header.bang || bang}
  const type = TYPE_OF.get(sign)
  return type === undefined || rest === '' ? undefined : {type, scope: undefined, bang, subject: rest}
}
