import type { SettingName, Settings } from './settings.js'
import type { StoreConfig } from './store-config.js'
import { wrongSetting } from './wrong-setting.js'

/**
 * The store of the settings; null for no backup.
 *
 * @throws ConfigError when both stores are named, or a part of the bucket's settings is missing
 */
export function backupConfig(settings: Settings): StoreConfig | null {
  const { BACKUP_FOLDER: folder, DO_SPACES_BUCKET: bucket, DO_SPACES_ENDPOINT: endpoint } = settings
  const { DO_SPACES_KEY: accessKeyId, DO_SPACES_SECRET: secretAccessKey, DO_SPACES_ENCRYPTION: encryption } = settings
  const needed = { DO_SPACES_BUCKET: bucket, DO_SPACES_KEY: accessKeyId, DO_SPACES_SECRET: secretAccessKey }
  if (Object.values({ ...needed, endpoint }).every((text) => text === ''))
    return folder === null ? null : Object.freeze({ kind: 'folder', folder })
  for (const [name, text] of Object.entries(needed)) {
    if (text === '') throw wrongSetting(name as SettingName, '', 'Les autres réglages DO_SPACES_* le demandent.')
  }
  if (folder !== null) throw wrongSetting('BACKUP_FOLDER', folder, 'DO_SPACES_BUCKET est déjà renseigné.')
  return Object.freeze({
    kind: 's3',
    options: {
      bucket,
      region: settings.DO_SPACES_REGION,
      accessKeyId,
      secretAccessKey,
      forcePathStyle: settings.DO_SPACES_PATH_STYLE,
      encryption: encryption === 'none' ? null : encryption,
      ...(endpoint === '' ? {} : { endpoint }),
    },
  })
}
