import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consistentBill, edited, fieldInvoice } from '@constat/core/testing'
import { describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { simulateCommand } from './simulate-command.js'

const bill = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period: { from: '2026-02-01', to: '2026-04-30' },
      powerKva: 6,
      networkTariff: 'CU4',
      bands: [{ band: 'base', quantity: 1000, price: 0.1308 }],
      monthlyPrice: 11.8,
    },
  ],
  services: [{ label: 'Assistance dépannage', amount: 4.9 }],
})
const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
const stored = (name: string, data: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(data))
  return path
}
const file = stored('facture.json', fieldInvoice(bill))

async function simulate(path: string, options: Parameters<typeof simulateCommand>[1] = {}) {
  const { terminal, written } = fakeTerminal()
  const exitCode = await simulateCommand(path, options, terminal)
  return { exitCode, out: written.out.replaceAll(/[\u00a0\u202f]/g, ' ') }
}

describe('constat simulate', () => {
  it('shows the bill to be expected, line by line, and what stands as printed', async () => {
    const { exitCode, out } = await simulate(file)
    expect(exitCode).toBe(0)
    expect(out).toMatch(/Énergie .*130,80 € +130,80 € +–/)
    expect(out).toMatch(/Total TTC +([\d,]+ €) +\1 +–/)
    expect(out).toMatch(/Non recalculé\n +• Assistance dépannage : Services, frais et remises/)
  })

  it('shows another option beside the bill, with its total', async () => {
    const { out } = await simulate(file, { option: 'hphc', offPeak: '40' })
    expect(out).toContain('option Heures creuses, 40 % d’heures creuses')
    // 600 × 0,1412 + 400 × 0,1007
    expect(out).toMatch(/Énergie .*130,80 € +125,00 € +-5,80 €/)
  })

  it('says why the bill cannot be recomputed, and which line is in the way', async () => {
    const { out } = await simulate(file, { option: 'hphc' })
    expect(out).toContain('La facture n’a pas pu être recalculée')
    expect(out).toContain('poste horaire')
    const unread = edited(bill, 'energies.0.consumption.0.unit_price_ht', () => null)
    expect((await simulate(stored('unread.json', fieldInvoice(unread)))).out).toMatch(/• Énergie .* : Les prix du kWh/)
  })

  it('takes an analysis, and writes JSON for programs', async () => {
    const { out } = await simulate(stored('analysis.json', { invoice: fieldInvoice(bill) }), { json: true, power: '3' })
    expect(JSON.parse(out)).toMatchObject({ change: { powerKva: 3 }, simulation: { reason: null } })
  })

  it('refuses JSON that is no invoice with the place of the fault', async () => {
    await expect(simulate(stored('other.json', { invoice: {} }))).rejects.toMatchObject({ code: 'invalid_option' })
  })
})
