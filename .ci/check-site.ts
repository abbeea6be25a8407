// The built documentation site, as a reader has it: links and places, sidebars, other hosts, accessibility, search.
import { existsSync, globSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { readBuiltPages } from '../docs/site/check/built-page.js'
import { browserFaults, searchFaults, type View } from '../docs/site/check/browser-faults.js'
import { linkFaults, orphans } from '../docs/site/check/link-faults.js'
import { serveFolder } from '../docs/site/check/serve-folder.js'

const folder = resolve(import.meta.dirname, '../docs/.vitepress/dist')
if (!existsSync(folder))
  throw new Error('There is no built site in docs/.vitepress/dist. Build it first: npx -y pnpm@12 run docs')

const desktop: View = { width: 1280, colorScheme: 'light' }
const views: readonly View[] = [1280, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)
/** One page of each kind. */
const kinds = [
  'index.html',
  'getting-started.html',
  'architecture.html',
  'fr/index.html',
  'guides/server.html',
  'reference/errors.html',
  'reference/rules.html',
  'decisions/index.html',
  'decisions/0001-architecture.html',
  'packages/core.html',
  'examples/analyze-a-bill.html',
  'api/http/index.html',
  'api/http/jobs.html',
  'api/core/index.html',
  'api/core/functions/analyzeEnergyInvoice.html',
  'api/core/interfaces/AnalysisRequest.html',
  'api/client/classes/ConstatClientError.html',
  '404.html',
]
const others = [...globSync('guides/*.html', { cwd: folder }), ...globSync('reference/*.html', { cwd: folder })].filter(
  (path) => !kinds.includes(path),
)

const pages = readBuiltPages(folder)
const hasFile = (path: string): boolean => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true
const faults = [
  ...linkFaults(pages, hasFile),
  ...orphans(pages).map((path) => `${path} is in no sidebar: list it in docs/README.md`),
]
console.log(`${pages.length} pages, ${pages.reduce((sum, { targets }) => sum + targets.length, 0)} links`)

const site = await serveFolder(folder, '/somewhere/')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const path of kinds)
    for (const view of views) faults.push(...(await browserFaults(browser, site.url, path, view)))
  for (const path of others) faults.push(...(await browserFaults(browser, site.url, path, desktop)))
  for (const word of ['TURPE', 'webhook']) faults.push(...(await searchFaults(browser, site.url, 'index.html', word)))
  faults.push(...(await searchFaults(browser, site.url, 'fr/index.html', 'demarrage')))
  console.log(`${kinds.length * views.length + others.length} views opened`)
} finally {
  await browser.close()
  site.close()
}
for (const fault of faults) console.log(fault)
console.log(faults.length === 0 ? 'The site holds.' : `${faults.length} faults.`)
process.exitCode = faults.length === 0 ? 0 : 1
