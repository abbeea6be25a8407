import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWoundAlerts } from '../alerts/find-alerts.js'
import { deriveFromObservation } from '../derived/derive.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import { applyWoundRules } from '../rules/apply-rules.js'
import { observations } from '../testing/arbitrary-observation.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { woundMention } from './mention.js'
import { writeWoundRecord } from './write-record.js'

const date = '2026-11-30'
function recordOf(given: WoundObservation, context: NurseContext = {}): string {
  const { observation, warnings } = applyWoundRules(given, { mode: 'aide_decision', context })
  const derive = deriveFromObservation(observation, context, warnings)
  const alertes = findWoundAlerts({ observation, context, evolution: null, today: date }, 'aide_decision')
  return writeWoundRecord({ observation, derive, alertes, context, date })
}

describe('the nursing note', () => {
  it('is written from the codes, with the source of each value', () => {
    expect(recordOf(sacralUlcer)).toMatchInlineSnapshot(`
      "CIBLE : plaie, observation du 30/11/2026

      DONNÉES
      - Photo : plaie
      - Type de plaie : hypothèse : escarre (photo)
      - Localisation : sacrum (photo)
      - Côté : non renseigné
      - Apparition : non renseigné
      - Dimensions : 4,5 cm × 3 cm, soit 13,5 cm² (photo)
      - Profondeur : non renseigné
      - Décollement : non renseigné
      - Atteinte apparente : perte totale de la peau (photo)
      - Stade d’escarre : hypothèse : stade 3 (photo)
      - Lit de la plaie : bourgeonnement 60 %, fibrine 40 % (photo)
      - Structures exposées : aucune vue (photo)
      - Exsudat, quantité : modéré (photo)
      - Exsudat, aspect : séreux (photo)
      - Odeur : non renseigné
      - Berges : nettes, attachées (photo)
      - Peau autour de la plaie : érythémateuse (photo)
      - Érythème : liseré de moins de 0,5 cm (photo)
      - Fermeture : non applicable
      - Phase : bourgeonnement (photo)
      - Douleur : non renseigné
      - Chaleur locale : non renseigné
      - Fièvre : non renseigné
      - Signes visuels : aucun relevé ; cela n’exclut rien
      - Terrain : non renseigné
      - Confiance : moyenne

      ACTIONS
      - Photographie de la plaie (moment du soin inconnu).
      - Observation de la photo assistée par IA, à valider par le soignant.
      - Soins réalisés : à compléter par le soignant.

      RÉSULTATS
      - Avis spécialisé : Escarre profonde, inclassable ou lésion des tissus profonds : à vérifier au lit.
      - Profondeur : à mesurer au lit.
      - Décollement et trajets : à rechercher au lit.
      - Côté : à préciser au lit.
      - Exsudat : à évaluer au retrait du pansement.
      - Odeur : à évaluer au lit.
      - Douleur : à évaluer au lit.
      - Chaleur locale : à évaluer au lit.
      - Évolution et suite : à compléter par le soignant."
    `)
  })

  it('lets the nurse go first, heading by heading', () => {
    const record = recordOf(sacralUlcer, {
      etiologie_connue: 'plaie_traumatique',
      lateralite: 'gauche',
      longueur_cm: 5,
      largeur_cm: 2,
      profondeur_cm: 0.5,
      decollement_cm: 1.5,
      decollement_heure: 3,
      douleur_en_0_10: 4,
      odeur: 'nauseabonde',
      diabete: true,
      dernier_debridement: '2026-11-20',
      moment_photo: 'apres_nettoyage',
    })
    for (const line of [
      '- Type de plaie : plaie traumatique (soignant)',
      '- Côté : gauche (soignant)',
      '- Dimensions : 5\u00a0cm × 2\u00a0cm, soit 10\u00a0cm² (soignant)',
      '- Profondeur : 0,5\u00a0cm (soignant)',
      '- Décollement : 1,5\u00a0cm à 3 h (soignant)',
      '- Odeur : nauséabonde (soignant)',
      '- Douleur : 4/10 (soignant)',
      '- Terrain : diabète : oui (soignant)',
      '- Photographie de la plaie (après nettoyage).',
      '- Dernière détersion signalée : 20/11/2026 (soignant).',
    ]) {
      expect(record.split('\n')).toContain(line)
    }
  })

  it('advises no treatment, tells no infection nor its absence, and repeats no text of the model', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const record = recordOf({ ...given, description: 'TEXTE DU MODÈLE', limites: ['TEXTE DU MODÈLE'] })
        expect(record).not.toMatch(
          /infect|septi|antibio|alginate|hydrocell|appliquer|TEXTE DU MODÈLE|undefined|\bnull\b|_/i,
        )
      }),
      { numRuns: 100 },
    )
  })

  it('stands beside the mention', () => {
    expect(woundMention).toContain('L’absence d’alerte n’exclut pas une urgence.')
  })
})
