/** A round step (1, 2 or 5 times a power of ten) of which at most five lead from zero up to the highest value. */
export function axisSteps(highest: number): { readonly step: number; readonly steps: number } {
  if (highest <= 0) return { step: 1, steps: 1 }
  const magnitude = 10 ** Math.floor(Math.log10(highest))
  const step = ([0.2, 0.5, 1, 2].find((factor) => highest / (factor * magnitude) <= 5) ?? 5) * magnitude
  return { step, steps: Math.ceil(highest / step) }
}
