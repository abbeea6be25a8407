import { labellingConfiguration } from './labelling-configuration.js'

/** The guide with the configuration as it is now in its block of XML. */
export function withConfiguration(guide: string): string {
  return guide.replace(/```xml\n[\s\S]*?```/, () => `\`\`\`xml\n${labellingConfiguration()}\`\`\``)
}
