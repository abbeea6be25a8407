import { writeFileSync } from 'node:fs'
import { productionLicences, renderLicences } from './licences.js'

writeFileSync(new URL('../docs/reference/licences.md', import.meta.url), renderLicences(productionLicences()))
