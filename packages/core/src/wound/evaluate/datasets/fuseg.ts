import type { EvaluationCase } from '../evaluation-case.js'
import { footRegions, mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, listPictures, notThis, photosAt } from './dataset-files.js'
import { countColours } from './read-mask.js'

const splits = ['train', 'validation', 'val', 'test'] as const

/** FUSeg: `train/images/0001.png` beside `train/labels/0001.png`; the masks of `test` were never published. */
export const fuseg: DatasetAdapter = {
  nom: 'fuseg',
  titre: 'FUSeg 2021 : 1 210 ulcères du pied du centre AZH, contours',
  licence: 'aucune licence dans le dépôt : demandez avant tout usage',
  source: 'https://github.com/uwm-bigdata/wound-segmentation',
  reserves: [mayBeMemorised, 'Seule la présence d’une plaie est annotée : ni tissus, ni gravité.'],
  disposition: { fiable: true, lue_dans: 'https://github.com/uwm-bigdata/wound-segmentation (README du défi)' },
  contenu: 'train/ ou validation/, chacun avec images/ et labels/',
  matches: async (folder) => (await splitsIn(folder)).length > 0,
  read: async (folder) => {
    const found = await splitsIn(folder)
    if (found.length === 0) throw notThis('fuseg', fuseg.contenu)
    const cases: EvaluationCase[] = []
    for (const split of found) {
      for (const picture of await listPictures(folder, `${split}/images`)) {
        const mask = picture.replace(`${split}/images/`, `${split}/labels/`)
        const isOutlined = (await exists(folder, mask)) && (await hasOutline(folder, mask))
        cases.push({
          id: picture,
          photos: photosAt(folder, [picture]),
          // An empty mask may be a healed foot or a wound that nobody outlined: it says nothing.
          truth: isOutlined ? { contenu: oneWoundOrMore, region: footRegions } : { region: footRegions },
          strata: {},
        })
      }
    }
    return cases
  },
}

async function splitsIn(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const split of splits) {
    const isThere = (await exists(folder, `${split}/images`)) && (await exists(folder, `${split}/labels`))
    if (isThere) found.push(split)
  }
  return found
}

async function hasOutline(folder: string, mask: string): Promise<boolean> {
  const counts = await countColours(folder, mask)
  return [...counts.keys()].some((colour) => colour !== '0,0,0')
}
