import { profile } from '../suppliers.js'

/** Telephone numbers are fictional, and so are the SIREN numbers. */
export const blindCSuppliers = {
  totalEnergies: profile({
    name: 'TotalEnergies',
    printedName: 'TotalEnergies Électricité et Gaz France',
    website: 'totalenergies.fr',
    email: 'serviceclients@totalenergies.fr',
    address: ['TotalEnergies – Service Clients', 'TSA 21519', '75901 Paris Cedex 15'],
    legalForm: 'SA au capital de 5 164 558 €',
    seat: 'Paris',
  }),
  caleo: profile({
    name: 'Caléo',
    printedName: 'CALÉO',
    website: 'caleo-guebwiller.fr',
    email: 'accueil@caleo-guebwiller.fr',
    address: ['Caléo – Guichet des abonnés', '2 rue des Tisserands', '68500 Guebwiller'],
    legalForm: 'SAEML au capital de 1 440 000 €',
    seat: 'Colmar',
  }),
  alterna: profile({
    name: 'Alterna énergie',
    printedName: 'ALTERNA ÉNERGIE',
    website: 'alterna-energie.fr',
    email: 'entreprises@alterna-energie.fr',
    address: ['Alterna énergie – Marché d’affaires', '86 allée des Grands Moulins', '69009 Lyon'],
    legalForm: 'SAS au capital de 2 000 000 €',
    seat: 'Lyon',
  }),
  soregies: profile({
    name: 'Sorégies',
    printedName: 'Sorégies',
    website: 'soregies.fr',
    email: 'pros@soregies.fr',
    address: ['Sorégies – Espace Pros', '78 avenue des Trois Rivières', '86000 Poitiers'],
    legalForm: 'SAEML au capital de 8 610 000 €',
    seat: 'Poitiers',
  }),
  sicaeOise: profile({
    name: 'SICAE Oise',
    printedName: 'SICAE-OISE',
    website: 'sicae-oise.fr',
    email: 'abonnes@sicae-oise.fr',
    address: ['SICAE-OISE', '32 rue du Vieux Moulin', '60200 Compiègne'],
    legalForm: 'société coopérative d’intérêt collectif agricole d’électricité',
    seat: 'Compiègne',
  }),
} as const
