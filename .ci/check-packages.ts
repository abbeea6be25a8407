// What a stranger gets: packs the published packages, lints the tarballs, installs them into projects outside this
// repository and uses them there on every Node line that they declare.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { swaggerUiFiles } from '../packages/server/src/swagger-ui-files.js'
import { readCodeBlocks } from './read-code-blocks.js'

const root = resolve(import.meta.dirname, '..')
const bill = join(root, 'packages/core/specimens/demonstration/facture-demonstration.pdf')
/** The oldest declared version of each package's range first, then the lines alive today. */
const nodeVersions = { core: ['20.19.0', '22', '24', '26'], server: ['22.14.0', '24', '26'], client: ['20.19.0', '26'] }

let failures = 0
let passes = 0

function check(name: string, work: () => void): void {
  try {
    work()
    passes += 1
    console.log(`ok      ${name}`)
  } catch (error) {
    failures += 1
    const { message, stdout = '', stderr = '' } = error as { message: string; stdout?: string; stderr?: string }
    console.log(`failed  ${name}\n${message}\n${stdout}\n${stderr}`)
  }
}

function run(command: string, parameters: readonly string[], cwd: string): string {
  return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const temporary = mkdtempSync(join(tmpdir(), 'constat-packages-'))

function pack(folder: 'core' | 'server' | 'client'): string {
  const destination = join(temporary, 'tarballs', folder)
  mkdirSync(destination, { recursive: true })
  const pnpm = process.env['npm_execpath'] ?? 'pnpm'
  run(pnpm, ['pack', '--pack-destination', destination], join(root, 'packages', folder))
  const [name] = readdirSync(destination)
  if (name === undefined) throw new Error(`pnpm pack left nothing in ${destination}.`)
  return join(destination, name)
}

/** A project of its own, with the tarballs installed by npm, as a user would. */
function outsideProject(name: string, tarballs: readonly string[]): string {
  const folder = join(temporary, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true }))
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', ...tarballs], folder)
  copyFileSync(bill, join(folder, 'facture.pdf'))
  return folder
}

