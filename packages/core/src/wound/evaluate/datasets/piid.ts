import type { WoundCode } from '../../vocabulary.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { listFolders, listPictures, notThis, photosAt } from './dataset-files.js'

const stages: readonly WoundCode<'stade_escarre'>[] = ['stade_1', 'stade_2', 'stade_3', 'stade_4']

/** PIID: one folder per stage, `Stage-1` to `Stage-4`. */
export const piid: DatasetAdapter = {
  nom: 'piid',
  titre: 'PIID : 1 091 photos d’escarres, stades 1 à 4',
  licence: 'non précisée par ses auteurs : demandez avant tout usage',
  source: 'https://github.com/FU-MedicalAI/PIID',
  reserves: [
    mayBeMemorised,
    'Photos de 299 pixels, recadrées : moins que ce qu’un téléphone donne.',
    'Un stade 1 ne s’affirme pas sur une photo : il faut un test de pression.',
  ],
  disposition: { fiable: false, lue_dans: 'README du jeu (noms des classes) et code de tiers (un dossier par stade)' },
  contenu: 'les dossiers Stage-1, Stage-2, Stage-3 et Stage-4',
  matches: async (folder) => (await stagesIn(folder)).length === stages.length,
  read: async (folder) => {
    const found = await stagesIn(folder)
    if (found.length !== stages.length) throw notThis('piid', piid.contenu)
    const cases: EvaluationCase[] = []
    for (const { name, stage } of found) {
      const stade_escarre = stages[stage - 1]
      for (const picture of await listPictures(folder, name)) {
        cases.push({
          id: picture,
          photos: photosAt(folder, [picture]),
          truth: {
            // Intact skin that is red may be said to show a wound or none: at stage 1 nobody can insist.
            contenu: stage === 1 ? undefined : oneWoundOrMore,
            etiologie: ['escarre'],
            stade_escarre,
          },
          strata: { etiologie: 'escarre' },
        })
      }
    }
    return cases
  },
}

async function stagesIn(folder: string): Promise<{ name: string; stage: number }[]> {
  return (await listFolders(folder)).flatMap((name) => {
    const [, digit] = /^stage[-_ ]?([1-4])$/i.exec(name) ?? []
    return digit === undefined ? [] : [{ name, stage: Number(digit) }]
  })
}
