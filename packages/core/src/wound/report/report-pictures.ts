import { createHmac } from 'node:crypto'
import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type { Picture } from '../../pdf/blocks/picture.js'
import { loadSharp } from '../../reading/images/load-sharp.js'
import type { AuditedImage } from '../audit-record.js'
import { preparePhotos } from '../images/prepare-photos.js'
import type { PhotoOptions, PhotoToSend, WoundPhoto } from '../images/wound-photo.js'

export interface PictureOptions extends PhotoOptions {
  readonly tenantKey?: Uint8Array
  readonly signal?: AbortSignal
}

/**
 * The photographs as they were sent to the model: pixels only, cropped as asked. With the tenant's key each must be one
 * of the record, so that no report shows the wound of somebody else.
 *
 * @param longEdge pixels; a larger picture is scaled down
 * @throws what `preparePhoto` throws; InvalidOptionError for a picture that the record does not know
 */
export async function reportPictures(
  photos: readonly WoundPhoto[],
  audited: readonly (readonly AuditedImage[])[],
  options: PictureOptions,
  longEdge?: number,
): Promise<readonly Picture[]> {
  const prepared = await preparePhotos(photos, options)
  const { tenantKey } = options
  if (tenantKey !== undefined) {
    for (const [index, photo] of prepared.entries()) checkKnown(photo, audited[index] ?? [], tenantKey, index)
  }
  return Promise.all(prepared.map(({ photo }) => scaled(photo, longEdge)))
}

function checkKnown(
  { audited: { received, sent } }: PhotoToSend,
  known: readonly AuditedImage[],
  tenantKey: Uint8Array,
  index: number,
): void {
  const prints = [received, sent].map((bytes) => createHmac('sha256', tenantKey).update(bytes).digest('hex'))
  if (known.some(({ hmac_recue, hmac_envoyee }) => prints.includes(hmac_recue) || prints.includes(hmac_envoyee))) return
  throw new InvalidOptionError({
    option: `images[${String(index)}]`,
    expected: 'la photo qui a été analysée',
    received: 'une photo d’une autre empreinte',
  })
}

async function scaled(photo: Picture, longEdge: number | undefined): Promise<Picture> {
  const { bytes, width, height } = photo
  if (longEdge === undefined || Math.max(width, height) <= longEdge) return { bytes, width, height }
  const sharp = await loadSharp()
  const { data, info } = await sharp(bytes)
    .resize({ width: longEdge, height: longEdge, fit: 'inside' })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height }
}
