import { drawMarkerSheet } from '@constat/core'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import type { WoundSheetOptions } from './wound-program.js'
import { writeReport } from './write-report.js'

/** `constat wound sheet`: the markers to print beside a wound. */
export async function woundSheetCommand({ output }: WoundSheetOptions, terminal: Terminal): Promise<ExitCode> {
  await writeReport(output, await drawMarkerSheet(), '--output')
  terminal.writeOut(
    `Fiche de marqueurs : ${output}\nImprimez-la à 100\u202f%, puis vérifiez sa règle : 10\u00a0cm, à un demi-millimètre près.\n`,
  )
  return exitCodes.done
}
