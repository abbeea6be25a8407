import { ConfigError } from './config-error.js'
import { describeSetting, type SettingName } from './settings.js'

const longestShown = 60

/** The refusal of one setting, with the shape of what was received: never the value of a secret. */
export function wrongSetting(setting: SettingName, value: string): ConfigError {
  const { remedy, secret } = describeSetting(setting)
  return new ConfigError(setting, `Réglage ${setting} invalide (reçu : ${shapeOf(value, secret)}). ${remedy}`)
}

function shapeOf(value: string, secret: boolean): string {
  const length = `texte de ${value.length} caractère${value.length > 1 ? 's' : ''}`
  return secret || value.length > longestShown ? length : `${length}, ${JSON.stringify(value)}`
}
