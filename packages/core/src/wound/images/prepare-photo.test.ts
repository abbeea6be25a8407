import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import { drawnWound, smallPhoto } from '../testing/drawn-wound.test-support.js'
import { exifBlock, hideInJpeg, hideInPng, hideInWebp, secret, segment } from './hidden-metadata.test-support.js'
import { preparePhoto } from './prepare-photo.js'
import { segmentsOf } from './sent-segments.test-support.js'
import type { PhotoOptions, WoundPhoto } from './wound-photo.js'

const prepare = (bytes: Uint8Array, more: Partial<PhotoOptions> = {}, region?: WoundPhoto['region']) =>
  preparePhoto({ bytes, ...(region && { region }) }, more)
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'prepared',
    (error: unknown) => (ConstatError.isInstance(error) ? error.code : String(error)),
  )
/** Red, green and blue at a place given in shares of the picture. */
async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return [...data.subarray(start, start + 3)]
}
const isRed = ([red = 0, green = 0, blue = 0]: number[]) => red > 225 && green < 30 && blue < 30

describe('what is sent of a photograph', () => {
  const allowed = ['SOI', 'APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI']
  const kinds: readonly (readonly [string, () => Promise<Uint8Array>, string[]])[] = [
    [
      'JPEG',
      async () =>
        hideInJpeg(
          await smallPhoto(),
          [
            segment(0xe1, exifBlock()),
            segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`),
            segment(0xe2, `MPF\0${secret}`),
            segment(0xed, `Photoshop 3.0\0${secret}`),
            segment(0xe5, secret),
            segment(0xfe, secret),
          ],
          secret,
        ),
      ['EXIF', 'GPS', 'MINIATURE', 'XMP', 'PHOTOS_JOINTES', 'IPTC', 'APP5', 'COMMENTAIRE', 'OCTETS_FINAUX'],
    ],
    [
      'PNG',
      async () =>
        hideInPng(
          await drawnWound(320, 240).png().toBuffer(),
          [
            ['eXIf', exifBlock().subarray(6).toString('latin1')],
            ['tEXt', `Comment\0${secret}`],
            ['iTXt', `XML:com.adobe.xmp\0\0\0\0\0${secret}`],
            ['tIME', '\x07\xea\x0b\x1e\0\0\0'],
            ['maDE', secret],
          ],
          secret,
        ),
      ['EXIF', 'GPS', 'MINIATURE', 'TEXTE', 'XMP', 'DATE', 'BLOC_INCONNU', 'OCTETS_FINAUX'],
    ],
    [
      'WebP',
      async () => {
        const bytes = await drawnWound(320, 240)
          .webp()
          .keepIccProfile()
          .withExif({ IFD0: { Artist: secret } })
          .toBuffer()
        return hideInWebp(
          bytes,
          [
            ['XMP ', secret],
            ['maDE', secret],
          ],
          secret,
        )
      },
      ['ICC', 'EXIF', 'XMP', 'BLOC_INCONNU', 'OCTETS_FINAUX'],
    ],
  ]
  it.each(kinds)('of a %s holds pixels alone, and the audit says what was removed', async (_name, write, expected) => {
    const bytes = await write()
    expect(Buffer.from(bytes).includes(secret)).toBe(true)
    const { photo, audited } = await prepare(bytes)
    const names = segmentsOf(photo.bytes)
    expect(names.filter((name) => !allowed.includes(name))).toEqual([])
    expect(names.at(-1)).toBe('EOI')
    expect(Buffer.from(photo.bytes).includes(secret)).toBe(false)
    const found = audited.metadonnees_retirees
    // libvips may add a profile or an orientation block of its own to the specimen.
    expect(expected.filter((kind) => kind !== 'ICC').filter((kind) => !found.includes(kind))).toEqual([])
    expect(JSON.stringify([audited.avant, audited.apres, found])).not.toContain(secret)
  })

  it('and the scanner of this test sees each of them', async () => {
    const dirty = hideInJpeg(await smallPhoto(), [segment(0xe1, exifBlock()), segment(0xfe, secret)], secret)
    expect(segmentsOf(dirty)).toEqual(expect.arrayContaining(['APP1', 'COM', 'data after the end']))
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright for orientation %i', async (orientation) => {
    // Stored as a camera that was held so would: mirrored after it was turned (Exif 2.32, orientation).
    const angle = { 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 }[orientation] ?? 0
    const turned = sharp(await drawnWound(640, 480).rotate(angle).png().toBuffer())
    const stored = [2, 4, 5, 7].includes(orientation) ? turned.flop() : turned
    const bytes = await stored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const { photo } = await prepare(bytes)
    expect([photo.width, photo.height]).toEqual([640, 480])
    expect(isRed(await colourAt(photo.bytes, 0.1, 0.1))).toBe(true)
    expect(isRed(await colourAt(photo.bytes, 0.9, 0.9))).toBe(false)
  })

  it('is 1536 pixels long at most, never enlarged, 4:4:4 at quality 90', async () => {
    const large = (await prepare(await drawnWound(2000, 1500).jpeg().toBuffer())).photo
    expect([large.width, large.height]).toEqual([1536, 1152])
    const small = (await prepare(await smallPhoto())).photo
    expect([small.width, small.height]).toEqual([320, 240])
    const { chromaSubsampling } = await sharp(large.bytes).metadata()
    expect(chromaSubsampling).toBe('4:4:4')
    const bare = await drawnWound(320, 240).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
    const again = (await prepare(await drawnWound(320, 240).png().toBuffer())).photo
    expect(Buffer.compare(again.bytes, bare)).toBe(0)
  })

  it.each([
    ['CMYK JPEG', (picture: Sharp) => picture.toColourspace('cmyk').jpeg({ quality: 95 }), 60],
    ['PNG of 16 bits', (picture: Sharp) => picture.toColourspace('rgb16').png(), 6],
    ['wide-gamut JPEG', (picture: Sharp) => picture.withIccProfile('p3').jpeg({ quality: 95 }), 12],
    ['WebP', (picture: Sharp) => picture.webp({ quality: 95 }), 12],
  ])('a %s keeps its colours', async (_name, write, tolerance) => {
    const { photo } = await prepare(await write(drawnWound(640, 480)).toBuffer())
    const skin = await colourAt(photo.bytes, 0.9, 0.5)
    for (const [index, level] of [0xe3, 0xb9, 0xa0].entries())
      expect(Math.abs((skin[index] ?? 0) - level)).toBeLessThan(tolerance)
  })

  it('lays transparency over white', async () => {
    const clear = {
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    } as const
    expect(await colourAt((await prepare(await sharp(clear).png().toBuffer())).photo.bytes, 0.5, 0.5)).toEqual([
      255, 255, 255,
    ])
  })

  it('is the region of interest alone, of the upright picture', async () => {
    const bytes = await drawnWound(1200, 900).jpeg({ quality: 95 }).toBuffer()
    const { photo, audited } = await prepare(bytes, {}, { x: 0, y: 0, width: 0.5, height: 0.5 })
    expect([photo.width, photo.height]).toEqual([600, 450])
    expect([audited.avant.largeur, audited.apres.largeur]).toEqual([1200, 600])
    expect(isRed(await colourAt(photo.bytes, 0.1, 0.1))).toBe(true)
    expect(isRed(await colourAt(photo.bytes, 0.6, 0.6))).toBe(false)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is the region of the upright picture for orientation %i', async (orientation) => {
    const [width, height] = orientation > 4 ? [640, 480] : [480, 640]
    const bytes = await drawnWound(width, height).withMetadata({ orientation }).png().toBuffer()
    const region = { x: 30 / 480, y: 100 / 640, width: 210 / 480, height: 280 / 640 }
    const { photo } = await prepare(bytes, {}, region)
    const cut = sharp(bytes).autoOrient().extract({ left: 30, top: 100, width: 210, height: 280 })
    const expected = await cut.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
    expect(Buffer.compare(photo.bytes, expected)).toBe(0)
  })

  it.each([1, 6])('has the same colours when it is scaled down before they are, for orientation %i', async (turned) => {
    const about = { orientation: turned, icc: 'p3' }
    const bytes = await drawnWound(2400, 1800).withMetadata(about).jpeg().toBuffer()
    const { photo } = await prepare(bytes)
    const plain = sharp(bytes).autoOrient().resize({ width: 1536, height: 1536, fit: 'inside' })
    const direct = await plain.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
    expect([photo.width, photo.height]).toEqual(turned === 1 ? [1536, 1152] : [1152, 1536])
    for (const [x, y] of [
      [0.95, 0.05],
      [0.05, 0.95],
      [0.5, 0.6],
    ] as const) {
      const [seen, expected] = [await colourAt(photo.bytes, x, y), await colourAt(direct, x, y)]
      for (const [channel, level] of expected.entries())
        expect(Math.abs((seen[channel] ?? 0) - level)).toBeLessThanOrEqual(2)
    }
  })
})

describe('the hook before sending', () => {
  it('may give the picture back, another one that is cleaned in its turn, or null', async () => {
    const bytes = await smallPhoto()
    const plain = (await prepare(bytes)).photo.bytes
    expect((await prepare(bytes, { beforeSend: (photo) => photo })).photo.bytes).toEqual(plain)
    const cropped = await prepare(bytes, {
      beforeSend: async (photo) => {
        const crop = await sharp(photo.bytes).extract({ left: 10, top: 10, width: 210, height: 205 }).jpeg().toBuffer()
        return hideInJpeg(crop, [segment(0xfe, secret)], secret)
      },
    })
    expect([cropped.photo.width, cropped.photo.height, cropped.audited.apres.largeur]).toEqual([210, 205, 210])
    expect(Buffer.from(cropped.photo.bytes).includes(secret)).toBe(false)
    expect(await codeOf(prepare(bytes, { beforeSend: () => null }))).toBe('photo_withheld')
  })

  it('cannot smuggle anything in by writing into what it was shown', async () => {
    const { photo } = await prepare(await smallPhoto(), {
      beforeSend: (shown) => {
        shown.bytes.set(Buffer.from(secret), shown.bytes.length - secret.length)
        return shown
      },
    }).catch(() => ({ photo: null }))
    expect(photo === null || !Buffer.from(photo.bytes).includes(secret)).toBe(true)
  })
})

describe('what is refused', () => {
  const webpFrames = () =>
    sharp(Buffer.alloc(240 * 480 * 3, 99).fill(200, 0, 240 * 240 * 3), {
      raw: { width: 240, height: 480, channels: 3, pageHeight: 240 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
  const files: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, string])[] = [
    ['GIF', () => drawnWound(320, 240).gif().toBuffer(), 'photo_not_supported'],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo_not_supported'],
    [
      'SVG that begins as a WebP',
      () => Buffer.from(`<svg a='WEBP' xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>`),
      'damaged_image',
    ],
    ['PDF', () => Buffer.from('%PDF-1.7'), 'photo_not_supported'],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'photo_not_supported'],
    ['TIFF', () => drawnWound(320, 240).tiff().toBuffer(), 'photo_not_supported'],
    ['animated WebP', webpFrames, 'photo_not_supported'],
    ['zero bytes', () => new Uint8Array(), 'damaged_image'],
    ['picture of 199 pixels', () => drawnWound(400, 199).jpeg().toBuffer(), 'photo_too_small'],
    ['JPEG that ends early', async () => (await smallPhoto()).subarray(0, 3000), 'damaged_image'],
    ['JPEG in name only', () => Buffer.from('\xff\xd8\xff\xe0 nothing', 'latin1'), 'damaged_image'],
    ['file of 5 MiB and one byte', () => new Uint8Array(5 * 1024 * 1024 + 1), 'photo_too_large'],
    [
      'bomb: a PNG that promises 20 000 by 20 000',
      async () => {
        const png = Buffer.from(await drawnWound(320, 240).png().toBuffer())
        png.writeUInt32BE(20_000, 16)
        png.writeUInt32BE(20_000, 20)
        return png
      },
      'image_too_large',
    ],
  ]
  it.each(files)('%s', async (_name, write, code) => {
    expect(await codeOf(prepare(await write()))).toBe(code)
  })

  it('a HEIC with what to do, an animation with why', async () => {
    const heic = await prepare(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')).catch((error: unknown) => error)
    expect((heic as ConstatError).userMessage).toContain('Le plus compatible')
    const animated = await prepare(await webpFrames()).catch((error: unknown) => error)
    expect((animated as ConstatError).userMessage).toContain('animation')
  })

  it('a region outside of the picture or without area', async () => {
    const bytes = await smallPhoto()
    for (const region of [
      { x: 0.5, y: 0, width: 0.6, height: 1 },
      { x: 0, y: 0, width: 0, height: 1 },
      { x: Number.NaN, y: 0, width: 1, height: 1 },
    ])
      expect(await codeOf(prepare(bytes, {}, region))).toBe('invalid_option')
    expect(await codeOf(prepare(bytes, {}, { x: 0, y: 0, width: 0.1, height: 0.1 }))).toBe('photo_too_small')
  })
})
