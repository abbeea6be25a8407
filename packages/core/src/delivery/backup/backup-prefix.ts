import { createHash } from 'node:crypto'
import type { BackupInput } from './backup-input.js'
import { isKeyPart } from './object-key.js'

type Named = Pick<BackupInput, 'environment' | 'startedAt' | 'userId' | 'invoiceId' | 'externalRef' | 'customerName'>

/**
 * The folder of a backup, without the slash at its end:
 * `{environment}/user-{id}[__{customer}]/invoice-{id}/{YYYYMMDDTHHMMSSZ}`.
 *
 * @example
 * ```ts
 * backupPrefix({ environment: 'production', userId: 12, invoiceId: 456, customerName: 'Zoé Martin', ... })
 * // 'production/user-12__zoe-martin/invoice-456/20261130T120000Z'
 * ```
 */
export function backupPrefix(input: Named): string {
  const customer = input.customerName === null ? '' : slug(input.customerName)
  const user = `user-${input.userId ?? 'unknown'}${customer === '' ? '' : `__${customer}`}`
  return [keyPart(input.environment), user, invoicePart(input), timestampOf(input.startedAt)].join('/')
}

/** `20261130T120000Z` */
export function timestampOf(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function invoicePart({ invoiceId, externalRef }: Named): string {
  if (invoiceId !== null) return `invoice-${invoiceId}`
  return externalRef === null || externalRef === '' ? 'invoice-unknown' : `extref-${keyPart(externalRef)}`
}

/** Characters of a text that can count: the rest would only cost. */
const mostRead = 200

/** Letters without accents and digits, joined by hyphens, at most 40. */
function slug(name: string): string {
  const plain = name.slice(0, mostRead).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '')
}

/** The text where it can be part of a key; what it is made of it otherwise ends with its digest, so that two stay two. */
function keyPart(text: string): string {
  if (text.length <= 80 && isKeyPart(text)) return text
  const plain = text
    .slice(0, mostRead)
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
  return `${plain.slice(0, 60)}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}
