import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { trackProgress } from '../progress/track-progress.js'
import type { TaskProgress } from './task.js'
import { throttledProgress } from './throttled-progress.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('writes at once, then once a second at most, the last state always', async () => {
  const written: (number | null)[] = []
  const write = ({ page }: TaskProgress) => {
    written.push(page)
    return Promise.resolve()
  }
  const progress = throttledProgress(trackProgress(), write)
  const page = (number: number) => {
    progress.report({ stage: 'reading', step: 'ocr', page: number, pages: 9 })
  }
  page(1)
  await vi.advanceTimersByTimeAsync(10)
  expect(written).toEqual([1])
  for (const number of [2, 3, 4]) page(number)
  await vi.advanceTimersByTimeAsync(980)
  expect(written).toEqual([1])
  await vi.advanceTimersByTimeAsync(20)
  expect(written).toEqual([1, 4])
  await vi.advanceTimersByTimeAsync(5000)
  page(5)
  await vi.advanceTimersByTimeAsync(1)
  expect(written).toEqual([1, 4, 5])
})

it('writes nothing once it has ended, and bears writes that fail', async () => {
  const write = vi.fn(() => Promise.reject(new Error('down')))
  const progress = throttledProgress(trackProgress(), write)
  progress.report({ stage: 'reading' })
  progress.report({ stage: 'audit' })
  await progress.end()
  await vi.advanceTimersByTimeAsync(5000)
  expect(write).toHaveBeenCalledOnce()
})
