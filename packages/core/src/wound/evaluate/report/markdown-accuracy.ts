import { labelOf } from '../../labels/label-of.js'
import { woundCodes, type WoundCode } from '../../vocabulary.js'
import { assessedFields } from '../case-truth.js'
import type { Detection } from '../measures/detection.js'
import { codedFields } from '../measures/fields.js'
import type { ScaleMeasures } from '../measures/grading.js'
import type { WoundMeasures } from '../measures/measure-all.js'
import { tissueGroups } from '../tissue-groups.js'
import type { WoundEvaluationReport } from './evaluation-report.js'
import { coefficient, number, proportion, spread, unknown } from './french-figures.js'
import { markdownTable } from './markdown-table.js'
import { fieldWords, tissueWords } from './report-words.js'

const head = ['', 'Modèle', 'Tout non évaluable', 'Classe majoritaire']

/** What was measured against experts, the most dangerous first; a section without any figure is left out. */
export function accuracySections(report: WoundEvaluationReport): string[] {
  const { tout_non_evaluable: open, classe_majoritaire: majority } = report.lignes_de_base
  const beside = (title: string, say: (measures: WoundMeasures) => string): string[] => [
    title,
    say(report.mesures),
    say(open),
    say(majority),
  ]
  return [
    dangersSection(report.mesures, beside),
    alertsSection(report.mesures),
    gradingSection(report.mesures, beside),
    tissuesSection(report.mesures, beside),
    fieldsSection(beside),
    abstentionSection(report.mesures),
  ]
}

type Beside = (title: string, say: (measures: WoundMeasures) => string) => string[]

function dangersSection({ dimensions }: WoundMeasures, beside: Beside): string {
  const rows = measured([
    beside('Dimensions inventées sans règle, affichées (cible : 0)', (m) => proportion(m.dimensions.inventees_apres_regles)),
    beside('Dimensions inventées sans règle, avant les règles du logiciel', (m) => proportion(m.dimensions.inventees_brut)),
    beside('Images sans plaie reconnues (spécificité)', (m) => proportion(m.contenu.non_plaie_specificite)),
    beside('Plaies vues (sensibilité)', (m) => proportion(m.contenu.plaie_sensibilite)),
    beside('Erreur de longueur, règle lisible (cm)', (m) => spread(m.dimensions.erreur_longueur_cm)),
    beside('Erreur de largeur, règle lisible (cm)', (m) => spread(m.dimensions.erreur_largeur_cm)),
    beside('Abstention correcte', (m) => proportion(m.abstention.correcte)),
    beside('Abstention à tort', (m) => proportion(m.abstention.a_tort)),
  ]) // prettier-ignore
  if (rows.length === 0) return ''
  const count = dimensions.nombre_apres_regles
  const alarm =
    count === 0
      ? ''
      : `\n\n**${number(count)} ${count > 1 ? 'réponses affichent' : 'réponse affiche'} une dimension sans règle lisible.**`
  return `## Ce qui ne doit pas arriver\n\n${markdownTable(head, rows)}${alarm}`
}

function alertsSection({ alertes }: WoundMeasures): string {
  const row = (title: string, { sensibilite, specificite, sensibilite_sans_reponse_manquee: missed }: Detection) => [
    title,
    proportion(sensibilite),
    proportion(missed),
    proportion(specificite),
  ]
  const rows = measured([
    row('Toutes les alertes jugées', alertes.ensemble),
    row('À voir sous 24 h', alertes.sous_24h),
    ...Object.entries(alertes.par_code).map(([code, detection]) => row(`\`${code}\``, detection)),
  ])
  if (rows.length === 0) return ''
  const columns = ['', 'Sensibilité', 'Sensibilité, sans réponse = manquée', 'Spécificité']
  return `## Alertes\n\n${markdownTable(columns, rows)}`
}

