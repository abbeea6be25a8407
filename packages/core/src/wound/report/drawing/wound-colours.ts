import type { ReportTheme } from '../../../pdf/theme.js'
import type { WoundColour } from '../../derived/derivation.js'
import type { AlertLevel } from '../../wound-alert.js'

/** The colour scale of the wound bed, as nurses know it. */
export const bedColours: Readonly<Record<WoundColour['couleur'], string>> = {
  noir: '#26211f',
  jaune: '#e3b93c',
  rouge: '#b23a32',
  rose: '#efb6ba',
  autre: '#b8c2c7',
}

/** The most pressing level alone is red. */
export function alertColours({ colors: { severity } }: ReportTheme, level: AlertLevel) {
  if (level === 'urgence') return severity[3]
  return level === 'surveillance' ? severity[1] : severity[2]
}
