import { endOfJsonText, nextJsonText } from '../../models/find-json-texts.js'
import { unwrapToolCall } from '../../models/unwrap-tool-call.js'
import { normalizeObservation } from '../normalize/normalize-observation.js'
import { observationName, type WoundObservation } from '../observation.js'
import type { WoundWarning } from '../wound-warning.js'
import { readLenientJson } from './lenient-json.js'

/** The observation of an answer, or French sentences on what is wrong with it. */
export type ReadAnswer =
  { isRead: true; observation: WoundObservation; warnings: WoundWarning[] } | { isRead: false; faults: string[] }

const repaired: WoundWarning = {
  code: 'JSON_REPARE',
  chemin: '',
  message: 'La réponse du modèle avait une faute d’écriture sans effet sur les valeurs : corrigée.',
}

/**
 * Takes the observation out of an answer, bare, fenced, wrapped in prose or after thinking aloud. Of several that have
 * the shape the last counts: a draft comes before what is meant.
 */
export function readAnswer(text: string): ReadAnswer {
  const faults: string[] = []
  let last: ReadAnswer | null = null
  const spoken = withoutThinking(text)
  for (let start = nextJsonText(spoken, 0); start >= 0;) {
    const json = readLenientJson(spoken, start)
    if ('fault' in json) faults.push(json.fault)
    else {
      const read = normalizeObservation(unwrapToolCall(json.value, observationName))
      if (read.isRead) last = json.isRepaired ? { ...read, warnings: [repaired, ...read.warnings] } : read
      else faults.push(...read.faults)
    }
    const end = 'fault' in json ? endOfJsonText(spoken, start) : json.end
    // What stands inside something that was cut off must not pass for the whole.
    if (end < 0) break
    start = nextJsonText(spoken, end)
  }
  if (last !== null) return last
  const none = text.trim() === '' ? 'la réponse est vide' : 'la réponse ne contient pas d’objet JSON complet'
  return { isRead: false, faults: faults.length === 0 ? [none] : [...new Set(faults)].slice(0, 20) }
}

/** Some templates leave the opening mark out. */
function withoutThinking(text: string): string {
  return text.replace(/<think>[^]*?<\/think>/g, '').replace(/^[^]*<\/think>/, '')
}
