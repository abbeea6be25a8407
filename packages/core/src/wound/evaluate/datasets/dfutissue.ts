import type { EvaluationCase } from '../evaluation-case.js'
import { sharesOf, type TissueGroup } from '../tissue-groups.js'
import { footRegions, mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, listPictures, notThis, photosAt } from './dataset-files.js'
import { countColours } from './read-mask.js'

/** Colours of its palette: red is fibrin, green granulation; blue is callus, which is no tissue of the bed. */
const bed: Readonly<Record<string, TissueGroup>> = { '255,0,0': 'fibrine', '0,255,0': 'bourgeonnement' }

/** DFUTissue: `Labeled/Original/Images/Test/0914.png` beside `Labeled/Original/Palette/Test/0914.png`. */
export const dfutissue: DatasetAdapter = {
  nom: 'dfutissue',
  titre: 'DFUTissue : 110 ulcères du pied diabétique, tissus annotés',
  licence: 'non précisée par ses auteurs : demandez avant tout usage',
  source: 'https://github.com/uwm-bigdata/DFUTissueSegNet',
  reserves: [
    mayBeMemorised,
    'Seuls la fibrine et le bourgeonnement du lit sont annotés en couleurs ; la nécrose humide a été retirée des annotations.',
  ],
  disposition: { fiable: true, lue_dans: 'https://github.com/uwm-bigdata/DFUTissueSegNet (palette_colorCode.txt)' },
  contenu: 'Labeled/Original/Images et Labeled/Original/Palette (dossier DFUTissue du dépôt)',
  matches: async (folder) => (await rootIn(folder)) !== null,
  read: async (folder) => {
    const root = await rootIn(folder)
    const pictures = root === null ? [] : await listPictures(folder, `${root}Images`)
    if (root === null || pictures.length === 0) throw notThis('dfutissue', dfutissue.contenu)
    const cases: EvaluationCase[] = []
    for (const picture of pictures) {
      const palette = picture.replace(`${root}Images`, `${root}Palette`)
      if (!(await exists(folder, palette))) throw notThis('dfutissue', dfutissue.contenu)
      const counts = await countColours(folder, palette)
      const tissus = sharesOf(Object.entries(bed).map(([colour, group]) => [group, counts.get(colour) ?? 0] as const))
      cases.push({
        id: picture,
        photos: photosAt(folder, [picture]),
        truth: {
          contenu: oneWoundOrMore,
          etiologie: ['plaie_pied_diabetique'],
          region: footRegions,
          ...(tissus !== null && { tissus }),
        },
        strata: { etiologie: 'plaie_pied_diabetique' },
      })
    }
    return cases
  },
}

/** The folder of the repository or the one that holds the dataset. */
async function rootIn(folder: string): Promise<string | null> {
  for (const root of ['Labeled/Original/', 'DFUTissue/Labeled/Original/']) {
    if ((await exists(folder, `${root}Images`)) && (await exists(folder, `${root}Palette`))) return root
  }
  return null
}