function gradingSection({ gravite }: WoundMeasures, beside: Beside): string {
  const rows = measured([
    beside('Stade d’escarre, kappa quadratique', (m) => spread(m.gravite.stade.kappa_quadratique)),
    beside('Stade exact', (m) => proportion(m.gravite.stade.exact)),
    beside('Stade donné', (m) => proportion(m.gravite.stade.couverture)),
    beside('3 groupes de profondeur, kappa quadratique', (m) => spread(m.gravite.profondeur.kappa_quadratique)),
    beside('Groupe exact', (m) => proportion(m.gravite.profondeur.exact)),
    beside('Groupe donné', (m) => proportion(m.gravite.profondeur.couverture)),
    beside('Peau ouverte, sensibilité', (m) => proportion(m.gravite.seuils.peau_ouverte.sensibilite)),
    beside('Peau ouverte, spécificité', (m) => proportion(m.gravite.seuils.peau_ouverte.specificite)),
    beside('Perte totale ou fond masqué, sensibilité', (m) => proportion(m.gravite.seuils.perte_totale.sensibilite)),
    beside('Perte totale ou fond masqué, spécificité', (m) => proportion(m.gravite.seuils.perte_totale.specificite)),
  ])
  if (rows.length === 0) return ''
  const tables = [
    confusion('Stades : expert (lignes), modèle (colonnes), tous tirages', gravite.stade),
    confusion('Groupes de profondeur : expert (lignes), modèle (colonnes), tous tirages', gravite.profondeur),
  ]
  return ['## Gravité', markdownTable(head, rows), ...tables].filter((part) => part !== '').join('\n\n')
}

const depthWords: Readonly<Record<string, string>> = {
  peau_intacte: 'Peau intacte',
  perte_partielle: 'Perte partielle',
  perte_totale_ou_inclassable: 'Perte totale ou inclassable',
}

function confusion(title: string, { echelle, confusion: table }: ScaleMeasures): string {
  if (table.flat().every((count) => count === 0)) return ''
  const words = echelle.map((code) =>
    woundCodes.stade_escarre.some((stage) => stage === code)
      ? labelOf('stade_escarre', code as WoundCode<'stade_escarre'>)
      : (depthWords[code] ?? code),
  )
  const rows = table.map((counts, index) => [words[index] ?? '', ...counts.map(number)])
  return `${title} :\n\n${markdownTable(['', ...words], rows)}`
}

function tissuesSection({ tissus }: WoundMeasures, beside: Beside): string {
  const error = measured([
    beside('Erreur absolue moyenne des cinq groupes (points de %)', (m) => spread(m.tissus.erreur_absolue_points)),
    beside('Proportions données', (m) => proportion(m.tissus.couverture)),
  ])
  if (error.length === 0) return ''
  const rows = tissueGroups.map((group) => {
    const { erreur_absolue_points, ccc, icc, plafond_humain_icc } = tissus.par_groupe[group]
    return [
      tissueWords[group],
      spread(erreur_absolue_points),
      spread(ccc),
      spread(icc),
      coefficient(plafond_humain_icc),
    ]
  })
  const table = markdownTable(['', 'Erreur (points)', 'CCC', 'ICC(3,1)', 'Plafond humain ICC'], rows)
  const note =
    'Plafond humain : ICC(3,1) de cinq cliniciens entre eux sur LUTSeg. Une différence de moins de 15 points ne se distingue pas de celle de deux cliniciens.'
  return `## Tissus\n\n${markdownTable(head, error)}\n\n${table}\n\n${note}`
}

function fieldsSection(beside: Beside): string {
  const rows = measured(codedFields.map((field) => beside(fieldWords[field], (m) => proportion(m.champs[field]))))
  return rows.length === 0 ? '' : `## Champs, réponse exacte\n\n${markdownTable(head, rows)}`
}

function abstentionSection({ abstention }: WoundMeasures): string {
  const rows = measured(
    assessedFields.map((field) => {
      const { correcte, a_tort } = abstention.par_champ[field]
      return [fieldWords[field], proportion(correcte), proportion(a_tort)]
    }),
  )
  if (rows.length === 0) return ''
  const note =
    '« Correcte » : part laissée « non évaluable » de ce qui ne se voit pas sur la photo. « À tort » : part laissée « non évaluable » de ce que les experts ont jugé.'
  return `## Abstention par champ\n\n${markdownTable(['', 'Correcte', 'À tort'], rows)}\n\n${note}`
}

/** Rows that hold a figure. */
function measured(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.filter(([, ...cells]) => cells.some((cell) => cell !== unknown))
}
