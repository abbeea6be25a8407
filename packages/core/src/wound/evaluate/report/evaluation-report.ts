import type { WoundMode } from '../../wound-mode.js'
import type { AgreementMeasures } from '../measures/agreement.js'
import type { CalibrationMeasures } from '../measures/calibration.js'
import type { WoundMeasures } from '../measures/measure-all.js'
import type { Proportion } from '../measures/proportion.js'
import type { Strata } from '../measures/strata.js'
import type { RunOutcome } from '../run/case-run.js'
import type { EvaluationStop } from '../run/evaluation-options.js'

/** Version of the shape of a report. */
export const evaluationReportVersion = 'evaluation-plaies/1.0'

/** What an evaluation has measured. It holds no photograph, no name of a file and no words of a model. */
export interface WoundEvaluationReport {
  version: typeof evaluationReportVersion
  modele: {
    fournisseur: string
    demande: string
    /** As the models named themselves; a vendor may serve another version on another day. */
    renvoyes: readonly string[]
  }
  /** SHA-256, in hex, but for versions. Two reports with the same ones measured the same thing. */
  empreintes: {
    /** Of vendor, model, models that answered, mode and runs. */
    modele: string
    instructions: { version: string; sha256: string }
    schema: { version: string; sha256: string }
    /** Of the photographs and truths that were used. */
    jeu: string
    sdk: { nom: string; version: string }
  }
  jeu: DatasetNote & {
    /** Cases that were chosen, and those of the dataset. */
    cas: number
    cas_du_jeu: number
    /** Cases with at least one run that can be judged. */
    cas_evalues: number
  }
  protocole: { mode: WoundMode; tirages: number }
  /** Why it ended early. */
  arret: EvaluationStop
  deroulement: {
    tirages_prevus: number
    tirages_faits: number
    par_issue: Readonly<Record<RunOutcome, number>>
    /** Codes of the errors, with how often. */
    codes: Readonly<Record<string, number>>
    /** First and last answer, ISO; null where nobody noted it. */
    periode: readonly [string, string] | null
  }
  validite: {
    /** Answers that were usable at once, of those that were given. */
    premier_coup: Proportion
    /** Usable at once or after the one guided retry. */
    apres_reessai: Proportion
    /** Usable, but with a slip in the JSON that changes no value. */
    json_repare: Proportion
  }
  refus: Proportion
  mesures: WoundMeasures
  /** The same figures for answers that need no model. */
  lignes_de_base: { tout_non_evaluable: WoundMeasures; classe_majoritaire: WoundMeasures }
  accord_tirages: AgreementMeasures
  calibration: CalibrationMeasures
  strates: Strata
  latence_ms: { mediane: number; p90: number; max: number } | null
  cout: {
    devise: 'USD'
    /** Of the answers whose price is known. */
    total: number
    par_tirage: number | null
    reponses_sans_prix: number
  }
  jetons: { entree: number | null; sortie: number | null }
}

/** What is said of a dataset. */
export interface DatasetNote {
  /** Name of the adapter. */
  nom: string
  titre: string
  /** As far as known; to be checked at the source. */
  licence: string
  source: string
  /** What limits the figures, in French. */
  reserves: readonly string[]
}
