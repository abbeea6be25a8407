import { z } from 'zod'
import { mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, notThis, photosAt, readDatasetJson } from './dataset-files.js'

const annotations = 'annotations/merged_annotations.json'
const cocoSchema = z.object({
  images: z.array(z.object({ id: z.number(), file_name: z.string().regex(/^(?!\/|.*\.\.)[^\0]+$/) })),
  annotations: z.array(z.object({ image_id: z.number() })),
})

/** CO2Wounds-V2: pictures in `imgs/`, outlines in COCO format. */
export const co2wounds: DatasetAdapter = {
  nom: 'co2wounds',
  titre: 'CO2Wounds-V2 : 764 plaies chroniques de patients atteints de lèpre, contours',
  licence: 'CC BY-NC-ND d’après son dépôt, CC BY 4.0 d’après LUTSeg qui en vient : vérifiez à la source',
  source:
    'https://ieee-dataport.org/open-access/co2wounds-v2-extended-chronic-wounds-dataset-leprosy-patients-segmentation-and',
  reserves: [mayBeMemorised, 'Seule la présence d’une plaie est annotée : ni tissus, ni gravité.'],
  disposition: { fiable: true, lue_dans: 'https://github.com/simatec-uis/CO2Wounds-V2 (explore_dataset.py)' },
  contenu: `imgs/ et ${annotations}`,
  matches: async (folder) => (await exists(folder, annotations)) && (await exists(folder, 'imgs')),
  read: async (folder) => {
    if (!(await exists(folder, annotations))) throw notThis('co2wounds', co2wounds.contenu)
    const parsed = cocoSchema.safeParse(await readDatasetJson('co2wounds', folder, annotations))
    if (!parsed.success) throw notThis('co2wounds', `${co2wounds.contenu} au format COCO`)
    const outlined = new Set(parsed.data.annotations.map(({ image_id }) => image_id))
    return parsed.data.images.map(({ id, file_name }) => ({
      id: `imgs/${file_name}`,
      photos: photosAt(folder, [`imgs/${file_name}`]),
      truth: outlined.has(id) ? { contenu: oneWoundOrMore } : {},
      strata: {},
    }))
  },
}
