import { describe, expect, it } from 'vitest'
import { layoutSpecimen, printRow } from '../specimen-page.test-support.js'
import type { Table } from '../cell.js'

const heads = ({ columns }: Table): string[] => columns.map((column) => column.heads.map(({ text }) => text).join(' '))
const printed = ({ rows }: Table): string[] =>
  rows.map(({ label, figures }) =>
    [label.map(({ text }) => text).join(' '), ...figures.map((cell) => cell?.text ?? '')].join(' | '),
  )

async function tablesOf(name: string): Promise<readonly Table[]> {
  return (await layoutSpecimen(name)).flatMap(({ tables }) => tables)
}

describe('findTables, on specimen pages', () => {
  it('reads heads on three lines, labels on two, and empty cells (X9)', async () => {
    const [ledger] = await tablesOf('exam/bills/exam-X9-02')
    if (ledger === undefined) throw new Error('the page has a ledger')
    expect(heads(ledger)).toEqual([
      'Début de période',
      'Fin de période',
      'Quantité facturée (kWh)',
      'Prix unitaire hors taxes (€/MWh ou %)',
      'Montant hors taxes (€)',
      'Taux de TVA',
    ])
    expect(printed(ledger)).toEqual([
      'Abonnement mensuel, puissance souscrite 18 kVA, y compris acheminement | 15/01/26 | 28/02/26 |  | 23,80 €/mois | 35,21 | 20 %',
      'Heures pleines, électricité d’origine renouvelable | 15/01/26 | 28/02/26 | 1 906 | 126,30 | 240,73 | 20 %',
      'Heures creuses, électricité d’origine renouvelable | 15/01/26 | 28/02/26 | 843 | 95,80 | 80,76 | 20 %',
      'Sous-total fourniture |  |  | 2 749 |  | 356,70 | ',
    ])
  })

  it('goes on with the heads of the page before (X9)', async () => {
    const [ledger, rest] = await tablesOf('exam/bills/exam-X9-02')
    if (ledger === undefined || rest === undefined) throw new Error('the ledger goes on')
    expect(rest).toMatchObject({ page: 2, isContinued: true })
    expect(heads(rest)).toEqual(heads(ledger))
  })

  it('splits cells that stand a space apart, and their heads (X8)', async () => {
    const charges = (await tablesOf('exam/bills/exam-X8-01')).find((table) => heads(table).includes('Quantité (kWh)'))
    if (charges === undefined) throw new Error('the page has a table of charges')
    expect(heads(charges)).toEqual(['Du', 'Au', 'Quantité (kWh)', 'Prix unitaire HT (€)', 'Montant HT', 'Taux TVA'])
    expect(printed(charges)).toContain('Consommation | 15/12/2025 | 14/02/2026 | 4 645 | 0,0761 | 353€48 | 20 %')
    expect(printed(charges)).toContain(
      'Contribution tarifaire d’acheminement | 15/12/2025 | 14/02/2026 |  |  | 7€81 | 20 %',
    )
  })

  it('leaves identifiers, phone numbers and sentences whole', async () => {
    for (const name of ['dev/bills/dev-L1-01', 'own/bills/own-O8-01', 'exam/bills/exam-X6-01']) {
      const rows = (await layoutSpecimen(name)).flatMap((layout) => layout.rows.map(printRow)).join('\n')
      expect(rows).not.toMatch(/\b0[1-9](?: \d\d){0,3} \| \d\d\b/)
      expect(rows).not.toMatch(/(?:^|\s)(?:du|au|le|de) \| \d/m)
    }
  })
})
