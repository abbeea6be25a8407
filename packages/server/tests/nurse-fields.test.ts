import { parseNurseContext } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { contextOf, emptyNurseFields } from '../web/source/wounds/nurse-fields.js'

describe('contextOf', () => {
  it('says nothing where nothing was said, and never that something is absent', () => {
    expect(contextOf(emptyNurseFields)).toBeNull()
    expect(contextOf({ ...emptyNurseFields, douleur_en_0_10: 0, fievre: true })).toEqual({
      douleur_en_0_10: 0,
      fievre: true,
    })
  })

  it('says what the server understands', () => {
    const all = {
      longueur_cm: 4.5,
      largeur_cm: 3,
      profondeur_cm: 0,
      douleur_en_0_10: 7,
      fievre: true,
      chaleur: true,
      diabete: true,
    }
    expect(parseNurseContext(contextOf(all))).toEqual(all)
  })
})
