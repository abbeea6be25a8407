/** A question to one part that the server stands on. */
export interface PartCheck {
  /** Shown to monitors: `database`, `queue`, `store`, `disk`. */
  readonly part: string
  /** Whether the server can do nothing useful without it. A part that is not needed at once leaves it ready. */
  readonly isRequired: boolean
  /** Throws when the part is down; one that does not answer in time counts as down. */
  readonly check: () => Promise<unknown>
}

/** How one part is. */
export interface PartState {
  readonly part: string
  readonly isRequired: boolean
  readonly isUp: boolean
  /** Time of its answer. */
  readonly milliseconds: number
}
