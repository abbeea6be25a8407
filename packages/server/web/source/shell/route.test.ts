import { describe, expect, it } from 'vitest'
import { hashOf, routeOf, viewNames } from './route.js'

describe('routeOf', () => {
  it('reads what hashOf writes', () => {
    for (const view of viewNames) {
      expect(routeOf(hashOf(view))).toEqual({ view, item: null })
      expect(routeOf(hashOf(view, '0b9a8a5e-6f0e'))).toEqual({ view, item: '0b9a8a5e-6f0e' })
    }
  })

  it.each(['', '#', '#/', '#/nowhere', '#key=nuno_x', '#/taches/../cles', '#/taches/a/b'])(
    'shows the bill for %s',
    (hash) => {
      expect(routeOf(hash)).toEqual({ view: 'facture', item: null })
    },
  )
})
