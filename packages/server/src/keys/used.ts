/** What was used, of one key or of several. */
export interface Used {
  readonly calls: number
  readonly pages: number
  /** Of models. */
  readonly inputTokens: number
  readonly outputTokens: number
  /** Of models whose price is known, in millionths of a US dollar. */
  readonly costMicroUsd: number
  /** Calls of models whose price is not known, which the cost says nothing of; null where they were not counted yet. */
  readonly unpricedCalls: number | null
}
