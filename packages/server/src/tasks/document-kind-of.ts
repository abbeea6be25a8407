import type { DocumentKind } from '../outcomes/outcome.js'
import { isWoundSource, type SourceKind } from './task.js'

export function documentKindOf(sourceKind: SourceKind): DocumentKind {
  return isWoundSource(sourceKind) ? 'wound' : 'energy-invoice'
}
