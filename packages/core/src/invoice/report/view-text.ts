/**
 * A text that identifies someone, with what the anonymous report says in its place. Decided where the text is written,
 * because only there its meaning is known.
 */
export interface IdentifyingText {
  readonly text: string
  /** Null: the anonymous report says nothing. */
  readonly publicText: string | null
}

/** Words taken from the bill as printed. The anonymous report keeps the figures and the words of the trade only. */
export interface PrintedText {
  readonly printed: string
}

/** A label and a value that the anonymous report shows, replaces or drops. */
export interface Fact extends IdentifyingText {
  readonly label: string
  /** Of an address: what stands there when the département may be told. */
  readonly departement?: string | null
}

/** A fact that identifies nobody. */
export function openFact(label: string, text: string): Fact {
  return { label, text, publicText: text }
}

/** A fact that the anonymous report does without. */
export function privateFact(label: string, text: string): Fact {
  return { label, text, publicText: null }
}
