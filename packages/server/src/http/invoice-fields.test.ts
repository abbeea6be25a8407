import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInvoiceFields } from './invoice-fields.js'
import { RequestError } from './request-error.js'

const defaults = {
  type: 'auto',
  confidenceMin: 0.5,
  strict: true,
  userId: null,
  invoiceId: null,
  externalRef: null,
  customerName: null,
  offers: null,
  earlierInvoices: [],
  change: null,
  include: new Set(),
}

describe('parseInvoiceFields', () => {
  it('gives the defaults of the contract to an empty form, and to blank fields', () => {
    expect(parseInvoiceFields(undefined)).toEqual(defaults)
    expect(parseInvoiceFields({ type: '', confidence_min: '', strict: '', user_id: '', external_ref: '' })).toEqual(
      defaults,
    )
  })

  it.each([
    ['gas', 'gaz'],
    ['G', 'gaz'],
    ['elec', 'electricite'],
    ['E', 'electricite'],
    ['Électricité', 'electricite'],
    ['duale', 'dual'],
    ['DUO', 'dual'],
    ['pack', 'dual'],
    [' Auto ', 'auto'],
  ])('reads the type %s as %s', (written, type) => {
    expect(parseInvoiceFields({ type: written }).type).toBe(type)
  })

  it.each([
    ['true', true],
    ['1', true],
    ['on', true],
    ['Yes', true],
    ['oui', true],
    ['false', false],
    ['0', false],
    ['OFF', false],
    ['no', false],
    ['non', false],
  ])('reads strict=%s as %s', (written, strict) => {
    expect(parseInvoiceFields({ strict: written }).strict).toBe(strict)
  })

  it.each([
    [{ type: 'eau' }, 'Champ « type » invalide : attendu auto, electricite, gaz ou dual.'],
    [{ confidence_min: '1.5' }, 'Champ « confidence_min » invalide : attendu un nombre de 0 à 1, par exemple 0.5.'],
    [{ confidence_min: 'NaN' }, 'Champ « confidence_min » invalide : attendu un nombre de 0 à 1, par exemple 0.5.'],
    [{ strict: 'peut-être' }, 'Champ « strict » invalide : attendu true ou false.'],
    [{ user_id: '12.5' }, 'Champ « user_id » invalide : attendu un nombre entier.'],
    [{ invoice_id: 'abc' }, 'Champ « invoice_id » invalide : attendu un nombre entier.'],
    [{ external_ref: ['a', 'b'] }, 'Champ « external_ref » invalide : attendu un seul texte.'],
    [{ type: ['gaz', 'electricite'] }, 'Champ « type » invalide : attendu auto, electricite, gaz ou dual.'],
  ])('refuses %j with a sentence that names the field', (body, sentence) => {
    const refusal = refusalOf(body)
    expect(refusal).toMatchObject({ code: 'invalid_field', userMessage: sentence })
  })

  it('ignores fields that are not its own', () => {
    expect(parseInvoiceFields({ comment: 'x', __proto__: { type: 'gaz' } })).toEqual(defaults)
  })

  it('keeps every whole number of 64 bits as it was sent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (id) => {
        const { userId } = parseInvoiceFields({ user_id: id.toString() })
        expect(userId === null ? null : BigInt(userId)).toBe(id)
      }),
    )
  })

  it('keeps every text of external_ref as it was sent', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(parseInvoiceFields({ external_ref: text }).externalRef).toBe(text)
      }),
    )
  })

  it('accepts exactly the ratios from 0 to 1', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0, max: 1, noDefaultInfinity: true }), (ratio) => {
        const text = ratio.toFixed(6)
        expect(parseInvoiceFields({ confidence_min: text }).confidenceMin).toBe(Number(text))
      }),
    )
  })
})

function refusalOf(body: unknown): RequestError | null {
  try {
    parseInvoiceFields(body)
    return null
  } catch (error) {
    return error instanceof RequestError ? error : null
  }
}
