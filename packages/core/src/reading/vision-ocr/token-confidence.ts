/** A token of the answer with the logarithm of its probability, as `logprobs` of the API gives it. */
export interface TokenProbability {
  token: string
  bytes: readonly number[] | null
  logprob: number
}

/**
 * Confidence of a word when the endpoint gives no probabilities. It is not measured: it says "read by a model that does
 * not tell how sure it is", below what Tesseract gives to words that it reads well, so that nothing rests on it alone.
 */
export const unmeasuredConfidence = 0.6

/**
 * Tells for a stretch of the answer how likely its tokens were: their geometric mean. Without tokens, or with tokens
 * that do not spell the answer, it is `unmeasuredConfidence`.
 */
export function measureConfidence(
  answer: string,
  tokens: readonly TokenProbability[] | null | undefined,
): (start: number, end: number) => number {
  // Tokens may end inside of a character, so that places are counted in bytes.
  const ends: number[] = []
  for (const { token, bytes } of tokens ?? []) {
    ends.push((ends.at(-1) ?? 0) + (bytes?.length ?? Buffer.byteLength(token)))
  }
  if (tokens == null || ends.at(-1) !== Buffer.byteLength(answer)) return () => unmeasuredConfidence
  return (start, end) => {
    const from = Buffer.byteLength(answer.slice(0, start))
    const to = from + Buffer.byteLength(answer.slice(start, end))
    const touching = tokens.filter((_, index) => (ends[index] ?? 0) > from && (ends[index - 1] ?? 0) < to)
    const sum = touching.reduce((total, { logprob }) => total + logprob, 0)
    return touching.length === 0 ? unmeasuredConfidence : Math.min(1, Math.exp(sum / touching.length))
  }
}
