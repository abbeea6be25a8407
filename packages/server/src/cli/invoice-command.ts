import { analyzeEnergyInvoice, type EnergyInvoiceAnalysis } from '@constat/core'
import { describeFailure } from './describe-failure.js'
import { exitCodes, worstOf, type ExitCode } from './exit-codes.js'
import { readAnalysisOptions, type AnalysisOptions } from './invoice-options.js'
import { printFailure } from './print-failure.js'
import type { InvoiceCommandOptions } from './program.js'
import { progressLine } from './progress-line.js'
import { readBill } from './read-bill.js'
import { reportWriter, type ReportPaths } from './report-files.js'
import { summarize } from './summary.js'
import type { Terminal } from './terminal.js'

/** `constat invoice`: each file is one bill; a bill that fails does not stop the next ones. */
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
  for (const file of files) {
    try {
      const analysis = await analyzeBill(file, analysisOptions, terminal)
      const reports = writeReports === null ? null : await writeReports(file, analysis.reports)
      terminal.writeOut(asJson ? jsonLine(file, analysis, reports) : summarize(file, analysis, reports, terminal))
      codes.push(exitCodes.done)
    } catch (error) {
      const failure = describeFailure(error)
      const { code, detail } = failure
      if (asJson) terminal.writeOut(`${JSON.stringify({ file, error: { code, detail } })}\n`)
      printFailure(failure, terminal, file)
      codes.push(failure.exitCode)
    }
  }
  return worstOf(codes)
}

/** Reads and analyses one bill, showing where the work stands. */
export async function analyzeBill(
  file: string,
  options: AnalysisOptions,
  terminal: Terminal,
): Promise<EnergyInvoiceAnalysis> {
  const progress = progressLine(file, terminal)
  try {
    return await analyzeEnergyInvoice({ files: [await readBill(file)], ...options }, { onProgress: progress.show })
  } finally {
    progress.clear()
  }
}

function jsonLine(file: string, analysis: EnergyInvoiceAnalysis, reports: ReportPaths | null): string {
  return `${JSON.stringify({ file, ...analysis, reports })}\n`
}
