export { badInputs, type BadInput } from './bad-inputs.js'
export { fieldInvoice, type BareInvoice, type LiftOptions } from './field-invoice.js'
export { fixedClock } from './fixed-clock.js'
