import { describe, expect, it } from 'vitest'
import { woundCodes } from '../vocabulary.js'
import { labelOf } from './label-of.js'
import { woundLabels } from './labels.js'

describe('the French labels', () => {
  it.each(Object.entries(woundCodes))('has one for every code of %s, and no other', (list, codes) => {
    const labels: Readonly<Record<string, string>> = woundLabels[list as keyof typeof woundLabels]
    expect(Object.keys(labels).sort()).toEqual([...codes].sort())
    for (const label of Object.values(labels)) expect(label).toMatch(/^[A-ZÀ-ÖŒ][^_'<>]*$/)
  })

  it('have the accents that the codes lack', () => {
    expect(labelOf('tissu', 'necrose_seche')).toBe('Nécrose sèche')
    expect(labelOf('exsudat_quantite', 'modere')).toBe('Modéré')
  })
})
