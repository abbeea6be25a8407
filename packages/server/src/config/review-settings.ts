import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { httpAddress, printableText, trueOrFalse, wholeNumber } from './setting-formats.js'

/** Settings of the readings that a person should check. */
export const reviewSettings = {
  REVIEWS: trueOrFalse().default(true).register(describedAs, {
    description:
      'Whether a document whose reading a person should check is kept with what was read, to be corrected (`/v1/reviews`). `false` keeps none; those that are there stay until they expire.',
    format: '`true` or `false`',
    defaultText: 'true',
    example: 'false',
    remedy: 'Indiquez true ou false.',
    secret: false,
  }),
  REVIEW_THRESHOLD: z
    .string()
    .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/)
    .transform(Number)
    .default(0.85)
    .register(describedAs, {
      description:
        'Overall confidence below which a reading is to be checked by a person: `needs_review` of the answers.',
      format: 'number, 0 to 1',
      defaultText: '0.85',
      example: '0.9',
      remedy: 'Indiquez un nombre de 0 à 1, avec un point : par exemple 0.85.',
      secret: false,
    }),
  REVIEW_DAYS: wholeNumber(1, 3650).default(30).register(describedAs, {
    description: 'Days after which a review is removed with its document and what was read of it, whatever its state.',
    format: 'whole number of days, 1 to 3650',
    defaultText: '30',
    example: '90',
    remedy: 'Indiquez un nombre entier de jours de 1 à 3650.',
    secret: false,
  }),
  LABEL_STUDIO_URL: httpAddress().default('').register(describedAs, {
    description:
      'Label Studio to which every review is sent as a pre-annotated task, with the pictures of its pages. Needs `LABEL_STUDIO_TOKEN` and `LABEL_STUDIO_PROJECT`. Without it, nothing is sent anywhere.',
    format: 'address `https://…` or `http://…`',
    defaultText: '',
    example: 'https://label-studio.example.fr',
    remedy: 'Indiquez l’adresse complète de Label Studio en http:// ou https://, ou retirez ce réglage.',
    secret: false,
  }),
  LABEL_STUDIO_TOKEN: printableText().register(describedAs, {
    description: 'Access token of Label Studio: a personal access token or a legacy token, told apart by their form.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'token-of-label-studio',
    remedy:
      'Indiquez le jeton d’accès de Label Studio (Account & Settings), en caractères ASCII imprimables, sans espace.',
    secret: true,
  }),
  LABEL_STUDIO_PROJECT: wholeNumber(1, 999_999_999)
    .or(z.literal('').transform(() => null))
    .default(null)
    .register(describedAs, {
      description: 'Number of the project that takes the tasks: the one in its address, `/projects/12/`.',
      format: 'whole number, 1 to 999999999',
      defaultText: '',
      example: '12',
      remedy: 'Indiquez le numéro du projet tel qu’il figure dans son adresse, par exemple 12.',
      secret: false,
    }),
}
