import type { SupplierProfile } from './model/bill.js'
import { randomFrom } from './model/random.js'

/**
 * A supplier with its real name and wording and with fictional details: telephone numbers of the range that ARCEP
 * keeps for fiction (01 99 00), SIREN numbers from 999 that pass their checksum and belong to nobody.
 */
export function profile(
  details: Pick<SupplierProfile, 'name' | 'printedName' | 'website' | 'email' | 'address'> & {
    legalForm: string
    seat: string
    siren?: string
  },
): SupplierProfile {
  const { legalForm, seat, siren: known, ...rest } = details
  const random = randomFrom(details.name)
  const siren = known ?? fictionalSiren(random.digits(5))
  const grouped = siren.replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  const vatKey = String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')
  const vatNumber = `FR${vatKey} ${grouped}`
  return {
    ...rest,
    siren: grouped,
    vatNumber,
    legalLine: `${details.printedName}, ${legalForm}, RCS ${seat} ${grouped}, TVA intracommunautaire ${vatNumber}`,
    phone: `01 99 00 ${random.digits(2)} ${random.digits(2)}`,
    creditorIdentifier: `FR${random.digits(2)}ZZZ${random.digits(6)}`,
  }
}

/** Nine digits from 999 whose Luhn sum is a multiple of ten. */
function fictionalSiren(digits: string): string {
  const body = `999${digits}`
  const last = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(
    (candidate) => luhnSum(candidate) % 10 === 0,
  )
  return last ?? body
}

function luhnSum(digits: string): number {
  return Array.from(digits).reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === digits.length % 2 ? 2 : 1)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
}

export const suppliers = {
  ekwateur: profile({
    name: 'Ekwateur',
    printedName: 'ekWateur',
    website: 'ekwateur.fr',
    email: 'bonjour@ekwateur.fr',
    address: ['ekWateur – Service clients', 'CS 80112', '75440 Paris Cedex 09'],
    legalForm: 'SA au capital de 1 406 720 €',
    seat: 'Paris',
  }),
  octopus: profile({
    name: 'Octopus Energy',
    printedName: 'Octopus Energy France',
    website: 'octopusenergy.fr',
    email: 'hello@octopusenergy.fr',
    address: ['Octopus Energy France', '4 rue du Poulpe', '75010 Paris'],
    legalForm: 'SAS au capital de 12 550 000 €',
    seat: 'Paris',
  }),
  gazDeBordeaux: profile({
    name: 'Gaz de Bordeaux',
    printedName: 'Gaz de Bordeaux',
    website: 'gazdebordeaux.fr',
    email: 'relation.client@gazdebordeaux.fr',
    address: ['Gaz de Bordeaux', '6 place Ravezies', '33075 Bordeaux Cedex'],
    legalForm: 'SAS au capital de 9 837 000 €',
    seat: 'Bordeaux',
  }),
  plenitude: profile({
    name: 'Plenitude',
    printedName: 'Eni Plenitude',
    website: 'eniplenitude.fr',
    email: 'service.clients@eniplenitude.fr',
    address: ['Plenitude Service Clients', 'TSA 40519', '92099 La Défense Cedex'],
    legalForm: 'SA au capital de 239 500 000 €',
    seat: 'Nanterre',
    siren: '451225692',
  }),
  vattenfall: profile({
    name: 'Vattenfall',
    printedName: 'Vattenfall Énergies',
    website: 'vattenfall.fr',
    email: 'pro@vattenfall.fr',
    address: ['Vattenfall Énergies SA', '12 quai des Turbines', '92100 Boulogne-Billancourt'],
    legalForm: 'SA au capital de 3 000 000 €',
    seat: 'Nanterre',
  }),
  esStrasbourg: profile({
    name: 'ÉS Énergies Strasbourg',
    printedName: 'ÉS Énergies Strasbourg',
    website: 'particuliers.es.fr',
    email: 'clientele@es.fr',
    address: ['ÉS Énergies Strasbourg', '37 rue du Marais Vert', '67953 Strasbourg Cedex 9'],
    legalForm: 'SA au capital de 6 472 800 €',
    seat: 'Strasbourg',
  }),
  ilek: profile({
    name: 'ilek',
    printedName: 'ilek',
    website: 'ilek.fr',
    email: 'contact@ilek.fr',
    address: ['ilek SAS', '8 allée des Demoiselles', '31400 Toulouse'],
    legalForm: 'SAS au capital de 201 850 €',
    seat: 'Toulouse',
  }),
  ohm: profile({
    name: 'OHM Énergie',
    printedName: 'OHM Énergie',
    website: 'ohm-energie.com',
    email: 'serviceclient@ohm-energie.com',
    address: ['OHM Énergie', '94 rue Saint-Lazare', '75009 Paris'],
    legalForm: 'SAS au capital de 4 160 000 €',
    seat: 'Paris',
  }),
  mint: profile({
    name: 'Mint Énergie',
    printedName: 'Mint Énergie',
    website: 'mint-energie.com',
    email: 'contact@mint-energie.com',
    address: ['Mint Énergie – Relation client', 'CS 30217', '34967 Montpellier Cedex 2'],
    legalForm: 'SA au capital de 36 000 000 €',
    seat: 'Montpellier',
  }),
  alpiq: profile({
    name: 'Alpiq',
    printedName: 'Alpiq Énergie France',
    website: 'particuliers.alpiq.fr',
    email: 'serviceclient@alpiq.fr',
    address: ['Alpiq Énergie France SAS', '15 boulevard des Cimes', '92300 Levallois-Perret'],
    legalForm: 'SAS au capital de 2 000 000 €',
    seat: 'Nanterre',
  }),
  primeo: profile({
    name: 'Primeo Énergie',
    printedName: 'Primeo Énergie France',
    website: 'primeo-energie.fr',
    email: 'bonjour@primeo-energie.fr',
    address: ['Primeo Énergie France', '21 avenue de la Frontière', '68300 Saint-Louis'],
    legalForm: 'SAS au capital de 1 500 000 €',
    seat: 'Mulhouse',
  }),
  enercoop: profile({
    name: 'Enercoop',
    printedName: 'Enercoop',
    website: 'enercoop.fr',
    email: 'societaires@enercoop.fr',
    address: ['SCIC Enercoop', '16 quai des Coopératives', '75019 Paris'],
    legalForm: 'SCIC SA à capital variable',
    seat: 'Paris',
  }),
  antargaz: profile({
    name: 'Antargaz',
    printedName: 'Antargaz Énergies',
    website: 'antargaz.fr',
    email: 'gaznaturel@antargaz.fr',
    address: ['Antargaz Énergies – Gaz naturel', 'Immeuble Reflex', '92081 Paris La Défense'],
    legalForm: 'SA au capital de 7 000 000 €',
    seat: 'Nanterre',
  }),
  demonstration: profile({
    name: 'Lumière de Loire Énergie',
    printedName: 'Lumière de Loire Énergie',
    website: 'lumiere-de-loire.example',
    email: 'clients@lumiere-de-loire.example',
    address: ['Lumière de Loire Énergie', '1 quai des Specimens', '37000 Tours'],
    legalForm: 'société fictive au capital de 100 000 €',
    seat: 'Tours',
  }),
} as const satisfies Record<string, SupplierProfile>
