import { describe, expect, it } from 'vitest'
import { bundledReferenceData } from './bundled-reference-data.js'
import { describeReferenceData } from './describe-reference-data.js'

const stateOf = (name: string, today = '2026-11-21') =>
  describeReferenceData(bundledReferenceData, today).find((table) => table.name === name)

describe('describeReferenceData', () => {
  it('tells what every table covers, and which are behind', () => {
    const behind = describeReferenceData(bundledReferenceData, '2026-11-21').filter((table) => !table.isCurrent)
    expect(behind.map(({ name }) => name)).toEqual([
      'Tarif réglementé, Tempo',
      'Tarif réglementé non résidentiel',
      'CTA, coefficient du gaz',
      'TURPE jusqu’à 36 kVA',
      'ATRD (GRDF)',
      'Prix repère du gaz (CRE)',
    ])
    expect(stateOf('Tarif réglementé, option Base')).toMatchObject({
      latest: '2026-08-01',
      nextRevision: '2027-02-01',
      to: null,
    })
    expect(stateOf('TVA')).toMatchObject({ isCurrent: true, nextRevision: null })
  })

  it('lists missing figures and days that no row covers', () => {
    expect(stateOf('ATRD (GRDF)')?.gaps).toContainEqual({ series: 'T2', from: '2026-07-01', to: null })
    const [row] = bundledReferenceData.gasExcise
    const holed = {
      ...bundledReferenceData,
      gasExcise: [
        { ...row, from: '2020-01-01', to: '2020-06-30' },
        { ...row, from: '2020-08-01', to: null },
      ],
    }
    const gas = describeReferenceData(holed as typeof bundledReferenceData, '2026-11-21').find(
      ({ name }) => name === 'Accise sur le gaz',
    )
    expect(gas?.gaps).toEqual([{ series: 'gaz', from: '2020-07-01', to: '2020-07-31' }])
  })

  it('is stale from its usual revision day on', () => {
    expect(stateOf('Accise sur l’électricité', '2027-01-31')?.isCurrent).toBe(true)
    expect(stateOf('Accise sur l’électricité', '2027-02-01')?.isCurrent).toBe(false)
  })
})
