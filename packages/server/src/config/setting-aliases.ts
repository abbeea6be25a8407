import type { SettingName } from './settings.js'

interface Alias {
  readonly name: string
  /** Other values are those of another program. @default every one */
  readonly isOurs?: (text: string) => boolean
}

/** Names that settings had in the services before this one. They count where ours is not given. */
export const settingAliases: Readonly<Partial<Record<SettingName, Alias>>> = {
  API_KEY: { name: 'SERVICE_API_KEY' },
  REDIS_URL: { name: 'CELERY_BROKER_URL', isOurs: (text) => /^rediss?:\/\//.test(text) },
  JOB_RESULT_EXPIRES_SECONDS: { name: 'CELERY_RESULT_EXPIRES' },
  JOB_SOFT_LIMIT_SECONDS: { name: 'CELERY_TASK_SOFT_TIME_LIMIT' },
  JOB_HARD_LIMIT_SECONDS: { name: 'CELERY_TASK_TIME_LIMIT' },
}
