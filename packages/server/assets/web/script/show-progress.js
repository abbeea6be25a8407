import { describeStep, percentOf } from './describe-step.js'
import { byId } from './elements.js'

const stages = /** @type {const} */ (['send', 'reading', 'checking', 'report'])
const stageOf = /** @type {const} */ ({
  send: 'send',
  waiting: 'reading',
  reading: 'reading',
  extraction: 'checking',
  audit: 'checking',
  report: 'report',
})

/**
 * Starts the bar of one analysis and its clock.
 *
 * @param {number} fileCount
 */
export function startProgress(fileCount) {
  const start = performance.now()
  const tick = () => {
    byId('elapsed', HTMLElement).textContent = `${Math.floor((performance.now() - start) / 1000)}\u00a0s`
  }
  const everySecond = setInterval(tick, 1000)
  tick()
  /** @param {import('./send-invoice.js').Progress} progress */
  const show = (progress) => showProgress(progress, fileCount)
  show({ stage: 'send', ratio: 0 })
  return { show, stop: () => clearInterval(everySecond) }
}

/**
 * Shows which stage runs; those before it are done, those after it wait.
 *
 * @param {import('./send-invoice.js').Progress} progress
 * @param {number} fileCount
 */
function showProgress(progress, fileCount) {
  const current = stages.indexOf(stageOf[progress.stage])
  stages.forEach((stage, index) => {
    const state = index < current ? 'done' : index === current ? 'active' : 'waiting'
    byId(`stage-${stage}`, HTMLLIElement).dataset['state'] = state
  })
  const percent = percentOf(progress)
  byId('bar', HTMLProgressElement).value = percent
  byId('percent', HTMLElement).textContent = `${percent}\u00a0%`
  const words = describeStep(progress, fileCount)
  for (const id of ['step', 'status']) {
    const place = byId(id, HTMLElement)
    if (place.textContent !== words) place.textContent = words
  }
}
