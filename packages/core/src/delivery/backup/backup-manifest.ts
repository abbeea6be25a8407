import { z } from 'zod'
import type { BackupInput } from './backup-input.js'
import type { BackupObject } from './backup-objects.js'
import { isKeyPart } from './object-key.js'

/** Written last: a folder without it holds a backup that did not end. */
export const manifestName = 'manifest.json'

const objectSchema = z.object({
  // A manifest is read back as data: its names must not lead out of the folder that is restored to.
  name: z.string().refine(isKeyPart),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const manifestSchema = z.object({
  env: z.string(),
  run_id: z.string(),
  /** ISO 8601, UTC. */
  timestamp: z.string(),
  /** As digits in a text where a number of JSON would lose some. */
  user_id: z.union([z.number(), z.string()]).nullable(),
  invoice_id: z.union([z.number(), z.string()]).nullable(),
  external_ref: z.string().nullable(),
  energy_type: z.string(),
  customer_name: z.string().nullable(),
  highlights: z.array(z.string()),
  original_pages: z.number(),
  /** Every file of the backup but the manifest. */
  objects: z.array(objectSchema).min(1),
})

export type BackupManifest = z.output<typeof manifestSchema>

export function manifestOf(input: BackupInput, objects: readonly BackupObject[]): BackupManifest {
  return {
    env: input.environment,
    run_id: input.runId,
    timestamp: input.startedAt.toISOString(),
    user_id: exactId(input.userId),
    invoice_id: exactId(input.invoiceId),
    external_ref: input.externalRef,
    energy_type: input.energyType,
    customer_name: input.customerName,
    highlights: [...input.highlights],
    original_pages: input.originalPages,
    objects: objects.map(({ name, bytes, sha256 }) => ({ name, size: bytes.length, sha256 })),
  }
}

function exactId(id: number | bigint | null): number | string | null {
  return typeof id === 'bigint' ? id.toString() : id
}

/** Null for bytes that are no manifest. */
export function parseManifest(bytes: Uint8Array): BackupManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}
