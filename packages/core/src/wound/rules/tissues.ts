import { labelOf } from '../labels/label-of.js'
import type { WoundObservation } from '../observation.js'
import { woundCodes, type WoundCode } from '../vocabulary.js'
import { dangerousTissues } from './dangers.js'
import type { WoundRule } from './wound-rule.js'

type Tissue = WoundObservation['lit']['tissus'][number]
type Share = [tissue: WoundCode<'tissu'>, share: number]
const steps = 20
const orderOf = (tissue: WoundCode<'tissu'>): number => woundCodes.tissu.indexOf(tissue)

/** A tissue of 0 % is not there: models that go through the whole list say so of each. */
export const dropAbsentTissues: WoundRule = (observation, warn) => {
  const tissus = observation.lit.tissus.filter(({ pourcentage }) => pourcentage !== 0)
  if (tissus.length === observation.lit.tissus.length) return observation
  warn('TISSU_ZERO_RETIRE', 'lit.tissus', 'Tissus à 0 % retirés de la liste.')
  return { ...observation, lit: { ...observation.lit, tissus } }
}

/**
 * Proportions by steps of 5 % that sum to 100, or none at all when they are too far from it. A tissue that is there is
 * never rounded away: necrosis of 2 % is shown as 5 %.
 */
export const balanceTissues: WoundRule = (observation, warn) => {
  const present = observation.lit.tissus
  const merged = new Map<WoundCode<'tissu'>, number>()
  for (const { tissu, pourcentage } of present) merged.set(tissu, (merged.get(tissu) ?? 0) + (pourcentage ?? 0))
  const shares: Share[] = [...merged].sort(([a], [b]) => orderOf(a) - orderOf(b))
  if (shares.length < present.length)
    warn('TISSUS_FUSIONNES', 'lit.tissus', 'Tissu cité deux fois : parts additionnées.')
  const lit = observation.lit
  if (shares.length === 0) return { ...observation, lit: { ...lit, tissus: [] } }
  const sum = shares.reduce((total, [, share]) => total + share, 0)
  const isTold = present.every(({ pourcentage }) => pourcentage !== null)
  const isPossible = present.every(({ pourcentage }) => pourcentage !== null && pourcentage > 0 && pourcentage <= 100)
  if (!isPossible || sum < 80 || sum > 120) {
    const told = isTold ? `somme ${Math.round(sum)} %` : 'proportion absente'
    // What has no proportion left is not told again, so that the rules give the same a second time.
    if (present.some(({ pourcentage }) => pourcentage !== null) || lit.confiance !== 'non_evaluable') {
      warn(
        'TISSUS_SOMME_INCOHERENTE',
        'lit.tissus',
        `Proportions inutilisables (${told}) : retirées, tissus conservés.`,
      )
    }
    const tissus = shares.map(([tissu]) => ({ tissu, pourcentage: null }))
    return { ...observation, lit: { ...lit, tissus, confiance: 'non_evaluable' } }
  }
  const { tissus, traces } = allot(shares, sum)
  if (sum !== 100) warn('TISSUS_RENORMALISES', 'lit.tissus', `Proportions ramenées de ${Math.round(sum)} % à 100 %.`)
  else if (shares.some(([, share]) => share % 5 !== 0)) {
    warn('TISSUS_ARRONDIS', 'lit.tissus', 'Proportions arrondies au pas de 5 %.')
  }
  for (const trace of traces) {
    warn('TISSU_TRACE_CONSERVEE', 'lit.tissus', `Trace conservée à 5 % (${trace}) : à vérifier au lit.`)
  }
  return { ...observation, lit: { ...lit, tissus } }
}

/** Twenty steps by largest remainders; then one for each that got none, from whoever has the most, harmless ones first. */
function allot(shares: readonly Share[], sum: number): { tissus: Tissue[]; traces: string[] } {
  const exact = shares.map(([tissue, share]) => ({ tissue, wanted: (share * steps) / sum }))
  const parts = exact.map(({ tissue, wanted }) => ({ tissue, wanted, got: Math.floor(wanted + 1e-9) }))
  let left = steps - parts.reduce((total, { got }) => total + got, 0)
  const byRemainder = [...parts].sort(
    (a, b) => b.wanted - b.got - (a.wanted - a.got) || orderOf(a.tissue) - orderOf(b.tissue),
  )
  for (const part of byRemainder.slice(0, left)) {
    part.got += 1
    left -= 1
  }
  const traces: string[] = []
  for (const part of parts.filter(({ got }) => got === 0)) {
    const [giver] = [...parts].sort(
      (a, b) => b.got - a.got || Number(dangerousTissues.has(a.tissue)) - Number(dangerousTissues.has(b.tissue)),
    )
    // Fifteen kinds of tissue share twenty steps: whoever has the most has at least two.
    if (giver === undefined || giver.got < 2) continue
    giver.got -= 1
    part.got = 1
    traces.push(labelOf('tissu', part.tissue).toLowerCase())
  }
  const tissus = parts.map(({ tissue, got }) => ({ tissu: tissue, pourcentage: got * 5 }))
  return { tissus: tissus.sort((a, b) => b.pourcentage - a.pourcentage || orderOf(a.tissu) - orderOf(b.tissu)), traces }
}

const structureOf: Partial<Record<WoundCode<'tissu'>, WoundCode<'structure_exposee'>>> = {
  os: 'os',
  tendon: 'tendon',
  muscle_fascia: 'muscle_fascia',
  materiel: 'materiel',
}

/** What is listed in one place and is a danger is listed in all: whoever reads one list only must not miss it. */
export const listDangersEverywhere: WoundRule = (observation, warn) => {
  const structures = [...observation.lit.structures_exposees]
  const signs = [...observation.signes_visuels_alerte]
  for (const { tissu } of observation.lit.tissus) {
    const structure = structureOf[tissu]
    if (structure === undefined || structures.includes(structure)) continue
    structures.push(structure)
    warn(
      'STRUCTURE_AJOUTEE',
      'lit.structures_exposees',
      `Structure citée parmi les tissus (${labelOf('structure_exposee', structure).toLowerCase()}) : ajoutée.`,
    )
  }
  const add = (sign: WoundCode<'signe_visuel'>): void => {
    if (signs.includes(sign)) return
    signs.push(sign)
    warn(
      'SIGNE_AJOUTE',
      'signes_visuels_alerte',
      `Signe décrit ailleurs (${labelOf('signe_visuel', sign).toLowerCase()}) : ajouté, à vérifier au lit.`,
    )
  }
  if (structures.includes('os') || structures.includes('tendon')) add('os_tendon_expose')
  if (structures.includes('viscere')) add('evisceration')
  const { aspect } = observation.exsudat
  if (aspect === 'purulent' || aspect === 'seropurulent') add('pus_visible')
  if (aspect === 'verdatre') add('exsudat_verdatre')
  if (observation.berges.aspects.includes('desunies')) add('desunion')
  return {
    ...observation,
    lit: { ...observation.lit, structures_exposees: structures },
    signes_visuels_alerte: signs,
  }
}
