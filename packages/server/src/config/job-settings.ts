import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { filePath, trueOrFalse, wholeNumber } from './setting-formats.js'

/** Settings of the jobs: who runs them, how many may wait, and how long what they leave is kept. */
export const jobSettings = {
  REDIS_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol))
    .or(z.literal(''))
    .default('')
    .register(describedAs, {
      description:
        'Redis that tells the workers of new jobs (BullMQ), for several machines. Without it, workers look into the database. Jobs are kept in the database in both cases. `CELERY_BROKER_URL` is taken for it when it is one of Redis.',
      format: 'address: `redis://…` or `rediss://…`',
      defaultText: '',
      example: 'redis://redis.example.fr:6379/0',
      remedy: 'Indiquez une adresse redis://hôte:6379 (ou rediss:// en TLS), ou retirez ce réglage.',
      secret: true,
    }),
  WORKER: trueOrFalse().default(true).register(describedAs, {
    description:
      'Whether the server also runs jobs. `false` leaves them to `constat worker`, on this machine or on others.',
    format: '`true` or `false`',
    defaultText: 'true',
    example: 'false',
    remedy: 'Indiquez true ou false.',
    secret: false,
  }),
  WORKER_HEALTH_PORT: wholeNumber(0, 65_535)
    .or(z.literal('').transform(() => null))
    .default(null)
    .register(describedAs, {
      description:
        'Port on which `constat worker` answers `/healthz`, `/health` and `/metrics`, on the address `HOST`. Without it, a worker listens nowhere.',
      format: 'whole number, 0 to 65535',
      defaultText: '',
      example: '3001',
      remedy: 'Indiquez un nombre entier de 0 à 65535, ou retirez ce réglage.',
      secret: false,
    }),
  MAX_QUEUED_JOBS: wholeNumber(1, 1_000_000).default(1000).register(describedAs, {
    description: 'Invoices that may wait for their analysis; one more is answered 503 with `Retry-After`.',
    format: 'whole number, 1 to 1000000',
    defaultText: '1000',
    example: '5000',
    remedy: 'Indiquez un nombre entier de 1 à 1000000.',
    secret: false,
  }),
  MIN_FREE_DISK_MEGABYTES: wholeNumber(0, 1_048_576).default(256).register(describedAs, {
    description:
      'Megabytes to be left free on the disks of `DATA_FOLDER`, `UPLOAD_FOLDER` and `REPORTS_FOLDER`; with less, an invoice for later is answered 503 with `Retry-After`.',
    format: 'whole number of megabytes, 0 to 1048576',
    defaultText: '256',
    example: '2048',
    remedy: 'Indiquez un nombre entier de mégaoctets de 0 à 1048576.',
    secret: false,
  }),
  JOB_RESULT_EXPIRES_SECONDS: wholeNumber(60, 31_536_000).default(86_400).register(describedAs, {
    description:
      'How long the result of a job is kept once it has ended, with its files. `CELERY_RESULT_EXPIRES` is another name of it.',
    format: 'whole number of seconds, 60 to 31536000',
    defaultText: '86400',
    example: '604800',
    remedy: 'Indiquez un nombre entier de secondes de 60 à 31536000.',
    secret: false,
  }),
  FAILED_INPUT_HOURS: wholeNumber(0, 8760).default(24).register(describedAs, {
    description:
      'Hours for which the files of a bill are kept whose job failed or was cancelled, so that it can be run again (`POST /v1/jobs/{task_id}/retry`), at most until the job itself is removed. `0` removes them at the end, as photographs of wounds always are.',
    format: 'whole number of hours, 0 to 8760',
    defaultText: '24',
    example: '0',
    remedy: 'Indiquez un nombre entier d’heures de 0 à 8760.',
    secret: false,
  }),
  JOB_SOFT_LIMIT_SECONDS: wholeNumber(1, 86_400).default(540).register(describedAs, {
    description:
      'Seconds after which the analysis of a job is asked to stop, and the job fails. `CELERY_TASK_SOFT_TIME_LIMIT` is another name of it.',
    format: 'whole number of seconds, 1 to 86400',
    defaultText: '540',
    example: '300',
    remedy: 'Indiquez un nombre entier de secondes de 1 à 86400.',
    secret: false,
  }),
  JOB_HARD_LIMIT_SECONDS: wholeNumber(1, 86_400).default(600).register(describedAs, {
    description:
      'Seconds after which an analysis that does not stop is left behind, and the job fails. `CELERY_TASK_TIME_LIMIT` is another name of it.',
    format: 'whole number of seconds, 1 to 86400',
    defaultText: '600',
    example: '900',
    remedy: 'Indiquez un nombre entier de secondes de 1 à 86400.',
    secret: false,
  }),
  REPORTS_FOLDER: filePath().register(describedAs, {
    description:
      'Folder of the files of jobs: invoices that wait, results until they expire. All servers and workers must see the same one. Without it, `jobs` in `DATA_FOLDER`.',
    format: 'path, relative to the working directory or absolute',
    defaultText: '',
    example: '/var/lib/constat/jobs',
    remedy: 'Indiquez le chemin d’un dossier où le serveur peut écrire.',
    secret: false,
  }),
}
