import { describe, expect, it } from 'vitest'
import { traceIdOf, traceParentOf } from './trace-context.js'

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const parent = `00-${trace}-00f067aa0ba902b7-01`

describe('traceparent', () => {
  it('gives the id of the trace, and goes on as it came', () => {
    const request = { headers: { traceparent: parent } }
    expect([traceIdOf(request), traceParentOf(request)]).toEqual([trace, parent])
  })

  it.each([
    undefined,
    '',
    parent.toUpperCase(),
    `${parent}-more`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `ff-${trace}-00f067aa0ba902b7-01`,
    `${parent}\n`,
  ])('that is not well formed counts as none: %j', (traceparent) => {
    const request = { headers: traceparent === undefined ? {} : { traceparent } }
    expect([traceIdOf(request), traceParentOf(request)]).toEqual([null, null])
  })
})
