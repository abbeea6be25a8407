import type { Config } from '../config.js'
import type { RunningServer } from '../main.js'
import { CommandError } from './command-error.js'

/** Starts to listen; a port that is taken, or an address that is not ours, is said with what to do. */
export async function explainListening(
  { host, port }: Pick<Config, 'host' | 'port'>,
  start: () => Promise<RunningServer>,
): Promise<RunningServer> {
  try {
    return await start()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') {
      throw new CommandError(
        'address_in_use',
        `Le port ${port} est déjà utilisé. Choisissez-en un autre avec --port.`,
        error,
      )
    }
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
      throw new CommandError(
        'address_unavailable',
        `Impossible d’écouter sur ${host}, port ${port}. Choisissez une autre adresse avec --host ou un autre port avec --port.`,
        error,
      )
    }
    throw error
  }
}
