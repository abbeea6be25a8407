import type { NurseContext } from '../api-types.js'
import { invalid } from '../client-options.js'
import { appendFile, type FileToSend } from '../files/file-to-send.js'
import { appendWoundFields, type WoundFields } from './wound-fields.js'

/** One photograph of a comparison. */
export interface DatedPhoto {
  image: FileToSend
  /** Day, such as `2026-11-30`. */
  date: string
  context?: NurseContext
}

export function woundForm(photo: FileToSend, fields: WoundFields): FormData {
  const form = new FormData()
  appendFile(form, 'wound_image', photo)
  appendWoundFields(form, fields)
  return form
}

/** @throws ConstatClientError `invalid_argument` for fewer than two photographs */
export function comparisonForm(photos: readonly DatedPhoto[], fields: Omit<WoundFields, 'context'>): FormData {
  if (photos.length < 2) throw invalid('photos : au moins deux photos datées sont attendues.')
  const form = new FormData()
  for (const { image } of photos) appendFile(form, 'images', image)
  form.append('dates', photos.map(({ date }) => date).join(','))
  if (photos.some(({ context }) => context !== undefined))
    form.append('contexts', JSON.stringify(photos.map(({ context }) => context ?? null)))
  appendWoundFields(form, fields)
  return form
}
