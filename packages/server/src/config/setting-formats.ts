import { resolve } from 'node:path'
import { z } from 'zod'

/** A whole number written in decimal digits, between two bounds included. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
}

/** Elements separated by commas; blanks around them and empty elements do not count. */
export function commaList(element: z.ZodType<string, string>) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(element))
}

/** The path of a file, made absolute, or nothing. */
export function filePath() {
  return z
    .string()
    .default('')
    .transform((path) => (path === '' ? null : resolve(path)))
}

/** A whole address of a service, or nothing. */
export function httpAddress() {
  return z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
    .or(z.literal(''))
}

/** `true` or `false`, in any case. */
export function trueOrFalse() {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false']))
    .transform((text) => text === 'true')
}

/** Printable ASCII without spaces, as keys and secrets are made of, or nothing. */
export function printableText() {
  return z
    .string()
    .regex(/^[\x21-\x7e]*$/)
    .default('')
}
