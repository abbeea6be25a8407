import { describeSetting, type SettingName } from './settings.js'

/** A setting of the environment that stops the start: its name, the shape of its value and what a right one is. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'invalid_setting'
  readonly setting: SettingName

  constructor(setting: SettingName, value: string) {
    const { remedy, secret } = describeSetting(setting)
    super(`Réglage ${setting} invalide (reçu : ${shapeOf(value, secret)}). ${remedy}`)
    this.setting = setting
  }
}

const longestShown = 60

function shapeOf(value: string, secret: boolean): string {
  const length = `texte de ${value.length} caractère${value.length > 1 ? 's' : ''}`
  return secret || value.length > longestShown ? length : `${length}, ${JSON.stringify(value)}`
}
