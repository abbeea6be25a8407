/**
 * What the page reads of the result of `POST /v1/invoices`; the whole answer is described in docs/guides/server.md.
 *
 * @template T
 * @typedef {{ value: T, confidence: number } | null} Read
 */

/**
 * @typedef {object} Finding
 * @property {string} rule_id
 * @property {1 | 2 | 3} severity
 * @property {string} title
 * @property {string} message
 * @property {string} basis
 * @property {string | null} expected
 * @property {string | null} observed
 * @property {[number, number] | null} range_eur
 * @property {{ page: number | null, quote: string | null }[]} evidence
 * @property {string} advice
 * @property {string} letter
 */

/**
 * @typedef {object} MarketPosition
 * @property {'electricite' | 'gaz'} energy
 * @property {string | null} reference
 * @property {string | null} reference_date
 * @property {number | null} billed_eur_kwh
 * @property {number | null} reference_eur_kwh
 * @property {number | null} gap_percent
 * @property {boolean} claimable
 * @property {string | null} reason
 */

/**
 * @typedef {object} Savings
 * @property {boolean} claimable
 * @property {number | null} low_eur_year
 * @property {number | null} high_eur_year
 * @property {string | null} reason
 */

/**
 * @typedef {object} Invoice
 * @property {{ name: Read<string>, printed_name: Read<string> }} supplier
 * @property {{ name: Read<string> }} offer
 * @property {{ energy: Read<'electricite' | 'gaz'>, period: { from: Read<string>, to: Read<string> }, total_kwh: Read<number> }[]} energies
 * @property {{ ht: Read<number>, vat: Read<number>, ttc: Read<number>, already_paid: Read<number>, previous_balance: Read<number>, net_to_pay: Read<number> }} totals
 */

/**
 * @typedef {readonly (readonly [number, number])[]} Corners relative to the page, clockwise from the top left
 */

/**
 * @typedef {object} LocatedValue
 * @property {string} path
 * @property {string} label
 * @property {string | null} line
 * @property {string} value
 * @property {number} confidence
 * @property {number} page
 * @property {Corners} corners
 */

/**
 * @typedef {object} LocatedFinding
 * @property {string} rule_id
 * @property {1 | 2 | 3} severity
 * @property {string} title
 * @property {number} page
 * @property {Corners} corners
 */

/**
 * @typedef {object} Evidence
 * @property {{ number: number, width: number, height: number, jpeg_base64: string }[]} pages
 * @property {LocatedValue[]} values
 * @property {LocatedFinding[]} findings
 */

/**
 * @typedef {object} InvoiceAnswer
 * @property {Evidence} [evidence]
 * @property {string} non_anonymous_report_base64
 * @property {string} anonymous_report_base64
 * @property {string[]} highlights
 * @property {string} request_id
 * @property {'electricite' | 'gaz' | 'dual' | null} energy_type
 * @property {number} overall_confidence
 * @property {boolean} needs_review
 * @property {{ code: string, message: string }[]} warnings
 * @property {Finding[]} findings
 * @property {MarketPosition[]} market_position
 * @property {Savings} savings
 * @property {Invoice} invoice
 */

export {}
