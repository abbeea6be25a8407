/**
 * Which of two readings of the same digits has kept more decimal marks: a lost comma is the most frequent mistake, and
 * one that is not there is never read.
 *
 * @returns above 0 for the first, below 0 for the second, 0 when they say nothing about each other
 */
export function compareMarks(one: string, other: string): number {
  const digits = digitsOf(one)
  return digits !== '' && digits === digitsOf(other) ? marksOf(one) - marksOf(other) : 0
}

function digitsOf(figure: string): string {
  return figure.replace(/\D/g, '')
}

function marksOf(figure: string): number {
  return figure.match(/\d[,.](?=\d)/g)?.length ?? 0
}
