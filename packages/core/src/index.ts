/**
 * The library: bills of energy and photographs of wounds in, evidenced findings and reports out.
 *
 * @module @constat/core
 */
export { analyzeEnergyInvoice, readDocument, renderMaskedBill, type MaskedBillOptions } from './with-default-ocr.js'
export type { MaskedBillInput } from './invoice/report/masked/render-masked-bill.js'
export type {
  AnalysisContext,
  AnalysisProgress,
  AnalysisRequest,
  AnalysisStage,
  EnergyInvoiceAnalysis,
  Provenance,
} from './invoice/analysis.js'

export type { OcrEngine, OcrOptions, OcrPage } from './reading/ocr-engine.js'
export type { OcrUse } from './reading/ocr-use.js'
export type { RasterImage } from './reading/raster-image.js'
export { chooseTesseract, type TesseractChoice } from './choose-tesseract.js'
export { createTesseractJsEngine, type TesseractJsOptions } from './reading/tesseract-js/create-tesseract-js-engine.js'
export {
  createTesseractCliEngine,
  type TesseractCliOptions,
} from './reading/tesseract-cli/create-tesseract-cli-engine.js'
export { createVisionOcrEngine } from './reading/vision-ocr/create-vision-ocr-engine.js'
export type { VisionOcrOptions } from './reading/vision-ocr/vision-ocr-options.js'
export type { TesseractSettings } from './reading/tesseract/tesseract-settings.js'
export { readElectronicInvoice } from './reading/e-invoice/read-electronic-invoice.js'
export type {
  DocumentCharge,
  ElectronicInvoice,
  ElectronicLine,
  Identifier,
  Party,
  PostalAddress,
  Term,
  Told,
  ToldPeriod,
  VatBreakdown,
} from './reading/e-invoice/electronic-invoice.js'
export { pageGeometry, type PageGeometry } from './reading/page-geometry.js'
export type { ReadOptions, ReadingStep } from './reading/read-options.js'
export type { Attachment, Box, Document, Line, Page, Warning, Word } from './reading/document.js'
export {
  extractEnergyInvoice,
  type Extraction,
  type ExtractionOptions,
} from './invoice/extraction/extract-energy-invoice.js'
export { extractWithModel, type ModelExtractionOptions } from './invoice/extraction/extract-with-model.js'
export type { ModelUse, RejectionReason } from './invoice/extraction/by-model/model-reading.js'
export { learnFromCorrections, type Correction } from './invoice/extraction/label-hints/learn-from-corrections.js'
export { correctInvoice, type FieldCorrection } from './invoice/extraction/label-hints/correct-invoice.js'
export { mergeLabelHints } from './invoice/extraction/label-hints/merge-label-hints.js'
export { parseLabelHints } from './invoice/extraction/label-hints/parse-label-hints.js'
export type {
  HintValueKind,
  LabelHint,
  LabelHints,
  LabelRelation,
} from './invoice/extraction/label-hints/label-hint.js'
export {
  extractInvoice,
  type InvoiceExtraction,
  type InvoiceExtractionOptions,
} from './invoice/generic/extract-invoice.js'
export { invoiceSchema } from './invoice/generic/invoice-schema.js'
export type { Invoice, InvoiceDocumentKind, InvoiceLine, InvoiceTax, Seller } from './invoice/generic/invoice.js'
export { parseFrenchNumber } from './invoice/extraction/values/french-numbers.js'
export { confidenceLevels } from './invoice/field.js'
export { auditEnergyInvoice, type AuditOptions } from './invoice/audit/audit-energy-invoice.js'
export { simulateBill } from './invoice/audit/simulate/simulate-bill.js'
export { recomputeBill } from './invoice/audit/simulate/recompute-bill.js'
export type { BillRecomputation, RecomputedLine } from './invoice/audit/simulate/bill-recomputation.js'
export type { BillTotals } from './invoice/audit/simulate/bill-totals.js'
export type { BillChange, BillSimulation, SimulatedLine } from './invoice/audit/simulate/bill-simulation.js'
export { parseOffers } from './invoice/audit/offers/parse-offers.js'
export { offerSchema } from './invoice/audit/offers/offer.js'
export type { Offer, OfferInput, OfferPrice } from './invoice/audit/offers/offer.js'
export { composeHighlights, type HighlightOptions } from './invoice/highlights/compose-highlights.js'
export {
  composeInvoiceReport,
  type InvoiceReportInput,
  type InvoiceReportView,
} from './invoice/report/invoice-report.js'
export type { ComparisonView, OptionRow } from './invoice/report/sections/comparison.js'
export type { OfferRow, OffersView } from './invoice/report/sections/offers.js'
export { renderInvoiceReport, type RenderOptions } from './invoice/report/render-invoice-report.js'
export { reportLabels, type ReportLabel, type ReportLabels } from './invoice/report/report-labels.js'
export type { AddedSection } from './invoice/report/sections/added-section.js'
export type { ThemeOptions } from './pdf/theme-options.js'
export type { FaceName } from './pdf/fonts/font-files.js'
export { checkTheme } from './pdf/check-theme.js'
export { prepareReports } from './pdf/prepare-reports.js'
export { anonymizeReport, type AnonymizeOptions } from './invoice/report/anonymize-report.js'
export type { Anonymity } from './invoice/report/anonymity.js'
export { collectIdentities } from './invoice/report/collect-identities.js'
export {
  renderEvidenceOverlay,
  type EvidenceOverlayInput,
  type EvidenceOverlayOptions,
} from './invoice/report/overlay/render-evidence-overlay.js'
export {
  locateEvidence,
  type LocatedEvidence,
  type LocatedFinding,
  type LocatedValue,
} from './invoice/report/overlay/locate-evidence.js'
export { cornersOfBox, type RelativePoint } from './invoice/report/overlay/corners-of-box.js'
export { listFields, type ListedField } from './invoice/report/overlay/list-fields.js'
export type { InvoiceLeaf, LeafType } from './invoice/energy-invoice-leaves.js'
export { fieldLabel, fieldLabels } from './invoice/report/overlay/field-labels.js'
export { lineName } from './invoice/report/overlay/line-names.js'
export { drawPages, type DrawPagesOptions } from './reading/draw-pages.js'
export type { PageImage } from './reading/pictures/draw-page-image.js'
export { checkAnonymousReport, type LeakCheckOptions } from './invoice/report/check-anonymous-report.js'
export { identityOf, type Identity, type IdentityKind } from './invoice/report/identities/identity.js'

