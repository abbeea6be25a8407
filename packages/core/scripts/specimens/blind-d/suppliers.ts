import { profile } from '../suppliers.js'

/** Telephone numbers are fictional, and so are the SIREN numbers. */
export const blindDSuppliers = {
  geg: profile({
    name: 'GEG',
    printedName: 'GEG Gaz Électricité de Grenoble',
    website: 'geg.fr',
    email: 'relation.clients@geg.fr',
    address: ['GEG – Relation clients', '90 place des Alpages', '38000 Grenoble'],
    legalForm: 'SAEM au capital de 26 959 000 €',
    seat: 'Grenoble',
  }),
  bellenergie: profile({
    name: 'La Bellenergie',
    printedName: 'La Bellenergie',
    website: 'labellenergie.fr',
    email: 'clients@labellenergie.fr',
    address: ['La Bellenergie – Service clients', '14 rue de la Girouette', '33700 Mérignac'],
    legalForm: 'SAS au capital de 1 200 000 €',
    seat: 'Bordeaux',
  }),
  vialis: profile({
    name: 'Vialis',
    printedName: 'VIALIS',
    website: 'vialis.net',
    email: 'abonnes@vialis.net',
    address: ['VIALIS', '21 rue des Tanneurs', '68004 Colmar Cedex'],
    legalForm: 'SAEM au capital de 8 500 000 €',
    seat: 'Colmar',
  }),
  butagaz: profile({
    name: 'Butagaz',
    printedName: 'Butagaz',
    website: 'butagaz.fr',
    email: 'gaznaturel.pro@butagaz.fr',
    address: ['Butagaz Gaz naturel Entreprises', '47 allée des Platanes', '92300 Levallois-Perret'],
    legalForm: 'SAS au capital de 225 000 000 €',
    seat: 'Nanterre',
  }),
  elmy: profile({
    name: 'Elmy',
    printedName: 'Elmy',
    website: 'elmy.fr',
    email: 'hello@elmy.fr',
    address: ['Elmy', '6 cours du Confluent', '69002 Lyon'],
    legalForm: 'SAS au capital de 400 000 €',
    seat: 'Lyon',
  }),
  soregies: profile({
    name: 'Sorégies',
    printedName: 'SORÉGIES',
    website: 'soregies.fr',
    email: 'contact@soregies.fr',
    address: ['SORÉGIES', '78 avenue du Clain', '86000 Poitiers'],
    legalForm: 'SAEM au capital de 50 000 000 €',
    seat: 'Poitiers',
  }),
} as const
