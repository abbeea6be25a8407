import type { WoundMode } from '../../wound-mode.js'
import type { WarningCode } from '../warning-list.js'

/** Patterns over folded text: lower case, without accents, straight apostrophes. */
const forbidden: readonly (readonly [code: WarningCode, pattern: RegExp])[] = [
  [
    'TEXTE_ODEUR_DOULEUR',
    /\b(mal ?odorant|nauseabond|fetide|odeur|odorant|douleur|douloureu|indolore|algique|chaleur|chaud[es]?\b|febrile|fievre|pyrexie)/,
  ],
  // Any mention: a sentence that denies an infection is as much a diagnosis as one that claims it.
  [
    'TEXTE_DIAG_INFECTION',
    /infect|septi(que|cemi)|sepsis|\babces|cellulite|erysipele|osteite|osteomyelite|fasciite|dhbn|biofilm|colonis/,
  ],
  [
    'TEXTE_PRESCRIPTION',
    /antibio|amoxicill|prescri|debrid|parage|\bappliquer|\bapplication d|hydrocolloid|hydrocellul|hydrogel|hydrofibre|alginate|sulfadiazine|charbon|vaselin|\bnettoyer|\bdesinfecter|\btraiter|\btraitement|\btherapie|recommand|\bconseill|\bil faut|pression negative|decharge de|pronosti|consult(er|ez)/,
  ],
  [
    'TEXTE_DIMENSION',
    /\d\s*(mm|cm|centim|millim)|\b(un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques) (cm|mm|centim|millim)/,
  ],
]
const stage =
  /\bstade\s*([1-4]|i{1,3}\b|iv\b|un\b|deux\b|trois\b|quatre\b)|\bcategorie\s*([1-4]|i{1,3}\b|iv\b)|inclassable|\bltp\b|tissus profonds/
/** Words that are no French words, of which a sentence in English has two. */
const english =
  /\b(the|with|and|of|are|wound|wounds|tissue|skin|around|edges|bed|shows?|appears?|slough|exudate|yellow|red|black|pink|healing|surrounding|visible on|no visible|there is|which|this|open|deep)\b/g

/** Lower case, without accents, with straight apostrophes and single spaces. */
export function foldText(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[’‘]/g, "'").replace(/œ/g, 'oe').replace(/\s+/g, ' ')
}

/**
 * What a text of a model says that no photograph shows or that no software may say.
 *
 * @param isLimit a sentence that says what cannot be judged may name odour and pain
 */
export function forbiddenIn(text: string, mode: WoundMode, isLimit = false): WarningCode[] {
  const folded = foldText(text)
  const found = forbidden.filter(([, pattern]) => pattern.test(folded)).map(([code]) => code)
  const kept = isLimit ? found.filter((code) => !mayBeLimit(code, folded)) : found
  if (mode === 'documentation' && stage.test(folded)) kept.push('TEXTE_STADE')
  if (new Set(folded.match(english) ?? []).size >= 2) kept.push('TEXTE_LANGUE')
  return kept
}

/** « Odeur et douleur non évaluables » is what a limit is for; « pas d’odeur » is not. */
function mayBeLimit(code: WarningCode, folded: string): boolean {
  if (code !== 'TEXTE_ODEUR_DOULEUR' && code !== 'TEXTE_DIAG_INFECTION') return false
  const saysUnknown = /non (evaluable|jugeable|mesurable|visible)|(impossible|ne peu(t|vent)|ne permet)/.test(folded)
  return saysUnknown && !/\b(aucune?|absence|sans|pas d'|signes? d')/.test(folded)
}
