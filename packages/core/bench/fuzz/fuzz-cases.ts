import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { mutations } from './mutate.js'
import { createRandom } from './random.js'

/** One file to be read. */
export interface FuzzCase {
  /** What to pass to `--only` to read it again; the path of a file of a corpus has none. */
  index: number | null
  name: string
  bytes: () => Uint8Array
}

const repository = resolve(import.meta.dirname, '../../../..')
const corpora = resolve(repository, '../shared/corpora')
const hostileCorpora = ['hostile-pdf', 'hostile-images', 'ocr-scans']
const bornFrom = /\.(pdf|jpe?g|png|tiff?|bmp|webp|xml)$/i
/** Larger ones cost time and break in no other way. */
const largestOriginal = 1_500_000

/** All files of the corpora that are there, as they are. */
export function corpusCases(): FuzzCase[] {
  const paths = hostileCorpora.flatMap((name) => filesUnder(join(corpora, name), /./))
  return paths.map((path) => ({ index: null, name: relative(corpora, path), bytes: () => readFileSync(path) }))
}

/** Mutation `index` of the seed, the same in every run on the same files. */
export function mutatedCase(seed: number, index: number, originals: readonly string[]): FuzzCase {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const below = (end: number): number => Math.floor(random() * end)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  const [kind, mutate] = pick(Object.entries(mutations))
  const [path, other] = [pick(originals), pick(originals)]
  const name = `mutation ${index} (${kind} ${relative(repository, path)})`
  return { index, name, bytes: () => mutate(readFileSync(path), readFileSync(other), below) }
}

/** PDFs, images and electronic invoices to be broken: our specimens, and the corpora that are there. */
export function findOriginals(): string[] {
  const folders = [join(repository, 'packages/core/specimens'), corpora, resolve(repository, '../shared/samples')]
  return folders
    .flatMap((folder) => filesUnder(folder, bornFrom))
    .filter((path) => {
      const { size } = statSync(path)
      return size > 0 && size <= largestOriginal
    })
}

function filesUnder(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
