import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { evaluationMarkdown, fileAnswerLog, type AnswerLog, type WoundEvaluation } from '@constat/core'
import { CommandError } from './command-error.js'

/** Where an evaluation keeps its answers and puts its report. */
export interface EvaluationFolder {
  answers: AnswerLog
  /** Key under which calls are named among the answers; made at the first evaluation in this folder. */
  secret: Uint8Array
  /** Writes the report, in JSON and in Markdown, and every run behind it. */
  write: (evaluation: WoundEvaluation) => Promise<EvaluationPaths>
}

export interface EvaluationPaths {
  markdown: string
  json: string
  runs: string
}

/** For its owner only: answers describe photographs of people, and runs hold the ids of the cases. */
const ownerOnly = { mode: 0o600 }

/** @throws CommandError when the folder cannot be written; UnreadableAnswersError when its answers are damaged */
export async function openEvaluationFolder(folder: string): Promise<EvaluationFolder> {
  const paths = {
    markdown: join(folder, 'rapport.md'),
    json: join(folder, 'rapport.json'),
    runs: join(folder, 'tirages.jsonl'),
  }
  const secret = await orUnwritable(folder, async () => {
    await mkdir(folder, { recursive: true })
    return secretIn(join(folder, 'cle-des-reponses'))
  })
  return {
    answers: await fileAnswerLog(join(folder, 'reponses.jsonl')),
    secret,
    write: (evaluation) =>
      orUnwritable(folder, async () => {
        const runs = evaluation.tirages.map((run) => `${JSON.stringify(run)}\n`).join('')
        await writeFile(paths.markdown, evaluationMarkdown(evaluation.rapport))
        await writeFile(paths.json, `${JSON.stringify(evaluation.rapport, null, 2)}\n`)
        await writeFile(paths.runs, runs, ownerOnly)
        return paths
      }),
  }
}

async function secretIn(path: string): Promise<Uint8Array> {
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { ...ownerOnly, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return Buffer.from(await readFile(path, 'utf8'), 'hex')
}

async function orUnwritable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const message = `Impossible d’écrire dans ${folder}. Choisissez un autre dossier avec --out.`
    throw new CommandError('unwritable_folder', message, error)
  }
}
