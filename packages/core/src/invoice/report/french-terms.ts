import type {
  Band,
  EnergyKind,
  EnergyType,
  InvoiceKind,
  PaymentMethod,
  ReadingNature,
  ServiceKind,
  TariffOption,
  TaxCode,
} from '../energy-invoice.js'

export const energyNames: Readonly<Record<EnergyKind, string>> = { electricite: 'Électricité', gaz: 'Gaz naturel' }

export const reportTitles: Readonly<Record<EnergyType, string>> = {
  electricite: 'Votre facture d’électricité',
  gaz: 'Votre facture de gaz',
  dual: 'Votre facture d’électricité et de gaz',
}

export const invoiceKinds: Readonly<Record<InvoiceKind, string>> = {
  facture: 'Facture',
  avoir: 'Avoir',
  resiliation: 'Facture de résiliation',
  souscription: 'Facture de souscription',
  regularisation: 'Facture de régularisation',
  echeancier: 'Échéancier',
  relance: 'Relance',
  duplicata: 'Duplicata',
}

export const paymentMethods: Readonly<Record<PaymentMethod, string>> = {
  prelevement: 'Prélèvement automatique',
  tip: 'TIP',
  cheque: 'Chèque',
  carte: 'Carte bancaire',
  virement: 'Virement',
  mandat: 'Mandat',
  especes: 'Espèces',
}

export const tariffOptions: Readonly<Record<TariffOption, string>> = {
  base: 'Base',
  hphc: 'Heures pleines / heures creuses',
  tempo: 'Tempo',
  ejp: 'EJP',
  weekend: 'Week-end',
  '4cadrans': 'Quatre cadrans',
  autre: 'Autre option',
}

export const bandNames: Readonly<Record<Band, string>> = {
  base: 'Base',
  hp: 'Heures pleines',
  hc: 'Heures creuses',
  hph: 'Heures pleines, saison haute',
  hch: 'Heures creuses, saison haute',
  hpb: 'Heures pleines, saison basse',
  hcb: 'Heures creuses, saison basse',
  pointe: 'Pointe',
  bleu_hp: 'Jours bleus, heures pleines',
  bleu_hc: 'Jours bleus, heures creuses',
  blanc_hp: 'Jours blancs, heures pleines',
  blanc_hc: 'Jours blancs, heures creuses',
  rouge_hp: 'Jours rouges, heures pleines',
  rouge_hc: 'Jours rouges, heures creuses',
  weekend: 'Week-end',
  semaine: 'Semaine',
  super_creuses: 'Heures super creuses',
  ejp_normal: 'EJP, heures normales',
  ejp_pointe: 'EJP, pointe mobile',
  gaz: 'Gaz',
  autre: 'Autre poste horaire',
}

export const readingNatures: Readonly<Record<ReadingNature, string>> = {
  R: 'relevé',
  E: 'estimé',
  A: 'auto-relevé',
}

export const taxNames: Readonly<Record<TaxCode, string>> = {
  cta: 'Contribution tarifaire d’acheminement (CTA)',
  accise_electricite: 'Accise sur l’électricité',
  accise_gaz: 'Accise sur le gaz naturel',
  tccfe: 'Taxe communale sur l’électricité',
  tdcfe: 'Taxe départementale sur l’électricité',
  cspe: 'Contribution au service public de l’électricité',
  autre: 'Autre taxe ou contribution',
}

export const serviceKinds: Readonly<Record<ServiceKind, string>> = {
  service: 'Service',
  frais: 'Frais',
  prestation_reseau: 'Prestation du gestionnaire de réseau',
  remise: 'Remise',
  depot: 'Dépôt de garantie',
}

/** The same in a column of a table. */
export const shortTaxNames: Readonly<Record<TaxCode, string>> = {
  ...taxNames,
  cta: 'CTA (acheminement)',
  tccfe: 'Taxe communale (TCCFE)',
  tdcfe: 'Taxe départementale (TDCFE)',
  cspe: 'CSPE',
}

/** Families of audit rules by their identifier. */
export const ruleFamilies: Readonly<Record<string, string>> = {
  'E-ARI': 'Calculs et totaux',
  'E-TAX': 'Taxes et TVA',
  'E-RDG': 'Index et relevés',
  'E-IDN': 'Identifiants',
  'E-PWR': 'Puissance souscrite',
  'E-OPT': 'Option tarifaire',
  'E-PRC': 'Prix et offre',
  'E-SRV': 'Services',
  'E-FEE': 'Frais',
  'E-LEG': 'Mentions obligatoires',
  'E-DUA': 'Facture à deux énergies',
  'E-B2B': 'Contrat professionnel',
}
