import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defaultLimits } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { readConfig, type SettingTexts } from './config.js'
import { ConfigError } from './config/config-error.js'

const refusal = (texts: SettingTexts): string => {
  try {
    readConfig({}, texts)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('readConfig', () => {
  it('has a working default for every setting', () => {
    expect(readConfig({}, {})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      apiKeys: [],
      allowedOrigins: [],
      maxContentLength: 16_777_216,
      maxConcurrentAnalyses: 2,
      maxWaitingAnalyses: 16,
      maxAnalysisSeconds: 180,
      reading: {
        engine: 'auto',
        languages: ['fra'],
        tesseractCommand: null,
        vision: null,
        limits: {
          maxPages: defaultLimits.maxPages,
          maxPixels: defaultLimits.maxPixels,
          maxPageMilliseconds: defaultLimits.maxPageMilliseconds,
          maxMemoryMegabytes: defaultLimits.maxMemoryMegabytes,
        },
      },
      secondReader: null,
      companionFiles: { OFFERS_FILE: null, LABEL_HINTS_FILE: null, REFERENCE_FILE: null },
      reports: { themeFile: null, anonymity: { dates: 'day', address: 'none' } },
      dataFolder: resolve('.data'),
      database: { url: pathToFileURL(resolve('.data/constat.sqlite')).href, poolSize: 10 },
      quotaTimeZone: 'Europe/Paris',
      outcomesKeptMs: 400 * 86_400_000,
      logLevel: 'info',
      environment: 'development',
      http: { forceHttps: false, allowedHosts: [], trustedProxies: [], tls: null, maxConnections: 1000 },
      uploads: { folder: join(tmpdir(), 'constat-uploads'), quotaBytes: 536_870_912 },
      metricsToken: null,
      jobs: {
        redisUrl: null,
        isWorker: true,
        healthPort: null,
        maxQueued: 1000,
        minFreeDiskBytes: 268_435_456,
        resultExpiresMs: 86_400_000,
        failedInputsKeptMs: 86_400_000,
        softLimitSeconds: 540,
        hardLimitSeconds: 600,
        storage: { kind: 'folder', folder: resolve('.data/jobs') },
      },
      webhooks: { defaultUrl: null, token: null, secrets: [], allowedHosts: [] },
      extraction: { ratePerMinute: 10, keptMs: 2_592_000_000, cacheMs: 86_400_000, mostBytes: 268_435_456 },
      reviews: { isOn: true, threshold: 0.85, keptMs: 2_592_000_000, labelStudio: null },
      wounds: null,
      maxConcurrentWounds: 8,
      backup: null,
      given: new Set(),
    })
  })

  it('reads lists, trims blanks, and takes a blank text for none', () => {
    const config = readConfig(
      {},
      { API_KEY: ' key1, key2 ,', ALLOWED_ORIGINS: 'https://a.fr,http://b.fr:81', PORT: ' ' },
    )
    expect(config.apiKeys).toEqual(['key1', 'key2'])
    expect(config.allowedOrigins).toEqual(['https://a.fr', 'http://b.fr:81'])
    expect(config.port).toBe(3000)
    expect([...config.given]).toEqual(['API_KEY', 'ALLOWED_ORIGINS'])
  })

  it('takes the names that settings of jobs had before, where ours are not given', () => {
    const old = {
      CELERY_BROKER_URL: 'redis://old:6379/1',
      CELERY_RESULT_EXPIRES: '3600',
      CELERY_TASK_SOFT_TIME_LIMIT: '100',
      CELERY_TASK_TIME_LIMIT: '200',
    }
    expect(readConfig({}, { ...old, JOB_HARD_LIMIT_SECONDS: '300', CELERY_UNKNOWN: '1' }).jobs).toMatchObject({
      redisUrl: 'redis://old:6379/1',
      resultExpiresMs: 3_600_000,
      softLimitSeconds: 100,
      hardLimitSeconds: 300,
    })
    expect(readConfig({}, { CELERY_BROKER_URL: 'amqp://rabbit:5672' }).jobs.redisUrl).toBeNull()
  })

  it('takes the name that the key of the wound service had, where ours is not given', () => {
    expect(readConfig({}, { SERVICE_API_KEY: 'nuno_service' }).apiKeys).toEqual(['nuno_service'])
    expect(readConfig({}, { SERVICE_API_KEY: 'nuno_service', API_KEY: 'ours' }).apiKeys).toEqual(['ours'])
  })

  it('refuses limits of jobs that contradict each other, and a bucket without its key', () => {
    expect(refusal({ JOB_HARD_LIMIT_SECONDS: '10' })).toContain('au moins égal à JOB_SOFT_LIMIT_SECONDS')
    expect(refusal({ STORAGE_BUCKET: 'constat-jobs' })).toContain('STORAGE_KEY')
    expect(refusal({ STORAGE_BUCKET: 'constat-jobs', STORAGE_KEY: 'key' })).toContain('STORAGE_SECRET')
  })

  it('keeps the files of jobs in a bucket where one is named', () => {
    const texts = {
      STORAGE_BUCKET: 'constat-jobs',
      STORAGE_KEY: 'key',
      STORAGE_SECRET: 'secret',
      STORAGE_REGION: 'fra1',
    }
    expect(
      readConfig({}, { ...texts, STORAGE_ENDPOINT: 'http://127.0.0.1:9000', STORAGE_PATH_STYLE: 'True' }).jobs.storage,
    ).toEqual({
      kind: 's3',
      options: {
        bucket: 'constat-jobs',
        region: 'fra1',
        accessKeyId: 'key',
        secretAccessKey: 'secret',
        forcePathStyle: true,
        endpoint: 'http://127.0.0.1:9000',
      },
    })
  })

  it('lets overrides win over the environment', () => {
    expect(readConfig({ PORT: '0' }, { PORT: '8080', HOST: '::1' })).toMatchObject({ port: 0, host: '::1' })
  })

  it('reads how pictures are to be read', () => {
    const { reading } = readConfig(
      {},
      {
        OCR_ENGINE: 'vision',
        OCR_LANGUAGES: 'fra, deu',
        TESSERACT_CMD: 'tesseract',
        MODEL_NAME: 'deepseek-ai/DeepSeek-OCR',
        OCR_BASE_URL: 'http://127.0.0.1:8000/v1',
        OCR_API_KEY: 'sk-1',
        MAX_PAGE_SECONDS: '7',
      },
    )
    expect(reading).toMatchObject({
      engine: 'vision',
      languages: ['fra', 'deu'],
      tesseractCommand: 'tesseract',
      vision: { baseUrl: 'http://127.0.0.1:8000/v1', model: 'deepseek-ai/DeepSeek-OCR', apiKey: 'sk-1' },
      limits: { maxPageMilliseconds: 7000 },
    })
  })

  it('cannot be changed', () => {
    const config = readConfig({}, { API_KEY: 'key1' })
    expect(Object.isFrozen(config)).toBe(true)
    expect(Object.isFrozen(config.apiKeys)).toBe(true)
  })

  it.each([
    [
      { PORT: 'abc' },
      'Réglage PORT invalide (reçu : texte de 3 caractères, "abc"). Indiquez un nombre entier de 0 à 65535',
    ],
    [{ PORT: '65536' }, 'Réglage PORT invalide'],
    [{ MAX_CONTENT_LENGTH: '-1' }, 'Réglage MAX_CONTENT_LENGTH invalide'],
    [{ MAX_CONTENT_LENGTH: '16 Mo' }, 'octets'],
    [{ ALLOWED_ORIGINS: '*' }, '« * » n’est pas admis'],
    [{ ALLOWED_ORIGINS: 'https://a.fr/' }, 'sans chemin ni barre finale'],
    [{ LOG_LEVEL: 'verbose' }, 'Choisissez parmi fatal, error, warn, info, debug, trace, silent.'],
    [{ ANONYMOUS_DATES: 'mois' }, 'Choisissez parmi day, month.'],
    [{ ANONYMOUS_ADDRESS: 'ville' }, 'Choisissez parmi none, departement.'],
    [{ ENV: 'pré prod' }, 'Réglage ENV invalide'],
    [{ DATABASE_URL: 'sqlite:constat' }, 'Réglage DATABASE_URL invalide (reçu : texte de 14 caractères). Indiquez'],
    [{ DATABASE_URL: 'file:constat.sqlite' }, 'Réglage DATABASE_URL invalide'],
    [{ DATABASE_URL: 'postgres://127.0.0.1' }, 'Réglage DATABASE_URL invalide'],
    [{ QUOTA_TIME_ZONE: 'Paris' }, 'Indiquez un fuseau horaire de la base IANA'],
    [{ DATABASE_POOL_SIZE: '0' }, 'Réglage DATABASE_POOL_SIZE invalide'],
    [{ HOST: 'http://a' }, 'Réglage HOST invalide'],
    [{ FORCE_HTTPS: 'oui' }, 'Choisissez parmi true, false.'],
    [{ ALLOWED_HOSTS: 'https://a.fr' }, 'sans schéma ni port'],
    [{ ALLOWED_HOSTS: 'a.fr:80' }, 'sans schéma ni port'],
    [{ ALLOWED_HOSTS: '*' }, 'Réglage ALLOWED_HOSTS invalide'],
    [{ TRUST_PROXY: 'true' }, 'Réglage TRUST_PROXY invalide'],
    [{ TRUST_PROXY: '10.0.0.0/33' }, 'Réglage TRUST_PROXY invalide'],
    [{ TLS_CERT_FILE: 'cert.pem' }, 'Réglage TLS_KEY_FILE invalide'],
    [{ TLS_KEY_FILE: 'key.pem' }, 'Réglage TLS_CERT_FILE invalide'],
    [{ UPLOAD_QUOTA_MEGABYTES: '15' }, 'au moins celui de MAX_CONTENT_LENGTH'],
    [{ OCR_ENGINE: 'paddle' }, 'Choisissez parmi auto, tesseract-js, tesseract-cli, vision.'],
    [{ OCR_LANGUAGES: 'français' }, 'Réglage OCR_LANGUAGES invalide'],
    [{ OCR_LANGUAGES: ',' }, 'Réglage OCR_LANGUAGES invalide'],
    [{ OCR_BASE_URL: 'localhost:8000' }, 'Réglage OCR_BASE_URL invalide'],
    [{ OCR_ENGINE: 'vision', MODEL_NAME: 'm' }, 'Réglage OCR_BASE_URL invalide (reçu : texte de 0 caractère'],
    [{ OCR_ENGINE: 'vision', OCR_BASE_URL: 'http://a/v1' }, 'Réglage MODEL_NAME invalide'],
  ])('stops on %j with the name, the shape and the remedy', (texts, words) => {
    expect(refusal(texts)).toContain(words)
  })

  it('tells the length of a wrong secret, never its value', () => {
    const message = refusal({ API_KEY: 'clé-secrète' })
    expect(message).toContain('Réglage API_KEY invalide (reçu : texte de 11 caractères)')
    expect(message).not.toContain('clé-secrète')
  })
})

describe('settings of webhooks and backups', () => {
  const spaces = { DO_SPACES_BUCKET: 'backups', DO_SPACES_KEY: 'key', DO_SPACES_SECRET: 'secret' }

  it('take several secrets, and hosts that are allowed', () => {
    const { webhooks } = readConfig(
      {},
      {
        WEBHOOK_URL: 'http://receiver.internal/',
        WEBHOOK_SECRET: 'new-secret, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        WEBHOOK_ALLOWED_HOSTS: 'receiver.internal,10.0.0.0/8',
      },
    )
    expect(webhooks).toEqual({
      defaultUrl: 'http://receiver.internal/',
      token: null,
      secrets: ['new-secret', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      allowedHosts: ['receiver.internal', '10.0.0.0/8'],
    })
  })

  it.each([
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'whsec_short' }],
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'short' }],
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'a-secret-1,a-secret-2,a-secret-3,a-secret-4,a-secret-5' }],
    ['WEBHOOK_URL', { WEBHOOK_URL: 'http://app.example.fr/' }],
    ['WEBHOOK_URL', { WEBHOOK_URL: 'app.example.fr' }],
    ['WEBHOOK_ALLOWED_HOSTS', { WEBHOOK_ALLOWED_HOSTS: '10.0.0.0/33' }],
    ['DO_SPACES_KEY', { DO_SPACES_BUCKET: 'backups' }],
    ['DO_SPACES_SECRET', { DO_SPACES_BUCKET: 'backups', DO_SPACES_KEY: 'key' }],
    ['DO_SPACES_BUCKET', { DO_SPACES_KEY: 'key', DO_SPACES_SECRET: 'secret' }],
    ['DO_SPACES_BUCKET', { DO_SPACES_ENDPOINT: 'fra1.digitaloceanspaces.com' }],
    ['BACKUP_FOLDER', { ...spaces, BACKUP_FOLDER: '/backups' }],
  ])('stop the start with %s', (name, texts) => {
    const message = refusal(texts)
    expect(message).toMatch(new RegExp(`^Réglage ${name} invalide`))
    expect(message).not.toMatch(/short|a-secret/)
  })

  it('name a folder or a bucket for backups, its address with or without its scheme', () => {
    expect(readConfig({}, { BACKUP_FOLDER: '/backups' }).backup).toEqual({
      kind: 'folder',
      folder: resolve('/backups'),
    })
    const { backup } = readConfig({}, { ...spaces, DO_SPACES_ENDPOINT: 'fra1.digitaloceanspaces.com' })
    expect(backup).toMatchObject({
      kind: 's3',
      options: { endpoint: 'https://fra1.digitaloceanspaces.com', forcePathStyle: false, encryption: null },
    })
  })
})
