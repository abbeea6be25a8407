import type { Settings } from './settings.js'
import { wrongSetting } from './wrong-setting.js'

/** How the end of a job is told. */
export interface WebhookConfig {
  /** For jobs that name no address; null for none. */
  readonly defaultUrl: string | null
  readonly token: string | null
  /** The current one first. */
  readonly secrets: readonly string[]
  readonly allowedHosts: readonly string[]
}

type Given = Pick<Settings, 'WEBHOOK_URL' | 'WEBHOOK_TOKEN' | 'WEBHOOK_SECRET' | 'WEBHOOK_ALLOWED_HOSTS'>

/** @throws ConfigError when the default address is plain HTTP and no host is allowed */
export function webhookConfig(settings: Given): WebhookConfig {
  const { WEBHOOK_URL: url, WEBHOOK_TOKEN: token, WEBHOOK_ALLOWED_HOSTS: allowedHosts } = settings
  if (url !== '' && new URL(url).protocol === 'http:' && allowedHosts.length === 0)
    throw wrongSetting('WEBHOOK_URL', url)
  return Object.freeze({
    defaultUrl: url === '' ? null : url,
    token: token === '' ? null : token,
    secrets: Object.freeze(settings.WEBHOOK_SECRET),
    allowedHosts: Object.freeze(allowedHosts),
  })
}
