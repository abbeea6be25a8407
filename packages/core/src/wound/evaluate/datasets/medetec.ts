import type { CaseTruth } from '../case-truth.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { footRegions, mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { listFolders, listPictures, notThis, photosAt } from './dataset-files.js'

const ulcer: CaseTruth = { contenu: oneWoundOrMore, etiologie: ['escarre'] }
const legUlcer: CaseTruth = {
  contenu: oneWoundOrMore,
  etiologie: ['ulcere_veineux', 'ulcere_arteriel', 'ulcere_mixte'],
  region: ['jambe', 'cheville_malleole', 'pied_dos'],
}
/** Folders by the names of its pages; what the name of a folder does not say is left open. */
const categories: Readonly<Record<string, CaseTruth>> = {
  'abdominal-wounds': { region: ['abdomen'] },
  burns: { etiologie: ['brulure'] },
  'epidermolysis-bullosa': {},
  'extravasation-wound-images': {},
  'foot-ulcers': { contenu: oneWoundOrMore, region: footRegions },
  haemangioma: {},
  'leg-ulcer-images': legUlcer,
  'malignant-wound-images': { etiologie: ['plaie_tumorale'] },
  meningitis: {},
  miscellaneous: {},
  'orthopaedic-wounds': {},
  'pilonidal-sinus': {},
  'pressure-ulcer-images': ulcer,
  'pressure-ulcer-images-a': ulcer,
  'pressure-ulcer-images-b': ulcer,
  toes: { region: ['orteil'] },
}

/** Medetec: one folder per page of its picture library. */
export const medetec: DatasetAdapter = {
  nom: 'medetec',
  titre: 'Medetec : banque d’images classique, 15 catégories',
  licence: 'conditions propres au site, à vérifier avant tout usage',
  source: 'http://www.medetec.co.uk/files/medetec-image-databases.html',
  reserves: [mayBeMemorised, 'Seule la catégorie de la page est connue : ni gravité, ni tissus.'],
  disposition: {
    fiable: false,
    lue_dans: 'https://github.com/mlaradji/deep-learning-for-wound-care (copie par dossiers)',
  },
  contenu: 'au moins deux dossiers nommés comme ses pages, par exemple leg-ulcer-images et foot-ulcers',
  matches: async (folder) => (await foldersIn(folder)).length >= 2,
  read: async (folder) => {
    const found = await foldersIn(folder)
    if (found.length < 2) throw notThis('medetec', medetec.contenu)
    const cases: EvaluationCase[] = []
    for (const name of found) cases.push(...(await casesIn(folder, name, categories[name] ?? {})))
    return cases
  },
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await listFolders(folder)).filter((name) => Object.hasOwn(categories, name))
}

/** Every picture of a folder, with what the name of the folder says. */
export async function casesIn(folder: string, path: string, truth: CaseTruth): Promise<EvaluationCase[]> {
  const [cause] = truth.etiologie ?? []
  const strata = truth.etiologie?.length === 1 ? { etiologie: cause } : {}
  const pictures = await listPictures(folder, path)
  return pictures.map((picture) => ({ id: picture, photos: photosAt(folder, [picture]), truth, strata }))
}
