import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { progressOf } from './show-progress.js'

const onTerminal = (errorWidth = 100) => fakeTerminal({ showsProgress: true, errorWidth })

/** What the person saw, one text per drawing. */
const drawings = (error: string) => error.split('\r\u001b[2K').slice(1)

describe('progressOf', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('shows how much is done, the step, the page and the seconds, and goes on counting', () => {
    const { terminal, written } = onTerminal()
    const bar = progressOf('photos/page 1.jpg', terminal, { verbose: false })
    bar.show({ stage: 'reading', step: 'ocr', page: 1, pages: 3 })
    vi.advanceTimersByTime(2000)
    bar.clear()
    vi.advanceTimersByTime(5000)
    expect(drawings(written.error)).toEqual([
      '████████░░░░░░░░░░░░ 41\u00a0%  page 1.jpg : Reconnaissance du texte, page 2 sur 3…  0\u00a0s',
      '████████░░░░░░░░░░░░ 41\u00a0%  page 1.jpg : Reconnaissance du texte, page 2 sur 3…  1\u00a0s',
      '████████░░░░░░░░░░░░ 41\u00a0%  page 1.jpg : Reconnaissance du texte, page 2 sur 3…  2\u00a0s',
      '',
    ])
  })

  it('writes nothing where no line can be rewritten', () => {
    const { terminal, written } = fakeTerminal({ showsProgress: false })
    const bar = progressOf('a.pdf', terminal, { verbose: false })
    bar.show({ stage: 'reading' })
    vi.advanceTimersByTime(2000)
    bar.clear()
    expect(written.error).toBe('')
  })

  it('writes plain lines there when asked to', () => {
    const { terminal, written } = fakeTerminal({ showsProgress: false })
    const lines = progressOf('b/a.pdf', terminal, { verbose: true })
    lines.show({ stage: 'reading', step: 'ocr', page: 1, pages: 2 })
    lines.show({ stage: 'report' })
    lines.clear()
    vi.advanceTimersByTime(2000)
    expect(written.error).toBe(
      'a.pdf : Reconnaissance du texte, page 2 sur 2 (54\u00a0%, 0\u00a0s)\n' +
        'a.pdf : Mise en page des rapports (96\u00a0%, 0\u00a0s)\n',
    )
  })

  it('never fills the line, however narrow the terminal and long the name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 120 }), fc.string({ minLength: 1 }), (width, name) => {
        const { terminal, written } = onTerminal(width)
        const bar = progressOf(name, terminal, { verbose: false })
        bar.show({ stage: 'reading', step: 'image', page: 1, pages: 12 })
        bar.clear()
        for (const line of drawings(written.error)) {
          expect(line.length).toBeLessThan(width)
          expect(line).not.toMatch(/[\n\r\u001b]/)
        }
      }),
    )
  })
})
