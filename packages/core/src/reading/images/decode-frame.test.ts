import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import { type CheckedFile, checkFiles } from '../../input/check-files.js'
import { defaultLimits, type Limits } from '../../input/limits.js'
import { decodeFrame } from './decode-frame.js'
import { countFrames } from './image-frames.js'

const corpora = ['hostile-images', 'ocr-scans'].map((name) =>
  fileURLToPath(new URL(`../../../../../../shared/corpora/${name}/`, import.meta.url)),
)

function check(bytes: Uint8Array): CheckedFile {
  const [file] = checkFiles({ name: 'image', bytes }, defaultLimits).files
  if (file === undefined) throw new Error('One file was given.')
  return file
}

const decode = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  decodeFrame(check(bytes), 0, { ...defaultLimits, ...limits }, 1)

/** Left half dark, right half white; 40 by 20 pixels. */
function halves(): Sharp {
  const pixels = Buffer.from(Array.from({ length: 800 }, (_, index) => (index % 40 < 20 ? 50 : 255)))
  return sharp(pixels, { raw: { width: 40, height: 20, channels: 1 } }).toColourspace('b-w')
}

async function levels(bytes: Uint8Array): Promise<[left: number, right: number]> {
  const { width, pixels } = await decode(bytes)
  expect(width).toBe(40)
  return [pixels[5 * 40 + 4] ?? -1, pixels[5 * 40 + 35] ?? -1]
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'read',
    (error: unknown) => (ConstatError.isInstance(error) ? error.code : `not one of ours: ${String(error)}`),
  )
}

describe('decodeFrame', () => {
  it.each([
    ['grey PNG', () => halves().png()],
    ['PNG of 16 bits', () => halves().toColourspace('grey16').png()],
    ['PNG with a palette', () => halves().toColourspace('srgb').png({ palette: true })],
    ['colour JPEG', () => halves().toColourspace('srgb').jpeg({ quality: 100 })],
    ['CMYK JPEG', () => halves().toColourspace('cmyk').jpeg({ quality: 100 })],
    ['WebP', () => halves().toColourspace('srgb').webp({ lossless: true })],
    ['TIFF, LZW', () => halves().tiff({ compression: 'lzw' })],
    ['TIFF of 16 bits', () => halves().toColourspace('grey16').tiff()],
    [
      'JPEG with a wide-gamut profile',
      () => halves().toColourspace('srgb').withIccProfile('p3').jpeg({ quality: 100 }),
    ],
  ])('%s comes out in the same greys', async (name, write) => {
    const [left, right] = await levels(await write().toBuffer())
    // Inks without a profile are guessed by libvips.
    expect(Math.abs(left - 50)).toBeLessThanOrEqual(name.startsWith('CMYK') ? 24 : 8)
    expect(right).toBeGreaterThanOrEqual(252)
  })

  it('lays transparency over white', async () => {
    const bytes = await sharp({
      create: { width: 40, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    expect(await levels(bytes)).toEqual([255, 255])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i lies as libvips would turn it', async (orientation) => {
    const bytes = await halves().withMetadata({ orientation }).jpeg({ quality: 100 }).toBuffer()
    const { data, info } = await sharp(bytes)
      .autoOrient()
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(await decode(bytes)).toEqual({ width: info.width, height: info.height, pixels: new Uint8Array(data) })
  })

  it('reads the first picture of an animation', async () => {
    const frames = Buffer.alloc(8 * 8 * 3 * 2, 255).fill(0, 0, 8 * 8 * 3)
    const bytes = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
      .webp({ lossless: true, loop: 0, delay: [100, 100] })
      .toBuffer()
    expect(await countFrames(check(bytes), 1)).toBe(1)
    expect(await decode(bytes)).toEqual({ width: 8, height: 8, pixels: new Uint8Array(64) })
  })

  it('refuses too many pixels before decoding any', async () => {
    const bytes = await halves().png().toBuffer()
    expect(await codeOf(decode(bytes, { maxPixels: 799 }))).toBe('image_too_large')
    expect(await codeOf(decode(bytes, { maxPixels: 800 }))).toBe('read')
    // 30 000 by 30 000 pixels promised, nothing behind.
    const bomb = Buffer.concat([Buffer.from('BM'), Buffer.alloc(52)])
    bomb.writeUInt32LE(54, 10)
    bomb.writeUInt32LE(40, 14)
    bomb.writeInt32LE(30_000, 18)
    bomb.writeInt32LE(30_000, 22)
    bomb.writeUInt16LE(24, 28)
    expect(await codeOf(decode(bomb))).toBe('image_too_large')
  })

  it.each([
    ['JPEG', (picture: Sharp) => picture.jpeg()],
    ['progressive JPEG', (picture: Sharp) => picture.jpeg({ progressive: true })],
    ['PNG', (picture: Sharp) => picture.png()],
    ['WebP', (picture: Sharp) => picture.webp()],
    ['TIFF', (picture: Sharp) => picture.tiff({ compression: 'none' })],
  ])('refuses a %s that was cut off: what is missing must not vanish unseen', async (_name, write) => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
    const bytes = await write(noise).toBuffer()
    expect(await codeOf(decode(bytes))).toBe('read')
    for (const share of [0.3, 0.6, 0.9]) {
      expect(await codeOf(decode(bytes.subarray(0, Math.round(bytes.length * share))))).toBe('damaged_image')
    }
  })
})

const files = corpora
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}${path}`))
  .filter((path) => statSync(path).isFile() && !path.endsWith('.pdf'))

describe.skipIf(files.length === 0)('the corpora of images (skipped where they are not there)', () => {
  it.each(files.map((path) => [path.slice(path.indexOf('corpora/') + 8), path] as const))(
    '%s gives a picture or an error with a code',
    async (name, path) => {
      const bytes = new Uint8Array(readFileSync(path))
      const code = await codeOf(Promise.resolve().then(() => decode(bytes)))
      expect(code).toMatch(/^(read|damaged_image|unsupported_file_type|image_not_supported)$/)
      if (/truncated_(image|jpeg)|sharp.truncated/.test(name)) expect(code).toBe('damaged_image')
    },
  )
})
