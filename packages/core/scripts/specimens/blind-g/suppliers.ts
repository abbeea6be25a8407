import { profile } from '../suppliers.js'

/** Telephone numbers are fictional, and so are the SIREN numbers but those that everybody knows. */
export const blindGSuppliers = {
  gedia: profile({
    name: 'Gedia',
    printedName: 'GEDIA',
    website: 'gedia-dreux.com',
    email: 'clientele@gedia-dreux.com',
    address: ['GEDIA – Service clientèle', '7 rue des Fontaines', 'CS 30118', '28109 Dreux Cedex'],
    legalForm: 'SAEM au capital de 6 100 000 €',
    seat: 'Chartres',
  }),
  plenitude: profile({
    name: 'Plenitude',
    printedName: 'Eni Plenitude',
    website: 'eniplenitude.fr',
    email: 'relationclient@eniplenitude.fr',
    address: ['Plenitude – Relation Client', 'TSA 80726', '92897 Nanterre Cedex 9'],
    legalForm: 'SA au capital de 239 500 000 €',
    seat: 'Nanterre',
    siren: '451225692',
  }),
  enercoop: profile({
    name: 'Enercoop',
    printedName: 'Enercoop',
    website: 'enercoop.fr',
    email: 'service.clientele@enercoop.fr',
    address: ['Enercoop – Service clientèle', '12 passage des Ateliers', '93210 Saint-Denis'],
    legalForm: 'SCIC SA à capital variable',
    seat: 'Bobigny',
  }),
  primeo: profile({
    name: 'Primeo Énergie',
    printedName: 'Primeo Énergie France',
    website: 'primeo-energie.fr',
    email: 'pro@primeo-energie.fr',
    address: ['Primeo Énergie France', 'Service Entreprises', '5 rue de l’Aviation', '68300 Saint-Louis'],
    legalForm: 'SAS au capital de 1 500 000 €',
    seat: 'Mulhouse',
  }),
  gazEuropeen: profile({
    name: 'Gaz Européen',
    printedName: 'Gaz Européen',
    website: 'gaz-europeen.fr',
    email: 'facturation@gaz-europeen.fr',
    address: ['Gaz Européen', 'Pôle facturation', '48 rue de Lisbonne', '75008 Paris'],
    legalForm: 'SAS au capital de 5 200 000 €',
    seat: 'Paris',
  }),
} as const
