/** Writes `vectors/webhooks.json`: `pnpm exec tsx packages/php-examples/scripts/write-webhook-vectors.ts`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { webhookVectors } from './webhook-vectors.js'

const path = join(import.meta.dirname, '../vectors/webhooks.json')
await writeFile(path, `${JSON.stringify(webhookVectors(), null, 2)}\n`)
