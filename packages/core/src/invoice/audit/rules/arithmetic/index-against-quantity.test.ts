import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const plus = (amount: number) => (value: number) => Math.round((value + amount) * 100) / 100

describe('E-ARI-06: index difference', () => {
  const readings = 'energies.0.readings'

  it('fires when the indexes do not make the consumption', () => {
    expect(outcomeOf('E-ARI-06', editedAll(electricityBill, { [`${readings}.0.new_index`]: plus(-31) }))).toMatchObject(
      [{ difference: 31 }],
    )
    expect(outcomeOf('E-ARI-06', editedAll(gasBill, { [`${readings}.0.new_index`]: plus(5) }))).toMatchObject([
      { difference: -5 },
    ])
  })

  it('knows roll-over, meter replacement, repeated readings and current transformers', () => {
    const reading = { band: 'base', old_nature: 'R', new_nature: 'R', unit: 'kWh' }
    const cases = {
      rollOver: [{ ...reading, old_index: 99_800, new_index: 217 }],
      replacement: [
        { ...reading, old_index: 51_312, new_index: 51_524 },
        { ...reading, old_index: 2, new_index: 207 },
      ],
      repeated: [
        { ...reading, old_index: 1000, new_index: 1417 },
        { ...reading, old_index: 1000, new_index: 1417 },
      ],
    }
    for (const [name, lines] of Object.entries(cases))
      expect(outcomeOf('E-ARI-06', editedAll(electricityBill, { [readings]: lines })), name).toBe('passed')
    const transformer = [{ ...reading, old_index: 100, new_index: 239 }]
    expect(outcomeOf('E-ARI-06', editedAll(electricityBill, { [readings]: transformer }))).toEqual([
      expect.stringContaining('coefficient de lecture'),
    ])
  })

  it('is silent when readings and lines have other bands, or an index falls', () => {
    expect(
      outcomeOf(
        'E-ARI-06',
        editedAll(electricityBill, { [`${readings}.0.band`]: 'hp', [`${readings}.0.new_index`]: 1500 }),
      ),
    ).toEqual([expect.stringContaining('postes')])
    expect(outcomeOf('E-ARI-06', editedAll(electricityBill, { [`${readings}.0.new_index`]: 900 }))).toEqual([
      expect.stringContaining('index'),
    ])
  })
})
