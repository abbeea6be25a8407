import type { ExtractAnswer, InvoiceAnswer, Progress } from '../api-types.js'
import { callOptions, type Connection } from '../client-options.js'
import { resultOfEvents } from '../events/result-of-events.js'
import { appendFile, type FileToSend } from '../files/file-to-send.js'
import { callForJson } from '../http/read-json.js'
import type { Call } from '../http/send.js'
import { appendInvoiceFields, type ExtractCall, type InvoiceCall } from './invoice-options.js'

/** Energy bills analysed, and other invoices read, while the caller waits. */
export interface Invoices {
  /**
   * Analyses one bill from its files, whatever they are: one PDF or one electronic invoice in XML, or 1 to 8 pictures of its
   * pages in their order.
   *
   * @throws ConstatClientError
   */
  analyze(files: readonly FileToSend[], options?: InvoiceCall): Promise<InvoiceAnswer>
  /**
   * Analyses one bill, a PDF.
   *
   * @throws ConstatClientError
   * @example
   * ```ts
   * const answer = await constat.invoices.analyzePdf(file, { type: 'gaz', externalRef: 'ABC-2025-09' })
   * console.log(answer.highlights)
   * ```
   */
  analyzePdf(file: FileToSend, options?: InvoiceCall): Promise<InvoiceAnswer>
  /** Analyses one bill from 1 to 8 pictures of its pages, in their order. @throws ConstatClientError */
  analyzeImages(files: readonly FileToSend[], options?: InvoiceCall): Promise<InvoiceAnswer>
  /**
   * Reads the fields of an invoice of any trade: a PDF, a picture or an electronic invoice. Only what was read is there.
   *
   * @throws ConstatClientError
   * @example
   * ```ts
   * const { data } = await constat.invoices.extract(file, { include: 'invoice' })
   * console.log(data.fields.find(({ label }) => label === 'montant_ttc')?.value) // '1344.60'
   * ```
   */
  extract(file: FileToSend, options?: ExtractCall): Promise<ExtractAnswer>
}

export function invoices(connection: Connection): Invoices {
  // A direct call counts against the quota each time that it succeeds: it is not repeated once the server has it.
  const analyze = (path: string, form: FormData, options: InvoiceCall): Promise<InvoiceAnswer> => {
    const { onProgress, onUploadProgress } = options
    appendInvoiceFields(form, options)
    const call: Call = {
      ...{ method: 'POST', path, body: form, isRepeatable: false },
      ...callOptions(options),
      ...(onUploadProgress && { onUploadProgress }),
    }
    if (onProgress === undefined) return callForJson(connection, call)
    return resultOfEvents<InvoiceAnswer>(connection, call, (step) => {
      onProgress(step as Progress)
    })
  }
  return {
    async analyzePdf(file, options = {}) {
      const form = new FormData()
      appendFile(form, 'file', file)
      return analyze('/v1/invoices/pdf', form, options)
    },
    analyzeImages: async (files, options = {}) => analyze('/v1/invoices/images', formOf(files), options),
    analyze: async (files, options = {}) => analyze('/v1/invoices', formOf(files), options),
    async extract(file, { include, onUploadProgress, ...options } = {}) {
      const form = new FormData()
      appendFile(form, 'file', file)
      if (include !== undefined) form.append('include', include)
      return callForJson(connection, {
        ...{ method: 'POST', path: '/extract', body: form, isRepeatable: false },
        ...options,
        ...(onUploadProgress && { onUploadProgress }),
      })
    },
  }
}

function formOf(files: readonly FileToSend[]): FormData {
  const form = new FormData()
  for (const file of files) appendFile(form, 'files', file)
  return form
}
