import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importRegulatedTariff, withReferenceRows, type RegulatedOption } from '@constat/core'
import { CommandError } from './command-error.js'
import { describeImport } from './describe-import.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { ReferenceImportOptions } from './program.js'
import { readBill } from './read-bill.js'
import { readReference } from './read-reference.js'
import type { Terminal } from './terminal.js'
import { wrongOption } from './wrong-option.js'

/**
 * `constat reference import`: checks a table of the regulated tariff and writes complete reference tables as JSON. What was
 * done is told on standard output, or on standard error when the JSON goes to standard output.
 */
export async function referenceImportCommand(
  file: string,
  options: ReferenceImportOptions,
  terminal: Terminal,
  today = new Date().toISOString().slice(0, 10),
): Promise<ExitCode> {
  const option = readOption(options.option)
  const before = await readReference(options.reference)
  const { bytes } = await readBill(file)
  const imported = importRegulatedTariff(new TextDecoder().decode(bytes), {
    ...(option === undefined ? {} : { option }),
    source: options.source ?? basename(file),
    retrievedOn: today,
    reference: before,
  })
  const after = withReferenceRows(before, { regulatedTariff: { [imported.option]: imported.rows } })
  const json = `${JSON.stringify(after, null, 2)}\n`
  const told = describeImport(imported, before)
  if (options.out === undefined) {
    terminal.writeOut(json)
    terminal.writeError(told)
  } else {
    await write(options.out, json)
    terminal.writeOut(`${told}Tables écrites : ${options.out}\n`)
  }
  return exitCodes.done
}

function readOption(text: string | undefined): RegulatedOption | undefined {
  if (text === undefined || text === 'base' || text === 'hphc' || text === 'tempo') return text
  throw wrongOption('--option', text, 'base, hphc ou tempo')
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    throw new CommandError(
      'unwritable_file',
      `Impossible d’écrire ${path}. Choisissez un autre fichier avec --out.`,
      error,
    )
  }
}
