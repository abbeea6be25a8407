import type { WoundObservation } from '../observation.js'
import { cap, type ConfidentPart } from './confidence.js'
import type { WarningCode } from './warning-list.js'
import type { WoundRule } from './wound-rule.js'

interface Contradiction {
  code: WarningCode
  chemin: string
  part: ConfidentPart
  message: string
  holds: (observation: WoundObservation) => boolean
}
const has = (list: readonly string[], ...codes: readonly string[]): boolean =>
  codes.every((code) => list.includes(code))
const openDepth: readonly string[] = ['perte_totale', 'cavitaire']

/** Statements that exclude each other. None is corrected: which of the two is wrong only the bedside tells. */
const contradictions: readonly Contradiction[] = [
  {
    code: 'PROFONDEUR_CONTRADICTOIRE',
    chemin: 'lit.profondeur_apparente',
    part: 'lit',
    message: 'Plaie dite superficielle alors qu’une structure profonde est visible : à vérifier au lit.',
    holds: ({ lit }) =>
      lit.structures_exposees.length > 0 &&
      ['peau_intacte', 'superficielle', 'perte_partielle'].includes(lit.profondeur_apparente),
  },
  {
    code: 'EXSUDAT_CONTRADICTOIRE',
    chemin: 'exsudat',
    part: 'exsudat',
    message: 'Exsudat dit absent mais décrit : à évaluer au retrait du pansement.',
    holds: ({ exsudat }) => exsudat.quantite === 'absent' && !['non_visible', 'non_evaluable'].includes(exsudat.aspect),
  },
  {
    code: 'EXSUDAT_CONTRADICTOIRE',
    chemin: 'exsudat.support',
    part: 'exsudat',
    message: 'Exsudat présent mais vu nulle part : à évaluer au retrait du pansement.',
    holds: ({ exsudat }) => exsudat.support === 'aucun' && ['faible', 'modere', 'abondant'].includes(exsudat.quantite),
  },
  {
    code: 'BERGES_CONTRADICTOIRES',
    chemin: 'berges.aspects',
    part: 'berges',
    message: 'Aspects des berges qui s’excluent : à vérifier au lit.',
    holds: ({ berges: { aspects } }) =>
      has(aspects, 'attachees', 'decollement_suspecte') ||
      has(aspects, 'rapprochees', 'desunies') ||
      has(aspects, 'nettes', 'diffuses'),
  },
  {
    code: 'PEAU_CONTRADICTOIRE',
    chemin: 'peau_perilesionnelle',
    part: 'peau_perilesionnelle',
    message: 'Aspects de la peau autour de la plaie qui s’excluent : à vérifier au lit.',
    holds: ({ peau_perilesionnelle: { aspects, erytheme } }) =>
      (has(aspects, 'saine') && aspects.length > 1) ||
      has(aspects, 'seche', 'maceree') ||
      (has(aspects, 'erythemateuse') && erytheme === 'absent'),
  },
  {
    code: 'PHASE_CONTRADICTOIRE',
    chemin: 'phase',
    part: 'lit',
    message: 'Plaie dite fermée alors que son lit est décrit ouvert : à vérifier au lit.',
    holds: ({ phase, lit }) =>
      phase === 'fermee' &&
      (openDepth.includes(lit.profondeur_apparente) || lit.tissus.some(({ tissu }) => tissu !== 'epidermisation')),
  },
]

/** Each contradiction is told, and leaves a low confidence. */
export const doubtContradictions: WoundRule = (observation, warn) =>
  contradictions
    .filter(({ holds }) => holds(observation))
    .reduce((result, { code, chemin, part, message }) => {
      warn(code, chemin, message)
      return cap(result, part, 'faible')
    }, observation)
