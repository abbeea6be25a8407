import { analyzeEnergyInvoice, type AnalysisContext, type EnergyInvoiceAnalysis, type InputFile } from '@constat/core'
import { CommandError } from './command-error.js'
import { describeFailure } from './describe-failure.js'
import { exitCodes, worstOf, type ExitCode } from './exit-codes.js'
import { readAnalysisOptions, type AnalysisOptions } from './invoice-options.js'
import { printFailure } from './print-failure.js'
import type { InvoiceCommandOptions } from './program.js'
import { progressOf, type Progress } from './show-progress.js'
import { readBill } from './read-bill.js'
import { readCompanions } from './read-companions.js'
import { readReportOptions } from './read-report-options.js'
import { createReaders } from './readers.js'
import { reportWriter, type ReportPaths } from './report-files.js'
import { summarize } from './summary.js'
import { writeMaskedCopy } from './write-masked-copy.js'
import { writeOverlay } from './write-overlay.js'
import type { Terminal } from './terminal.js'

/** The files of one bill; named after the first. */
type Bill = readonly [string, ...string[]]

/**
 * `constat invoice`: each file is one bill, or all files together are one; a bill that fails does not stop the next ones.
 */
export async function invoiceCommand(
  files: readonly string[],
  options: InvoiceCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const analysisOptions = readAnalysisOptions(options)
  const asJson = options.json === true
  const folder = options.out ?? (asJson ? null : '.')
  const writeReports = folder === null ? null : reportWriter(folder)
  const codes: ExitCode[] = []
  for (const option of ['overlay', 'maskedCopy'] as const) refuseSeveralBills(option, files, options)
  const reportOptions = await readReportOptions(options)
  const { context: reading, close } = createReaders(options.model === undefined ? {} : { SECOND_READER: options.model })
  try {
    const context = { ...reading, ...reportOptions, ...(await readCompanions(options, reading)) }
    for (const bill of billsOf(files, options)) {
      const [file] = bill
      try {
        const analysis = await analyzeBill(
          bill,
          analysisOptions,
          context,
          progressOf(file, terminal, { verbose: options.verbose === true }),
        )
        const reports = writeReports === null ? null : await writeReports(file, analysis.reports)
        if (options.overlay !== undefined) await writeOverlay(options.overlay, await readBills(bill), analysis)
        if (options.maskedCopy !== undefined)
          await writeMaskedCopy(options.maskedCopy, await readBills(bill), analysis, context)
        terminal.writeOut(
          asJson
            ? jsonLine(bill, analysis, reports)
            : summarize(
                nameOf(bill),
                analysis,
                reports === null ? null : { ...reports, overlay: options.overlay, maskedCopy: options.maskedCopy },
                terminal,
              ),
        )
        codes.push(exitCodes.done)
      } catch (error) {
        const failure = describeFailure(error)
        const { code, detail } = failure
        if (asJson) terminal.writeOut(`${JSON.stringify({ ...subjectOf(bill), error: { code, detail } })}\n`)
        printFailure(failure, terminal, nameOf(bill))
        codes.push(failure.exitCode)
      }
    }
  } finally {
    await close()
  }
  return worstOf(codes)
}

const singleBillOptions = { overlay: '--overlay', maskedCopy: '--masked-copy' } as const

function refuseSeveralBills(
  option: keyof typeof singleBillOptions,
  files: readonly string[],
  options: InvoiceCommandOptions,
): void {
  if (options[option] === undefined || billsOf(files, options).length < 2) return
  throw new CommandError(
    'usage',
    `L’option ${singleBillOptions[option]} montre une facture à la fois. Donnez un seul fichier, ou ajoutez --together.`,
  )
}

function billsOf(files: readonly string[], { together }: InvoiceCommandOptions): Bill[] {
  const [first, ...others] = files
  if (together === true && first !== undefined) return [[first, ...others]]
  return files.map((file) => [file])
}

/** Reads and analyses one bill, showing where the work stands. */
async function analyzeBill(
  bill: Bill,
  options: AnalysisOptions,
  context: AnalysisContext,
  progress: Progress,
): Promise<EnergyInvoiceAnalysis> {
  try {
    return await analyzeEnergyInvoice(
      { files: await readBills(bill), ...options },
      { ...context, onProgress: progress.show },
    )
  } finally {
    progress.clear()
  }
}

async function readBills(bill: Bill): Promise<InputFile[]> {
  const files: InputFile[] = []
  for (const path of bill) files.push(await readBill(path))
  return files
}

/** `page-1.jpg (+ 2 autres fichiers)` */
function nameOf([first, ...others]: Bill): string {
  if (others.length === 0) return first
  return `${first} (+ ${others.length} autre${others.length > 1 ? 's' : ''} fichier${others.length > 1 ? 's' : ''})`
}

function subjectOf(bill: Bill): { file: string; files?: Bill } {
  return bill.length === 1 ? { file: bill[0] } : { file: bill[0], files: bill }
}

function jsonLine(bill: Bill, analysis: EnergyInvoiceAnalysis, reports: ReportPaths | null): string {
  return `${JSON.stringify({ ...subjectOf(bill), ...analysis, reports })}\n`
}
