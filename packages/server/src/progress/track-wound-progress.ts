import type { WoundProgress, WoundStage } from '@constat/core'
import { woundProgressOf } from '../http/wounds/wound-progress.js'
import type { ProgressState } from './track-progress.js'

type WoundProgressState = ProgressState<WoundStage>

/**
 * Follows work on photographs of wounds. Each call takes what it reports and gives the state after it.
 *
 * @param photos more than one are assessed each in turn, then compared by one more question
 */
export function trackWoundProgress(photos = 1): (progress: WoundProgress) => WoundProgressState {
  let assessed = 0
  return ({ stage }) => {
    const state: WoundProgressState = { stage, step: null, page: null, pages: null, percent: 0 }
    if (photos === 1) return { ...state, percent: woundProgressOf(stage).percent }
    if (stage === 'regles') assessed = Math.min(assessed + 1, photos)
    return { ...state, page: assessed, pages: photos, percent: Math.floor((100 * assessed) / (photos + 1)) }
  }
}
