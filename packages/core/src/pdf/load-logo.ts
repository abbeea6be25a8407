import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { loadSharp } from '../reading/images/load-sharp.js'

/** A picture ready for the page: small, opaque, without metadata. */
export interface Logo {
  /** PNG. */
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

const largestFile = 2_000_000
/** Four pixels to a point at the size at which it is drawn. */
const box = { width: 600, height: 120 }

const loaded = new WeakMap<Uint8Array, Map<string, Promise<Logo>>>()

/**
 * A logo on its background. Transparency is dissolved and everything else that the file held is left behind; the array
 * that was given before is not decoded again.
 *
 * @param background colour that it will stand on
 * @throws InvalidOptionError for what is no picture
 */
export function loadLogo(bytes: Uint8Array, background: string): Promise<Logo> {
  if (!(bytes instanceof Uint8Array) || bytes.length > largestFile) return Promise.reject(refusal(bytes))
  const known = loaded.get(bytes) ?? new Map<string, Promise<Logo>>()
  loaded.set(bytes, known)
  const logo = known.get(background) ?? decode(bytes, background)
  known.set(background, logo)
  return logo
}

async function decode(bytes: Uint8Array, background: string): Promise<Logo> {
  const sharp = await loadSharp()
  try {
    const picture = sharp(bytes, { limitInputPixels: 40_000_000 })
    const { format } = await picture.metadata()
    if (format !== 'png' && format !== 'jpeg') throw refusal(bytes)
    const { data, info } = await picture
      .rotate()
      .flatten({ background })
      .toColourspace('srgb')
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9, palette: false })
      .toBuffer({ resolveWithObject: true })
    return { bytes: new Uint8Array(data), size: { width: info.width, height: info.height } }
  } catch {
    throw refusal(bytes)
  }
}

function refusal(bytes: unknown): InvalidOptionError {
  const received = bytes instanceof Uint8Array ? `${String(bytes.length)} octets` : typeof bytes
  return new InvalidOptionError({ option: 'theme.logo', expected: 'une image PNG ou JPEG de 2 Mo au plus', received })
}
