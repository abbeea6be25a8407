import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../src/cli/run-command-line.js'
import { fakeTerminal } from '../src/testing/fake-terminal.js'
import { temporaryFolder } from './run-constat.js'

const specimen = (path: string) => fileURLToPath(new URL(`../../core/specimens/dev/${path}`, import.meta.url))
const bill = specimen('bills/dev-L1-02.pdf')
const phoneBill = specimen('negatives/dev-NEG-01.pdf')

async function run(args: string[], replaced: Parameters<typeof fakeTerminal>[0] = {}) {
  const { terminal, written } = fakeTerminal(replaced)
  return { exitCode: await runCommandLine(['invoice', ...args], terminal), ...written }
}

describe('constat invoice', () => {
  it('prints what it found and writes two PDF files', async () => {
    const folder = await temporaryFolder()
    const { exitCode, out, error } = await run([bill, '--out', folder])
    expect([exitCode, error]).toEqual([0, ''])
    expect(out).toMatch(/Fournisseur +EDF/)
    expect(out).toMatch(/Montant TTC +383,16/)
    expect(out).toContain('règle E-TAX-04')
    expect(out).toMatch(/« .+ » \(page \d\)/)
    expect(out).toMatch(/Analysé en \d+,\d\d\ss/)

    const files = (await readdir(folder)).sort()
    expect(files).toEqual(['dev-L1-02-rapport.pdf', expect.stringMatching(/^rapport-anonyme-[0-9a-f]{8}\.pdf$/)])
    for (const file of files) {
      expect(out).toContain(join(folder, file))
      expect((await readFile(join(folder, file))).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('writes one JSON object per bill, and reports only where it is told', async () => {
    const folder = await temporaryFolder()
    const { exitCode, out } = await run([bill, phoneBill, '--json', '--out', folder])
    expect(exitCode).toBe(2)
    const [analysis, refusal, ...rest] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(rest).toEqual([])
    expect(analysis).toMatchObject({
      file: bill,
      invoice: { totals: { ttc: { value: 383.16 } } },
      reports: { full: resolve(folder, 'dev-L1-02-rapport.pdf') },
    })
    expect(refusal).toMatchObject({ file: phoneBill, error: { code: 'not_an_energy_bill' } })

    const withoutReports = await run([bill, '--json'])
    expect(JSON.parse(withoutReports.out)).toMatchObject({ reports: null })
    expect(withoutReports.error).toBe('')
  })

  it('goes on after a bill that fails, and says why', async () => {
    const folder = await temporaryFolder()
    const { exitCode, out, error } = await run(['missing.pdf', folder, phoneBill, bill, '--out', folder])
    expect(exitCode).toBe(2)
    expect(error).toContain('✖ missing.pdf : Fichier introuvable. Vérifiez son chemin. [file_not_found]')
    expect(error).toContain('C’est un dossier. Indiquez un fichier PDF. [unreadable_file]')
    expect(error).toContain('Ce document ne ressemble pas à une facture d’électricité ou de gaz.')
    expect(out).toContain('Montant TTC')
  })

  it('refuses a bill of the other energy, or warns', async () => {
    const folder = await temporaryFolder()
    const strict = await run([bill, '--type', 'gaz', '--out', folder])
    expect(strict.exitCode).toBe(2)
    expect(strict.error).toContain('[energy_type_mismatch]')
    const lenient = await run([bill, '--type', 'gaz', '--no-strict', '--out', folder])
    expect(lenient.exitCode).toBe(0)
    expect(lenient.out).toContain('Avertissements')
  })

  it('shows where it stands on a terminal, and leaves no trace of it', async () => {
    const folder = await temporaryFolder()
    const { error } = await run([bill, '--out', folder], { showsProgress: true })
    expect(error).toContain('Lecture du document, page 2 sur')
    expect(error).toContain('Mise en page des rapports…')
    expect(error.endsWith('\r\u001b[2K')).toBe(true)
  })
})
