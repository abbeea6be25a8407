import { readFile } from 'node:fs/promises'
import {
  evaluateWoundModel,
  parseRecordedAnswers,
  readWoundDataset,
  type EvaluationStop,
  type RecordedAnswers,
  type VisionModel,
} from '@constat/core'
import { CommandError } from './command-error.js'
import { openEvaluationFolder } from './evaluation-folder.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { listenForInterrupts } from './interrupts.js'
import { evaluationDisplay } from './show-evaluation.js'
import type { Terminal } from './terminal.js'
import { readEvaluationOptions } from './wound-evaluate-options.js'
import { datasetText, evaluationText } from './wound-evaluate-text.js'
import { evaluatedModel } from './wound-model.js'
import type { WoundEvaluateOptions } from './wound-program.js'

const exits: Readonly<Record<Exclude<EvaluationStop, null>, ExitCode>> = {
  interrompue: exitCodes.interrupted,
  budget: exitCodes.badInput,
  cout_inconnu: exitCodes.badInput,
  erreurs_techniques: exitCodes.fault,
}

/** `constat wound evaluate`: measures a model and writes the report, also of what was done when it is stopped. */
export async function woundEvaluateCommand(
  options: WoundEvaluateOptions,
  terminal: Terminal,
  { listen = listenForInterrupts }: { listen?: typeof listenForInterrupts } = {},
): Promise<ExitCode> {
  const checked = readEvaluationOptions(options)
  const model = await modelFor(options)
  const { adapter, dataset: path } = options
  const dataset = await readWoundDataset(path, adapter === undefined ? {} : { adapter })
  const folder = await openEvaluationFolder(options.out)
  const isJson = options.json === true
  if (!isJson) terminal.writeOut(datasetText(dataset, checked, terminal))
  const display = evaluationDisplay(terminal, { verbose: options.verbose === true })
  const interrupts = listen(() => {
    display.say('Arrêt après les réponses en cours ; Ctrl-C encore une fois pour arrêter tout de suite.')
  })
  try {
    const evaluation = await evaluateWoundModel(dataset, {
      ...checked,
      model,
      answers: folder.answers,
      secret: folder.secret,
      stop: interrupts.stop,
      signal: interrupts.abort,
      onProgress: display.show,
    })
    display.clear()
    const paths = await folder.write(evaluation)
    const { rapport } = evaluation
    terminal.writeOut(isJson ? `${JSON.stringify(rapport, null, 2)}\n` : evaluationText(rapport, paths, terminal))
    return rapport.arret === null ? exitCodes.done : exits[rapport.arret]
  } finally {
    display.clear()
    interrupts.release()
  }
}

async function modelFor({ model, replies }: WoundEvaluateOptions): Promise<VisionModel | RecordedAnswers> {
  if (replies === undefined) return evaluatedModel(model ?? '')
  try {
    return parseRecordedAnswers(await readFile(replies, 'utf8'), model ?? 'reponses-enregistrees/modele-non-precise')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') throw new CommandError('file_not_found', `${replies} : fichier introuvable. Vérifiez son chemin.`, error) // prettier-ignore
    throw error
  }
}
