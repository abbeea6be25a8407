import { ConstatError } from './constat-error.js'

/** Two printed markers on one photograph give measures that cannot both be right. */
export class MarkersDisagreeError extends ConstatError {
  readonly code = 'markers_disagree'

  /** @param details `photo`: place in the list, from 1; `markers`: their numbers; `surfaces_cm2`: what each gives */
  constructor(details: { photo: number; markers: readonly number[]; surfaces_cm2: readonly number[] }) {
    super({
      message: `Markers ${details.markers.join(' and ')} of photo ${details.photo} disagree: ${details.surfaces_cm2.join(' and ')} cm².`,
      userMessage:
        'Les marqueurs de la photo ne donnent pas la même mesure : la plaie n’a pas été mesurée. Posez-les à plat, dans le plan de la plaie, tous de la même impression à 100 %, et reprenez la photo.',
      details,
    })
  }
}
