import { inBothLanguages } from '../shell/both-languages.js'

export const chartWords = inBothLanguages(
  {
    table: 'Chiffres, jour par jour',
    tableOf: (title: string) => `Chiffres, jour par jour\u00a0: ${title}`,
    dayColumn: 'Jour',
    remark: 'Remarque',
    nothing: 'rien',
    day: (day: string, values: string) => `${day}\u00a0: ${values}`,
  },
  {
    table: 'Figures, day by day',
    tableOf: (title) => `Figures, day by day: ${title}`,
    dayColumn: 'Day',
    remark: 'Remark',
    nothing: 'nothing',
    day: (day, values) => `${day}: ${values}`,
  },
)
