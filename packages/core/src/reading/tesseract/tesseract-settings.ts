/** What Tesseract is told about an image beside the language. */
export interface TesseractSettings {
  /**
   * Page segmentation mode: 11 looks for text anywhere, in no order. On phone photos of bills it left 1.7 % of the
   * characters wrong where the automatic mode left 38 %; order and columns are found from the boxes later.
   *
   * @default 11
   */
  pageSegmentation: number
  /**
   * How grey becomes black and white: 2 is Sauvola's local threshold, which stands up to shadows; 0 is Otsu's global
   * one. 1 (tiled Otsu) ruins pages and takes 20 s for each.
   *
   * @default 2
   */
  thresholding: 0 | 2
  /**
   * Sauvola's k: how much darker than its neighbourhood ink must be; less lets paler print through, and more specks.
   * Tesseract's own 0.34 loses grey print; on straightened and levelled photos 0.2 reads specks, 0.27 read the most
   * fields of a bill right (docs/decisions/0008-reading-pictures-twice.md).
   *
   * @default 0.27
   */
  sauvolaFactor: number
}

export const defaultTesseractSettings: Readonly<TesseractSettings> = {
  pageSegmentation: 11,
  thresholding: 2,
  sauvolaFactor: 0.27,
}

/**
 * The settings under Tesseract's own names. A resolution keeps it from guessing one, and from saying so on stderr.
 *
 * @param evenGround the picture was cleaned: Otsu's global threshold loses nothing there, and Sauvola's local one opens
 * the strokes of small print ("2 171" became "211")
 */
export function toParameters(
  { pageSegmentation, thresholding, sauvolaFactor }: TesseractSettings,
  evenGround = false,
): Record<string, string> {
  return {
    tessedit_pageseg_mode: String(pageSegmentation),
    thresholding_method: String(evenGround ? 0 : thresholding),
    thresholding_kfactor: String(sauvolaFactor),
    user_defined_dpi: '300',
  }
}
