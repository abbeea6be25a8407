import { expect, it } from 'vitest'
import { prepareReports } from './prepare-reports.js'

it('prepares once per process what every report shares', async () => {
  const preparation = prepareReports()
  expect(prepareReports()).toBe(preparation)
  await expect(preparation).resolves.toBeUndefined()
})