/** A Node binary of that line, from npm's own `node` package. */
function nodeBinary(version: string): string {
  const folder = join(temporary, `node-${version}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `node@${version}`], folder)
  return join(folder, 'node_modules/node/bin/node')
}

/** The snippet of the README, as it stands there. */
function readmeSnippet(): string {
  const blocks = readCodeBlocks(readFileSync(join(root, 'README.md'), 'utf8'))
  const snippet = blocks.find(({ language, code }) => language === 'ts' && code.includes(`from '@constat/core'`))
  if (!snippet) throw new Error('README.md shows no code that uses @constat/core.')
  return snippet.code
}

const requireProgram = `
const core = require('@constat/core')
const { readFileSync } = require('node:fs')
core.analyzeEnergyInvoice({ files: [{ name: 'facture.pdf', bytes: readFileSync('facture.pdf') }] }).then((result) => {
  const isPdf = (bytes) => Buffer.from(bytes).subarray(0, 5).toString() === '%PDF-'
  if (!isPdf(result.reports.full) || !isPdf(result.reports.anonymous)) throw new Error('no report')
  console.log(result.invoice.totals.ttc.value)
})`

/** Of the programs that start a server: its `address` once it listens, and its end. */
const untilItListens = String.raw`
const ended = once(server, 'exit')
const address = await new Promise((resolve, reject) => {
  let text = ''
  server.stderr.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? []
    if (url !== undefined && text.includes('Ctrl+C')) resolve(url)
  })
  server.once('exit', () => reject(new Error('constat serve ended: ' + text)))
})`

/** Starts the server of the package, sends it the bill, and stops it. */
const serveProgram = String.raw`
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
const key = 'key-of-the-check'
const env = { PATH: process.env.PATH, PORT: '0', API_KEY: key }
const server = spawn(process.execPath, [process.argv[2], 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
${untilItListens}
const form = new FormData()
form.append('file', new Blob([readFileSync('facture.pdf')]), 'facture.pdf')
const response = await fetch(address + '/v1/invoices/pdf', { method: 'POST', headers: { 'X-API-Key': key }, body: form })
const answer = await response.json()
server.kill('SIGTERM')
const [exitCode] = await ended
const { invoice, detail, anonymous_report_base64: report = '' } = answer
if (response.status !== 200) throw new Error('the server answered ' + response.status + ': ' + detail)
if (!Buffer.from(report, 'base64').toString('latin1').startsWith('%PDF-')) throw new Error('no report')
if (exitCode !== 0) throw new Error('the server ended with ' + exitCode)
console.log(invoice.totals.ttc.value)
`

/** Starts the packed server, and has the packed client send it the bill and keep the reports. */
const clientProgram = String.raw`
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createClient } from '@constat/client'
import { fileFromPath, saveReports } from '@constat/client/node'
const apiKey = 'key-of-the-check'
const [, , node, command] = process.argv
const env = { PATH: process.env.PATH, PORT: '0', API_KEY: apiKey }
const server = spawn(node, [command, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
${untilItListens}
const constat = createClient({ baseUrl: address, apiKey })
const answer = await constat.jobs.wait(await constat.jobs.create({ kind: 'pdf', file: await fileFromPath('facture.pdf') }))
const { full } = await saveReports(answer, 'rapports')
server.kill('SIGTERM')
await ended
if (!readFileSync(full).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no report')
console.log(answer.invoice.totals.ttc.value)
`

const requireClientProgram = `
const { createClient } = require('@constat/client')
try {
  createClient({ baseUrl: 'nowhere', apiKey: 'key' })
} catch (error) {
  console.log(error.code)
}`

const tarballs = { core: '', server: '', client: '' }
check('pnpm pack', () => {
  tarballs.core = pack('core')
  tarballs.server = pack('server')
  tarballs.client = pack('client')
})
check('publint, core', () => run(bin('publint'), ['run', '--strict', tarballs.core], root))
check('publint, server', () => run(bin('publint'), ['run', '--strict', tarballs.server], root))
check('publint, client', () => run(bin('publint'), ['run', '--strict', tarballs.client], root))
check('are the types wrong, client', () => run(bin('attw'), [tarballs.client, '--profile', 'node16'], root))
check('are the types wrong, core', () => run(bin('attw'), [tarballs.core, '--profile', 'node16'], root))
check('are the types wrong, server', () => run(bin('attw'), [tarballs.server, '--profile', 'esm-only'], root))

const nodes = new Map<string, string>()
check('Node binaries', () => {
  for (const version of new Set([...nodeVersions.core, ...nodeVersions.server, ...nodeVersions.client]))
    nodes.set(version, nodeBinary(version))
})

let coreProject = ''
check('npm install of core', () => {
  coreProject = outsideProject('uses-core', [tarballs.core])
  writeFileSync(join(coreProject, 'readme.mjs'), readmeSnippet())
  writeFileSync(join(coreProject, 'require.cjs'), requireProgram)
})
for (const version of nodeVersions.core) {
  const node = nodes.get(version) ?? 'node'
  check(`core on Node ${version}: the snippet of the README`, () => {
    const output = run(node, ['readme.mjs'], coreProject)
    if (output.trim() === '') throw new Error('The snippet printed nothing.')
  })
  check(`core on Node ${version}: require`, () => {
    const output = run(node, ['require.cjs'], coreProject).trim()
    if (output !== '313.78') throw new Error(`Expected the total of the bill, 313.78, but got ${output}.`)
  })
}

let serverProject = ''
check('npm install of server', () => {
  serverProject = outsideProject('uses-server', [tarballs.core, tarballs.server])
  writeFileSync(join(serverProject, 'serve.mjs'), serveProgram)
})
check('server has its console, the page of its documentation, and the licences of what is packed into them', () => {
  const folder = join(serverProject, 'node_modules/@constat/server')
  const ofConsole = ['index.html', 'fonts.css', 'icon.svg', 'licences.md'].map((name) => `dist/web/${name}`)
  const files = [...ofConsole, 'assets/docs/index.html', ...swaggerUiFiles.map((name) => `dist/swagger-ui/${name}`)]
  const missing = files.filter((path) => !existsSync(join(folder, path)))
  if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}`)
})
for (const version of nodeVersions.server) {
  check(`server on Node ${version}: constat invoice`, () => {
    const command = join(serverProject, 'node_modules/@constat/server/dist/cli.js')
    const parameters = [command, 'invoice', 'facture.pdf', '--out', `out-${version}`, '--json']
    JSON.parse(run(nodes.get(version) ?? 'node', parameters, serverProject))
    const pdfs = readdirSync(join(serverProject, `out-${version}`)).filter((name) => name.endsWith('.pdf'))
    if (pdfs.length !== 2) throw new Error(`Expected two PDF files but got: ${pdfs.join(', ')}`)
  })
  check(`server on Node ${version}: constat serve`, () => {
    const command = join(serverProject, 'node_modules/@constat/server/dist/cli.js')
    const output = run(nodes.get(version) ?? 'node', ['serve.mjs', command], serverProject).trim()
    if (output !== '313.78') throw new Error(`Expected the total of the bill, 313.78, but got ${output}.`)
  })
}

let clientProject = ''
check('npm install of client', () => {
  clientProject = outsideProject('uses-client', [tarballs.client])
  writeFileSync(join(clientProject, 'client.mjs'), clientProgram)
  writeFileSync(join(clientProject, 'require.cjs'), requireClientProgram)
})
check('client has one file for pages without a bundler, which imports nothing', () => {
  const script = readFileSync(join(clientProject, 'node_modules/@constat/client/dist/browser.js'), 'utf8')
  const imported = ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName)
  if (imported.length > 0) throw new Error(`Imported: ${imported.join(', ')}`)
  run(nodes.get('26') ?? 'node', ['--input-type=module', '--eval', script], clientProject)
})
for (const version of nodeVersions.client) {
  check(`client on Node ${version}: a bill, with the packed server`, () => {
    const command = join(serverProject, 'node_modules/@constat/server/dist/cli.js')
    const server = nodes.get('26') ?? 'node'
    const output = run(nodes.get(version) ?? 'node', ['client.mjs', server, command], clientProject).trim()
    if (output !== '313.78') throw new Error(`Expected the total of the bill, 313.78, but got ${output}.`)
  })
  check(`client on Node ${version}: require`, () => {
    const output = run(nodes.get(version) ?? 'node', ['require.cjs'], clientProject).trim()
    if (output !== 'invalid_argument') throw new Error(`Expected invalid_argument, but got ${output}.`)
  })
}

rmSync(temporary, { recursive: true, force: true })
console.log(`Packages: ${passes} checks passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : 0
