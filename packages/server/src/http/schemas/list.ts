import { z } from 'zod'

/** A list as answers carry it: made once, never changed. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly()
}
