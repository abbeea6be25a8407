import type { InvoiceSource, WoundSource } from '../../tasks/task.js'
import { imagesUpload } from './images-upload.js'
import { pdfUpload } from './pdf-upload.js'
import type { Upload } from './upload.js'
import { woundsUpload, woundUpload } from './wound-uploads.js'

/** An upload that is analysed later, with the name of its kind in webhooks. */
export interface JobUpload<Source = InvoiceSource> {
  readonly sourceKind: Source
  readonly upload: Upload
}

export const pdfJobUpload: JobUpload = { sourceKind: 'pdf', upload: { ...pdfUpload, path: '/v1/jobs/pdf' } }
export const imagesJobUpload: JobUpload = {
  sourceKind: 'images',
  upload: { ...imagesUpload, path: '/v1/jobs/images' },
}
export const woundJobUpload: JobUpload<WoundSource> = {
  sourceKind: 'wound',
  upload: { ...woundUpload, path: '/v1/jobs/wound' },
}
export const woundsJobUpload: JobUpload<WoundSource> = {
  sourceKind: 'wounds',
  upload: { ...woundsUpload, path: '/v1/jobs/wound-comparison' },
}
