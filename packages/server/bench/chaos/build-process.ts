import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'tsup'

const server = resolve(import.meta.dirname, '../..')

/** The program of this bench in a folder of its own, ready to be started often. */
export interface BuiltProcess {
  readonly file: string
  readonly remove: () => void
}

/**
 * Builds it from the sources, as the package is built: a worker that lives for three seconds must not spend two of
 * them on reading TypeScript.
 */
export async function buildChaosProcess(): Promise<BuiltProcess> {
  // Beside `dist`, from where the assets of the package are found as from there.
  const outDir = mkdtempSync(join(server, '.chaos-'))
  await build({
    entry: {
      'chaos-process': resolve(import.meta.dirname, 'chaos-process.ts'),
      'analysis-worker': join(server, 'src/analysis/analysis-worker.ts'),
    },
    tsconfig: join(server, 'tsconfig.json'),
    outDir,
    format: ['esm'],
    target: 'node22',
    splitting: true,
    silent: true,
    config: false,
    external: [...packagesOf('server'), ...packagesOf('core')].filter((name) => name !== '@constat/core'),
  })
  return {
    file: join(outDir, 'chaos-process.js'),
    remove: () => {
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** Names of what a package needs from the registry. */
function packagesOf(name: string): string[] {
  const manifest = readFileSync(join(server, '..', name, 'package.json'), 'utf8')
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> }
  return Object.keys(dependencies)
}
