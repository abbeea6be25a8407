import { z } from 'zod'

const version = z.string().meta({ example: 'constat-0.1.0+3fa1c2d4' })

/** What `POST /reload-model` answers. */
export const reloadSchema = z
  .object({
    success: z.literal(true),
    message: z.string().meta({ description: 'French.' }),
    model_version: version.meta({ description: 'What the server reads with from now on.' }),
    previous_model_version: version.meta({ description: 'The same when the files hold what they did.' }),
  })
  .meta({ id: 'Reload' })

export type ReloadAnswer = z.output<typeof reloadSchema>
