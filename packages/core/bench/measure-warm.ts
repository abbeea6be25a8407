import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type * as Core from '../src/index.js'
import { measureInterleaved, timeCommand, type Contender } from './measure.js'
import type { PythonPeer } from './python-peer.js'

export interface WarmSetting {
  core: typeof Core
  bill: string
  /** What ReportLab draws: the content of the two reports of this bill; null when there is no Python peer. */
  content: string | null
  python: PythonPeer | null
  hasPoppler: boolean
  rounds: number
  warmUpRounds: number
}

export const names = {
  total: 'Constat: everything',
  reading: '  reading',
  extraction: '  extraction',
  audit: '  audit',
  report: '  both reports',
  pdfminer: 'pdfminer: reading',
  reportlab: 'ReportLab: two reports',
  poppler: 'pdftotext -bbox-layout: reading (a process each)',
} as const

/** Milliseconds of every run of everyone, in processes that are warm (poppler's has no such state). */
export async function measureWarm(setting: WarmSetting): Promise<Map<string, number[]>> {
  const { core, bill, content, python } = setting
  const bytes = new Uint8Array(readFileSync(bill))
  const stages = new Map<string, number[]>()
  const analyse = async (): Promise<number> => {
    const started = performance.now()
    const { timings } = await core.analyzeEnergyInvoice({ files: [{ name: basename(bill), bytes }], strict: false })
    const milliseconds = performance.now() - started
    for (const stage of ['reading', 'extraction', 'audit', 'report'] as const) {
      const name = names[stage]
      stages.set(name, [...(stages.get(name) ?? []), timings[stage]])
    }
    return milliseconds
  }
  const contenders: Contender[] = [{ name: names.total, run: analyse }]
  if (python && content !== null) {
    const read = async (): Promise<number> => (await python.ask({ work: 'read', bill })).milliseconds
    const render = async (): Promise<number> => (await python.ask({ work: 'render', content })).milliseconds
    contenders.push({ name: names.pdfminer, run: read }, { name: names.reportlab, run: render })
  }
  if (setting.hasPoppler) {
    contenders.push({ name: names.poppler, run: () => timeCommand('pdftotext', ['-bbox-layout', bill, '-']) })
  }
  const samples = await measureInterleaved(contenders, setting)
  for (const [name, values] of stages) samples.set(name, values.slice(setting.warmUpRounds))
  return samples
}

export function hasPoppler(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined
}
