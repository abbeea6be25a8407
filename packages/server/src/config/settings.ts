import { resolve } from 'node:path'
import { z } from 'zod'
import { backupSettings } from './backup-settings.js'
import { companionSettings } from './companion-settings.js'
import { databaseSettings } from './database-settings.js'
import { extractionSettings } from './extraction-settings.js'
import { httpSettings } from './http-settings.js'
import { metricsSettings } from './metrics-settings.js'
import { jobSettings } from './job-settings.js'
import { keySettings } from './key-settings.js'
import { modelSettings } from './model-settings.js'
import { readingSettings } from './reading-settings.js'
import { reportSettings } from './report-settings.js'
import { reviewSettings } from './review-settings.js'
import { describedAs, type SettingDescription } from './setting-descriptions.js'
import { uploadSettings } from './upload-settings.js'
import { storageSettings } from './storage-settings.js'
import { commaList, wholeNumber } from './setting-formats.js'
import { webhookSettings } from './webhook-settings.js'
import { visionSettings, woundSettings } from './wound-settings.js'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every setting of the server, by its name in the environment. */
export const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000).register(describedAs, {
    description: 'TCP port to listen on. `0` takes any free port.',
    format: 'whole number, 0 to 65535',
    defaultText: '3000',
    example: '8080',
    remedy: 'Indiquez un nombre entier de 0 à 65535 (0 : un port libre quelconque).',
    secret: false,
  }),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1')
    .register(describedAs, {
      description:
        'Address to listen on. The default answers this machine only; `0.0.0.0` (or `::`) answers the network, as in a container.',
      format: 'host name or IP address',
      defaultText: '127.0.0.1',
      example: '0.0.0.0',
      remedy: 'Indiquez un nom d’hôte ou une adresse IP, par exemple 127.0.0.1 ou 0.0.0.0.',
      secret: false,
    }),
  API_KEY: commaList(z.string().regex(/^[\x21-\x7e]+$/))
    .default([])
    .register(describedAs, {
      description:
        'Keys that callers may present in `X-API-Key` or `Authorization: Bearer`. Without any, a first key is generated, shown once, and only its SHA-256 is kept in `DATA_FOLDER`. `SERVICE_API_KEY` is taken for it where it is not given.',
      format: 'comma-separated list; printable ASCII without spaces',
      defaultText: '',
      example: 'nuno_first-key,nuno_second-key',
      remedy: 'Séparez les clés par des virgules ; chacune en caractères ASCII imprimables, sans espace.',
      secret: true,
    }),
  ALLOWED_ORIGINS: commaList(z.string().refine(isOrigin)).default([]).register(describedAs, {
    description:
      'Origins whose pages may call the API from a browser (CORS), exactly these. Without any, no CORS header is sent.',
    format: 'comma-separated list of origins: scheme, host and port, no path',
    defaultText: '',
    example: 'https://app.example.fr,http://localhost:5173',
    remedy:
      'Listez des origines complètes, sans chemin ni barre finale, par exemple https://app.example.fr ; « * » n’est pas admis.',
    secret: false,
  }),
  MAX_CONTENT_LENGTH: wholeNumber(1024, 1_073_741_824).default(16_777_216).register(describedAs, {
    description: 'Largest request body, in bytes; a larger one is answered 413.',
    format: 'whole number of bytes, 1024 to 1073741824',
    defaultText: '16777216',
    example: '33554432',
    remedy: 'Indiquez un nombre entier d’octets de 1024 à 1073741824.',
    secret: false,
  }),
  MAX_CONCURRENT_ANALYSES: wholeNumber(1, 64).default(2).register(describedAs, {
    description: 'Analyses that run at the same time; the others wait their turn.',
    format: 'whole number, 1 to 64',
    defaultText: '2',
    example: '4',
    remedy: 'Indiquez un nombre entier de 1 à 64.',
    secret: false,
  }),
  MAX_WAITING_ANALYSES: wholeNumber(0, 1000).default(16).register(describedAs, {
    description: 'Requests that may wait for an analysis; one more is answered 503 with `Retry-After`.',
    format: 'whole number, 0 to 1000',
    defaultText: '16',
    example: '32',
    remedy: 'Indiquez un nombre entier de 0 à 1000.',
    secret: false,
  }),
  // Eight photographs are 30 s of work for one core; they may share it with those of another bill, and with neighbours.
  MAX_ANALYSIS_SECONDS: wholeNumber(1, 3600).default(180).register(describedAs, {
    description: 'Longest time of one analysis, from its start; after it the request is answered 504.',
    format: 'whole number of seconds, 1 to 3600',
    defaultText: '180',
    example: '60',
    remedy: 'Indiquez un nombre entier de secondes de 1 à 3600.',
    secret: false,
  }),
  ...readingSettings,
  ...modelSettings,
  ...visionSettings,
  ...woundSettings,
  ...companionSettings,
  ...reportSettings,
  ...webhookSettings,
  ...backupSettings,
  ...httpSettings,
  ...uploadSettings,
  ...metricsSettings,
  ...jobSettings,
  ...storageSettings,
  ...reviewSettings,
  ...extractionSettings,
  DATA_FOLDER: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder))
    .register(describedAs, {
      description:
        'Folder of what the server keeps: the SHA-256 of the first generated key, the embedded database. Created when missing.',
      format: 'path, relative to the working directory or absolute',
      defaultText: '.data',
      example: '/var/lib/constat',
      remedy: 'Indiquez le chemin d’un dossier où le serveur peut écrire.',
      secret: false,
    }),
  ...databaseSettings,
  ...keySettings,
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .register(describedAs, {
      description: 'Least severe log level written. Logs are JSON lines on standard output.',
      format: logLevels.map((level) => `\`${level}\``).join(', '),
      defaultText: 'info',
      example: 'debug',
      remedy: `Choisissez parmi ${logLevels.join(', ')}.`,
      secret: false,
    }),
  ENV: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,31}$/i)
    .default('development')
    .register(describedAs, {
      description: 'Name of the environment, written in every log line and in the details of `/health`.',
      format: 'letters, digits and hyphens, at most 32',
      defaultText: 'development',
      example: 'production',
      remedy: 'Indiquez au plus 32 lettres, chiffres ou tirets, par exemple production.',
      secret: false,
    }),
})

export type SettingName = keyof typeof settingsSchema.shape

/** The settings as parsed. */
export type Settings = z.output<typeof settingsSchema>

/** What is said of a setting; every setting of the schema has its description. */
export function describeSetting(name: SettingName): SettingDescription {
  const description = describedAs.get(settingsSchema.shape[name])
  if (description === undefined) throw new Error(`setting ${name} has no description`)
  return description
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}
