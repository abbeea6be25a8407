import { cpSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { slug } from 'github-slugger'
import { defineConfig } from 'vitepress'
import { readContents } from '../site/contents.js'
import { emptyHeads } from '../site/empty-heads.js'
import { repositoryLinks } from '../site/repository-links.js'
import { searchOptions } from '../site/search.js'
import { sidebars, frenchSidebar } from '../site/sidebar.js'
import { sitePath } from '../site/site-path.js'
import { frenchTheme } from '../site/french-theme.js'

const root = resolve(import.meta.dirname, '../..')
const contents = readContents(readFileSync(join(root, 'docs/README.md'), 'utf8'))
const copied = new Map<string, string>()

export default defineConfig({
  title: 'Constat',
  description:
    'Evidenced audits of French energy bills, and careful wound assessments, from a document or a photograph.',
  lang: 'en',
  srcDir: root,
  // Pages are where the repository has them: the site takes those that have an address, and no other.
  srcExclude: globSync('**/*.md', { cwd: root, exclude: ['**/node_modules'] }).filter(
    (path) => sitePath(path) === null,
  ),
  rewrites: (page) => sitePath(page) ?? page,
  // VitePress takes every `config.ts` below the pages for one of its own; those of the packages are not.
  additionalConfig: {},
  outDir: join(import.meta.dirname, 'dist'),
  cacheDir: join(import.meta.dirname, 'cache'),
  // Served from any folder of any host, or opened from the disk.
  base: './',
  transformHead: ({ page }) => [
    ['link', { rel: 'icon', href: `${'../'.repeat(page.split('/').length - 1)}icon.svg`, type: 'image/svg+xml' }],
  ],
  markdown: {
    // Anchors as the repository has them, so that one link works in both.
    anchor: { slugify: slug },
    languageAlias: { promql: 'txt' },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => {
      markdown.use(repositoryLinks(root, copied))
      markdown.use(emptyHeads)
    },
  },
  vite: {
    publicDir: join(root, 'packages/server/web/public'),
    build: { chunkSizeWarningLimit: 4000 },
    // Else the page of the console, also below this root, is taken for one of the site.
    optimizeDeps: { entries: [join(import.meta.dirname, 'theme/index.ts')] },
  },
  locales: {
    root: { label: 'English', lang: 'en' },
    fr: {
      label: 'Français',
      lang: 'fr',
      link: '/fr/',
      themeConfig: { ...frenchTheme, sidebar: frenchSidebar(contents) },
    },
  },
  themeConfig: {
    logo: { src: '/icon.svg', alt: '' },
    i18nRouting: false,
    search: { provider: 'local', options: searchOptions },
    nav: [
      { text: 'Guides', link: '/guides/server', activeMatch: '^/guides/' },
      { text: 'Reference', link: '/reference/errors', activeMatch: '^/(reference|api)/' },
      { text: 'Decisions', link: '/decisions/', activeMatch: '^/decisions/' },
    ],
    sidebar: sidebars(root, contents),
    outline: { level: [2, 3] },
    notFound: {
      title: 'There is no such page',
      quote: 'It may have moved. Search for it, or start again from the first page.',
      linkLabel: 'To the first page',
      linkText: 'To the first page',
    },
    externalLinkIcon: true,
  },
  buildEnd({ outDir }) {
    for (const [path, address] of copied) {
      mkdirSync(dirname(join(outDir, address)), { recursive: true })
      cpSync(join(root, path), join(outDir, address))
    }
  },
})
