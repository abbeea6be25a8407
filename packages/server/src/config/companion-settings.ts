import { describedAs } from './setting-descriptions.js'
import { filePath } from './setting-formats.js'

/** Settings of the files that every audit of the server takes beside the bill. */
export const companionSettings = {
  OFFERS_FILE: filePath().register(describedAs, {
    description:
      'Offers that every bill is compared with beside the public reference, in [this form](../guides/comparison.md#offers-of-your-own). Read at the start, and again by `POST /reload-model`.',
    format: 'path of a JSON file',
    defaultText: '',
    example: '/etc/constat/offers.json',
    remedy: 'Indiquez le chemin d’un fichier JSON d’offres lisible, ou retirez ce réglage.',
    secret: false,
  }),
  LABEL_HINTS_FILE: filePath().register(describedAs, {
    description:
      '[Labels learned from corrections](../guides/corrections.md) of earlier bills. Read at the start, and again by `POST /reload-model`.',
    format: 'path of a JSON file',
    defaultText: '',
    example: '/etc/constat/label-hints.json',
    remedy: 'Indiquez le chemin d’un fichier JSON de libellés exportés lisible, ou retirez ce réglage.',
    secret: false,
  }),
  REFERENCE_FILE: filePath().register(describedAs, {
    description:
      '[Reference tables](../guides/reference-data.md) to audit with, as `constat reference import` writes them, in place of those of the package. Read at the start, and again by `POST /reload-model`.',
    format: 'path of a JSON file',
    defaultText: '',
    example: '/etc/constat/reference.json',
    remedy: 'Indiquez le chemin d’un fichier écrit par « constat reference import », ou retirez ce réglage.',
    secret: false,
  }),
}
