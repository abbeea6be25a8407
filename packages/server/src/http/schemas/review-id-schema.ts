import { z } from 'zod'

export const reviewIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({ description: 'Cannot be guessed.', example: '7c1d2f0a-3b54-4e0e-9a61-5d2c8f6e1b90' })
