import { reloadSchema } from '../../http/schemas/reload-schema.js'
import type { RouteDescription } from '../route-description.js'
import { keyErrors } from './invoice-errors.js'

export const reloadDescriptions: readonly RouteDescription[] = [
  {
    method: 'post',
    path: '/reload-model',
    operationId: 'reloadReader',
    tag: 'operation',
    summary: 'Take up the files of the settings as they are now',
    description:
      'Scope `admin`. Reads `OFFERS_FILE`, `LABEL_HINTS_FILE`, `REFERENCE_FILE` and `REPORT_THEME_FILE` again and starts a new thread with them; what is under way ends with what it began with. Of this process alone: call each server, and restart `constat worker`.',
    key: 'required',
    answers: {
      200: {
        description: 'The new thread takes all that comes.',
        json: {
          schema: reloadSchema,
          examples: {
            'a file has changed': {
              success: true,
              message: 'Fichiers relus, nouvelle version en service.',
              model_version: 'constat-0.1.0+81d0e6aa',
              previous_model_version: 'constat-0.1.0+3fa1c2d4',
            },
          },
        },
      },
    },
    errors: [...keyErrors, 'reload_failed', 'reading_failed'],
  },
]
