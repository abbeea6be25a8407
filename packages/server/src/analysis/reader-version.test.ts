import { expect, it } from 'vitest'
import { readerVersion } from './reader-version.js'

const parts = { reading: { languages: ['fra'], vision: { baseUrl: 'https://ocr.example', apiKey: 'one' } } }

it('is the same for the same parts, whatever the keys of services', () => {
  const other = { reading: { ...parts.reading, vision: { ...parts.reading.vision, apiKey: 'another' } } }
  expect(readerVersion('1.2.3', other)).toBe(readerVersion('1.2.3', parts))
})

it('changes with the program and with any part', () => {
  const german = { reading: { ...parts.reading, languages: ['deu'] } }
  const versions = [readerVersion('1.2.3', parts), readerVersion('1.2.4', parts), readerVersion('1.2.3', german)]
  expect(new Set(versions).size).toBe(3)
})
