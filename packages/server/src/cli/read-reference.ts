import { bundledReferenceData, parseReferenceData, type ReferenceData } from '@constat/core'
import { readJson } from './read-json.js'

/**
 * The tables of a file that `constat reference import` wrote; those that come with the package when none is named.
 *
 * @throws CommandError when it cannot be read, and what the library throws for its content
 */
export async function readReference(path: string | undefined): Promise<ReferenceData> {
  return path === undefined ? bundledReferenceData : parseReferenceData(await readJson(path))
}
