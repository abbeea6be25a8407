import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { httpAddress, trueOrFalse } from './setting-formats.js'

const printable = () =>
  z
    .string()
    .regex(/^[\x21-\x7e]*$/)
    .default('')

/** Settings of a bucket for the files of jobs, in place of a folder that all machines see. */
export const storageSettings = {
  STORAGE_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .or(z.literal(''))
    .default('')
    .register(describedAs, {
      description:
        'Bucket (S3) of the files of jobs, for servers and workers on several machines: invoices that wait, results until they expire. Without it, the folder `REPORTS_FOLDER`.',
      format: 'name of a bucket',
      defaultText: '',
      example: 'constat-jobs',
      remedy: 'Indiquez le nom d’un espace de stockage : 3 à 63 lettres minuscules, chiffres, points ou tirets.',
      secret: false,
    }),
  STORAGE_ENDPOINT: httpAddress().default('').register(describedAs, {
    description: 'Address of the store of `STORAGE_BUCKET`; without it, that of AWS for the region.',
    format: 'address `https://…` or `http://…`',
    defaultText: '',
    example: 'https://fra1.digitaloceanspaces.com',
    remedy: 'Indiquez une adresse complète, par exemple https://fra1.digitaloceanspaces.com.',
    secret: false,
  }),
  STORAGE_REGION: z
    .string()
    .regex(/^[\w-]+$/)
    .default('us-east-1')
    .register(describedAs, {
      description: 'Region of `STORAGE_BUCKET`.',
      format: 'name of a region',
      defaultText: 'us-east-1',
      example: 'fra1',
      remedy: 'Indiquez le nom d’une région, par exemple fra1 ou eu-west-3.',
      secret: false,
    }),
  STORAGE_KEY: printable().register(describedAs, {
    description: 'Access key of `STORAGE_BUCKET`.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'access-key',
    remedy: 'Indiquez la clé d’accès fournie par l’hébergeur de l’espace de stockage.',
    secret: true,
  }),
  STORAGE_SECRET: printable().register(describedAs, {
    description: 'Secret of `STORAGE_KEY`.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'secret-of-the-key',
    remedy: 'Indiquez le secret qui accompagne la clé d’accès.',
    secret: true,
  }),
  STORAGE_PATH_STYLE: trueOrFalse().default(false).register(describedAs, {
    description:
      'Whether the name of the bucket goes into the path instead of the host name, as MinIO and Ceph want it.',
    format: '`true` or `false`',
    defaultText: 'false',
    example: 'true',
    remedy: 'Indiquez true ou false.',
    secret: false,
  }),
}
