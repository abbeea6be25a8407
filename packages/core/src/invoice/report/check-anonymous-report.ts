import { AnonymousReportLeakError } from '../../errors/anonymous-report-leak-error.js'
import { drawnPictures } from '../../pdf/drawn-pictures.js'
import { pdfStrings } from '../../pdf/pdf-strings.js'
import { loadTheme, type ThemeOptions } from '../../pdf/theme-options.js'
import type { Brand } from '../../pdf/theme.js'
import { readDocument } from '../../reading/read-document.js'
import { checkAnonymity, type Anonymity } from './anonymity.js'
import { daysIn } from './coarsen-dates.js'
import { TermFinder } from './identities/term-finder.js'
import type { Identity } from './identities/identity.js'
import { tellingPatterns } from './identities/telling-patterns.js'
import { foldTerm, wordsOf } from './identities/words.js'
import { readableWords } from './identities/readable-words.js'

/** What to search for. */
export interface LeakCheckOptions extends Pick<Anonymity, 'dates'> {
  /** Everything known of the supplier and the customer: `collectIdentities`. */
  readonly identities: readonly Identity[]
  /** What the report was drawn with: its logo and the addresses of its own lines are known, everything else is a leak. */
  readonly theme?: ThemeOptions
  readonly signal?: AbortSignal
}

/**
 * Searches the finished bytes of an anonymous report for every known identity and for everything that looks like one
 * (addresses of the internet, phones, accounts, long numbers): in the text of the pages, as a reader extracts it, and in
 * every other string of the file (metadata, annotations, attachments). Terms are compared without case, accents, spaces
 * and dots, digits in any groups. A file that cannot be searched through counts as a leak: a picture that is not the logo
 * of the theme, an encrypted or damaged stream, a page without text. What the theme says is searched for identities too.
 * Where dates were to be months, a day that is left is a leak, other than that of a law.
 *
 * @throws InvalidOptionError for a theme that cannot be drawn
 * @throws AnonymousReportLeakError with the number of hits per kind, never with the terms
 * @throws ConstatError when the file cannot be read
 */
export async function checkAnonymousReport(bytes: Uint8Array, options: LeakCheckOptions): Promise<void> {
  const { identities, signal } = options
  const finder = new TermFinder(identities.filter(({ scope }) => scope === 'everywhere'))
  const leaks: Record<string, number> = {}
  const count = (kind: string, hits = 1) => {
    if (hits > 0) leaks[kind] = (leaks[kind] ?? 0) + hits
  }

  const theme = await loadTheme(options.theme)
  const isOwn = ownWritings(theme.brand)
  const { strings, pageCount, pictures, opaqueStreams } = pdfStrings(bytes)
  const ownPictures = await drawnPictures(theme)
  count('unsearchable', opaqueStreams + pictures.filter((picture) => !ownPictures.has(picture)).length)
  const { dates } = checkAnonymity({ ...(options.dates && { dates: options.dates }) })
  const countDays = (text: string) => {
    if (dates === 'month') count('date', daysIn(text))
  }
  for (const string of strings) {
    // The day of the report is written in a form of its own, and is not that of the bill.
    countDays(string.replace(/<xmp:CreateDate>[^<]*/g, ''))
    for (const { term } of finder.find(wordsOf(string))) count(term.kind)
    for (const { kind, pattern } of tellingPatterns) count(kind, countMatches(string, pattern, isOwn))
  }

  // The limits guard against foreign files; this one is as long as the bill made it.
  const limits = { maxPages: Math.max(1, pageCount) }
  const document = await readDocument({ name: 'rapport.pdf', bytes }, { limits, ...(signal && { signal }) })
  if (document.pages.length !== pageCount) count('unsearchable')
  for (const page of document.pages) {
    if (page.words.length === 0) count('unsearchable')
    countDays(page.lines.map(({ text }) => text).join(' '))
    for (const { text } of page.lines)
      for (const { kind, pattern } of tellingPatterns) count(kind, countMatches(text, pattern, isOwn))
  }
  const { words, isTogether } = readableWords(document.pages)
  for (const { term } of finder.find(words, isTogether)) count(term.kind)
  for (const attachment of document.attachments) {
    const text = Buffer.from(attachment.bytes).toString('utf8')
    for (const { term } of finder.find(wordsOf(text))) count(term.kind)
  }
  if (Object.keys(leaks).length > 0) throw new AnonymousReportLeakError(leaks)
}

function countMatches(text: string, pattern: RegExp, isOwn: (writing: string) => boolean): number {
  return [...text.matchAll(pattern)].filter(([writing]) => !isOwn(writing)).length
}

/** The addresses and numbers that the theme itself puts on the pages. */
function ownWritings({ name, contact, disclaimer }: Brand): (writing: string) => boolean {
  const texts = [name, contact ?? '', disclaimer ?? '']
  const writings = texts.flatMap((text) =>
    tellingPatterns.flatMap(({ pattern }) => [...text.matchAll(pattern)].map(([writing]) => foldTerm(writing))),
  )
  const own = new Set(writings)
  return (writing) => own.has(foldTerm(writing))
}
