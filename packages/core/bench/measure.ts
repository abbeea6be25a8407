import { spawnSync } from 'node:child_process'

/** One thing measured: a name, and how to do it once; the work itself says how long it took, in milliseconds. */
export interface Contender {
  name: string
  run: () => number | Promise<number>
}

/**
 * Runs the contenders in turn, round after round, so that whatever else the machine does hits all of them alike.
 * The warm-up rounds are thrown away.
 */
export async function measureInterleaved(
  contenders: readonly Contender[],
  { rounds, warmUpRounds }: { rounds: number; warmUpRounds: number },
): Promise<Map<string, number[]>> {
  const samples = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const { name, run } of contenders) {
      const milliseconds = await run()
      if (round >= warmUpRounds) samples.get(name)?.push(milliseconds)
    }
  }
  return samples
}

/** Wall time of a whole command, from its start to its end. */
export function timeCommand(command: string, parameters: readonly string[]): number {
  const started = performance.now()
  const { status, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8' })
  const milliseconds = performance.now() - started
  if (status !== 0)
    throw error ?? new Error(`${command} ${parameters.join(' ')} ended with ${status ?? '?'}: ${stderr}`)
  return milliseconds
}
