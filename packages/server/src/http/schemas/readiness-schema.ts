import { z } from 'zod'

/** The parts that the server stands on, by name. */
export const partStatesSchema = z.record(z.string(), z.enum(['up', 'down']))
export type PartStates = z.output<typeof partStatesSchema>

/** What `/readyz` tells to anyone. */
export const readinessSchema = z
  .object({ status: z.enum(['ready', 'not_ready']), parts: partStatesSchema })
  .meta({ id: 'Readiness' })
export type ReadinessAnswer = z.output<typeof readinessSchema>
