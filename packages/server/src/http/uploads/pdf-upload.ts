import type { Upload } from './upload.js'

/** One PDF, as existing callers send it. */
export const pdfUpload: Upload = {
  path: '/v1/invoices/pdf',
  name: 'file',
  field: /^file$/,
  maxFiles: 1,
  mediaTypes: ['application/pdf'],
  sentences: {
    noFile: 'Aucun fichier reçu. Envoyez la facture PDF en multipart/form-data, dans le champ « file ».',
    tooManyFiles: 'Un seul fichier PDF est attendu par requête, dans le champ « file ».',
    misplacedFile: 'Fichier reçu dans un champ inattendu. Envoyez la facture PDF dans le champ « file ».',
    wrongType: 'Type de fichier invalide. Seuls les PDF sont autorisés.',
    unreadableForm: 'Formulaire illisible. Envoyez la facture en multipart/form-data, dans le champ « file ».',
  },
}
