import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseNegatives, parseTruth, type NegativeEntry, type Truth } from './truth.js'

/** A bill with its truth. */
export interface Specimen {
  id: string
  path: string
  truth: Truth
}

/** A document that is not an energy bill. */
export interface Negative extends NegativeEntry {
  path: string
}

/** A folder in the layout `bills/*.pdf`, `truth/*.json` (or both beside each other), `negatives/`, `negatives.json`. */
export interface SpecimenFolder {
  name: string
  path: string
  specimens: Specimen[]
  negatives: Negative[]
}

/** Reads the truths of a folder; the documents themselves are read when they are evaluated. */
export function loadSpecimens(path: string): SpecimenFolder {
  return { name: basename(path), path, specimens: loadBills(path), negatives: loadNegatives(path) }
}

function loadBills(folder: string): Specimen[] {
  const truths = existsSync(join(folder, 'truth')) ? join(folder, 'truth') : folder
  const bills = existsSync(join(folder, 'bills')) ? join(folder, 'bills') : folder
  return readdirSync(truths)
    .filter((name) => name.endsWith('.json') && name !== 'negatives.json')
    .sort()
    .map((name) => {
      const truth = parseTruth(readFileSync(join(truths, name), 'utf8'))
      return { id: basename(name, '.json'), path: join(bills, truth.file), truth }
    })
}

function loadNegatives(folder: string): Negative[] {
  const list = join(folder, 'negatives.json')
  if (!existsSync(list)) return []
  return parseNegatives(readFileSync(list, 'utf8')).map((entry) => ({
    ...entry,
    path: join(folder, 'negatives', entry.file),
  }))
}
