/** A setting of the environment that stops the start: its name, the shape of its value and what a right one is. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'invalid_setting'
  /** Name of the setting in the environment. */
  readonly setting: string

  /** @param message French sentence */
  constructor(setting: string, message: string) {
    super(message)
    this.setting = setting
  }
}
