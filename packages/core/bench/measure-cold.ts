import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureInterleaved, timeCommand, type Contender } from './measure.js'
import { peersScript, python } from './python-peer.js'

export interface ColdSetting {
  /** The built command line. */
  cli: string
  /** URL of the built library. */
  library: string
  bill: string
  content: string | null
  hasPoppler: boolean
  rounds: number
}

export const coldNames = {
  constat: 'constat invoice BILL --out DIR',
  python: 'python3: pdfminer, then ReportLab twice',
  import: 'node -e \'import("@constat/core")\'',
  node: 'node -e 0',
  poppler: 'pdftotext -bbox-layout BILL',
} as const

/** Wall time of whole commands, files written. One warm-up round fills the disk cache. */
export async function measureCold(setting: ColdSetting): Promise<Map<string, number[]>> {
  const { cli, library, bill, content, rounds } = setting
  const out = mkdtempSync(join(tmpdir(), 'constat-bench-'))
  const parameters = [cli, 'invoice', bill, '--no-strict', '--out', out]
  const contenders: Contender[] = [
    { name: coldNames.constat, run: () => timeCommand(process.execPath, parameters) },
    { name: coldNames.import, run: () => timeCommand(process.execPath, ['-e', `import(${JSON.stringify(library)})`]) },
    { name: coldNames.node, run: () => timeCommand(process.execPath, ['-e', '0']) },
  ]
  if (content !== null) {
    contenders.push({ name: coldNames.python, run: () => timeCommand(python, [peersScript, 'once', bill, content]) })
  }
  if (setting.hasPoppler) {
    contenders.push({ name: coldNames.poppler, run: () => timeCommand('pdftotext', ['-bbox-layout', bill, '-']) })
  }
  try {
    return await measureInterleaved(contenders, { rounds, warmUpRounds: 1 })
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
