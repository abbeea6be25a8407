import { z } from 'zod'
import type { WoundCode } from '../../vocabulary.js'
import type { CaseTruth } from '../case-truth.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { mayBeMemorised } from './annotated-codes.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, notThis, readDatasetJson } from './dataset-files.js'

const files = ['test_question.json', 'val_question.json', 'train_question.json'] as const
const rowsSchema = z.array(
  z.object({ image_name: z.string(), field: z.string(), image: z.base64(), answer: z.string() }),
)

const regions: Readonly<Record<string, readonly WoundCode<'region'>[]>> = {
  Abdomen: ['abdomen'],
  Patella: ['genou'],
  Ankle: ['cheville_malleole'],
  'Facial region': ['tete_visage'],
  Manus: ['main', 'doigt', 'poignet'],
  'Cervical region': ['cou'],
}
const closures: Readonly<Record<string, readonly WoundCode<'fermeture'>[]>> = {
  Invisible: ['aucune_visible', 'non_applicable'],
  Sutures: ['points', 'surjet'],
  Staples: ['agrafes'],
  Adhesives: ['bandelettes_adhesives', 'colle'],
}
const exudates: Readonly<Record<string, CaseTruth>> = {
  'Non-existent': { exsudat_quantite: ['absent'], alertes: { pus_visible: false } },
  Serous: { exsudat_aspect: ['sereux'], alertes: { pus_visible: false } },
  Sanguineous: { exsudat_aspect: ['sanguinolent', 'serosanguinolent'], alertes: { pus_visible: false } },
  Purulent: { exsudat_aspect: ['purulent'], alertes: { pus_visible: true } },
  Seropurulent: { exsudat_aspect: ['seropurulent'], alertes: { pus_visible: true } },
}
const erythemas: Readonly<Record<string, readonly WoundCode<'erytheme'>[]>> = {
  'Non-existent': ['absent'],
  Existent: ['lisere_inf_0_5cm', '0_5_a_2cm', 'sup_2cm', 'present_non_mesurable'],
}

/**
 * What one answer says in our codes. Infection risk and urgency are left out on purpose: no photograph tells them, and
 * there is no such field. "Uncertain" and what is in no list say nothing.
 */
const truthOf: Readonly<Record<string, (answer: string) => CaseTruth>> = {
  'Wound Location': (answer) => ({ region: regions[answer] }),
  'Healing Status': (answer) => ({
    contenu:
      answer === 'Healed'
        ? ['cicatrice_ou_plaie_fermee']
        : answer === 'Not Healed'
          ? ['plaie', 'plusieurs_plaies', 'cicatrice_ou_plaie_fermee']
          : undefined,
  }),
  'Closure Method': (answer) => ({ fermeture: closures[answer] }),
  'Exudate Type': (answer) => exudates[answer] ?? {},
  Erythema: (answer) => ({ erytheme: erythemas[answer] }),
}

/** SurgWound: JSON arrays of questions, the picture of each in base64. */
export const surgwound: DatasetAdapter = {
  nom: 'surgwound',
  titre: 'SurgWound : plaies chirurgicales issues de contenus publics, huit attributs',
  licence: 'CC BY-SA 4.0 d’après des copies du jeu : vérifiez à la source',
  source: 'https://huggingface.co/datasets/xuxuxuxuxu/SurgWound',
  reserves: [
    mayBeMemorised,
    'Photos venues de réseaux sociaux : assurez-vous du droit de les envoyer à un modèle hébergé.',
    'Risque d’infection et urgence du jeu ne sont pas repris : aucune photo ne les dit.',
  ],
  disposition: { fiable: true, lue_dans: 'https://huggingface.co/datasets/xuxuxuxuxu/SurgWound (README)' },
  contenu: 'test_question.json, val_question.json ou train_question.json',
  matches: (folder) => someOf(folder).then((found) => found.length > 0),
  read: async (folder) => {
    const found = await someOf(folder)
    if (found.length === 0) throw notThis('surgwound', surgwound.contenu)
    const cases = new Map<string, EvaluationCase & { truth: CaseTruth }>()
    for (const file of found) {
      const parsed = rowsSchema.safeParse(await readDatasetJson('surgwound', folder, file))
      if (!parsed.success) throw notThis('surgwound', `${file} sous forme d’un tableau de questions`)
      for (const { image_name, field, image, answer } of parsed.data) {
        const id = `${file}/${image_name}`
        const one = cases.get(id) ?? newCase(id, Buffer.from(image, 'base64'))
        const told = truthOf[field]?.(answer) ?? {}
        cases.set(id, { ...one, truth: { ...one.truth, ...withoutGaps(told) } })
      }
    }
    return [...cases.values()]
  },
}

async function someOf(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const file of files) if (await exists(folder, file)) found.push(file)
  return found
}

function newCase(id: string, bytes: Uint8Array): EvaluationCase {
  const etiologie = ['plaie_chirurgicale_fermee', 'desunion_chirurgicale'] as const
  return { id, photos: () => Promise.resolve([bytes]), truth: { etiologie }, strata: {} }
}

function withoutGaps(truth: CaseTruth): CaseTruth {
  return Object.fromEntries(Object.entries(truth).filter(([, value]) => value !== undefined))
}
