import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { folderObjectStore } from '@constat/core'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase } from '../database/open-database.js'
import type { StudioTask } from '../reviews/label-studio/studio-task.js'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { reviewsForTest, sampleReview } from '../testing/reviews-for-test.js'
import { blankPdf } from '../testing/sample-analysis.js'
import { runCommandLine } from './run-command-line.js'

async function run(...words: string[]) {
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(['reviews', ...words], terminal), ...written }
}

/** A data folder with one review of one page. */
async function withReview() {
  const folder = await mkdtemp(join(tmpdir(), 'constat-reviews-'))
  vi.stubEnv('DATA_FOLDER', folder)
  vi.stubEnv('DATABASE_URL', '')
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  const url = pathToFileURL(join(folder, 'constat.sqlite')).href
  const database = await openDatabase({ url, logger: pino({ enabled: false }) })
  onTestFinished(() => database.close())
  const clock = () => new Date('2026-11-30T12:00:00Z')
  const reviews = reviewsForTest({ database, clock, store: folderObjectStore(join(folder, 'jobs')) })
  const files = [{ name: 'facture\u001b[2J.pdf', bytes: blankPdf() }]
  const id = (await reviews.open(sampleReview({ files }))) ?? ''
  const file = async (content: unknown) => {
    const path = join(folder, 'project.json')
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  return { id, reviews, folder, file }
}

describe('constat reviews', () => {
  it('lists what waits for a person, and why', async () => {
    const { id } = await withReview()
    const { exitCode, out } = await run('list')
    expect(exitCode).toBe(0)
    expect(out).toContain('à vérifier  30/11/2026 13:00  confiance 71\u00a0%  facture')
    expect(out).toContain(id)
    expect(out).toContain('sous le seuil de 85')
    expect(out).not.toContain('\u001b')
    expect((await run('list', '--state', 'corrected')).out).toBe('Aucune relecture.\n')
    const { reviews } = JSON.parse((await run('list', '--json')).out) as { reviews: unknown[] }
    expect(reviews).toMatchObject([{ id, state: 'open', page_count: 1 }])
  })

  it('writes them to a file or to the standard output', async () => {
    const { id, folder } = await withReview()
    const path = join(folder, 'relectures.csv')
    expect(await run('export', '--format', 'csv', '--out', path)).toMatchObject({ exitCode: 0, out: '' })
    expect((await readFile(path, 'utf8')).split('\r\n')).toHaveLength(4)
    const { reviews } = JSON.parse((await run('export')).out) as { reviews: unknown[] }
    expect(reviews).toMatchObject([{ id }])
    const nowhere = await run('export', '--out', join(folder, 'nowhere', 'relectures.csv'))
    expect([nowhere.exitCode, nowhere.error]).toEqual([2, expect.stringContaining('unwritable_file')])
  })

  it('takes annotations back, and tells what could not be taken', async () => {
    const { id, reviews, file } = await withReview()
    const [task] = JSON.parse((await run('export', '--format', 'label-studio')).out) as StudioTask[]
    const result = task?.predictions[0]?.result.map((one) =>
      one.type === 'textarea' ? { ...one, value: { ...one.value, text: ['108,40'] } } : one,
    )
    const annotated = { id: 41, data: task?.data, annotations: [{ result }] }
    const good = await run('import', await file([annotated]))
    expect([good.exitCode, good.out]).toEqual([0, expect.stringContaining('Tâche 41  corrigée')])
    expect(await reviews.store.get(id)).toMatchObject({
      state: 'corrected',
      corrections: [{ path: 'totals.ttc', value: 108.4 }],
    })
    const unknown = await run('import', await file([{ id: 42, data: {}, annotations: [] }]), '--json')
    expect(unknown.exitCode).toBe(2)
    expect(JSON.parse(unknown.out)).toMatchObject({ counts: { unknown_review: 1 }, tasks: [{ task: 42 }] })
  })

  it.each([
    [['list', '--state', 'done'], 'open, corrected, confirmed, dismissed'],
    [['export', '--format', 'xlsx'], 'json, csv, label-studio'],
    [['list', '--limit', '0'], '1 à 1000'],
  ])('refuses %j', async (words, sentence) => {
    const { exitCode, error } = await run(...words)
    expect([exitCode, error]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('refuses a file that is no export', async () => {
    const { file } = await withReview()
    for (const content of ['not JSON', { tasks: [] }]) {
      const { exitCode, error } = await run('import', await file(content))
      expect([exitCode, error]).toEqual([2, expect.stringContaining('unreadable_file')])
    }
  })
})
