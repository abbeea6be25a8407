import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import type { RasterImage } from '../../src/reading/raster-image.js'
import { degradations } from './degrade.js'
import { drawPages } from './draw-pages.js'
import { toGrey } from './grey-image.js'
import { readTruth, type TruthPage } from './truth.js'

/** A picture of a page, and what is printed on it. */
export interface Case {
  name: string
  image: RasterImage
  truth: TruthPage
}
/** Pictures that were made in the same way. */
export interface Group {
  name: string
  cases: readonly Case[]
}

const specimens = resolve(import.meta.dirname, '../../specimens/dev/bills')
const samples = resolve(import.meta.dirname, '../../../../../shared/samples/dev')

/** Bills whose scans and photos are among the samples: one of each layout. */
const bills = ['dev-L1-02', 'dev-L2-01', 'dev-L3-02']

/** Drawn pages, degraded ones, and where the samples are there, scans and photos; at most `pages` of each bill. */
export async function loadGroups(pages: number): Promise<Group[]> {
  const truths = new Map<string, TruthPage[]>()
  for (const bill of bills) truths.set(bill, await readTruth(join(specimens, `${bill}.pdf`)))
  const toCases = (bill: string, images: readonly RasterImage[]): Case[] =>
    images.slice(0, pages).flatMap((image, index) => {
      const truth = truths.get(bill)?.[index]
      return truth === undefined ? [] : [{ name: `${bill} page ${index + 1}`, image, truth }]
    })
  const ofBills = async (load: (bill: string) => Promise<readonly RasterImage[]>): Promise<Case[]> =>
    (await Promise.all(bills.map(async (bill) => toCases(bill, await load(bill))))).flat()

  const drawn = await ofBills((bill) => drawPages(join(specimens, `${bill}.pdf`), 200))
  const groups = [
    { name: 'drawn at 200 dpi', cases: drawn },
    { name: 'drawn at 300 dpi', cases: await ofBills((bill) => drawPages(join(specimens, `${bill}.pdf`), 300)) },
  ]
  if (existsSync(samples)) {
    groups.push({
      name: 'scans at 200 dpi',
      cases: await ofBills((bill) => drawPages(join(samples, 'scans', `${bill}.pdf`), 200)),
    })
    groups.push({ name: 'phone photos', cases: await ofBills(loadPhotos) })
  }
  for (const [name, degrade] of Object.entries(degradations)) {
    const firstPages = drawn.filter((each) => each.name.endsWith('page 1'))
    const cases = await Promise.all(firstPages.map(async (each) => ({ ...each, image: await degrade(each.image) })))
    groups.push({ name: `200 dpi, ${name}`, cases })
  }
  return groups
}

async function loadPhotos(bill: string): Promise<RasterImage[]> {
  const folder = join(samples, 'photos')
  const names = readdirSync(folder)
    .filter((name) => name.startsWith(bill))
    .sort()
  return Promise.all(names.map((name) => toGrey(sharp(join(folder, name)).autoOrient())))
}
