import type { Config } from '../config.js'
import type { FirstKey } from '../keys/first-key.js'
import type { Terminal } from './terminal.js'

export interface Announcement {
  url: string
  config: Pick<Config, 'apiKeys'>
  firstKey: FirstKey | null
  /** Key that is accepted until the server stops. */
  sessionKey?: string
}

/**
 * Tells the person who started the server where it is and which key opens it. On standard error: standard output has
 * the logs. The key travels in the fragment of the page's address, which browsers never send.
 */
export function announceServer({ url, config, firstKey, sessionKey }: Announcement, terminal: Terminal): void {
  const { bold, cyan, dim } = terminal.errorColors
  const newKey = firstKey?.key ?? sessionKey
  const page = newKey === undefined ? `${url}/` : `${url}/#key=${newKey}`
  const lines = ['', `  ${bold('Constat est prêt')} sur ${cyan(url)}`, '', `  Page web    ${cyan(page)}`]
  if (firstKey === null) {
    lines.push(`  Clé d’API   ${config.apiKeys.length > 1 ? 'une des clés' : 'celle'} du réglage API_KEY`)
  } else if (firstKey.key !== null) {
    lines.push(
      `  Clé d’API   ${bold(firstKey.key)}`,
      dim('              Affichée cette seule fois : notez-la. Seule son empreinte est conservée, dans'),
      dim(`              ${firstKey.file}`),
    )
  } else {
    if (sessionKey !== undefined)
      lines.push(dim('              Cette adresse contient une clé qui vaut jusqu’à l’arrêt du serveur.'))
    lines.push(
      '  Clé d’API   celle affichée au premier démarrage',
      dim('              Pour en créer une nouvelle, supprimez ce fichier et relancez :'),
      dim(`              ${firstKey.file}`),
    )
  }
  lines.push('', dim('  Ctrl+C pour arrêter.'), '', '')
  terminal.writeError(lines.join('\n'))
}
