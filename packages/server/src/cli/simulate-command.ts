import { recomputeBill, simulateBill } from '@constat/core'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { SimulateCommandOptions } from './program.js'
import { readInvoice } from './read-invoice.js'
import { readReference } from './read-reference.js'
import { createReaders } from './readers.js'
import { readChange } from './simulate-options.js'
import { simulationTable } from './simulation-table.js'
import type { Terminal } from './terminal.js'

/** `constat simulate`: the bill recomputed line by line, as it is or under another option, power or price. */
export async function simulateCommand(
  file: string,
  options: SimulateCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const change = readChange(options)
  const reference = await readReference(options.reference)
  const { context, close } = createReaders({})
  try {
    const invoice = await readInvoice(file, context)
    const simulation = simulateBill(invoice, change, { reference })
    const recomputation = recomputeBill(invoice, { reference })
    terminal.writeOut(
      options.json === true
        ? `${JSON.stringify({ file, change, simulation, recomputation })}\n`
        : simulationTable({ file, invoice, change, simulation, recomputation }, terminal),
    )
  } finally {
    await close()
  }
  return exitCodes.done
}
