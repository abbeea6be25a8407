import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { closeGracefully } from './close-gracefully.js'

async function heldServer(deadlineMs: number) {
  const answers: ServerResponse[] = []
  let onRequest: () => void = () => undefined
  const server = createServer((_request, response) => {
    answers.push(response)
    onRequest()
  })
  const arrival = () =>
    new Promise<void>((resolve) => {
      onRequest = resolve
    })
  const close = closeGracefully(server, deadlineMs)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers, arrival, close }
}

describe('closeGracefully', () => {
  it('lets the answer in flight finish and takes no new request', async () => {
    const { url, answers, arrival, close } = await heldServer(60_000)
    const arrived = arrival()
    const answer = fetch(url)
    await arrived
    const closed = close()
    await expect(fetch(url)).rejects.toThrow()
    answers[0]?.end('done')
    expect(await (await answer).text()).toBe('done')
    expect(await closed).toBe(0)
  })

  it('cuts what is not answered at the deadline and counts it', async () => {
    const { url, arrival, close } = await heldServer(1)
    const arrived = arrival()
    const answer = fetch(url)
    const failure = expect(answer).rejects.toThrow()
    await arrived
    expect(await close()).toBe(1)
    await failure
  })

  it('does not wait for idle connections', async () => {
    const { url, answers, arrival, close } = await heldServer(60_000)
    const arrived = arrival()
    const answer = fetch(url)
    await arrived
    answers[0]?.end('done')
    await (await answer).text()
    expect(await close()).toBe(0)
  })
})
