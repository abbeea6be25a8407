import { profile } from '../suppliers.js'

/** Telephone numbers are fictional, and so are the SIREN numbers. */
export const blindSuppliers = {
  edf: profile({
    name: 'EDF',
    printedName: 'EDF',
    website: 'particulier.edf.fr',
    email: 'serviceclient@edf.fr',
    address: ['EDF Service Clients', 'TSA 21941', '62978 Arras Cedex 9'],
    legalForm: 'SA au capital de 2 084 994 054 €',
    seat: 'Paris',
  }),
  totalEnergies: profile({
    name: 'TotalEnergies',
    printedName: 'TotalEnergies Électricité et Gaz France',
    website: 'totalenergies.fr',
    email: 'pro@totalenergies.fr',
    address: ['TotalEnergies – Clients professionnels', 'TSA 11307', '35113 Noyal-sur-Vilaine'],
    legalForm: 'SA au capital de 5 164 558 €',
    seat: 'Paris',
  }),
  engie: profile({
    name: 'ENGIE',
    printedName: 'ENGIE',
    website: 'particuliers.engie.fr',
    email: 'clients@engie.fr',
    address: ['ENGIE Service Clients', 'TSA 87494', '76934 Rouen Cedex 9'],
    legalForm: 'SA au capital de 2 435 285 011 €',
    seat: 'Nanterre',
  }),
  savoie: profile({
    name: 'Électricité de Savoie',
    printedName: 'ÉLECTRICITÉ DE SAVOIE',
    website: 'electricite-de-savoie.fr',
    email: 'abonnes@electricite-de-savoie.fr',
    address: ['Électricité de Savoie', '11 quai de l’Isère', '73200 Albertville'],
    legalForm: 'SAEML au capital de 3 300 000 €',
    seat: 'Chambéry',
  }),
  jpme: profile({
    name: 'JPME',
    printedName: 'JPME',
    website: 'jpme.fr',
    email: 'facturation@jpme.fr',
    address: ['JPME – Relation professionnels', '40 rue des Ateliers', '69007 Lyon'],
    legalForm: 'SAS au capital de 750 000 €',
    seat: 'Lyon',
  }),
  dyneff: profile({
    name: 'Dyneff',
    printedName: 'Dyneff Gaz',
    website: 'dyneff-gaz.fr',
    email: 'bonjour@dyneff-gaz.fr',
    address: ['Dyneff Gaz', '200 avenue de l’Étang', '34000 Montpellier'],
    legalForm: 'SAS au capital de 11 000 000 €',
    seat: 'Montpellier',
  }),
} as const
