import { z } from 'zod'
import { woundCodes } from '../../vocabulary.js'
import { assessedFields, type CaseTruth } from '../case-truth.js'
import { alertCodes } from '../measures/alerts.js'
import { sharesOf, tissueGroupOf } from '../tissue-groups.js'

/** One code, or a list of those that count as right. */
const codes = <Codes extends readonly [string, ...string[]]>(list: Codes) =>
  z.union([z.enum(list).transform((code) => [code]), z.array(z.enum(list)).min(1)])

const length = z.number().positive().max(100)

/** Shares of tissue by code or by group, in %: what is left out is 0, and the sum may be off by what rounding does. */
const tissues = z
  .record(z.string(), z.number().min(0).max(100))
  .refine((shares) => Object.keys(shares).every((code) => tissueGroupOf(code) !== null), {
    params: { attendu: 'des tissus connus, par exemple fibrine, bourgeonnement, necrose' },
  })
  .refine((shares) => Math.abs(Object.values(shares).reduce((sum, share) => sum + share, 0) - 100) <= 3, {
    params: { attendu: 'des pourcentages dont la somme fait 100' },
  })
  .transform((shares) =>
    sharesOf(Object.entries(shares).map(([code, share]) => [tissueGroupOf(code) ?? 'autre', share] as const)),
  )

/** What experts say, as a manifest writes it. */
export const truthSchema = z
  .strictObject({
    contenu: codes(woundCodes.contenu),
    etiologie: codes(woundCodes.etiologie),
    region: codes(woundCodes.region),
    echelle_lisible: z.boolean(),
    longueur_cm: length,
    largeur_cm: length,
    tissus: tissues,
    stade_escarre: z.enum(woundCodes.stade_escarre),
    groupe_profondeur: z.enum(['peau_intacte', 'perte_partielle', 'perte_totale_ou_inclassable']),
    exsudat_quantite: codes(woundCodes.exsudat_quantite),
    exsudat_aspect: codes(woundCodes.exsudat_aspect),
    erytheme: codes(woundCodes.erytheme),
    fermeture: codes(woundCodes.fermeture),
    alertes: z
      .record(z.string(), z.boolean())
      .refine((told) => Object.keys(told).every((code) => alertCodes.includes(code)), {
        params: { attendu: `des alertes parmi ${alertCodes.join(', ')}` },
      }),
    non_evaluable: z.array(z.enum(assessedFields)),
  })
  .partial()
  .transform(({ tissus, ...rest }): CaseTruth => ({ ...rest, ...(tissus != null && { tissus }) }))

/** How cases are told apart. */
export const strataSchema = z
  .strictObject({
    phototype: z.enum(['I_II', 'III_IV', 'V_VI']),
    etiologie: z.enum(woundCodes.etiologie_precise),
    qualite: z.enum(woundCodes.nettete),
  })
  .partial()
