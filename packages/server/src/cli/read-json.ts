import { CommandError } from './command-error.js'
import { readBill } from './read-bill.js'

/** @throws CommandError when there is no such file or it holds no JSON */
export async function readJson(path: string): Promise<unknown> {
  const { bytes } = await readBill(path)
  return parseJson(path, bytes)
}

/** @throws CommandError naming the file when its bytes are no JSON */
export function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new CommandError('unreadable_file', `${path} ne contient pas de JSON valide. Exportez-le à nouveau.`, error)
  }
}
