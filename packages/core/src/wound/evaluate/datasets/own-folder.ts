import type { EvaluationCase } from '../evaluation-case.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, listPictures, notThis, photosAt, readDatasetJson } from './dataset-files.js'
import { readCase } from './manifest.js'

/** Photographs of one's own: every picture is a wound; `photo.json` beside `photo.jpg` says what experts say of it. */
export const ownFolder: DatasetAdapter = {
  nom: 'dossier',
  titre: 'Dossier de photos',
  licence: 'celle de vos photos',
  source: 'votre dossier',
  reserves: [
    'Sans jugement d’expert (photo.json à côté de photo.jpg), seuls la validité, les refus, l’accord entre tirages, la latence et le coût sont mesurés.',
  ],
  disposition: { fiable: true, lue_dans: 'docs/guides/wound-evaluation.md' },
  contenu: 'au moins une photo JPEG, PNG ou WebP',
  matches: async (folder) => (await listPictures(folder)).length > 0,
  read: async (folder) => {
    const pictures = await listPictures(folder)
    if (pictures.length === 0) throw notThis('dossier', ownFolder.contenu)
    const cases: EvaluationCase[] = []
    for (const picture of pictures) {
      const beside = picture.replace(/\.[^.]+$/, '.json')
      const told = (await exists(folder, beside)) ? await readDatasetJson('dossier', folder, beside) : {}
      const one = readCase(folder, 1, { ...(told as object), image: picture })
      cases.push({ ...one, id: picture, photos: photosAt(folder, [picture]) })
    }
    return cases
  },
}
