import type { PageLayout } from '../../../layout/cell.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { readOfferName } from './offer-name.js'
import { readEndDate, readPriceType, readRegulated } from './offer-prices.js'

/** Commercial offer: its name, whether its prices are regulated, how they are set and until when. */
export function readOffer(layouts: readonly PageLayout[], supplierName: string | null): EnergyInvoice['offer'] {
  const regulated = readRegulated(layouts)
  return {
    name: readOfferName(layouts, supplierName),
    regulated,
    price_type: readPriceType(layouts, regulated),
    end_date: readEndDate(layouts),
  }
}
