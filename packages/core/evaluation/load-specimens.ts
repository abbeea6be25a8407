import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Kind } from './kinds.js'
import { parseNegatives, parseTruth, type NegativeEntry, type Truth } from './truth.js'

/** A bill with its truth. */
export interface Specimen {
  id: string
  /** Its files in the order of their pages. */
  paths: readonly string[]
  truth: Truth
}

/** A document that is not an energy bill. */
export interface Negative extends NegativeEntry {
  path: string
}

/**
 * A folder in the layout `bills/*.pdf`, `truth/*.json` (or both beside each other), `negatives/`, `negatives.json`;
 * the same bills as pictures in `scans/<id>.pdf`, `photos/<id>_p<n>.jpg` and `images/`, each where there are any.
 */
export interface SpecimenFolder {
  name: string
  path: string
  specimens: Specimen[]
  negatives: Negative[]
}

/** Reads the truths of a folder; the documents themselves are read when they are evaluated. */
export function loadSpecimens(path: string, kind: Kind = 'text'): SpecimenFolder {
  const truths = loadTruths(path)
  const specimens = kind === 'text' ? truths.map((one) => withBill(one, path)) : withPictures(truths, join(path, kind))
  return { name: basename(path), path, specimens, negatives: loadNegatives(path, kind) }
}

type TruthOfBill = Omit<Specimen, 'paths'>

function loadTruths(folder: string): TruthOfBill[] {
  const truths = existsSync(join(folder, 'truth')) ? join(folder, 'truth') : folder
  return readdirSync(truths)
    .filter((name) => name.endsWith('.json') && name !== 'negatives.json')
    .sort()
    .map((name) => ({ id: basename(name, '.json'), truth: parseTruth(readFileSync(join(truths, name), 'utf8')) }))
}

function withBill({ id, truth }: TruthOfBill, folder: string): Specimen {
  const bills = existsSync(join(folder, 'bills')) ? join(folder, 'bills') : folder
  return { id, truth, paths: [join(bills, truth.file)] }
}

function withPictures(truths: readonly TruthOfBill[], folder: string): Specimen[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return truths.flatMap(({ id, truth }) => {
    const own = names
      .map((name) => ({ name, page: pageOf(name, id) }))
      .filter(({ page }) => !Number.isNaN(page))
      .sort((a, b) => a.page - b.page)
    return own.length === 0 ? [] : [{ id, truth, paths: own.map(({ name }) => join(folder, name)) }]
  })
}

/** `<id>.pdf` is a whole document, `<id>_p2.jpg` its second page; NaN for a file of another bill. */
function pageOf(name: string, id: string): number {
  const rest = name.startsWith(id) ? /^(?:_p(\d+))?\.\w+$/.exec(name.slice(id.length)) : null
  return rest === null ? Number.NaN : Number(rest[1] ?? 0)
}

const picture = /\.(?:jpe?g|png|bmp|tiff?|webp)$/i

/** Without OCR every negative is refused or read as text; of the kinds with OCR, photographs have negatives too. */
function loadNegatives(folder: string, kind: Kind): Negative[] {
  const list = join(folder, 'negatives.json')
  if (!existsSync(list) || kind === 'scans' || kind === 'images') return []
  return parseNegatives(readFileSync(list, 'utf8'))
    .filter(({ file }) => kind === 'text' || picture.test(file))
    .map((entry) => ({ ...entry, path: join(folder, 'negatives', entry.file) }))
}
