import { profile } from '../suppliers.js'

/** Suppliers whose look no other specimen imitates; telephone and SIREN numbers are fictional. */
export const examSuppliers = {
  geg: profile({
    name: 'GEG',
    printedName: 'GEG Source d’Énergies',
    website: 'geg.fr',
    email: 'contact@geg.fr',
    address: ['GEG – Relation clients', '8 place des Ecrins', 'CS 20183', '38042 Grenoble Cedex 9'],
    legalForm: 'SAS au capital de 8 750 000 €',
    seat: 'Grenoble',
  }),
  bellenergie: profile({
    name: 'La Bellenergie',
    printedName: 'La Bellenergie',
    website: 'labellenergie.fr',
    email: 'coucou@labellenergie.fr',
    address: ['La Bellenergie', '44 rue des Abeilles', '77700 Serris'],
    legalForm: 'SAS au capital de 1 312 500 €',
    seat: 'Meaux',
  }),
  butagaz: profile({
    name: 'Butagaz',
    printedName: 'BUTAGAZ',
    website: 'butagaz.fr',
    email: 'gaznaturel@butagaz.fr',
    address: ['BUTAGAZ – Service clients gaz naturel', 'TSA 71105', '86963 Futuroscope Cedex'],
    legalForm: 'SAS au capital de 195 225 000 €',
    seat: 'Nanterre',
  }),
  uem: profile({
    name: 'UEM',
    printedName: 'UEM',
    website: 'uem-metz.fr',
    email: 'relationclients@uem-metz.fr',
    address: ['UEM', '2 place du Pontiffroy', '57014 Metz Cedex 01'],
    legalForm: 'SAEML au capital de 20 000 000 €',
    seat: 'Metz',
  }),
  elmy: profile({
    name: 'Elmy',
    printedName: 'Elmy Fourniture',
    website: 'elmy.fr',
    email: 'pro@elmy.fr',
    address: ['Elmy Fourniture', '60 rue des Gaves', '69003 Lyon'],
    legalForm: 'SAS au capital de 2 450 000 €',
    seat: 'Lyon',
  }),
  wekiwi: profile({
    name: 'wekiwi',
    printedName: 'wekiwi',
    website: 'wekiwi.fr',
    email: 'serviceclient@wekiwi.fr',
    address: ['wekiwi SAS', '7 rue des Kiwis', '75002 Paris'],
    legalForm: 'SAS au capital de 1 000 000 €',
    seat: 'Paris',
  }),
} as const
