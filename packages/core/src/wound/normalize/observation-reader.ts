import { woundLabels } from '../labels/labels.js'
import type { WoundWarning } from '../wound-warning.js'
import type { WoundCodeList } from '../vocabulary.js'
import { forbiddenIn } from '../rules/text/forbidden-texts.js'
import { cleanText } from './clean-text.js'
import { codeOf, foldCode } from './fold-code.js'
import { readNumber } from './french-number.js'
import { carefulCode } from './synonyms.js'

type Json = Record<string, unknown>
const answers: Readonly<Record<string, boolean>> = {
  true: true,
  oui: true,
  vrai: true,
  false: false,
  non: false,
  faux: false,
}
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the parts of an answer one by one, and collects what was doubted and what is wrong. */
export class ObservationReader {
  readonly warnings: WoundWarning[] = []
  /** French sentences for a model that is asked once more. */
  readonly faults: string[] = []

  object(value: unknown, path: string, keys: readonly string[]): Json {
    if (!isObject(value)) {
      this.#fault(path, 'un objet est attendu')
      return {}
    }
    for (const key of keys) if (!Object.hasOwn(value, key)) this.#fault(join(path, key), 'ce champ manque')
    const others = Object.keys(value).filter((key) => !keys.includes(key))
    if (others.length > 0) this.#fault(path, `${others.length} champ(s) en trop ; champs permis : ${keys.join(', ')}`)
    return Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]))
  }

  code(value: unknown, path: string, list: WoundCodeList): string {
    if (value === undefined) return ''
    if (typeof value !== 'string') return this.#fault(path, 'un code en texte est attendu')
    const code = codeOf(value, list)
    if (code !== null) return code
    const careful = carefulCode[list]
    const labels: Readonly<Record<string, string>> = woundLabels[list]
    if (careful === undefined) return this.#fault(path, 'ce code n’est pas dans la liste')
    this.#warn(
      'CODE_INCONNU',
      path,
      `${quoted(value)} n’est pas un terme de la liste ; remplacé par « ${(labels[careful] ?? careful).toLowerCase()} ».`,
    )
    return careful
  }

  /** An unknown word of a list without a careful answer is left out and told: it must be looked at, not guessed. */
  codes(value: unknown, path: string, list: WoundCodeList): string[] {
    return this.list(value, path).flatMap((entry, index) => {
      const place = `${path}.${index}`
      const code = typeof entry === 'string' ? codeOf(entry, list) : null
      if (code !== null) return [code]
      if (typeof entry !== 'string') this.#fault(place, 'un code en texte est attendu')
      else this.#warn('CODE_INCONNU', place, `${quoted(entry)} n’est pas un terme de la liste : à vérifier au lit.`)
      return []
    })
  }

  list(value: unknown, path: string): unknown[] {
    if (Array.isArray(value)) return value as unknown[]
    if (value !== undefined) this.#fault(path, 'une liste est attendue')
    return []
  }

  number(value: unknown, path: string, unit: 'cm' | '%' | null): number | null {
    if (value === undefined) return null
    if (value !== null && typeof value !== 'number' && typeof value !== 'string') {
      this.#fault(path, 'un nombre ou null est attendu')
      return null
    }
    const read = readNumber(value, unit)
    if (typeof read === 'object') return read.number
    if (read === 'non_fini') this.#warn('NOMBRE_NON_FINI', path, 'Nombre infini ou impossible : écarté.')
    else this.#warn('NOMBRE_ILLISIBLE', path, 'Nombre inexact (mots, intervalle ou autre unité) : écarté.')
    return null
  }

  boolean(value: unknown, path: string): boolean {
    if (value === undefined || typeof value === 'boolean') return value ?? false
    const answer = typeof value === 'string' ? answers[foldCode(value)] : undefined
    if (answer === undefined) this.#fault(path, 'true ou false est attendu')
    return answer ?? false
  }

  text(value: unknown, path: string, longest: number): string {
    if (value === undefined) return ''
    if (typeof value !== 'string') return this.#fault(path, 'un texte est attendu')
    const clean = cleanText(value, longest)
    if (clean.endsWith('…') && !value.trimEnd().endsWith('…'))
      this.#warn('TEXTE_COUPE', path, 'Texte trop long : coupé.')
    else if (clean !== value.normalize('NFC').trim()) {
      this.#warn('TEXTE_NETTOYE', path, 'Balises ou caractères de contrôle retirés du texte.')
    }
    return clean
  }

  #warn(code: string, chemin: string, message: string): void {
    this.warnings.push({ code, chemin, message })
  }

  #fault(path: string, sentence: string): '' {
    this.faults.push(`${path === '' ? 'la réponse' : path} : ${sentence}`)
    return ''
  }
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** An unknown word is repeated, because it may name a danger, unless it says what no result may say. */
function quoted(text: string): string {
  const isSayable = forbiddenIn(text, 'documentation').every((code) => code === 'TEXTE_LANGUE')
  return isSayable ? `« ${cleanText(text, 40)} »` : 'Un mot du modèle, retiré,'
}
