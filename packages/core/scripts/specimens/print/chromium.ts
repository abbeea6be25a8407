import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * Prints HTML to PDF with the system's Chromium. The dates inside the file are set to the bill's own, so that the same
 * bill gives the same bytes with the same Chromium and fonts.
 */
export async function printToPdf(html: string, options: { chromium: string; date: string }): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'specimen-'))
  try {
    const [source, target] = [join(folder, 'bill.html'), join(folder, 'bill.pdf')]
    await writeFile(source, html)
    await execute(options.chromium, [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-pdf-header-footer',
      // Tags carry running numbers that differ from one run to the next.
      '--disable-pdf-tagging',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      source,
    ])
    const text = (await readFile(target)).toString('latin1')
    const stamp = `D:${options.date.replaceAll('-', '')}063000+00'00'`
    return Buffer.from(text.replaceAll(/D:\d{14}\+00'00'/g, stamp), 'latin1')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
