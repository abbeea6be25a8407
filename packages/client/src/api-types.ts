import type { components } from './generated/api.js'

type Schemas = components['schemas']

/** What a direct call about a bill answers: both reports, the highlights, the invoice read and its audit. */
export type InvoiceAnswer = Schemas['InvoiceAnswer']
/** The fields of an invoice of any trade, in the shape of the former service. */
export type ExtractAnswer = Schemas['ExtractAnswer']
/** One of them, with its place. */
export type ExtractedField = Schemas['ExtractedField']
/** An invoice of any trade, value by value with its evidence. */
export type Invoice = Schemas['Invoice']
/** A job with its result, once it has one. */
export type Job = Schemas['Job']
/** How far a job is; the stages of bills and those of wounds. */
export type JobProgress = NonNullable<Job['progress']>
export type JobState = Schemas['JobState']
/** A reading that a person should check. */
export type Review = Schemas['Review']
export type ReviewField = Schemas['ReviewField']
export type ReviewState = Review['state']
export type ReviewList = Schemas['ReviewList']
/** A review once corrected, with what that has taught. */
export type CorrectedReview = Schemas['CorrectedReview']
/** What a person says of one field; null: the document does not show it. */
export type ReviewCorrection = Schemas['ReviewCorrection']
/** What became of each task of an export of Label Studio. */
export type ReviewImport = Schemas['ReviewImport']
/** Labels by which values are found, learnt from corrections. */
export type LabelHints = Schemas['LabelHints']
/** What was used from one day to another, and how the documents ended. */
export type UsageOfDays = Schemas['Usage']
/** The webhook of a job with the attempts to deliver it. */
export type JobWebhooks = Schemas['JobWebhooks']
/** A page of jobs, newest first. */
export type JobList = Schemas['JobList']
/** A key as its administrator sees it: never its value. */
export type ApiKey = Schemas['ApiKey']
/** A key at the only moment at which its value is told. */
export type ShownApiKey = Schemas['ShownApiKey']
/** What a key is made of. */
export type NewApiKey = Pick<Schemas['NewApiKey'], 'name'> & Partial<Schemas['NewApiKey']>
/** What changes of a key; what is left out stays. */
export type ApiKeyChanges = Schemas['ApiKeyChanges']
export type KeyInfo = Schemas['KeyInfo']
export type Health = Schemas['Health']
/** How far the analysis of a bill is. */
export type Progress = Schemas['Progress']
/** The eleven keys of the former service, the richer assessment (`analyse`) and where it comes from (`_metadata`). */
export type WoundData = Schemas['WoundData']
export type WoundProgress = Schemas['WoundProgressEvent']
export type WoundComparisonData = Schemas['WoundComparisonData']
/** What the nurse says of a wound; it wins over what a model sees. */
export type NurseContext = Schemas['NurseContext']
/** An offer to compare a bill with. */
export type Offer = Schemas['Offer']
export type BillChange = Schemas['BillChange']
export type EnergyInvoice = Schemas['EnergyInvoice']
/** Codes of the failures that the server tells; `docs/reference/errors.md` says what each means. */
export type ServerErrorCode = Schemas['Error']['code']
