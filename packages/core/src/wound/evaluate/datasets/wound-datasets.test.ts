import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConstatError } from '../../../errors/constat-error.js'
import { smallPhoto } from '../../testing/drawn-wound.test-support.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { readWoundDataset, woundDatasets } from './wound-datasets.js'

let photo: Uint8Array
let root: string
beforeAll(async () => {
  photo = await smallPhoto()
  root = await mkdtemp(join(tmpdir(), 'constat-datasets-'))
})
afterAll(() => rm(root, { recursive: true }))

type Files = Readonly<Record<string, string | Uint8Array>>

async function folderOf(name: string, files: Files): Promise<string> {
  const folder = join(root, name)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

async function refusal(folder: string, adapter?: string): Promise<string> {
  const asked = readWoundDataset(folder, adapter === undefined ? {} : { adapter })
  const error: unknown = await asked.catch((thrown: unknown) => thrown)
  if (!ConstatError.isInstance(error)) throw new Error('expected an error with a code')
  return `${error.code}: ${error.userMessage}`
}

/** A picture of stripes, each as wide as told, in the colours told. */
async function stripes(colours: readonly (readonly [red: number, green: number, blue: number, width: number])[]) {
  const row = colours.flatMap(([red, green, blue, width]) => Array<number[]>(width).fill([red, green, blue]).flat())
  const raw = { width: row.length / 3, height: 2, channels: 3 as const }
  return new Uint8Array(
    await sharp(Buffer.from([...row, ...row]), { raw })
      .png()
      .toBuffer(),
  )
}
const grey = (label: number, width: number) => [label, label, label, width] as const
const truths = (cases: readonly EvaluationCase[]) => Object.fromEntries(cases.map(({ id, truth }) => [id, truth]))

describe('the adapters', () => {
  it('say where they come from, under which licence, and how sure their layout is', () => {
    const names = woundDatasets.map(({ nom }) => nom)
    expect(new Set(names).size).toBe(names.length)
    for (const { licence, source, titre, contenu, disposition } of woundDatasets) {
      for (const text of [licence, source, titre, contenu, disposition.lue_dans]) expect(text.length).toBeGreaterThan(5)
    }
  })

  it.each(woundDatasets.map(({ nom }) => nom))(
    '%s refuses a folder that is something else, and says what it wants',
    async (nom) => {
      const folder = await folderOf('other', { 'notes.txt': 'rien' })
      const sentence = await refusal(folder, nom)
      expect(sentence).toMatch(
        /^invalid_wound_dataset: Jeu « .+ » refusé\. Ce dossier n’est pas ce jeu : il doit contenir /,
      )
    },
  )

  it('are told by the folder, and by nothing when it has no picture', async () => {
    expect(await refusal(join(root, 'nowhere'))).toContain('Ce dossier n’existe pas. Vérifiez son chemin.')
    expect(await refusal(await folderOf('empty', { 'notes.txt': '' }))).toContain('au moins une photo')
    expect(await refusal(root, 'imagenet')).toContain('invalid_option')
  })
})

describe('LUTSeg', () => {
  it('reads the labels of its masks as proportions', async () => {
    const mask = await stripes([
      grey(0, 50),
      grey(1, 5),
      grey(2, 20),
      grey(3, 60),
      grey(4, 10),
      grey(5, 5),
      grey(255, 9),
    ])
    const folder = await folderOf('lutseg', { 'Images/Patient_1/P1_T1.jpeg': photo, 'Masks/Patient_1/P1_T1.png': mask })
    const { cases, note } = await readWoundDataset(folder)
    expect(note).toMatchObject({ nom: 'lutseg', licence: 'CC BY 4.0' })
    expect(truths(cases)).toEqual({
      'Images/Patient_1/P1_T1.jpeg': {
        contenu: ['plaie', 'plusieurs_plaies'],
        tissus: { epidermisation: 5, fibrine: 20, bourgeonnement: 60, necrose: 10, autre: 5 },
      },
    })
    expect(await cases[0]?.photos()).toEqual([Buffer.from(photo)])
  })

  it('reads a greyscale mask with one channel too, and refuses masks in colours', async () => {
    const single = await sharp(Buffer.from([0, 2, 2, 3]), { raw: { width: 4, height: 1, channels: 1 } })
      .png()
      .toBuffer()
    const folder = await folderOf('lutseg-grey', { 'Images/P/1.jpg': photo, 'Masks/P/1.png': single })
    expect((await readWoundDataset(folder)).cases[0]?.truth.tissus).toMatchObject({ bourgeonnement: 100 / 3 })
    const coloured = await folderOf('lutseg-rgb', {
      'Images/P/1.jpg': photo,
      'Masks/P/1.png': await stripes([[200, 10, 10, 4]]),
    })
    expect(await refusal(coloured)).toContain('Masks_RGB')
  })
})

it('DFUTissue: red is fibrin, green granulation, and callus is no part of the bed', async () => {
  const palette = await stripes([[0, 0, 0, 30], [255, 0, 0, 10], [0, 255, 0, 30], [0, 0, 255, 20]]) // prettier-ignore
  const folder = await folderOf('dfutissue', {
    'DFUTissue/Labeled/Original/Images/Test/0914.png': photo,
    'DFUTissue/Labeled/Original/Palette/Test/0914.png': palette,
  })
  const { cases, note } = await readWoundDataset(folder)
  expect(note.nom).toBe('dfutissue')
  expect(cases[0]?.truth.tissus).toEqual({ fibrine: 25, bourgeonnement: 75, necrose: 0, epidermisation: 0, autre: 0 })
})

it('CO2Wounds-V2: an outline is a wound, and no path leaves the folder', async () => {
  const coco = (name: string) =>
    JSON.stringify({ images: [{ id: 1, file_name: name }, { id: 2, file_name: 'b.jpg' }], annotations: [{ image_id: 1 }] }) // prettier-ignore
  const folder = await folderOf('co2', { 'imgs/a.jpg': photo, 'annotations/merged_annotations.json': coco('a.jpg') })
  expect(truths((await readWoundDataset(folder)).cases)).toEqual({
    'imgs/a.jpg': { contenu: ['plaie', 'plusieurs_plaies'] },
    'imgs/b.jpg': {},
  })
  const hostile = await folderOf('co2-hostile', { 'imgs/a.jpg': photo, 'annotations/merged_annotations.json': coco('../../etc/x') }) // prettier-ignore
  expect(await refusal(hostile)).toContain('invalid_wound_dataset')
})

it('SurgWound: several questions are one case; infection and urgency are not taken', async () => {
  const image = Buffer.from(photo).toString('base64')
  const row = (field: string, answer: string) => ({ image_name: '606.jpg', field, task_type: 'x', image, answer })
  const rows = [
    row('Wound Location', 'Patella'),
    row('Closure Method', 'Sutures'),
    row('Exudate Type', 'Purulent'),
    row('Erythema', 'Uncertain'),
    row('Infection Risk Assessment', 'High'),
    row('Urgency Level', 'Emergency Care (Red): x'),
  ]
  const { cases, note } = await readWoundDataset(
    await folderOf('surgwound', { 'test_question.json': JSON.stringify(rows) }),
  )
  expect(note.nom).toBe('surgwound')
  expect(truths(cases)).toEqual({
    'test_question.json/606.jpg': {
      etiologie: ['plaie_chirurgicale_fermee', 'desunion_chirurgicale'],
      region: ['genou'],
      fermeture: ['points', 'surjet'],
      exsudat_aspect: ['purulent'],
      alertes: { pus_visible: true },
    },
  })
  expect(await cases[0]?.photos()).toEqual([Buffer.from(photo)])
})

it('WoundcareVQA: thickness says how deep, not which stage', async () => {
  const encounters = [
    { encounter_id: 'ENC0001', image_ids: ['a.jpg', 'b.jpg'], wound_type: 'pressure', wound_thickness: 'stage_II' },
    { encounter_id: 'ENC0002', image_ids: ['c.jpg'], wound_type: 'else', wound_thickness: 'not_applicable' },
  ]
  const files = { 'train.json': JSON.stringify(encounters), 'images_train/a.jpg': photo, 'images_train/b.jpg': photo }
  const { cases } = await readWoundDataset(await folderOf('woundcare', files))
  expect(cases.map(({ truth, strata }) => [truth, strata])).toEqual([
    [
      { contenu: ['plaie', 'plusieurs_plaies'], etiologie: ['escarre'], groupe_profondeur: 'perte_partielle' },
      { etiologie: 'escarre' },
    ],
    [{ contenu: ['plaie', 'plusieurs_plaies'], etiologie: undefined, groupe_profondeur: undefined }, {}],
  ])
  expect(await cases[0]?.photos()).toHaveLength(2)
})

it('PIID: the folder is the stage', async () => {
  const files = Object.fromEntries([1, 2, 3, 4].map((stage) => [`Stage-${stage}/${stage}.jpg`, photo]))
  const { cases, note } = await readWoundDataset(await folderOf('piid', files))
  expect(note.reserves.join(' ')).toContain('fuite')
  expect(cases.map(({ truth }) => truth.stade_escarre)).toEqual(['stade_1', 'stade_2', 'stade_3', 'stade_4'])
  expect(cases[0]?.truth.contenu).toBeUndefined()
})

it('FUSeg: an empty mask says nothing', async () => {
  const folder = await folderOf('fuseg', {
    'train/images/1.png': photo,
    'train/labels/1.png': await stripes([grey(0, 4), grey(255, 1)]),
    'train/images/2.png': photo,
    'train/labels/2.png': await stripes([grey(0, 4)]),
  })
  const { cases, note } = await readWoundDataset(folder)
  expect([note.nom, cases.map(({ truth }) => truth.contenu)]).toEqual([
    'fuseg',
    [['plaie', 'plusieurs_plaies'], undefined],
  ])
})

it('WILLIE and AZH: the folder is the type, background and skin are no wound', async () => {
  const files = {
    'AZH/train/no wound/1.jpg': photo,
    'AZH/train/venous/2.jpg': photo,
    'Medetec/pressure/3.jpg': photo,
  }
  const folder = await folderOf('willie', files)
  const { cases, note } = await readWoundDataset(folder)
  expect(note.nom).toBe('willie')
  expect(cases.map(({ truth }) => truth.etiologie)).toEqual([undefined, ['ulcere_veineux'], ['escarre']])
  expect(cases[0]?.truth.contenu).not.toContain('plaie')
  const alone = await readWoundDataset(join(folder, 'AZH'))
  expect([alone.note.nom, alone.cases.length]).toEqual(['azh', 2])
})

it('DFUC 2021: the table must be the one of the challenge', async () => {
  const table = 'image,none,infection,ischaemia,both\n1.jpg,0,1,0,0\n2.jpg,1,0,0,0\n'
  const { cases, note } = await readWoundDataset(await folderOf('dfuc', { 'images/1.jpg': photo, 'train.csv': table }))
  expect([note.nom, cases.map(({ id }) => id)]).toEqual(['dfuc', ['images/1.jpg', 'images/2.jpg']])
  expect(cases[0]?.truth).not.toHaveProperty('infection')
  const other = await folderOf('dfuc-other', { 'images/1.jpg': photo, 'train.csv': 'name,label\n1.jpg,3\n' })
  expect(await refusal(other)).toContain('Jeu « dfuc » refusé')
})

it('Medetec: the page is the category, and says no more', async () => {
  const files = { 'leg-ulcer-images/1.jpg': photo, 'miscellaneous/2.jpg': photo }
  const { cases, note } = await readWoundDataset(await folderOf('medetec', files))
  expect([note.nom, cases.map(({ truth }) => truth.etiologie?.length)]).toEqual(['medetec', [3, undefined]])
})

describe('photographs of one’s own', () => {
  it('are read with what lies beside them', async () => {
    const told = { verite: { etiologie: 'escarre', echelle_lisible: false }, strates: { phototype: 'V_VI' } }
    const folder = await folderOf('own', {
      'tour/a.jpg': photo,
      'tour/a.json': JSON.stringify(told),
      'tour/b.webp': photo,
    })
    const { cases, note } = await readWoundDataset(folder)
    expect(note.nom).toBe('dossier')
    expect(cases.map(({ id, truth, strata }) => [id, truth, strata])).toEqual([
      ['tour/a.jpg', { etiologie: ['escarre'], echelle_lisible: false }, { etiologie: 'escarre', phototype: 'V_VI' }],
      ['tour/b.webp', {}, {}],
    ])
  })
})
