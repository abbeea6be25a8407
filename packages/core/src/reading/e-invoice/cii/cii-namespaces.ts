const uncefact = 'urn:un:unece:uncefact:data:standard:'

/** Cross Industry Invoice D16B and D22B: Factur-X, ZUGFeRD from 2.0, XRechnung. */
export const ciiRoot = `${uncefact}CrossIndustryInvoice:100`
/** ZUGFeRD 1.0: other names for the same parts. */
export const zugferd1Root = 'urn:ferd:CrossIndustryDocument:invoice:1p0'

/** Everything that an invoice of either kind is made of. */
export const ciiNamespaces: ReadonlySet<string> = new Set([
  ciiRoot,
  `${uncefact}ReusableAggregateBusinessInformationEntity:100`,
  `${uncefact}QualifiedDataType:100`,
  `${uncefact}UnqualifiedDataType:100`,
  zugferd1Root,
  `${uncefact}ReusableAggregateBusinessInformationEntity:12`,
  `${uncefact}UnqualifiedDataType:15`,
])
