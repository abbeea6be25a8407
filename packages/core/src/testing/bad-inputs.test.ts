import { describe, expect, it } from 'vitest'
import { ConstatError } from '../errors/constat-error.js'
import { extractEnergyInvoice } from '../invoice/extraction/extract-energy-invoice.js'
import { readDocument } from '../reading/read-document.js'
import { badInputs, electricityBillLines } from './bad-inputs.js'
import { composeTextPdf } from './compose-pdf.js'

describe('badInputs', () => {
  it.each(badInputs)('$name is refused as $code', async ({ compose, code, type }) => {
    const file = await compose()
    const thrown: unknown = await readDocument(file)
      .then((document) => extractEnergyInvoice(document, { type }))
      .catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code })
    expect(ConstatError.isInstance(thrown) && thrown.userMessage.length > 20).toBe(true)
  })

  it('differ from a good input by one fault only', async () => {
    const bytes = await composeTextPdf(electricityBillLines)
    const document = await readDocument({ name: 'facture.pdf', bytes })
    expect(extractEnergyInvoice(document).invoice.energy_type?.value).toBe('electricite')
  })

  it('compose afresh at each call', async () => {
    const [first, second] = await Promise.all([badInputs[0]?.compose(), badInputs[0]?.compose()])
    expect(first?.bytes).not.toBe(second?.bytes)
  })
})
