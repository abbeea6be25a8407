import { woundObservationSchema, type WoundObservation } from '../observation.js'
import type { WoundWarning } from '../wound-warning.js'
import { ObservationReader } from './observation-reader.js'

/** An observation in our codes, or what to tell the model that is asked once more. */
export type NormalizedObservation =
  { isRead: true; observation: WoundObservation; warnings: WoundWarning[] } | { isRead: false; faults: string[] }

const mostFaults = 20
const mostEntries = 50
const longest = { description: 1500, indices: 600, image: 500, limite: 300 }
const shape = woundObservationSchema.shape
const keysOf = (schema: { shape: object }): string[] => Object.keys(schema.shape)

/**
 * Turns what a model answered into an observation, without guessing: accents, case, spaces and Unicode forms are
 * folded, decimal commas and units read, closed synonyms replaced. A word that is in no list becomes "not assessable"
 * and a number that is not exact becomes null, both with a warning; a missing or surplus key and a wrong type are faults.
 *
 * @param answer parsed JSON of an answer
 * @example
 * ```ts
 * const read = normalizeObservation(JSON.parse(text))
 * if (!read.isRead) console.error(read.faults)
 * ```
 */
export function normalizeObservation(answer: unknown): NormalizedObservation {
  const read = new ObservationReader()
  const observation = readObservation(read, answer)
  if (read.faults.length > 0) return { isRead: false, faults: read.faults.slice(0, mostFaults) }
  const checked = woundObservationSchema.safeParse(observation)
  if (checked.success) return { isRead: true, observation: checked.data, warnings: read.warnings }
  const faults = checked.error.issues.map(({ path }) => `${path.join('.')} : cette valeur n’est pas permise`)
  return { isRead: false, faults: faults.slice(0, mostFaults) }
}

function readObservation(read: ObservationReader, answer: unknown): unknown {
  const root = read.object(answer, '', keysOf(woundObservationSchema))
  const part = (name: keyof typeof shape) =>
    root[name] === undefined ? {} : read.object(root[name], name, keysOf(shape[name] as unknown as { shape: object }))
  const image = part('image')
  const etiology = part('etiologie')
  const place = part('localisation')
  const size = part('dimensions')
  const bed = part('lit')
  const exudate = part('exsudat')
  const edges = part('berges')
  const skin = part('peau_perilesionnelle')
  const closure = part('fermeture')
  const confidence = (values: Record<string, unknown>, path: string) =>
    read.code(values['confiance'], `${path}.confiance`, 'confiance')
  return {
    schema_version: read.text(root['schema_version'], 'schema_version', 40),
    image: {
      contenu: read.code(image['contenu'], 'image.contenu', 'contenu'),
      nettete: read.code(image['nettete'], 'image.nettete', 'nettete'),
      eclairage: read.code(image['eclairage'], 'image.eclairage', 'eclairage'),
      cadrage: read.code(image['cadrage'], 'image.cadrage', 'cadrage'),
      echelle: read.code(image['echelle'], 'image.echelle', 'echelle'),
      echelle_lisible: read.boolean(image['echelle_lisible'], 'image.echelle_lisible'),
      elements_identifiants: read.codes(
        image['elements_identifiants'],
        'image.elements_identifiants',
        'element_identifiant',
      ),
      texte_dans_image: read.text(image['texte_dans_image'], 'image.texte_dans_image', longest.image),
    },
    etiologie: {
      hypothese: read.code(etiology['hypothese'], 'etiologie.hypothese', 'etiologie'),
      alternatives: read.codes(etiology['alternatives'], 'etiologie.alternatives', 'etiologie_precise'),
      indices_visuels: read.text(etiology['indices_visuels'], 'etiologie.indices_visuels', longest.indices),
      confiance: confidence(etiology, 'etiologie'),
    },
    localisation: {
      region: read.code(place['region'], 'localisation.region', 'region'),
      lateralite: read.code(place['lateralite'], 'localisation.lateralite', 'lateralite'),
      confiance: confidence(place, 'localisation'),
    },
    dimensions: {
      longueur_cm: read.number(size['longueur_cm'], 'dimensions.longueur_cm', 'cm'),
      largeur_cm: read.number(size['largeur_cm'], 'dimensions.largeur_cm', 'cm'),
      methode: read.code(size['methode'], 'dimensions.methode', 'methode_mesure'),
      forme: read.code(size['forme'], 'dimensions.forme', 'forme'),
      confiance: confidence(size, 'dimensions'),
    },
    lit: {
      tissus: read.list(bed['tissus'], 'lit.tissus').map((entry, index) => {
        const path = `lit.tissus.${index}`
        const tissue = read.object(entry, path, ['tissu', 'pourcentage'])
        return {
          tissu: read.code(tissue['tissu'], `${path}.tissu`, 'tissu'),
          pourcentage: read.number(tissue['pourcentage'], `${path}.pourcentage`, '%'),
        }
      }),
      structures_exposees: read.codes(bed['structures_exposees'], 'lit.structures_exposees', 'structure_exposee'),
      profondeur_apparente: read.code(bed['profondeur_apparente'], 'lit.profondeur_apparente', 'profondeur_apparente'),
      confiance: confidence(bed, 'lit'),
    },
    exsudat: {
      quantite: read.code(exudate['quantite'], 'exsudat.quantite', 'exsudat_quantite'),
      aspect: read.code(exudate['aspect'], 'exsudat.aspect', 'exsudat_aspect'),
      support: read.code(exudate['support'], 'exsudat.support', 'exsudat_support'),
      confiance: confidence(exudate, 'exsudat'),
    },
    berges: {
      aspects: read.codes(edges['aspects'], 'berges.aspects', 'berge'),
      confiance: confidence(edges, 'berges'),
    },
    peau_perilesionnelle: {
      aspects: read.codes(skin['aspects'], 'peau_perilesionnelle.aspects', 'peau'),
      erytheme: read.code(skin['erytheme'], 'peau_perilesionnelle.erytheme', 'erytheme'),
      confiance: confidence(skin, 'peau_perilesionnelle'),
    },
    fermeture: {
      methode: read.code(closure['methode'], 'fermeture.methode', 'fermeture'),
      nombre_visible: read.number(closure['nombre_visible'], 'fermeture.nombre_visible', null),
    },
    phase: read.code(root['phase'], 'phase', 'phase'),
    stade_escarre: read.code(root['stade_escarre'], 'stade_escarre', 'stade_escarre'),
    signes_visuels_alerte: read.codes(root['signes_visuels_alerte'], 'signes_visuels_alerte', 'signe_visuel'),
    description: read.text(root['description'], 'description', longest.description),
    limites: read
      .list(root['limites'], 'limites')
      .slice(0, mostEntries)
      .map((entry, index) => read.text(entry, `limites.${index}`, longest.limite)),
  }
}
