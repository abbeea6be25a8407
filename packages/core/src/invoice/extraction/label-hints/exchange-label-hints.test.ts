import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { isImpersonal } from './impersonal-label.js'
import type { LabelHint, LabelHints } from './label-hint.js'
import { mergeLabelHints } from './merge-label-hints.js'
import { parseLabelHints } from './parse-label-hints.js'

const hint: fc.Arbitrary<LabelHint> = fc.record({
  supplier: fc.constantFrom('EDF', 'ilek', null),
  path: fc.constantFrom('totals.ttc', 'totals.net_to_pay'),
  label: fc.constantFrom('Somme demandée', 'À régler', 'Net'),
  relation: fc.constantFrom('right', 'below', 'same-cell'),
  kind: fc.constant('amount' as const),
  count: fc.integer({ min: 1, max: 9 }),
})
const hints: fc.Arbitrary<LabelHints> = fc.record({ version: fc.constant(1 as const), hints: fc.array(hint) })
const total = ({ hints: all }: LabelHints): number => all.reduce((sum, { count }) => sum + count, 0)

describe('mergeLabelHints', () => {
  it('does not depend on the order, loses no count and names each hint once', () => {
    fc.assert(
      fc.property(hints, hints, hints, (a, b, c) => {
        const merged = mergeLabelHints(mergeLabelHints(a, b), c)
        expect(merged).toEqual(mergeLabelHints(a, mergeLabelHints(c, b)))
        expect(total(merged)).toBe(total(a) + total(b) + total(c))
        const keys = merged.hints.map((one) => JSON.stringify({ ...one, count: 0 }))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('parseLabelHints', () => {
  it('reads what was stored as JSON', () => {
    fc.assert(
      fc.property(hints, (one) => {
        expect(parseLabelHints(JSON.parse(JSON.stringify(one)))).toEqual(one)
      }),
    )
  })

  const good = { supplier: null, path: 'totals.ttc', label: 'Net', relation: 'right', kind: 'amount', count: 1 }
  it.each([
    ['another version', { version: 2, hints: [] }],
    ['nothing', null],
    ['a figure in a label', { version: 1, hints: [{ ...good, label: 'Jean 06 12' }] }],
    ['an unknown path', { version: 1, hints: [{ ...good, path: 'customer.name' }] }],
    ['a path into the prototype', { version: 1, hints: [{ ...good, path: 'constructor' }] }],
    ['a kind that is not that of the path', { version: 1, hints: [{ ...good, kind: 'date' }] }],
    ['a further key', { version: 1, hints: [{ ...good, value: 'x' }] }],
    ['no count', { version: 1, hints: [{ ...good, count: 0 }] }],
  ])('refuses %s, and does not repeat it', (_, data) => {
    const attempt = (): LabelHints => parseLabelHints(data)
    expect(attempt).toThrow(expect.objectContaining({ code: 'invalid_option' }) as InvalidOptionError)
    expect(attempt).not.toThrow(/Jean/)
  })
})

describe('isImpersonal', () => {
  const nobody = fieldInvoice({ schema_version: 'energy-invoice/1' })
  const named = fieldInvoice({ schema_version: 'energy-invoice/1', customer: { name: 'Mme Prune Solde' } })

  it.each(['Votre matricule', 'NET À RÉGLER', 'Exigible le', 'Référence Client', 'Date limite de paiement'])(
    'takes %s for a label',
    (label) => {
      expect(isImpersonal(label, [nobody])).toBe(true)
    },
  )

  it.each([
    'Jean Dupont',
    'DUPONT JEAN',
    'Mme Durand',
    'Jean de La Fontaine',
    'rue des Lilas',
    'Lyon',
    'a@b.fr',
    'le 12',
  ])('does not take %s for one', (label) => {
    expect(isImpersonal(label, [nobody])).toBe(false)
  })

  it('takes no word of the customer, even one that bills use', () => {
    expect(isImpersonal('Votre solde', [nobody])).toBe(true)
    expect(isImpersonal('Votre solde', [nobody, named])).toBe(false)
  })

  it('never takes a name written with capitals', () => {
    const name = fc.stringMatching(/^[BCDFGJKLMNPQRSTVWXZ][bcdfgjklmnpqrstvwxz]{3,9}$/)
    fc.assert(
      fc.property(name, name, (first, last) => {
        expect(isImpersonal(`${first} ${last}`, [nobody])).toBe(false)
      }),
    )
  })
})
