/** What the command tells its caller: `0` done, `2` the input has to change, `1` a fault of ours, `130` Ctrl-C. */
export const exitCodes = { done: 0, fault: 1, badInput: 2, interrupted: 130 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Of several outcomes, the one that the whole command reports: a fault before bad input before done. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(exitCodes.fault)) return exitCodes.fault
  return codes.includes(exitCodes.badInput) ? exitCodes.badInput : exitCodes.done
}
