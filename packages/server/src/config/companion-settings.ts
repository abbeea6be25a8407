import { resolve } from 'node:path'
import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'

/** A schema of its own for each setting: its description is entered under it. */
const file = () =>
  z
    .string()
    .default('')
    .transform((path) => (path === '' ? null : resolve(path)))

/** Settings of the files that every audit of the server takes beside the bill. */
export const companionSettings = {
  OFFERS_FILE: file().register(describedAs, {
    description:
      'Offers that every bill is compared with beside the public reference, in [this form](../guides/comparison.md#offers-of-your-own). Read once, at the start.',
    format: 'path of a JSON file',
    defaultText: '',
    example: '/etc/constat/offers.json',
    remedy: 'Indiquez le chemin d’un fichier JSON d’offres lisible, ou retirez ce réglage.',
    secret: false,
  }),
  LABEL_HINTS_FILE: file().register(describedAs, {
    description:
      '[Labels learned from corrections](../guides/corrections.md) of earlier bills. Read once, at the start.',
    format: 'path of a JSON file',
    defaultText: '',
    example: '/etc/constat/label-hints.json',
    remedy: 'Indiquez le chemin d’un fichier JSON de libellés exportés lisible, ou retirez ce réglage.',
    secret: false,
  }),
  REFERENCE_FILE: file().register(describedAs, {
    description:
      '[Reference tables](../guides/reference-data.md) to audit with, as `constat reference import` writes them, in place of those of the package. Read once, at the start.',
    format: 'path of a JSON file',
    defaultText: '',
    example: '/etc/constat/reference.json',
    remedy: 'Indiquez le chemin d’un fichier écrit par « constat reference import », ou retirez ce réglage.',
    secret: false,
  }),
}
