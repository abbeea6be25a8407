import type { FactGroup } from '../../../pdf/blocks/fact-group.js'
import { formatNumber } from '../../../pdf/french-format.js'
import { labelOf } from '../../labels/label-of.js'
import type { NurseContext } from '../../nurse-context.js'
import { centimetres, day } from '../../record/french-values.js'

/** What the nurse said, apart from what a model saw. */
export interface NurseView {
  readonly title: string
  readonly intro: string
  readonly groups: readonly FactGroup[]
}

const odours = { absente: 'Absente', faible: 'Faible', forte: 'Forte', nauseabonde: 'Nauséabonde' } as const
const pulses = { presents: 'Présents', diminues: 'Diminués', absents: 'Absents' } as const
const moments = { avant_nettoyage: 'Avant nettoyage', apres_nettoyage: 'Après nettoyage', inconnu: 'Inconnu' } as const
const phototypes = { I_II: 'I ou II', III_IV: 'III ou IV', V_VI: 'V ou VI', inconnu: 'Inconnu' } as const

/** Everything that was told, group by group; what was left out is not listed. */
export function composeNurse(soignant: NurseContext | null): NurseView {
  const said = soignant ?? {}
  const groups = [
    { title: 'Plaie', facts: factsOf(woundFacts(said)) },
    { title: 'Examen', facts: factsOf(examinationFacts(said)) },
    { title: 'Terrain et soin', facts: factsOf(groundFacts(said)) },
  ].filter(({ facts }) => facts.length > 0)
  const intro =
    groups.length === 0
      ? 'Le soignant n’a rien saisi avec cette photo.'
      : 'Recopié tel quel : ces valeurs prévalent sur ce que l’IA a vu.'
  return { title: 'Saisi par le soignant', intro: intro.replace(' :', '\u00a0:'), groups }
}

type Told = readonly (readonly [label: string, text: string | undefined])[]

function factsOf(told: Told): FactGroup['facts'] {
  return told.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]))
}

const length = (value: number | undefined) => (value === undefined ? undefined : centimetres(value))
const date = (value: string | undefined) => (value === undefined ? undefined : day(value))
const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'Oui' : 'Non')
const word = <Code extends string>(words: Readonly<Record<Code, string>>, code: Code | undefined) =>
  code === undefined ? undefined : words[code]

function woundFacts(said: NurseContext): Told {
  const { decollement_heure: hour } = said
  const undermining = length(said.decollement_cm)
  return [
    ['Étiologie', said.etiologie_connue && labelOf('etiologie', said.etiologie_connue)],
    ['Stade connu', said.stade_escarre_connu && labelOf('stade_escarre', said.stade_escarre_connu)],
    ['Localisation', said.localisation && labelOf('region', said.localisation)],
    ['Côté', said.lateralite && labelOf('lateralite', said.lateralite)],
    ['Apparition', date(said.date_apparition)],
    ['Longueur', length(said.longueur_cm)],
    ['Largeur', length(said.largeur_cm)],
    ['Profondeur', length(said.profondeur_cm)],
    [
      'Décollement',
      undermining === undefined || hour === undefined ? undermining : `${undermining} à ${String(hour)}\u00a0h`,
    ],
  ]
}

function examinationFacts(said: NurseContext): Told {
  const { douleur_en_0_10: pain } = said
  return [
    ['Exsudat', said.exsudat_quantite && labelOf('exsudat_quantite', said.exsudat_quantite)],
    ['Aspect', said.exsudat_aspect && labelOf('exsudat_aspect', said.exsudat_aspect)],
    ['Odeur', word(odours, said.odeur)],
    ['Douleur', pain === undefined ? undefined : `${formatNumber(pain)} sur 10`],
    ['Disproportionnée', yesNo(said.douleur_disproportionnee)],
    ['Chaleur locale', yesNo(said.chaleur)],
    ['Fièvre', yesNo(said.fievre)],
    ['Crépitation', yesNo(said.crepitation)],
    ['Contact osseux', yesNo(said.contact_osseux)],
    ['Ischémie aiguë', yesNo(said.ischemie_aigue)],
  ]
}

function groundFacts(said: NurseContext): Told {
  return [
    ['Diabète', yesNo(said.diabete)],
    ['Artériopathie', yesNo(said.arteriopathie)],
    ['Immunodépression', yesNo(said.immunodepression)],
    ['Anticoagulant', yesNo(said.anticoagulant)],
    ['IPS', said.ips === undefined ? undefined : formatNumber(said.ips)],
    ['Pouls pédieux', word(pulses, said.pouls_pedieux)],
    ['Détersion', date(said.dernier_debridement)],
    ['Bilan étiol. fait', yesNo(said.bilan_etiologique_fait)],
    ['Moment photo', word(moments, said.moment_photo)],
    ['Phototype', word(phototypes, said.phototype)],
  ]
}
