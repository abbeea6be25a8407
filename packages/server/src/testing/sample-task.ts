import type { NewTask } from '../tasks/task-store.js'

/** A task as it is accepted, but for what a test replaces. */
export function sampleTask(replaced: Partial<NewTask> = {}): NewTask {
  return {
    id: '0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a',
    keyId: 'key',
    requestId: 'request',
    sourceKind: 'pdf',
    countedDay: null,
    userId: 123,
    invoiceId: 456,
    externalRef: 'ABC-2025-09',
    customerName: 'Zoé Martin',
    webhookUrl: null,
    bodyDigest: 'digest',
    idempotencyKey: null,
    ...replaced,
  }
}
