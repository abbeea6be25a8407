import { describe, expect, it } from 'vitest'
import { isGarbled } from './garbled-text.js'

describe('isGarbled', () => {
  it.each([
    ['codes cut to 8 bits, on the euro sign', 'Total HT 100,78 ¬\nTotal TTC 117,96¬'],
    ['codes cut to 8 bits, on the apostrophe', 'Fourniture d9électricité, sur l9année'],
    ['characters without a meaning', 'Montant \uFFFD\uFFFD\uFFFD\uFFFD total à payer'],
    ['characters of a private area', '\uE001\uE002\uE003\uE004\uE005\uE006 \uE007\uE008\uE009\uE00A montant total'],
  ])('sees %s', (_, text) => {
    expect(isGarbled(text)).toBe(true)
  })

  it.each([
    ['a bill', 'Abonnement d’électricité 12,50 € — n’est pas réglé, l’accise 0,02998 €/kWh'],
    ['references with figures between letters', 'Réf. C9A4 9b9d B9F, 4d9e, courriel jean9l9durand@example.org'],
    ['one odd sign', 'Total 12 ¬'],
    ['a few pictograms', 'Par téléphone \uF095 09 69 32 15 15, par courrier \uF0E0 TSA 20012 BLOIS CEDEX'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(isGarbled(text)).toBe(false)
  })
})
