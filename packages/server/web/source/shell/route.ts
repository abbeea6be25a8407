/** Views that the head of the page leads to. */
export const mainViews = ['facture', 'plaie', 'taches', 'relectures', 'usage', 'cles'] as const
export const viewNames = [...mainViews, 'extraction'] as const
export type ViewName = (typeof viewNames)[number]

export interface Route {
  readonly view: ViewName
  /** What of the view is shown, e.g. the id of a job; null for the whole. */
  readonly item: string | null
}

/** The route that a fragment names (`#/taches/0b9a…`); the bill for one that names none. */
export function routeOf(hash: string): Route {
  const [, name, item] = /^#\/([a-z]+)(?:\/([\w-]+))?$/.exec(hash) ?? []
  const view = viewNames.find((candidate) => candidate === name)
  return view === undefined ? { view: 'facture', item: null } : { view, item: item ?? null }
}

export function hashOf(view: ViewName, item?: string): string {
  return item === undefined ? `#/${view}` : `#/${view}/${item}`
}
