import { describe, expect, it } from 'vitest'
import { codesOf, observed, useVendors } from './use-vendors.test-support.js'
import { vendors } from './vendors.test-support.js'

const talks = useVendors()
type Shares = readonly (readonly [tissue: string, share: number | null])[]
const bed = (shares: Shares) =>
  observed({ 'lit.tissus': shares.map(([tissu, pourcentage]) => ({ tissu, pourcentage })) })

const tissues: readonly (readonly [what: string, given: Shares, left: Shares, code: string | null])[] = [
  ['60 %', [['fibrine', 60]], [['fibrine', null]], 'TISSUS_SOMME_INCOHERENTE'],
  [
    '95 %',
    [
      ['bourgeonnement', 55],
      ['fibrine', 40],
    ],
    [
      ['bourgeonnement', 60],
      ['fibrine', 40],
    ],
    'TISSUS_RENORMALISES',
  ],
  [
    '99 %',
    [
      ['bourgeonnement', 59],
      ['fibrine', 40],
    ],
    [
      ['bourgeonnement', 60],
      ['fibrine', 40],
    ],
    'TISSUS_RENORMALISES',
  ],
  [
    '101 %',
    [
      ['bourgeonnement', 61],
      ['fibrine', 40],
    ],
    [
      ['bourgeonnement', 60],
      ['fibrine', 40],
    ],
    'TISSUS_RENORMALISES',
  ],
  [
    '200 %',
    [
      ['bourgeonnement', 100],
      ['os', 100],
    ],
    [
      ['bourgeonnement', null],
      ['os', null],
    ],
    'TISSUS_SOMME_INCOHERENTE',
  ],
  [
    'a negative part',
    [
      ['bourgeonnement', 120],
      ['fibrine', -20],
    ],
    [
      ['fibrine', null],
      ['bourgeonnement', null],
    ],
    'TISSUS_SOMME_INCOHERENTE',
  ],
  [
    'a trace of 2 %',
    [
      ['bourgeonnement', 98],
      ['necrose_seche', 2],
    ],
    [
      ['bourgeonnement', 95],
      ['necrose_seche', 5],
    ],
    'TISSU_TRACE_CONSERVEE',
  ],
]

type Length = number | null
const unscaled = { 'image.echelle': 'absente', 'image.echelle_lisible': false }
const lengths: readonly (readonly [string, Readonly<Record<string, unknown>>, Length, Length, string])[] = [
  ['no scale', unscaled, null, null, 'DIM_SANS_ECHELLE'],
  ['a scale that cannot be read', { 'image.echelle_lisible': false }, null, null, 'DIM_SANS_ECHELLE'],
  ['a coin', { 'image.echelle': 'objet_courant' }, null, null, 'DIM_SANS_ECHELLE'],
  ['450 cm', { 'dimensions.longueur_cm': 450 }, null, 3, 'DIM_HORS_BORNES'],
  ['less than nothing', { 'dimensions.largeur_cm': -3 }, 4.5, null, 'DIM_HORS_BORNES'],
  ['more width than length', { 'dimensions.largeur_cm': 7 }, 7, 4.5, 'DIM_PERMUTEES'],
]

describe.each(vendors)('case 16, parts of tissues: $name', (vendor) => {
  it.each(tissues)('%s', async (_what, given, left, code) => {
    const result = await talks.assess(vendor, [vendor.says(bed(given))])
    expect(result.observation.lit.tissus.map(({ tissu, pourcentage }) => [tissu, pourcentage])).toEqual(left)
    expect(codesOf(result)).toContain(code)
    const sum = result.derive.couleurs.reduce((total, { pourcentage }) => total + pourcentage, 0)
    expect(sum).toBe(left.some(([, share]) => share === null) ? 0 : 100)
    expect(result.audit.avertissements).toContainEqual({ code, chemin: 'lit.tissus' })
  })
})

describe.each(vendors)('case 17, lengths: $name', (vendor) => {
  it.each(lengths)('%s', async (_what, changes, length, width, code) => {
    const result = await talks.assess(vendor, [vendor.says(observed(changes))])
    const { longueur_cm, largeur_cm } = result.observation.dimensions
    expect([longueur_cm, largeur_cm]).toEqual([length, width])
    expect(result.legacy.dimensions).toEqual({ longueur_cm: length, largeur_cm: width, profondeur_cm: null })
    expect(result.derive.surface_cm2).toBe(length === null || width === null ? null : 31.5)
    expect(codesOf(result)).toContain(code)
    expect(result.fiche).not.toMatch(length === null && width === null ? /\d[.,]?\d* ?cm/ : /450/)
  })
})
