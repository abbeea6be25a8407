import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { footRegions, mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, notThis, photosAt } from './dataset-files.js'

const columns = ['image', 'none', 'infection', 'ischaemia', 'both']

/** DFUC 2021: `images/` beside `train.csv` with the columns `image,none,infection,ischaemia,both`. */
export const dfuc: DatasetAdapter = {
  nom: 'dfuc',
  titre: 'DFUC 2021 : ulcères du pied diabétique, infection et ischémie',
  licence: 'sur accord signé, recherche seulement : aucune image ne peut être redistribuée',
  source: 'https://dfu-challenge.github.io/dfuc2021.html',
  reserves: [
    mayBeMemorised,
    'Infection et ischémie ne sont pas reprises : aucune photo ne les dit, et aucun champ ne les porte.',
    'Vignettes de 224 pixels ; l’accord signé peut interdire l’envoi à un modèle hébergé.',
    'Les défis de 2020 et 2022 (boîtes, contours) ne sont pas lus.',
  ],
  disposition: { fiable: false, lue_dans: 'code de plusieurs participants (colonnes de train.csv)' },
  contenu: 'images/ et train.csv (image, none, infection, ischaemia, both)',
  matches: async (folder) => (await exists(folder, 'train.csv')) && (await exists(folder, 'images')),
  read: async (folder) => {
    if (!(await exists(folder, 'train.csv'))) throw notThis('dfuc', dfuc.contenu)
    const names = namesIn(await readFile(join(folder, 'train.csv'), 'utf8'))
    if (names === null) throw notThis('dfuc', dfuc.contenu)
    return names.map((name) => ({
      id: `images/${name}`,
      photos: photosAt(folder, [`images/${name}`]),
      truth: { contenu: oneWoundOrMore, etiologie: ['plaie_pied_diabetique'], region: footRegions },
      strata: { etiologie: 'plaie_pied_diabetique' },
    }))
  },
}

/** Names of the pictures; null when it is another table. */
function namesIn(text: string): string[] | null {
  try {
    const table: unknown = parse(text, { bom: true, trim: true, skip_empty_lines: true })
    const [head, ...rows] = table as string[][]
    if (columns.some((column) => !(head ?? []).includes(column))) return null
    const at = (head ?? []).indexOf('image')
    const names = rows.map((row) => row[at] ?? '')
    return names.every((name) => /^[\w.-]+$/.test(name)) ? names : null
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}
