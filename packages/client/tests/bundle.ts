import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const source = resolve(import.meta.dirname, '../src')

/** The client as a bundler of a web page packs it; `entry` is the code of the page. */
export async function bundled(entry: string, options: { dependencies: boolean }): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: source, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    ...(options.dependencies ? {} : { external: ['eventsource-parser', 'eventsource-parser/stream'] }),
  })
  return result.outputFiles[0]?.text ?? ''
}

/** Bytes after gzip. */
export function weight(code: string): number {
  return gzipSync(code, { level: 9 }).byteLength
}
