import { readFile } from 'node:fs/promises'
import { faultOfFile } from './fault-of-file.js'
import type { SettingName } from './settings.js'
import { wrongSetting } from './wrong-setting.js'

/**
 * What the JSON file of a setting holds, or null when the setting names none.
 *
 * @throws ConfigError when the file is not there, holds no JSON, or not what its setting asks for
 */
export async function loadFileSetting<Content>(
  name: SettingName,
  path: string | null,
  parse: (data: unknown, path: string) => Content | Promise<Content>,
): Promise<Content | null> {
  if (path === null) return null
  try {
    return await parse(JSON.parse(await readFile(path, 'utf8')), path)
  } catch (error) {
    throw wrongSetting(name, path, faultOfFile(error))
  }
}
