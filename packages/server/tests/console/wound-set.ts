import { serveForTest, testLimits } from '../../src/testing/serve-for-test.js'
import {
  compared,
  drawnWound,
  observedOtherwise,
  sacralUlcer,
  woundsForTest,
} from '../../src/testing/wounds.test-support.js'

export const photo = async (name: string, width: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await drawnWound(width, (width * 3) / 4)
    .jpeg()
    .toBuffer(),
})
export const smaller = observedOtherwise({ dimensions: { ...sacralUlcer.dimensions, longueur_cm: 2.5 } })
export const alarming = observedOtherwise({ signes_visuels_alerte: ['saignement_actif'] })

export const incomparable = JSON.stringify({
  ...(JSON.parse(compared) as object),
  comparabilite: 'non',
  motifs: ['cadrage'],
})

const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }

/** Wounds of a model that gives these replies. */
export function woundParts(replies: Parameters<typeof woundsForTest>[0]) {
  // Alerts are for nurses who are helped to decide; where wounds are only documented there are none.
  const config = { mode: 'aide_decision', purpose: 'essais', consensus: 1, region: null, contract: null } as const
  return { ...woundsForTest(replies, { config }), limits }
}

/** A server whose model gives these replies. */
export async function serveWounds(replies: Parameters<typeof woundsForTest>[0]) {
  const { wounds, model } = woundParts(replies)
  const { url } = await serveForTest({ wounds, limits })
  return { url, model }
}
