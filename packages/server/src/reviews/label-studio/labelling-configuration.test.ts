import { readFileSync } from 'node:fs'
import { listFields } from '@constat/core'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { reviewOfReading } from '../../extraction/review-of-reading.js'
import { sampleReading } from '../../testing/sample-reading.js'
import { sampleAnalysis } from '../../testing/sample-analysis.js'
import { withConfiguration } from './guide-configuration.js'
import { labelOf } from './labels.js'
import { labellingConfiguration, tags } from './labelling-configuration.js'

interface Configuration {
  View: {
    Image: { name: string; valueList: string }
    RectangleLabels: { name: string; toName: string; Label: { value: string; hint: string }[] }
    TextArea: { name: string; toName: string; perRegion: string }
  }
}

const parsed = (): Configuration['View'] => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })
  return (parser.parse(labellingConfiguration()) as Configuration).View
}

describe('the labelling configuration', () => {
  it('has the tags that every result of a task names', () => {
    const { Image, RectangleLabels, TextArea } = parsed()
    expect([Image.name, RectangleLabels.name, TextArea.name]).toEqual([tags.image, tags.labels, tags.text])
    expect([RectangleLabels.toName, TextArea.toName, TextArea.perRegion]).toEqual([tags.image, tags.image, 'true'])
    expect(Image.valueList).toBe('$pages')
  })

  it('has a label for each field that a bill can have, and those of invoices of any trade, each once', () => {
    const names = parsed().RectangleLabels.Label.map(({ value }) => value)
    expect(new Set(names).size).toBe(names.length)
    for (const field of listFields(sampleAnalysis().invoice)) expect(names).toContain(labelOf(field))
    for (const field of reviewOfReading(sampleReading()).fields) expect(names).toContain(labelOf(field))
    expect(names.slice(0, 9)).toEqual([
      'numero_facture',
      'date_facture',
      'montant_ht',
      'montant_tva',
      'montant_ttc',
      'nom_fournisseur',
      'adresse_fournisseur',
      'siret_fournisseur',
      'ligne_produit',
    ])
  })

  it('is the one in the guide: else run packages/server/scripts/write-label-studio-guide.ts', () => {
    const guide = readFileSync(new URL('../../../../../docs/guides/label-studio.md', import.meta.url), 'utf8')
    expect(guide).toContain(labellingConfiguration())
    expect(withConfiguration(guide)).toBe(guide)
  })
})
