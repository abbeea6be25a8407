import { euros } from '../../french-figures.js'
import { gap, type Rule } from '../rule.js'
import { costOf, linesOf, noneOf } from './service-wordings.js'

/** E-SRV-03: fees for the paper bill, for files and management. */
export const administrativeFee: Rule = {
  id: 'E-SRV-03',
  family: 'E-SRV',
  severity: 2,
  title: 'Frais de gestion, de dossier ou de facture papier',
  logic: 'a charged line names management, file, billing or sending fees, or the paper bill',
  basis:
    'Code de la consommation, art. L. 224-12 : la facture sur papier est gratuite sur demande ; aucun frais de facturation à la charge du consommateur',
  basisConfidence: 'A',
  advice: 'Demandez la suppression et le remboursement de ces frais.',
  letter:
    'Ma facture compte des frais de gestion ou d’envoi. {constat} En application de l’article L. 224-12 du code de la consommation, je vous remercie de les rembourser ou de les justifier.',
  check: ({ services }) => {
    const fees = linesOf(services, 'administrative')
    return fees.length === 0
      ? noneOf(services)
      : fees.map((line) =>
          gap({
            message: `Des frais (« ${line.label?.value ?? ''} ») de ${euros(costOf(line))} TTC sont facturés.`,
            expected: euros(0),
            observed: euros(costOf(line)),
            difference: costOf(line),
            rangeEur: [costOf(line), costOf(line)],
            evidence: [line.label, line.amount_ht],
          }),
        )
  },
}
