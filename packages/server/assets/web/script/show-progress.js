import { byId } from './elements.js'

const stages = /** @type {const} */ (['send', 'analyze', 'receive'])

/**
 * Shows which stage runs; those before it are done, those after it wait.
 *
 * @param {import('./send-invoice.js').Progress} progress
 */
export function showProgress(progress) {
  const current = stages.indexOf(progress.stage)
  stages.forEach((stage, index) => {
    const state = index < current ? 'done' : index === current ? 'active' : 'waiting'
    byId(`stage-${stage}`, HTMLLIElement).dataset['state'] = state
  })
  byId('sent', HTMLProgressElement).value = progress.stage === 'send' ? progress.ratio : 1
  const active = byId(`stage-${progress.stage}`, HTMLLIElement).querySelector('.stage-name')?.textContent ?? ''
  const status = byId('status', HTMLElement)
  if (status.textContent !== active) status.textContent = active
}
