import { alpiqBills } from './bills/alpiq.js'
import { antargazBills } from './bills/antargaz.js'
import { demonstrationBill } from './bills/demonstration.js'
import { ekwateurBills } from './bills/ekwateur.js'
import { enercoopBills } from './bills/enercoop.js'
import { esStrasbourgBills } from './bills/es-strasbourg.js'
import { gazDeBordeauxBills } from './bills/gaz-de-bordeaux.js'
import { ilekBills } from './bills/ilek.js'
import { mintBills } from './bills/mint.js'
import { octopusBills } from './bills/octopus.js'
import { ohmBills } from './bills/ohm.js'
import { plenitudeBills } from './bills/plenitude.js'
import { primeoBills } from './bills/primeo.js'
import { vattenfallBills } from './bills/vattenfall.js'
import { bandsAsColumns } from './layouts/bands-as-columns.js'
import { carriedForward } from './layouts/carried-forward.js'
import { chargeCards } from './layouts/charge-cards.js'
import { denseLedger } from './layouts/dense-ledger.js'
import { dotLeaders } from './layouts/dot-leaders.js'
import { framedForm } from './layouts/framed-form.js'
import { groupedBands } from './layouts/grouped-bands.js'
import { letterCards } from './layouts/letter-cards.js'
import { plain } from './layouts/plain.js'
import { professionalStatement } from './layouts/professional-statement.js'
import { rightSidebar } from './layouts/right-sidebar.js'
import { stackedBlocks } from './layouts/stacked-blocks.js'
import { twoEnergies } from './layouts/two-energies.js'
import { twoPrices } from './layouts/two-prices.js'
import type { Bill } from './model/bill.js'

/** A specimen: what it prints and how it is drawn. */
export interface CatalogEntry {
  folder: 'own' | 'held-out' | 'demonstration'
  bill: Bill
  draw: (bill: Bill) => string
}

function entries(folder: CatalogEntry['folder'], bills: readonly Bill[], draw: CatalogEntry['draw']): CatalogEntry[] {
  return bills.map((bill) => ({ folder, bill, draw }))
}

/** Every bill that the generator writes. */
export const catalog: readonly CatalogEntry[] = [
  ...entries('own', ekwateurBills, rightSidebar),
  ...entries('own', octopusBills, letterCards),
  ...entries('own', gazDeBordeauxBills, framedForm),
  ...entries('own', plenitudeBills, twoEnergies),
  ...entries('own', vattenfallBills, professionalStatement),
  ...entries('own', mintBills, dotLeaders),
  ...entries('own', alpiqBills, twoPrices),
  ...entries('own', primeoBills, stackedBlocks),
  ...entries('demonstration', [demonstrationBill()], plain),
  ...entries('held-out', esStrasbourgBills, groupedBands),
  ...entries('held-out', ilekBills, chargeCards),
  ...entries('held-out', ohmBills, denseLedger),
  ...entries('held-out', enercoopBills, bandsAsColumns),
  ...entries('held-out', antargazBills, carriedForward),
]
