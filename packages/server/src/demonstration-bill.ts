import { fileURLToPath } from 'node:url'

/** The bill that comes with the repository: beside `packages/server`, seen alike from `src` and from `dist`. */
export const demonstrationBill = fileURLToPath(
  new URL('../../core/specimens/demonstration/facture-demonstration.pdf', import.meta.url),
)
