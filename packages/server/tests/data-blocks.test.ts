import type { ServerResponse } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parser as promql } from '@prometheus-io/lezer-promql'
import { extractEnergyInvoice, parseEnergyInvoice, parseLabelHints, parseOffers, readDocument } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { blocksNotChecked, runElsewhere } from '../../../docs/code-blocks/left-out.js'
import { pageBlocks, root, type PageBlock } from '../../../docs/code-blocks/pages.js'
import { parseThemeFile } from '../src/reports/theme-file.js'
import { databaseForTest } from '../src/testing/database-for-test.js'
import { faultsOfAnswer } from '../src/testing/faults-of-answer.js'
import { invoiceForm } from '../src/testing/invoice-form.js'
import { sampleKey } from '../src/testing/sample-key.js'
import { serveForTest, testDependencies } from '../src/testing/serve-for-test.js'

/** What an answer of the server is held to, for one that stands on a page. */
function faultsOf(method: string, path: string, status: number, mediaType: string, body: string): string[] {
  const response = { statusCode: status, getHeader: () => mediaType, hasHeader: () => true }
  return faultsOfAnswer({ method, path, response: response as unknown as ServerResponse, body })
}

async function invoiceOfReader() {
  const bytes = readFileSync(join(root, 'packages/core/specimens/demonstration/facture-demonstration.pdf'))
  return extractEnergyInvoice(await readDocument({ name: 'facture.pdf', bytes })).invoice
}

/** Names that the samples in PHP read from their environment. */
const phpSettings = readFileSync(join(root, 'packages/php-examples/src/Settings.php'), 'utf8')

function checkWebServer(code: string, variable: RegExp, others: readonly string[]): void {
  for (const [, name = ''] of code.matchAll(variable))
    if (!others.includes(name)) expect(phpSettings).toContain(`'${name}'`)
  expect([...code.matchAll(variable)].length).toBeGreaterThan(1)
}