export { parseEnergyInvoice } from './invoice/parse-energy-invoice.js'
export { energyInvoiceSchema, evidenceSchema } from './invoice/energy-invoice-schema.js'
export { parseRequestedType, type RequestedTypeAlias } from './invoice/requested-type.js'

export type {
  EnergyKind,
  EnergyType,
  RequestedType,
  InvoiceKind,
  PaymentMethod,
  PriceType,
  TariffOption,
  Band,
  ReadingNature,
  TaxCode,
  ServiceKind,
  IsoDate,
  Read,
  BilledPeriod,
  Reading,
  ConsumptionLine,
  SubscriptionLine,
  TaxLine,
  HistoryMonth,
  EnergySupply,
  ServiceLine,
  VatLine,
  EnergyInvoice,
} from './invoice/energy-invoice.js'
export type { Evidence, Field, Reading as FieldReading } from './invoice/field.js'
export type {
  Finding,
  InvoiceAudit,
  MarketPosition,
  OfferComparison,
  Savings,
  YearlyConsumption,
} from './invoice/audit/audit-result.js'
export { networkOperators, suppliers } from './energy/suppliers.js'
export type { NetworkOperator, Supplier } from './energy/supplier.js'
export { describeReferenceData, type ReferenceGap, type ReferenceTableState } from './energy/describe-reference-data.js'
export {
  importRegulatedTariff,
  type ImportedTariff,
  type TariffOrigin,
} from './energy/import/import-regulated-tariff.js'
export { withReferenceRows, type ReferenceRows } from './energy/import/with-reference-rows.js'
export { parseReferenceData } from './energy/import/parse-reference-data.js'
export { bundledReferenceData } from './energy/bundled-reference-data.js'
export type { ReferenceData, RevisedTable } from './energy/reference-data.js'
export type {
  CtaRateRow,
  ElectricityExciseClass,
  ElectricityExciseRow,
  GasDistributionOption,
  GasDistributionRow,
  GasExciseRow,
  GasReferenceLevel,
  GasReferenceRow,
  GasTransportCoefficientRow,
  NetworkTariff,
  ProfessionalTariffRow,
  RegulatedOption,
  RegulatedTariffRow,
  TurpeRow,
  VatRow,
} from './energy/reference-rows.js'
export type { DataConfidence, DatedRow, EnergyName } from './energy/dated-row.js'
export { ruleCatalogue } from './invoice/audit/rules/rule-catalogue.js'
export type { RuleDescription, RuleFamily } from './invoice/audit/rules/rule.js'

