import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../../testing/page-of-cells.js'
import { decideEnergyType } from './decide-energy-type.js'

const layouts = [pageOfTexts([{ text: 'Facture d’électricité', x: 50, y: 50 }])]
const electricity = { type: 'electricite' as const, confidence: 0.97, isBill: true }
const unsure = { type: 'gaz' as const, confidence: 0.3, isBill: true }

describe('decideEnergyType', () => {
  it('takes the detected energy for auto', () => {
    const { type, warnings } = decideEnergyType(electricity, layouts, {})
    expect(type).toMatchObject({
      value: 'electricite',
      confidence: 0.97,
      evidence: [{ quote: 'Facture d’électricité' }],
    })
    expect(warnings).toEqual([])
  })

  it('refuses the other energy with the sentence of the wire contract', () => {
    expect(() => decideEnergyType(electricity, layouts, { type: 'gaz' })).toThrow(
      expect.objectContaining({
        code: 'energy_type_mismatch',
        userMessage:
          "Incompatibilité de type d'énergie : Type demandé: gaz. Mais la facture ressemble plutôt à electricite (confiance 0.97).",
      }),
    )
  })

  it('warns instead when not strict, and reads the energy that the bill shows', () => {
    const { type, warnings } = decideEnergyType(electricity, layouts, { type: 'gaz', strict: false })
    expect(type.value).toBe('electricite')
    expect(warnings.map((warning) => warning.code)).toEqual(['energy_type_mismatch'])
  })

  it('believes the caller below the confidence asked for', () => {
    const { type, warnings } = decideEnergyType(electricity, layouts, { type: 'dual', confidenceMin: 0.98 })
    expect(type.value).toBe('dual')
    expect(warnings).toEqual([])
  })

  it('refuses auto when no energy is sure enough; otherwise guesses with a warning', () => {
    expect(() => decideEnergyType(unsure, layouts, {})).toThrow(
      expect.objectContaining({ code: 'energy_type_undetermined' }),
    )
    const { type, warnings } = decideEnergyType(unsure, layouts, { strict: false })
    expect(type.value).toBe('gaz')
    expect(warnings.map((warning) => warning.code)).toEqual(['energy_type_unsure'])
  })

  it('refuses what is no energy bill, whatever was asked', () => {
    const other = { type: null, confidence: 0, isBill: false }
    expect(() => decideEnergyType(other, layouts, { type: 'gaz', strict: false })).toThrow(
      expect.objectContaining({ code: 'not_an_energy_bill' }),
    )
  })
})
