import { spawnSync } from 'node:child_process'

/** A word as `pdftotext -bbox` of poppler gives it, in points. */
export interface PopplerWord {
  page: number
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** False where poppler's tools are not installed. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

/** Reads the words of a PDF with poppler, as an independent witness. */
export function readWithPoppler(bytes: Uint8Array): PopplerWord[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-cropbox', '-', '-'], {
    input: bytes,
    maxBuffer: 64 * 1024 * 1024,
  })
  const pages = stdout.toString('utf8').split('<page ').slice(1)
  return pages.flatMap((page, index) =>
    [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map((match) => {
      const [x = 0, y = 0, right = 0, bottom = 0] = match.slice(1, 5).map(Number)
      return { page: index + 1, text: decode(match[5] ?? ''), x, y, width: right - x, height: bottom - y }
    }),
  )
}

/** Undoes the marks of XML; NFKC spells out the ligatures that poppler leaves as one character. */
function decode(text: string): string {
  const marks: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
  return text.replace(/&\w+;/g, (mark) => marks[mark] ?? mark).normalize('NFKC')
}
