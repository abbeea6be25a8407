import { describe, expect, it } from 'vitest'
import { deployFiles, isOpenRoute, isPinned, unknownSettings, yamlDocuments } from './deploy-files.js'

interface Probe {
  httpGet: { path: string; port: string }
}

interface Container {
  name: string
  image: string
  args: string[]
  env: { name: string; value: string }[]
  ports: { name: string; containerPort: number }[]
  startupProbe: Probe
  livenessProbe: Probe
  readinessProbe: Probe
  resources: { requests: { cpu: string; memory: string }; limits: { memory: string } }
  securityContext: object
  volumeMounts: { name: string }[]
}

interface Manifest {
  kind: string
  metadata: { name: string }
  data?: Record<string, string>
  stringData?: Record<string, string>
  spec: {
    replicas?: number
    template: {
      metadata: { labels: object }
      spec: { containers: Container[]; securityContext: object; volumes: { name: string }[] }
    }
    selector: { matchLabels: object }
    scaleTargetRef?: { name: string }
    metrics?: { external: { metric: { name: string } } }[]
    minReplicas?: number
    ingress?: { ports: { port: number }[] }[]
  }
}

const paths = deployFiles.filter((path) => path.startsWith('kubernetes/'))
const manifests = paths.flatMap((path) => yamlDocuments(path) as unknown as Manifest[])
const ofKind = (kind: string) => manifests.filter((one) => one.kind === kind)
const deployments = ofKind('Deployment')
const containers = deployments.flatMap(({ spec }) => spec.template.spec.containers)

describe('the manifests of Kubernetes', () => {
  it('name settings that there are', () => {
    const keyed = [...ofKind('ConfigMap'), ...ofKind('Secret')].flatMap(({ data, stringData }) =>
      Object.keys({ ...data, ...stringData }),
    )
    const named = containers.flatMap(({ env }) => env.map(({ name }) => name))
    expect(unknownSettings([...keyed, ...named])).toEqual([])
  })

  it('hold no secret', () => {
    for (const { stringData = {} } of ofKind('Secret'))
      expect(new Set(Object.values(stringData))).toEqual(new Set(['']))
    expect(yamlDocuments('kubernetes/kustomization.yaml')[0]?.['resources']).not.toContain('secret.example.yaml')
  })

  it('are listed, all but the example of the secret', () => {
    const listed = yamlDocuments('kubernetes/kustomization.yaml')[0]?.['resources'] as string[]
    const there = paths.map((path) => path.slice('kubernetes/'.length))
    expect([...listed, 'kustomization.yaml', 'secret.example.yaml'].sort()).toEqual(there.sort())
  })

  it.each(containers.map((one) => [one.name, one] as const))('lock and bound the container %s', (_name, container) => {
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(container.resources.limits.memory).toBeDefined()
    expect(container.resources.requests).toMatchObject({ cpu: expect.any(String) as string })
    expect(isPinned(container.image), container.image).toBe(true)
  })

  it.each(containers.map((one) => [one.name, one] as const))(
    'probe %s on its port, at open routes',
    (_name, container) => {
      const [port] = container.ports
      const settings = Object.fromEntries(container.env.map(({ name, value }) => [name, value]))
      expect(String(port?.containerPort)).toBe(settings['WORKER_HEALTH_PORT'] ?? settings['PORT'])
      for (const { httpGet } of [container.startupProbe, container.livenessProbe, container.readinessProbe]) {
        expect(isOpenRoute(httpGet.path), httpGet.path).toBe(true)
        expect(httpGet.port).toBe(port?.name)
      }
    },
  )

  it('run as no root, with labels that their selectors find and volumes that are there', () => {
    for (const { spec } of deployments) {
      const { metadata, spec: pod } = spec.template
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
      expect(metadata.labels).toEqual(spec.selector.matchLabels)
      const mounted = pod.containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name))
      expect(pod.volumes.map(({ name }) => name)).toEqual(mounted)
    }
  })

  it('keep two of each, a disruption apart', () => {
    const server = deployments.find(({ metadata }) => metadata.name === 'constat-server')
    expect(server?.spec.replicas).toBe(2)
    const [scaler] = ofKind('HorizontalPodAutoscaler')
    expect(scaler?.spec).toMatchObject({ minReplicas: 2, scaleTargetRef: { name: 'constat-worker' } })
    const budgets = ofKind('PodDisruptionBudget').map(({ spec }) => spec.selector.matchLabels)
    expect(budgets).toEqual(deployments.map(({ spec }) => spec.selector.matchLabels))
  })

  it('let in what the containers listen to, and no more', () => {
    const [policy] = ofKind('NetworkPolicy')
    const open = policy?.spec.ingress?.flatMap(({ ports }) => ports.map(({ port }) => port))
    expect(open).toEqual(containers.flatMap(({ ports }) => ports.map(({ containerPort }) => containerPort)))
  })
})
