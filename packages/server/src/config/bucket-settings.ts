import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { printableText, trueOrFalse } from './setting-formats.js'

/** The name of a bucket (S3), or nothing. */
export function bucketName({ description, example }: { description: string; example: string }) {
  return z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .or(z.literal(''))
    .default('')
    .register(describedAs, {
      description,
      format: 'name of a bucket',
      defaultText: '',
      example,
      remedy: 'Indiquez le nom d’un espace de stockage : 3 à 63 lettres minuscules, chiffres, points ou tirets.',
      secret: false,
    })
}

/** What opens a bucket. @param bucket name of its setting */
export function bucketKey(bucket: string) {
  return printableText().register(describedAs, {
    description: `Access key of \`${bucket}\`.`,
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'access-key',
    remedy: 'Indiquez la clé d’accès fournie par l’hébergeur de l’espace de stockage.',
    secret: true,
  })
}

/** The secret beside a key. @param key name of its setting */
export function bucketSecret(key: string) {
  return printableText().register(describedAs, {
    description: `Secret of \`${key}\`.`,
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'secret-of-the-key',
    remedy: 'Indiquez le secret qui accompagne la clé d’accès.',
    secret: true,
  })
}

/** Where a bucket lies. @param bucket name of its setting */
export function bucketRegion(bucket: string) {
  return z
    .string()
    .regex(/^[\w-]+$/)
    .default('us-east-1')
    .register(describedAs, {
      description: `Region of \`${bucket}\`.`,
      format: 'name of a region',
      defaultText: 'us-east-1',
      example: 'fra1',
      remedy: 'Indiquez le nom d’une région, par exemple fra1 ou eu-west-3.',
      secret: false,
    })
}

/** How a bucket is addressed. */
export function pathStyle() {
  return trueOrFalse().default(false).register(describedAs, {
    description:
      'Whether the name of the bucket goes into the path instead of the host name, as MinIO and Ceph want it.',
    format: '`true` or `false`',
    defaultText: 'false',
    example: 'true',
    remedy: 'Indiquez true ou false.',
    secret: false,
  })
}
