/** What who sent photographs of a wound is told when the time of their analysis was up. */
export const tookTooLong =
  'L’analyse a pris trop de temps et a été arrêtée. Réessayez dans quelques minutes, ou avec moins de photos.'
