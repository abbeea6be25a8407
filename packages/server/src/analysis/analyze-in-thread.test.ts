import { fileURLToPath } from 'node:url'
import { ConstatError, DamagedPdfError, ReadingFailedError, type AnalysisContext, type OcrEngine } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { sampleReading } from '../testing/sample-reading.js'
import { withRestarts, type ThreadedAnalysis } from './analyze-in-thread.js'

const file = fileURLToPath(new URL('./misbehaving-worker.test-support.ts', import.meta.url))

function open(patienceMilliseconds = 60_000): ThreadedAnalysis {
  const analysis = withRestarts({ file, patienceMilliseconds })
  onTestFinished(() => analysis.close())
  return analysis
}

const request = (name: string) => ({ files: [{ name, bytes: Buffer.from('%PDF-1.7') }] })

/** Resolves at the first progress of an analysis, which goes on. */
function begin({ analyze }: ThreadedAnalysis, name: string, context: AnalysisContext = {}) {
  let result: Promise<unknown> = Promise.resolve()
  const begun = new Promise<void>((resolve) => {
    result = analyze(request(name), {
      ...context,
      onProgress: () => {
        resolve()
      },
    })
  })
  return begun.then(() => ({ result }))
}

describe('an analysis in a thread', () => {
  it('gives what the library gives, by the clock of the caller, who keeps the bytes', async () => {
    const { analyze } = open()
    const bill = request('fine')
    const analysis = await analyze(bill, { clock: () => new Date('2026-11-20T09:00:00Z') })
    const { invoice, audit, reports } = sampleAnalysis()
    expect(analysis).toMatchObject({ invoice, audit })
    expect(analysis.provenance).toMatchObject({ sha256: '8', analyzed_at: '2026-11-20T09:00:00.000Z' })
    expect(analysis.reports.full).toEqual(reports.full)
    expect(Buffer.from(analysis.reports.anonymous).toString()).toBe('a report in the memory that small buffers share')
    expect(bill.files[0]?.bytes.toString()).toBe('%PDF-1.7')
  })

  it('refuses with the class of the library, and hides no bug', async () => {
    const { analyze } = open()
    const refusal = await analyze(request('refuse')).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DamagedPdfError)
    expect(refusal).toMatchObject({ code: 'damaged_pdf', details: { file: 2 } })
    const bug = await analyze(request('broken')).catch((error: unknown) => error)
    expect(ConstatError.isInstance(bug)).toBe(false)
    expect(bug).toMatchObject({ name: 'TypeError', message: 'a bug' })
  })

  it('stops one analysis and not the others', async () => {
    const analysis = open()
    const [leaving, staying] = [new AbortController(), new AbortController()]
    const first = await begin(analysis, 'wait', { signal: leaving.signal })
    const second = await begin(analysis, 'wait', { signal: staying.signal })
    leaving.abort('gone')
    await expect(first.result).rejects.toMatchObject({ code: 'aborted', cause: 'gone' })
    // The other is still under way after its neighbour, and after a whole analysis.
    await analysis.analyze(request('fine'))
    expect(await Promise.race([second.result, Promise.resolve('under way')])).toBe('under way')
    staying.abort('gone too')
    await expect(second.result).rejects.toMatchObject({ code: 'aborted', cause: 'gone too' })
    const late = analysis.analyze(request('fine'), { signal: AbortSignal.abort('before') })
    await expect(late).rejects.toMatchObject({ code: 'aborted', cause: 'before' })
  })

  it.each(['leave', 'crash'])(
    'fails with its neighbours when the thread dies (%s), and the next one works',
    async (name) => {
      const analysis = open()
      const neighbour = await begin(analysis, 'wait')
      const failed = expect(neighbour.result).rejects.toBeInstanceOf(ReadingFailedError)
      await expect(analysis.analyze(request(name))).rejects.toMatchObject({ code: 'reading_failed', isRetryable: true })
      await failed
      expect(await analysis.analyze(request('fine'))).toMatchObject({ needs_review: false })
    },
  )

  it('ends a thread that hangs once somebody wants it to stop', async () => {
    const analysis = open(200)
    const controller = new AbortController()
    const hanging = await begin(analysis, 'hang', { signal: controller.signal })
    const neighbour = expect(analysis.analyze(request('fine'))).rejects.toMatchObject({ code: 'reading_failed' })
    controller.abort('too long')
    await expect(hanging.result).rejects.toMatchObject({ code: 'aborted', cause: 'too long' })
    await neighbour
    expect(await analysis.analyze(request('fine'))).toMatchObject({ needs_review: false })
  })

  it('stops when the callback of the caller throws, with that error', async () => {
    const mistake = new Error('a bug of the caller')
    const onProgress = (): never => {
      throw mistake
    }
    await expect(open().analyze(request('wait'), { onProgress })).rejects.toBe(mistake)
  })

  it('reads pictures beside the bills, and stops one of them alone', async () => {
    const analysis = open()
    const neighbour = await begin(analysis, 'wait')
    const { files } = request('page')
    expect(await analysis.readText({ files, engine: 'vision' }, {})).toMatchObject({
      pages: ['page: 8 bytes by vision'],
    })
    expect(files[0]?.bytes.toString()).toBe('%PDF-1.7')
    const leaving = new AbortController()
    const stopped = analysis.readText({ ...request('wait'), engine: 'settings' }, leaving)
    leaving.abort('gone')
    await expect(stopped).rejects.toMatchObject({ code: 'aborted', cause: 'gone' })
    expect(await Promise.race([neighbour.result, Promise.resolve('under way')])).toBe('under way')
    const dying = expect(neighbour.result).rejects.toBeInstanceOf(ReadingFailedError)
    await analysis.analyze(request('leave')).catch(() => undefined)
    await dying
    expect(await analysis.readText({ files, engine: 'settings' }, {})).toMatchObject({ usage: { inputTokens: 0 } })
  })

  it('reads invoices of any trade beside the bills, and stops one of them alone', async () => {
    const analysis = open()
    const neighbour = await begin(analysis, 'wait')
    const invoice = { ...request('fine'), reviewThreshold: 0.85 }
    expect(await analysis.readInvoice(invoice, {})).toEqual(sampleReading())
    expect(invoice.files[0]?.bytes.toString()).toBe('%PDF-1.7')
    await expect(analysis.readInvoice({ ...invoice, ...request('refuse') }, {})).rejects.toBeInstanceOf(DamagedPdfError)
    const leaving = new AbortController()
    const stopped = analysis.readInvoice({ ...invoice, ...request('wait') }, leaving)
    leaving.abort('gone')
    await expect(stopped).rejects.toMatchObject({ code: 'aborted', cause: 'gone' })
    const dying = expect(neighbour.result).rejects.toBeInstanceOf(ReadingFailedError)
    await analysis.analyze(request('leave')).catch(() => undefined)
    await dying
  })

  it('goes on in another thread, while the one before it ends what it has begun', async () => {
    const analysis = open()
    const leaving = new AbortController()
    const former = await begin(analysis, 'wait', { signal: leaving.signal })
    await analysis.restart()
    expect(await analysis.analyze(request('fine'))).toMatchObject({ needs_review: false })
    const crash = expect(analysis.analyze(request('leave'))).rejects.toBeInstanceOf(ReadingFailedError)
    await crash
    expect(await Promise.race([former.result, Promise.resolve('under way')])).toBe('under way')
    leaving.abort('gone')
    await expect(former.result).rejects.toMatchObject({ code: 'aborted', cause: 'gone' })
  })

  it('stays in its thread when another one does not start', async () => {
    const analysis = open()
    const controller = new AbortController()
    const { result } = await begin(analysis, 'wait', { signal: controller.signal })
    await expect(analysis.restart('does not start' as never)).rejects.toMatchObject({ code: 'reading_failed' })
    expect(await analysis.analyze(request('fine'))).toMatchObject({ needs_review: false })
    controller.abort()
    await expect(result).rejects.toMatchObject({ code: 'aborted' })
  })

  it('ends threads that were to end by themselves when it is closed', async () => {
    const analysis = withRestarts({ file })
    const { result } = await begin(analysis, 'wait')
    const stopped = expect(result).rejects.toMatchObject({ code: 'aborted' })
    await analysis.restart()
    await analysis.close()
    await stopped
    await expect(analysis.restart()).rejects.toMatchObject({ code: 'aborted' })
  })

  it('takes no engine from outside', async () => {
    const ocr: OcrEngine = {
      id: 'mine',
      recognize: () => Promise.resolve({ words: [] }),
      close: () => Promise.resolve(),
    }
    await expect(open().analyze(request('fine'), { ocr })).rejects.toMatchObject({ code: 'invalid_option' })
  })

  it('stops what is under way when it is closed, and takes nothing more', async () => {
    const analysis = withRestarts({ file })
    const { result } = await begin(analysis, 'wait')
    const stopped = expect(result).rejects.toMatchObject({ code: 'aborted' })
    await analysis.close()
    await stopped
    await expect(analysis.analyze(request('fine'))).rejects.toMatchObject({ code: 'aborted' })
  })

  it('says that its thread cannot start, each time', async () => {
    const analysis = withRestarts({ file: `${file}.missing` })
    for (const name of ['first', 'second'])
      await expect(analysis.analyze(request(name))).rejects.toMatchObject({ code: 'reading_failed' })
    await analysis.close()
  })
})
