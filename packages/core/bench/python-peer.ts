import { execFileSync, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Debian's own interpreter: the peers are Debian packages, whatever other Python comes first on the PATH. */
export const python = '/usr/bin/python3'
export const peersScript = fileURLToPath(new URL('./peers/peers.py', import.meta.url))

export type PythonRequest = { work: 'read'; bill: string } | { work: 'render'; content: string; save?: string }
export interface PythonAnswer {
  milliseconds: number
  words?: number
  bytes?: number[]
}

/** The Python modules of the peers that this machine lacks, by their Debian packages. */
export function missingPythonPeers(): string[] {
  const packages = { pdfminer: 'python3-pdfminer', reportlab: 'python3-reportlab' }
  return Object.entries(packages).flatMap(([module, name]) => {
    try {
      execFileSync(python, ['-c', `import ${module}`], { stdio: 'ignore' })
      return []
    } catch {
      return [name]
    }
  })
}

/** A Python process that stays warm between requests. */
export interface PythonPeer {
  ask: (request: PythonRequest) => Promise<PythonAnswer>
  stop: () => void
}

export function startPythonPeer(): PythonPeer {
  const child = spawn(python, [peersScript, 'serve'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`)
      const answer = await answers.next()
      if (answer.done === true) throw new Error(`The Python peer ended while it was asked to ${request.work}.`)
      return JSON.parse(answer.value) as PythonAnswer
    },
    stop: () => child.stdin.end(),
  }
}
