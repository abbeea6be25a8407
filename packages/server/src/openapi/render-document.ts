import { generateOpenApiDocument } from './generate-document.js'

/** The document as docs/openapi.json and `/openapi.json` have it. */
export function renderOpenApiDocument(): string {
  return `${JSON.stringify(generateOpenApiDocument(), null, 2)}\n`
}
