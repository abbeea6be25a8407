import type { NegativeDocument } from '../negatives/negative.js'

export const examNegatives: NegativeDocument[] = []
