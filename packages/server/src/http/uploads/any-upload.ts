import { readableMediaTypes } from '@constat/core'
import type { Upload } from './upload.js'

/** One invoice in whatever a person has: a PDF, photographs, the XML of an electronic invoice, or several of them. */
export const anyUpload: Upload = {
  path: '/v1/invoices',
  name: 'files',
  field: /^files?(\[\d*\])?$/,
  maxFiles: 8,
  mediaTypes: readableMediaTypes,
  sentences: {
    noFile: 'Aucun fichier reçu. Envoyez la facture en multipart/form-data, dans le champ « files ».',
    tooManyFiles: 'Au maximum 8 fichiers sont autorisés par facture.',
    misplacedFile: 'Fichier reçu dans un champ inattendu. Envoyez la facture dans le champ « files ».',
    wrongType:
      'Type de fichier invalide. Envoyez la facture en PDF, en images (JPEG, PNG, TIFF, BMP, WebP) ou en facture électronique XML.',
    unreadableForm: 'Formulaire illisible. Envoyez la facture en multipart/form-data, dans le champ « files ».',
  },
}
