import { InvalidWoundDatasetError } from '../../../errors/invalid-wound-dataset-error.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { sharesOf, type TissueGroup, type TissueShares } from '../tissue-groups.js'
import { mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, listPictures, notThis, photosAt } from './dataset-files.js'
import { countColours } from './read-mask.js'

/** The labels of its masks; 0 is the background and 255 is ignored. */
const labels: Readonly<Record<number, TissueGroup | null>> = {
  0: null,
  1: 'epidermisation',
  2: 'fibrine',
  3: 'bourgeonnement',
  4: 'necrose',
  5: 'autre',
  255: null,
}

/** LUTSeg: `Images/Patient_1/P1_T1.jpeg` beside `Masks/Patient_1/P1_T1.png`. */
export const lutseg: DatasetAdapter = {
  nom: 'lutseg',
  titre: 'LUTSeg : ulcères chroniques suivis dans le temps, tissus annotés par cinq cliniciens',
  licence: 'CC BY 4.0',
  source: 'https://huggingface.co/datasets/ksanchez84/LUTSeg',
  reserves: [
    mayBeMemorised,
    'Patients atteints de lèpre, un seul pays : ne dit rien des autres étiologies.',
    'Le masque retenu pour chaque image est celui d’un seul clinicien, choisi par vote.',
  ],
  disposition: { fiable: true, lue_dans: 'https://github.com/carlosh93/TiSage (LUTSeg/README.md)' },
  contenu: 'les dossiers Images/ et Masks/, avec un masque PNG par image',
  matches: async (folder) => (await exists(folder, 'Images')) && (await exists(folder, 'Masks')),
  read: async (folder) => {
    const pictures = await listPictures(folder, 'Images')
    if (pictures.length === 0) throw notThis('lutseg', lutseg.contenu)
    const cases: EvaluationCase[] = []
    for (const picture of pictures) {
      const mask = picture.replace(/^Images\//, 'Masks/').replace(/\.[^.]+$/, '.png')
      if (!(await exists(folder, mask))) throw notThis('lutseg', lutseg.contenu)
      const tissus = await tissuesOf(folder, mask)
      cases.push({
        id: picture,
        photos: photosAt(folder, [picture]),
        truth: { contenu: oneWoundOrMore, ...(tissus !== null && { tissus }) },
        strata: {},
      })
    }
    return cases
  },
}

async function tissuesOf(folder: string, mask: string): Promise<TissueShares | null> {
  const parts: (readonly [TissueGroup, number])[] = []
  for (const [colour, count] of await countColours(folder, mask)) {
    const [red = -1, green, blue] = colour.split(',').map(Number)
    const group = red === green && green === blue ? labels[red] : undefined
    if (group === undefined) {
      const problem = `Le masque ${mask} a une valeur qui n’est pas une étiquette (0 à 5, ou 255).`
      const remedy = 'Indiquez les masques d’étiquettes (Masks), et non leur version en couleurs (Masks_RGB).'
      throw new InvalidWoundDatasetError({ dataset: 'lutseg', problem, remedy })
    }
    if (group !== null) parts.push([group, count])
  }
  return sharesOf(parts)
}
