/** A promise that a test settles when it wants to. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/** What `Promise.withResolvers` of later versions of Node gives. */
export function deferred<Value>(): Deferred<Value> {
  let [resolve, reject]: [Deferred<Value>['resolve'], Deferred<Value>['reject']] = [() => undefined, () => undefined]
  const promise = new Promise<Value>((fulfil, refuse) => {
    ;[resolve, reject] = [fulfil, refuse]
  })
  return { promise, resolve, reject }
}
