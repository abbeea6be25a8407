import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../packages/server/src/config/settings.js'
import { errorStatuses } from '../packages/server/src/http/error-statuses.js'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
const metricsFolder = join(import.meta.dirname, '../packages/server/src/metrics')
const metrics = globSync('*.ts', { cwd: metricsFolder }).map((path) => readFileSync(join(metricsFolder, path), 'utf8'))
const cliFolder = join(import.meta.dirname, '../packages/server/src/cli')
const program = globSync('*.ts', { cwd: cliFolder })
  .map((path) => readFileSync(join(cliFolder, path), 'utf8'))
  .join()

describe.each([
  'security.md',
  'guides/deploy.md',
  'guides/scale.md',
  'guides/operate.md',
  'guides/observability.md',
  'guides/webhooks.md',
  'guides/backup.md',
])('%s', (path) => {
  const text = read(path)

  it('names settings that there are', () => {
    const named = [...text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !Object.hasOwn(settingsSchema.shape, name))).toEqual([])
  })

  it('names measures that there are', () => {
    // Histograms are asked by what Prometheus appends to their names.
    const named = [...text.matchAll(/constat_[a-z_]+/g)].map(([name]) => name.replace(/_(bucket|sum|count)$/, ''))
    expect(named.filter((name) => !metrics.some((source) => source.includes(`'${name}'`)))).toEqual([])
  })

  it('names errors by their status', () => {
    const named = [...text.matchAll(/\b([45]\d\d) `([a-z_]+)`/g)].map(([, status, code]) => [code, Number(status)])
    const known: [string, number][] = Object.entries(errorStatuses)
    for (const one of named) expect(known).toContainEqual(one)
  })

  it('names commands that there are', () => {
    const named = [...text.matchAll(/\bconstat ([a-z]+)\b(?= |`|$)/gm)].map(([, name = '']) => name)
    const commands = named.filter((name) => !['create'].includes(name))
    expect(commands.filter((name) => !program.includes(`.command('${name}')`))).toEqual([])
  })
})
