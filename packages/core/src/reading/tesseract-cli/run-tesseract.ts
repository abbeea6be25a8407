import { type ChildProcess, spawn } from 'node:child_process'
import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import type { RasterImage } from '../raster-image.js'

export const engineId = 'tesseract-cli'

/** A run of the program on one picture. */
export interface TesseractRun {
  /** The words in Tesseract's TSV. */
  readonly tsv: Promise<string>
  /** Ends the program at once, whatever it does, and waits until it is gone. */
  stop(): Promise<void>
}

/** Starts the program on one picture, which it gets as PGM on its standard input. */
export function runTesseract(command: string, options: readonly string[], image: RasterImage): TesseractRun {
  const child = start(command, ['stdin', 'stdout', ...options])
  const killAtExit = (): void => void child.kill('SIGKILL')
  process.once('exit', killAtExit)
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<OcrFailedError | null>((resolve) => {
    child.once('error', (cause) => {
      resolve(new OcrFailedError({ engine: engineId, reason: `the program ${command} cannot be run` }, cause))
    })
    child.once('close', (code, signal) => {
      resolve(toFailure(command, code, signal))
    })
  }).finally(() => process.off('exit', killAtExit))
  send(child, image)
  return {
    tsv: ended.then((failure) => {
      if (failure !== null) throw failure
      return Buffer.concat(chunks).toString('utf8')
    }),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/**
 * One thread for each picture, since pictures run in parallel: with its own threads Tesseract is 10 % faster at best, and
 * up to 60 % slower. The variable is set by `env`, so that the rest of the environment is passed on unread.
 */
function start(command: string, options: readonly string[]): ChildProcess {
  const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore']
  if (process.platform === 'win32') return spawn(command, options, { stdio, windowsHide: true })
  return spawn('env', ['OMP_THREAD_LIMIT=1', command, ...options], { stdio })
}

function send({ stdin }: ChildProcess, { width, height, pixels }: RasterImage): void {
  // A program that ends early closes the pipe; its exit code tells more than the broken pipe.
  stdin?.on('error', () => undefined)
  stdin?.write(`P5\n${width} ${height}\n255\n`)
  stdin?.end(pixels)
}

function toFailure(command: string, code: number | null, signal: NodeJS.Signals | null): OcrFailedError | null {
  if (code === 0) return null
  // https://www.gnu.org/software/coreutils/manual/html_node/env-invocation.html
  const reasons: Record<number, string> = {
    126: `the program ${command} cannot be run`,
    127: `there is no program ${command}`,
  }
  const reason = code === null ? `the program was ended by ${signal ?? 'a signal'}` : `the program ended with ${code}`
  return new OcrFailedError({ engine: engineId, reason: reasons[code ?? 0] ?? reason })
}
