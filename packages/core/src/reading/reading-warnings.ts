import type { WarningCode } from '../errors/warning-codes.js'
import type { Warning } from './document.js'
import { isPicture, type PageContent } from './pdfium/page-content.js'
import { isGarbled } from './text/garbled-text.js'
import type { PdfContent } from './threads/read-pdfs-in-threads.js'

/** The warnings of a reading, in French, with the numbers of the pages concerned. */
export function warnOf({ pages, skippedAttachments }: Pick<PdfContent, 'pages' | 'skippedAttachments'>): Warning[] {
  const numbersWhere = (test: (page: PageContent) => boolean): number[] =>
    pages.flatMap((page, index) => (test(page) ? [index + 1] : []))
  const unreadable = numbersWhere((page) => !page.isReadable)
  const withoutText = numbersWhere((page) => page.isReadable && !page.isBlank && isPicture(page))
  const garbled = numbersWhere((page) => isGarbled(page.lines.map((line) => line.text).join('\n')))
  const warnings: Warning[] = []
  const warn = (code: WarningCode, message: string): number => warnings.push({ code, message })
  if (unreadable.length > 0) {
    warn(
      'page_unreadable',
      `Page endommagée, non lue : ${listPages(unreadable)}. Téléchargez de nouveau la facture si une partie manque.`,
    )
  }
  if (withoutText.length > 0) {
    warn(
      'page_without_text',
      `Page sans texte (image ou dessin), non lue : ${listPages(withoutText)}. Si elle fait partie de la facture, envoyez le PDF d’origine du fournisseur.`,
    )
  }
  if (garbled.length > 0) {
    warn(
      'garbled_text_layer',
      `Texte mal codé dans le PDF, certains caractères sont faux : ${listPages(garbled)}. Vérifiez les valeurs lues sur ces pages.`,
    )
  }
  if (skippedAttachments > 0) {
    warn(
      'attachment_skipped',
      `Pièces jointes du PDF trop volumineuses ou illisibles, ignorées : ${skippedAttachments}.`,
    )
  }
  return warnings
}

function listPages(pages: readonly number[]): string {
  const names = new Intl.ListFormat('fr').format(pages.map(String))
  return pages.length === 1 ? `page ${names}` : `pages ${names}`
}
