import type { Word } from '../document.js'

const levelOfWords = '5'

/**
 * Reads the words of Tesseract's TSV output: `level page block paragraph line word left top width height conf text`,
 * pixels from the top left, confidence 0..100.
 *
 * @see https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html#tsv-output-currently-available-in-305-dev-in-master-branch-on-github
 */
export function readTsv(tsv: string, image: { width: number; height: number }): Word[] {
  const words: Word[] = []
  for (const row of tsv.split('\n')) {
    const [level, , , , , , left, top, width, height, confidence, text] = row.split('\t')
    if (level !== levelOfWords || text === undefined || text.trim() === '') continue
    const word: Word = {
      text: text.trim(),
      box: {
        x: Number(left) / image.width,
        y: Number(top) / image.height,
        width: Number(width) / image.width,
        height: Number(height) / image.height,
      },
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
    }
    if (!isNoise(word)) words.push(word)
  }
  return words
}

/** Rules and borders of tables read as characters. */
function isNoise({ text, box, confidence }: Word): boolean {
  return confidence === 0 || (/^[|_—–\-=~.'’‘]+$/u.test(text) && Math.max(box.width, box.height) > 0.4)
}
