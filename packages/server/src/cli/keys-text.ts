import type { DescribedKey } from '../keys/describe-key.js'
import type { Terminal } from './terminal.js'
import { printable } from './wrap-text.js'

/** How times are told: in the time zone of quotas, whatever that of the machine. */
interface Painted extends Pick<Terminal, 'colors'> {
  timeZone: string
}

/** A new key as a person reads it, this once. */
export function describeShownKey(
  key: string,
  described: DescribedKey,
  title: string,
  { colors, timeZone }: Painted,
): string {
  return [
    '',
    `  ${colors.bold(title)}`,
    '',
    `  Clé          ${colors.bold(key)}`,
    colors.dim('               Affichée cette seule fois : notez-la. Seule son empreinte est conservée.'),
    `  Identifiant  ${described.id}`,
    `  Nom          ${nameOf(described)}`,
    `  Portées      ${described.scopes.join(', ')}`,
    `  Limites      ${limitsOf(described)}`,
    `  Expiration   ${described.expires_at === null ? 'aucune' : moment(described.expires_at, timeZone)}`,
    '',
    '',
  ].join('\n')
}

/** Every key, two lines each. */
export function keysTable(keys: readonly DescribedKey[], { colors, timeZone }: Painted): string {
  if (keys.length === 0)
    return 'Aucune clé dans la base de données. Pour en créer une : constat keys create --name NOM\n'
  const lines = keys.flatMap((key) => {
    const state = stateOf(key)
    const mark = state === 'active' ? colors.green('✓') : colors.red('✗')
    const used = key.last_used === null ? 'jamais utilisée' : `dernier appel ${moment(key.last_used, timeZone)}`
    return [
      `  ${mark} ${colors.bold(nameOf(key))}  ${colors.dim(key.hint)}  ${state}`,
      `    ${key.id}  ${key.scopes.join(', ')}`,
      `    ${limitsOf(key)} ; ${calls(key.calls_today)} ce jour, ${calls(key.total_calls)} en tout, ${used}`,
      '',
    ]
  })
  return ['', ...lines, ''].join('\n')
}

export function describeRevocation(key: DescribedKey, { colors }: Pick<Terminal, 'colors'>): string {
  return `${colors.green('✓')} Clé « ${nameOf(key)} » révoquée. Les serveurs la refusent sous deux secondes.\n`
}

function nameOf({ name, user }: DescribedKey): string {
  return printable(user === null ? name : `${name} (${user})`)
}

function stateOf(key: DescribedKey): string {
  if (!key.is_active) return 'révoquée'
  if (key.expires_at === null) return 'active'
  return Date.parse(key.expires_at) > Date.now() ? 'active' : 'expirée'
}

function limitsOf({ daily_limit, rate_per_minute }: DescribedKey): string {
  const daily = daily_limit === null ? 'sans limite par jour' : `${calls(daily_limit)} par jour`
  return `${daily}, ${rate_per_minute} par minute`
}

function calls(count: number): string {
  return `${count} appel${count > 1 ? 's' : ''}`
}

function moment(iso: string, timeZone: string): string {
  return new Date(iso).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone })
}
