import { z } from 'zod'

/** What the reference and the messages say of one setting. */
export interface SettingDescription {
  /** English, for docs/reference/settings.md. */
  description: string
  /** English, what the text of the setting looks like. */
  format: string
  /** As one would write it in a `.env` file; empty when the setting is off by default. */
  defaultText: string
  example: string
  /** French, what a right value is: shown when the start is refused. */
  remedy: string
  /** A secret's value never appears in a message, only its length. */
  secret: boolean
}

/** Where the schema of a setting is entered with its description. */
export const describedAs = z.registry<SettingDescription>()
