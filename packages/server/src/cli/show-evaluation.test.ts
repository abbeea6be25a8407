import { describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { evaluationDisplay } from './show-evaluation.js'

const state = { done: 0, total: 200, asked: 0, refused: 0, spent: 0, unpriced: 0 }

function shown(more: Partial<typeof state>, { elapsed = 0, errorWidth = 100 } = {}): string {
  const { terminal, written } = fakeTerminal({ showsProgress: true, errorWidth })
  let time = 0
  const display = evaluationDisplay(terminal, { verbose: false, now: () => time })
  time = elapsed
  display.show({ ...state, ...more })
  display.clear()
  return written.error.replaceAll('\r\u001b[2K', '')
}

describe('the progress of an evaluation', () => {
  it('tells runs, refusals, money and the time that is left, from what was asked for now', () => {
    const progress = { done: 110, asked: 10, refused: 2, spent: 0.45 }
    expect(shown(progress, { elapsed: 60_000 })).toBe(
      '███████████░░░░░░░░░ 110/200 tirages, 2 refus, 0,45\u00a0$, reste environ 9 min',
    )
    expect(shown({ done: 20, asked: 5, spent: 1 }, { elapsed: 300_000 })).toContain('reste environ 3 h 00')
    expect(shown({ done: 195, asked: 50, spent: 1 }, { elapsed: 50_000 })).toContain('reste environ 5 s')
  })

  it('guesses no time from a few, and no price where none is known', () => {
    expect(shown({ done: 4, asked: 4, unpriced: 4 }, { elapsed: 9000 })).toBe(
      '░'.repeat(20) + ' 4/200 tirages, coût inconnu',
    )
  })

  it('stays in one line of a narrow terminal', () => {
    for (const errorWidth of [10, 30, 40]) {
      const line = shown({ done: 110, asked: 10, refused: 2, spent: 0.45 }, { elapsed: 60_000, errorWidth })
      expect(line.length).toBeLessThan(errorWidth)
    }
  })

  it('is a line at each twentieth where none can be rewritten, when asked for', () => {
    const { terminal, written } = fakeTerminal()
    const display = evaluationDisplay(terminal, { verbose: true, now: () => 0 })
    for (let done = 1; done <= 200; done += 1) display.show({ ...state, done })
    display.say('Arrêt.')
    display.clear()
    const lines = written.error.trimEnd().split('\n')
    expect(lines).toHaveLength(21)
    expect(lines[19]).toContain('200/200 tirages')
  })
})
