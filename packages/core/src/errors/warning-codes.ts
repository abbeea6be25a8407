/** Every code that a `Warning` can carry, with its meaning. Whoever adds a warning adds its code here and in the docs. */
export const warningCodes = [
  { code: 'page_unreadable', meaning: 'A page is damaged; the others were read.' },
  { code: 'page_without_text', meaning: 'A page holds pictures or drawings; no word was read from it.' },
  { code: 'garbled_text_layer', meaning: 'The text of a page is coded in a way that gives wrong characters.' },
  {
    code: 'text_layer_replaced',
    meaning: 'The text layer of a page cannot be trusted; OCR has read the page instead.',
  },
  { code: 'page_hard_to_read', meaning: 'OCR is unsure of much of a page.' },
  { code: 'attachment_skipped', meaning: 'A file embedded in the PDF is too large or cannot be read.' },
  {
    code: 'e_invoice_unreadable',
    meaning: 'The XML invoice embedded in the PDF cannot be read; the pages were read instead.',
  },
  {
    code: 'e_invoice_currency',
    meaning: 'The electronic invoice is not in EUR: its amounts were not used.',
  },
  { code: 'invoice_unsure', meaning: 'The document does not look like an invoice, and was read all the same.' },
  { code: 'several_invoices', meaning: 'The file holds several invoices; only the first was read.' },
  { code: 'energy_type_unsure', meaning: 'No energy reaches the confidence asked for; the likeliest was taken.' },
  {
    code: 'energy_type_mismatch',
    meaning: 'The bill shows another energy than the one asked for, and was read as it is.',
  },
  {
    code: 'value_corrected',
    meaning: 'A comma or a sign that recognition had lost was put back where the other figures of the line prove it.',
  },
  {
    code: 'label_hint_disagrees',
    meaning: 'A label that a correction has taught leads to another value than the rules do.',
  },
  {
    code: 'model_failed',
    meaning: 'The model that was to read the bill a second time gave no usable answer; the rules alone have read it.',
  },
  {
    code: 'model_disagrees',
    meaning: 'A model has read another value at a place of the document that shows it.',
  },
] as const

/** A code of `warningCodes`. */
export type WarningCode = (typeof warningCodes)[number]['code']
