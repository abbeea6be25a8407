import { describe, expect, it } from 'vitest'
import { territoryOf } from './territory.js'

describe('territory', () => {
  it('sees Corsica and the overseas departments', () => {
    expect(territoryOf('12 cours Napoléon, 20000 Ajaccio')).toMatchObject({ postalCode: '20000', specialRates: true })
    expect(territoryOf('4 rue Victor Schœlcher 97200 Fort-de-France')?.specialRates).toBe(true)
    expect(territoryOf('74 rue du Onze Novembre, 69003 Lyon')).toEqual({
      postalCode: '69003',
      specialRates: false,
      localGasNetwork: false,
    })
  })

  it('sees where the gas grid may be local', () => {
    expect(territoryOf('1 place Kléber, 67000 Strasbourg')?.localGasNetwork).toBe(true)
  })

  it('takes the postal code, not another number of five digits', () => {
    expect(territoryOf('Boîte 20123, 12 rue Haute, 75011 Paris')?.postalCode).toBe('75011')
    expect(territoryOf('rue sans code')).toBeNull()
  })
})
