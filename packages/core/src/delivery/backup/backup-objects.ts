import type { BackupFile, BackupInput } from './backup-input.js'
import { sha256Hex } from './sha256-hex.js'

export interface BackupObject extends BackupFile {
  /** Within the folder of the backup. */
  readonly name: string
  readonly sha256: string
}

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'image/webp': 'webp',
}

/** The files of a backup under their names: `original_gaz.pdf` or `page-001.jpg`, then the two reports. */
export function objectsOf(input: BackupInput): [BackupObject, ...BackupObject[]] {
  const { originals, sourceKind, energyType, fullReport, anonymousReport } = input
  const named = (name: string, { bytes, contentType }: BackupFile): BackupObject => {
    const extension = extensions[contentType] ?? 'bin'
    return { name: `${name}.${extension}`, bytes, contentType, sha256: sha256Hex(bytes) }
  }
  const nameOf = (index: number) => {
    if (sourceKind === 'images') return `page-${String(index + 1).padStart(3, '0')}`
    return index === 0 ? `original_${energyType}` : `original_${energyType}_${index + 1}`
  }
  return [
    named(`report_full_${energyType}`, fullReport),
    named(`report_anon_${energyType}`, anonymousReport),
    ...originals.map((file, index) => named(nameOf(index), file)),
  ]
}
