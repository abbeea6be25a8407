import { z } from 'zod'
import { list } from './list.js'

const centimetres = z.number().nullable()

/** The eleven keys of the wound service before this one, in French with accents: all of them always there. */
export const legacyWoundSchema = z
  .object({
    type_plaie: z.string(),
    localisation: z.string(),
    dimensions: z.object({ longueur_cm: centimetres, largeur_cm: centimetres, profondeur_cm: centimetres }).meta({
      description: 'In cm. Null without a readable scale or a measure of the nurse; the depth is the nurse’s.',
    }),
    stade_cicatrisation: z.string(),
    methode_fermeture: z.string(),
    nombre_points: z.number().nullable(),
    signes_infection: list(z.string()).meta({ description: 'Visual signs only: no photograph tells an infection.' }),
    complications: list(z.string()),
    etat_general: z.string(),
    confiance: z.enum(['élevée', 'moyenne', 'faible']),
    notes: z.string(),
  })
  .meta({ id: 'LegacyWound' })
