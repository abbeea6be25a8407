import { bucketKey, bucketName, bucketRegion, bucketSecret, pathStyle } from './bucket-settings.js'
import { describedAs } from './setting-descriptions.js'
import { httpAddress } from './setting-formats.js'

/** Settings of a bucket for the files of jobs, in place of a folder that all machines see. */
export const storageSettings = {
  STORAGE_BUCKET: bucketName({
    description:
      'Bucket (S3) of the files of jobs, for servers and workers on several machines: invoices that wait, results until they expire. Without it, the folder `REPORTS_FOLDER`.',
    example: 'constat-jobs',
  }),
  STORAGE_ENDPOINT: httpAddress().default('').register(describedAs, {
    description: 'Address of the store of `STORAGE_BUCKET`; without it, that of AWS for the region.',
    format: 'address `https://…` or `http://…`',
    defaultText: '',
    example: 'https://fra1.digitaloceanspaces.com',
    remedy: 'Indiquez une adresse complète, par exemple https://fra1.digitaloceanspaces.com.',
    secret: false,
  }),
  STORAGE_REGION: bucketRegion('STORAGE_BUCKET'),
  STORAGE_KEY: bucketKey('STORAGE_BUCKET'),
  STORAGE_SECRET: bucketSecret('STORAGE_KEY'),
  STORAGE_PATH_STYLE: pathStyle(),
}
