import { z } from 'zod'

/** Where a page of a list begins: after the row of this time and id. */
export interface ListPosition {
  readonly id: string
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number
}

/** `limit` and `after` of a list that is given page by page. @param what English plural of its items */
export function pageQuery(what: string, id: z.ZodType<string>) {
  return {
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .default('20')
      .transform((text) => Math.min(Number(text), 100))
      .meta({ type: 'integer', minimum: 1, maximum: 100, default: 20, description: `${what} of one page.` }),
    after: z
      .string()
      .optional()
      .transform((text, context): ListPosition | null => {
        if (text === undefined) return null
        const [createdAt = '', last] = Buffer.from(text, 'base64url').toString('latin1').split('.')
        if (/^\d{1,15}$/.test(createdAt) && id.safeParse(last).success)
          return { createdAt: Number(createdAt), id: last ?? '' }
        context.addIssue({ code: 'custom', message: 'not a position' })
        return null
      })
      .meta({ type: 'string', description: 'The `next` of the page before.' }),
  }
}

/** What to send as `after` for what follows a page; null when nothing does. */
export function nextOf<Item extends ListPosition>(found: readonly Item[], page: readonly Item[]): string | null {
  const last = page.at(-1)
  if (found.length <= page.length || last === undefined) return null
  return Buffer.from(`${last.createdAt}.${last.id}`).toString('base64url')
}
