import { z } from 'zod'
import { bucketKey, bucketName, bucketRegion, bucketSecret, pathStyle } from './bucket-settings.js'
import { describedAs } from './setting-descriptions.js'
import { filePath } from './setting-formats.js'

/** Settings of the backup of every analysis; off without any of them. */
export const backupSettings = {
  BACKUP_FOLDER: filePath().register(describedAs, {
    description:
      'Folder in which every analysis is backed up: the files as sent, the two reports and a manifest. Without it and without `DO_SPACES_BUCKET`, there is no backup.',
    format: 'path, relative to the working directory or absolute',
    defaultText: '',
    example: '/var/lib/constat/backups',
    remedy: 'Indiquez le chemin d’un dossier, ou les réglages DO_SPACES_*, mais pas les deux.',
    secret: false,
  }),
  DO_SPACES_BUCKET: bucketName({
    description:
      'Bucket in which every analysis is backed up, on DigitalOcean Spaces or any other S3. Needs `DO_SPACES_KEY` and `DO_SPACES_SECRET`.',
    example: 'constat-backups',
  }),
  DO_SPACES_KEY: bucketKey('DO_SPACES_BUCKET'),
  DO_SPACES_SECRET: bucketSecret('DO_SPACES_KEY'),
  DO_SPACES_REGION: bucketRegion('DO_SPACES_BUCKET'),
  DO_SPACES_ENDPOINT: z
    .string()
    // As it is written for other tools: `fra1.digitaloceanspaces.com`.
    .transform((text) => (text === '' || /^https?:\/\//.test(text) ? text : `https://${text}`))
    .refine((text) => text === '' || URL.canParse(text))
    .default('')
    .register(describedAs, {
      description:
        'Address of the store of `DO_SPACES_BUCKET`, without the bucket; without it, that of AWS for the region.',
      format: 'address `https://…` or `http://…`, or a host name',
      defaultText: '',
      example: 'https://fra1.digitaloceanspaces.com',
      remedy: 'Indiquez une adresse complète, par exemple https://fra1.digitaloceanspaces.com.',
      secret: false,
    }),
  DO_SPACES_PATH_STYLE: pathStyle(),
  DO_SPACES_ENCRYPTION: z.enum(['none', 'AES256']).default('none').register(describedAs, {
    description:
      '`AES256` asks the store for encryption with its keys, as a policy of a bucket may demand. AWS and Spaces encrypt at rest anyway; MinIO without a key server and Ceph without HTTPS refuse it.',
    format: '`none` or `AES256`',
    defaultText: 'none',
    example: 'AES256',
    remedy: 'Choisissez none ou AES256.',
    secret: false,
  }),
}
