import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lacks, lacksPhp, run, samples } from './php.test-support.js'

const files = globSync('**/*.php', { cwd: samples, exclude: ['vendor/**'] }).sort()

describe('the PHP files', () => {
  it('are strict about types, end with a line, and fit a screen', () => {
    expect(files.length).toBeGreaterThan(20)
    for (const file of files) {
      const lines = readFileSync(join(samples, file), 'utf8').split('\n')
      expect([file, ...lines.slice(0, 3)]).toEqual([file, '<?php', '', 'declare(strict_types=1);'])
      expect([file, lines.at(-1)]).toEqual([file, ''])
      expect([file, lines.filter((line) => line.length > 120)]).toEqual([file, []])
    }
  })

  it.skipIf(lacksPhp())('are read by PHP', async () => {
    const { exitCode, out, error } = await run('sh', [
      '-c',
      'for file; do php -l "$file" || exit; done',
      'sh',
      ...files,
    ])
    expect([exitCode, error, out.match(/No syntax errors/g)?.length]).toEqual([0, '', files.length])
  })
})

describe.skipIf(lacks('phpunit', '--version'))('phpunit', () => {
  it('passes the tests of the classes', async () => {
    const { exitCode, out, error } = await run('phpunit', [])
    expect([exitCode, out, error]).toEqual([0, expect.stringMatching(/OK \(\d{2,} tests/), ''])
  })
})
