import { readdir, readFile, stat } from 'node:fs/promises'
import { join, posix, resolve, sep } from 'node:path'
import { InvalidWoundDatasetError } from '../../../errors/invalid-wound-dataset-error.js'

const picture = /\.(jpe?g|png|webp)$/i

/** Paths of the pictures below a folder, relative to it, with `/`, in the order of the alphabet; none when it is missing. */
export async function listPictures(folder: string, under = '.'): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true }).catch(noneWhenMissing)
  const found: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = posix.join(under, entry.name)
    if (entry.isDirectory()) found.push(...(await listPictures(folder, path)))
    else if (entry.isFile() && picture.test(entry.name)) found.push(path)
  }
  return found.sort()
}

/** Names of the folders in a folder. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneWhenMissing)
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort() // prettier-ignore
}

/** Whether a path below a folder leads to something. */
export async function exists(folder: string, path: string): Promise<boolean> {
  return stat(join(folder, path)).then(
    () => true,
    () => false,
  )
}

/** Reads one picture of a dataset when it is asked for, and not before. */
export function photosAt(folder: string, paths: readonly string[]): () => Promise<readonly Uint8Array[]> {
  return () => Promise.all(paths.map((path) => readFile(join(folder, path))))
}

/** Whether a path of a manifest stays inside its folder. */
export function isInside(folder: string, path: string): boolean {
  const root = resolve(folder)
  return resolve(root, path).startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
}

/** The JSON of a file of a dataset. */
export async function readDatasetJson(dataset: string, folder: string, path: string): Promise<unknown> {
  const text = await readFile(join(folder, path), 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    const problem = `${path} n’est pas du JSON valide.`
    throw new InvalidWoundDatasetError({ dataset, problem, remedy: 'Reprenez ce fichier à sa source.' })
  }
}

/** A folder that is not the dataset that was asked for. */
export function notThis(dataset: string, expected: string): InvalidWoundDatasetError {
  return new InvalidWoundDatasetError({
    dataset,
    problem: `Ce dossier n’est pas ce jeu : il doit contenir ${expected}.`,
    remedy: 'Indiquez le dossier tel qu’il a été publié et décompressé, ou décrivez vos photos dans un manifest.jsonl.',
  })
}

function noneWhenMissing(error: unknown): [] {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return []
  throw error
}
