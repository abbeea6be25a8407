import { z } from 'zod'
import type { WoundCode } from '../../vocabulary.js'
import type { CaseTruth } from '../case-truth.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, notThis, photosAt, readDatasetJson } from './dataset-files.js'

const splits = ['train', 'valid', 'test'] as const
const encountersSchema = z.array(
  z.object({
    encounter_id: z.string(),
    image_ids: z.array(z.string().regex(/^[\w.-]+$/)).min(1),
    wound_type: z.string().optional(),
    wound_thickness: z.string().optional(),
  }),
)

const causes: Readonly<Record<string, readonly WoundCode<'etiologie'>[]>> = {
  pressure: ['escarre'],
  traumatic: ['plaie_traumatique'],
  surgical: ['plaie_chirurgicale_fermee', 'desunion_chirurgicale'],
  diabetic: ['plaie_pied_diabetique'],
  venous: ['ulcere_veineux'],
  arterial: ['ulcere_arteriel'],
  burn: ['brulure'],
}
/** Its thickness goes by the words of stages, for wounds of every cause: it says how deep, not which stage. */
const depths: Readonly<Record<string, CaseTruth['groupe_profondeur']>> = {
  stage_I: 'peau_intacte',
  stage_II: 'perte_partielle',
  stage_III: 'perte_totale_ou_inclassable',
  stage_IV: 'perte_totale_ou_inclassable',
  unstageable: 'perte_totale_ou_inclassable',
}

/** WoundcareVQA: `train.json` beside `images_train/`, and so for `valid` and `test`. */
export const woundcareVqa: DatasetAdapter = {
  nom: 'woundcarevqa',
  titre: 'WoundcareVQA (MEDIQA-WV 2025) : 477 demandes de patients avec photos, attributs médicaux',
  licence: 'recherche seulement ; licence précise à vérifier à la source',
  source: 'https://osf.io/xsj5u/',
  reserves: [
    mayBeMemorised,
    'Les médecins qui ont annoté ne s’accordent strictement sur l’épaisseur que dans 32 à 65 % des cas (README du jeu) : ne demandez pas mieux au modèle.',
    'Seuls le type de plaie et l’épaisseur sont repris ; l’infection ne l’est pas : aucune photo ne la dit.',
  ],
  disposition: { fiable: true, lue_dans: 'README publié avec le jeu (osf.io/xsj5u)' },
  contenu: 'train.json, valid.json ou test.json, avec le dossier images_train, images_valid ou images_test',
  matches: async (folder) => (await splitsIn(folder)).length > 0,
  read: async (folder) => {
    const found = await splitsIn(folder)
    if (found.length === 0) throw notThis('woundcarevqa', woundcareVqa.contenu)
    const cases: EvaluationCase[] = []
    for (const split of found) {
      const parsed = encountersSchema.safeParse(await readDatasetJson('woundcarevqa', folder, `${split}.json`))
      if (!parsed.success) throw notThis('woundcarevqa', `${split}.json, liste de demandes avec image_ids`)
      for (const { encounter_id, image_ids, wound_type = '', wound_thickness = '' } of parsed.data) {
        const etiologie = causes[wound_type]
        const [cause] = etiologie ?? []
        const groupe_profondeur = depths[wound_thickness]
        cases.push({
          id: `${split}/${encounter_id}`,
          photos: photosAt(
            folder,
            image_ids.slice(0, 4).map((name) => `images_${split}/${name}`),
          ),
          truth: { contenu: oneWoundOrMore, etiologie, groupe_profondeur },
          strata: etiologie?.length === 1 ? { etiologie: cause } : {},
        })
      }
    }
    return cases
  },
}

async function splitsIn(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const split of splits) {
    if ((await exists(folder, `${split}.json`)) && (await exists(folder, `images_${split}`))) found.push(split)
  }
  return found
}
