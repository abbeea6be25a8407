import { woundDatasets } from '@constat/core'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import { indent, marked } from './wound-lines.js'
import type { WoundDatasetsOptions } from './wound-program.js'

/** `constat wound datasets`: what an evaluation can read, where it comes from and under which licence. */
export function woundDatasetsCommand(options: WoundDatasetsOptions, terminal: Terminal): ExitCode {
  const { colors } = terminal
  if (options.json === true) {
    const datasets = woundDatasets.map(({ nom, titre, contenu, licence, source, disposition, reserves }) => {
      return { nom, titre, contenu, licence, source, disposition, reserves }
    })
    terminal.writeOut(`${JSON.stringify({ datasets }, null, 2)}\n`)
    return exitCodes.done
  }
  const lines = woundDatasets.flatMap(({ nom, titre, contenu, licence, source, disposition }) => [
    '',
    `${indent}${colors.bold(colors.cyan(nom))}`,
    ...marked(colors.dim(' '), titre, terminal),
    ...marked(colors.dim('▸'), `Dossier : ${contenu}`, terminal),
    ...marked(colors.dim('▸'), `Licence : ${licence}`, terminal),
    ...marked(colors.dim('▸'), `Source : ${source}`, terminal),
    ...(disposition.fiable
      ? []
      : marked(colors.yellow('!'), `Disposition connue par des tiers : ${disposition.lue_dans}`, terminal)),
  ])
  const note = 'Aucune photo n’est fournie ni téléchargée : obtenez chaque jeu à sa source, selon sa licence.'
  terminal.writeOut([...lines, '', ...marked(colors.dim(' '), note, terminal), '', ''].join('\n'))
  return exitCodes.done
}
