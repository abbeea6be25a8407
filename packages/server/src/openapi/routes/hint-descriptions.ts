import { hintQuery } from '../../http/hints/hint-routes.js'
import { forgottenHintsSchema, labelHintsSchema } from '../../http/schemas/hint-schemas.js'
import { labelHintsExample } from '../examples/review-example.js'
import type { RouteDescription } from '../route-description.js'
import { keyErrors } from './invoice-errors.js'

export const hintDescriptions: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/v1/label-hints',
    operationId: 'readLabelHints',
    tag: 'reviews',
    summary: 'What corrections have taught',
    description:
      'Beside which labels suppliers print the values that were corrected, merged over all reviews of the key; its analyses use them. The answer is the file that `LABEL_HINTS_FILE` takes: that is how hints are shared with every key.',
    key: 'required',
    parameters: { query: hintQuery },
    answers: {
      200: {
        description: 'The hints.',
        json: {
          schema: labelHintsSchema,
          examples: { 'one hint': labelHintsExample, none: { version: 1, hints: [] } },
        },
      },
    },
    errors: [...keyErrors, 'invalid_field'],
  },
  {
    method: 'delete',
    path: '/v1/label-hints',
    operationId: 'forgetLabelHints',
    tag: 'reviews',
    summary: 'Forget what corrections have taught',
    description: 'At once, for the key that asks. Corrections stay; those sent from now on teach again.',
    key: 'required',
    parameters: { query: hintQuery },
    answers: {
      200: {
        description: 'They are forgotten.',
        json: { schema: forgottenHintsSchema, examples: { 'of three reviews': { reviews: 3 } } },
      },
    },
    errors: [...keyErrors, 'invalid_field'],
  },
]
