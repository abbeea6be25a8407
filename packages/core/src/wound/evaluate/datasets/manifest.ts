import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { InvalidWoundDatasetError } from '../../../errors/invalid-wound-dataset-error.js'
import { parseNurseContext, type NurseContext } from '../../nurse-context.js'
import type { EvaluationCase, StratumName } from '../evaluation-case.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, isInside, notThis, photosAt } from './dataset-files.js'
import type { ManifestLine } from './manifest-line.js'
import { readManifestTable } from './manifest-table.js'
import { strataSchema, truthSchema } from './truth-schema.js'

const lineSchema = z.strictObject({
  id: z.string().min(1).optional(),
  /** Paths relative to the manifest; up to 4 views of one wound. */
  images: z.array(z.string().min(1)).min(1).max(4).optional(),
  image: z.string().min(1).optional(),
  date: z.iso.date().optional(),
  contexte: z.record(z.string(), z.unknown()).optional(),
  verite: truthSchema.optional(),
  strates: strataSchema.optional(),
})

const names = ['manifest.jsonl', 'manifest.csv'] as const

/** Photographs of any origin, described line by line. */
export const manifest: DatasetAdapter = {
  nom: 'manifeste',
  titre: 'Photos décrites par un manifeste',
  licence: 'celle de vos photos',
  source: 'votre dossier',
  reserves: [],
  disposition: { fiable: true, lue_dans: 'docs/guides/wound-evaluation.md' },
  contenu: 'un fichier manifest.jsonl ou manifest.csv',
  matches: async (folder) => (await nameIn(folder)) !== null,
  read: async (folder) => {
    const name = await nameIn(folder)
    if (name === null) throw notThis('manifeste', manifest.contenu)
    const text = await readFile(join(folder, name), 'utf8')
    const lines = name === 'manifest.csv' ? readManifestTable(text) : readJsonLines(text)
    return parseManifest(folder, lines)
  },
}

async function nameIn(folder: string): Promise<(typeof names)[number] | null> {
  for (const name of names) if (await exists(folder, name)) return name
  return null
}

function readJsonLines(text: string): ManifestLine[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [{ number: index + 1, data: JSON.parse(line) as unknown }]
    } catch {
      throw wrongLine(index + 1, 'Ce n’est pas un objet JSON complet.')
    }
  })
}

/**
 * Checks lines of a manifest and makes cases of them.
 *
 * @throws InvalidWoundDatasetError naming the first line at fault
 */
export function parseManifest(folder: string, lines: readonly ManifestLine[]): EvaluationCase[] {
  const seen = new Set<string>()
  const cases = lines.map(({ number, data }) => {
    const one = readCase(folder, number, data)
    if (seen.has(one.id)) throw wrongLine(number, 'Un autre cas porte le même id, ou la même image.')
    seen.add(one.id)
    return one
  })
  if (cases.length > 0) return cases
  throw new InvalidWoundDatasetError({
    dataset: 'manifeste',
    problem: 'Le manifeste ne décrit aucune photo.',
    remedy: 'Ajoutez une ligne par plaie.',
  })
}

/** One line of a manifest; also what a file beside a photograph holds. */
export function readCase(folder: string, number: number, data: unknown): EvaluationCase {
  const parsed = lineSchema.safeParse(data)
  if (!parsed.success) throw wrongLine(number, problemOf(parsed.error))
  const { id, image, images = image === undefined ? [] : [image], date, contexte, verite, strates } = parsed.data
  const [first] = images
  if (first === undefined) throw wrongLine(number, 'Il manque le champ « image ».')
  if (!images.every((path) => isInside(folder, path))) throw wrongLine(number, 'L’image est hors du dossier.')
  const context = contexte === undefined ? null : contextOf(number, contexte)
  const truth = verite ?? {}
  return {
    id: id ?? first,
    photos: photosAt(folder, images),
    ...(date !== undefined && { date }),
    ...(context !== null && { context }),
    truth,
    strata: { ...strataOf(truth.etiologie), ...strates },
  }
}

/** A wound whose cause experts name is told apart by it. */
function strataOf(causes: readonly string[] | undefined): Partial<Record<StratumName, string>> {
  const [cause] = causes ?? []
  return causes?.length === 1 && cause !== undefined && cause !== 'indeterminee' ? { etiologie: cause } : {}
}

function contextOf(number: number, data: unknown): NurseContext {
  try {
    return parseNurseContext(data)
  } catch (error) {
    if (!(error instanceof InvalidOptionError)) throw error
    const { option, expected } = error.details as { option: string; expected: string }
    throw wrongLine(number, `Champ « ${option.replace(/^context/, 'contexte')} » : attendu ${expected}.`)
  }
}

function problemOf({ issues }: z.ZodError): string {
  const [issue] = issues
  if (issue === undefined) return 'La ligne n’est pas lisible.'
  if (issue.code === 'unrecognized_keys') {
    return `Champ inconnu : « ${[...issue.path.map(String), issue.keys[0] ?? ''].join('.')} ».`
  }
  if (issue.path.length === 0) return 'La ligne n’est pas un objet JSON.'
  return `Champ « ${issue.path.map(String).join('.')} » : ${expectedBy(issue)}.`
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `attendu ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().find(({ code }) => code === 'invalid_value')
    return inner === undefined ? 'un code, ou une liste de codes' : expectedBy(inner)
  }
  if (issue.code === 'custom') return `attendu ${String(issue.params?.['attendu'] ?? 'une autre valeur')}`
  const kinds: Partial<Record<string, string>> = { boolean: 'true ou false', number: 'un nombre', string: 'un texte' }
  return issue.code === 'invalid_type' ? `attendu ${kinds[issue.expected] ?? issue.expected}` : 'valeur impossible'
}

function wrongLine(line: number, problem: string): InvalidWoundDatasetError {
  return new InvalidWoundDatasetError({ dataset: 'manifeste', line, problem, remedy: 'Corrigez le manifeste.' })
}
