import data from './data/seasonal-profiles.json' with { type: 'json' }

/** Ways of using an energy over the year. */
export type SeasonalProfileName = keyof typeof data.profiles

/**
 * Share of the yearly consumption that falls in each month, January first; the twelve shares sum to 1. Modelled data of
 * confidence C: fit for a range, never for a figure.
 */
export function seasonalProfile(name: SeasonalProfileName): readonly number[] {
  return data.profiles[name]
}
