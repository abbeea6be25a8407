import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCodeBlocks } from '../.ci/read-code-blocks.js'

const root = resolve(import.meta.dirname, '..')
const name = 'facture-demonstration.pdf'
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
// Nothing else of our environment: colours are a wish of whoever runs the tests.
const env = { PATH: process.env['PATH'], TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }

/** What the command prints on the specimen bill, as `pnpm start` does before its server. */
async function printed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'constat-getting-started-'))
  try {
    copyFileSync(join(root, 'packages/core/specimens/demonstration', name), join(folder, name))
    const words = ['--import', tsx, join(root, 'packages/server/src/cli.ts'), 'invoice', name, '--out', 'out']
    return (await promisify(execFile)(process.execPath, words, { cwd: folder, env })).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The terminal has spaces that do not break before units. */
const onePlainSpace = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

let output = ''

beforeAll(async () => {
  output = onePlainSpace(await printed())
})

describe.each(['getting-started.md', 'demarrage.md'])('what %s shows of the terminal', (page) => {
  const blocks = readCodeBlocks(readFileSync(join(import.meta.dirname, page), 'utf8'))
  const shown = blocks.find(({ language, code }) => language === 'text' && code.includes('constats'))?.code ?? ''
  const lines = onePlainSpace(shown)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('…'))

  it('is what the terminal shows', () => {
    expect(lines.length).toBeGreaterThan(8)
    expect(lines.filter((line) => !line.includes('Constat est prêt') && !output.includes(`${line}\n`))).toEqual([])
  })

  it('names both reports', () => {
    expect(shown).toMatch(/complet +out\/facture-demonstration-rapport\.pdf\n +anonyme +out\/rapport-anonyme-….pdf/)
    expect(output).toMatch(/anonyme +out\/rapport-anonyme-\w+\.pdf/)
  })
})
