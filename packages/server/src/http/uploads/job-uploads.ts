import type { SourceKind } from '../../tasks/task.js'
import { imagesUpload } from './images-upload.js'
import { pdfUpload } from './pdf-upload.js'
import type { Upload } from './upload.js'

/** An upload whose invoice is analysed later, with the name of its kind in webhooks. */
export interface JobUpload {
  readonly sourceKind: SourceKind
  readonly upload: Upload
}

export const pdfJobUpload: JobUpload = { sourceKind: 'pdf', upload: { ...pdfUpload, path: '/v1/jobs/pdf' } }
export const imagesJobUpload: JobUpload = {
  sourceKind: 'images',
  upload: { ...imagesUpload, path: '/v1/jobs/images' },
}
