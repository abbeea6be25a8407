import { comparedFields } from '../measures/agreement.js'
import type { WoundEvaluationReport } from './evaluation-report.js'
import { coefficient, counted, dollars, number, proportion, seconds, share } from './french-figures.js'
import { accuracySections } from './markdown-accuracy.js'
import { markdownTable } from './markdown-table.js'
import { fieldWords, outcomeWords, stopWords } from './report-words.js'
import { strataSection } from './markdown-strata.js'

/**
 * A report for a person: French, Markdown, the same for the same figures.
 *
 * @example
 * ```ts
 * await writeFile('rapport.md', evaluationMarkdown(rapport))
 * ```
 */
export function evaluationMarkdown(report: WoundEvaluationReport): string {
  const parts = [
    heading(report),
    answersSection(report),
    ...accuracySections(report),
    agreementSection(report),
    calibrationSection(report),
    strataSection(report.strates),
    expenseSection(report),
    hashesSection(report),
    readingSection(report),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function heading({ modele, jeu, protocole, arret, deroulement }: WoundEvaluationReport): string {
  const names = modele.renvoyes.filter((name) => name !== modele.demande)
  const [first, last] = (deroulement.periode ?? []).map(day)
  const period = first === undefined ? '' : first === last ? `, le ${first}` : `, du ${first} au ${last}`
  const chosen = jeu.cas === jeu.cas_du_jeu ? '' : ` (sur ${number(jeu.cas_du_jeu)})`
  const lines = [
    `- **Modèle** : ${modele.fournisseur}/${modele.demande}${names.length === 0 ? '' : ` (a répondu : ${names.join(', ')})`}`,
    `- **Jeu** : ${jeu.titre} – ${number(jeu.cas)} cas${chosen}, ${number(jeu.cas_evalues)} avec réponse`,
    `- **Licence du jeu** : ${jeu.licence}. Source : ${jeu.source}`,
    `- **Protocole** : mode ${protocole.mode}, ${counted(protocole.tirages, 'tirage')} par cas${period}`,
  ]
  const stop = arret === null ? '' : `\n\n> **${stopWords[arret]}**`
  return `# Évaluation d’un modèle sur photos de plaies\n\n${lines.join('\n')}${stop}`
}

function answersSection({ validite, refus, deroulement }: WoundEvaluationReport): string {
  const rows = [
    ['Utilisables au premier coup', proportion(validite.premier_coup)],
    ['Utilisables après réessai', proportion(validite.apres_reessai)],
    ['dont JSON réparé sans effet sur les valeurs', proportion(validite.json_repare)],
    ['Refus', proportion(refus)],
  ]
  const others = Object.entries(deroulement.par_issue)
    .filter(([issue, count]) => count > 0 && issue !== 'valide')
    .map(([issue, count]) => `${number(count)} ${outcomeWords[issue as keyof typeof outcomeWords]}`)
  const done = `${number(deroulement.tirages_faits)} tirages faits sur ${number(deroulement.tirages_prevus)}${others.length === 0 ? '' : ` ; ${others.join(' ; ')}`}.`
  return `## Réponses\n\n${markdownTable(['', 'Modèle'], rows)}\n\n${done}`
}

function agreementSection({ accord_tirages: agreement, protocole }: WoundEvaluationReport): string {
  if (protocole.tirages < 2) return ''
  const rows = comparedFields.map((field) => {
    const { kappa, unanimes, photos } = agreement[field]
    return [fieldWords[field], coefficient(kappa), `${number(unanimes)} sur ${number(photos)}`]
  })
  const note =
    'Kappa de Fleiss : 1, le modèle redit toujours la même chose ; 0, il varie comme le hasard. Seules comptent les photos dont chaque tirage a donné une réponse utilisable.'
  return `## Accord du modèle avec lui-même\n\n${markdownTable(['', 'Kappa', 'Photos unanimes'], rows)}\n\n${note}`
}

function calibrationSection({ calibration }: WoundEvaluationReport): string {
  if (calibration.enonces === 0) return ''
  const { exactitude_par_mot: by, echelle: scale } = calibration
  const rows = [
    ['Élevée', proportion(by.elevee)],
    ['Moyenne', proportion(by.moyenne)],
    ['Faible', proportion(by.faible)],
  ]
  const error = `Erreur de calibration (ECE) : ${coefficient(calibration.ece_retenue)} pour la confiance affichée, ${coefficient(calibration.ece_brute)} pour celle que le modèle annonce. 0 est parfait.`
  const convention = `Convention : élevée = ${share(scale.elevee)}, moyenne = ${share(scale.moyenne)}, faible = ${share(scale.faible)}.`
  return `## Confiance\n\n${markdownTable(['Confiance affichée', 'Énoncés exacts'], rows)}\n\n${error} ${convention}`
}

function expenseSection({ latence_ms: time, cout, jetons }: WoundEvaluationReport): string {
  const unpriced = cout.reponses_sans_prix
  const total = cout.par_tirage === null ? 'inconnu' : dollars(cout.total)
  const rows = [
    ['Temps de réponse médian', time === null ? '–' : seconds(time.mediane)],
    ['9 réponses sur 10 en moins de', time === null ? '–' : seconds(time.p90)],
    ['Coût total', `${total}${unpriced === 0 || cout.par_tirage === null ? '' : ` (${counted(unpriced, 'tirage')} sans prix connu)`}`],
    ['Coût par tirage', dollars(cout.par_tirage)],
    ['Jetons en entrée, en sortie', `${number(jetons.entree)}, ${number(jetons.sortie)}`],
  ] // prettier-ignore
  return `## Temps et coût\n\n${markdownTable(['', 'Modèle'], rows)}`
}

function hashesSection({ empreintes }: WoundEvaluationReport): string {
  const rows = [
    ['Modèle, mode et tirages', '', empreintes.modele],
    ['Instructions', empreintes.instructions.version, empreintes.instructions.sha256],
    ['Schéma', empreintes.schema.version, empreintes.schema.sha256],
    ['Jeu (photos et jugements)', '', empreintes.jeu],
    ['Logiciel', `${empreintes.sdk.nom} ${empreintes.sdk.version}`, ''],
  ]
  return `## Empreintes\n\n${markdownTable(['', 'Version', 'SHA-256'], rows)}`
}

function readingSection({ jeu }: WoundEvaluationReport): string {
  const notes = [
    ...jeu.reserves,
    'Entre crochets : intervalle de Wilson à 95 %. Chaque photo y compte une fois, par la moyenne de ses tirages ; entre parenthèses : le plus bas et le plus haut des tirages.',
    'La ligne « classe majoritaire » connaît les jugements du jeu : un modèle qui ne fait pas mieux n’a rien lu sur la photo.',
    'Ces chiffres valent pour ce jeu, ces instructions et ce jour : un fournisseur peut changer le modèle sous le même nom.',
  ]
  return `## Pour lire ces chiffres\n\n${notes.map((note) => `- ${note}`).join('\n')}`
}

/** `30/11/2026` of an ISO time. */
const day = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')
