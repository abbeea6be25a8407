import type { WarningCode } from '../errors/warning-codes.js'
import type { Page, Warning } from './document.js'
import { needsOcr } from './needs-ocr.js'
import type { PageSlot } from './page-slots.js'
import { meanConfidence } from './pictures/mean-confidence.js'

/** Below it so many words of a page are doubtful that its figures must be checked. */
const leastConfidence = 0.75

interface ReadSlot {
  slot: PageSlot
  page: Page
}

/** The warnings of a reading, in French, with the numbers of the pages concerned. */
export function warnOf(slots: readonly PageSlot[], pages: readonly Page[], skippedAttachments: number): Warning[] {
  const read = slots.flatMap((slot, index) => (pages[index] === undefined ? [] : [{ slot, page: pages[index] }]))
  const found = pageWarnings.flatMap(({ code, concerns, sentence }) => {
    const numbers = read.filter(concerns).map(({ page }) => page.number)
    return numbers.length === 0 ? [] : [{ code, message: sentence(listPages(numbers)) }]
  })
  if (skippedAttachments === 0) return found
  const message = `Pièces jointes du PDF trop volumineuses ou illisibles, ignorées : ${skippedAttachments}.`
  return [...found, { code: 'attachment_skipped', message }]
}

const pageWarnings: readonly {
  code: WarningCode
  concerns: (read: ReadSlot) => boolean
  sentence: (pages: string) => string
}[] = [
  {
    code: 'page_unreadable',
    concerns: ({ slot }) => slot.content?.isReadable === false,
    sentence: (pages) => `Page endommagée, non lue : ${pages}. Téléchargez de nouveau la facture si une partie manque.`,
  },
  {
    code: 'page_without_text',
    // Without OCR a scan may still bear the words of a stamp.
    concerns: ({ slot, page }) =>
      needsOcr(slot.content) === 'picture' && (page.origin === 'text-layer' || page.words.length === 0),
    sentence: (pages) =>
      `Page sans texte lisible (image ou dessin), non lue : ${pages}. Si elle fait partie de la facture, envoyez le PDF d’origine du fournisseur.`,
  },
  {
    code: 'garbled_text_layer',
    concerns: ({ slot, page }) => needsOcr(slot.content) === 'garbled' && page.origin === 'text-layer',
    sentence: (pages) =>
      `Texte mal codé dans le PDF, certains caractères sont faux : ${pages}. Vérifiez les valeurs lues sur ces pages.`,
  },
  {
    code: 'text_layer_replaced',
    concerns: ({ slot, page }) =>
      slot.content !== null && needsOcr(slot.content) !== 'picture' && page.origin === 'ocr',
    sentence: (pages) =>
      `Texte du PDF peu sûr, remplacé par une reconnaissance de caractères : ${pages}. Vérifiez les valeurs lues sur ces pages.`,
  },
  {
    code: 'page_hard_to_read',
    concerns: ({ page }) =>
      page.origin === 'ocr' && page.words.length > 0 && meanConfidence(page.words) < leastConfidence,
    sentence: (pages) =>
      `Image difficile à lire : ${pages}. Reprenez la photo à plat, nette et bien éclairée, ou vérifiez les valeurs lues.`,
  },
]

function listPages(pages: readonly number[]): string {
  const names = new Intl.ListFormat('fr').format(pages.map(String))
  return pages.length === 1 ? `page ${names}` : `pages ${names}`
}