export type {
  AskedModel,
  FinishReason,
  ModelAnswer,
  ModelCall,
  ModelCost,
  ModelImage,
  ModelPart,
  ModelSchema,
  ModelText,
  ModelUsage,
  SchemaLevel,
  VisionModel,
} from './models/vision-model.js'
export { generateObject, type GeneratedObject, type GenerateObjectOptions } from './models/generate-object.js'
export { createVisionModel, type VisionModelOptions } from './create-vision-model.js'
export { createOpenAiModel } from './models/openai/create-openai-model.js'
export { createAnthropicModel } from './models/anthropic/create-anthropic-model.js'
export { createMistralModel } from './models/mistral/create-mistral-model.js'
export { createGeminiModel } from './models/gemini/create-gemini-model.js'
export {
  createOpenAiCompatibleModel,
  type OpenAiCompatibleOptions,
} from './models/openai-compatible/create-openai-compatible-model.js'
export type { HostedModelOptions, ModelEndpoint } from './models/http/model-endpoint.js'
export { withCache, type AnswerStore, type CacheOptions } from './models/with-cache.js'
export {
  memorySpendingStore,
  withBudget,
  type BudgetAlert,
  type BudgetOptions,
  type MonthlySpending,
  type SpendingStore,
} from './models/with-budget.js'
export { memoryAnswerStore } from './models/memory-answer-store.js'
export { withFallback, type OnFallback } from './models/with-fallback.js'
export { withPricing } from './models/with-pricing.js'
export { modelPrices, type ModelPrice } from './models/pricing.js'
export { withRateLimit, type RateLimitOptions } from './models/with-rate-limit.js'
export { withRetries, type RetryOptions } from './models/with-retries.js'
export { withTimeout } from './models/with-timeout.js'
export type { Pause } from './models/pause.js'
export { documentPart, documentRules } from './models/document-part.js'
export { parseModelJson, type ParsedJson } from './models/parse-model-json.js'
export { toModelSchema } from './models/to-model-schema.js'
export { maskPersonalData, type MaskedParts } from './models/masking/mask-personal-data.js'
export type { MaskOptions } from './models/masking/mask-options.js'

export { parseAllowedHosts, type AllowedHosts } from './delivery/webhook/allowed-hosts.js'
export { checkWebhookUrl } from './delivery/webhook/check-webhook-url.js'
export {
  sendWebhook,
  type SendOptions,
  type WebhookAttempt,
  type WebhookMessage,
} from './delivery/webhook/send-webhook.js'
export { signWebhook, type WebhookCredentials, type WebhookToSign } from './delivery/webhook/sign-webhook.js'
export {
  verifyWebhook,
  type ReceivedWebhook,
  type VerifiedWebhook,
  type VerifyOptions,
} from './delivery/webhook/verify-webhook.js'
export type { WebhookHeaders } from './delivery/webhook/webhook-headers.js'
export type { ResolveHost, TargetPolicy } from './delivery/webhook/webhook-target.js'
export { backUp, type StoredBackup } from './delivery/backup/back-up.js'
export type { BackupFile, BackupInput } from './delivery/backup/backup-input.js'
export type { BackupManifest } from './delivery/backup/backup-manifest.js'
export { backupPrefix } from './delivery/backup/backup-prefix.js'
export { listBackups, type ListedBackup } from './delivery/backup/list-backups.js'
export { restoreBackup } from './delivery/backup/restore-backup.js'
export { verifyBackup, type BackupFault, type BackupVerification } from './delivery/backup/verify-backup.js'
export type { BackupProblem } from './delivery/backup/verify-backup.js'
export type { StoreCall } from './delivery/backup/object-store.js'
export type { ListedObject, ObjectHead, ObjectStore, PutOptions, StoredObject } from './delivery/backup/object-store.js'
export { checkKeyPrefix, checkObjectKey } from './delivery/backup/object-key.js'
export { checkMetadata as checkObjectMetadata } from './delivery/backup/check-metadata.js'
export { folderObjectStore } from './delivery/backup/folder/folder-object-store.js'
export { memoryObjectStore } from './delivery/backup/memory-object-store.js'
export { s3ObjectStore } from './delivery/backup/s3/s3-object-store.js'
export type { S3StoreOptions } from './delivery/backup/s3/s3-store-options.js'

