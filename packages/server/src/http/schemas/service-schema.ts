import { z } from 'zod'

/** What `GET /` tells a program. */
export const serviceSchema = z
  .object({
    message: z.string().meta({ description: 'What this server does, in French.' }),
    version: z.string(),
    docs: z.string().meta({ description: 'Path of the page of documentation.' }),
    health: z.string().meta({ description: 'Path of the state of the server.' }),
  })
  .meta({ id: 'ServiceDescription' })

export type ServiceDescription = z.output<typeof serviceSchema>
