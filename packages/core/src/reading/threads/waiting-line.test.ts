import { describe, expect, it } from 'vitest'
import { WaitingLine } from './waiting-line.js'

describe('WaitingLine', () => {
  it('lets in as many as there are places, then the others in the order of asking', async () => {
    const line = new WaitingLine(2)
    const [first, second] = [await line.enter(), await line.enter()]
    expect(line.tryEnter()).toBeNull()
    const entered: string[] = []
    const [third, fourth] = ['third', 'fourth'].map(async (name) => {
      const leave = await line.enter()
      entered.push(name)
      return leave
    })
    second()
    ;(await third)?.()
    await fourth
    expect(entered).toEqual(['third', 'fourth'])
    first()
    expect(line.tryEnter()).not.toBeNull()
  })

  it('gives a place back once, however often it is left', async () => {
    const line = new WaitingLine(1)
    const leave = await line.enter()
    leave()
    leave()
    expect(line.tryEnter()).not.toBeNull()
    expect(line.tryEnter()).toBeNull()
  })

  it('lets those go who no longer want to wait', async () => {
    const line = new WaitingLine(1)
    const leave = await line.enter()
    const controller = new AbortController()
    const [impatient, patient] = [line.enter(controller.signal), line.enter(new AbortController().signal)]
    controller.abort(new Error('too long'))
    await expect(impatient).rejects.toMatchObject({ code: 'aborted', cause: { message: 'too long' } })
    leave()
    expect(await patient).toBeTypeOf('function')
    await expect(line.enter(AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' })
  })
})
