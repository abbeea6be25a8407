/** Points of a millimetre: 72 to the inch of 25.4 mm. */
export const pointsPerMm = 72 / 25.4
