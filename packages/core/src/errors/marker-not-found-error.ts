import { ConstatError } from './constat-error.js'

/** A photograph of a wound was to be measured and shows no printed marker that can be read. */
export class MarkerNotFoundError extends ConstatError {
  readonly code = 'marker_not_found'

  /** @param details `photo`: place in the list, from 1 */
  constructor(details: { photo: number }) {
    super({
      message: `Photo ${details.photo} shows no readable marker of the printed sheet.`,
      userMessage:
        'Aucun marqueur imprimé lisible sur la photo : la plaie n’a pas été mesurée. Posez un marqueur de la fiche à plat près de la plaie, entier avec son bord blanc, et reprenez la photo.',
      details,
    })
  }
}
