// What `constat serve` would do first: read its settings. Fails with the sentence for the wrong one.
import { readConfig } from '../../packages/server/src/config.js'
import { settingsSchema } from '../../packages/server/src/config/settings.js'

const { given } = readConfig()
const told = Object.keys(settingsSchema.shape).filter((name) => given.has(name))
console.log(`Settings: ${told.join(', ')}`)
