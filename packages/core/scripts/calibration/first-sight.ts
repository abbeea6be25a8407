import { readdirSync, readFileSync } from 'node:fs'

/** A value that rules have read in a layout that they had never seen, with the confidence that they gave it. */
export interface SeenValue {
  layout: string
  confidence: number
  isRight: boolean
}

export interface FirstSight {
  collectedOn: string
  values: readonly SeenValue[]
}

export const firstSightFolder = new URL('./first-sight/', import.meta.url)

/** Every value of every collection. */
export function loadFirstSight(): SeenValue[] {
  return readdirSync(firstSightFolder)
    .sort()
    .flatMap((file) => (JSON.parse(readFileSync(new URL(file, firstSightFolder), 'utf8')) as FirstSight).values)
}
