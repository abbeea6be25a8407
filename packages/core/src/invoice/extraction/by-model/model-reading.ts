import type { ModelCost, ModelUsage } from '../../../models/vision-model.js'

/** A value as a model says to have read it: a claim, to be kept only where the document shows it. */
export interface ModelReading {
  /** Path inside `EnergyInvoice`, such as `energies[0].consumption[2].amount_ht`. */
  path: string
  value: string | number | boolean
  quote: string
  /** From 1. */
  page: number
}

/** Why a value of a model was set aside: of the wrong kind, without words, on no page, told twice, or not in the document. */
export type RejectionReason = 'value' | 'quote' | 'page' | 'twice' | 'not-found' | 'not-in-quote' | 'line'

/** What came of asking a model, kept beside the invoice. */
export interface ModelUse {
  provider: string
  /** The model that answered, which may be a dated version of the one asked for. */
  modelId: string
  promptVersion: string
  /** Hex SHA-256 of the instructions. */
  promptHash: string
  /** Of all its answers. */
  usage: ModelUsage
  /** Null when the price of the model is not known. */
  cost: ModelCost | null
  /** True when no model was asked, the answer being kept from an earlier time. */
  fromCache: boolean
  /** How many values it told, and how many of them the document shows. */
  told: number
  proven: number
  /** Paths of what was set aside, and why. */
  rejected: readonly { path: string; reason: RejectionReason }[]
}
