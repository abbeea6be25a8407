import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const line = electricityBill.energies?.[0]?.consumption?.[0]
const billed = (option: string | null, bands: (string | null)[]) =>
  outcomeOf(
    'E-OPT-05',
    editedAll(electricityBill, {
      'energies.0.tariff_option': option,
      'energies.0.consumption': bands.map((band) => ({ ...line, band })),
    }),
  )

describe('E-OPT-05: option and bands', () => {
  it('accepts the bands of the option', () => {
    expect(billed('base', ['base'])).toBe('passed')
    expect(billed('hphc', ['hp', 'hc', 'hp', 'hc'])).toBe('passed')
    expect(billed('tempo', ['bleu_hp', 'rouge_hc'])).toBe('passed')
  })

  it('fires on the bands of another option', () => {
    expect(billed('base', ['hp', 'hc'])).toMatchObject([
      { expected: 'Base', observed: 'heures pleines, heures creuses' },
    ])
    expect(billed('hphc', ['base'])).toMatchObject([{ observed: 'Base' }])
  })

  it('is silent when the option may have changed, varies, or was not read', () => {
    expect(billed('hphc', ['base', 'hp', 'hc'])).toEqual([expect.stringContaining('changer')])
    expect(billed('weekend', ['hp', 'hc', 'weekend'])).toEqual([expect.stringContaining('varient')])
    expect(billed(null, ['hp'])).toEqual([expect.stringContaining('option')])
    expect(billed('base', [null])).toEqual([expect.stringContaining('postes')])
  })
})
