import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
export const inFolder = (name: string): string => join(import.meta.dirname, name)
// The system's own Python, where its packages are installed, whatever other comes first on the PATH.
export const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

/** What a caller of the services before this one has on its disk, seen from where it runs. */
export interface CallerFiles {
  bill: string
  pages: readonly [string, string]
  /** Photographs of one wound, the later one first. */
  wounds: readonly [string, string]
}

/** What callers of the wound service send: one photograph or two, in the envelope of keys or not, as a stream. */
export type WoundRequest = 'wound' | 'streamed_wound' | 'wounds' | 'keyed_wound' | 'keyed_wounds'

/** A program that called the services before this one, as it did. */
export interface OldCaller {
  /** Also the name of its recording. */
  name: string
  program: string
  /** Makes the program fail where it, or what it needs, is missing. */
  probe: readonly string[]
  sends: 'pdf' | 'images' | 'job' | 'extract' | WoundRequest
  parameters: (url: string, key: string, files: CallerFiles) => readonly string[]
}

const identifiers = ['-F', 'user_id=123', '-F', 'invoice_id=456', '-F', 'external_ref=ABC-2025-09']
const curl = (name: string, sends: OldCaller['sends'], parameters: OldCaller['parameters']): OldCaller => ({
  name,
  program: 'curl',
  probe: ['--version'],
  sends,
  parameters: (url, key, files) => ['-sS', '-H', `X-API-Key: ${key}`, ...parameters(url, key, files), ...identifiers],
})
const pdfWithCurl: OldCaller['parameters'] = (url, _key, { bill }) => [
  ...['-F', `file=@${bill}`, '-F', 'type=electricite', '-F', 'strict=true', '-F', 'confidence_min=0.5'],
  `${url}/v1/invoices/pdf`,
]
const script = (program: string, probe: readonly string[], name: string, sends: OldCaller['sends']): OldCaller => ({
  name,
  program,
  probe,
  sends,
  parameters: (url, key, { bill, pages }) => [
    inFolder(`send_${sends}.${name.startsWith('php') ? 'php' : 'py'}`),
    ...[url, key],
    ...(sends === 'images' ? pages : [bill]),
  ],
})
const requests = (name: string, sends: OldCaller['sends']) => script(python, ['-c', 'import requests'], name, sends)
const php = (name: string, sends: OldCaller['sends']) => script('php', ['-r', 'new CURLFile(__FILE__);'], name, sends)

export const oldCallers: readonly OldCaller[] = [
  curl('curl-pdf', 'pdf', pdfWithCurl),
  // Above 1 MiB curl asks before it sends; the versions of before 2017 did so above 1 KiB.
  curl('curl-pdf-expect', 'pdf', (...all) => ['-H', 'Expect: 100-continue', ...pdfWithCurl(...all)]),
  curl('curl-images', 'images', (url, _key, { pages: [first, second] }) => [
    ...['-F', `files=@${first};filename=page 1.jpg`, '-F', `files=@${second};filename=page 2.jpg`],
    ...['-F', 'type=gaz', '-F', 'strict=false'],
    `${url}/v1/invoices/images`,
  ]),
  curl('curl-job', 'job', (url, _key, { bill }) => [
    ...['-F', `file=@${bill};type=application/pdf;filename=facture.pdf`, '-F', 'type=e'],
    ...['-F', 'webhook_url=https://client.example/invoice_ready.php'],
    `${url}/v1/jobs/pdf`,
  ]),
  requests('requests-pdf', 'pdf'),
  requests('requests-images', 'images'),
  requests('requests-job', 'job'),
  php('php-pdf', 'pdf'),
  php('php-images', 'images'),
  php('php-job', 'job'),
]

/** Calls a server with the program itself, run in a folder, and gives what it prints. */
export async function callWith(
  caller: OldCaller,
  { url, key, folder, files }: { url: string; key: string; folder: string; files: CallerFiles },
): Promise<string> {
  const { stdout } = await run(caller.program, [...caller.parameters(url, key, files)], { cwd: folder })
  return stdout
}

/** Where the requests of a caller, as they came over the wire, are kept. */
export function recordingOf({ name }: OldCaller): string {
  return inFolder(`recorded/${name}.http`)
}
