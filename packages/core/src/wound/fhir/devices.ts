import type { WoundAuditRecord } from '../audit-record.js'
import type { WoundMeasure } from '../measure/wound-measure.js'
import type { FhirCollection } from './fhir-collection.js'
import type { FhirIdentifier, FhirReference } from './fhir-types.js'

/** A text of a vendor as FHIR takes it: on one line, and never empty. */
function said(text: string | null): string | null {
  const line = (text ?? '').replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
  return line === '' ? null : line
}

/** The model that answered, and the software that asked it and applied its rules. */
export type FhirDevices = Readonly<Record<'model' | 'rules', FhirReference>>

export function addDevices(
  collection: FhirCollection,
  audit: Pick<WoundAuditRecord, 'fournisseur' | 'modele_demande' | 'modele_renvoye' | 'system_fingerprint' | 'sdk'>,
): FhirDevices {
  const manufacturer = said(audit.fournisseur)
  const [answered, asked] = [said(audit.modele_renvoye), said(audit.modele_demande)]
  const fingerprint = said(audit.system_fingerprint)
  const deviceName = [
    ...(answered === null ? [] : [{ name: answered, type: 'model-name' as const }]),
    ...(asked === null || asked === answered ? [] : [{ name: asked, type: 'other' as const }]),
  ]
  return {
    model: collection.once({
      resourceType: 'Device',
      ...(manufacturer !== null && { manufacturer }),
      ...(deviceName.length > 0 && { deviceName }),
      type: { text: 'Modèle de langage et de vision (intelligence artificielle)' },
      ...(fingerprint !== null && { version: [{ type: { text: 'system_fingerprint' }, value: fingerprint }] }),
    }),
    rules: collection.once({
      resourceType: 'Device',
      deviceName: [{ name: audit.sdk.nom, type: 'user-friendly-name' }],
      type: { text: 'Logiciel : règles et calculs' },
      version: [{ value: audit.sdk.version }],
    }),
  }
}

/** What has measured the wound in the place of the model. */
export function addTool(collection: FhirCollection, { outil }: WoundMeasure): FhirReference {
  const name = said(outil)
  return collection.once({
    resourceType: 'Device',
    ...(name !== null && { deviceName: [{ name, type: 'user-friendly-name' }] }),
    type: { text: 'Outil de mesure' },
  })
}

/** What the model was told, by version and hash; its text is in the package of that version. */
export function addInstructions(
  collection: FhirCollection,
  { version, sha256 }: { version: string; sha256: string | null },
  kind: string,
): FhirReference {
  return collection.once({
    resourceType: 'DocumentReference',
    identifier: [{ value: version }, ...(sha256 === null ? [] : hashIdentifier(sha256))],
    status: 'current',
    type: { text: kind },
    content: [{ attachment: { contentType: 'text/plain', language: 'fr', title: version } }],
  })
}

/** A hash as a name: RFC 6920. The field of FHIR for a hash takes SHA-1 only. */
function hashIdentifier(hex: string): FhirIdentifier[] {
  if (!/^[0-9a-f]{64}$/.test(hex)) return []
  const hash = Buffer.from(hex, 'hex').toString('base64url')
  return [{ system: 'urn:ietf:rfc:3986', value: `ni:///sha-256;${hash}` }]
}
