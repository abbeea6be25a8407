import { fold } from '../../../layout/fold.js'
import { legalForm } from './party-signs.js'

const forms = new RegExp(legalForm.source, 'gu')

/** A name without case, accents, punctuation and legal form: what is the same of two ways to write one company. */
export function bareName(name: string): string {
  return fold(name)
    .replace(forms, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
