import type { InvoiceAnswer, Progress } from '../api-types.js'
import { callOptions, type Connection } from '../client-options.js'
import { resultOfEvents } from '../events/result-of-events.js'
import { appendFile, type FileToSend } from '../files/file-to-send.js'
import { callForJson } from '../http/read-json.js'
import type { Call } from '../http/send.js'
import { appendInvoiceFields, type InvoiceCall } from './invoice-options.js'

/** Energy bills, analysed while the caller waits. */
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
  }
}

function formOf(files: readonly FileToSend[]): FormData {
  const form = new FormData()
  for (const file of files) appendFile(form, 'files', file)
  return form
}
