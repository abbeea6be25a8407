export { badInputs, type BadInput } from './bad-inputs.js'
export { fieldInvoice, type BareInvoice, type LiftOptions } from './field-invoice.js'
export { fixedClock } from './fixed-clock.js'
export { describeOcrEngine, type OcrEngineUnderTest, type TestRunner } from '../reading/ocr-engine.conformance.js'
