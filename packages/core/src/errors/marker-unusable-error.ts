import { ConstatError } from './constat-error.js'

/** Why a marker that was found gives no measure. */
export type MarkerFault = 'too_small' | 'too_oblique' | 'blurred' | 'cut' | 'not_flat' | 'uncertain'

const sentences: Readonly<Record<MarkerFault, readonly [what: string, then: string]>> = {
  too_small: ['le marqueur est trop petit sur la photo', 'Rapprochez-vous, à 30 cm environ'],
  too_oblique: ['la photo est prise de biais', 'Placez l’appareil bien en face de la plaie'],
  blurred: ['le marqueur est flou', 'Faites la mise au point, sans bouger'],
  cut: ['le marqueur est coupé ou en partie caché', 'Montrez-le entier, avec son bord blanc'],
  not_flat: ['le marqueur n’est pas à plat', 'Collez-le sur un support rigide ou sur une zone plane'],
  uncertain: [
    'le marqueur est trop loin de la plaie, ou trop mal vu',
    'Posez-le tout près de la plaie, dans le même plan',
  ],
}

/** A marker was found on a photograph of a wound, and a measure by it would not be right. */
export class MarkerUnusableError extends ConstatError {
  readonly code = 'marker_unusable'

  /**
   * @param details `photo`: place in the list, from 1; `marker`: number of the marker; `reason`: what is wrong;
   * `value` and `limit`: what was seen of it and what would do, in pixels, degrees or percent
   */
  constructor(details: { photo: number; marker: number; reason: MarkerFault; value?: number; limit?: number }) {
    const [what, then] = sentences[details.reason]
    super({
      message: `Marker ${details.marker} of photo ${details.photo} is unusable: ${details.reason}${details.value === undefined ? '' : ` (${details.value}, limit ${details.limit ?? 'none'})`}.`,
      userMessage: `La plaie n’a pas été mesurée : ${what}. ${then}, et reprenez la photo.`,
      details,
    })
  }
}
