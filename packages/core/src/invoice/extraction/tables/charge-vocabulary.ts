import type { Band, ServiceKind, TaxCode } from '../../energy-invoice.js'

/** What a row of a bill charges for. */
export type ChargeCategory = 'subscription' | 'consumption' | 'tax' | 'service'

/** Bullets, numbers and, in letters, the article before the name of a charge; bills also say that it is estimated. */
const leading =
  /^(?:[\s•·*\->()]|\d{1,2}(?:\.\d{1,2})*[.)]?\s(?=[a-z]))*(?:en (?=heures?\b)|l'|la (?=contribution)|le (?=terme)|estim(?:ation|ee?) (?:d'|de |electricite |gaz )?)?/

/** Words at the start of a label (folded) that name the subscription: arrêté du 18 avril 2012, art. 5. */
const subscription =
  /^(?:(?:montant|cout|prix|part|forfait) (?:de l'|d'|de votre )?|votre |mon |acces au reseau et )?(?:abonnement|abonnt|abt\b|abo\b|part fixe(?! (?:du |de l'|d')?(?:turpe|reseau|acheminement|tarif))|prime fixe|terme fixe|redevance d'abonnement|forfait d'abonnement|partie fixe)/

/** Words that name the energy itself, by band or not: art. 6. */
const consumption =
  /^(?:votre |ma |vos |(?:cout|prix|part|quantite) (?:d'|de l'|de (?:la )?)?(?=energie|consommation)|(?:kwh|electrons?) (?=heures?|h[pc]\b))?(?:consommations?\b|conso\b|heures? (?:pleines?|creuses?|base|super|de pointe|normales?)|hp\b|hc\b|hph\b|hch\b|hpb\b|hcb\b|hpe\b|hce\b|base\b(?! ?h\.?t| ?\(| (?:hors|de calcul|de \d))|tarif base|jours? (?:bleus?|blancs?|rouges?)|bleus?\b|blancs?\b|rouges?\b|pointe\b|part variable|partie variable|terme (?:de quantite|variable|proportionnel)|fourniture|electricite\b|energie\b|gaz naturel\b|gaz\b|prix du kwh|option base|super creuses|semaine\b|week-?end\b|toutes (?:les )?heures\b)/

const accise =
  /\baccises?\b|\bticfe\b|\bticgn\b|\btiee\b|\bcspe\b|contribution (?:au )?service public de l'electricite|contrib\S* (?:aux charges de |au )?service public|taxe interieure (?:sur|de)/
const cta = /\bc\.?t\.?a\b\.?|contrib(?:ution|\.)? (?:tarif(?:aire|\.)?(?![a-z])|(?:d'|d' )?acheminement\b)/
const localTaxes =
  /\b(?:tcfe|tccfe|tdcfe|tlcfe)\b|taxes? (?:communales?|departementales?|locales?|municipales?)|taxes? sur la consommation finale/

/** The tax that a label names, or null. CSPE counts as accise only when the label says that it is (ex-CSPE). */
export function taxCodeOf(folded: string, energy: 'electricite' | 'gaz' | null): TaxCode | null {
  if (cta.test(folded)) return 'cta'
  if (localTaxes.test(folded) && !/\baccise/.test(folded)) {
    if (/tdcfe|departementale/.test(folded)) return 'tdcfe'
    return 'tccfe'
  }
  if (accise.test(folded)) {
    if (/ticgn|gaz/.test(folded)) return 'accise_gaz'
    if (/accise|ticfe|tiee|taxe interieure/.test(folded)) {
      return energy === 'gaz' && !/electricite|ticfe|tiee/.test(folded) ? 'accise_gaz' : 'accise_electricite'
    }
    return 'cspe'
  }
  return null
}

const services: readonly [ServiceKind, RegExp][] = [
  [
    'remise',
    /^(?:remises?|reductions?|bonus|promotions?|(?:offre )?parrainage|offre (?:de )?bienvenue|geste commercial|avoir|ristourne|rabais|credit\b)/,
  ],
  ['depot', /^(?:depot de garantie|remboursement (?:du )?depot)/],
  [
    'prestation_reseau',
    /^(?:frais de |frais d')?(?:mise en service|changement de puissance|deplacement|intervention|coupure|releve speciale?|prestations? (?:techniques?|enedis|grdf|du distributeur)|relance\b.*deplacement|modification)|depassements?\b|composante (?:mensuelle )?de depassement|cmdps\b|(?:composante (?:de l'|d')?)?energie reactive|reactive\b|\(f\d{3}\w?\)|composante (?:annuelle |mensuelle )?d[eu']|soutirage\b|utilisation des? reseau|composante? compteur non communicant|absence de compteur communicant|releve residuelle/,
  ],
  [
    'frais',
    /^(?:frais\b|penalites?|indemnites?|majoration|interets de retard|rejet de prelevement|duplicata|facture papier)/,
  ],
  [
    'service',
    /^(?:assurance|assistance|serenite|protection|entretien|depannage|option|garanties?\b|pack\b|service|supplement|contrat d'entretien|option electricite verte|gaz vert|compensation carbone|e-facture|abonnement (?:au )?service|(?:cout |obligation |mecanisme |garanties? )?(?:de |d')?capacite\b|(?:cout |ecretement )?arenh\b|certificats? d'economies? d'energie|c\.?e\.?e\b|obligation cee|take[- ]or[- ]pay)/,
  ],
]

