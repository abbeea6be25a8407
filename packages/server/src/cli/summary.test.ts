import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { summarize } from './summary.js'

const plain = { colors: picocolors.createColors(false), width: 72 }
/** Non-breaking spaces of French figures, shown as spaces. */
const readable = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('summarize', () => {
  it('tells the bill, the highlights, each finding with its proof, and where the reports are', () => {
    const reports = { full: 'out/facture-rapport.pdf', anonymous: 'out/rapport-anonyme-1a2b3c4d.pdf' }
    expect(readable(summarize('facture.pdf', sampleAnalysis(), reports, plain))).toMatchInlineSnapshot(`
      "
        facture.pdf

        Fournisseur   EDF
        Énergie       électricité
        Offre         Tarif Bleu
        Période       du 14/06/2025 au 13/08/2025
        Consommation  448 kWh
        Montant TTC   112,40 €
        Confiance     96 %

        Points clés
        • 448 kWh facturés du 14/06/2025 au 13/08/2025, soit environ 2 700 kWh
          par an.
        • Prix moyen de 0,2016 € TTC par kWh, proche du tarif réglementé à la
          même date.
        • Un écart de 4,00 € est à vérifier sur le total TTC.

        1 constat
        ▪ Total TTC différent de la somme HT + TVA
          écart probable, règle E-ARI-02, enjeu 4,00 €
          Le total TTC imprimé (112,40 €) dépasse de 4,00 € la somme du HT et
          de la TVA (108,40 €).
          « Total TTC 112,40 € » (page 1)

        Rapports
        complet   out/facture-rapport.pdf
        anonyme   out/rapport-anonyme-1a2b3c4d.pdf

        Analysé en 0,05 s

      "
    `)
  })

  it('says that nothing was found, that a value was not read, and what to be careful of', () => {
    const analysis = sampleAnalysis()
    const shown = readable(
      summarize(
        'f.pdf',
        {
          ...analysis,
          needs_review: true,
          invoice: {
            ...analysis.invoice,
            energies: [],
            totals: { ...analysis.invoice.totals, ttc: null, net_to_pay: null },
          },
          audit: { ...analysis.audit, findings: [] },
          warnings: [{ code: 'energy_type_unsure', message: 'Plusieurs champs sont incertains.' }],
        },
        null,
        plain,
      ),
    )
    expect(shown).toContain('Aucun écart relevé')
    expect(shown).toMatch(/Montant TTC +non lu/)
    expect(shown).toMatch(/Période +non lu/)
    expect(shown).toContain('96 % (à relire)')
    expect(shown).toContain('! Plusieurs champs sont incertains.')
    expect(shown).not.toContain('Rapports')
  })

  it('never lets a document command the terminal', () => {
    const analysis = sampleAnalysis()
    const shown = summarize(
      'f\u001b[2J.pdf',
      { ...analysis, highlights: ['\u001b]0;titre\u0007 ligne\u202e'] },
      null,
      plain,
    )
    expect(shown).not.toMatch(/[\u0007\u001b\u202e]/)
  })
})
