import type { Command } from 'commander'
import { inFrench } from './in-french.js'
import type { Terminal } from './terminal.js'

export interface WebhooksListOptions {
  state?: string
  task?: string
  limit: string
  json?: boolean
}

export interface WebhooksReplayOptions {
  failed?: boolean
  json?: boolean
}

/** What the commands on webhooks do. */
export interface WebhooksActions {
  webhooksList: (options: WebhooksListOptions) => Promise<void>
  webhooksReplay: (tasks: readonly string[], options: WebhooksReplayOptions) => Promise<void>
}

const json = ['--json', 'écrit un objet JSON et rien d’autre'] as const

/** `constat webhooks list|replay`. */
export function addWebhooksCommands(program: Command, actions: WebhooksActions, terminal: Terminal): void {
  const webhooks = inFrench(program.command('webhooks'), terminal)
    .usage('list|replay [options]')
    .summary('liste les webhooks envoyés et les renvoie')
    .description('Les webhooks qui annoncent la fin des analyses (base de données du réglage DATABASE_URL).')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')

  inFrench(webhooks.command('list'), terminal)
    .summary('liste les webhooks, les plus récents d’abord')
    .description('Liste les webhooks, les plus récents d’abord, avec leur état et leur dernier essai.')
    .option('--state <état>', 'seulement ceux de cet état : waiting, delivered ou failed')
    .option('--task <ID>', 'seulement celui de cette analyse, avec tous ses essais')
    .option('--limit <nombre>', 'nombre de webhooks, 1000 au maximum', '20')
    .option(...json)
    .action((options: WebhooksListOptions) => actions.webhooksList(options))

  inFrench(webhooks.command('replay'), terminal)
    .usage('ID... [options]')
    .summary('renvoie des webhooks, sans refaire les analyses')
    .description(
      'Renvoie les webhooks de ces analyses, sous le même identifiant de message, sans refaire les analyses. Un serveur ou un worker doit tourner pour les envoyer.',
    )
    .argument('[ID...]', 'identifiants des analyses (task_id)')
    .option('--failed', 'renvoie tous les webhooks abandonnés')
    .option(...json)
    .action((tasks: string[], options: WebhooksReplayOptions) => actions.webhooksReplay(tasks, options))
}
