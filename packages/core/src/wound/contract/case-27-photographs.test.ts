import { createHmac } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  exifBlock,
  hideInJpeg,
  hideInPng,
  hideInWebp,
  secret,
  segment,
} from '../images/hidden-metadata.test-support.js'
import { segmentsOf } from '../images/sent-segments.test-support.js'
import { drawnWound, smallPhoto } from '../testing/drawn-wound.test-support.js'
import { tenantKey, useVendors, whole } from './use-vendors.test-support.js'
import { picturesIn, vendors } from './vendors.test-support.js'

const talks = useVendors()
const orientations = [1, 2, 3, 4, 5, 6, 7, 8]
const allowed = ['SOI', 'APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI']
let sent: Map<string, Uint8Array>
let refused: Map<string, Uint8Array>

/** As a camera stores it that was held so; the red mark is at the top left when it stands upright. */
async function stored(orientation: number): Promise<Uint8Array> {
  const angle = { 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 }[orientation] ?? 0
  const turned = sharp(await drawnWound(320, 240).rotate(angle).png().toBuffer())
  const mirrored = [2, 4, 5, 7].includes(orientation) ? turned.flop() : turned
  const jpeg = await mirrored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
  return hideInJpeg(jpeg, [segment(0xfe, secret)])
}

beforeAll(async () => {
  const jpeg = await smallPhoto()
  const png = await drawnWound(320, 240).png().toBuffer()
  const webp = await drawnWound(320, 240)
    .webp()
    .withExif({ IFD0: { Artist: secret } })
    .toBuffer()
  const blocks = [
    segment(0xe1, exifBlock()),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`),
    segment(0xed, `Photoshop 3.0\0${secret}`),
    segment(0xfe, secret),
  ]
  const texts = [
    ['eXIf', exifBlock().subarray(6).toString('latin1')],
    ['tEXt', `Comment\0${secret}`],
    ['iTXt', `XML:com.adobe.xmp\0\0\0\0\0${secret}`],
    ['zTXt', secret],
  ] as const
  const turned = await Promise.all(orientations.map((one) => stored(one)))
  sent = new Map<string, Uint8Array>([
    ['JPEG with position, thumbnail, XMP, IPTC, comment, bytes behind its end', hideInJpeg(jpeg, blocks, secret)],
    ['PNG with texts, Exif and bytes behind its end', hideInPng(png, texts, secret)],
    ['WebP with Exif, XMP and bytes behind its end', hideInWebp(webp, [['XMP ', secret]], secret)],
    ['CMYK JPEG', await drawnWound(320, 240).toColourspace('cmyk').jpeg().toBuffer()],
    ['PNG of 16 bits', await drawnWound(320, 240).toColourspace('rgb16').png().toBuffer()],
    ['transparent PNG', await drawnWound(320, 240).ensureAlpha(0.5).png().toBuffer()],
    ...turned.map((bytes, index) => [`orientation ${index + 1}`, bytes] as const),
  ])
  const bomb = Buffer.from(png)
  bomb.writeUInt32BE(20_000, 16)
  bomb.writeUInt32BE(20_000, 20)
  const frames = sharp(Buffer.alloc(240 * 480 * 3, 99).fill(200, 0, 240 * 240 * 3), {
    raw: { width: 240, height: 480, channels: 3, pageHeight: 240 },
  })
  refused = new Map<string, Uint8Array>([
    ['photo_not_supported', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['photo_not_supported ', await frames.webp({ loop: 0, delay: [100, 100] }).toBuffer()],
    ['damaged_image', new Uint8Array()],
    ['damaged_image ', jpeg.subarray(0, 3000)],
    ['photo_not_supported  ', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['image_too_large', bomb],
  ])
})

describe.each(vendors)('case 27, what of a photograph reaches the vendor: $name', (vendor) => {
  it('pixels alone, upright, in the bytes on the wire, whatever the file held', async () => {
    for (const [what, bytes] of sent) {
      const { scene, audit } = await talks.assess(vendor, [vendor.says(whole)], { input: { images: [{ bytes }] } })
      const { text = '' } = scene.requests[0] ?? {}
      const pictures = picturesIn(text)
      expect([what, pictures.length]).toEqual([what, 1])
      const [picture = Buffer.alloc(0)] = pictures
      expect([what, segmentsOf(picture).filter((name) => !allowed.includes(name))]).toEqual([what, []])
      expect([what, segmentsOf(picture).at(-1)]).toEqual([what, 'EOI'])
      expect([what, text.includes(secret), picture.includes(secret)]).toEqual([what, false, false])
      expect(audit.images[0]?.hmac_envoyee).toBe(createHmac('sha256', tenantKey).update(picture).digest('hex'))
      const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
      expect([what, info.width, info.height, info.channels]).toEqual([what, 320, 240, 3])
      if (!what.startsWith('orientation')) continue
      const [red = 0, green = 0, blue = 0] = data.subarray((12 * 320 + 16) * 3)
      expect([what, red > 200 && green < 60 && blue < 60]).toEqual([what, true])
    }
  })

  it('nothing of what is no still photograph, is broken, or too large to be opened', async () => {
    for (const [code, bytes] of refused) {
      const { error } = await talks.failing(vendor, [], { input: { images: [{ bytes }] } })
      expect(error.code).toBe(code.trim())
    }
  })
})
