import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('loads neither BullMQ nor the client of Redis where there is none', async () => {
  const script = `import ${JSON.stringify(import.meta.resolve('./open-job-queue.js').replace(/\.js$/, '.ts'))}
    import { createRequire } from 'node:module'
    const loaded = Object.keys(createRequire(import.meta.url).cache)
    console.log(loaded.filter((path) => /node_modules.(bullmq|ioredis)/.test(path)).length)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { cwd: import.meta.dirname },
  )
  expect(stdout.trim()).toBe('0')
})
