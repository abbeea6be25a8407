import type { Parsed } from '../fields/candidates.js'
import { numberPattern, parseFrenchNumber } from '../values/french-numbers.js'
import {
  parseAmount,
  parseDate,
  parseDelivery,
  parseKilowattHours,
  parsePhoneNumber,
  parsePower,
  parseReference,
} from '../values/parsers.js'
import type { HintValueKind } from './label-hint.js'

export type HintedValue = string | number

type Reader = (folded: string, printed: string) => Parsed<HintedValue> | null

const plainNumber = new RegExp(String.raw`^(-\s?)?(${numberPattern})(?![\d,])`)

function parseNumber(folded: string): Parsed<number> | null {
  const match = plainNumber.exec(folded)
  const value = match === null ? null : parseFrenchNumber(match[0])
  return match === null || value === null ? null : { value, start: 0, end: match[0].length }
}

const readers: Readonly<Record<HintValueKind, Reader>> = {
  amount: parseAmount,
  date: parseDate,
  reference: parseReference,
  'delivery-point': parseDelivery,
  phone: parsePhoneNumber,
  power: parsePower,
  energy: parseKilowattHours,
  number: parseNumber,
}

/** A value of a kind at the start of a text (folded and as printed, same length). */
export function readHintedValue(kind: HintValueKind, folded: string, printed: string): Parsed<HintedValue> | null {
  return readers[kind](folded, printed)
}

/** Amounts to the cent, references by their letters and figures. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 0.000_5
  const compact = (value: unknown): string =>
    String(value)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase()
  return typeof one === typeof other && compact(one) === compact(other)
}
