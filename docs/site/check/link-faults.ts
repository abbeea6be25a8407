import { destination, type BuiltPage } from './built-page.js'

/** Links of the site to a file that it does not have, or to a place that the page does not have, as short lines. */
export function linkFaults(pages: readonly BuiltPage[], hasFile: (path: string) => boolean): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const faults = pages.flatMap(({ path, targets }) =>
    targets.flatMap((target) => {
      const found = destination(path, target)
      if (found === null) return []
      if (target.startsWith('/')) return [`${path}: ${target} starts at the root of the host, not of the site`]
      if (!hasFile(found.path)) return [`${path}: ${target} leads to nothing`]
      const ids = byPath.get(found.path)?.ids
      return found.hash === '' || ids?.has(found.hash) !== false ? [] : [`${path}: ${target} has no such place`]
    }),
  )
  return [...new Set(faults)]
}

/** Pages that their own sidebar does not list: nobody finds them but by search. The first page and the one for dead ends need none. */
export function orphans(pages: readonly BuiltPage[]): string[] {
  const needsNone = ['index.html', '404.html']
  return pages
    .filter(({ path, sidebar }) => !sidebar.some((target) => destination(path, target)?.path === path))
    .map(({ path }) => path)
    .filter((path) => !needsNone.includes(path))
}
