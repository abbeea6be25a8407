// Records again what the callers of the services before this one send, with the programs of this machine:
// curl, Debian's python3-requests, php-cli and php-curl.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testKey } from '../src/testing/serve-for-test.js'
import { writeCallerFiles } from '../tests/old-callers/caller-files.js'
import { extractCallers } from '../tests/old-callers/extract-callers.js'
import { callWith, oldCallers, recordingOf } from '../tests/old-callers/old-callers.js'
import { recordOneRequest } from '../tests/old-callers/record-request.js'
import { woundCallers } from '../tests/old-callers/wound-callers.js'

const folder = await mkdtemp(join(tmpdir(), 'constat-callers-'))
const files = await writeCallerFiles(folder)
for (const caller of [...oldCallers, ...woundCallers, ...extractCallers]) {
  const { url, recorded } = await recordOneRequest()
  await callWith(caller, { url, key: testKey, folder, files })
  await writeFile(recordingOf(caller), await recorded)
  console.log(caller.name)
}
await rm(folder, { recursive: true })
