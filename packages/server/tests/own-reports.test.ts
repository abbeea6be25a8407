import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCommandLine } from '../src/cli/run-command-line.js'
import { readConfig } from '../src/config.js'
import { createDependencies } from '../src/dependencies.js'
import { fakeTerminal } from '../src/testing/fake-terminal.js'
import { invoiceForm } from '../src/testing/invoice-form.js'
import { serveForTest } from '../src/testing/serve-for-test.js'
import { sampleTheme, themeFileOf } from '../src/testing/theme-file.js'
import { temporaryFolder } from './run-constat.js'

const bill = fileURLToPath(new URL('../../core/specimens/dev/bills/dev-L1-02.pdf', import.meta.url))
const issuedOn = /\b\d\d\/\d\d\/20(24|25)\b/
const textOf = async (bytes: Uint8Array) => {
  const { pages } = await readDocument({ name: 'rapport.pdf', bytes })
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
}

describe('reports of your own', () => {
  it('leave a server with its brand, the anonymous one with months only', { timeout: 60_000 }, async () => {
    const dependencies = await createDependencies(
      readConfig(
        {},
        {
          API_KEY: 'key1',
          LOG_LEVEL: 'silent',
          DATA_FOLDER: await temporaryFolder(),
          REPORT_THEME_FILE: themeFileOf(sampleTheme),
          ANONYMOUS_DATES: 'month',
        },
      ),
    )
    onTestFinished(() => dependencies.close())
    const { url } = await serveForTest(dependencies)
    const form = invoiceForm({ file: { name: 'facture.pdf', bytes: readFileSync(bill) } })
    const response = await fetch(`${url}/v1/invoices/pdf`, {
      method: 'POST',
      headers: { 'X-API-Key': 'key1' },
      body: form,
    })
    expect(response.status).toBe(200)
    const { non_anonymous_report_base64: full, anonymous_report_base64: anonymous } = (await response.json()) as Answer
    await expectBranded([full, anonymous].map((text) => Buffer.from(text, 'base64')))
  })

  it('are written by the command line with the same file', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder()
    const theme = themeFileOf(sampleTheme)
    const { terminal } = fakeTerminal()
    const args = [bill, '--out', folder, '--theme', theme, '--anonymous-dates', 'month']
    expect(await runCommandLine(['invoice', ...args], terminal)).toBe(0)
    await expectBranded(
      readdirSync(folder)
        .sort()
        .map((name) => readFileSync(join(folder, name))),
    )
  })

  it.each([
    ['is not there', 'none.json', 'file_not_found'],
    ['cannot be drawn', themeFileIn({ colors: { accent: 'teal' } }), 'invalid_option'],
  ])('are not begun when the theme of the command line %s', async (_, theme, code) => {
    const { terminal, written } = fakeTerminal()
    const path = typeof theme === 'string' ? theme : theme()
    expect(await runCommandLine(['invoice', bill, '--theme', path], terminal)).toBe(2)
    expect(written.error).toContain(`[${code}]`)
  })
})

interface Answer {
  non_anonymous_report_base64: string
  anonymous_report_base64: string
}

function themeFileIn(content: unknown): () => string {
  return () => themeFileOf(content)
}

/** The full report first. */
async function expectBranded(reports: readonly Uint8Array[]): Promise<void> {
  const [full = '', anonymous = ''] = await Promise.all(reports.map(textOf))
  for (const text of [full, anonymous]) {
    expect(text).toContain('Énergie claire')
    expect(text).toContain('contact@energie-claire.example')
    expect(text).toContain('Étude indicative.')
  }
  expect(full).toMatch(issuedOn)
  expect(anonymous).not.toMatch(issuedOn)
  expect(anonymous).toMatch(/février 2025|02\/2025/)
}
