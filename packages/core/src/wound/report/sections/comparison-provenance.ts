import type { WoundComparison } from '../../compare-wounds.js'
import { frenchSpaces } from '../french-spaces.js'
import { instantText, modeText, type ProvenanceView } from './provenance.js'

/** Who compared, and which analysis of the register each photograph has. */
export function composeComparisonProvenance({ question, analyses }: WoundComparison): ProvenanceView {
  const audits = analyses.map(({ assessment }) => assessment.audit)
  const once = (values: readonly string[]) => [...new Set(values)].join(' ; ')
  const rows: readonly (readonly [string, string])[] = [
    ['Comparaison', `${question.version}, ${question.modelId}`],
    ['Mode', once(audits.map(modeText))],
    ['Instructions', once(audits.map(({ instructions: { version, sha256 } }) => `${version}, SHA-256 ${sha256}`))],
    ['Schéma', once(audits.map(({ schema: { version, sha256 } }) => `${version}, SHA-256 ${sha256}`))],
    ['Logiciel', once(audits.map(({ sdk: { nom, version } }) => `${nom} ${version}`))],
    ...analyses.map(({ jour, assessment: { audit } }) => {
      const prints = audit.images.map(({ hmac_envoyee: print }) => print).join(', ')
      const asked = `${audit.id}, ${instantText(audit.horodatage)}, ${audit.modele_renvoye}`
      return [`Photo J${String(jour)}`, `${asked} ; HMAC-SHA256 ${prints}`] as const
    }),
  ]
  return {
    title: 'Provenance',
    intro: 'De quoi retrouver chaque analyse dans le registre.',
    rows: rows.map(([name, value]) => [name, frenchSpaces(value)]),
  }
}
