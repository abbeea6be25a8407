import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InvalidReferenceDataError } from '../../errors/invalid-reference-data-error.js'
import { importRegulatedTariff, type TariffOrigin } from './import-regulated-tariff.js'

const origin = { source: 'CRE open data', retrievedOn: '2026-11-30' }
const head = 'DATE_DEBUT;DATE_FIN;P_SOUSCRITE;PART_FIXE_HT;PART_FIXE_TTC;PART_VARIABLE_HT;PART_VARIABLE_TTC'
const base = (...lines: string[]) => [head, ...lines, ''].join('\r\n')
const good = '01/08/2025;31/01/2026;6;132,84;185,94;0,1327;0,1952'

function faultsOf(text: string, more: Partial<TariffOrigin> = {}) {
  try {
    importRegulatedTariff(text, { ...origin, ...more })
  } catch (error) {
    if (!(error instanceof InvalidReferenceDataError)) throw error
    const faults = error.details['faults'] as { line: number; column: string | null; problem: string }[]
    expect(error.userMessage).toContain(`Ligne ${faults[0]?.line ?? ''}`)
    return faults.map(({ line, column, problem }) => [line, column, problem])
  }
  return []
}

describe('a table of the regulated tariff', () => {
  it('is read as the CRE writes it, with a byte order mark and an open end', () => {
    const text = `\uFEFF${base('23/07/2012;31/07/2013;3;55,56;69,37;0,0822;0,1256', good, '01/02/2026;;6;141,6;188,2;0,1308;0,19398')}`
    const { option, rows, checksPassed, warnings } = importRegulatedTariff(text, origin)
    expect([option, rows.length, checksPassed, warnings]).toEqual(['base', 3, 4, []])
    expect(rows[0]).toMatchObject({ from: '2012-07-23', subscriptionHt: 55.56, confidence: 'B' })
    expect(rows[2]).toEqual({
      powerKva: 6,
      subscriptionHt: 141.6,
      subscriptionTtc: 188.2,
      kwhHt: { base: 0.1308 },
      kwhTtc: { base: 0.19398 },
      from: '2026-02-01',
      to: null,
      source: 'CRE open data (retrieved 2026-11-30)',
      confidence: 'A',
    })
  })

  it('is read in any order and case of its columns; an empty cell stays missing, an open row ends at the next', () => {
    const text =
      'part_variable_hp_ttc;P_SOUSCRITE;Part_Variable_HC_TTC;part_fixe_ttc;date_debut\n' +
      '0,2081;6;0,1635;;01/08/2025\n0,2065;6;;187,80;01/02/2026\n'
    const { option, rows } = importRegulatedTariff(text, origin)
    expect(option).toBe('hphc')
    expect(rows[0]).toMatchObject({ to: '2026-01-31', subscriptionTtc: null, subscriptionHt: null, kwhHt: null })
    expect(rows[1]).toMatchObject({ to: null, subscriptionTtc: 187.8, kwhTtc: { hp: 0.2065 } })
    expect(rows[1]?.kwhTtc).not.toHaveProperty('hc')
  })

  it('is read for Tempo as the CRE names the bands', () => {
    const bands = ['HCBleu', 'HPBleu', 'HCBlanc', 'HPBlanc', 'HCRouge', 'HPRouge']
    const text = `DATE_DEBUT;DATE_FIN;P_SOUSCRITE;${bands.map((band) => `PART_VARIABLE_${band}_TTC`).join(';')}\n01/02/2026;31/07/2026;9;0,1325;0,1612;0,1499;0,1871;0,1575;0,706\n`
    const { option, rows } = importRegulatedTariff(text, origin)
    expect(option).toBe('tempo')
    expect(rows[0]?.kwhTtc).toEqual({
      bleu_hc: 0.1325,
      bleu_hp: 0.1612,
      blanc_hc: 0.1499,
      blanc_hp: 0.1871,
      rouge_hc: 0.1575,
      rouge_hp: 0.706,
    })
  })

  it('is read with commas, its rows keep their source, their confidence and what limits it', () => {
    const text =
      'valid_from,valid_to,kva,abo_ht_eur_an,abo_ttc_eur_an,kwh_ht_eur,kwh_ttc_eur,confidence,source\n' +
      '2026-08-01,,6,,190.32,0.1361,0.2001,A(TTC)/derived(HT),"Grid of 01/08/2026, CRE"\n'
    expect(importRegulatedTariff(text, origin).rows).toMatchObject([
      { source: 'Grid of 01/08/2026, CRE', confidence: 'A', note: 'A(TTC)/derived(HT)', to: null },
    ])
  })

  it('leaves out what it cannot place, and says so', () => {
    const text = `${head};REMARQUE\n;;;;;;;\n01/08/2025;;;1;;;;x\n01/08/2025;;9;165,48;233,70;;;x\n${good};x\n`
    const { rows, warnings } = importRegulatedTariff(text, origin)
    expect(rows).toHaveLength(1)
    expect(warnings.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'unknown_column'],
      [2, 'no_power'],
      [3, 'no_power'],
      [4, 'no_price'],
    ])
  })

  it('does not prove prices where a tax is missing from the tables, changes within the row or is communal', () => {
    const lines = [
      '01/08/2020;31/07/2021;6;110,00;136,00;0,1300;0,1900',
      '01/02/2022;31/07/2022;6;110,76;136,14;0,1374;0,1740',
      '01/01/2024;31/01/2025;6;123,72;151,86;0,1887;0,3000',
    ]
    const { checksPassed, rows } = importRegulatedTariff(base(...lines), origin)
    expect([checksPassed, rows.map(({ confidence }) => confidence)]).toEqual([3, ['B', 'B', 'B']])
  })

  it.each([
    ['', 1, null, 'no_rows'],
    [head, 1, null, 'no_rows'],
    [base('01/08/2025;"31/01/2026"6;1;1;1;1;1'), 2, null, 'not_csv'],
    [base('01/08/2025;31/01/2026;6;132,84'), 2, null, 'wrong_cell_count'],
    [base(good).replace('DATE_DEBUT', 'DEBUT'), 1, 'DATE_DEBUT', 'missing_column'],
    [base(good).replace('DATE_FIN', 'date_debut'), 1, 'date_debut', 'duplicate_column'],
    [base(good.replace('01/08/2025', '31/02/2025')), 2, 'DATE_DEBUT', 'invalid_date'],
    [base(good.replace('31/01/2026', '31/01/2025')), 2, 'DATE_FIN', 'dates_reversed'],
    [base(good, '01/01/2026;;6;141,6;188,2;0,1308;0,19398'), 3, 'DATE_DEBUT', 'overlap'],
    [base(good.replace(';6;', ';60;')), 2, 'P_SOUSCRITE', 'invalid_power'],
    [base(good.replace('0,1952', '-0,1952')), 2, 'PART_VARIABLE_TTC', 'invalid_number'],
    [base(good.replace('0,1952', '19,52')), 2, 'PART_VARIABLE_TTC', 'implausible_value'],
    [base(good.replace('185,94', '15,50')), 2, 'PART_FIXE_TTC', 'implausible_value'],
    [base(good.replace('0,1952', '0,1962')), 2, 'PART_VARIABLE_TTC', 'price_mismatch'],
    [base(good.replace('185,94', '150,00')), 2, 'PART_FIXE_TTC', 'subscription_mismatch'],
    [base(good, '01/08/2025;31/01/2026;9;130,00;190,00;0,1327;0,1952'), 3, 'PART_FIXE_HT', 'subscription_order'],
    [`${head};confidence\n${good};sûr\n`, 2, 'confidence', 'invalid_confidence'],
  ] as const)('is refused: case %#', (text, line, column, problem) => {
    expect(faultsOf(text)).toContainEqual([line, column, problem])
  })

  it('is refused as another option than the one asked for', () => {
    expect(faultsOf(base(good), { option: 'tempo' })).toEqual([[1, 'PART_VARIABLE_HT', 'wrong_option']])
    expect(faultsOf('x'.repeat(2_000_001))).toEqual([[1, null, 'file_too_large']])
  })

  it('names each of its faults, line by line', () => {
    const text = base(good.replace('0,1952', '0,1962'), good.replace(';6;', ';9;').replace('31/01/2026', 'hier'))
    expect(faultsOf(text)).toEqual([
      [2, 'PART_VARIABLE_TTC', 'price_mismatch'],
      [3, 'DATE_FIN', 'invalid_date'],
    ])
  })
})

describe('docs/guides/reference-data.md', () => {
  it('lists every problem and no other', () => {
    const guide = readFileSync(new URL('../../../../../docs/guides/reference-data.md', import.meta.url), 'utf8')
    const listed = [...guide.matchAll(/^\| `([a-z]+(?:_[a-z]+)+)` \| [A-Z(]/gm)].map(([, problem]) => problem)
    const files = [
      'tariff-table',
      'tariff-columns',
      'read-tariff-line',
      'check-tariff-order',
      'check-tariff-arithmetic',
      'import-regulated-tariff',
    ]
    const sources = files.map((file) => readFileSync(new URL(`${file}.ts`, import.meta.url), 'utf8')).join('\n')
    const given = [...sources.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map(([, name = '']) => name)
    const notProblems = /_h[cp]$|^(relax|skip)_/
    expect(listed.sort()).toEqual(
      [...new Set(given)]
        .filter((name) => !notProblems.test(name))
        .concat('not_csv')
        .filter((name, index, all) => all.indexOf(name) === index)
        .sort(),
    )
  })
})
