import { describe, expect, it } from 'vitest'
import { ConstatError } from '../../../errors/constat-error.js'
import { parseManifest } from './manifest.js'
import { readManifestTable } from './manifest-table.js'

const parse = (data: unknown) => parseManifest('/jeu', [{ number: 7, data }])
function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (ConstatError.isInstance(error)) return error.userMessage
    throw error
  }
  return ''
}

describe('a manifest', () => {
  it('says the same as lines of JSON and as a table of a French spreadsheet', () => {
    const table = [
      'id;image;contenu;etiologie;longueur_cm;echelle_lisible;stade_escarre;tissu_fibrine;tissu_bourgeonnement;alerte_pus_visible;non_evaluable;phototype;qualite;contexte_diabete',
      'cas-1;photos/1.jpg;plaie|plusieurs_plaies;escarre;4,5;oui;stade_3;40;60;non;exsudat_quantite|exsudat_aspect;V_VI;bonne;oui',
      'cas-2;photos/2.jpg;;;;;;;;;;;;',
    ].join('\n')
    const lines = [
      {
        id: 'cas-1',
        image: 'photos/1.jpg',
        verite: {
          contenu: ['plaie', 'plusieurs_plaies'],
          etiologie: 'escarre',
          longueur_cm: 4.5,
          echelle_lisible: true,
          stade_escarre: 'stade_3',
          tissus: { fibrine: 40, bourgeonnement: 60 },
          alertes: { pus_visible: false },
          non_evaluable: ['exsudat_quantite', 'exsudat_aspect'],
        },
        strates: { phototype: 'V_VI', qualite: 'bonne' },
        contexte: { diabete: true },
      },
      { id: 'cas-2', image: 'photos/2.jpg' },
    ]
    const plain = (cases: readonly object[]) => cases.map((one) => ({ ...one, photos: null }))
    const fromTable = plain(parseManifest('/jeu', readManifestTable(table)))
    const fromLines = plain(
      parseManifest(
        '/jeu',
        lines.map((data, index) => ({ number: index + 1, data })),
      ),
    )
    expect(fromTable).toEqual(fromLines)
    expect(fromTable[0]).toMatchObject({
      context: { diabete: true },
      truth: { etiologie: ['escarre'], tissus: { fibrine: 40, bourgeonnement: 60, necrose: 0 } },
      strata: { etiologie: 'escarre', phototype: 'V_VI' },
    })
    expect(fromTable[1]).toMatchObject({ id: 'cas-2', truth: {}, strata: {} })
  })

  it('counts finer tissues into their groups and lets rounding be', () => {
    const [one] = parse({ image: 'a.jpg', verite: { tissus: { necrose_seche: 10, necrose_humide: 20, fibrine: 69 } } })
    expect(one?.truth.tissus?.necrose).toBeCloseTo(30.3, 1)
  })

  it.each([
    [{ image: '../a.jpg' }, 'Ligne 7 : L’image est hors du dossier.'],
    [{ image: '/etc/passwd' }, 'L’image est hors du dossier.'],
    [{}, 'Il manque le champ « image ».'],
    [[], 'La ligne n’est pas un objet JSON.'],
    [{ image: 'a.jpg', verité: {} }, 'Champ inconnu : « verité ».'],
    [{ image: 'a.jpg', verite: { infection: true } }, 'Champ inconnu : « verite.infection ».'],
    [
      { image: 'a.jpg', verite: { stade_escarre: 'stade_5' } },
      'Champ « verite.stade_escarre » : attendu stade_1, stade_2',
    ],
    [
      { image: 'a.jpg', verite: { etiologie: 'ulcer' } },
      'Champ « verite.etiologie » : attendu escarre, ulcere_veineux',
    ],
    [{ image: 'a.jpg', verite: { tissus: { fibrine: 50 } } }, 'dont la somme fait 100'],
    [{ image: 'a.jpg', verite: { tissus: { slough: 100 } } }, 'attendu des tissus connus'],
    [{ image: 'a.jpg', verite: { alertes: { pus: true } } }, 'attendu des alertes parmi saignement_actif'],
    [
      { image: 'a.jpg', verite: { echelle_lisible: 'oui' } },
      'Champ « verite.echelle_lisible » : attendu true ou false.',
    ],
    [{ image: 'a.jpg', contexte: { diabete: 'oui' } }, 'Champ « contexte.diabete » : attendu true ou false.'],
    [{ image: 'a.jpg', date: '30/11/2026' }, 'Champ « date »'],
  ])('refuses %j, with its line and what is expected', (data, sentence) => {
    expect(refusal(() => parse(data))).toContain(sentence)
  })

  it('refuses the same id twice, no line at all, and a table that is none', () => {
    const twice = [1, 2].map((number) => ({ number, data: { image: 'a.jpg' } }))
    expect(refusal(() => parseManifest('/jeu', twice))).toContain('Ligne 2 : Un autre cas porte le même id')
    expect(refusal(() => parseManifest('/jeu', []))).toContain('ne décrit aucune photo')
    expect(refusal(() => readManifestTable('image,contenu\na.jpg,plaie,trop\n'))).toContain('tableau CSV')
    expect(readManifestTable('image,__proto__\na.jpg,x\n')[0]?.data).toHaveProperty('verite')
  })
})
