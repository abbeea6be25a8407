import { execFileSync } from 'node:child_process'
import type { OldCaller } from './old-callers.js'

/** Whether what the caller runs on is missing here; never so in CI, where a missing program must fail. */
export function lacksCaller({ program, probe }: OldCaller): boolean {
  try {
    execFileSync(program, probe, { stdio: 'ignore' })
    return false
  } catch {
    return process.env['CI'] !== 'true'
  }
}