export {
  modelObservationSchema,
  observationName,
  observationVersion,
  woundObservationSchema,
  type ModelWoundObservation,
  type WoundObservation,
} from './wound/observation.js'
export { woundCodes, type WoundCode, type WoundCodeList } from './wound/vocabulary.js'
export { labelOf } from './wound/labels/label-of.js'
export { nurseContextSchema, parseNurseContext, type NurseContext } from './wound/nurse-context.js'
export { checkMode, type CheckedMode, type WoundMode } from './wound/wound-mode.js'
export type { WoundAssessment, WoundValidation } from './wound/assessment.js'
export { alertLevels, type AlertLevel, type WoundAlert } from './wound/wound-alert.js'
export type { WoundWarning } from './wound/wound-warning.js'
export { normalizeObservation, type NormalizedObservation } from './wound/normalize/normalize-observation.js'
export { applyWoundRules, type RuledObservation } from './wound/rules/apply-rules.js'
export { woundWarnings } from './wound/rules/warning-list.js'
export { deriveFromObservation } from './wound/derived/derive.js'
export type { DepthGroup, WoundColour, WoundDerivation, WoundScore } from './wound/derived/derivation.js'
export { findWoundAlerts } from './wound/alerts/find-alerts.js'
export type { AlertFacts, EvolutionFacts } from './wound/alerts/alert-facts.js'
export { writeWoundRecord, type RecordFacts } from './wound/record/write-record.js'
export { woundMention } from './wound/record/mention.js'
export { legacyViewOf, type LegacyWoundView } from './wound/legacy-view.js'
export { buildAuditRecord, type AuditFacts, type ImageToAudit, type WoundAuditRecord } from './wound/audit-record.js'
export type { AuditedDifference, AuditedFormat, AuditedImage } from './wound/audit-record.js'
export { differencesOf } from './wound/audit-differences.js'
export { assessWound } from './wound/assess-wound.js'
export type { WoundInput, WoundOptions, WoundProgress, WoundStage } from './wound/assess-options.js'
export { compareWounds, type WoundComparison } from './wound/compare-wounds.js'
export type { DatedWoundImage } from './wound/compare/dated-images.js'
export type { WoundEvolution } from './wound/compare/evolution.js'
export type { WoundEvolutionPoint } from './wound/compare/evolution-series.js'
export type { InheritedComparison } from './wound/compare/inherited-comparison.js'
export type { ComparisonLimit, Trend, TrendName } from './wound/compare/comparison-answer.js'
export type { ExternalMeasure, MeasureRequest } from './wound/measure/external-measure.js'
export type { WoundMeasure } from './wound/measure/wound-measure.js'
export { measureByMarker } from './wound/measure/measure-by-marker.js'
export {
  measureWound,
  type MarkerMeasure,
  type MeasureInput,
  type MeasureWoundOptions,
} from './wound/measure/measure-wound.js'
export type { OutlinePoint } from './wound/measure/outline.js'
export { drawMarkerSheet, type MarkerSheetOptions } from './wound/measure/sheet/draw-marker-sheet.js'
export { preparePhoto } from './wound/images/prepare-photo.js'
export type {
  BeforeSend,
  PhotoOptions,
  PhotoToSend,
  PreparedPhoto,
  RegionOfInterest,
  WoundPhoto,
} from './wound/images/wound-photo.js'
export { woundInstructions, type WoundInstructions } from './wound/instructions/wound-instructions.js'
export { renderWoundReport, type WoundReportInput } from './wound/report/render-wound-report.js'
export type { WoundReportOptions } from './wound/report/report-options.js'
export { renderWoundComparison, type WoundComparisonReportInput } from './wound/report/render-wound-comparison.js'
export { toFhirBundle } from './wound/fhir/to-fhir-bundle.js'
export { comparisonToFhirBundle, type ComparisonFhirOptions } from './wound/fhir/comparison-to-fhir-bundle.js'
export { snomedWoundTerminology } from './wound/fhir/snomed-wound-terminology.js'
export type { FhirOptions } from './wound/fhir/fhir-options.js'
export { fhirListCodes, type FhirList, type FhirTerminology } from './wound/fhir/fhir-words.js'
export type {
  FhirBundle,
  FhirCodeableConcept,
  FhirCoding,
  FhirComponent,
  FhirDevice,
  FhirDocumentReference,
  FhirEntry,
  FhirIdentifier,
  FhirMeta,
  FhirObservation,
  FhirProvenance,
  FhirQuantity,
  FhirReference,
  FhirResource,
  FhirValue,
} from './wound/fhir/fhir-types.js'
export { evaluateWoundModel, type WoundDataset, type WoundEvaluation } from './wound/evaluate/evaluate-wound-model.js'
export { strataNames, type EvaluationCase, type StratumName } from './wound/evaluate/evaluation-case.js'
export { assessedFields, type AssessedField, type CaseTruth, type ExpertFindings } from './wound/evaluate/case-truth.js'
export { tissueGroups, type TissueGroup, type TissueShares } from './wound/evaluate/tissue-groups.js'
export { readWoundDataset, woundDatasets } from './wound/evaluate/datasets/wound-datasets.js'
export type { DatasetAdapter } from './wound/evaluate/datasets/dataset-adapter.js'
export type { EvaluationOptions, EvaluationProgress, EvaluationStop } from './wound/evaluate/run/evaluation-options.js'
export { fileAnswerLog, memoryAnswerLog, type AnswerLog, type LoggedAnswer } from './wound/evaluate/run/answer-log.js'
export { parseRecordedAnswers, type RecordedAnswers } from './wound/evaluate/run/recorded-answers.js'
export type { CaseRun, RunOutcome } from './wound/evaluate/run/case-run.js'
export type { DatasetNote, WoundEvaluationReport } from './wound/evaluate/report/evaluation-report.js'
export { evaluationMarkdown } from './wound/evaluate/report/markdown-report.js'
export type { WoundMeasures } from './wound/evaluate/measures/measure-all.js'
export type { AbstentionMeasures } from './wound/evaluate/measures/abstention.js'
export type { AgreementMeasures, ComparedField, RunAgreement } from './wound/evaluate/measures/agreement.js'
export type { AlertMeasures } from './wound/evaluate/measures/alerts.js'
export type { CalibrationMeasures, ConfidenceScale } from './wound/evaluate/measures/calibration.js'
export type { Detection } from './wound/evaluate/measures/detection.js'
export type { DimensionMeasures } from './wound/evaluate/measures/dimensions.js'
export type { CodedField, FieldMeasures } from './wound/evaluate/measures/fields.js'
export type { GradingMeasures, ScaleMeasures } from './wound/evaluate/measures/grading.js'
export type { PresenceMeasures } from './wound/evaluate/measures/presence.js'
export type { Strata, StratumMeasures } from './wound/evaluate/measures/strata.js'
export type { TissueGroupMeasures, TissueMeasures } from './wound/evaluate/measures/tissues.js'
export type { Proportion } from './wound/evaluate/measures/proportion.js'
export type { Spread } from './wound/evaluate/measures/per-run.js'
export type { PartConfidences, WoundPrediction } from './wound/evaluate/prediction.js'

