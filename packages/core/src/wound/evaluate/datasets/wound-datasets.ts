import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { InvalidWoundDatasetError } from '../../../errors/invalid-wound-dataset-error.js'
import type { WoundDataset } from '../evaluate-wound-model.js'
import { azh } from './azh.js'
import { co2wounds } from './co2wounds.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, notThis } from './dataset-files.js'
import { dfuc } from './dfuc.js'
import { dfutissue } from './dfutissue.js'
import { fuseg } from './fuseg.js'
import { lutseg } from './lutseg.js'
import { manifest } from './manifest.js'
import { medetec } from './medetec.js'
import { ownFolder } from './own-folder.js'
import { piid } from './piid.js'
import { surgwound } from './surgwound.js'
import { willie } from './willie.js'
import { woundcareVqa } from './woundcare-vqa.js'

/** Every dataset that can be read, in the order in which a folder is tried: the plainest sign first, any picture last. */
export const woundDatasets: readonly DatasetAdapter[] = [
  manifest,
  lutseg,
  dfutissue,
  co2wounds,
  surgwound,
  woundcareVqa,
  piid,
  dfuc,
  willie,
  azh,
  fuseg,
  medetec,
  ownFolder,
]

/**
 * Reads a folder of photographs with what experts say of them.
 *
 * @param adapter name in `woundDatasets`; told by what the folder holds when absent
 * @throws InvalidWoundDatasetError when the folder is not that dataset; InvalidOptionError for another name
 * @example
 * ```ts
 * const { cases, note } = await readWoundDataset('LUTSeg/data')
 * ```
 */
export async function readWoundDataset(folder: string, { adapter }: { adapter?: string } = {}): Promise<WoundDataset> {
  if (!(await exists(folder, '.'))) {
    const problem = 'Ce dossier n’existe pas.'
    throw new InvalidWoundDatasetError({ dataset: adapter ?? 'dossier', problem, remedy: 'Vérifiez son chemin.' })
  }
  const chosen = adapter === undefined ? await adapterOf(folder) : named(adapter)
  const { nom, titre, licence, source, reserves } = chosen
  return { note: { nom, titre, licence, source, reserves }, cases: await chosen.read(folder) }
}

async function adapterOf(folder: string): Promise<DatasetAdapter> {
  for (const one of woundDatasets) if (await one.matches(folder)) return one
  throw notThis('dossier', ownFolder.contenu)
}

function named(name: string): DatasetAdapter {
  const found = woundDatasets.find(({ nom }) => nom === name)
  if (found !== undefined) return found
  const expected = woundDatasets.map(({ nom }) => nom).join(', ')
  throw new InvalidOptionError({ option: 'adapter', expected, received: name })
}
