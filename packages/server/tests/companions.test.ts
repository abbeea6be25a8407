import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../src/cli/run-command-line.js'
import { fakeTerminal } from '../src/testing/fake-terminal.js'
import { temporaryFolder } from './run-constat.js'
import { billPdf } from './bill-pdf.js'
import { sampleOffer } from '../src/testing/sample-offer.js'

const bill = fileURLToPath(new URL('../../core/specimens/dev/bills/dev-L1-02.pdf', import.meta.url))

async function run(...args: string[]) {
  const { terminal, written } = fakeTerminal({})
  const exitCode = await runCommandLine(['invoice', bill, ...args], terminal)
  return { exitCode, ...written }
}

interface Rules {
  findings: { rule_id: string }[]
  not_evaluated: { rule_id: string; reason: string }[]
}

function rulesOf({ out }: { out: string }): Rules {
  return (JSON.parse(out) as { audit: Rules }).audit
}

async function jsonFile(content: unknown): Promise<string> {
  const path = join(await temporaryFolder(), 'file.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const offer = { ...sampleOffer, source: 'Fiche tarifaire du 1er juillet 2026', date: '2026-07-01' }

describe('constat invoice with files beside the bill', () => {
  it('checks it against an earlier one of the same delivery point', async () => {
    // Twelve of its days are those of the bill, from 11 to 22 February 2025.
    const before = await billPdf({
      point: '49467595712113',
      from: '23/12/2024',
      to: '22/02/2025',
      issued: '25/02/2025',
    })
    const without = rulesOf(await run('--json'))
    const { exitCode, ...result } = await run('--json', '--earlier', before)
    expect(exitCode).toBe(0)
    const missing = 'Aucune facture antérieure n’est donnée pour ce point de livraison.'
    expect(without.not_evaluated).toContainEqual({ rule_id: 'E-RDG-04', reason: missing })
    const { findings } = rulesOf(result)
    expect(findings.map(({ rule_id: rule }) => rule)).toContain('E-RDG-04')
  })

  it('compares the offers of a file, each with its source and its reason', async () => {
    const folder = await temporaryFolder()
    const { out } = await run('--offers', await jsonFile({ offers: [offer] }), '--out', folder)
    expect(out).toContain('Offres comparées')
    expect(out).toContain('Offre un an (Fournisseur exemple), prix du 01/07/2026')
  })

  it('takes labels that corrections have taught', async () => {
    const hints = { version: 1, hints: [] }
    expect((await run('--json', '--hints', await jsonFile(hints))).exitCode).toBe(0)
  })

  it.each<[string, unknown, string]>([
    ['--offers', 'not JSON', 'unreadable_file'],
    ['--offers', [{ ...offer, date: 'yesterday' }], 'invalid_option'],
    ['--hints', { version: 2, hints: [] }, 'invalid_option'],
  ])('refuses a wrong file of %s before any bill is read', async (option, content, code) => {
    const { exitCode, out, error } = await run('--json', option, await jsonFile(content))
    expect([exitCode, out]).toEqual([2, ''])
    expect(error).toContain(code)
  })

  it('says which file is not there', async () => {
    const { exitCode, error } = await run('--json', '--earlier', '/nowhere/facture.pdf')
    expect(exitCode).toBe(2)
    expect(error).toContain('file_not_found')
  })
})
