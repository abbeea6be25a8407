import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawPages } from '../../../bench/ocr/draw-pages.js'
import { loadSpecimens } from '../../../evaluation/load-specimens.js'
import { randomFrom } from '../model/random.js'
import { bindScans } from './bind-scans.js'
import { photographPage } from './photograph-page.js'
import { scanPage } from './scan-page.js'

const usage = `Usage: tsx packages/core/scripts/specimens/raster/generate.ts [options]

Makes a scan at 200 dpi and photographs of every specimen bill with a text layer, and copies its truth: a folder for
\`pnpm evaluate --kind scans DIR\`. Seeded with the identifier of each bill: the same pictures in every run.

  --only TEXT       only the bills whose identifier contains TEXT
  --out DIR         where to write (default out/raster-specimens, which git ignores)`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../../../../out/raster-specimens') },
    help: { type: 'boolean', default: false },
  },
})

const dotsPerInch = 200

async function writePictures(id: string, path: string): Promise<void> {
  const pages = await drawPages(path, dotsPerInch)
  const random = randomFrom(`${id} scan`)
  const scans = []
  for (const page of pages) scans.push({ jpeg: await scanPage(page, random), size: page, dotsPerInch })
  await writeFile(join(values.out, 'scans', `${id}.pdf`), await bindScans(scans))
  const hand = randomFrom(`${id} photo`)
  for (const [index, page] of pages.entries())
    await writeFile(join(values.out, 'photos', `${id}_p${index + 1}.jpg`), await photographPage(page, hand))
  console.log(`${id}: ${pages.length} pages`)
}

if (values.help) {
  console.log(usage)
} else {
  for (const name of ['scans', 'photos', 'truth']) await mkdir(join(values.out, name), { recursive: true })
  const specimens = resolve(import.meta.dirname, '../../../specimens')
  for (const name of (await readdir(specimens)).sort()) {
    const folder = join(specimens, name)
    if (!existsSync(join(folder, 'truth')) && name !== 'demonstration') continue
    for (const { id, paths } of loadSpecimens(folder).specimens) {
      if (!id.includes(values.only)) continue
      await writePictures(id, paths[0] ?? '')
      const truth = existsSync(join(folder, 'truth')) ? join(folder, 'truth') : folder
      await copyFile(join(truth, `${id}.json`), join(values.out, 'truth', `${basename(id)}.json`))
    }
  }
}
