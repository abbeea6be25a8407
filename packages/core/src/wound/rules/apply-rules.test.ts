import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NurseContext } from '../nurse-context.js'
import { woundObservationSchema, type WoundObservation } from '../observation.js'
import { observations } from '../testing/arbitrary-observation.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { woundCodes } from '../vocabulary.js'
import type { WoundMode } from '../wound-mode.js'
import { applyWoundRules, woundRules } from './apply-rules.js'
import { confidentParts } from './confidence.js'
import { dangerousTissues } from './dangers.js'
import { hasScale } from './dimensions.js'
import { orderLists } from './lists.js'
import { woundWarnings } from './warning-list.js'

const settings = fc.record({
  mode: fc.constantFrom<WoundMode>('documentation', 'aide_decision'),
  context: fc.record<NurseContext>(
    {
      etiologie_connue: fc.constantFrom(...woundCodes.etiologie_precise),
      stade_escarre_connu: fc.constantFrom('stade_2', 'stade_4', 'inclassable'),
      phototype: fc.constantFrom('I_II', 'V_VI'),
      longueur_cm: fc.constantFrom(2, 10),
    },
    { requiredKeys: [] },
  ),
})
const tissuesOf = ({ lit }: WoundObservation) => lit.tissus.map(({ tissu }) => tissu)
const rank = { non_evaluable: 0, faible: 1, moyenne: 2, elevee: 3 }

