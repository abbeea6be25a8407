import { describe, expect, it } from 'vitest'
import { createApp } from '../app.js'
import { errorStatuses, type AnsweredCode } from '../http/error-statuses.js'
import { routesOf } from '../testing/routes-of.js'
import { testDependencies } from '../testing/serve-for-test.js'
import { describedRoutes } from './described-routes.js'
import { errorsOfAnyRoute } from './errors-of-any-route.js'

const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`

/** Of any path, or of no answer at all. */
const anywhere: readonly AnsweredCode[] = [
  ...errorsOfAnyRoute,
  'not_found',
  'method_not_allowed',
  'headers_too_large',
  'request_timeout',
  'aborted',
]
/** Seen in the results of jobs and on the command line. */
const ofCommandsAndJobs: readonly AnsweredCode[] = [
  'webhook_url_refused',
  'webhook_failed',
  'webhook_not_authentic',
  'object_exists',
  'object_not_found',
  'object_store_failed',
  'backup_damaged',
  'invalid_wound_dataset',
  'unreadable_answers',
  'cancelled',
  'job_abandoned',
  'job_input_lost',
]
/** Of hooks and tools that only callers of the library use. */
const ofTheLibrary: readonly AnsweredCode[] = [
  'photo_withheld',
  'marker_not_found',
  'marker_unusable',
  'markers_disagree',
]

describe('the described routes', () => {
  it('are those of the application, no more and no less', async () => {
    const there = routesOf(createApp(await testDependencies())).map(nameOf)
    expect(describedRoutes.map(nameOf).sort()).toEqual(there.sort())
  })

  it('have examples that their schemas accept and repeat', () => {
    for (const { answers } of describedRoutes) {
      for (const { json, events } of Object.values(answers)) {
        for (const example of Object.values(json?.examples ?? {})) expect(json?.schema.parse(example)).toEqual(example)
        for (const [event, data] of events?.example ?? []) expect(events?.schemas[event]?.parse(data)).toEqual(data)
      }
    }
  })

  it('show an example of every answer that has a body', () => {
    for (const route of describedRoutes) {
      const bodies = Object.values(route.answers).flatMap(({ json }) => (json === undefined ? [] : [json.examples]))
      for (const examples of bodies) expect(Object.keys(examples), nameOf(route)).not.toEqual([])
    }
  })

  it('answer between them with every code but those of no route', () => {
    const described = new Set<string>([
      ...describedRoutes.flatMap(({ errors }) => errors),
      ...anywhere,
      ...ofCommandsAndJobs,
      ...ofTheLibrary,
    ])
    expect(Object.keys(errorStatuses).filter((code) => !described.has(code))).toEqual([])
  })

  it('name each call once', () => {
    const ids = describedRoutes.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
