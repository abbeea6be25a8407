import { cpus, loadavg } from 'node:os'
import sharp from 'sharp'
import { assessWound } from '../src/wound/assess-wound.js'
import { sacralUlcer } from '../src/wound/testing/observation.test-support.js'
import { scriptedModel } from '../src/testing/scripted-model.js'
import { measureInterleaved } from './measure.js'
import { median, percentile } from './statistics.js'

/** The pixels of a photograph of 12 million, as a phone takes it: shapes of skin and wound under the grain of a sensor. */
function phonePixels(width: number, height: number): Buffer {
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
  return pixels
}

const [width, height] = [4032, 3024]
const drawn = phonePixels(width, height)
const written = (about: { orientation: number; icc?: string }) => {
  const photo = sharp(drawn, { raw: { width, height, channels: 3 } }).jpeg({ quality: 88 })
  return about.icc === undefined
    ? photo.withExif({ IFD0: { Orientation: String(about.orientation) } }).toBuffer()
    : photo.withMetadata(about).toBuffer()
}
sharp.cache(false)
const photos = {
  'no profile, upright': await written({ orientation: 1 }),
  'sRGB profile, on its side': await written({ orientation: 6, icc: 'srgb' }),
  'Display P3, on its side': await written({ orientation: 6, icc: 'p3' }),
}
const answer = JSON.stringify(sacralUlcer)
const used: Record<string, number[]> = {}
/** Wall time; the time of the processors, which other work on the machine disturbs less, is kept beside it. */
const timed = async (name: string, work: () => Promise<unknown>): Promise<number> => {
  const [started, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  ;(used[name] ??= []).push((user + system) / 1000)
  return performance.now() - started
}
const bare = (bytes: Uint8Array) =>
  sharp(bytes)
    .autoOrient()
    .resize({ width: 1536, height: 1536, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer()
const rounds = 30
const warmUpRounds = 5
let isWithin = true
console.log(`Photos of ${width} × ${height} pixels; ${rounds} rounds each, warm, the model answers at once.`)
console.log(`${cpus().length} processors (${cpus()[0]?.model ?? '?'}), load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
for (const [kind, bytes] of Object.entries(photos)) {
  const [ours, alone] = [`assessWound, ${kind}`, `sharp alone, ${kind}`]
  const samples = await measureInterleaved(
    [
      {
        name: ours,
        run: () => timed(ours, () => assessWound({ images: [{ bytes }] }, { model: scriptedModel([answer]) })),
      },
      { name: alone, run: () => timed(alone, () => bare(bytes)) },
    ],
    { rounds, warmUpRounds },
  )
  const medians = [ours, alone].map((name) => {
    const [wall, cpu] = [samples.get(name) ?? [], (used[name] ?? []).slice(warmUpRounds)]
    const told = [median(wall), percentile(wall, 0.95), median(cpu)].map((value) => value.toFixed(0))
    console.log(`  ${name.padEnd(42)} p50 ${told[0]} ms, p95 ${told[1]} ms, processors ${told[2]} ms`)
    return { wall: median(wall), cpu: median(cpu) }
  })
  const [mine, base] = medians
  if (mine === undefined || base === undefined) throw new RangeError('Two were measured.')
  const ratio = mine.cpu / base.cpu
  console.log(`  ratio ${(mine.wall / base.wall).toFixed(2)}, of processors ${ratio.toFixed(2)} (limit 1.20)`)
  if (mine.wall >= 150 || ratio > 1.2) isWithin = false
}
console.log(isWithin ? 'Within 150 ms and 1.20.' : 'Beyond 150 ms or 1.20.')
process.exitCode = isWithin ? 0 : 1
