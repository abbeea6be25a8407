import { createHash } from 'node:crypto'
import { documentRules } from '../../../models/document-part.js'
import { modelFields, type ModelValueKind } from './model-fields.js'

/** Raised whenever the wording or the list of fields changes. */
export const promptVersion = 'energy-extraction/1'

const rules = [
  documentRules,
  'You read a French bill of electricity or gas, page by page, and list what it prints. One entry for each value.',
  'List only what is printed. Leave out what is not: no guess, no sum of your own, no usual value.',
  'quote: the words of the document that hold the value, copied exactly, on one line. page: the number of the page.',
  'energy: 0, or 1 for the second energy of a bill for both. row: the rank of the line in its table from 0, else 0.',
  'All entries of one line of the bill have the same energy and row.',
  'value: numbers with a full stop and without spaces or units; dates YYYY-MM-DD, months YYYY-MM; true or false.',
  'Amounts in EUR and prices in EUR per kWh or per month, before tax where the name ends with _ht; rates in percent.',
  'Keep a value as printed even where it is wrong: the bill is checked afterwards.',
]

/** The instructions that are sent. */
export const extractionPrompt = [...rules, 'Fields:', ...Object.entries(modelFields).map(describe)].join('\n')

/** Hex SHA-256 of the instructions, to be recorded beside what came of them. */
export const promptHash = createHash('sha256').update(extractionPrompt).digest('hex')

function describe([path, kind]: [string, ModelValueKind]): string {
  return `- ${path}: ${typeof kind === 'string' ? kind : `one of ${kind.join(', ')}`}`
}
