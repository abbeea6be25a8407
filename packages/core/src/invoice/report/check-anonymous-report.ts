import { AnonymousReportLeakError } from '../../errors/anonymous-report-leak-error.js'
import { pdfStrings } from '../../pdf/pdf-strings.js'
import { readDocument } from '../../reading/read-document.js'
import { TermFinder } from './identities/term-finder.js'
import type { Identity } from './identities/identity.js'
import { tellingPatterns } from './identities/telling-patterns.js'
import { wordsOf } from './identities/words.js'
import { readableWords } from './identities/readable-words.js'

/** What to search for. */
export interface LeakCheckOptions {
  /** Everything known of the supplier and the customer: `collectIdentities`. */
  readonly identities: readonly Identity[]
  readonly signal?: AbortSignal
}

/**
 * Searches the finished bytes of an anonymous report for every known identity and for everything that looks like one
 * (addresses of the internet, phones, accounts, long numbers): in the text of the pages, as a reader extracts it, and in
 * every other string of the file (metadata, annotations, attachments). Terms are compared without case, accents, spaces
 * and dots. A file that cannot be searched through counts as a leak.
 *
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

  const { strings, pageCount, opaqueStreams } = pdfStrings(bytes)
  count('unsearchable', opaqueStreams)
  for (const string of strings) {
    for (const { term } of finder.find(wordsOf(string))) count(term.kind)
    for (const { kind, pattern } of tellingPatterns) count(kind, countMatches(string, pattern))
  }

  // The limits guard against foreign files; this one is as long as the bill made it.
  const limits = { maxPages: Math.max(1, pageCount) }
  const document = await readDocument({ name: 'rapport.pdf', bytes }, { limits, ...(signal && { signal }) })
  if (document.pages.length !== pageCount) count('unsearchable')
  for (const page of document.pages) {
    if (page.words.length === 0) count('unsearchable')
    for (const { text } of page.lines)
      for (const { kind, pattern } of tellingPatterns) count(kind, countMatches(text, pattern))
  }
  const { words, isTogether } = readableWords(document.pages)
  for (const { term } of finder.find(words, isTogether)) count(term.kind)
  for (const attachment of document.attachments) {
    const text = Buffer.from(attachment.bytes).toString('utf8')
    for (const { term } of finder.find(wordsOf(text))) count(term.kind)
  }
  if (Object.keys(leaks).length > 0) throw new AnonymousReportLeakError(leaks)
}

function countMatches(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}