/** How each block that is no program is checked, by its page and a text that it holds. */
const checks: readonly { page: string; holds: string; check: (code: string) => unknown }[] = [
  {
    page: 'docs/guides/comparison.md',
    holds: '"Offre un an"',
    check: (code) => {
      expect(parseOffers([JSON.parse(code)])).toHaveLength(1)
    },
  },
  {
    page: 'docs/guides/corrections.md',
    holds: '"relation"',
    check: (code) => {
      expect(parseLabelHints({ version: 1, hints: [JSON.parse(code)] }).hints).toHaveLength(1)
    },
  },
  {
    page: 'docs/guides/extraction.md',
    holds: '"confidence"',
    check: async (code) => {
      const invoice = await invoiceOfReader()
      const shown = parseEnergyInvoice({ ...invoice, totals: { ...invoice.totals, ttc: JSON.parse(code) as unknown } })
      const rounded = JSON.stringify(invoice.totals.ttc, (_name, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
      )
      const { evidence, ...read } = JSON.parse(rounded) as NonNullable<typeof invoice.totals.ttc>
      expect(shown.totals.ttc).toEqual({ ...read, evidence: evidence.slice(0, 1) })
    },
  },
  {
    page: 'docs/guides/extract.md',
    holds: '"extracted_at"',
    check: (code) => {
      expect(faultsOf('POST', '/extract', 200, 'application/json', code)).toEqual([])
    },
  },
  {
    page: 'docs/guides/extract.md',
    holds: '"total_extractions"',
    check: (code) => {
      expect(faultsOf('GET', '/stats', 200, 'application/json', code)).toEqual([])
    },
  },
  {
    page: 'docs/guides/keys.md',
    holds: '"quota_exceeded"',
    check: (code) => {
      expect(faultsOf('POST', '/v1/invoices/pdf', 429, 'application/json', code)).toEqual([])
    },
  },
  {
    page: 'docs/guides/keys.md',
    holds: 'RateLimit-Policy',
    check: async (code) => {
      const database = await databaseForTest()
      const dependencies = await testDependencies({ database })
      const limits = { dailyLimit: 100, ratePerMinute: 60 }
      const { key } = await dependencies.apiKeys.store.create(sampleKey(limits), Date.now())
      const { url } = await serveForTest(dependencies)
      const call = { method: 'POST', headers: { 'X-API-Key': key }, body: invoiceForm() }
      const { headers } = await fetch(`${url}/v1/invoices/pdf`, call)
      const names = ['RateLimit-Policy', 'RateLimit']
      const said = names.map((name) => `${name}: ${headers.get(name)}`).join('\n')
      const withoutRest = (text: string) => text.trim().replaceAll(/(;[rt]=)\d+/g, '$1…')
      expect(withoutRest(said)).toBe(withoutRest(code))
    },
  },
  {
    page: 'docs/guides/reports.md',
    holds: '"fonts"',
    check: async (code) => {
      const data = JSON.parse(code) as object
      const paths = {
        logo: 'examples/branded-reports/logo.png',
        fonts: { display: 'packages/core/assets/fonts/Newsreader-Medium.ttf' },
      }
      expect(await parseThemeFile({ ...data, ...paths }, root)).toHaveProperty('brand', 'Énergie claire')
    },
  },
  {
    page: 'docs/guides/server.md',
    holds: 'event: progress',
    check: (code) => {
      expect(faultsOf('POST', '/v1/invoices/images', 200, 'text/event-stream', code)).toEqual([])
    },
  },
  {
    page: 'docs/guides/observability.md',
    holds: 'scrape_configs',
    check: (code) => {
      const [job] = (parseYaml(code) as { scrape_configs: Record<string, unknown>[] }).scrape_configs
      // https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config
      expect(job).toMatchObject({
        job_name: 'constat',
        static_configs: [{ targets: [expect.stringMatching(/:3000$/)] }],
      })
      expect(job).toHaveProperty('authorization.credentials_file')
    },
  },
  {
    page: 'docs/guides/observability.md',
    holds: 'histogram_quantile',
    check: (code) => {
      const queries = code.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
      expect(queries.length).toBeGreaterThan(3)
      for (const query of queries) {
        const faults: string[] = []
        promql.parse(query).iterate({
          enter: ({ type, from }) => {
            if (type.isError) faults.push(`${query}: at ${from}`)
          },
        })
        expect(faults).toEqual([])
      }
    },
  },
  // The folder of the reader has the next two, which `constat wound evaluate` reads.
  { page: 'docs/guides/wound-evaluation.md', holds: '"verite"', check: (code) => JSON.parse(code) as unknown },
  { page: 'docs/guides/wound-evaluation.md', holds: '"tirage"', check: (code) => JSON.parse(code) as unknown },
  {
    page: 'packages/php-examples/README.md',
    holds: 'fastcgi_pass',
    check: (code) => {
      checkWebServer(code, /fastcgi_param (\w+) /g, ['SCRIPT_FILENAME'])
    },
  },
  {
    page: 'packages/php-examples/README.md',
    holds: 'SetEnv',
    check: (code) => {
      checkWebServer(code, /SetEnv (\w+) /g, [])
    },
  },
  {
    page: 'packages/php-examples/README.md',
    holds: 'SELECT task_id',
    check: () => {
      // On both databases: packages/php-examples/tests/samples.test.ts.
      const tests = readFileSync(join(root, 'packages/php-examples/tests/samples.test.ts'), 'utf8')
      expect(tests).toContain(`language === 'sql'`)
    },
  },
]

const isProgram = ({ page, language }: PageBlock) =>
  ['ts', 'js', 'sh'].includes(language) ||
  runElsewhere.some((one) => one.page === page && one.languages.includes(language))
const others = pageBlocks.filter((block) => !isProgram(block))

describe('the blocks of the pages that are no programs', () => {
  it.each(checks)('$page: $holds', async ({ page, holds, check }) => {
    const found = others.filter((block) => block.page === page && block.code.includes(holds))
    expect(found).toHaveLength(1)
    for (const { code } of found) await check(code)
  })

  it('are all checked, or left out with a reason', () => {
    for (const { page, code, line } of others) {
      const known = [...checks, ...blocksNotChecked].filter((one) => one.page === page && code.includes(one.holds))
      expect([page, line, known.length]).toEqual([page, line, 1])
    }
  })

  it('are there where they are left out', () => {
    for (const { page, holds } of blocksNotChecked)
      expect(others.some((block) => block.page === page && block.code.includes(holds))).toBe(true)
  })
})
