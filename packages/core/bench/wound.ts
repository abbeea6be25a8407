import sharp from 'sharp'
import { assessWound } from '../src/wound/assess-wound.js'
import { sacralUlcer } from '../src/wound/testing/observation.test-support.js'
import { scriptedModel } from '../src/testing/scripted-model.js'
import { measureInterleaved } from './measure.js'

/** A photograph of 12 million pixels, as a phone writes it: shapes of skin and wound under the grain of a sensor. */
async function phonePhoto(): Promise<Uint8Array> {
  const [width, height] = [4032, 3024]
  const pixels = Buffer.alloc(width * height * 3)
  let grain = 1
  for (let offset = 0; offset < pixels.length; offset += 3) {
    const x = ((offset / 3) % width) / width - 0.5
    const y = Math.floor(offset / 3 / width) / height - 0.5
    const colour = x * x * 4 + y * y * 9 < 0.3 ? [192, 57, 43] : [227, 185, 160]
    grain = (grain * 1_103_515_245 + 12_345) & 0x7fffffff
    const noise = ((grain >> 16) % 15) - 7
    for (const [channel, level] of colour.entries()) pixels[offset + channel] = level + noise
  }
  const drawn = sharp(pixels, { raw: { width, height, channels: 3 } })
  return new Uint8Array(await drawn.jpeg({ quality: 88 }).withMetadata({ orientation: 6 }).toBuffer())
}

sharp.cache(false)
const bytes = await phonePhoto()
const answer = JSON.stringify(sacralUlcer)
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
const names = { ours: 'assessWound, model answers at once', bare: 'sharp alone: upright, resize, JPEG' }
const samples = await measureInterleaved(
  [
    {
      name: names.ours,
      run: () => timed(() => assessWound({ images: [{ bytes }] }, { model: scriptedModel([answer]) })),
    },
    {
      name: names.bare,
      run: () =>
        timed(() =>
          sharp(bytes)
            .autoOrient()
            .resize({ width: 1536, height: 1536, fit: 'inside', withoutEnlargement: true })
            .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
            .toBuffer(),
        ),
    },
  ],
  { rounds: 30, warmUpRounds: 5 },
)
const median = (name: string): number => [...(samples.get(name) ?? [])].sort((a, b) => a - b)[15] ?? Number.NaN
const [ours, bare] = [median(names.ours), median(names.bare)]
console.log(`Photo of 4032 × 3024 pixels, ${(bytes.length / 1e6).toFixed(1)} MB; medians of 30 rounds, warm:`)
console.log(`  ${names.ours}: ${ours.toFixed(1)} ms`)
console.log(`  ${names.bare}: ${bare.toFixed(1)} ms`)
console.log(`  ratio ${(ours / bare).toFixed(2)} (limit 1.20), limit 150 ms`)
process.exitCode = ours < 150 && ours / bare <= 1.2 ? 0 : 1
