import { DockerfileParser } from 'dockerfile-ast'
import { describe, expect, it } from 'vitest'
import rootPackage from '../../../../package.json' with { type: 'json' }
import { deployFile, isOpenRoute, isPinned, unknownSettings } from './deploy-files.js'

const text = deployFile('Dockerfile')
const dockerfile = DockerfileParser.parse(text)
const instructions = dockerfile.getInstructions()
/** Those of the image that is kept. */
const last = instructions.slice(instructions.findLastIndex((one) => one.getKeyword() === 'FROM'))
const argumentsOf = (keyword: string) =>
  last.filter((one) => one.getKeyword() === keyword).map((one) => one.getRawArgumentsContent() ?? '')

describe('the Dockerfile', () => {
  it('builds in one image and runs in another, both pinned', () => {
    const bases = dockerfile.getFROMs().map((from) => from.getImage() ?? '')
    expect(bases).toHaveLength(2)
    for (const base of bases) expect(isPinned(base), base).toBe(true)
    expect(bases.every((base) => base.includes('-slim'))).toBe(true)
  })

  it('runs as a user that is not root, by number', () => {
    expect(argumentsOf('USER')).toEqual(['1000:1000'])
    const order = last.map((one) => one.getKeyword())
    expect(order.lastIndexOf('RUN')).toBeLessThan(order.indexOf('USER'))
  })

  it('adds nothing from elsewhere, and holds no secret', () => {
    expect(instructions.map((one) => one.getKeyword())).not.toContain('ADD')
    expect(text).not.toMatch(/API_KEY|PASSWORD|SECRET|TOKEN|_KEY=/)
    expect(argumentsOf('ARG')).toEqual([])
  })

  it('sets settings that there are, on the port that it names', () => {
    const settings = Object.fromEntries(
      dockerfile.getENVs().flatMap((env) => env.getProperties().map((one) => [one.getName(), one.getValue() ?? ''])),
    )
    expect(unknownSettings(Object.keys(settings))).toEqual([])
    expect(argumentsOf('EXPOSE')).toEqual([settings['PORT']])
    expect(argumentsOf('VOLUME')).toEqual([settings['DATA_FOLDER']])
  })

  it('asks a route that wants no key whether it is well', () => {
    const [check = ''] = argumentsOf('HEALTHCHECK')
    const path = /process\.env\.PORT \+ '([^']+)'/.exec(check)?.[1] ?? ''
    expect(isOpenRoute(path), path).toBe(true)
  })

  it('installs with the pnpm of the repository', () => {
    const [, version = ''] = rootPackage.packageManager.split('@')
    const named = [...text.matchAll(/pnpm@(\S+)/g)].map(([, one]) => one)
    expect(new Set(named)).toEqual(new Set([version]))
  })

  it('sends to the builder no secret, no bill and nothing that was built', () => {
    const ignored = deployFile('Dockerfile.dockerignore').split('\n')
    expect(ignored.find((line) => !line.startsWith('#'))).toBe('**')
    for (const line of ['**/.env', '**/.env.*', '**/*.pem', '**/*.key', '**/.data', '**/node_modules']) {
      expect(ignored.indexOf(line), line).toBeGreaterThan(ignored.indexOf('!packages'))
    }
  })
})
