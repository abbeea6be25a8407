import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventReader } from './read-events.js'

const events: [string, unknown][] = [
  ['progress', { percent: 20 }],
  ['result', { text: 'é « data: » \n\n fin' }],
]
const text = `: keep open\n\n${events.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join('')}`

describe('eventReader', () => {
  it('hands over each event once, wherever the text was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const seen: [string, unknown][] = []
        const read = eventReader((event, data) => seen.push([event, data]))
        for (const cut of [...cuts.sort((a, b) => a - b), text.length]) read(text.slice(0, cut))
        expect(seen).toEqual(events)
      }),
      { numRuns: 50 },
    )
  })
})