export type { Clock } from './input/clock.js'
export { digestOfFiles } from './input/digest-of-files.js'
export type { InputFile } from './input/input-file.js'
export { detectMediaType, readableMediaTypes, type MediaType, type ReadableMediaType } from './input/file-type.js'
export { defaultLimits, type Limits } from './input/limits.js'

export { ConstatError, type ConstatErrorOptions } from './errors/constat-error.js'
export { AbortedError } from './errors/aborted-error.js'
export { MaskedCopyLeakError } from './errors/masked-copy-leak-error.js'
export { AnonymousReportLeakError } from './errors/anonymous-report-leak-error.js'
export { DamagedEInvoiceError } from './errors/damaged-e-invoice-error.js'
export { DamagedImageError } from './errors/damaged-image-error.js'
export { DamagedPdfError } from './errors/damaged-pdf-error.js'
export { EmptyFileError } from './errors/empty-file-error.js'
export { EncryptedPdfError } from './errors/encrypted-pdf-error.js'
export { EnergyTypeMismatchError } from './errors/energy-type-mismatch-error.js'
export { EnergyTypeUndeterminedError } from './errors/energy-type-undetermined-error.js'
export { FileTooLargeError } from './errors/file-too-large-error.js'
export { ImageNotSupportedError } from './errors/image-not-supported-error.js'
export { ImageTooLargeError } from './errors/image-too-large-error.js'
export { InvalidOptionError } from './errors/invalid-option-error.js'
export { InvalidReferenceDataError, type TariffFault } from './errors/invalid-reference-data-error.js'
export { ModelAnswerInvalidError } from './errors/model-answer-invalid-error.js'
export { ModelFilteredError } from './errors/model-filtered-error.js'
export { ModelKeyMissingError } from './errors/model-key-missing-error.js'
export { ModelKeyRefusedError } from './errors/model-key-refused-error.js'
export { ModelRefusedError } from './errors/model-refused-error.js'
export { ModelRequestError, type ModelRequestFailure } from './errors/model-request-error.js'
export { ModelTimeoutError } from './errors/model-timeout-error.js'
export { ModelTruncatedError } from './errors/model-truncated-error.js'
export { NoFileError } from './errors/no-file-error.js'
export { NoPagesError } from './errors/no-pages-error.js'
export { NoReadableTextError } from './errors/no-readable-text-error.js'
export { NoTextLayerError } from './errors/no-text-layer-error.js'
export { NotAnEnergyBillError } from './errors/not-an-energy-bill-error.js'
export { NotAnInvoiceError } from './errors/not-an-invoice-error.js'
export { OcrFailedError } from './errors/ocr-failed-error.js'
export { PhotoNotSupportedError } from './errors/photo-not-supported-error.js'
export { PhotoTooLargeError } from './errors/photo-too-large-error.js'
export { PhotoTooSmallError } from './errors/photo-too-small-error.js'
export { PhotoWithheldError } from './errors/photo-withheld-error.js'
export { MarkerNotFoundError } from './errors/marker-not-found-error.js'
export { MarkerUnusableError, type MarkerFault } from './errors/marker-unusable-error.js'
export { MarkersDisagreeError } from './errors/markers-disagree-error.js'
export { InvalidWoundDatasetError } from './errors/invalid-wound-dataset-error.js'
export { UnreadableAnswersError } from './errors/unreadable-answers-error.js'
export { LocalModelRequiredError } from './errors/local-model-required-error.js'
export { ModelBudgetReachedError } from './errors/model-budget-reached-error.js'
export { ReadingFailedError } from './errors/reading-failed-error.js'
export { ReadingMemoryError } from './errors/reading-memory-error.js'
export { ReadingTimeoutError } from './errors/reading-timeout-error.js'
export { TooManyFilesError } from './errors/too-many-files-error.js'
export { TooManyPagesError } from './errors/too-many-pages-error.js'
export { TooMuchTextError } from './errors/too-much-text-error.js'
export { UnsupportedFileTypeError } from './errors/unsupported-file-type-error.js'
export { WebhookUrlRefusedError, type WebhookUrlRefusal } from './errors/webhook-url-refused-error.js'
export { WebhookFailedError, type WebhookFailure } from './errors/webhook-failed-error.js'
export { WebhookNotAuthenticError, type WebhookFault } from './errors/webhook-not-authentic-error.js'
export { ObjectExistsError } from './errors/object-exists-error.js'
export { ObjectNotFoundError } from './errors/object-not-found-error.js'
export { ObjectStoreError, type ObjectStoreFailure } from './errors/object-store-error.js'
export { BackupDamagedError } from './errors/backup-damaged-error.js'
export { packError, unpackError, type PackedError } from './errors/errors-across-threads.js'
export { errorCodes, type ErrorCode } from './errors/error-codes.js'
export { warningCodes, type WarningCode } from './errors/warning-codes.js'
