import { describe, it } from 'vitest'
import { memoryObjectStore } from './memory-object-store.js'
import { describeExclusivePut, describeObjectStore } from './object-store.conformance.js'

const memory = {
  name: 'memory',
  open: () => Promise.resolve({ store: memoryObjectStore(), close: () => Promise.resolve() }),
}
describeObjectStore({ describe, it }, memory)
describeExclusivePut({ describe, it }, memory)
