import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { blankPdf } from '../testing/sample-analysis.js'
import { CommandError } from './command-error.js'
import { reportWriter } from './report-files.js'

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-reports-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const reports = { full: blankPdf('complet'), anonymous: blankPdf('anonyme') }

describe('reportWriter', () => {
  it('names the full report after the bill, and the anonymous one after nothing of it', async () => {
    const folder = join(await newFolder(), 'new', 'folder')
    const paths = await reportWriter(folder)('/home/me/Facture Mirandon.PDF', reports)
    expect(paths.full).toBe(join(folder, 'Facture Mirandon-rapport.pdf'))
    expect(paths.anonymous).toMatch(/rapport-anonyme-[0-9a-f]{8}\.pdf$/)
    expect(new Uint8Array(await readFile(paths.full))).toEqual(reports.full)
    expect(new Uint8Array(await readFile(paths.anonymous))).toEqual(reports.anonymous)
  })

  it('keeps apart two bills of one name', async () => {
    const folder = await newFolder()
    const write = reportWriter(folder)
    await write('a/facture.pdf', reports)
    const second = await write('b/Facture.pdf', reports)
    expect(second.full).toBe(join(folder, 'Facture-rapport-2.pdf'))
    expect(await readdir(folder)).toHaveLength(4)
  })

  it('says which folder it cannot write to', async () => {
    const file = join(await newFolder(), 'file')
    await writeFile(file, '')
    const writing = reportWriter(join(file, 'below'))('facture.pdf', reports)
    await expect(writing).rejects.toThrow(CommandError)
    await expect(writing).rejects.toThrow('--out')
  })
})
