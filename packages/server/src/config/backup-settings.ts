import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { filePath, trueOrFalse } from './setting-formats.js'

const printable = () =>
  z
    .string()
    .regex(/^[\x21-\x7e]*$/)
    .default('')

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
  DO_SPACES_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .or(z.literal(''))
    .default('')
    .register(describedAs, {
      description:
        'Bucket in which every analysis is backed up, on DigitalOcean Spaces or any other S3. Needs `DO_SPACES_KEY` and `DO_SPACES_SECRET`.',
      format: 'name of a bucket',
      defaultText: '',
      example: 'constat-backups',
      remedy: 'Indiquez le nom d’un espace de stockage : 3 à 63 lettres minuscules, chiffres, points ou tirets.',
      secret: false,
    }),
  DO_SPACES_KEY: printable().register(describedAs, {
    description: 'Access key of `DO_SPACES_BUCKET`.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'access-key',
    remedy: 'Indiquez la clé d’accès fournie par l’hébergeur de l’espace de stockage.',
    secret: true,
  }),
  DO_SPACES_SECRET: printable().register(describedAs, {
    description: 'Secret of `DO_SPACES_KEY`.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'secret-of-the-key',
    remedy: 'Indiquez le secret qui accompagne la clé d’accès.',
    secret: true,
  }),
  DO_SPACES_REGION: z
    .string()
    .regex(/^[\w-]+$/)
    .default('us-east-1')
    .register(describedAs, {
      description: 'Region of `DO_SPACES_BUCKET`.',
      format: 'name of a region',
      defaultText: 'us-east-1',
      example: 'fra1',
      remedy: 'Indiquez le nom d’une région, par exemple fra1 ou eu-west-3.',
      secret: false,
    }),
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
  DO_SPACES_PATH_STYLE: trueOrFalse().default(false).register(describedAs, {
    description:
      'Whether the name of the bucket goes into the path instead of the host name, as MinIO and Ceph want it.',
    format: '`true` or `false`',
    defaultText: 'false',
    example: 'true',
    remedy: 'Indiquez true ou false.',
    secret: false,
  }),
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
