import type { Command } from 'commander'
import { inFrench } from './in-french.js'
import type { Terminal } from './terminal.js'

export interface KeysCreateOptions extends KeysListOptions {
  name: string
  user?: string
  scopes: string
  dailyLimit: string
  rate: string
  expires?: string
}

export interface KeysListOptions {
  json?: boolean
}

export interface KeysUpdateOptions extends KeysListOptions {
  name?: string
  user?: string
  scopes?: string
  dailyLimit?: string
  rate?: string
  expires?: string
}

export interface KeysRotateOptions extends KeysListOptions {
  overlap: string
}

/** What the commands on keys do. */
export interface KeysActions {
  keysCreate: (options: KeysCreateOptions) => Promise<void>
  keysList: (options: KeysListOptions) => Promise<void>
  keysUpdate: (id: string, options: KeysUpdateOptions) => Promise<void>
  keysRevoke: (id: string, options: KeysListOptions) => Promise<void>
  keysRotate: (id: string, options: KeysRotateOptions) => Promise<void>
}

const json = ['--json', 'écrit un objet JSON et rien d’autre'] as const

/** `constat keys create|list|update|revoke|rotate`. */
export function addKeysCommands(program: Command, actions: KeysActions, terminal: Terminal): void {
  const keys = inFrench(program.command('keys'), terminal)
    .usage('create|list|update|revoke|rotate [options]')
    .summary('crée, liste, modifie, révoque et renouvelle les clés d’API')
    .description(
      'Les clés d’API de la base de données (réglage DATABASE_URL). Le serveur peut tourner pendant ce temps.',
    )
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')

  inFrench(keys.command('create'), terminal)
    .usage('--name NOM [options]')
    .summary('crée une clé et l’affiche, cette seule fois')
    .description('Crée une clé d’API et l’affiche, cette seule fois : seule son empreinte est conservée.')
    .requiredOption('--name <nom>', 'nom de la clé, pour la reconnaître')
    .option('--user <nom>', 'personne ou service à qui la clé est remise')
    .option(
      '--scopes <portées>',
      'ce que la clé ouvre : invoices, jobs, wounds, metrics, reviews, admin',
      'invoices,jobs',
    )
    .option('--daily-limit <nombre>', 'appels par jour, ou none pour aucune limite', '10')
    .option('--rate <nombre>', 'appels par minute', '60')
    .option('--expires <date>', 'dernier jour où la clé est valable, par exemple 2027-01-31')
    .option(...json)
    .action((options: KeysCreateOptions) => actions.keysCreate(options))

  inFrench(keys.command('list'), terminal)
    .summary('liste les clés, leurs limites et leurs appels')
    .description('Liste les clés d’API, leurs portées, leurs limites et leurs appels. Aucune clé n’est affichée.')
    .option(...json)
    .action((options: KeysListOptions) => actions.keysList(options))

  inFrench(keys.command('update'), terminal)
    .usage('ID [options]')
    .summary('change le nom, les portées ou les limites d’une clé')
    .description(
      'Change ce qui est indiqué d’une clé, et rien d’autre. Les serveurs en tiennent compte sous deux secondes.',
    )
    .argument('<ID>', 'identifiant de la clé (constat keys list)')
    .option('--name <nom>', 'nom de la clé')
    .option('--user <nom>', 'personne ou service à qui la clé est remise, ou none')
    .option('--scopes <portées>', 'ce que la clé ouvre : invoices, jobs, wounds, metrics, reviews, admin')
    .option('--daily-limit <nombre>', 'appels par jour, ou none pour aucune limite')
    .option('--rate <nombre>', 'appels par minute')
    .option('--expires <date>', 'dernier jour où la clé est valable, par exemple 2027-01-31, ou none')
    .option(...json)
    .action((id: string, options: KeysUpdateOptions) => actions.keysUpdate(id, options))

  inFrench(keys.command('revoke'), terminal)
    .usage('ID [options]')
    .summary('révoque une clé, définitivement')
    .description('Révoque une clé, définitivement : les serveurs la refusent sous deux secondes.')
    .argument('<ID>', 'identifiant de la clé (constat keys list)')
    .option(...json)
    .action((id: string, options: KeysListOptions) => actions.keysRevoke(id, options))

  inFrench(keys.command('rotate'), terminal)
    .usage('ID [options]')
    .summary('remplace une clé par une nouvelle')
    .description('Remplace une clé par une nouvelle, affichée cette seule fois ; ses limites et ses compteurs restent.')
    .argument('<ID>', 'identifiant de la clé (constat keys list)')
    .option('--overlap <heures>', 'heures pendant lesquelles l’ancienne clé reste valable, 168 au maximum', '0')
    .option(...json)
    .action((id: string, options: KeysRotateOptions) => actions.keysRotate(id, options))
}
