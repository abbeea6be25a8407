import type { Proportion, Spread, WoundDataset, WoundEvaluationReport } from '@constat/core'
import type { EvaluationPaths } from './evaluation-folder.js'
import { formatDollars, formatSeconds } from './french-format.js'
import type { Terminal } from './terminal.js'
import type { CheckedEvaluation } from './wound-evaluate-options.js'
import { indent, marked, titled } from './wound-lines.js'

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const hundredths = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** What is about to be measured, with what limits it. */
export function datasetText(
  { note, cases }: WoundDataset,
  { runs, limit }: CheckedEvaluation,
  terminal: Pick<Terminal, 'colors' | 'width'>,
): string {
  const { colors } = terminal
  const count = Math.min(limit ?? cases.length, cases.length)
  const judged = cases.filter(({ truth }) => Object.values(truth).some((value) => value !== undefined)).length
  const lines = [
    '',
    ...marked(colors.cyan('▸'), note.titre, terminal),
    `${indent}  ${colors.dim(`${whole.format(count)} cas × ${runs} tirages = ${whole.format(count * runs)} réponses ; ${whole.format(judged)} cas jugés sur ${whole.format(cases.length)}`)}`,
    ...marked(colors.dim(' '), `Licence : ${note.licence}`, terminal),
    ...note.reserves.flatMap((text) => marked(colors.yellow('•'), text, terminal)),
    '',
    '',
  ]
  return lines.join('\n')
}

/** The figures that a person looks at first, and where the others are. */
export function evaluationText(
  report: WoundEvaluationReport,
  paths: EvaluationPaths,
  terminal: Pick<Terminal, 'colors' | 'width'>,
): string {
  const { colors } = terminal
  const { mesures, validite, refus, lignes_de_base, cout, latence_ms: time, arret } = report
  const majority = lignes_de_base.classe_majoritaire
  const invented = mesures.dimensions.inventees_apres_regles
  const rows: readonly (readonly [string, string | null])[] = [
    ['Utilisable au premier coup', share(validite.premier_coup)],
    ['Utilisable après réessai', share(validite.apres_reessai)],
    ['Refus', share(refus)],
    ['Abstention correcte', share(mesures.abstention.correcte)],
    ['Abstention à tort', share(mesures.abstention.a_tort)],
    ['Dimensions inventées', share(invented)],
    ['Image sans plaie reconnue', share(mesures.contenu.non_plaie_specificite)],
    ['Alertes, sensibilité', share(mesures.alertes.ensemble.sensibilite)],
    ['Alertes, spécificité', share(mesures.alertes.ensemble.specificite)],
    ['Stade, kappa quadratique', figure(mesures.gravite.stade.kappa_quadratique)],
    ['Profondeur, exacte', beside(mesures.gravite.profondeur.exact, majority.gravite.profondeur.exact)],
    ['Étiologie, exacte', beside(mesures.champs.etiologie, majority.champs.etiologie)],
    ['Tissus, erreur', points(mesures.tissus.erreur_absolue_points)],
    ['Réponse, temps médian', time === null ? null : formatSeconds(time.mediane)],
    ['Coût', cout.par_tirage === null ? null : `${formatDollars(cout.total)}, ${formatDollars(cout.par_tirage)} par tirage`],
  ] // prettier-ignore
  const measured = rows.flatMap(([name, value]) =>
    value === null ? [] : [`${indent}${colors.dim(name.padEnd(28))}${value}`],
  )
  const lines = [
    '',
    `${indent}${colors.bold(colors.cyan(`${report.modele.fournisseur}/${report.modele.demande}`))}`,
    '',
    ...measured,
    ...warningLines(report, terminal),
    ...titled('Rapport', [`${indent}à lire    ${paths.markdown}`, `${indent}chiffres  ${paths.json}`, `${indent}tirages   ${paths.runs}`], colors),
    ...(arret === null ? [] : ['', ...stopLines(report, terminal)]),
    '',
    '',
  ] // prettier-ignore
  return lines.join('\n')
}

function warningLines(
  { mesures, deroulement }: WoundEvaluationReport,
  terminal: Pick<Terminal, 'colors' | 'width'>,
): string[] {
  const { colors } = terminal
  const count = mesures.dimensions.nombre_apres_regles
  const { photo, technique, absente } = deroulement.par_issue
  const lines = [
    ...(count === 0 ? [] : marked(colors.red('!'), `${counted(count, 'réponse affiche', 'réponses affichent')} une dimension sans règle lisible.`, terminal)),
    ...(photo === 0 ? [] : marked(colors.yellow('!'), `${counted(photo, 'tirage', 'tirages')} sans réponse : photo qui ne peut pas être envoyée.`, terminal)),
    ...(technique === 0 ? [] : marked(colors.yellow('!'), `${counted(technique, 'échec technique', 'échecs techniques')} : relancez la commande pour reprendre.`, terminal)),
    ...(absente === 0 ? [] : marked(colors.yellow('!'), `${counted(absente, 'réponse absente', 'réponses absentes')} du fichier.`, terminal)),
  ] // prettier-ignore
  return lines.length === 0 ? [] : ['', ...lines]
}

const stops: Readonly<Record<NonNullable<WoundEvaluationReport['arret']>, string>> = {
  interrompue: 'Arrêtée : les réponses reçues sont gardées. Relancez la même commande pour continuer.',
  budget: 'Budget atteint. Relancez avec un budget plus élevé pour continuer.',
  cout_inconnu: 'Le prix de ce modèle n’est pas connu : --budget ne peut pas être tenu. Retirez-le, ou bornez avec --limit.',
  erreurs_techniques: 'Cinq échecs techniques de suite : vérifiez le nom du modèle et l’accès au fournisseur, puis relancez.',
} // prettier-ignore

function stopLines(report: WoundEvaluationReport, terminal: Pick<Terminal, 'colors' | 'width'>): string[] {
  const { arret, deroulement } = report
  if (arret === null) return []
  const done = `${counted(deroulement.tirages_faits, 'tirage fait', 'tirages faits')} sur ${whole.format(deroulement.tirages_prevus)}. `
  return marked(terminal.colors.yellow('!'), done + stops[arret], terminal)
}

const counted = (count: number, one: string, many: string): string => `${whole.format(count)} ${count > 1 ? many : one}`

/** `83,0 % [69,9 ; 91,1]`, of so many photographs. */
function share({ valeur, ic95, n }: Proportion): string | null {
  if (valeur === null || ic95 === null) return null
  const [low, high] = ic95.map((bound) => tenths.format(bound * 100))
  return `${tenths.format(valeur * 100)} % [${low} ; ${high}] sur ${whole.format(n)} photo${n > 1 ? 's' : ''}`
}

function beside(model: Proportion, majority: Proportion): string | null {
  const text = share(model)
  if (text === null || majority.valeur === null) return text
  return `${text} (classe majoritaire : ${tenths.format(majority.valeur * 100)} %)`
}

const figure = (value: Spread | null): string | null =>
  value === null
    ? null
    : `${hundredths.format(value.moyenne)} (${hundredths.format(value.min)} à ${hundredths.format(value.max)})`

const points = (value: Spread | null): string | null =>
  value === null ? null : `${tenths.format(value.moyenne)} points de % en moyenne`
