/** Why the signal of a run fired, as its reason. */
export abstract class JobInterruption extends Error {
  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}

/** Another worker may have the job by now: whatever this run writes is refused. */
export class LeaseLostError extends JobInterruption {
  constructor() {
    super('the lease of the job ran out before its end')
  }
}

export class JobCancelledError extends JobInterruption {
  constructor() {
    super('the job was cancelled')
  }
}

/** The job goes back to the queue, and this attempt does not count. */
export class WorkerStoppedError extends JobInterruption {
  constructor() {
    super('the worker stopped before the end of the job')
  }
}
