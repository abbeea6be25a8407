import { expect, it } from 'vitest'
import { createClient } from './create-client.js'

it.each([
  [{ baseUrl: 'constat.example', apiKey: 'key' }, 'baseUrl'],
  [{ baseUrl: 'https://constat.example?x=1', apiKey: 'key' }, 'baseUrl'],
  [{ baseUrl: 'https://constat.example', apiKey: '' }, 'apiKey'],
  [{ baseUrl: 'https://constat.example', apiKey: 'a key' }, 'apiKey'],
  [{ baseUrl: 'https://constat.example', apiKey: 'key', timeout: 0 }, 'timeout'],
  [{ baseUrl: 'https://constat.example', apiKey: 'key', retries: 1.5 }, 'retries'],
])('a client is not made of %j', (options, name) => {
  expect(() => createClient(options)).toThrow(
    expect.objectContaining({ code: 'invalid_argument', detail: expect.stringContaining(name) as string }),
  )
})
