import { ConfigError } from './config-error.js'
import { describeSetting, type SettingName } from './settings.js'

const longestShown = 60

/**
 * The refusal of one setting, with the shape of what was received: never the value of a secret.
 *
 * @param fault French sentence: what is wrong behind the value, such as in the file that it names
 */
export function wrongSetting(setting: SettingName, value: string, fault?: string): ConfigError {
  const { remedy, secret } = describeSetting(setting)
  const shape = `Réglage ${setting} invalide (reçu : ${shapeOf(value, secret)}).`
  return new ConfigError(setting, [shape, fault, remedy].filter((text) => text !== undefined).join(' '))
}

function shapeOf(value: string, secret: boolean): string {
  const length = `texte de ${value.length} caractère${value.length > 1 ? 's' : ''}`
  return secret || value.length > longestShown ? length : `${length}, ${JSON.stringify(value)}`
}
