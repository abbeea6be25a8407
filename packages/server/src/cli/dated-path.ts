import { wrongOption } from './wrong-option.js'

/** A photograph as it is typed, `2026-11-01=avant.jpg`. */
export interface DatedPath {
  date: string
  path: string
}

/** @throws CommandError for anything else */
export function datedPath(given: string): DatedPath {
  const [, date, path] = /^(\d{4}-\d{2}-\d{2})=(.+)$/.exec(given) ?? []
  if (date !== undefined && path !== undefined) return { date, path }
  throw wrongOption('DATE=PHOTO', given, 'une date et une photo, par exemple 2026-11-01=avant.jpg')
}
