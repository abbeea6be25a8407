import { z } from 'zod'
import type { WoundSource } from '../../tasks/task.js'
import type { Wounds } from '../../wounds/wounds.js'
import { invoiceForm } from '../invoice-form.js'
import { jobForm } from '../job-form.js'
import { refusedField } from '../refused-field.js'
import type { JobRoute } from '../submit-job.js'
import { checkPhotos } from './check-photos.js'
import { onePhotoOnly } from './compare-upload.js'
import { visionNotConfigured } from './require-wounds.js'
import { parseDates } from './wound-dates.js'
import { parseWoundFields, parseWoundsFields } from './wound-form.js'

const { user_id, invoice_id, external_ref } = invoiceForm.shape
const echoed = z.object({ user_id, invoice_id, external_ref })

/** The fields of a job about a wound beside those of a direct call. */
export const woundJobForm = z.object({ ...echoed.shape, webhook_url: jobForm.shape.webhook_url })

/** Refuses what a direct call would refuse, before anything is kept. */
export function checkWoundForm(sourceKind: WoundSource, wounds: Wounds | null): JobRoute['check'] {
  return (body, files) => {
    if (wounds === null) throw visionNotConfigured()
    const photos = files.length
    if (sourceKind === 'wound') parseWoundFields(body, wounds.mode)
    else {
      if (photos === 1) throw onePhotoOnly()
      parseDates((body as { dates?: unknown } | undefined)?.dates, photos)
      parseWoundsFields(body, wounds.mode, photos)
    }
    checkPhotos(files)
    return { ...ownerOf(body), customerName: null }
  }
}

/** @throws RequestError `invalid_field` */
function ownerOf(body: unknown) {
  const parsed = echoed.safeParse({ ...(body as Record<string, unknown> | undefined) })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw refusedField(issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  return { userId: parsed.data.user_id, invoiceId: parsed.data.invoice_id, externalRef: parsed.data.external_ref }
}
