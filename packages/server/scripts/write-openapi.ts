import { writeFileSync } from 'node:fs'
import { renderOpenApiDocument } from '../src/openapi/render-document.js'

writeFileSync(new URL('../../../docs/openapi.json', import.meta.url), renderOpenApiDocument())
