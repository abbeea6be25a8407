import { avoidableMeterCharge } from './readings/avoidable-meter-charge.js'
import { catchUp } from './readings/catch-up.js'
import { conversionCoefficient } from './readings/conversion-coefficient.js'
import { dailyConsumption } from './readings/daily-consumption.js'
import { estimatedReadings } from './readings/estimated-readings.js'
import { gapBetweenBills } from './readings/gap-between-bills.js'
import { indexContinuity } from './readings/index-continuity.js'
import { instalmentsAgainstYear } from './readings/instalments-against-year.js'
import { instalmentsTooLow } from './readings/instalments-too-low.js'
import { noRealReading } from './readings/no-real-reading.js'
import { overlappingBills } from './readings/overlapping-bills.js'
import { priceChangeWithoutSplit } from './readings/price-change-without-split.js'
import { undatedNetworkService } from './readings/undated-network-service.js'
import { undueMeterCharge } from './readings/undue-meter-charge.js'
import type { Rule } from './rule.js'

/** E-RDG: readings, network and meter. */
export const readingRules: readonly Rule[] = [
  estimatedReadings,
  catchUp,
  noRealReading,
  overlappingBills,
  gapBetweenBills,
  indexContinuity,
  conversionCoefficient,
  dailyConsumption,
  instalmentsTooLow,
  instalmentsAgainstYear,
  priceChangeWithoutSplit,
  avoidableMeterCharge,
  undueMeterCharge,
  undatedNetworkService,
]
