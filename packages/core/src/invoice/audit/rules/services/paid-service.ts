import { daysInclusive } from '../../../../energy/iso-calendar.js'
import type { ServiceLine } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros } from '../../french-figures.js'
import { gap, type Rule } from '../rule.js'
import { costOf, linesOf, noneOf } from './service-wordings.js'

/** E-SRV-01: an optional service that is paid for. */
export const paidService: Rule = {
  id: 'E-SRV-01',
  family: 'E-SRV',
  severity: 2,
  title: 'Service optionnel facturé en plus de l’énergie',
  logic: 'a charged line names an insurance, assistance, protection, maintenance or green option',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 7 : services distincts de la fourniture, avec leur période et leur prix ; un service optionnel se résilie séparément',
  basisConfidence: 'A',
  advice: 'Vérifiez que vous avez souscrit ce service et que vous l’utilisez ; sinon demandez sa résiliation.',
  letter:
    'Ma facture compte un service optionnel. {constat} Je vous remercie de m’indiquer la date et la preuve de ma souscription, ou de le résilier et de le rembourser.',
  check: ({ services }) => {
    const paid = linesOf(services, 'optional')
    return paid.length === 0
      ? noneOf(services)
      : paid.map((line) =>
          gap({
            message: `Un service optionnel (« ${line.label?.value ?? ''} ») est facturé ${euros(costOf(line))} TTC${yearly(line)}.`,
            expected: null,
            observed: euros(costOf(line)),
            difference: null,
            rangeEur: [0, costOf(line)],
            evidence: [line.label, line.amount_ht, line.from, line.to],
          }),
        )
  },
}

function yearly(line: ServiceLine): string {
  const period = billedPeriod(line)
  const days = period === null ? null : daysInclusive(period)
  if (days === null || days > 360) return ''
  return `, soit environ ${euros(Math.round((costOf(line) * 365) / days))} par an`.replace(',00', '')
}
