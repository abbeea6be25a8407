import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { S3StandIn } from '@constat/core/testing'

export const key = 'key-of-the-chaos'
export const webhookSecrets = { token: 'token-of-the-chaos', secret: 'secret-of-the-chaos' }

export interface ChaosParts {
  folder: string
  /** Without one, SQLite in the folder. */
  databaseUrl: string | undefined
  redisUrl: string | undefined
  store: S3StandIn
}

/** The environment of the server and of its workers, which have nothing of ours but PATH. */
export function chaosSettings({ folder, databaseUrl, redisUrl, store }: ChaosParts): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    API_KEY: key,
    ENV: 'chaos',
    WORKER: 'false',
    DATA_FOLDER: folder,
    DATABASE_URL: databaseUrl ?? pathToFileURL(join(folder, 'chaos.sqlite')).href,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    // The guard that stops before the disk is full is left out: what runs into it must bear it.
    MIN_FREE_DISK_MEGABYTES: '0',
    MAX_QUEUED_JOBS: '100000',
    WEBHOOK_TOKEN: webhookSecrets.token,
    WEBHOOK_SECRET: webhookSecrets.secret,
    WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    DO_SPACES_ENDPOINT: store.endpoint,
    DO_SPACES_BUCKET: store.bucket,
    DO_SPACES_REGION: store.region,
    DO_SPACES_KEY: store.accessKeyId,
    DO_SPACES_SECRET: store.secretAccessKey,
    DO_SPACES_PATH_STYLE: 'true',
  }
}
