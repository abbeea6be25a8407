/** Keeps the answer of a model on an error for study, where neither `JSON.stringify` nor a logger that copies fields finds it. */
export function withRawText(error: Error, rawText: string): void {
  Object.defineProperty(error, 'rawText', { value: rawText, enumerable: false })
}
