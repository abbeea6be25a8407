import { createHash } from 'node:crypto'
import { documentPart } from '../../models/document-part.js'
import type { ModelText } from '../../models/vision-model.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundMode } from '../wound-mode.js'
import { frenchInstructions, withoutStage } from './plaie-fr.js'

/** Version of the instructions; a test holds the SHA-256 of the text that it names. */
export const instructionsVersion = 'plaie-fr/1.0.0'

export interface WoundInstructions {
  version: string
  /** The only text of a call that a model may take orders from. */
  text: string
  /** Of `text`, in hex; part of the audit record. */
  sha256: string
}

/**
 * What a model is told in each mode.
 *
 * @example
 * ```ts
 * const { text, version, sha256 } = woundInstructions('documentation')
 * ```
 */
export function woundInstructions(mode: WoundMode): WoundInstructions {
  const points = mode === 'documentation' ? [...frenchInstructions, withoutStage] : frenchInstructions
  const text = points.join('\n\n')
  return { version: instructionsVersion, text, sha256: createHash('sha256').update(text).digest('hex') }
}

/**
 * The nurse's context as data between marks that it cannot contain; to be put after the pictures. Null when there is
 * nothing to say.
 */
export function contextPart(context: NurseContext | null): ModelText | null {
  const told = Object.entries(context ?? {}).filter(([, value]) => value !== undefined)
  if (told.length === 0) return null
  const lines = told.map(([field, value]) => `${field} : ${String(value)}`)
  return documentPart(['Contexte du soignant', ...lines].join('\n'))
}
