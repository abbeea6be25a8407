import { daysBetween, isFragile, isNewOrUnknown, type AlertRule } from './alert-facts.js'

const chronicAfterDays = 42

/** Red flags in what the nurse has said; they hold in every mode. */
export const nurseAlerts: readonly AlertRule[] = [
  {
    code: 'crepitation',
    niveau: 'urgence',
    libelle: 'Crépitation',
    holds: ({ context }) => context.crepitation === true,
  },
  {
    code: 'douleur_disproportionnee',
    niveau: 'urgence',
    libelle: 'Douleur disproportionnée',
    holds: ({ context }) => context.douleur_disproportionnee === true,
  },
  {
    code: 'ischemie_aigue',
    niveau: 'urgence',
    libelle: 'Signes d’ischémie aiguë',
    holds: ({ context }) => context.ischemie_aigue === true,
  },
  {
    code: 'fievre',
    niveau: 'avis_medical_24h',
    libelle: 'Fièvre chez un patient porteur de plaie',
    holds: ({ context }) => context.fievre === true,
  },
  {
    code: 'contact_osseux',
    niveau: 'avis_medical_24h',
    libelle: 'Contact osseux',
    holds: ({ context }) => context.contact_osseux === true,
  },
  {
    code: 'exsudat_purulent',
    niveau: 'avis_medical_24h',
    libelle: 'Exsudat purulent',
    holds: ({ context }) => context.exsudat_aspect === 'purulent' || context.exsudat_aspect === 'seropurulent',
  },
  {
    code: 'pied_diabetique_nouveau',
    niveau: 'avis_medical_24h',
    libelle: 'Plaie du pied diabétique, nouvelle ou d’ancienneté inconnue',
    holds: (facts) => facts.context.etiologie_connue === 'plaie_pied_diabetique' && isNewOrUnknown(facts),
  },
  {
    code: 'morsure_main_visage',
    niveau: 'avis_medical_24h',
    libelle: 'Morsure de la main ou du visage',
    holds: ({ context }) =>
      context.etiologie_connue === 'morsure' && ['main', 'doigt', 'tete_visage'].includes(context.localisation ?? ''),
  },
  {
    code: 'desunion',
    niveau: 'avis_medical_24h',
    libelle: 'Désunion d’une plaie chirurgicale',
    holds: ({ context }) => context.etiologie_connue === 'desunion_chirurgicale',
  },
  {
    code: 'terrain_fragile',
    niveau: 'avis_medical_24h',
    libelle: 'Chaleur, exsudat verdâtre ou odeur nauséabonde sur un terrain fragile',
    holds: ({ context }) =>
      isFragile(context) &&
      (context.chaleur === true || context.odeur === 'nauseabonde' || context.exsudat_aspect === 'verdatre'),
  },
  {
    code: 'bilan_etiologique_absent',
    niveau: 'avis_specialise',
    libelle: 'Plaie de plus de six semaines sans bilan étiologique connu',
    holds: ({ context, today }) =>
      context.date_apparition !== undefined &&
      context.bilan_etiologique_fait !== true &&
      daysBetween(context.date_apparition, today) > chronicAfterDays,
  },
  {
    code: 'odeur_nauseabonde',
    niveau: 'surveillance',
    libelle: 'Odeur nauséabonde',
    holds: ({ context }) => context.odeur === 'nauseabonde',
  },
]
