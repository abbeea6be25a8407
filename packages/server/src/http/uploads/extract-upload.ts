import { readableMediaTypes } from '@constat/core'
import type { Upload } from './upload.js'

/** One invoice of any trade, as callers of the extraction service before this one send it. */
export const extractUpload: Upload = {
  path: '/extract',
  name: 'file',
  field: /^file$/,
  maxFiles: 1,
  mediaTypes: readableMediaTypes,
  sentences: {
    noFile: 'Aucun fichier reçu. Envoyez la facture en multipart/form-data, dans le champ « file ».',
    tooManyFiles: 'Un seul fichier est attendu par requête, dans le champ « file ».',
    misplacedFile: 'Fichier reçu dans un champ inattendu. Envoyez la facture dans le champ « file ».',
    wrongType:
      'Type de fichier invalide. Envoyez la facture en PDF, en image (JPEG, PNG, TIFF, BMP, WebP) ou en facture électronique XML.',
    unreadableForm: 'Formulaire illisible. Envoyez la facture en multipart/form-data, dans le champ « file ».',
  },
}
