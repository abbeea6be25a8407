import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { wholeNumber } from './setting-formats.js'

/** Where the files of a request lie until it is answered, and how many of them there may be. */
export const uploadSettings = {
  UPLOAD_FOLDER: z
    .string()
    .default('')
    .transform((folder) => (folder === '' ? join(tmpdir(), 'constat-uploads') : resolve(folder)))
    .register(describedAs, {
      description:
        'Folder in which each request that sends large files has one of its own until it is answered. Created when missing. Without it, one in the folder for temporary files of the system.',
      format: 'path, relative to the working directory or absolute',
      defaultText: '',
      example: '/var/lib/constat/uploads',
      remedy: 'Indiquez le chemin d’un dossier où le serveur peut écrire.',
      secret: false,
    }),
  UPLOAD_QUOTA_MEGABYTES: wholeNumber(1, 1_048_576).default(512).register(describedAs, {
    description:
      'Megabytes that the files of all requests under way may take; a request for which there is no room is answered 503 with `Retry-After`, before its body is read when it declares its length.',
    format: 'whole number of megabytes, 1 to 1048576',
    defaultText: '512',
    example: '2048',
    remedy: 'Indiquez un nombre entier de mégaoctets de 1 à 1048576, au moins celui de MAX_CONTENT_LENGTH.',
    secret: false,
  }),
}
