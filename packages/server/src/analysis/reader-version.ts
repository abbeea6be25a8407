import { createHash } from 'node:crypto'

/**
 * The name of what a server reads with: the version of the program, and a digest of its settings of reading and of the
 * content of its files, as build metadata (semver.org, item 10). Keys of services are left out: another key reads no
 * otherwise.
 *
 * @example
 * ```ts
 * readerVersion('0.1.0', { reading, secondReader, companions }) // 'constat-0.1.0+3fa1c2d4'
 * ```
 */
export function readerVersion(program: string, parts: object): string {
  const digest = createHash('sha256').update(JSON.stringify(parts, withoutSecrets)).digest('hex')
  return `constat-${program}+${digest.slice(0, 8)}`
}

function withoutSecrets(name: string, value: unknown): unknown {
  return /key$/i.test(name) ? undefined : value
}
