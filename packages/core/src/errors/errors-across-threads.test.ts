import { describe, expect, it } from 'vitest'
import { ConstatError } from './constat-error.js'
import { DamagedPdfError } from './damaged-pdf-error.js'
import { errorSamples } from './error-samples.test-support.js'
import { webAssembly } from '../reading/pdfium/web-assembly.js'
import { packError, unpackError } from './errors-across-threads.js'

/** What arrives in another thread: a copy without classes. */
const cross = (error: unknown): Error => unpackError(structuredClone(packError(error)))

describe('an error that crosses threads', () => {
  it.each(errorSamples.map((error) => [error.code, error] as const))('%s stays what it was', (_, error) => {
    const arrived = cross(error)
    expect(ConstatError.isInstance(arrived)).toBe(true)
    expect(arrived).toBeInstanceOf(error.constructor)
    expect(arrived).toBeInstanceOf(Error)
    const { code, name, message, userMessage, isRetryable, details, stack } = error
    expect(arrived).toMatchObject({ code, name, message, userMessage, isRetryable, details, stack })
    expect(Object.keys(arrived).sort()).toEqual(Object.keys(error).sort())
    expect('cause' in arrived).toBe('cause' in error)
  })

  it('keeps its causes, errors and values, at every depth', () => {
    const root = Object.assign(new webAssembly.RuntimeError('unreachable'), { cause: { page: 3 } })
    const arrived = cross(new DamagedPdfError({ file: 1 }, new DamagedPdfError({ file: 2 }, root)))
    expect(arrived.cause).toBeInstanceOf(DamagedPdfError)
    expect(arrived).toMatchObject({
      cause: { details: { file: 2 }, cause: { name: 'RuntimeError', message: 'unreachable', cause: { page: 3 } } },
    })
  })

  it('becomes a text where it cannot be copied', () => {
    expect(cross(new DamagedPdfError({ file: 1 }, () => 1)).cause).toBe('() => 1')
    expect(cross('no error at all')).toMatchObject({ name: 'Error', message: 'no error at all' })
  })
})
