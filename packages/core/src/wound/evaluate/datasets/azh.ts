import type { CaseTruth } from '../case-truth.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { mayBeMemorised, noWound, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, listPictures, notThis, photosAt } from './dataset-files.js'

const splits = ['train', 'test'] as const
/** `BG` is background, `no wound` is skin; both have the space and the case of the layout. */
const classes: Readonly<Record<string, CaseTruth>> = {
  BG: { contenu: noWound },
  'no wound': { contenu: noWound },
  diabetic: { contenu: oneWoundOrMore, etiologie: ['plaie_pied_diabetique'] },
  pressure: { contenu: oneWoundOrMore, etiologie: ['escarre'] },
  surgical: { contenu: oneWoundOrMore, etiologie: ['plaie_chirurgicale_fermee', 'desunion_chirurgicale'] },
  venous: { contenu: oneWoundOrMore, etiologie: ['ulcere_veineux'] },
}

/** AZH: crops by type of wound, with background and skin without a wound. */
export const azh: DatasetAdapter = {
  nom: 'azh',
  titre: 'AZH : plaies par type (diabétique, veineuse, escarre, chirurgicale) et images sans plaie',
  licence: 'aucune licence dans le dépôt : demandez avant tout usage',
  source: 'https://github.com/uwm-bigdata/wound-classification-using-images-and-locations',
  reserves: [mayBeMemorised, 'Images recadrées sur la plaie, souvent de moins de 700 pixels.'],
  disposition: { fiable: false, lue_dans: 'https://github.com/Qian-Group-HRI/Willie (README : noms des dossiers)' },
  contenu: 'train/ ou test/, avec un dossier par classe : BG, no wound, diabetic, pressure, surgical, venous',
  matches: async (folder) => (await foldersIn(folder)).length > 0,
  read: (folder) => readAzh(folder, ''),
}

/** @param under path of the dataset in the folder, with a `/` at its end */
export async function readAzh(folder: string, under: string): Promise<readonly EvaluationCase[]> {
  const found = await foldersIn(folder, under)
  if (found.length === 0) throw notThis('azh', azh.contenu)
  const cases: EvaluationCase[] = []
  for (const { path, name } of found) {
    const truth = classes[name] ?? {}
    const [cause] = truth.etiologie ?? []
    for (const picture of await listPictures(folder, path)) {
      const strata = truth.etiologie?.length === 1 ? { etiologie: cause } : {}
      cases.push({ id: picture, photos: photosAt(folder, [picture]), truth, strata })
    }
  }
  return cases
}

async function foldersIn(folder: string, under = ''): Promise<{ path: string; name: string }[]> {
  const found: { path: string; name: string }[] = []
  for (const split of splits) {
    for (const name of Object.keys(classes)) {
      const path = `${under}${split}/${name}`
      if (await exists(folder, path)) found.push({ path, name })
    }
  }
  return found
}
