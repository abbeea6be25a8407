/** Source of the current time, passed in so that results can be reproduced. */
export type Clock = () => Date

/** The machine's clock. */
export const systemClock: Clock = () => new Date()
