import { Router } from 'express'
import type { Dependencies } from '../dependencies.js'
import { version } from '../version.js'
import type { WorkSlots } from '../work/work-slots.js'
import type { Wounds } from '../wounds/wounds.js'
import { optionalKey } from './authenticate.js'
import { methodNotAllowed } from './method-not-allowed.js'
import { statesOf } from './readiness-route.js'
import type { Health } from './schemas/health-schemas.js'

/** `GET /health` for people and monitors, `GET /healthz` for probes. */
export function healthRoutes(dependencies: Dependencies, slots: WorkSlots): Router {
  const router = Router()
  const startedAt = dependencies.clock().getTime()
  const onlyGet = methodNotAllowed(['GET', 'HEAD'])

  router
    .route('/healthz')
    .get((_request, response) => {
      response.json({ ok: true })
    })
    .all(onlyGet)

  router
    .route('/health')
    .get(async (request, response) => {
      // Whoever asks how the server is must have an answer when its database is down.
      const key = await optionalKey(request, dependencies.apiKeys).catch(() => null)
      if (key === null) {
        response.json({ status: 'ok' } satisfies Health)
        return
      }
      const { parts } = await dependencies.readiness()
      const { limits, woundSlots } = dependencies
      response.json({
        status: 'ok',
        version,
        node: process.version,
        environment: dependencies.environment,
        uptime_seconds: Math.round((dependencies.clock().getTime() - startedAt) / 1000),
        parts: statesOf(parts),
        ocr_ready: parts.some(({ part, isUp }) => part === 'ocr' && isUp),
        ocr_model: dependencies.texts.models[0].id,
        ...visionHealth(dependencies.wounds),
        wounds: { running: woundSlots.running, waiting: woundSlots.waiting },
        analyses: { running: slots.running, waiting: slots.waiting },
        limits: {
          max_content_length: limits.maxContentLength,
          max_concurrent_analyses: limits.concurrentAnalyses,
          max_waiting_analyses: limits.waitingAnalyses,
          max_analysis_seconds: limits.analysisSeconds,
        },
      } satisfies Health)
    })
    .all(onlyGet)

  return router
}

/** Whether and by what photographs of wounds are looked at, in the words of the service before this one. */
function visionHealth(wounds: Wounds | null) {
  const first = wounds?.models[0]
  const isConfigured = first !== undefined
  return {
    vision_provider: first?.provider ?? null,
    vision_model: first?.model ?? null,
    vision_configured: isConfigured,
    llm_available: isConfigured,
  }
}
