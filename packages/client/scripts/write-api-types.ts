import { writeFile } from 'node:fs/promises'
import { apiTypes, apiTypesPath } from './api-types.js'

await writeFile(apiTypesPath, await apiTypes())
