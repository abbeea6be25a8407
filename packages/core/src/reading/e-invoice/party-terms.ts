/** The numbers of the business terms of one party: seller BT-27 to 43, buyer BT-44 to 58, place of delivery BT-70 to 80. */
export interface PartyTerms {
  name: string
  tradingName: string
  identifier: string
  legalId: string
  vatNumber: string
  lines: readonly [string, string, string]
  postCode: string
  city: string
  country: string
  contact: string
}

/** Business terms of the seller (BG-4 to BG-6). */
export const sellerTerms: PartyTerms = {
  name: 'BT-27',
  tradingName: 'BT-28',
  identifier: 'BT-29',
  legalId: 'BT-30',
  vatNumber: 'BT-31',
  lines: ['BT-35', 'BT-36', 'BT-162'],
  city: 'BT-37',
  postCode: 'BT-38',
  country: 'BT-40',
  contact: 'BG-6',
}

/** Business terms of the buyer (BG-7 to BG-9). */
export const buyerTerms: PartyTerms = {
  name: 'BT-44',
  tradingName: 'BT-45',
  identifier: 'BT-46',
  legalId: 'BT-47',
  vatNumber: 'BT-48',
  lines: ['BT-50', 'BT-51', 'BT-163'],
  city: 'BT-52',
  postCode: 'BT-53',
  country: 'BT-55',
  contact: 'BG-9',
}

/** Business terms of the place of delivery (BG-13, BG-15). */
export const deliveryTerms: PartyTerms = {
  name: 'BT-70',
  tradingName: 'BT-70',
  identifier: 'BT-71',
  legalId: 'BT-71',
  vatNumber: 'BT-71',
  lines: ['BT-75', 'BT-76', 'BT-165'],
  city: 'BT-77',
  postCode: 'BT-78',
  country: 'BT-80',
  contact: 'BG-13',
}
