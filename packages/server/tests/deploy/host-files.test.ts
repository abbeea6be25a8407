import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { settingsSchema } from '../../src/config/settings.js'
import { deployFile, unknownSettings } from './deploy-files.js'

const has = (command: string) => spawnSync('which', [command]).status === 0

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constat-deploy-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

describe('the unit of systemd', () => {
  const unit = deployFile('systemd/constat.service')

  it('names settings that there are', () => {
    const names = [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, text = '']) =>
      text.split(' ').map((one) => one.split('=', 1)[0] ?? ''),
    )
    expect(names.length).toBeGreaterThan(2)
    expect(unknownSettings(names)).toEqual([])
  })

  it('keeps the process from what it does not need', () => {
    for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'DynamicUser=yes', 'CapabilityBoundingSet=']) {
      expect(unit.split('\n')).toContain(line)
    }
    // V8 could not compile.
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute/m)
  })

  it.skipIf(!has('systemd-analyze'))('is read by systemd without a complaint', () => {
    const path = join(temporary(), 'constat.service')
    // systemd looks for the program too.
    writeFileSync(path, unit.replace('/usr/bin/constat', process.execPath))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path], { encoding: 'utf8' })
    expect(stderr.split('\n').filter((line) => line.includes('constat.service'))).toEqual([])
    expect(status).toBe(0)
  })
})

describe('the sample of nginx', () => {
  const sample = deployFile('nginx/constat.conf')
  const directive = (name: string) => new RegExp(`^\\s*${name} (.+);$`, 'm').exec(sample)?.[1]

  it('takes a body of the default size and its form, and waits for an analysis', () => {
    const mebibytes = Number(/^(\d+)m$/.exec(directive('client_max_body_size') ?? '')?.[1])
    const { MAX_CONTENT_LENGTH: body, MAX_ANALYSIS_SECONDS: seconds, PORT: port } = settingsSchema.parse({})
    expect(mebibytes * 1_048_576).toBeGreaterThan(body)
    expect(Number.parseInt(directive('proxy_read_timeout') ?? '', 10)).toBeGreaterThan(seconds)
    expect(directive('server')).toBe(`127.0.0.1:${port}`)
  })

  it('passes events on as they come, and believes no caller about addresses', () => {
    expect(directive('proxy_buffering')).toBe('off')
    expect(sample).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
    expect(sample).not.toContain('$proxy_add_x_forwarded_for')
  })

  it.skipIf(!has('nginx') || !has('openssl'))('is read by nginx', () => {
    const folder = temporary()
    const [certificate, key, configuration] = ['cert.pem', 'key.pem', 'nginx.conf'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-subj',
        '/CN=constat.example.fr',
        '-keyout',
        key,
        '-out',
        certificate,
      ],
      { stdio: 'ignore' },
    )
    const site = sample
      .replace(/ssl_certificate \S+;/, `ssl_certificate ${certificate};`)
      .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${key};`)
    writeFileSync(configuration, `pid ${join(folder, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${site}\n}\n`)
    execFileSync('nginx', ['-t', '-c', configuration], { stdio: 'pipe' })
  })
})
