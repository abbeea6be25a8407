import type { z } from 'zod'
import type { uploadSettings } from './upload-settings.js'
import { wrongSetting } from './wrong-setting.js'

/** Where uploads are held, and how many bytes of them. */
export interface UploadConfig {
  /** Absolute path. */
  readonly folder: string
  readonly quotaBytes: number
}

/** @throws ConfigError when the quota has no room for one request of `MAX_CONTENT_LENGTH` */
export function uploadConfig(
  settings: z.output<z.ZodObject<typeof uploadSettings>> & { MAX_CONTENT_LENGTH: number },
): UploadConfig {
  const { UPLOAD_FOLDER: folder, UPLOAD_QUOTA_MEGABYTES: megabytes, MAX_CONTENT_LENGTH: longest } = settings
  const quotaBytes = megabytes * 1024 * 1024
  if (quotaBytes < longest) throw wrongSetting('UPLOAD_QUOTA_MEGABYTES', String(megabytes))
  return Object.freeze({ folder, quotaBytes })
}
