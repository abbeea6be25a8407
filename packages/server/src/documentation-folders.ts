import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the page of the documentation; beside `src` as it is beside `dist`. */
export const documentationFolder = fileURLToPath(new URL('../assets/docs/', import.meta.url))

/** Where the build puts the files of Swagger UI: the package that they come from is no dependency of the built server. */
const builtFolder = fileURLToPath(new URL('swagger-ui/', import.meta.url))

/** Folder of Swagger UI: the copy of the build, or the package itself when the sources run. */
export const swaggerUiFolder = existsSync(builtFolder)
  ? builtFolder
  : dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