describe('the rules, over whatever a model may say', () => {
  const holds = (check: (given: WoundObservation, mode: WoundMode, ruled: WoundObservation) => void): void => {
    fc.assert(
      fc.property(observations, settings, (given, setting) => {
        check(given, setting.mode, applyWoundRules(given, setting).observation)
      }),
      { numRuns: 300 },
    )
  }

  it('give the same a second time', () => {
    fc.assert(
      fc.property(observations, settings, (given, setting) => {
        const once = applyWoundRules(given, setting).observation
        expect(applyWoundRules(once, setting).observation).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  it('never create a dimension, and leave none without a readable scale', () => {
    holds((given, _mode, { image, dimensions, peau_perilesionnelle }) => {
      const lengths = [dimensions.longueur_cm, dimensions.largeur_cm].filter((length) => length !== null)
      const before = [given.dimensions.longueur_cm, given.dimensions.largeur_cm]
      for (const length of lengths) {
        expect(length).toBeGreaterThan(0)
        expect(length).toBeLessThanOrEqual(60)
        expect(before.some((value) => value !== null && Math.abs(value - length) <= 0.051)).toBe(true)
      }
      if (hasScale(image)) return
      expect(lengths).toEqual([])
      expect(peau_perilesionnelle.erytheme).not.toMatch(/cm/)
    })
  })

  it('bring the proportions to a sum of 0 or 100, by steps of 5', () => {
    holds((_given, _mode, { lit }) => {
      const shares = lit.tissus.map(({ pourcentage }) => pourcentage)
      const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0)
      expect([0, 100]).toContain(sum)
      for (const share of shares) expect(share === null || (share > 0 && share % 5 === 0)).toBe(true)
      expect(new Set(tissuesOf({ lit } as WoundObservation)).size).toBe(lit.tissus.length)
    })
  })

  it('remove no dangerous tissue, no exposed structure and no visual sign', () => {
    holds((given, _mode, ruled) => {
      const kept = tissuesOf(ruled)
      for (const { tissu, pourcentage } of given.lit.tissus) {
        if (pourcentage !== 0 && dangerousTissues.has(tissu)) expect(kept).toContain(tissu)
      }
      expect(ruled.lit.structures_exposees).toEqual(expect.arrayContaining(given.lit.structures_exposees))
      expect(ruled.signes_visuels_alerte).toEqual(expect.arrayContaining(given.signes_visuels_alerte))
    })
  })

  it('give a valid observation, whose confidences no photograph exceeds, and in the mode documentation no stage', () => {
    holds((given, mode, ruled) => {
      expect(woundObservationSchema.parse(ruled)).toEqual(ruled)
      for (const part of confidentParts) {
        expect(rank[ruled[part].confiance]).toBeLessThanOrEqual(rank[given[part].confiance])
        expect(ruled[part].confiance).not.toBe('elevee')
      }
      expect(rank[ruled.exsudat.confiance]).toBeLessThanOrEqual(1)
      if (ruled.localisation.lateralite !== 'non_evaluable') {
        expect(rank[ruled.localisation.confiance]).toBeLessThanOrEqual(1)
      }
      if (mode === 'documentation') expect(['non_applicable', 'non_evaluable']).toContain(ruled.stade_escarre)
    })
  })

  it('write equal observations as equal texts, in whatever order the model named things', () => {
    holds((given, mode, ruled) => {
      const turned = {
        ...given,
        lit: { ...given.lit, structures_exposees: [...given.lit.structures_exposees].reverse() },
      }
      expect(JSON.stringify(applyWoundRules(turned, { mode }).observation)).toBe(
        JSON.stringify(applyWoundRules(given, { mode }).observation),
      )
      expect(Object.keys(ruled)).toEqual(Object.keys(woundObservationSchema.shape))
    })
  })

  it('change nothing without a warning but the order of lists, and leave what was given as it was', () => {
    const inOrder = (value: WoundObservation): WoundObservation => {
      const tissus = [...value.lit.tissus].sort((a, b) => (a.tissu < b.tissu ? -1 : 1))
      return { ...value, lit: { ...value.lit, tissus } }
    }
    const telling = woundRules.filter((rule) => rule !== orderLists)
    fc.assert(
      fc.property(observations, settings, (given, setting) => {
        const before = JSON.stringify([given, setting])
        for (const rule of telling) {
          let warned = 0
          const ruled = rule(given, () => (warned += 1), setting)
          if (warned === 0) expect(inOrder(ruled)).toEqual(inOrder(given))
        }
        applyWoundRules(given, setting)
        expect(JSON.stringify([given, setting])).toBe(before)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a rule', () => {
  type Change = (observation: WoundObservation) => void
  const warned = (change: Change, setting: Parameters<typeof applyWoundRules>[1] = { mode: 'aide_decision' }) => {
    const observation: WoundObservation = structuredClone(sacralUlcer)
    change(observation)
    const result = applyWoundRules(observation, setting)
    return { ...result, codes: result.warnings.map(({ code }) => code) }
  }
  const share = (...pairs: [WoundObservation['lit']['tissus'][number]['tissu'], number | null][]): Change => {
    return ({ lit }) => (lit.tissus = pairs.map(([tissu, pourcentage]) => ({ tissu, pourcentage })))
  }

  it('is content with a sound observation', () => {
    expect(warned(() => undefined)).toEqual({ observation: sacralUlcer, warnings: [], codes: [] })
  })

  it.each<[string, string, Change]>([
    [
      'no scale',
      'DIM_SANS_ECHELLE',
      ({ image }) => Object.assign(image, { echelle: 'absente', echelle_lisible: false }),
    ],
    ['a coin as a scale', 'DIM_SANS_ECHELLE', ({ image }) => (image.echelle = 'objet_courant')],
    ['an unreadable scale', 'DIM_SANS_ECHELLE', ({ image }) => (image.echelle_lisible = false)],
    ['a scale that is not there', 'ECHELLE_CONTRADICTOIRE', ({ image }) => (image.echelle = 'absente')],
    [
      'dimensions that were not measured',
      'DIM_SANS_ECHELLE',
      ({ dimensions }) => (dimensions.methode = 'non_mesurable'),
    ],
    ['450 cm', 'DIM_HORS_BORNES', ({ dimensions }) => (dimensions.longueur_cm = 450)],
    ['a width above the length', 'DIM_PERMUTEES', ({ dimensions }) => (dimensions.largeur_cm = 9)],
    ['a second decimal', 'DIM_ARRONDIE', ({ dimensions }) => (dimensions.longueur_cm = 4.53)],
    ['a sum of 60 %', 'TISSUS_SOMME_INCOHERENTE', share(['fibrine', 60])],
    ['a sum of 200 %', 'TISSUS_SOMME_INCOHERENTE', share(['fibrine', 100], ['os', 100])],
    ['a negative share', 'TISSUS_SOMME_INCOHERENTE', share(['fibrine', 120], ['os', -20])],
    ['a share that was not told', 'TISSUS_SOMME_INCOHERENTE', share(['fibrine', 100], ['necrose_seche', null])],
    ['a sum of 95 %', 'TISSUS_RENORMALISES', share(['fibrine', 55], ['bourgeonnement', 40])],
    ['a share of 33 %', 'TISSUS_ARRONDIS', share(['fibrine', 33], ['bourgeonnement', 67])],
    ['a tissue listed twice', 'TISSUS_FUSIONNES', share(['fibrine', 50], ['fibrine', 50])],
    ['necrosis of 2 %', 'TISSU_TRACE_CONSERVEE', share(['bourgeonnement', 98], ['necrose_seche', 2])],
    ['a tissue of 0 %', 'TISSU_ZERO_RETIRE', share(['bourgeonnement', 100], ['os', 0])],
    ['bone among the tissues', 'STRUCTURE_AJOUTEE', share(['bourgeonnement', 90], ['os', 10])],
    ['a stage of a burn', 'STADE_HORS_ESCARRE', ({ etiologie }) => (etiologie.hypothese = 'brulure')],
    ['slough in stage 2', 'STADE_TISSUS_CONTRADICTION', (given) => (given.stade_escarre = 'stade_2')],
    ['a hidden bed', 'STADE_A_CONFIRMER_INCLASSABLE', share(['necrose_seche', 95], ['bourgeonnement', 5])],
    ['a hidden bed without shares', 'STADE_A_CONFIRMER_INCLASSABLE', share(['necrose_seche', null])],
    ['tendon in stage 3', 'STADE_SOUS_ESTIME', ({ lit }) => (lit.structures_exposees = ['tendon'])],
    ['stage 1', 'STADE_1_NON_AFFIRMABLE', (given) => (given.stade_escarre = 'stade_1')],
    ['a blurred picture', 'QUALITE_IMAGE', ({ image }) => (image.nettete = 'insuffisante')],
    ['a high confidence', 'CONFIANCE_PLAFONNEE', ({ lit }) => (lit.confiance = 'elevee')],
    ['a side', 'LATERALITE_NON_FIABLE', ({ localisation }) => (localisation.lateralite = 'gauche')],
    ['a dressing', 'PAS_DE_PLAIE', ({ image }) => (image.contenu = 'pansement_couvrant')],
    ['two wounds', 'PLUSIEURS_PLAIES', ({ image }) => (image.contenu = 'plusieurs_plaies')],
    ['a tattoo', 'IDENTIFIANT_VISIBLE', ({ image }) => (image.elements_identifiants = ['tatouage'])],
    [
      'exudate that is absent and purulent',
      'EXSUDAT_CONTRADICTOIRE',
      ({ exsudat }) => Object.assign(exsudat, { quantite: 'absent', aspect: 'purulent' }),
    ],
    [
      'healthy and red skin',
      'PEAU_CONTRADICTOIRE',
      ({ peau_perilesionnelle }) => (peau_perilesionnelle.aspects = ['saine', 'violacee']),
    ],
    [
      'edges that are joined and parted',
      'BERGES_CONTRADICTOIRES',
      ({ berges }) => (berges.aspects = ['rapprochees', 'desunies']),
    ],
    ['a closed wound with slough', 'PHASE_CONTRADICTOIRE', (given) => (given.phase = 'fermee')],
    [
      '2.5 stitches',
      'NOMBRE_POINTS_INCOHERENT',
      ({ fermeture }) => Object.assign(fermeture, { methode: 'points', nombre_visible: 2.5 }),
    ],
    ['stitches where none are', 'NOMBRE_POINTS_INCOHERENT', ({ fermeture }) => (fermeture.nombre_visible = 3)],
    ['a smell', 'TEXTE_ODEUR_DOULEUR', (given) => (given.description = 'Plaie malodorante.')],
    ['an infection', 'TEXTE_DIAG_INFECTION', (given) => (given.description = 'Pas de signe d’infection.')],
    [
      'an infection, decomposed',
      'TEXTE_DIAG_INFECTION',
      (given) => (given.description = 'Plaie infectée.'.normalize('NFD')),
    ],
    ['a treatment', 'TEXTE_PRESCRIPTION', (given) => (given.description = 'Appliquer un alginate.')],
    ['a length', 'TEXTE_DIMENSION', (given) => (given.description = 'Plaie de 4,5 cm.')],
    [
      'English',
      'TEXTE_LANGUE',
      (given) => (given.description = 'The wound bed shows slough with red edges of the skin.'),
    ],
  ])('warns of %s', (_what, code, change) => {
    const { codes } = warned(change)
    expect(codes).toContain(code)
    expect(woundWarnings.map((warning) => warning.code)).toEqual(expect.arrayContaining(codes))
  })

  it('keeps a trace of necrosis and takes it from the largest share', () => {
    const { observation } = warned(share(['bourgeonnement', 98], ['necrose_seche', 2]))
    expect(observation.lit.tissus).toEqual([
      { tissu: 'bourgeonnement', pourcentage: 95 },
      { tissu: 'necrose_seche', pourcentage: 5 },
    ])
  })

  it('tells danger first when no wound is said to be seen', () => {
    const { observation, codes } = warned((given) => {
      given.image.contenu = 'peau_sans_plaie_visible'
      given.signes_visuels_alerte = ['peau_marbree_ou_violacee']
      given.lit.tissus = [{ tissu: 'necrose_humide', pourcentage: 100 }]
    })
    expect(codes).toEqual(expect.arrayContaining(['PAS_DE_PLAIE', 'CONTENU_CONTRADICTOIRE']))
    expect(observation.lit.tissus).toEqual([{ tissu: 'necrose_humide', pourcentage: null }])
    expect(observation.signes_visuels_alerte).toEqual(['peau_marbree_ou_violacee'])
  })

  it('turns a redness of more than 2 cm without a scale into a sign, so that no alert is lost', () => {
    const { observation } = warned((given) => {
      given.image.echelle = 'absente'
      given.peau_perilesionnelle.erytheme = 'sup_2cm'
    })
    expect(observation.peau_perilesionnelle.erytheme).toBe('present_non_mesurable')
    expect(observation.signes_visuels_alerte).toEqual(['erytheme_extensif'])
  })

  it("lets the nurse's words win without writing over the observation", () => {
    const context: NurseContext = { etiologie_connue: 'brulure', localisation: 'talon', longueur_cm: 9 }
    const { observation, codes } = warned(() => undefined, { mode: 'aide_decision', context })
    expect(observation.localisation.region).toBe('sacrum')
    expect(observation.stade_escarre).toBe('non_applicable')
    expect(codes.filter((code) => code === 'DISCORDANCE_SOIGNANT')).toHaveLength(3)
  })

  it('never lowers the stage of an ulcer', () => {
    const context: NurseContext = { stade_escarre_connu: 'stade_4' }
    const { observation, codes } = warned(() => undefined, { mode: 'aide_decision', context })
    expect(observation.stade_escarre).toBe('non_evaluable')
    expect(codes).toEqual(['STADE_RETROGRADE'])
  })

  it('replaces a description by the template, and lets limits name what cannot be judged', () => {
    const { observation } = warned((given) => {
      given.description = 'Plaie infectée, appliquer un antibiotique.'
      given.limites = ['Odeur et douleur non évaluables sur photo.', 'Aucun signe d’infection.']
      given.etiologie.indices_visuels = 'Escarre de stade 3.'
    })
    expect(observation.description).toBe(
      'Plaie ; région : sacrum ; lit : bourgeonnement, fibrine ; exsudat : modéré ; berges : nettes, attachées ; peau autour : érythémateuse.',
    )
    expect(observation.limites).toEqual(['Odeur et douleur non évaluables sur photo.'])
    expect(warned((given) => (given.description = 'Escarre de stade 3.'), { mode: 'documentation' }).codes).toContain(
      'TEXTE_STADE',
    )
  })
})
