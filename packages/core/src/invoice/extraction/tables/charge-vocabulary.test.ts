import { describe, expect, it } from 'vitest'
import { fold } from '../../../layout/fold.js'
import { bandOf, categoryOf, serviceKindOf, taxCodeOf, type ChargeCategory } from './charge-vocabulary.js'

/** Names of charges as suppliers print them. */
const names: Readonly<Record<ChargeCategory, readonly string[]>> = {
  subscription: [
    'Abonnement',
    'Abonnement mensuel',
    'Abonnement électricité',
    'Votre abonnement',
    'Prime fixe',
    'Prime fixe annuelle',
    'Part fixe',
    'Terme fixe',
    'Redevance d’abonnement',
    'Abonnement 9 kVA',
    'Partie fixe',
    'Abonnement HP/HC 9 kVA',
    'Abonnement au gaz naturel',
    'Abt électricité',
    'Forfait abonnement',
    'Coût de l’abonnement',
    'Abonnement (HT)',
    'Part abonnement',
    'Accès au réseau et abonnement',
  ],
  consumption: [
    'Consommation',
    'Consommation HP',
    'Consommation Heures Pleines',
    'Heures creuses',
    'HC',
    'Électricité heures pleines',
    'Énergie',
    'Énergie HP',
    'Fourniture d’énergie',
    'Fourniture d’électricité',
    'Consommation de gaz naturel',
    'Gaz naturel',
    'Part variable',
    'Terme de quantité',
    'Terme proportionnel',
    'Votre consommation estimée',
    'Consommation estimée Base',
    'Toutes heures',
    'kWh heures pleines',
    'Prix du kWh',
    'Bleu heures pleines',
    'Heures Pleines Hiver',
    'Part énergie',
    'Consommations heures creuses',
    'Consommation facturée',
    'Jours rouges HP',
    'Prix de l’énergie',
    'Électrons heures pleines',
    'Coût de l’énergie',
    'Quantité d’énergie HP',
    'Part consommation',
    'Votre conso',
  ],
  tax: [
    'Contribution tarifaire d’acheminement',
    'CTA',
    'C.T.A.',
    'Contribution Tarifaire d’Acheminement (CTA)',
    'Accise sur l’électricité',
    'Accise sur les énergies',
    'Accise sur l’électricité (ex-CSPE)',
    'Accise',
    'CSPE',
    'Contribution au service public de l’électricité',
    'TICFE',
    'TICGN',
    'Accise sur le gaz naturel',
    'TCFE',
    'Taxe intérieure sur la consommation finale d’électricité',
    'Taxe sur la consommation finale d’électricité',
    'Taxe départementale sur l’électricité',
    'Taxe communale',
    'Taxes locales sur l’électricité (TCFE)',
    'Droit d’accise sur l’électricité',
    'Contribution d’acheminement (CTA)',
    'Contribution tarifaire acheminement gaz',
    'Taxe intérieure de consommation sur le gaz naturel',
  ],
  service: [
    'Remise fidélité',
    'Réduction de bienvenue',
    'Frais de mise en service',
    'Assistance dépannage',
    'Option électricité verte',
    'Mise en service',
    'Frais de rejet de prélèvement',
    'Assurance facture',
    'Dépôt de garantie',
    'Geste commercial',
    'Pénalité de retard',
    'Changement de puissance',
    'Frais de duplicata',
    'Service facture papier',
    'Bonus parrainage',
    'Énergie réactive',
    'Dépassement de puissance',
    'Mécanisme de capacité',
    'Coût ARENH',
    'Certificats d’économies d’énergie',
  ],
}

describe.each(Object.entries(names) as [ChargeCategory, readonly string[]][])('%s', (category, labels) => {
  it.each(labels)('%s', (label) => {
    expect(categoryOf(fold(label))).toBe(category)
  })
})

it.each([
  'Total HT',
  'TVA à 20 %',
  'Net à payer',
  'Montant TTC',
  'Solde précédent',
  'Récapitulatif',
  'Votre facture',
  'Montant de l’acompte',
])('%s is no charge', (label) => {
  expect(categoryOf(fold(label))).toBeNull()
})

it.each([
  ['Contribution Tarifaire d’Acheminement', 'electricite', 'cta'],
  ['Accise sur l’électricité (ex-TICFE)', 'electricite', 'accise_electricite'],
  ['Accise sur les énergies', 'gaz', 'accise_gaz'],
  ['Taxe intérieure de consommation sur le gaz naturel (TICGN)', 'gaz', 'accise_gaz'],
  ['Contribution au service public de l’électricité', 'electricite', 'cspe'],
  ['Taxe départementale sur l’électricité', 'electricite', 'tdcfe'],
  ['Taxe communale sur la consommation finale d’électricité', 'electricite', 'tccfe'],
  ['Droits d’accise', 'electricite', 'accise_electricite'],
] as const)('%s on a bill of %s is %s', (label, energy, code) => {
  expect(taxCodeOf(fold(label), energy)).toBe(code)
})

it.each([
  ['Heures Pleines Saison Haute', 'hph'],
  ['HC été', 'hcb'],
  ['Heures super creuses', 'super_creuses'],
  ['Énergie nuit', 'hc'],
  ['Week-end', 'weekend'],
  ['Tarif unique', 'base'],
  ['Heures de pointe mobile', 'ejp_pointe'],
] as const)('%s is the band %s', (label, band) => {
  expect(bandOf(fold(label))).toBe(band)
})

it.each([
  ['Frais de mise en service', 'prestation_reseau'],
  ['Frais de rejet', 'frais'],
  ['Avoir commercial', 'remise'],
  ['Dépôt de garantie', 'depot'],
  ['Pack sérénité', 'service'],
] as const)('%s is of the kind %s', (label, kind) => {
  expect(serviceKindOf(fold(label))).toBe(kind)
})