/** The kind of service or fee that a label names; `service` for an unknown label. */
export function serviceKindOf(folded: string): ServiceKind | null {
  const label = folded.replace(leading, '')
  return services.find(([, pattern]) => pattern.test(label))?.[0] ?? null
}

/** The kind of a service line: by its label, else by its sign, since what takes something off is a discount. */
export function kindOfService(folded: string, amount = 0): ServiceKind {
  return serviceKindOf(folded) ?? (amount < 0 ? 'remise' : 'service')
}

/** Labels that repeat or sum up other rows. */
const summary =
  /^(?:(?:avoir|credit|debit) (?:restant|reporte|anterieur|precedent|du mois|de (?:la|votre) facture)|sous[- ]?total|total|dont\b|soit\b|montants?\b|net\b|solde|reste|facture\b|tva\b|t\.v\.a|recapitulatif|bilan|votre facture|prix moyen|rappel|report|arrondi|a payer|mensualites?)/

/** The category of a row by the words that its label starts with, or null. */
export function categoryOf(folded: string): ChargeCategory | null {
  const label = folded.replace(leading, '')
  if (summary.test(label)) return null
  if (cta.test(label) || accise.test(label) || localTaxes.test(label)) return 'tax'
  if (serviceKindOf(label) !== null && !subscription.test(label)) return 'service'
  if (subscription.test(label)) return 'subscription'
  if (consumption.test(label)) return 'consumption'
  return null
}

const bands: readonly [Band, RegExp][] = [
  ['hph', /\bhp(?:h|sh)\b|(?:pleines?|\bhp\b).{0,12}(?:hiver|saison haute)/],
  ['hch', /\bhc(?:h|sh)\b|(?:creuses?|\bhc\b).{0,12}(?:hiver|saison haute)/],
  ['hpb', /\bhp(?:[be]|sb)\b|(?:pleines?|\bhp\b).{0,12}(?:\bete\b|saison basse)/],
  ['hcb', /\bhc(?:[be]|sb)\b|(?:creuses?|\bhc\b).{0,12}(?:\bete\b|saison basse)/],
  ['super_creuses', /super creuses/],
  ['hp', /\bhp\b|heures? pleines?|\bpleines?\b|\bjour\b/],
  ['hc', /\bhc\b|heures? creuses?|\bcreuses?\b|\bnuit\b/],
  ['weekend', /week[- ]?end/],
  ['semaine', /\bsemaine\b/],
  ['ejp_pointe', /pointe mobile/],
  ['pointe', /\bpointe\b/],
  ['ejp_normal', /heures? normales?/],
  ['base', /\bbase\b|toutes (?:les )?heures|simple tarif|tarif unique/],
]

/** The time band that a text names; Tempo colours, here or in the heading over it, join peak or off-peak hours. */
export function bandOf(folded: string, heading = ''): Band | null {
  const band = bands.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
  const colour = /\b(bleu|blanc|rouge)s?\b/.exec(`${folded} ${heading}`)?.[1]
  if (colour !== undefined && (band === 'hp' || band === 'hc')) return `${colour}_${band}` as Band
  return band
}
