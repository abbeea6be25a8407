// Runs the command lines of the pages one after the other in one process: loading the command costs more than most of
// them. Prints its address; takes `{ words, folder, env }`, answers `{ exitCode, out, error }`.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { runCommandLine } from '../../packages/server/src/cli/run-command-line.js'
import { fakeTerminal } from '../../packages/server/src/testing/fake-terminal.js'

interface CommandLine {
  words: string[]
  folder: string
  env: Record<string, string>
}

async function run({ words, folder, env }: CommandLine) {
  process.chdir(folder)
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, env)
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(words, terminal), ...written }
}

let before = Promise.resolve()
const server = createServer((request, response) => {
  before = before
    .then(async () => JSON.stringify(await run((await json(request)) as CommandLine)))
    .catch((error: unknown) => JSON.stringify({ exitCode: 70, out: '', error: String(error) }))
    .then((answer) => {
      response.end(answer)
    })
}).listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port)
})
