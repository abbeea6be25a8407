import type { MediaType } from '@constat/core'
import type { Upload } from './upload.js'

export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly MediaType[]
/** A comparison costs one question for each photograph, and one more. */
const mostPhotos = 8
const wrongType = 'Ce fichier n’est pas une photo lisible ici. Envoyez une photo en JPEG, PNG ou WebP.'

const onePhoto = {
  name: 'wound_image',
  field: /^wound_image$/,
  maxFiles: 1,
  mediaTypes: photoMediaTypes,
  sentences: {
    noFile: 'Aucune photo reçue. Envoyez-la en multipart/form-data, dans le champ « wound_image ».',
    tooManyFiles: 'Une seule photo est attendue par requête, dans le champ « wound_image ».',
    misplacedFile: 'Photo reçue dans un champ inattendu. Envoyez-la dans le champ « wound_image ».',
    wrongType,
    unreadableForm: 'Formulaire illisible. Envoyez la photo en multipart/form-data, dans le champ « wound_image ».',
  },
} as const

const sentencesOf = (fields: string): Upload['sentences'] => ({
  noFile: `Aucune photo reçue. Envoyez au moins deux photos en multipart/form-data, dans ${fields}.`,
  tooManyFiles: `Au maximum ${mostPhotos} photos sont comparées par requête.`,
  misplacedFile: `Photo reçue dans un champ inattendu. Envoyez les photos dans ${fields}.`,
  wrongType,
  unreadableForm: `Formulaire illisible. Envoyez les photos en multipart/form-data, dans ${fields}.`,
})
const manyPhotos = { maxFiles: mostPhotos, mediaTypes: photoMediaTypes }

/** One photograph, as the wound service before this one took it. */
export const woundUpload: Upload = { ...onePhoto, path: '/v1/analyze-wound' }
export const streamedWoundUpload: Upload = { ...onePhoto, path: '/v2/analyze-wound' }
export const keyedWoundUpload: Upload = { ...onePhoto, path: '/api/analyze-wound/' }

/** Dated photographs of one wound in any order, their dates in a field of their own. */
export const woundsUpload: Upload = {
  ...manyPhotos,
  path: '/v1/compare-wound-progress',
  name: 'images',
  field: /^images(\[\d*\])?$/,
  sentences: sentencesOf('le champ « images »'),
}

/** The same with a number in the name of each field: `wound_1` and `date_1`, `wound_2` and `date_2`. */
export const numberedWoundsUpload: Upload = {
  ...manyPhotos,
  path: '/api/compare-wounds/',
  name: 'wound_1',
  field: /^wound_[1-9]\d?$/,
  sentences: sentencesOf('les champs « wound_1 », « wound_2 », etc.'),
}
