import { describe, expect, it } from 'vitest'
import { deployFile, deployFiles, isPinned, unknownSettings, yamlDocuments } from './deploy-files.js'

interface Service {
  image: string
  build?: { dockerfile: string }
  ports?: string[]
  environment?: Record<string, string>
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  mem_limit?: string
  command?: string[]
  deploy?: { replicas?: number }
  depends_on?: Record<string, unknown>
  volumes?: string[]
}

interface Compose {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}

const files = deployFiles.filter((path) => path.startsWith('compose'))
const read = (file: string) => yamlDocuments(file)[0] as unknown as Compose
const ours = ({ services }: Compose) => Object.values(services).filter(({ image }) => image.startsWith('constat:'))

describe.each(files)('%s', (file) => {
  const compose = read(file)

  it('names settings that there are', () => {
    const names = ours(compose).flatMap(({ environment }) => Object.keys(environment ?? {}))
    expect(unknownSettings(names)).toEqual([])
  })

  it('pins its images, and builds ours from the Dockerfile', () => {
    for (const { image } of Object.values(compose.services)) expect(isPinned(image), image).toBe(true)
    for (const { build } of ours(compose)) expect(build?.dockerfile).toBe('packages/server/deploy/Dockerfile')
  })

  it('locks our containers', () => {
    for (const service of ours(compose)) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
      expect(service.mem_limit).toBeDefined()
    }
  })

  it('opens the port of the server to this machine alone, and no other', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? [])
    expect(ports).toEqual(['127.0.0.1:3000:3000'])
  })

  it('holds no secret of its own', () => {
    for (const { environment = {} } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET|API_KEY|TOKEN/.test(name)) expect(value, name).toMatch(/^\$\{[A-Z_]+:\?\}$/)
      }
    }
    expect(deployFile(file)).not.toMatch(/:\/\/\w+:[^$@\s]+@/)
  })

  it('keeps what must last in volumes that it declares, and waits for services that it has', () => {
    for (const { volumes = [], depends_on: awaited = {} } of Object.values(compose.services)) {
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':', 1)[0])
      for (const name of Object.keys(awaited)) expect(Object.keys(compose.services)).toContain(name)
    }
  })
})

it('the fleet is a server without a worker of its own, and two workers that are asked how they are', () => {
  const { services } = read('compose.fleet.yaml')
  expect(services['server']?.environment).toMatchObject({ WORKER: 'false' })
  expect(services['worker']).toMatchObject({ command: ['worker'], deploy: { replicas: 2 } })
  const { PORT: asked, WORKER_HEALTH_PORT: answered } = services['worker']?.environment ?? {}
  expect(asked).toBe(answered)
})
