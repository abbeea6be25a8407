import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledReferenceData, parseReferenceData } from '@constat/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { readCompanions } from './read-companions.js'
import { runCommandLine } from './run-command-line.js'

const grid = [
  'DATE_DEBUT;DATE_FIN;P_SOUSCRITE;PART_FIXE_HT;PART_FIXE_TTC;PART_VARIABLE_HT;PART_VARIABLE_TTC;REMARQUE',
  '01/02/2026;31/07/2026;6;141,6;188,2;0,1308;0,19398;',
  '01/08/2026;;6;143,00;190,32;0,1361;0,2001;',
  '01/02/2027;;6;145,00;195,00;0,1400;0,2100;',
].join('\n')

let folder: string
let csv: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reference-'))
  csv = join(folder, 'Option_Base.csv')
  out = join(folder, 'reference.json')
  await writeFile(csv, grid)
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(['reference', ...args], terminal), ...written }
}

describe('constat reference import', () => {
  it('writes complete tables to a file and tells what it did', async () => {
    const { exitCode, out: told, error } = await run('import', csv, '--source', 'CRE open data', '--out', out)
    expect([exitCode, error]).toEqual([0, ''])
    expect(told).toContain('Option base : 3 lignes lues.')
    expect(told).toContain('1 ajoutée, 2 remplacées dont 1 avec d’autres chiffres.')
    expect(told).toContain('5 contrôles de calcul réussis.')
    expect(told).toContain('ligne 1, colonne REMARQUE : colonne inconnue, ignorée. [unknown_column]')
    const { regulatedTariff, vat } = parseReferenceData(JSON.parse(await readFile(out, 'utf8')))
    expect(regulatedTariff.base).toHaveLength(bundledReferenceData.regulatedTariff.base.length + 1)
    expect(vat).toEqual(bundledReferenceData.vat)
    expect(regulatedTariff.base.at(-1)).toMatchObject({ from: '2027-02-01', kwhTtc: { base: 0.21 } })
    expect(regulatedTariff.base.at(-1)?.source).toMatch(/^CRE open data \(retrieved \d{4}-\d{2}-\d{2}\)$/)
  })

  it('writes them to standard output and nothing else there', async () => {
    const { exitCode, out: json, error } = await run('import', csv, '--option', 'base')
    expect(exitCode).toBe(0)
    expect(parseReferenceData(JSON.parse(json)).regulatedTariff.base.at(-1)?.source).toContain('Option_Base.csv')
    expect(error).toContain('3 lignes lues')
  })

  it('adds to tables imported before, which the check and the audit then take', async () => {
    await run('import', csv, '--out', out)
    const again = await run('import', csv, '--reference', out, '--out', out)
    expect(again.out).toContain('0 ajoutée, 3 remplacées dont 0 avec d’autres chiffres.')
    const check = await run('check', '--reference', out, '--json')
    const { tables } = JSON.parse(check.out) as { tables: { name: string; latest: string }[] }
    expect(tables.find(({ name }) => name.includes('Base'))?.latest).toBe('2027-02-01')
    const { reference } = await readCompanions({ reference: out }, {})
    expect(reference?.regulatedTariff.base.at(-1)?.from).toBe('2027-02-01')
  })

  it.each([
    [
      ['--option', 'tempo'],
      'Ligne 1, colonne PART_VARIABLE_HT : colonne étrangère à l’option Tempo.',
      'invalid_reference_data',
    ],
    [['--option', 'ejp'], 'Valeur invalide pour --option : « ejp ». Attendu : base, hphc ou tempo.', 'usage'],
    [['--reference', 'absent.json'], 'Fichier introuvable.', 'file_not_found'],
    [['--out', '/dev/null/x'], 'Impossible d’écrire', 'unwritable_file'],
  ])('refuses %j with exit code 2', async (options, sentence, code) => {
    const { exitCode, out: written, error } = await run('import', csv, ...options)
    expect([exitCode, written]).toEqual([2, ''])
    expect(error).toContain(sentence)
    expect(error).toContain(`[${code}]`)
  })

  it('names line and column of a fault and writes nothing', async () => {
    await writeFile(csv, grid.replace('0,2001', '0,2101'))
    const { exitCode, error } = await run('import', csv, '--out', out)
    expect(exitCode).toBe(2)
    expect(error).toContain(
      'Ligne 3, colonne PART_VARIABLE_TTC : (0,1361 + accise 0,03062) × 1,2 = 0,20006, le fichier dit 0,2101.',
    )
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })
})
