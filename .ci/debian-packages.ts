import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether this machine is one where a script may install Debian packages without asking. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get')
}

export function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Waits for another apt instead of failing on its lock; never asks a question. A failure is told, not thrown. */
export function installWithApt(packages: readonly string[]): void {
  console.error(`Installing with apt: ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const lock = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq']
  const aptGet = (...words: string[]) => execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env })
  try {
    aptGet('update', ...lock)
    aptGet('install', '-y', '--no-install-recommends', ...lock, ...packages)
  } catch (error) {
    console.error(`apt failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
