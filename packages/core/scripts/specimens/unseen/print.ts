import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { printToPdf } from '../print/chromium.js'
import type { Printer } from './kit.js'

const execute = promisify(execFile)

/** Prints with the chosen program; dates inside the file are the bill's own. */
export async function print(source: string, printer: Printer, date: string, chromium: string): Promise<Uint8Array> {
  if (printer === 'chromium') return printToPdf(source, { chromium, date })
  const folder = await mkdtemp(join(tmpdir(), 'specimen-'))
  const [input, output] = [join(folder, printer === 'cairo' ? 'in.pdf' : 'in.html'), join(folder, 'out.pdf')]
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(date) / 1000) }
  try {
    if (printer === 'weasyprint') {
      await writeFile(input, source)
      await execute('weasyprint', ['--encoding', 'utf8', input, output], { env })
      return await readFile(output)
    }
    await writeFile(input, await printToPdf(source, { chromium, date }))
    await execute('pdftocairo', ['-pdf', input, output], { env })
    const text = (await readFile(output)).toString('latin1')
    // Cairo writes the day of printing with its zone: same length, other digits.
    return Buffer.from(text.replaceAll(/D:\d{14}/g, `D:${date.replaceAll('-', '')}063000`), 'latin1')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
