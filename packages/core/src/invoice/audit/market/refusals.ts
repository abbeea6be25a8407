/**
 * Every case in which no saving, and where it bears on the prices of the billed days no market position, is claimed: the
 * French sentence that stands in its place. Published in docs/guides/comparison.md.
 */
export const refusals = {
  not_read: 'La facture n’a pas pu être lue ligne à ligne.',
  several_contracts: 'Une facture de plusieurs contrats de même énergie demande une étude par contrat.',
  address_not_read: 'L’adresse du site n’a pas été lue.',
  special_territory: 'Tarifs et taxes particuliers en Corse et outre-mer.',
  local_gas_network: 'Le réseau de gaz du site peut être local, hors du prix repère.',
  local_distribution: 'Site sur le territoire d’une entreprise locale de distribution.',
  estimated_readings: 'Les index de début et de fin sont estimés.',
  implausible_gap: 'L’écart lu est trop grand pour être vraisemblable.',
  gap_to_review: 'Le prix lu s’écarte de plus de 30 % de la référence : à vérifier sur la facture avant de conclure.',
  contract_ends: 'Le contrat prend fin avec cette facture.',
  social_or_staff_tariff: 'Un tarif social ou de personnel ne se compare pas aux offres du marché.',
  professional: 'La grille en vigueur du tarif non résidentiel n’est pas connue.',
  above_36_kva: 'Au-delà de 36 kVA, la comparaison demande la courbe de charge du site.',
  already_regulated: 'La facture est déjà au tarif réglementé.',
  option_not_read: 'L’option tarifaire n’a pas été lue.',
  power_not_read: 'La puissance souscrite n’a pas été lue.',
  option_not_regulated: 'Aucun tarif réglementé de même option dans le référentiel.',
  base_closed: 'L’option Base au-delà de 6 kVA n’est plus ouverte aux nouveaux contrats.',
  grid_out_of_date: 'La grille du tarif réglementé n’est pas à jour.',
  subscription_missing: 'L’abonnement de la grille en vigueur n’est pas connu pour cette puissance.',
  taxes_out_of_date: 'Les taxes en vigueur ne sont pas à jour dans le référentiel.',
  gas_month_missing: 'Le prix repère du gaz de ce mois n’est pas connu.',
  gas_use_unknown: 'La consommation annuelle ne dit pas l’usage du gaz.',
  prices_out_of_date: 'Les prix de la facture sont antérieurs aux tarifs en vigueur.',
  prices_not_read: 'Les prix du kWh, l’abonnement ou la CTA n’ont pas tous été lus.',
  old_consumption: 'La consommation annuelle connue a plus de six mois.',
  band_shares_unknown: 'La répartition de l’année par poste horaire n’est pas connue.',
  not_above_reference: 'Le prix facturé ne dépasse pas la référence.',
  saving_too_small: 'L’économie possible est trop faible pour être affirmée.',
  saving_too_uncertain: 'L’économie possible est trop incertaine pour être affirmée.',
  offer_variable: 'Prix variable : l’écart vaut au jour de l’offre, aucune économie n’est affirmée sur l’année.',
  offer_not_cheaper: 'L’offre n’est pas moins chère que le contrat de la facture.',
  offer_not_yet_open: 'L’offre n’est pas encore en vigueur.',
  offer_closed: 'L’offre n’est plus en vigueur.',
  offer_before_taxes: 'Les prix TTC de l’offre sont antérieurs aux taxes en vigueur.',
  offer_other_power: 'L’abonnement de l’offre est celui d’une autre puissance.',
  offer_other_energy: 'La facture ne porte pas l’énergie de l’offre.',
} as const

/** A case in which nothing is claimed. */
export type RefusalCase = keyof typeof refusals
