import { CommandError } from './command-error.js'
import { readBill } from './read-bill.js'

/** @throws CommandError when there is no such file or it holds no JSON */
export async function readJson(path: string): Promise<unknown> {
  const { bytes } = await readBill(path)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new CommandError('unreadable_file', `${path} ne contient pas de JSON valide. Exportez-le à nouveau.`, error)
  }
}
