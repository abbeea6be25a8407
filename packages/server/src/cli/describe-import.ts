import type { ImportedTariff, ReferenceData, RegulatedTariffRow } from '@constat/core'

const shown = 10

/** What an import has done to the tables, in French. */
export function describeImport(
  { option, rows, checksPassed, warnings }: ImportedTariff,
  before: ReferenceData,
): string {
  const known = new Map(before.regulatedTariff[option].map((row) => [keyOf(row), row]))
  const replaced = rows.flatMap((row) => {
    const old = known.get(keyOf(row))
    return old === undefined ? [] : [{ row, old }]
  })
  const changed = replaced.filter(({ row, old }) => figuresOf(row) !== figuresOf(old))
  return [
    `Option ${option} : ${count(rows.length, 'ligne lue', 'lignes lues')}.`,
    `  ${count(rows.length - replaced.length, 'ajoutée', 'ajoutées')}, ${count(replaced.length, 'remplacée', 'remplacées')} dont ${changed.length} avec d’autres chiffres.`,
    `  ${count(checksPassed, 'contrôle de calcul réussi', 'contrôles de calcul réussis')}.`,
    ...(warnings.length === 0 ? [] : [`  ${count(warnings.length, 'avertissement', 'avertissements')} :`]),
    ...warnings
      .slice(0, shown)
      .map(
        ({ problem, line, column, message }) =>
          `    ligne ${line}${column === null ? '' : `, colonne ${column}`} : ${message} [${problem}]`,
      ),
    ...(warnings.length > shown ? [`    et ${warnings.length - shown} de plus.`] : []),
    '',
  ].join('\n')
}

function keyOf({ powerKva, from }: RegulatedTariffRow): string {
  return `${powerKva} ${from}`
}

/** The figures of a row, bands in the order of their names. */
function figuresOf({ subscriptionHt, subscriptionTtc, kwhHt, kwhTtc }: RegulatedTariffRow): string {
  const sorted = (prices: Readonly<Record<string, number>> | null) => Object.entries(prices ?? {}).sort()
  return JSON.stringify([subscriptionHt, subscriptionTtc, sorted(kwhHt), sorted(kwhTtc)])
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number < 2 ? one : several}`
}
