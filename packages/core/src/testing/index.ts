/**
 * For tests: recorded models, fixed clocks, memory stores, suites that a part of one’s own must pass.
 *
 * @module @constat/core/testing
 */
export { badInputs, type BadInput } from './bad-inputs.js'
export { consistentBill, type BillPlan, type SupplyPlan } from './consistent-bill.js'
export type { Period } from '../energy/iso-calendar.js'
export { edited } from './edited.js'
export { fieldInvoice, type BareInvoice, type LiftOptions } from './field-invoice.js'
export { fixedClock } from './fixed-clock.js'
export { describeOcrEngine, type OcrEngineUnderTest, type TestRunner } from '../reading/ocr-engine.conformance.js'
export { scriptedModel, type ScriptedModel, type ScriptedReply } from './scripted-model.js'
export { describeVisionModel, type ModelUnderTest, type RecordedModelReplies } from './model-conformance.js'
export { replayedFetch, type RecordedReply, type SentRequest } from './replayed-fetch.js'
export { startModelStandIn, type ModelStandIn } from './model-stand-in.js'
export {
  describeExclusivePut,
  describeObjectStore,
  type ObjectStoreUnderTest,
} from '../delivery/backup/object-store.conformance.js'
export { startS3StandIn, type ConditionSupport, type S3StandIn, type S3StandInOptions } from './s3-stand-in.js'
export type { S3Request } from './s3-signature.js'
