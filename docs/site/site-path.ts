const pagesWithAddresses: Readonly<Record<string, string>> = {
  'CHANGELOG.md': 'changelog.md',
  'CONTRIBUTING.md': 'contributing.md',
  // French pages stand under `fr/`, where the site speaks French.
  'docs/demarrage.md': 'fr/index.md',
  'docs/guides/photographier-une-plaie.md': 'fr/guides/photographier-une-plaie.md',
  'docs/integration/php.md': 'fr/integration/php.md',
  'packages/php-examples/README.md': 'fr/packages/php.md',
  'examples/README.md': 'examples/index.md',
  // A list that the build makes.
  'docs/api/decisions.md': 'decisions/index.md',
}

// The list of the modules of a package says less than the sidebar.
const notPages = /^(README|docs\/README|docs\/api\/(core|client)\/index)\.md$/

/** TypeDoc names folders after the package: `core/@constat/core/functions`. */
const packageFolder = /^docs\/api\/(core|client)\/@constat\/\1\//

/**
 * Where the site has a Markdown file of the repository; null where it has none.
 *
 * @param path in the repository, e.g. `packages/core/README.md`
 * @returns the path in the site, e.g. `packages/core.md`
 */
export function sitePath(path: string): string | null {
  if (notPages.test(path) || !path.endsWith('.md')) return null
  const [, folder] = /^((?:packages|examples)\/[^/]+)\/README\.md$/.exec(path) ?? []
  if (pagesWithAddresses[path] !== undefined) return pagesWithAddresses[path]
  if (folder !== undefined) return `${folder}.md`
  if (packageFolder.test(path)) return path.replace(packageFolder, 'api/$1/')
  return path.startsWith('docs/') ? path.slice('docs/'.length) : null
}

/** The address of a page of the site as the sidebar and links name it, e.g. `/guides/keys`. */
export function siteAddress(path: string): string {
  const page = sitePath(path)
  if (page === null) throw new Error(`${path} is not a page of the site: see docs/site/site-path.ts.`)
  return `/${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`
}
