import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument, type InputFile } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../src/cli/run-command-line.js'
import { fakeTerminal } from '../src/testing/fake-terminal.js'
import { heic } from '../src/testing/images.js'
import { photosOf } from './photos.js'
import { temporaryFolder } from './run-constat.js'

const specimen = (path: string) => fileURLToPath(new URL(`../../core/specimens/dev/${path}`, import.meta.url))
const bill = specimen('bills/dev-L1-02.pdf')
const photos = photosOf('dev-L1-02')
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
    expect(error).toContain('C’est un dossier. Indiquez les fichiers de la facture, un par un. [unreadable_file]')
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
    expect(error).toMatch(/[█░]{20} +\d+\s%  dev-L1-02\.pdf : Lecture du (document|texte), page 2 sur \d…  \d+\ss/)
    expect(error).toContain('Mise en page des rapports…')
    expect(error.endsWith('\r\u001b[2K')).toBe(true)
  })

  it('refuses the photograph of an iPhone with what to do', async () => {
    const folder = await temporaryFolder()
    const photo = join(folder, 'IMG_0001.HEIC')
    await writeFile(photo, heic())
    const { exitCode, error } = await run([photo, '--out', folder])
    expect(exitCode).toBe(2)
    expect(error).toContain('Photo au format HEIC')
    expect(error).toContain('exportez-la en JPEG et renvoyez-la. [image_not_supported]')
  })

  it('takes several files for the pages of one bill when told so, in the order given', async () => {
    const folder = await temporaryFolder()
    const together = await run([bill, phoneBill, '--together', '--json', '--out', folder])
    const lines = together.out.trim().split('\n')
    expect(lines).toHaveLength(1)
    const result = JSON.parse(lines[0] ?? '') as Record<string, unknown>
    expect(result).toMatchObject({ file: bill, files: [bill, phoneBill] })
    expect(together.exitCode).toBe(0)
    const alone = await readDocument([await fileOf(bill), await fileOf(phoneBill)])
    expect(result['provenance']).toMatchObject({ sha256: alone.sha256 })
    expect(await readdir(folder)).toContain('dev-L1-02-rapport.pdf')
  })

  it('names all the files of a bill that fails', async () => {
    const { exitCode, error } = await run([phoneBill, 'missing.pdf', '--together', '--out', await temporaryFolder()])
    expect(exitCode).toBe(2)
    expect(error).toContain(`${phoneBill} (+ 1 autre fichier) : Fichier introuvable`)
  })

  it.skipIf(photos.length === 0)('reads the photographs of one bill', { timeout: 120_000 }, async () => {
    const folder = await temporaryFolder()
    const { exitCode, out, error } = await run([...photos, '--together', '--out', folder])
    expect([exitCode, error]).toEqual([0, ''])
    expect(out).toMatch(/Montant TTC +383,16/)
    expect((await readdir(folder)).sort()).toEqual([
      'dev-L1-02_p1-rapport.pdf',
      expect.stringMatching(/^rapport-anonyme-/),
    ])
  })
})

async function fileOf(path: string): Promise<InputFile> {
  return { name: path, bytes: await readFile(path) }
}
