// Made from docs/openapi.json by packages/client/scripts/write-api-types.ts.
export interface paths {
  '/v1/invoices/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Analyse one bill, a PDF
     * @description Anything but a PDF is refused, whatever its name. With `Accept: text/event-stream` the answer is a stream of events.
     */
    post: operations['analyzePdf']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices/images': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Analyse one bill, 1 to 8 images of its pages
     * @description Names end in .jpg, .jpeg, .png, .bmp, .tif, .tiff or .webp; clients in PHP may name the fields `files[]` or `files[0]`. With `Accept: text/event-stream` the answer is a stream of events.
     */
    post: operations['analyzeImages']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/invoices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Analyse one bill, 1 to 8 files of any kind that is read
     * @description PDF files, images, or the XML of an electronic invoice (CII or UBL); `file` is accepted as well as `files`. With `Accept: text/event-stream` the answer is a stream of events.
     */
    post: operations['analyzeFiles']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/extract': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Read an invoice of any trade
     * @description The route of the extraction service before this one. Only what was read is in `fields`. The same file of the same key is answered with what is kept (`EXTRACTION_CACHE_HOURS`), at no cost to its daily limit: `X-Cache` says `hit`, `shared` (with another call under way) or `miss`.
     */
    post: operations['extractInvoice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extractions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What was read of the invoices of the key
     * @description Newest first, for as long as it is kept (`EXTRACTION_DAYS`). The invoices themselves are not kept.
     */
    get: operations['listExtractions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extractions/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The same as one file
     * @description CSV has one row for each invoice, its lines in one cell. A text that a spreadsheet would take for a formula begins with an apostrophe.
     */
    get: operations['exportExtractions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extractions/{extraction_id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What was read of one invoice, every value with its evidence
     * @description One of another key is not found.
     */
    get: operations['readExtraction']
    put?: never
    post?: never
    /**
     * Remove what was read of one invoice
     * @description The same file is then read again when it is sent. A review of it stays: it is removed by itself.
     */
    delete: operations['removeExtraction']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/stats': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What the extractions come to
     * @description Of the key that asks; of all keys with the scope `admin`. Over what `OUTCOMES_KEPT_DAYS` keeps. What is answered from what is kept is no extraction.
     */
    get: operations['readExtractionStats']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have one bill, a PDF, analysed later
     * @description The form of `/v1/invoices/pdf`, and `webhook_url`. Once it is answered the bill is kept until it is analysed.
     */
    post: operations['submitPdf']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/images': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have one bill, 1 to 8 images of its pages, analysed later
     * @description The form of `/v1/invoices/images`, and `webhook_url`. Once it is answered the bill is kept until it is analysed.
     */
    post: operations['submitImages']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/wound': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have one photograph of a wound assessed later
     * @description The form of `/v1/analyze-wound`, `webhook_url` and the ids of the caller. Needs the scopes `jobs` and `wounds`. The photograph is removed when the job has ended, and never backed up.
     */
    post: operations['submitWound']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/wound-comparison': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have 2 to 8 dated photographs of one wound compared later
     * @description The form of `/v1/compare-wound-progress`, with `dates` as a field of it; the rest as `/v1/jobs/wound`.
     */
    post: operations['submitWoundComparison']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The jobs of the key, newest first */
    get: operations['listJobs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/{task_id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Where a job stands, and its result
     * @description A job of another key is not found.
     */
    get: operations['readJob']
    put?: never
    post?: never
    /**
     * Cancel a job
     * @description It then is a `FAILURE` with the code `cancelled`. One that has ended stays as it is; asking again changes nothing.
     */
    delete: operations['cancelJob']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/{task_id}/retry': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Run a job again that failed or was cancelled
     * @description With the files and the form of then, as a job of its own: it has its id, its result and its webhook, and counts as a call. The job that failed stays as it ended. Asked for again, the answer is the same new job. The files of a bill are kept for `FAILED_INPUT_HOURS`; photographs of wounds are not.
     */
    post: operations['retryJob']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/{task_id}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Follow a job until its end
     * @description The events of a direct call. One that has ended gives its `result` or its `error` at once.
     */
    get: operations['watchJob']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/{task_id}/webhooks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How the end of a job was told
     * @description The webhook with each attempt: when, what the receiver answered, why it failed, when it is tried again.
     */
    get: operations['readJobWebhooks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/jobs/{task_id}/webhooks/replay': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have the end of a job told again
     * @description Now, whatever became of it before, with the same `webhook-id` and a day of attempts of its own. Nothing is analysed again. Counts as a call.
     */
    post: operations['replayJobWebhook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/analyze-wound': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Describe a wound on one photograph
     * @description A model observes, rules check, the nurse concludes: no diagnosis. The eleven keys of the service before are always there; `analyse` has the whole; `report=true` adds the report as a PDF. Needs the scope `wounds`.
     */
    post: operations['assessWound']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v2/analyze-wound': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Describe a wound on one photograph, with progress
     * @description What is wrong with the form is answered with its status; what fails later comes as the event `error`.
     */
    post: operations['streamWoundAssessment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/compare-wound-progress': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Compare 2 to 8 dated photographs of one wound
     * @description The order of the dates counts, not that of the form. `dates` may be a field of the form or a parameter of the address; that of the form wins. `report=true` adds the report as a PDF.
     */
    post: operations['compareWounds']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/analyze-wound/': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Describe a wound, and say what the key has left
     * @description As `/v1/analyze-wound`, for clients of the keys `nuno_…`; the slash at the end may be left out.
     */
    post: operations['assessWoundWithKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/compare-wounds/': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Compare dated photographs, and say what the key has left
     * @description A field `wound_n` with each photograph and `date_n` with its day, `2026-11-30` or `30/11/2026`, from 1 on; 8 at most. The slash at the end may be left out.
     */
    post: operations['compareWoundsWithKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The readings that a person should check, newest first
     * @description Those of the key; with the scope `reviews` or `admin`, those of every key.
     */
    get: operations['listReviews']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * All reviews as one file
     * @description Newest first, read or corrected. CSV is RFC 4180 in UTF-8, one row per field; a text that a spreadsheet would run as a formula begins with an apostrophe. The tasks for Label Studio hold the pictures of the pages: docs/guides/label-studio.md.
     */
    get: operations['exportReviews']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/import': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take the annotations of Label Studio as corrections
     * @description The JSON export of a project, as it is. Each task names its review; the latest annotation of each counts. Regions that were taken away say that the document does not show the value. What cannot be taken is told, task by task, and stops nothing.
     */
    post: operations['importReviews']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * One review, with what was read
     * @description Every field that the document type has, read or not: its French name, its value, its confidence and where it stands. A review of another key is not found.
     */
    get: operations['readReview']
    put?: never
    post?: never
    /**
     * Remove a review, with its document
     * @description At once and for good. What was learnt from its corrections stays: it holds nothing of the document.
     */
    delete: operations['removeReview']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{id}/pages/{number}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The picture of a page
     * @description As it was sent, upright, in grey, 1600 pixels on its longer side at most: what the boxes of `evidence` are relative to. Drawn at the first question and kept with the document.
     */
    get: operations['readReviewPage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{id}/corrections': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Put values right
     * @description In place of all corrections before; an empty list takes them back, and the review is open again. A value is of the `type` of its field and one of its `choices`; null says that the document does not show it. What equals the value that was read is no correction and is left out.
     */
    put: operations['correctReview']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{id}/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that all was read right
     * @description It is then `confirmed`; asking again changes nothing. One with corrections is answered 409 `review_corrected`.
     */
    post: operations['confirmReview']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{id}/dismiss': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that nobody is to look at it
     * @description It is then `dismissed`; asking again changes nothing. One with corrections is answered 409 `review_corrected`.
     */
    post: operations['dismissReview']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/label-hints': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What corrections have taught
     * @description Beside which labels suppliers print the values that were corrected, merged over all reviews of the key; its analyses use them. The answer is the file that `LABEL_HINTS_FILE` takes: that is how hints are shared with every key.
     */
    get: operations['readLabelHints']
    put?: never
    post?: never
    /**
     * Forget what corrections have taught
     * @description At once, for the key that asks. Corrections stay; those sent from now on teach again.
     */
    delete: operations['forgetLabelHints']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/chat/completions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * The text of images, as an answer of an OpenAI chat
     * @description For SDKs of OpenAI: give them the address of this server with `/v1`, and a key. What stands on the images is answered, word by word; no model is asked what to make of it. The key needs the scope `wounds`. A stream that fails ends with a `message` that has `error`; the last line of every stream is `data: [DONE]`.
     */
    post: operations['readImages']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/models': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The engines and models of this server
     * @description The first reads text for callers who name none of those whose purpose is `ocr`. A model with two purposes is listed twice.
     */
    get: operations['listModels']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/key-info/': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What is left of the key that asks
     * @description Asking costs nothing of the daily limit.
     */
    get: operations['readOwnKey']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Every key of the database
     * @description Scope `admin`.
     */
    get: operations['listKeys']
    put?: never
    /**
     * Make a key
     * @description Scope `admin`. The answer is the only place in which the key is ever shown.
     */
    post: operations['createKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * One key
     * @description Scope `admin`.
     */
    get: operations['readKey']
    put?: never
    post?: never
    /**
     * Revoke a key, for ever
     * @description Scope `admin`. Every process refuses it within two seconds.
     */
    delete: operations['revokeKey']
    options?: never
    head?: never
    /**
     * Change what a key is for and its limits
     * @description Scope `admin`. What is not sent stays as it is, the key and its counters always. Limits hold from the next call on, on every server; what the key opens within two seconds. A revoked key is answered `key_disabled`.
     */
    patch: operations['changeKey']
    trace?: never
  }
  '/v1/keys/{id}/rotate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Give a key a new secret
     * @description Scope `admin`. Id, limits and counters stay. A revoked key is answered `key_disabled`.
     */
    post: operations['rotateKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys/{id}/usage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What a key used, day by day
     * @description Scope `admin`. Keys of the settings have usage too, under the id that the logs name.
     */
    get: operations['readKeyUsage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/usage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What the key used day by day, and how its documents ended
     * @description Of the key that asks; with the scope `admin`, of another key (`key_id`) or of the whole server (`scope=all`). Days without a call are there, with zeros. Asking costs nothing of the daily limit.
     */
    get: operations['readUsage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What this server is
     * @description Who names `text/html` in `Accept`, as browsers do, is shown the console; `*\/*` is answered in JSON.
     */
    get: operations['describeService']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/healthz': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether the process answers
     * @description For probes. It asks nothing of the parts behind the server.
     */
    get: operations['checkLiveness']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/readyz': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether the parts behind the server answer
     * @description For balancers. Each part has two seconds; a part that can wait, as the store of backups, leaves the server ready.
     */
    get: operations['checkReadiness']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/health': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * State of the server
     * @description Without a key, or with one that is not known, only `status`.
     */
    get: operations['readHealth']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/reload-model': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take up the files of the settings as they are now
     * @description Scope `admin`. Reads `OFFERS_FILE`, `LABEL_HINTS_FILE`, `REFERENCE_FILE` and `REPORT_THEME_FILE` again and starts a new thread with them; what is under way ends with what it began with. Of this process alone: call each server, and restart `constat worker`.
     */
    post: operations['reloadReader']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/metrics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Measures of this process, for Prometheus
     * @description With an API key, or with `METRICS_TOKEN` as bearer token.
     */
    get: operations['readMetrics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This document */
    get: operations['readOpenApiDocument']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/docs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This document as a page, where calls can be tried */
    get: operations['readDocumentationPage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    ApiKey: {
      /** @example 4be0643f-1d98-4a3e-8c9f-64a6f4ba0b5a */
      id: string
      name: string
      /** @description Whom the key was given to. */
      user: string | null
      /**
       * @description First and last characters, to tell it from others.
       * @example nuno_x7…Qf3a
       */
      hint: string
      scopes: ('invoices' | 'jobs' | 'wounds' | 'metrics' | 'reviews' | 'admin')[]
      /** @description Calls per day; null without a limit. */
      daily_limit: number | null
      rate_per_minute: number
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      expires_at: string | null
      is_active: boolean
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      created_at: string
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      last_used: string | null
      total_calls: number
      calls_today: number
    }
    ApiKeyChanges: {
      name?: string
      user?: string | null
      scopes?: ('invoices' | 'jobs' | 'wounds' | 'metrics' | 'reviews' | 'admin')[]
      daily_limit?: number | null
      rate_per_minute?: number
      /** Format: date-time */
      expires_at?: string | null
    }
    ApiKeys: {
      keys: components['schemas']['ApiKey'][]
    }
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    BandRead:
      | ({
          /** @enum {string} */
          value:
            | 'base'
            | 'hp'
            | 'hc'
            | 'hph'
            | 'hch'
            | 'hpb'
            | 'hcb'
            | 'pointe'
            | 'bleu_hp'
            | 'bleu_hc'
            | 'blanc_hp'
            | 'blanc_hc'
            | 'rouge_hp'
            | 'rouge_hc'
            | 'weekend'
            | 'semaine'
            | 'super_creuses'
            | 'ejp_normal'
            | 'ejp_pointe'
            | 'gaz'
            | 'autre'
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
    /** @description What to change on a bill before it is recomputed. */
    BillChange: {
      /** @enum {string} */
      option?: 'base' | 'hphc' | 'tempo'
      power_kva?: number
      /** @enum {string} */
      prices?: 'billed' | 'regulated'
      off_peak_share?: number
    }
    /** @description The whole bill, expected against billed. EUR. */
    BillRecomputation: {
      lines: {
        /**
         * @description The line of the bill.
         * @example energies.0.consumption.1
         */
        place: string
        /** @enum {string} */
        part: 'subscription' | 'consumption' | 'tax' | 'service'
        /** Format: date */
        from: string | null
        /** Format: date */
        to: string | null
        billed_ht: number | null
        expected_ht: number | null
        difference_ht: number | null
        vat_rate: number | null
        /** @description French sentence: why there is none; null where there is. */
        reason: string | null
      }[]
      expected: {
        ht: number
        vat: number
        ttc: number
      } | null
      billed: {
        ht: number | null
        vat: number | null
        ttc: number | null
      }
      difference_ttc: number | null
      /** @description French sentence: why there is none; null where there is. */
      reason: string | null
    }
    /** @description The bill under the change asked for, or why it cannot be recomputed. */
    BillSimulation: {
      lines: {
        /**
         * @description The line of the bill.
         * @example energies.0.consumption.1
         */
        place: string
        /** @enum {string} */
        part: 'subscription' | 'consumption' | 'tax' | 'service'
        /** Format: date */
        from: string | null
        /** Format: date */
        to: string | null
        quantity_kwh: number | null
        unit_price_ht: number | null
        amount_ht: number
        vat_rate: number
        recomputed: boolean
        /** @description French sentence: why there is none; null where there is. */
        reason: string | null
      }[]
      totals: {
        ht: number
        vat: number
        ttc: number
      } | null
      billed: {
        ht: number | null
        ttc: number | null
      }
      difference_ttc: number | null
      /** @description French sentence: why there is none; null where there is. */
      reason: string | null
    }
    /** @description A rectangle relative to its page: 0 to 1 on both axes, origin at the top left. */
    Box:
      | ({
          x: number
          y: number
          width: number
          height: number
        } & {
          [key: string]: unknown
        })
      | null
    ChatCompletion: {
      id: string
      /** @description Seconds since 1970 UTC. */
      created: number
      /** @description What read: an `id` of `/v1/models`. */
      model: string
      /** @enum {string} */
      object: 'chat.completion'
      choices: {
        /** @enum {number} */
        index: 0
        message: {
          /** @enum {string} */
          role: 'assistant'
          /** @description The lines of each image as printed, from top to bottom; an empty line between two images. */
          content: string
        }
        /** @enum {string} */
        finish_reason: 'stop'
      }[]
      /** @description Tokens of the model that read: 0 of an engine that has none, null where its service does not say. */
      usage: {
        prompt_tokens: number | null
        completion_tokens: number | null
        total_tokens: number | null
      }
    }
    ChatError: {
      /** @description French sentence: what is wrong and what to do next. */
      detail: string
      /**
       * @description Stable, for programs: docs/reference/errors.md.
       * @enum {string}
       */
      code:
        | 'unauthorized'
        | 'key_disabled'
        | 'key_expired'
        | 'missing_scope'
        | 'too_many_bad_keys'
        | 'quota_exceeded'
        | 'rate_exceeded'
        | 'key_not_found'
        | 'not_found'
        | 'method_not_allowed'
        | 'invalid_request'
        | 'host_not_allowed'
        | 'https_required'
        | 'headers_too_large'
        | 'request_timeout'
        | 'invalid_field'
        | 'invalid_option'
        | 'unexpected_file'
        | 'image_url_refused'
        | 'no_file'
        | 'too_many_files'
        | 'empty_file'
        | 'unsupported_file_type'
        | 'image_not_supported'
        | 'damaged_image'
        | 'image_too_large'
        | 'damaged_e_invoice'
        | 'invalid_reference_data'
        | 'file_too_large'
        | 'damaged_pdf'
        | 'encrypted_pdf'
        | 'no_pages'
        | 'too_many_pages'
        | 'too_much_text'
        | 'no_text_layer'
        | 'no_readable_text'
        | 'reading_timeout'
        | 'reading_memory'
        | 'not_an_energy_bill'
        | 'not_an_invoice'
        | 'energy_type_mismatch'
        | 'energy_type_undetermined'
        | 'webhook_url_refused'
        | 'webhook_failed'
        | 'webhook_not_authentic'
        | 'object_exists'
        | 'object_not_found'
        | 'object_store_failed'
        | 'backup_damaged'
        | 'ocr_failed'
        | 'model_key_missing'
        | 'model_key_refused'
        | 'model_request_failed'
        | 'model_timeout'
        | 'model_refused'
        | 'model_filtered'
        | 'model_truncated'
        | 'model_answer_invalid'
        | 'vision_not_configured'
        | 'photo_not_supported'
        | 'photo_too_large'
        | 'photo_too_small'
        | 'marker_not_found'
        | 'marker_unusable'
        | 'markers_disagree'
        | 'photo_withheld'
        | 'local_model_required'
        | 'model_budget_reached'
        | 'invalid_wound_dataset'
        | 'unreadable_answers'
        | 'reading_failed'
        | 'busy'
        | 'upload_space_full'
        | 'analysis_timeout'
        | 'cancelled'
        | 'idempotency_conflict'
        | 'job_not_ended'
        | 'job_succeeded'
        | 'job_inputs_gone'
        | 'webhook_not_found'
        | 'reload_failed'
        | 'review_corrected'
        | 'job_abandoned'
        | 'job_input_lost'
        | 'queue_full'
        | 'disk_full'
        | 'database_unavailable'
        | 'anonymous_report_leak'
        | 'masked_copy_leak'
        | 'internal_error'
        | 'aborted'
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
      /** @description The same as SDKs of OpenAI show it. */
      error: {
        message: string
        type: string
        code: string
        param: null
      }
      /** @description With 429 for a limit of the key. */
      daily_limit?: number | null
      /** @description With 429 for a limit of the key. */
      calls_today?: number
    }
    ChatEvent:
      | {
          id: string
          /** @description Seconds since 1970 UTC. */
          created: number
          /** @description What read: an `id` of `/v1/models`. */
          model: string
          /** @enum {string} */
          object: 'chat.completion.chunk'
          choices: {
            /** @enum {number} */
            index: 0
            delta: {
              /** @enum {string} */
              role?: 'assistant'
              content?: string
            }
            /** @enum {string|null} */
            finish_reason: 'stop' | null
          }[]
          /** @description Of the last chunk, with `stream_options.include_usage`. */
          usage?: {
            prompt_tokens: number | null
            completion_tokens: number | null
            total_tokens: number | null
          } | null
        }
      | {
          /** @description French sentence: what is wrong and what to do next. */
          detail: string
          /**
           * @description Stable, for programs: docs/reference/errors.md.
           * @enum {string}
           */
          code:
            | 'unauthorized'
            | 'key_disabled'
            | 'key_expired'
            | 'missing_scope'
            | 'too_many_bad_keys'
            | 'quota_exceeded'
            | 'rate_exceeded'
            | 'key_not_found'
            | 'not_found'
            | 'method_not_allowed'
            | 'invalid_request'
            | 'host_not_allowed'
            | 'https_required'
            | 'headers_too_large'
            | 'request_timeout'
            | 'invalid_field'
            | 'invalid_option'
            | 'unexpected_file'
            | 'image_url_refused'
            | 'no_file'
            | 'too_many_files'
            | 'empty_file'
            | 'unsupported_file_type'
            | 'image_not_supported'
            | 'damaged_image'
            | 'image_too_large'
            | 'damaged_e_invoice'
            | 'invalid_reference_data'
            | 'file_too_large'
            | 'damaged_pdf'
            | 'encrypted_pdf'
            | 'no_pages'
            | 'too_many_pages'
            | 'too_much_text'
            | 'no_text_layer'
            | 'no_readable_text'
            | 'reading_timeout'
            | 'reading_memory'
            | 'not_an_energy_bill'
            | 'not_an_invoice'
            | 'energy_type_mismatch'
            | 'energy_type_undetermined'
            | 'webhook_url_refused'
            | 'webhook_failed'
            | 'webhook_not_authentic'
            | 'object_exists'
            | 'object_not_found'
            | 'object_store_failed'
            | 'backup_damaged'
            | 'ocr_failed'
            | 'model_key_missing'
            | 'model_key_refused'
            | 'model_request_failed'
            | 'model_timeout'
            | 'model_refused'
            | 'model_filtered'
            | 'model_truncated'
            | 'model_answer_invalid'
            | 'vision_not_configured'
            | 'photo_not_supported'
            | 'photo_too_large'
            | 'photo_too_small'
            | 'marker_not_found'
            | 'marker_unusable'
            | 'markers_disagree'
            | 'photo_withheld'
            | 'local_model_required'
            | 'model_budget_reached'
            | 'invalid_wound_dataset'
            | 'unreadable_answers'
            | 'reading_failed'
            | 'busy'
            | 'upload_space_full'
            | 'analysis_timeout'
            | 'cancelled'
            | 'idempotency_conflict'
            | 'job_not_ended'
            | 'job_succeeded'
            | 'job_inputs_gone'
            | 'webhook_not_found'
            | 'reload_failed'
            | 'review_corrected'
            | 'job_abandoned'
            | 'job_input_lost'
            | 'queue_full'
            | 'disk_full'
            | 'database_unavailable'
            | 'anonymous_report_leak'
            | 'masked_copy_leak'
            | 'internal_error'
            | 'aborted'
          /**
           * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
           * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
           */
          request_id: string
          /** @description The same as SDKs of OpenAI show it. */
          error: {
            message: string
            type: string
            code: string
            param: null
          }
          /** @description With 429 for a limit of the key. */
          daily_limit?: number | null
          /** @description With 429 for a limit of the key. */
          calls_today?: number
          status: number
        }
    ChatPart:
      | ({
          /** @enum {string} */
          type: 'image_url' | 'input_image'
          image_url?:
            | string
            | ({
                /**
                 * @description The bytes of a JPEG, PNG, WebP, TIFF or BMP in Base64, bare or as a data URL. What it is is told by its bytes. An address is refused: nothing is fetched.
                 * @example data:image/png;base64,iVBORw0KGgo=
                 */
                url: string
              } & {
                [key: string]: unknown
              })
          /**
           * @description The bytes of a JPEG, PNG, WebP, TIFF or BMP in Base64, bare or as a data URL. What it is is told by its bytes. An address is refused: nothing is fetched.
           * @example data:image/png;base64,iVBORw0KGgo=
           */
          image?: string
        } & {
          [key: string]: unknown
        })
      | ({
          /** @enum {string} */
          type: 'text' | 'input_text'
          text: string
        } & {
          [key: string]: unknown
        })
    ChatRequest: {
      /** @description An `id` of `/v1/models` whose purpose is `ocr`; the first of them reads for any other name. */
      model?: string | null
      /** @description The images of the last message that has any are read, in their order. Text has no effect: what stands on the images is answered, whatever is asked. */
      messages: ({
        role: string
        content?: string | components['schemas']['ChatPart'][] | null
      } & {
        [key: string]: unknown
      })[]
      /** @description Answer in chunks, as server-sent events. */
      stream?: boolean | null
      stream_options?:
        | ({
            include_usage?: boolean | null
          } & {
            [key: string]: unknown
          })
        | null
    } & {
      [key: string]: unknown
    }
    CorrectedReview: {
      /**
       * @description Cannot be guessed.
       * @example 7c1d2f0a-3b54-4e0e-9a61-5d2c8f6e1b90
       */
      id: string
      /** @description Of the API key that sent the document. */
      key_id: string
      /**
       * @description `energy-invoice`: a bill of electricity or gas. `invoice`: any other.
       * @enum {string}
       */
      kind: 'energy-invoice' | 'invoice'
      /**
       * @description `open`: waits for a person. `corrected`: values were put right. `confirmed`: all were found right. `dismissed`: nobody is to look at it.
       * @enum {string}
       */
      state: 'open' | 'corrected' | 'confirmed' | 'dismissed'
      /** @description Of the document, hexadecimal; of the digests of its files where it has several. */
      sha256: string
      /** @description Names, as sent. */
      files: string[]
      page_count: number
      overall_confidence: number
      /** @description Why a person should look: French sentences. */
      reasons: string[]
      /** Format: date-time */
      created_at: string
      /**
       * Format: date-time
       * @description When a person last changed it.
       */
      decided_at: string | null
      /**
       * Format: date-time
       * @description When it is removed with its document.
       */
      expires_at: string
      pages: {
        number: number
        /** @description Points, of the page as it was read. */
        width_pt: number
        height_pt: number
      }[]
      /** @description As they were read, in the order of the document type. */
      fields: components['schemas']['ReviewField'][]
      /** @description What a person has put right. */
      corrections: components['schemas']['ReviewCorrection'][]
      /** @description The label hints that these corrections teach, used from now on for documents of the same key. Null when the document could not be read again, and for kinds that nothing is learnt from. */
      learned: components['schemas']['LabelHint'][] | null
    }
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    DateRead:
      | ({
          /** Format: date */
          value: string
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
    /** @description A French energy bill, leaf by leaf as the document prints it. Amounts in EUR, energy in kWh, rates in percent. */
    EnergyInvoice: {
      /** @enum {string} */
      schema_version: 'energy-invoice/1'
      energy_type?: components['schemas']['TextRead']
      kind?: components['schemas']['TextRead']
      invoice: {
        number?: components['schemas']['TextRead']
        payment_method?: components['schemas']['TextRead']
        issue_date?: components['schemas']['DateRead']
        due_date?: components['schemas']['DateRead']
        next_invoice_date?: components['schemas']['DateRead']
      } & {
        [key: string]: unknown
      }
      supplier: {
        name?: components['schemas']['TextRead']
        printed_name?: components['schemas']['TextRead']
        siren?: components['schemas']['TextRead']
        vat_number?: components['schemas']['TextRead']
        website?: components['schemas']['TextRead']
        customer_service_phone?: components['schemas']['TextRead']
      } & {
        [key: string]: unknown
      }
      offer: {
        name?: components['schemas']['TextRead']
        price_type?: components['schemas']['TextRead']
        regulated?: components['schemas']['YesOrNoRead']
        end_date?: components['schemas']['DateRead']
      } & {
        [key: string]: unknown
      }
      customer: {
        name?: components['schemas']['TextRead']
        billing_address?: components['schemas']['TextRead']
        site_address?: components['schemas']['TextRead']
        client_reference?: components['schemas']['TextRead']
        contract_reference?: components['schemas']['TextRead']
        account_reference?: components['schemas']['TextRead']
      } & {
        [key: string]: unknown
      }
      energies: components['schemas']['EnergySupply'][]
      services: ({
        from?: components['schemas']['DateRead']
        to?: components['schemas']['DateRead']
        label?: components['schemas']['TextRead']
        kind?: components['schemas']['TextRead']
        amount_ht?: components['schemas']['FigureRead']
        vat_rate?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      })[]
      vat: ({
        rate?: components['schemas']['FigureRead']
        base_ht?: components['schemas']['FigureRead']
        amount?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      })[]
      totals: {
        ht?: components['schemas']['FigureRead']
        vat?: components['schemas']['FigureRead']
        ttc?: components['schemas']['FigureRead']
        already_paid?: components['schemas']['FigureRead']
        previous_balance?: components['schemas']['FigureRead']
        energy_voucher?: components['schemas']['FigureRead']
        net_to_pay?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      }
      instalment:
        | ({
            amount?: components['schemas']['FigureRead']
            count?: components['schemas']['FigureRead']
            next_date?: components['schemas']['DateRead']
          } & {
            [key: string]: unknown
          })
        | null
      mentions: {
        mediator?: components['schemas']['YesOrNoRead']
        complaint_contact?: components['schemas']['YesOrNoRead']
        supplier_address?: components['schemas']['YesOrNoRead']
        network_emergency_phone?: components['schemas']['YesOrNoRead']
        regulated_stated?: components['schemas']['YesOrNoRead']
        estimation_basis?: components['schemas']['YesOrNoRead']
        energy_mix?: components['schemas']['YesOrNoRead']
      } & {
        [key: string]: unknown
      }
    } & {
      [key: string]: unknown
    }
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    EnergyRead:
      | ({
          /** @enum {string} */
          value: 'electricite' | 'gaz'
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
    /** @description One energy of the bill. */
    EnergySupply: {
      energy?: components['schemas']['EnergyRead']
      tariff_option?: components['schemas']['TariffOptionRead']
      delivery_point?: components['schemas']['TextRead']
      network_tariff?: components['schemas']['TextRead']
      power_kva?: components['schemas']['FigureRead']
      total_kwh?: components['schemas']['FigureRead']
      volume_m3?: components['schemas']['FigureRead']
      conversion_coefficient?: components['schemas']['FigureRead']
      annual_reference_kwh?: components['schemas']['FigureRead']
      network_share_ht?: components['schemas']['FigureRead']
      total_ht?: components['schemas']['FigureRead']
      total_ttc?: components['schemas']['FigureRead']
      meter: {
        serial?: components['schemas']['TextRead']
        communicating?: components['schemas']['YesOrNoRead']
      } & {
        [key: string]: unknown
      }
      period: {
        from?: components['schemas']['DateRead']
        to?: components['schemas']['DateRead']
      } & {
        [key: string]: unknown
      }
      readings: ({
        band?: components['schemas']['BandRead']
        old_index?: components['schemas']['FigureRead']
        new_index?: components['schemas']['FigureRead']
        old_nature?: components['schemas']['TextRead']
        new_nature?: components['schemas']['TextRead']
        unit?: components['schemas']['TextRead']
      } & {
        [key: string]: unknown
      })[]
      consumption: ({
        from?: components['schemas']['DateRead']
        to?: components['schemas']['DateRead']
        band?: components['schemas']['BandRead']
        quantity_kwh?: components['schemas']['FigureRead']
        unit_price_ht?: components['schemas']['FigureRead']
        amount_ht?: components['schemas']['FigureRead']
        vat_rate?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      })[]
      subscription: ({
        from?: components['schemas']['DateRead']
        to?: components['schemas']['DateRead']
        unit_price_ht?: components['schemas']['FigureRead']
        amount_ht?: components['schemas']['FigureRead']
        vat_rate?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      })[]
      taxes: ({
        from?: components['schemas']['DateRead']
        to?: components['schemas']['DateRead']
        code?: components['schemas']['TextRead']
        label?: components['schemas']['TextRead']
        base_unit?: components['schemas']['TextRead']
        rate_unit?: components['schemas']['TextRead']
        base?: components['schemas']['FigureRead']
        rate?: components['schemas']['FigureRead']
        amount_ht?: components['schemas']['FigureRead']
        vat_rate?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      })[]
      history: ({
        month?: components['schemas']['TextRead']
        kwh?: components['schemas']['FigureRead']
        nature?: components['schemas']['TextRead']
      } & {
        [key: string]: unknown
      })[]
    } & {
      [key: string]: unknown
    }
    Error: {
      /** @description French sentence: what is wrong and what to do next. */
      detail: string
      /**
       * @description Stable, for programs: docs/reference/errors.md.
       * @enum {string}
       */
      code:
        | 'unauthorized'
        | 'key_disabled'
        | 'key_expired'
        | 'missing_scope'
        | 'too_many_bad_keys'
        | 'quota_exceeded'
        | 'rate_exceeded'
        | 'key_not_found'
        | 'not_found'
        | 'method_not_allowed'
        | 'invalid_request'
        | 'host_not_allowed'
        | 'https_required'
        | 'headers_too_large'
        | 'request_timeout'
        | 'invalid_field'
        | 'invalid_option'
        | 'unexpected_file'
        | 'image_url_refused'
        | 'no_file'
        | 'too_many_files'
        | 'empty_file'
        | 'unsupported_file_type'
        | 'image_not_supported'
        | 'damaged_image'
        | 'image_too_large'
        | 'damaged_e_invoice'
        | 'invalid_reference_data'
        | 'file_too_large'
        | 'damaged_pdf'
        | 'encrypted_pdf'
        | 'no_pages'
        | 'too_many_pages'
        | 'too_much_text'
        | 'no_text_layer'
        | 'no_readable_text'
        | 'reading_timeout'
        | 'reading_memory'
        | 'not_an_energy_bill'
        | 'not_an_invoice'
        | 'energy_type_mismatch'
        | 'energy_type_undetermined'
        | 'webhook_url_refused'
        | 'webhook_failed'
        | 'webhook_not_authentic'
        | 'object_exists'
        | 'object_not_found'
        | 'object_store_failed'
        | 'backup_damaged'
        | 'ocr_failed'
        | 'model_key_missing'
        | 'model_key_refused'
        | 'model_request_failed'
        | 'model_timeout'
        | 'model_refused'
        | 'model_filtered'
        | 'model_truncated'
        | 'model_answer_invalid'
        | 'vision_not_configured'
        | 'photo_not_supported'
        | 'photo_too_large'
        | 'photo_too_small'
        | 'marker_not_found'
        | 'marker_unusable'
        | 'markers_disagree'
        | 'photo_withheld'
        | 'local_model_required'
        | 'model_budget_reached'
        | 'invalid_wound_dataset'
        | 'unreadable_answers'
        | 'reading_failed'
        | 'busy'
        | 'upload_space_full'
        | 'analysis_timeout'
        | 'cancelled'
        | 'idempotency_conflict'
        | 'job_not_ended'
        | 'job_succeeded'
        | 'job_inputs_gone'
        | 'webhook_not_found'
        | 'reload_failed'
        | 'review_corrected'
        | 'job_abandoned'
        | 'job_input_lost'
        | 'queue_full'
        | 'disk_full'
        | 'database_unavailable'
        | 'anonymous_report_leak'
        | 'masked_copy_leak'
        | 'internal_error'
        | 'aborted'
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
      /** @description With 429 for a limit of the key: its name in French. */
      error?: string
      /** @description With 429 for a limit of the key. */
      daily_limit?: number | null
      /** @description With 429 for a limit of the key. */
      calls_today?: number
    }
    ErrorEvent: {
      /** @description French sentence: what is wrong and what to do next. */
      detail: string
      /**
       * @description Stable, for programs: docs/reference/errors.md.
       * @enum {string}
       */
      code:
        | 'unauthorized'
        | 'key_disabled'
        | 'key_expired'
        | 'missing_scope'
        | 'too_many_bad_keys'
        | 'quota_exceeded'
        | 'rate_exceeded'
        | 'key_not_found'
        | 'not_found'
        | 'method_not_allowed'
        | 'invalid_request'
        | 'host_not_allowed'
        | 'https_required'
        | 'headers_too_large'
        | 'request_timeout'
        | 'invalid_field'
        | 'invalid_option'
        | 'unexpected_file'
        | 'image_url_refused'
        | 'no_file'
        | 'too_many_files'
        | 'empty_file'
        | 'unsupported_file_type'
        | 'image_not_supported'
        | 'damaged_image'
        | 'image_too_large'
        | 'damaged_e_invoice'
        | 'invalid_reference_data'
        | 'file_too_large'
        | 'damaged_pdf'
        | 'encrypted_pdf'
        | 'no_pages'
        | 'too_many_pages'
        | 'too_much_text'
        | 'no_text_layer'
        | 'no_readable_text'
        | 'reading_timeout'
        | 'reading_memory'
        | 'not_an_energy_bill'
        | 'not_an_invoice'
        | 'energy_type_mismatch'
        | 'energy_type_undetermined'
        | 'webhook_url_refused'
        | 'webhook_failed'
        | 'webhook_not_authentic'
        | 'object_exists'
        | 'object_not_found'
        | 'object_store_failed'
        | 'backup_damaged'
        | 'ocr_failed'
        | 'model_key_missing'
        | 'model_key_refused'
        | 'model_request_failed'
        | 'model_timeout'
        | 'model_refused'
        | 'model_filtered'
        | 'model_truncated'
        | 'model_answer_invalid'
        | 'vision_not_configured'
        | 'photo_not_supported'
        | 'photo_too_large'
        | 'photo_too_small'
        | 'marker_not_found'
        | 'marker_unusable'
        | 'markers_disagree'
        | 'photo_withheld'
        | 'local_model_required'
        | 'model_budget_reached'
        | 'invalid_wound_dataset'
        | 'unreadable_answers'
        | 'reading_failed'
        | 'busy'
        | 'upload_space_full'
        | 'analysis_timeout'
        | 'cancelled'
        | 'idempotency_conflict'
        | 'job_not_ended'
        | 'job_succeeded'
        | 'job_inputs_gone'
        | 'webhook_not_found'
        | 'reload_failed'
        | 'review_corrected'
        | 'job_abandoned'
        | 'job_input_lost'
        | 'queue_full'
        | 'disk_full'
        | 'database_unavailable'
        | 'anonymous_report_leak'
        | 'masked_copy_leak'
        | 'internal_error'
        | 'aborted'
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
      /** @description With 429 for a limit of the key: its name in French. */
      error?: string
      /** @description With 429 for a limit of the key. */
      daily_limit?: number | null
      /** @description With 429 for a limit of the key. */
      calls_today?: number
      status: number
    }
    /** @description The place in the document that proves a value, with its words as printed. */
    Evidence: {
      /** @enum {string} */
      source: 'factur-x' | 'rules' | 'hint' | 'model' | 'derived'
      page: number | null
      box: components['schemas']['Box']
      quote: string | null
    } & {
      [key: string]: unknown
    }
    /** @description Pictures of the pages, and where values and findings stand on them. */
    EvidenceOnPages: {
      pages: {
        number: number
        width: number
        height: number
        jpeg_base64: string
      }[]
      values: {
        path: string
        label: string
        line: string | null
        value: string
        confidence: number
        page: number
        /** @description Relative to the picture of the page, 0 to 1, clockwise from the top left. */
        corners: [number, number][]
      }[]
      findings: {
        rule_id: string
        /**
         * @description 3: money or legal breach likely. 2: to be verified with the supplier. 1: advice.
         * @enum {integer}
         */
        severity: 1 | 2 | 3
        title: string
        page: number
        /** @description Relative to the picture of the page, 0 to 1, clockwise from the top left. */
        corners: [number, number][]
      }[]
    }
    ExtractAnswer: {
      /** @enum {boolean} */
      success: true
      data: {
        /** @description As sent. */
        filename: string
        /**
         * Format: date-time
         * @description When the invoice was read.
         */
        extracted_at: string
        /** @description Only what was read; one `ligne_produit` for each line. */
        fields: components['schemas']['ExtractedField'][]
        overall_confidence: number
        /** @description Whether it is below `REVIEW_THRESHOLD`. */
        needs_review: boolean
        /**
         * @description Program and digest of what it reads with: the same name stands for the same answers.
         * @example constat-0.1.0+3fa1c2d4
         */
        model_version: string
        pages: number
        /**
         * Format: uuid
         * @description Of the review that was opened; null without one.
         */
        review_id: string | null
        warnings: components['schemas']['Warning'][]
        /**
         * Format: uuid
         * @description For `/v1/extractions/{id}`; null where nothing is kept.
         * @example 7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10
         */
        id: string | null
        /** @description With `include=invoice`. */
        invoice?: {
          /** @enum {string} */
          schema_version: 'invoice/1'
          kind?: components['schemas']['InvoiceDocumentKindRead']
          number?: components['schemas']['TextRead']
          issue_date?: components['schemas']['DateRead']
          currency?: components['schemas']['TextRead']
          seller: {
            name?: components['schemas']['TextRead']
            address?: components['schemas']['TextRead']
            siret?: components['schemas']['TextRead']
            siren?: components['schemas']['TextRead']
            vat_number?: components['schemas']['TextRead']
          } & {
            [key: string]: unknown
          }
          buyer: {
            name?: components['schemas']['TextRead']
          } & {
            [key: string]: unknown
          }
          total_excluding_tax?: components['schemas']['FigureRead']
          total_tax?: components['schemas']['FigureRead']
          total_including_tax?: components['schemas']['FigureRead']
          taxes: ({
            rate?: components['schemas']['FigureRead']
            base?: components['schemas']['FigureRead']
            amount?: components['schemas']['FigureRead']
          } & {
            [key: string]: unknown
          })[]
          lines: ({
            description?: components['schemas']['TextRead']
            quantity?: components['schemas']['FigureRead']
            unit_price?: components['schemas']['FigureRead']
            amount?: components['schemas']['FigureRead']
          } & {
            [key: string]: unknown
          })[]
        } & {
          [key: string]: unknown
        }
      }
      /** @description French. */
      message: string
      /** @description Whether no invoice was read for this call. */
      cached: boolean
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
    }
    ExtractedField: {
      /** @enum {string} */
      label:
        | 'numero_facture'
        | 'date_facture'
        | 'montant_ht'
        | 'montant_tva'
        | 'montant_ttc'
        | 'nom_fournisseur'
        | 'adresse_fournisseur'
        | 'siret_fournisseur'
        | 'ligne_produit'
      /** @description Dates `YYYY-MM-DD`, amounts `1234.50` in the currency of the invoice, a SIRET 14 digits; other texts as printed. */
      value: string
      confidence: number
      /** @description On the page as it was sent, from its top left. Null for a value that stands on no page, as one of an electronic invoice. */
      bbox: {
        x: number
        y: number
        width: number
        height: number
      } | null
      /** @description From 1; null with `bbox`. */
      page: number | null
    }
    ExtractError: {
      /** @enum {boolean} */
      success: false
      data: null
      message: string
      /** @description French sentence: what is wrong and what to do next. */
      detail: string
      /**
       * @description Stable, for programs: docs/reference/errors.md.
       * @enum {string}
       */
      code:
        | 'unauthorized'
        | 'key_disabled'
        | 'key_expired'
        | 'missing_scope'
        | 'too_many_bad_keys'
        | 'quota_exceeded'
        | 'rate_exceeded'
        | 'key_not_found'
        | 'not_found'
        | 'method_not_allowed'
        | 'invalid_request'
        | 'host_not_allowed'
        | 'https_required'
        | 'headers_too_large'
        | 'request_timeout'
        | 'invalid_field'
        | 'invalid_option'
        | 'unexpected_file'
        | 'image_url_refused'
        | 'no_file'
        | 'too_many_files'
        | 'empty_file'
        | 'unsupported_file_type'
        | 'image_not_supported'
        | 'damaged_image'
        | 'image_too_large'
        | 'damaged_e_invoice'
        | 'invalid_reference_data'
        | 'file_too_large'
        | 'damaged_pdf'
        | 'encrypted_pdf'
        | 'no_pages'
        | 'too_many_pages'
        | 'too_much_text'
        | 'no_text_layer'
        | 'no_readable_text'
        | 'reading_timeout'
        | 'reading_memory'
        | 'not_an_energy_bill'
        | 'not_an_invoice'
        | 'energy_type_mismatch'
        | 'energy_type_undetermined'
        | 'webhook_url_refused'
        | 'webhook_failed'
        | 'webhook_not_authentic'
        | 'object_exists'
        | 'object_not_found'
        | 'object_store_failed'
        | 'backup_damaged'
        | 'ocr_failed'
        | 'model_key_missing'
        | 'model_key_refused'
        | 'model_request_failed'
        | 'model_timeout'
        | 'model_refused'
        | 'model_filtered'
        | 'model_truncated'
        | 'model_answer_invalid'
        | 'vision_not_configured'
        | 'photo_not_supported'
        | 'photo_too_large'
        | 'photo_too_small'
        | 'marker_not_found'
        | 'marker_unusable'
        | 'markers_disagree'
        | 'photo_withheld'
        | 'local_model_required'
        | 'model_budget_reached'
        | 'invalid_wound_dataset'
        | 'unreadable_answers'
        | 'reading_failed'
        | 'busy'
        | 'upload_space_full'
        | 'analysis_timeout'
        | 'cancelled'
        | 'idempotency_conflict'
        | 'job_not_ended'
        | 'job_succeeded'
        | 'job_inputs_gone'
        | 'webhook_not_found'
        | 'reload_failed'
        | 'review_corrected'
        | 'job_abandoned'
        | 'job_input_lost'
        | 'queue_full'
        | 'disk_full'
        | 'database_unavailable'
        | 'anonymous_report_leak'
        | 'masked_copy_leak'
        | 'internal_error'
        | 'aborted'
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
      /** @description With 429 for a limit of the key: its name in French. */
      error?: string
      /** @description With 429 for a limit of the key. */
      daily_limit?: number | null
      /** @description With 429 for a limit of the key. */
      calls_today?: number
    }
    Extraction: {
      /**
       * Format: uuid
       * @example 7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10
       */
      id: string
      /** @description As sent. */
      filename: string
      /**
       * Format: date-time
       * @description When the invoice was read.
       */
      extracted_at: string
      /** @description Only what was read; one `ligne_produit` for each line. */
      fields: components['schemas']['ExtractedField'][]
      overall_confidence: number
      /** @description Whether it is below `REVIEW_THRESHOLD`. */
      needs_review: boolean
      /**
       * @description Program and digest of what it reads with: the same name stands for the same answers.
       * @example constat-0.1.0+3fa1c2d4
       */
      model_version: string
      pages: number
      /**
       * Format: uuid
       * @description Of the review that was opened; null without one.
       */
      review_id: string | null
      warnings: components['schemas']['Warning'][]
    }
    ExtractionExport: {
      extractions: components['schemas']['Extraction'][]
    }
    ExtractionList: {
      extractions: components['schemas']['Extraction'][]
      /** @description What to send as `after` for the next page; null on the last. */
      next: string | null
    }
    ExtractionStats: {
      /** @description Invoices that were read, or tried to be. */
      total_extractions: number
      /** @description Of those that were read; null without any. */
      average_confidence: number | null
      extractions_last_24h: number
      /**
       * @description Program and digest of what it reads with: the same name stands for the same answers.
       * @example constat-0.1.0+3fa1c2d4
       */
      model_version: string
      /** @description Those that were read, of all; null without any. */
      success_rate: number | null
    }
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    FigureRead:
      | ({
          value: number
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
    /** @description A gap to be checked between the bill and what its figures or the law lead to. */
    Finding: {
      /**
       * @description Rule, as docs/reference/rules.md lists it.
       * @example E-ARI-02
       */
      rule_id: string
      family: string
      /**
       * @description 3: money or legal breach likely. 2: to be verified with the supplier. 1: advice.
       * @enum {integer}
       */
      severity: 1 | 2 | 3
      title: string
      /** @description One factual French sentence with the figures; names no one. */
      message: string
      /** @description Legal or tariff basis, with its reference. */
      basis: string
      expected: string | null
      observed: string | null
      difference: number | null
      /** @description Amount at stake in EUR including tax, low and high. */
      range_eur: [number, number] | null
      confidence: number
      evidence: components['schemas']['Evidence'][]
      advice: string
      /** @description A paragraph for a written claim; empty where there is none to make. */
      letter: string
    }
    ForgottenHints: {
      /** @description Reviews whose corrections teach nothing any more. */
      reviews: number
    }
    Health: {
      /** @enum {string} */
      status: 'ok'
      version?: string
      node?: string
      environment?: string
      uptime_seconds?: number
      parts?: {
        [key: string]: 'up' | 'down'
      }
      vision_provider?: string | null
      vision_model?: string | null
      vision_configured?: boolean
      /** @description The same as `vision_configured`, for older callers. */
      llm_available?: boolean
      wounds?: {
        running: number
        waiting: number
      }
      /** @description Whether what reads pictures by default could do so now. */
      ocr_ready?: boolean
      /** @description Its name in `/v1/models`. */
      ocr_model?: string
      analyses?: {
        running: number
        waiting: number
      }
      limits?: {
        max_content_length: number
        max_concurrent_analyses: number
        max_waiting_analyses: number
        max_analysis_seconds: number
      }
    }
    /** @description An invoice of any trade, leaf by leaf as the document prints it. Amounts in `currency`, rates in percent. */
    Invoice: {
      /** @enum {string} */
      schema_version: 'invoice/1'
      kind?: components['schemas']['InvoiceDocumentKindRead']
      number?: components['schemas']['TextRead']
      issue_date?: components['schemas']['DateRead']
      currency?: components['schemas']['TextRead']
      seller: {
        name?: components['schemas']['TextRead']
        address?: components['schemas']['TextRead']
        siret?: components['schemas']['TextRead']
        siren?: components['schemas']['TextRead']
        vat_number?: components['schemas']['TextRead']
      } & {
        [key: string]: unknown
      }
      buyer: {
        name?: components['schemas']['TextRead']
      } & {
        [key: string]: unknown
      }
      total_excluding_tax?: components['schemas']['FigureRead']
      total_tax?: components['schemas']['FigureRead']
      total_including_tax?: components['schemas']['FigureRead']
      taxes: ({
        rate?: components['schemas']['FigureRead']
        base?: components['schemas']['FigureRead']
        amount?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      })[]
      lines: ({
        description?: components['schemas']['TextRead']
        quantity?: components['schemas']['FigureRead']
        unit_price?: components['schemas']['FigureRead']
        amount?: components['schemas']['FigureRead']
      } & {
        [key: string]: unknown
      })[]
    } & {
      [key: string]: unknown
    }
    /** @description The analysis of one bill and its two reports. More keys may come. */
    InvoiceAnswer: {
      non_anonymous_report_base64: string
      anonymous_report_base64: string
      /** @description Three or four French sentences. */
      highlights: string[]
      /**
       * Format: int64
       * @description As sent, with all its digits; null when not sent.
       */
      user_id: number | null
      /**
       * Format: int64
       * @description As sent, with all its digits; null when not sent.
       */
      invoice_id: number | null
      /** @description As sent; null when not sent. */
      external_ref: string | null
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
      /** @enum {string|null} */
      energy_type: 'electricite' | 'gaz' | 'dual' | null
      /** @description Pages of the bill, over all of its files. */
      pages: number
      overall_confidence: number
      /** @description Whether a person should check. */
      needs_review: boolean
      /**
       * @description Of `/v1/reviews`; null when no person should check, or reviews are off.
       * @example 7c1d2f0a-3b54-4e0e-9a61-5d2c8f6e1b90
       */
      review_id: string | null
      warnings: components['schemas']['Warning'][]
      findings: components['schemas']['Finding'][]
      rules_passed: string[]
      rules_not_evaluated: components['schemas']['RuleNotEvaluated'][]
      market_position: components['schemas']['MarketPosition'][]
      savings: components['schemas']['Savings']
      yearly_consumption: components['schemas']['YearlyConsumption'][]
      /** Format: date */
      reference_date: string | null
      invoice: components['schemas']['EnergyInvoice']
      provenance: components['schemas']['Provenance']
      timings: components['schemas']['Timings']
      offers?: components['schemas']['OfferComparison'][]
      recomputation?: components['schemas']['BillRecomputation']
      simulation?: components['schemas']['BillSimulation']
      evidence?: components['schemas']['EvidenceOnPages']
    }
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    InvoiceDocumentKindRead:
      | ({
          /** @enum {string} */
          value: 'facture' | 'avoir' | 'recu'
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
    Job: {
      /**
       * @description Cannot be guessed.
       * @example 0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a
       */
      task_id: string
      /**
       * @description `PENDING`: waits. `STARTED`: is being analysed. `RETRY`: failed by a fault of ours and is tried again. `SUCCESS` and `FAILURE`: has ended.
       * @enum {string}
       */
      status: 'PENDING' | 'STARTED' | 'RETRY' | 'SUCCESS' | 'FAILURE'
      /**
       * @description `pdf` or `images` of a bill, `wound` for one photograph to assess, `wounds` for several to compare.
       * @enum {string}
       */
      source_kind: 'pdf' | 'images' | 'wound' | 'wounds'
      /** @description Attempts begun. */
      attempts: number
      /** @description While it is being analysed. */
      progress: {
        /**
         * @description Of a wound: preparation, question, regles, redaction.
         * @enum {string}
         */
        stage:
          | 'waiting'
          | 'reading'
          | 'extraction'
          | 'audit'
          | 'report'
          | 'preparation'
          | 'question'
          | 'regles'
          | 'redaction'
        /** @enum {string|null} */
        step: 'text' | 'image' | 'ocr' | null
        /** @description Pages that have gone through the step; of several photographs, those that were assessed. */
        page: number | null
        pages: number | null
        /** @description Never smaller than before. */
        percent: number
      } | null
      /** @description Of a `FAILURE`: what a direct call would have been answered. */
      error: {
        code: string
        detail: string
      } | null
      /**
       * Format: int64
       * @description As sent, with all its digits; null when not sent.
       */
      user_id: number | null
      /**
       * Format: int64
       * @description As sent, with all its digits; null when not sent.
       */
      invoice_id: number | null
      external_ref: string | null
      /**
       * @description The job that this one does again; null for one that was sent.
       * @example 0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a
       */
      retry_of: string | null
      /** @description Whether it failed or was cancelled and its files are still kept, so that `retry` runs it again. */
      can_retry: boolean
      /** Format: date-time */
      created_at: string
      /** Format: date-time */
      started_at: string | null
      /** Format: date-time */
      ended_at: string | null
      /**
       * Format: date-time
       * @description When the job and its result are removed.
       */
      expires_at: string | null
      /** @description Of a `SUCCESS`: what a direct call answers. */
      result?:
        | components['schemas']['InvoiceAnswer']
        | components['schemas']['WoundAnswer']
        | components['schemas']['WoundComparisonAnswer']
    }
    JobList: {
      jobs: components['schemas']['JobState'][]
      /** @description What to send as `after` for the next page; null on the last. */
      next: string | null
    }
    /** @description Where a job stands. What does not apply is null. */
    JobProgress: {
      /**
       * @description Of a wound: preparation, question, regles, redaction.
       * @enum {string}
       */
      stage:
        'waiting' | 'reading' | 'extraction' | 'audit' | 'report' | 'preparation' | 'question' | 'regles' | 'redaction'
      /** @enum {string|null} */
      step: 'text' | 'image' | 'ocr' | null
      /** @description Pages that have gone through the step; of several photographs, those that were assessed. */
      page: number | null
      pages: number | null
      /** @description Never smaller than before. */
      percent: number
    }
    JobResult:
      | components['schemas']['InvoiceAnswer']
      | components['schemas']['WoundAnswer']
      | components['schemas']['WoundComparisonAnswer']
    JobState: {
      /**
       * @description Cannot be guessed.
       * @example 0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a
       */
      task_id: string
      /**
       * @description `PENDING`: waits. `STARTED`: is being analysed. `RETRY`: failed by a fault of ours and is tried again. `SUCCESS` and `FAILURE`: has ended.
       * @enum {string}
       */
      status: 'PENDING' | 'STARTED' | 'RETRY' | 'SUCCESS' | 'FAILURE'
      /**
       * @description `pdf` or `images` of a bill, `wound` for one photograph to assess, `wounds` for several to compare.
       * @enum {string}
       */
      source_kind: 'pdf' | 'images' | 'wound' | 'wounds'
      /** @description Attempts begun. */
      attempts: number
      /** @description While it is being analysed. */
      progress: {
        /**
         * @description Of a wound: preparation, question, regles, redaction.
         * @enum {string}
         */
        stage:
          | 'waiting'
          | 'reading'
          | 'extraction'
          | 'audit'
          | 'report'
          | 'preparation'
          | 'question'
          | 'regles'
          | 'redaction'
        /** @enum {string|null} */
        step: 'text' | 'image' | 'ocr' | null
        /** @description Pages that have gone through the step; of several photographs, those that were assessed. */
        page: number | null
        pages: number | null
        /** @description Never smaller than before. */
        percent: number
      } | null
      /** @description Of a `FAILURE`: what a direct call would have been answered. */
      error: {
        code: string
        detail: string
      } | null
      /**
       * Format: int64
       * @description As sent, with all its digits; null when not sent.
       */
      user_id: number | null
      /**
       * Format: int64
       * @description As sent, with all its digits; null when not sent.
       */
      invoice_id: number | null
      external_ref: string | null
      /**
       * @description The job that this one does again; null for one that was sent.
       * @example 0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a
       */
      retry_of: string | null
      /** @description Whether it failed or was cancelled and its files are still kept, so that `retry` runs it again. */
      can_retry: boolean
      /** Format: date-time */
      created_at: string
      /** Format: date-time */
      started_at: string | null
      /** Format: date-time */
      ended_at: string | null
      /**
       * Format: date-time
       * @description When the job and its result are removed.
       */
      expires_at: string | null
    }
    JobWebhook: {
      /** @description The `webhook-id` that every attempt is sent under. */
      id: string
      /**
       * @description Cannot be guessed.
       * @example 0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a
       */
      task_id: string
      /** @description Without its query, which may hold a secret of the receiver. */
      url: string
      /** @example invoice.completed */
      type: string
      /**
       * @description `waiting` for its next attempt, `delivered`, or `failed` once no attempt is left.
       * @enum {string}
       */
      state: 'waiting' | 'delivered' | 'failed'
      /** Format: date-time */
      created_at: string
      /**
       * Format: date-time
       * @description About; null when none is planned.
       */
      next_attempt_at: string | null
      /** Format: date-time */
      ended_at: string | null
      /** @description In the order in which they were made. */
      attempts: components['schemas']['WebhookAttempt'][]
    }
    JobWebhooks: {
      /** @description One; none before the job has ended, for a job that nobody is told of, and 30 days after its end. */
      webhooks: components['schemas']['JobWebhook'][]
    }
    KeyedWoundAnswer: {
      /** @enum {boolean} */
      success: true
      api_key_name: string
      /** @description This call counted; null without a daily limit. */
      remaining_calls_today: number | null
      data: components['schemas']['WoundData']
    }
    KeyedWoundComparisonAnswer: {
      /** @enum {boolean} */
      success: true
      api_key_name: string
      /** @description This call counted; null without a daily limit. */
      remaining_calls_today: number | null
      data: components['schemas']['WoundComparisonData']
    }
    KeyInfo: {
      name: string
      user: string | null
      daily_limit: number | null
      calls_today: number
      remaining_today: number | null
      total_calls: number
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      created_at: string | null
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      last_used: string | null
    }
    KeyRotation: {
      /**
       * @description How long the key before stays good beside the new one; a week at most.
       * @default 0
       */
      overlap_seconds: number
    }
    KeyUsage: {
      id: string
      /** @description Newest first, in the time zone of quotas. */
      days: {
        /** Format: date */
        day: string
        /** @description Calls that were answered. */
        calls: number
        pages: number
        /** @description Of models. */
        input_tokens: number
        output_tokens: number
        /** @description Of calls of models whose price is known; null where models were asked and the price of none is known. With `unpriced_calls` above 0 it is less than what was spent. */
        cost_usd: number | null
        /** @description Calls of models whose price is not known; null for days before they were counted. */
        unpriced_calls: number | null
      }[]
    }
    LabelHint: {
      supplier: string | null
      path: string
      /** @description As printed, without figures. */
      label: string
      /** @enum {string} */
      relation: 'same-cell' | 'right' | 'same-row' | 'below' | 'column-header'
      /** @enum {string} */
      kind: 'amount' | 'date' | 'reference' | 'delivery-point' | 'phone' | 'power' | 'energy' | 'number'
      /** @description How many corrections have shown it. */
      count: number
    }
    /** @description The file that `LABEL_HINTS_FILE` names and `parseLabelHints` takes. */
    LabelHints: {
      /** @enum {number} */
      version: 1
      hints: components['schemas']['LabelHint'][]
    }
    LabelStudioTask: {
      data: {
        /** @description Pictures as `data:` addresses. */
        pages: string[]
        review_id: string
        kind: string
        files: string
        reasons: string
      }
      predictions: {
        model_version: string
        /** @description Overall confidence. */
        score: number
        result: (
          | {
              /** @description Of the region: the path of the field. */
              id: string
              to_name: string
              from_name: string
              /** @description Which of `pages`. */
              item_index: number
              original_width: number
              original_height: number
              /** @enum {number} */
              image_rotation: 0
              score?: number
              /** @enum {string} */
              type: 'rectanglelabels'
              value: {
                x: number
                y: number
                width: number
                height: number
                rotation: number
                rectanglelabels: string[]
              }
            }
          | {
              /** @description Of the region: the path of the field. */
              id: string
              to_name: string
              from_name: string
              /** @description Which of `pages`. */
              item_index: number
              original_width: number
              original_height: number
              /** @enum {number} */
              image_rotation: 0
              score?: number
              /** @enum {string} */
              type: 'textarea'
              value: {
                x: number
                y: number
                width: number
                height: number
                rotation: number
                text: string[]
              }
            }
        )[]
      }[]
    }
    LegacyWound: {
      type_plaie: string
      localisation: string
      /** @description In cm. Null without a readable scale or a measure of the nurse; the depth is the nurse’s. */
      dimensions: {
        longueur_cm: number | null
        largeur_cm: number | null
        profondeur_cm: number | null
      }
      stade_cicatrisation: string
      methode_fermeture: string
      nombre_points: number | null
      /** @description Visual signs only: no photograph tells an infection. */
      signes_infection: string[]
      complications: string[]
      etat_general: string
      /** @enum {string} */
      confiance: 'élevée' | 'moyenne' | 'faible'
      notes: string
    }
    Liveness: {
      /** @enum {boolean} */
      ok: true
    }
    /** @description The billed price beside a public reference of the same dates. */
    MarketPosition: {
      /** @enum {string} */
      energy: 'electricite' | 'gaz'
      reference: string | null
      /** Format: date */
      reference_date: string | null
      billed_eur_kwh: number | null
      reference_eur_kwh: number | null
      gap_percent: number | null
      capped: boolean
      claimable: boolean
      reason: string | null
    }
    ModelList: {
      /** @enum {string} */
      object: 'list'
      data: {
        id: string
        /** @enum {string} */
        object: 'model'
        /** @description When this server began to offer it, in seconds since 1970 UTC. */
        created: number
        owned_by: string
        /**
         * @description `ocr`: reads text, by `/v1/chat/completions`. `wound`: observes photographs of wounds. `invoice`: reads bills a second time.
         * @enum {string}
         */
        purpose: 'ocr' | 'wound' | 'invoice'
      }[]
    }
    NewApiKey: {
      name: string
      /** @default null */
      user: string | null
      /**
       * @default [
       *       "invoices",
       *       "jobs"
       *     ]
       */
      scopes: ('invoices' | 'jobs' | 'wounds' | 'metrics' | 'reviews' | 'admin')[]
      /** @default 10 */
      daily_limit: number | null
      /** @default 60 */
      rate_per_minute: number
      /**
       * Format: date-time
       * @default null
       */
      expires_at: string | null
    }
    /** @description What a nurse knows and a photograph does not show. It wins over what a model sees and is never changed. */
    NurseContext: {
      /** @enum {string} */
      etiologie_connue?:
        | 'escarre'
        | 'ulcere_veineux'
        | 'ulcere_arteriel'
        | 'ulcere_mixte'
        | 'plaie_pied_diabetique'
        | 'plaie_chirurgicale_fermee'
        | 'desunion_chirurgicale'
        | 'plaie_traumatique'
        | 'dechirure_cutanee'
        | 'brulure'
        | 'dermite_incontinence'
        | 'morsure'
        | 'plaie_tumorale'
        | 'moignon'
        | 'peristomiale'
        | 'autre'
      /** @enum {string} */
      localisation?:
        | 'tete_visage'
        | 'cou'
        | 'epaule'
        | 'bras'
        | 'coude'
        | 'avant_bras'
        | 'poignet'
        | 'main'
        | 'doigt'
        | 'thorax'
        | 'sein'
        | 'abdomen'
        | 'dos'
        | 'lombaire'
        | 'sacrum'
        | 'coccyx'
        | 'fesse'
        | 'ischion'
        | 'trochanter_hanche'
        | 'aine'
        | 'perinee'
        | 'cuisse'
        | 'genou'
        | 'jambe'
        | 'cheville_malleole'
        | 'talon'
        | 'pied_dos'
        | 'pied_plante'
        | 'orteil'
        | 'autre'
      /** @enum {string} */
      lateralite?: 'droite' | 'gauche' | 'mediane'
      longueur_cm?: number
      largeur_cm?: number
      profondeur_cm?: number
      decollement_cm?: number
      decollement_heure?: number
      /** @enum {string} */
      exsudat_quantite?: 'absent' | 'faible' | 'modere' | 'abondant'
      /** @enum {string} */
      exsudat_aspect?:
        'sereux' | 'serosanguinolent' | 'sanguinolent' | 'fibrineux' | 'seropurulent' | 'purulent' | 'verdatre'
      /** @enum {string} */
      odeur?: 'absente' | 'faible' | 'forte' | 'nauseabonde'
      douleur_en_0_10?: number
      douleur_disproportionnee?: boolean
      chaleur?: boolean
      fievre?: boolean
      crepitation?: boolean
      contact_osseux?: boolean
      ischemie_aigue?: boolean
      diabete?: boolean
      arteriopathie?: boolean
      immunodepression?: boolean
      anticoagulant?: boolean
      ips?: number
      /** @enum {string} */
      pouls_pedieux?: 'presents' | 'diminues' | 'absents'
      /** Format: date */
      date_apparition?: string
      /** Format: date */
      dernier_debridement?: string
      bilan_etiologique_fait?: boolean
      /** @enum {string} */
      stade_escarre_connu?:
        'stade_1' | 'stade_2' | 'stade_3' | 'stade_4' | 'inclassable' | 'lesion_tissus_profonds_suspectee'
      /** @enum {string} */
      moment_photo?: 'avant_nettoyage' | 'apres_nettoyage' | 'inconnu'
      /** @enum {string} */
      phototype?: 'I_II' | 'III_IV' | 'V_VI' | 'inconnu'
    }
    /** @description One offer to compare a bill with. */
    Offer: {
      name: string
      supplier: string
      /** @enum {string} */
      energy: 'electricite' | 'gaz'
      /**
       * @default null
       * @enum {string|null}
       */
      option: 'base' | 'hphc' | 'tempo' | 'ejp' | 'weekend' | '4cadrans' | 'autre' | null
      /** @default null */
      power_kva: number | null
      prices: {
        /** @enum {string} */
        band:
          | 'base'
          | 'hp'
          | 'hc'
          | 'hph'
          | 'hch'
          | 'hpb'
          | 'hcb'
          | 'pointe'
          | 'bleu_hp'
          | 'bleu_hc'
          | 'blanc_hp'
          | 'blanc_hc'
          | 'rouge_hp'
          | 'rouge_hc'
          | 'weekend'
          | 'semaine'
          | 'super_creuses'
          | 'ejp_normal'
          | 'ejp_pointe'
          | 'gaz'
        value: number
        /** @enum {string} */
        unit: 'EUR/kWh' | 'cEUR/kWh' | 'EUR/MWh'
        /** @enum {string} */
        tax: 'ht' | 'ttc'
      }[]
      subscription: {
        value: number
        /** @enum {string} */
        unit: 'EUR/month' | 'EUR/year'
        /** @enum {string} */
        tax: 'ht' | 'ttc'
      }
      /** @enum {string} */
      price_type: 'fixe' | 'indexe' | 'dynamique'
      source: string
      /** Format: date */
      date: string
      /**
       * Format: date
       * @default null
       */
      valid_until: string | null
      /** @default [] */
      conditions: string[]
    }
    /** @description One offer beside the contract of the bill, a year at equal use. */
    OfferComparison: {
      offer: string
      supplier: string
      /** @enum {string} */
      energy: 'electricite' | 'gaz'
      source: string
      /** Format: date */
      date: string
      conditions: string[]
      variable_price: boolean
      low_eur_year: number | null
      high_eur_year: number | null
      claimable: boolean
      reason: string | null
    }
    /** @description Where an analysis stands. What does not apply is null. */
    Progress: {
      /** @enum {string} */
      stage: 'waiting' | 'reading' | 'extraction' | 'audit' | 'report'
      /** @enum {string|null} */
      step: 'text' | 'image' | 'ocr' | null
      /** @description Pages that have gone through the step. */
      page: number | null
      pages: number | null
      /** @description Never smaller than before. */
      percent: number
    }
    /** @description How the result came about. */
    Provenance: {
      sha256: string
      sources: string[]
      /** @description Version of @constat/core. */
      version: string
      /** Format: date-time */
      analyzed_at: string
      /** @description What read the pages that are pictures; null when no picture was read. */
      ocr: {
        engine: string
        /** @description Pages, and the pieces of them that were looked at again. */
        pictures: number
        /** @description Tokens of the model behind the engine; null of an engine that asks none. */
        usage: {
          inputTokens: number | null
          outputTokens: number | null
        } | null
      } | null
      /** @description What the second reader took and did; null without one. */
      model: {
        provider: string
        modelId: string
        promptVersion: string
        promptHash: string
        usage: {
          inputTokens: number | null
          outputTokens: number | null
          cachedTokens: number | null
        }
        cost: {
          amount: number
          /** @enum {string} */
          currency: 'USD'
          pricedOn: string
        } | null
        fromCache: boolean
        told: number
        proven: number
        rejected: {
          path: string
          /** @enum {string} */
          reason: 'value' | 'quote' | 'page' | 'twice' | 'not-found' | 'not-in-quote' | 'line'
        }[]
      } | null
    }
    Readiness: {
      /** @enum {string} */
      status: 'ready' | 'not_ready'
      parts: {
        [key: string]: 'up' | 'down'
      }
    }
    Reload: {
      /** @enum {boolean} */
      success: true
      /** @description French. */
      message: string
      /**
       * @description What the server reads with from now on.
       * @example constat-0.1.0+3fa1c2d4
       */
      model_version: string
      /**
       * @description The same when the files hold what they did.
       * @example constat-0.1.0+3fa1c2d4
       */
      previous_model_version: string
    }
    Review: {
      /**
       * @description Cannot be guessed.
       * @example 7c1d2f0a-3b54-4e0e-9a61-5d2c8f6e1b90
       */
      id: string
      /** @description Of the API key that sent the document. */
      key_id: string
      /**
       * @description `energy-invoice`: a bill of electricity or gas. `invoice`: any other.
       * @enum {string}
       */
      kind: 'energy-invoice' | 'invoice'
      /**
       * @description `open`: waits for a person. `corrected`: values were put right. `confirmed`: all were found right. `dismissed`: nobody is to look at it.
       * @enum {string}
       */
      state: 'open' | 'corrected' | 'confirmed' | 'dismissed'
      /** @description Of the document, hexadecimal; of the digests of its files where it has several. */
      sha256: string
      /** @description Names, as sent. */
      files: string[]
      page_count: number
      overall_confidence: number
      /** @description Why a person should look: French sentences. */
      reasons: string[]
      /** Format: date-time */
      created_at: string
      /**
       * Format: date-time
       * @description When a person last changed it.
       */
      decided_at: string | null
      /**
       * Format: date-time
       * @description When it is removed with its document.
       */
      expires_at: string
      pages: {
        number: number
        /** @description Points, of the page as it was read. */
        width_pt: number
        height_pt: number
      }[]
      /** @description As they were read, in the order of the document type. */
      fields: components['schemas']['ReviewField'][]
      /** @description What a person has put right. */
      corrections: components['schemas']['ReviewCorrection'][]
    }
    /** @description Relative to the picture of the page: 0 to 1 on both axes, origin at the top left. */
    ReviewBox: {
      x: number
      y: number
      width: number
      height: number
    } | null
    ReviewCorrection: {
      path: string
      /** @description Null: the document does not show it. */
      value: string | number | boolean | null
    }
    /** @description In place of all corrections before; an empty list takes them back. */
    ReviewCorrections: components['schemas']['ReviewCorrection'][]
    ReviewField: {
      /** @description Names the field within its review. */
      path: string
      /** @description French. */
      label: string
      /** @description The line of the document that it is in, French; null outside of lines. */
      line: string | null
      /**
       * @description Of its value; `date` is `YYYY-MM-DD`.
       * @enum {string}
       */
      type: 'text' | 'number' | 'date' | 'boolean'
      /** @description What a figure is counted in. */
      unit: string | null
      /** @description The values that it may have, with their French words; null for any of its type. */
      choices:
        | {
            value: string
            label: string
          }[]
        | null
      /** @description As it was read; null where nothing was. */
      value: string | number | boolean | null
      confidence: number | null
      evidence: {
        page: number | null
        box: components['schemas']['ReviewBox']
        quote: string | null
      }[]
    }
    ReviewImport: {
      counts: {
        corrected: number
        confirmed: number
        not_annotated: number
        unknown_review: number
        unreadable: number
      }
      /** @description All that were sent, in their order. */
      tasks: {
        /** @description Its id in Label Studio. */
        task: string | number | null
        review_id: string | null
        /**
         * @description `corrected`, `confirmed`: the review is. `not_annotated`: nobody has annotated the task yet. `unknown_review`: it names none that the key may see. `unreadable`: it is no task of an export, or nothing of it could be taken.
         * @enum {string}
         */
        outcome: 'corrected' | 'confirmed' | 'not_annotated' | 'unknown_review' | 'unreadable'
        /** @description Regions that could not be taken; the others were. */
        problems: {
          label: string | null
          text: string | null
          /**
           * @description `no_label`, `no_text`: the region was left so. `unknown_field`: no field has this label. `several_fields`: several have, and the place does not tell which. `unreadable_value`: the text is no value of the field.
           * @enum {string}
           */
          reason: 'no_label' | 'no_text' | 'unknown_field' | 'several_fields' | 'unreadable_value'
        }[]
      }[]
    }
    ReviewList: {
      reviews: components['schemas']['ReviewSummary'][]
      /** @description What to send as `after` for the next page; null on the last. */
      next: string | null
      /** @description How many the caller may see in each state, whatever the list is of. */
      counts: {
        open: number
        corrected: number
        confirmed: number
        dismissed: number
      }
    }
    ReviewSummary: {
      /**
       * @description Cannot be guessed.
       * @example 7c1d2f0a-3b54-4e0e-9a61-5d2c8f6e1b90
       */
      id: string
      /** @description Of the API key that sent the document. */
      key_id: string
      /**
       * @description `energy-invoice`: a bill of electricity or gas. `invoice`: any other.
       * @enum {string}
       */
      kind: 'energy-invoice' | 'invoice'
      /**
       * @description `open`: waits for a person. `corrected`: values were put right. `confirmed`: all were found right. `dismissed`: nobody is to look at it.
       * @enum {string}
       */
      state: 'open' | 'corrected' | 'confirmed' | 'dismissed'
      /** @description Of the document, hexadecimal; of the digests of its files where it has several. */
      sha256: string
      /** @description Names, as sent. */
      files: string[]
      page_count: number
      overall_confidence: number
      /** @description Why a person should look: French sentences. */
      reasons: string[]
      /** Format: date-time */
      created_at: string
      /**
       * Format: date-time
       * @description When a person last changed it.
       */
      decided_at: string | null
      /**
       * Format: date-time
       * @description When it is removed with its document.
       */
      expires_at: string
    }
    /** @description A rule that lacked an input, and why, in French. */
    RuleNotEvaluated: {
      rule_id: string
      reason: string
    }
    /** @description What could be saved in a year, as a range; or why nothing is claimed. */
    Savings: {
      claimable: boolean
      reference: string | null
      /** Format: date */
      reference_date: string | null
      low_eur_year: number | null
      high_eur_year: number | null
      assumptions: string[]
      reason: string | null
    }
    ServiceDescription: {
      /** @description What this server does, in French. */
      message: string
      version: string
      /** @description Path of the page of documentation. */
      docs: string
      /** @description Path of the state of the server. */
      health: string
    }
    ShownApiKey: {
      /** @example 4be0643f-1d98-4a3e-8c9f-64a6f4ba0b5a */
      id: string
      name: string
      /** @description Whom the key was given to. */
      user: string | null
      /**
       * @description First and last characters, to tell it from others.
       * @example nuno_x7…Qf3a
       */
      hint: string
      scopes: ('invoices' | 'jobs' | 'wounds' | 'metrics' | 'reviews' | 'admin')[]
      /** @description Calls per day; null without a limit. */
      daily_limit: number | null
      rate_per_minute: number
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      expires_at: string | null
      is_active: boolean
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      created_at: string
      /**
       * Format: date-time
       * @description UTC.
       * @example 2026-11-20T09:00:00.000Z
       */
      last_used: string | null
      total_calls: number
      calls_today: number
      /** @description Shown this once: only its SHA-256 is kept. */
      key: string
    }
    SubmittedJob: {
      /**
       * @description Cannot be guessed.
       * @example 0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a
       */
      task_id: string
    }
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    TariffOptionRead:
      | ({
          /** @enum {string} */
          value: 'base' | 'hphc' | 'tempo' | 'ejp' | 'weekend' | '4cadrans' | 'autre'
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    TextRead:
      | ({
          value: string
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
    /** @description Milliseconds of each stage, and in all. */
    Timings: {
      reading: number
      extraction: number
      audit: number
      report: number
      total: number
    }
    Usage: {
      /** @description The key that is told of; null with `scope=all`. */
      key_id: string | null
      /** Format: date */
      from: string
      /** Format: date */
      to: string
      /**
       * @description IANA name of the time zone of the days.
       * @example Europe/Paris
       */
      time_zone: string
      /** @description Each day from `from` to `to`, the first one first; a day without any call is there, with zeros. */
      days: components['schemas']['UsageDay'][]
      /** @description Of all these days. */
      totals: {
        /** @description Calls that were answered and jobs that were accepted, but for those given back. */
        calls: number
        pages: number
        /** @description Of models. */
        input_tokens: number
        output_tokens: number
        /** @description Of calls of models whose price is known; null where models were asked and the price of none is known. With `unpriced_calls` above 0 it is less than what was spent. */
        cost_usd: number | null
        /** @description Calls of models whose price is not known; null for days before they were counted. */
        unpriced_calls: number | null
        /** @description Documents whose analysis ended on the day, by a direct call or by a job; one comparison is one. */
        documents: number
        /** @description Of `documents`, those that ended with an error, refused ones too. */
        failures: number
        /** @description Of `documents`, those whose result a person should look at. */
        to_review: number
        /** @description 0 to 1, of documents that succeeded and have one; null without any. Wounds have none. */
        mean_confidence: number | null
        /** @description Of documents that succeeded, in milliseconds, without the wait for their turn; null without any. */
        median_duration_ms: number | null
        /** @description Of documents that succeeded, in milliseconds, without the wait for their turn; null without any. */
        p95_duration_ms: number | null
      }
      /** @description With `scope=all` only: the keys that were used, those with most calls first. */
      keys?: components['schemas']['UsageOfKey'][]
    }
    UsageDay: {
      /** Format: date */
      day: string
      /** @description Calls that were answered and jobs that were accepted, but for those given back. */
      calls: number
      pages: number
      /** @description Of models. */
      input_tokens: number
      output_tokens: number
      /** @description Of calls of models whose price is known; null where models were asked and the price of none is known. With `unpriced_calls` above 0 it is less than what was spent. */
      cost_usd: number | null
      /** @description Calls of models whose price is not known; null for days before they were counted. */
      unpriced_calls: number | null
      /** @description Documents whose analysis ended on the day, by a direct call or by a job; one comparison is one. */
      documents: number
      /** @description Of `documents`, those that ended with an error, refused ones too. */
      failures: number
      /** @description Of `documents`, those whose result a person should look at. */
      to_review: number
      /** @description 0 to 1, of documents that succeeded and have one; null without any. Wounds have none. */
      mean_confidence: number | null
      /** @description Of documents that succeeded, in milliseconds, without the wait for their turn; null without any. */
      median_duration_ms: number | null
      /** @description Of documents that succeeded, in milliseconds, without the wait for their turn; null without any. */
      p95_duration_ms: number | null
    }
    UsageOfKey: {
      key_id: string
      /** @description Null for a key that is no more in the settings. */
      name: string | null
      user: string | null
      /** @description First and last characters; null for a key of the settings. */
      hint: string | null
      /** @description Calls that were answered and jobs that were accepted, but for those given back. */
      calls: number
      pages: number
      /** @description Of models. */
      input_tokens: number
      output_tokens: number
      /** @description Of calls of models whose price is known; null where models were asked and the price of none is known. With `unpriced_calls` above 0 it is less than what was spent. */
      cost_usd: number | null
      /** @description Calls of models whose price is not known; null for days before they were counted. */
      unpriced_calls: number | null
      /** @description Documents whose analysis ended on the day, by a direct call or by a job; one comparison is one. */
      documents: number
      /** @description Of `documents`, those that ended with an error, refused ones too. */
      failures: number
      /** @description Of `documents`, those whose result a person should look at. */
      to_review: number
      /** @description 0 to 1, of documents that succeeded and have one; null without any. Wounds have none. */
      mean_confidence: number | null
      /** @description Of documents that succeeded, in milliseconds, without the wait for their turn; null without any. */
      median_duration_ms: number | null
      /** @description Of documents that succeeded, in milliseconds, without the wait for their turn; null without any. */
      p95_duration_ms: number | null
    }
    /** @description Something to know that did not stop the work. */
    Warning: {
      /** @enum {string} */
      code:
        | 'page_unreadable'
        | 'page_without_text'
        | 'garbled_text_layer'
        | 'text_layer_replaced'
        | 'page_hard_to_read'
        | 'attachment_skipped'
        | 'e_invoice_unreadable'
        | 'e_invoice_currency'
        | 'invoice_unsure'
        | 'several_invoices'
        | 'energy_type_unsure'
        | 'energy_type_mismatch'
        | 'value_corrected'
        | 'label_hint_disagrees'
        | 'model_failed'
        | 'model_disagrees'
      message: string
      path?: string
    }
    WebhookAttempt: {
      /** Format: date-time */
      at: string
      /** @description HTTP status of the receiver; null when no answer arrived. */
      status: number | null
      duration_ms: number
      /** @description The first bytes of its answer, 500 at most. */
      answer_start: string
      /** @description `webhook_failed` or `webhook_url_refused`; null when it was delivered. */
      error_code: string | null
      /** @description Why, in a word: `timeout`, `network`, `tls`, `status`, `name_resolution`, `private_address`... */
      error_reason: string | null
    }
    WholeExtraction: {
      /**
       * Format: uuid
       * @example 7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10
       */
      id: string
      /** @description As sent. */
      filename: string
      /**
       * Format: date-time
       * @description When the invoice was read.
       */
      extracted_at: string
      /** @description Only what was read; one `ligne_produit` for each line. */
      fields: components['schemas']['ExtractedField'][]
      overall_confidence: number
      /** @description Whether it is below `REVIEW_THRESHOLD`. */
      needs_review: boolean
      /**
       * @description Program and digest of what it reads with: the same name stands for the same answers.
       * @example constat-0.1.0+3fa1c2d4
       */
      model_version: string
      pages: number
      /**
       * Format: uuid
       * @description Of the review that was opened; null without one.
       */
      review_id: string | null
      warnings: components['schemas']['Warning'][]
      invoice: components['schemas']['Invoice']
    }
    /** @description A red flag. That none is given never means that there is no danger. */
    WoundAlert: {
      code: string
      /** @enum {string} */
      niveau: 'urgence' | 'avis_medical_24h' | 'avis_specialise' | 'surveillance'
      /** @enum {string} */
      source: 'image' | 'soignant' | 'evolution'
      libelle: string
    }
    WoundAnalysis: {
      /** @description As the model said it, before any rule. */
      observation_brute: {
        /** @enum {string} */
        schema_version: 'plaie-obs/1.0'
        image: {
          /** @enum {string} */
          contenu:
            | 'plaie'
            | 'plusieurs_plaies'
            | 'cicatrice_ou_plaie_fermee'
            | 'peau_sans_plaie_visible'
            | 'pansement_couvrant'
            | 'pas_de_peau'
            | 'indeterminable'
          /** @enum {string} */
          nettete: 'bonne' | 'moyenne' | 'insuffisante'
          /** @enum {string} */
          eclairage: 'bon' | 'sous_expose' | 'sur_expose' | 'dominante_coloree' | 'reflets'
          /** @enum {string} */
          cadrage: 'complet' | 'bords_coupes' | 'trop_loin' | 'trop_pres' | 'oblique'
          /** @enum {string} */
          echelle: 'regle_graduee' | 'pastille_calibree' | 'marqueur_code' | 'objet_courant' | 'absente'
          echelle_lisible: boolean
          elements_identifiants: (
            | 'visage'
            | 'tatouage'
            | 'nom_ou_etiquette'
            | 'document'
            | 'bijou'
            | 'zone_intime'
            | 'tiers'
            | 'decor_domicile'
          )[]
          texte_dans_image: string
        }
        etiologie: {
          /** @enum {string} */
          hypothese:
            | 'escarre'
            | 'ulcere_veineux'
            | 'ulcere_arteriel'
            | 'ulcere_mixte'
            | 'plaie_pied_diabetique'
            | 'plaie_chirurgicale_fermee'
            | 'desunion_chirurgicale'
            | 'plaie_traumatique'
            | 'dechirure_cutanee'
            | 'brulure'
            | 'dermite_incontinence'
            | 'morsure'
            | 'plaie_tumorale'
            | 'moignon'
            | 'peristomiale'
            | 'autre'
            | 'indeterminee'
          alternatives: (
            | 'escarre'
            | 'ulcere_veineux'
            | 'ulcere_arteriel'
            | 'ulcere_mixte'
            | 'plaie_pied_diabetique'
            | 'plaie_chirurgicale_fermee'
            | 'desunion_chirurgicale'
            | 'plaie_traumatique'
            | 'dechirure_cutanee'
            | 'brulure'
            | 'dermite_incontinence'
            | 'morsure'
            | 'plaie_tumorale'
            | 'moignon'
            | 'peristomiale'
            | 'autre'
          )[]
          indices_visuels: string
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        localisation: {
          /** @enum {string} */
          region:
            | 'tete_visage'
            | 'cou'
            | 'epaule'
            | 'bras'
            | 'coude'
            | 'avant_bras'
            | 'poignet'
            | 'main'
            | 'doigt'
            | 'thorax'
            | 'sein'
            | 'abdomen'
            | 'dos'
            | 'lombaire'
            | 'sacrum'
            | 'coccyx'
            | 'fesse'
            | 'ischion'
            | 'trochanter_hanche'
            | 'aine'
            | 'perinee'
            | 'cuisse'
            | 'genou'
            | 'jambe'
            | 'cheville_malleole'
            | 'talon'
            | 'pied_dos'
            | 'pied_plante'
            | 'orteil'
            | 'autre'
            | 'non_evaluable'
          /** @enum {string} */
          lateralite: 'droite' | 'gauche' | 'mediane' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        dimensions: {
          longueur_cm: number | null
          largeur_cm: number | null
          /** @enum {string} */
          methode: 'lecture_regle' | 'proportion_reference' | 'non_mesurable'
          /** @enum {string} */
          forme: 'ronde' | 'ovale' | 'lineaire' | 'irreguliere' | 'multiple' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        lit: {
          tissus: {
            /** @enum {string} */
            tissu:
              | 'necrose_seche'
              | 'necrose_humide'
              | 'fibrine'
              | 'bourgeonnement'
              | 'hyperbourgeonnement'
              | 'epidermisation'
              | 'derme_expose'
              | 'tissu_atone'
              | 'graisse'
              | 'muscle_fascia'
              | 'tendon'
              | 'os'
              | 'sang_caillot'
              | 'materiel'
              | 'non_identifiable'
            pourcentage: number | null
          }[]
          structures_exposees: (
            'tendon' | 'os' | 'articulation' | 'muscle_fascia' | 'vaisseau' | 'materiel' | 'viscere'
          )[]
          /** @enum {string} */
          profondeur_apparente:
            'peau_intacte' | 'superficielle' | 'perte_partielle' | 'perte_totale' | 'cavitaire' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        exsudat: {
          /** @enum {string} */
          quantite: 'absent' | 'faible' | 'modere' | 'abondant' | 'non_evaluable'
          /** @enum {string} */
          aspect:
            | 'sereux'
            | 'serosanguinolent'
            | 'sanguinolent'
            | 'fibrineux'
            | 'seropurulent'
            | 'purulent'
            | 'verdatre'
            | 'non_visible'
            | 'non_evaluable'
          /** @enum {string} */
          support: 'plaie' | 'pansement_visible' | 'aucun'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        berges: {
          aspects: (
            | 'nettes'
            | 'diffuses'
            | 'attachees'
            | 'en_pente_douce'
            | 'decollement_suspecte'
            | 'enroulees'
            | 'hyperkeratosiques'
            | 'fibreuses'
            | 'macerees'
            | 'necrotiques'
            | 'lisere_epidermique'
            | 'rapprochees'
            | 'desunies'
          )[]
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        peau_perilesionnelle: {
          aspects: (
            | 'saine'
            | 'seche'
            | 'maceree'
            | 'erythemateuse'
            | 'oedematiee'
            | 'induree_suspectee'
            | 'eczematiforme'
            | 'dermite_ocre'
            | 'atrophie_blanche'
            | 'hyperkeratose'
            | 'desquamation'
            | 'phlyctenes'
            | 'ecchymose_purpura'
            | 'violacee'
            | 'excoriation'
            | 'callosite'
            | 'livedo'
            | 'fine_fragile'
          )[]
          /** @enum {string} */
          erytheme: 'absent' | 'lisere_inf_0_5cm' | '0_5_a_2cm' | 'sup_2cm' | 'present_non_mesurable' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        fermeture: {
          /** @enum {string} */
          methode:
            'points' | 'surjet' | 'agrafes' | 'bandelettes_adhesives' | 'colle' | 'aucune_visible' | 'non_applicable'
          nombre_visible: number | null
        }
        /** @enum {string} */
        phase: 'inflammatoire_detersion' | 'bourgeonnement' | 'epidermisation' | 'mixte' | 'fermee' | 'non_evaluable'
        /** @enum {string} */
        stade_escarre:
          | 'stade_1'
          | 'stade_2'
          | 'stade_3'
          | 'stade_4'
          | 'inclassable'
          | 'lesion_tissus_profonds_suspectee'
          | 'non_applicable'
          | 'non_evaluable'
        signes_visuels_alerte: (
          | 'pus_visible'
          | 'exsudat_verdatre'
          | 'erytheme_extensif'
          | 'lymphangite_visible'
          | 'oedeme_marque'
          | 'phlyctenes_hemorragiques'
          | 'peau_marbree_ou_violacee'
          | 'necrose_etendue'
          | 'gangrene_orteil_pied'
          | 'os_tendon_expose'
          | 'saignement_actif'
          | 'desunion'
          | 'evisceration'
          | 'bourgeon_friable'
          | 'larves'
          | 'corps_etranger'
          | 'aspect_tumoral'
        )[]
        description: string
        limites: string[]
      }
      /** @description After the rules; every difference has a warning. */
      observation: {
        /** @enum {string} */
        schema_version: 'plaie-obs/1.0'
        image: {
          /** @enum {string} */
          contenu:
            | 'plaie'
            | 'plusieurs_plaies'
            | 'cicatrice_ou_plaie_fermee'
            | 'peau_sans_plaie_visible'
            | 'pansement_couvrant'
            | 'pas_de_peau'
            | 'indeterminable'
          /** @enum {string} */
          nettete: 'bonne' | 'moyenne' | 'insuffisante'
          /** @enum {string} */
          eclairage: 'bon' | 'sous_expose' | 'sur_expose' | 'dominante_coloree' | 'reflets'
          /** @enum {string} */
          cadrage: 'complet' | 'bords_coupes' | 'trop_loin' | 'trop_pres' | 'oblique'
          /** @enum {string} */
          echelle: 'regle_graduee' | 'pastille_calibree' | 'marqueur_code' | 'objet_courant' | 'absente'
          echelle_lisible: boolean
          elements_identifiants: (
            | 'visage'
            | 'tatouage'
            | 'nom_ou_etiquette'
            | 'document'
            | 'bijou'
            | 'zone_intime'
            | 'tiers'
            | 'decor_domicile'
          )[]
          texte_dans_image: string
        }
        etiologie: {
          /** @enum {string} */
          hypothese:
            | 'escarre'
            | 'ulcere_veineux'
            | 'ulcere_arteriel'
            | 'ulcere_mixte'
            | 'plaie_pied_diabetique'
            | 'plaie_chirurgicale_fermee'
            | 'desunion_chirurgicale'
            | 'plaie_traumatique'
            | 'dechirure_cutanee'
            | 'brulure'
            | 'dermite_incontinence'
            | 'morsure'
            | 'plaie_tumorale'
            | 'moignon'
            | 'peristomiale'
            | 'autre'
            | 'indeterminee'
          alternatives: (
            | 'escarre'
            | 'ulcere_veineux'
            | 'ulcere_arteriel'
            | 'ulcere_mixte'
            | 'plaie_pied_diabetique'
            | 'plaie_chirurgicale_fermee'
            | 'desunion_chirurgicale'
            | 'plaie_traumatique'
            | 'dechirure_cutanee'
            | 'brulure'
            | 'dermite_incontinence'
            | 'morsure'
            | 'plaie_tumorale'
            | 'moignon'
            | 'peristomiale'
            | 'autre'
          )[]
          indices_visuels: string
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        localisation: {
          /** @enum {string} */
          region:
            | 'tete_visage'
            | 'cou'
            | 'epaule'
            | 'bras'
            | 'coude'
            | 'avant_bras'
            | 'poignet'
            | 'main'
            | 'doigt'
            | 'thorax'
            | 'sein'
            | 'abdomen'
            | 'dos'
            | 'lombaire'
            | 'sacrum'
            | 'coccyx'
            | 'fesse'
            | 'ischion'
            | 'trochanter_hanche'
            | 'aine'
            | 'perinee'
            | 'cuisse'
            | 'genou'
            | 'jambe'
            | 'cheville_malleole'
            | 'talon'
            | 'pied_dos'
            | 'pied_plante'
            | 'orteil'
            | 'autre'
            | 'non_evaluable'
          /** @enum {string} */
          lateralite: 'droite' | 'gauche' | 'mediane' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        dimensions: {
          longueur_cm: number | null
          largeur_cm: number | null
          /** @enum {string} */
          methode: 'lecture_regle' | 'proportion_reference' | 'non_mesurable'
          /** @enum {string} */
          forme: 'ronde' | 'ovale' | 'lineaire' | 'irreguliere' | 'multiple' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        lit: {
          tissus: {
            /** @enum {string} */
            tissu:
              | 'necrose_seche'
              | 'necrose_humide'
              | 'fibrine'
              | 'bourgeonnement'
              | 'hyperbourgeonnement'
              | 'epidermisation'
              | 'derme_expose'
              | 'tissu_atone'
              | 'graisse'
              | 'muscle_fascia'
              | 'tendon'
              | 'os'
              | 'sang_caillot'
              | 'materiel'
              | 'non_identifiable'
            pourcentage: number | null
          }[]
          structures_exposees: (
            'tendon' | 'os' | 'articulation' | 'muscle_fascia' | 'vaisseau' | 'materiel' | 'viscere'
          )[]
          /** @enum {string} */
          profondeur_apparente:
            'peau_intacte' | 'superficielle' | 'perte_partielle' | 'perte_totale' | 'cavitaire' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        exsudat: {
          /** @enum {string} */
          quantite: 'absent' | 'faible' | 'modere' | 'abondant' | 'non_evaluable'
          /** @enum {string} */
          aspect:
            | 'sereux'
            | 'serosanguinolent'
            | 'sanguinolent'
            | 'fibrineux'
            | 'seropurulent'
            | 'purulent'
            | 'verdatre'
            | 'non_visible'
            | 'non_evaluable'
          /** @enum {string} */
          support: 'plaie' | 'pansement_visible' | 'aucun'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        berges: {
          aspects: (
            | 'nettes'
            | 'diffuses'
            | 'attachees'
            | 'en_pente_douce'
            | 'decollement_suspecte'
            | 'enroulees'
            | 'hyperkeratosiques'
            | 'fibreuses'
            | 'macerees'
            | 'necrotiques'
            | 'lisere_epidermique'
            | 'rapprochees'
            | 'desunies'
          )[]
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        peau_perilesionnelle: {
          aspects: (
            | 'saine'
            | 'seche'
            | 'maceree'
            | 'erythemateuse'
            | 'oedematiee'
            | 'induree_suspectee'
            | 'eczematiforme'
            | 'dermite_ocre'
            | 'atrophie_blanche'
            | 'hyperkeratose'
            | 'desquamation'
            | 'phlyctenes'
            | 'ecchymose_purpura'
            | 'violacee'
            | 'excoriation'
            | 'callosite'
            | 'livedo'
            | 'fine_fragile'
          )[]
          /** @enum {string} */
          erytheme: 'absent' | 'lisere_inf_0_5cm' | '0_5_a_2cm' | 'sup_2cm' | 'present_non_mesurable' | 'non_evaluable'
          /** @enum {string} */
          confiance: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
        }
        fermeture: {
          /** @enum {string} */
          methode:
            'points' | 'surjet' | 'agrafes' | 'bandelettes_adhesives' | 'colle' | 'aucune_visible' | 'non_applicable'
          nombre_visible: number | null
        }
        /** @enum {string} */
        phase: 'inflammatoire_detersion' | 'bourgeonnement' | 'epidermisation' | 'mixte' | 'fermee' | 'non_evaluable'
        /** @enum {string} */
        stade_escarre:
          | 'stade_1'
          | 'stade_2'
          | 'stade_3'
          | 'stade_4'
          | 'inclassable'
          | 'lesion_tissus_profonds_suspectee'
          | 'non_applicable'
          | 'non_evaluable'
        signes_visuels_alerte: (
          | 'pus_visible'
          | 'exsudat_verdatre'
          | 'erytheme_extensif'
          | 'lymphangite_visible'
          | 'oedeme_marque'
          | 'phlyctenes_hemorragiques'
          | 'peau_marbree_ou_violacee'
          | 'necrose_etendue'
          | 'gangrene_orteil_pied'
          | 'os_tendon_expose'
          | 'saignement_actif'
          | 'desunion'
          | 'evisceration'
          | 'bourgeon_friable'
          | 'larves'
          | 'corps_etranger'
          | 'aspect_tumoral'
        )[]
        description: string
        limites: string[]
      }
      derive: components['schemas']['WoundDerivation']
      alertes: components['schemas']['WoundAlert'][]
      avertissements: components['schemas']['WoundWarning'][]
      /** @description What the nurse said, as it was sent. */
      soignant: {
        /** @enum {string} */
        etiologie_connue?:
          | 'escarre'
          | 'ulcere_veineux'
          | 'ulcere_arteriel'
          | 'ulcere_mixte'
          | 'plaie_pied_diabetique'
          | 'plaie_chirurgicale_fermee'
          | 'desunion_chirurgicale'
          | 'plaie_traumatique'
          | 'dechirure_cutanee'
          | 'brulure'
          | 'dermite_incontinence'
          | 'morsure'
          | 'plaie_tumorale'
          | 'moignon'
          | 'peristomiale'
          | 'autre'
        /** @enum {string} */
        localisation?:
          | 'tete_visage'
          | 'cou'
          | 'epaule'
          | 'bras'
          | 'coude'
          | 'avant_bras'
          | 'poignet'
          | 'main'
          | 'doigt'
          | 'thorax'
          | 'sein'
          | 'abdomen'
          | 'dos'
          | 'lombaire'
          | 'sacrum'
          | 'coccyx'
          | 'fesse'
          | 'ischion'
          | 'trochanter_hanche'
          | 'aine'
          | 'perinee'
          | 'cuisse'
          | 'genou'
          | 'jambe'
          | 'cheville_malleole'
          | 'talon'
          | 'pied_dos'
          | 'pied_plante'
          | 'orteil'
          | 'autre'
        /** @enum {string} */
        lateralite?: 'droite' | 'gauche' | 'mediane'
        longueur_cm?: number
        largeur_cm?: number
        profondeur_cm?: number
        decollement_cm?: number
        decollement_heure?: number
        /** @enum {string} */
        exsudat_quantite?: 'absent' | 'faible' | 'modere' | 'abondant'
        /** @enum {string} */
        exsudat_aspect?:
          'sereux' | 'serosanguinolent' | 'sanguinolent' | 'fibrineux' | 'seropurulent' | 'purulent' | 'verdatre'
        /** @enum {string} */
        odeur?: 'absente' | 'faible' | 'forte' | 'nauseabonde'
        douleur_en_0_10?: number
        douleur_disproportionnee?: boolean
        chaleur?: boolean
        fievre?: boolean
        crepitation?: boolean
        contact_osseux?: boolean
        ischemie_aigue?: boolean
        diabete?: boolean
        arteriopathie?: boolean
        immunodepression?: boolean
        anticoagulant?: boolean
        ips?: number
        /** @enum {string} */
        pouls_pedieux?: 'presents' | 'diminues' | 'absents'
        /** Format: date */
        date_apparition?: string
        /** Format: date */
        dernier_debridement?: string
        bilan_etiologique_fait?: boolean
        /** @enum {string} */
        stade_escarre_connu?:
          'stade_1' | 'stade_2' | 'stade_3' | 'stade_4' | 'inclassable' | 'lesion_tissus_profonds_suspectee'
        /** @enum {string} */
        moment_photo?: 'avant_nettoyage' | 'apres_nettoyage' | 'inconnu'
        /** @enum {string} */
        phototype?: 'I_II' | 'III_IV' | 'V_VI' | 'inconnu'
      } | null
      /** @description Of a measuring tool; null without one. */
      mesure: {
        outil: string
        methode: string
        reference: string
        surface_cm2: number | null
        longueur_cm: number | null
        largeur_cm: number | null
        /** @description Half widths of the intervals that hold the true values in 95 % of cases at least. */
        erreur: {
          surface_cm2: number | null
          longueur_cm: number | null
          largeur_cm: number | null
        }
      } | null
      validation: {
        /** @enum {string} */
        statut: 'brouillon_ia' | 'valide' | 'corrige' | 'rejete'
        par: string | null
        le: string | null
      }
      /** @description French nursing note, written by a template. */
      fiche: string
      /** @description What to print beside every result. */
      mention: string
      /** @enum {boolean} */
      genere_par_ia: true
      audit: components['schemas']['WoundAudit']
    }
    WoundAnswer: {
      /** @enum {boolean} */
      success: true
      error: null
      data: components['schemas']['WoundData']
    }
    /** @description How one assessment came about; no picture, no file name, no free text. */
    WoundAudit: {
      id: string
      /**
       * Format: date-time
       * @description UTC.
       */
      horodatage: string
      sdk: {
        nom: string
        version: string
      }
      /** @enum {string} */
      mode: 'documentation' | 'aide_decision'
      destination_declaree: string | null
      fournisseur: string
      hote: string | null
      region_declaree: string | null
      contrat_declare: string | null
      modele_demande: string
      modele_renvoye: string
      /** @description The model that was to be asked first, when another one answered. */
      bascule_depuis: {
        fournisseur: string
        modele: string
      } | null
      /** @description Nobody was asked: the answer was kept from the same question. */
      depuis_cache: boolean
      /** @description The vendor’s id of the request. */
      requete_id: string | null
      system_fingerprint: string | null
      instructions: {
        version: string
        sha256: string
      }
      schema: {
        version: string
        sha256: string
      }
      parametres: {
        [key: string]: string | number | boolean | null
      }
      images: {
        hmac_recue: string
        hmac_envoyee: string
        avant: {
          format: string
          largeur: number
          hauteur: number
          octets: number
        }
        apres: {
          format: string
          largeur: number
          hauteur: number
          octets: number
        }
        /** @description Kinds, such as `EXIF` or `GPS`. */
        metadonnees_retirees: string[]
      }[]
      mesure: components['schemas']['WoundMeasure']
      /**
       * @description Whose dimensions count.
       * @enum {string|null}
       */
      mesure_retenue: 'soignant' | 'mesure' | 'image' | null
      jetons: {
        entree: number | null
        sortie: number | null
        cache: number | null
      }
      /** @description Null when no price is known; never 0 by ignorance. */
      cout: {
        montant: number
        devise: string
        date_tarif: string
      } | null
      latence_ms: number
      tentatives: number
      finish_reason: string
      /** @enum {string|null} */
      niveau_sortie: 'json_schema' | 'json_object' | 'texte' | null
      avertissements: {
        code: string
        chemin: string
      }[]
      reponse_brute_chiffree: string | null
      /** @description Id of the API key. */
      acteur: string | null
      decision: {
        /** @enum {string} */
        statut: 'valide' | 'corrige' | 'rejete'
        par: string | null
        le: string | null
        differences: {
          chemin: string
          ia?: unknown
          soignant?: unknown
        }[]
      } | null
    }
    WoundComparison: {
      evolution: components['schemas']['WoundEvolution']
      /** @description Those that rest on the change itself. */
      alertes: components['schemas']['WoundAlert'][]
      avertissements: components['schemas']['WoundWarning'][]
      analyses: {
        /** Format: date */
        date: string
        jour: number
        analyse: components['schemas']['WoundAnalysis']
      }[]
      question: {
        version: string
        model: string
        jetons: {
          entree: number | null
          sortie: number | null
          cache: number | null
        }
        cout: {
          montant: number
          devise: string
          date_tarif: string
        } | null
      }
      mention: string
    }
    WoundComparisonAnswer: {
      /** @enum {boolean} */
      success: true
      error: null
      data: components['schemas']['WoundComparisonData']
    }
    WoundComparisonData: {
      periode_analyse: string
      nombre_evaluations: number
      /**
       * @description Null where the photographs do not allow to tell.
       * @enum {string|null}
       */
      evolution_globale: 'amélioration significative' | 'amélioration modérée' | 'stable' | 'détérioration' | null
      ameliorations: string[]
      preoccupations: string[]
      changement_dimensions: {
        /** @enum {string|null} */
        evolution: 'réduction' | 'stable' | 'augmentation' | null
        pourcentage: number | null
      }
      cicatrisation_progression: string
      infection_evolution: string
      recommandations: string[]
      prochain_controle: string
      notes_progression: string
      analyses_individuelles: {
        /** Format: date */
        date: string
        analysis: components['schemas']['LegacyWound']
        notes: string
      }[]
      total_images: number
      images: {
        /** Format: date */
        date: string
        analysis: components['schemas']['LegacyWound']
      }[]
      progression_notes: string
      comparaison: components['schemas']['WoundComparison']
      /** @description The report, where the field `report` asked for it. */
      report_base64?: string
      _metadata: components['schemas']['WoundMetadata']
    }
    WoundData: {
      type_plaie: string
      localisation: string
      /** @description In cm. Null without a readable scale or a measure of the nurse; the depth is the nurse’s. */
      dimensions: {
        longueur_cm: number | null
        largeur_cm: number | null
        profondeur_cm: number | null
      }
      stade_cicatrisation: string
      methode_fermeture: string
      nombre_points: number | null
      /** @description Visual signs only: no photograph tells an infection. */
      signes_infection: string[]
      complications: string[]
      etat_general: string
      /** @enum {string} */
      confiance: 'élevée' | 'moyenne' | 'faible'
      notes: string
      analyse: components['schemas']['WoundAnalysis']
      /** @description The report, where the field `report` asked for it. */
      report_base64?: string
      _metadata: components['schemas']['WoundMetadata']
    }
    /** @description What follows by computation. */
    WoundDerivation: {
      couleurs: {
        /** @enum {string} */
        couleur: 'noir' | 'jaune' | 'rouge' | 'rose' | 'autre'
        pourcentage: number
      }[]
      surface_cm2: number | null
      /** @enum {string} */
      groupe_profondeur: 'peau_intacte' | 'perte_partielle' | 'perte_totale_ou_inclassable' | 'non_evaluable'
      /** @enum {string} */
      confiance_globale: 'elevee' | 'moyenne' | 'faible' | 'non_evaluable'
      a_verifier_au_lit: string[]
      scores: {
        nom: string
        valeur: number | null
        items_manquants: string[]
      }[]
    }
    WoundError: {
      /** @description French sentence: what is wrong and what to do next. */
      detail: string
      /**
       * @description Stable, for programs: docs/reference/errors.md.
       * @enum {string}
       */
      code:
        | 'unauthorized'
        | 'key_disabled'
        | 'key_expired'
        | 'missing_scope'
        | 'too_many_bad_keys'
        | 'quota_exceeded'
        | 'rate_exceeded'
        | 'key_not_found'
        | 'not_found'
        | 'method_not_allowed'
        | 'invalid_request'
        | 'host_not_allowed'
        | 'https_required'
        | 'headers_too_large'
        | 'request_timeout'
        | 'invalid_field'
        | 'invalid_option'
        | 'unexpected_file'
        | 'image_url_refused'
        | 'no_file'
        | 'too_many_files'
        | 'empty_file'
        | 'unsupported_file_type'
        | 'image_not_supported'
        | 'damaged_image'
        | 'image_too_large'
        | 'damaged_e_invoice'
        | 'invalid_reference_data'
        | 'file_too_large'
        | 'damaged_pdf'
        | 'encrypted_pdf'
        | 'no_pages'
        | 'too_many_pages'
        | 'too_much_text'
        | 'no_text_layer'
        | 'no_readable_text'
        | 'reading_timeout'
        | 'reading_memory'
        | 'not_an_energy_bill'
        | 'not_an_invoice'
        | 'energy_type_mismatch'
        | 'energy_type_undetermined'
        | 'webhook_url_refused'
        | 'webhook_failed'
        | 'webhook_not_authentic'
        | 'object_exists'
        | 'object_not_found'
        | 'object_store_failed'
        | 'backup_damaged'
        | 'ocr_failed'
        | 'model_key_missing'
        | 'model_key_refused'
        | 'model_request_failed'
        | 'model_timeout'
        | 'model_refused'
        | 'model_filtered'
        | 'model_truncated'
        | 'model_answer_invalid'
        | 'vision_not_configured'
        | 'photo_not_supported'
        | 'photo_too_large'
        | 'photo_too_small'
        | 'marker_not_found'
        | 'marker_unusable'
        | 'markers_disagree'
        | 'photo_withheld'
        | 'local_model_required'
        | 'model_budget_reached'
        | 'invalid_wound_dataset'
        | 'unreadable_answers'
        | 'reading_failed'
        | 'busy'
        | 'upload_space_full'
        | 'analysis_timeout'
        | 'cancelled'
        | 'idempotency_conflict'
        | 'job_not_ended'
        | 'job_succeeded'
        | 'job_inputs_gone'
        | 'webhook_not_found'
        | 'reload_failed'
        | 'review_corrected'
        | 'job_abandoned'
        | 'job_input_lost'
        | 'queue_full'
        | 'disk_full'
        | 'database_unavailable'
        | 'anonymous_report_leak'
        | 'masked_copy_leak'
        | 'internal_error'
        | 'aborted'
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
      /** @description The sentence of `detail`; with 429 for a limit of the key, its name. */
      error: string
      /** @description With 429 for a limit of the key. */
      daily_limit?: number | null
      /** @description With 429 for a limit of the key. */
      calls_today?: number
      /** @enum {boolean} */
      success: false
      data: null
    }
    WoundErrorEvent: {
      /** @description French sentence: what is wrong and what to do next. */
      detail: string
      /**
       * @description Stable, for programs: docs/reference/errors.md.
       * @enum {string}
       */
      code:
        | 'unauthorized'
        | 'key_disabled'
        | 'key_expired'
        | 'missing_scope'
        | 'too_many_bad_keys'
        | 'quota_exceeded'
        | 'rate_exceeded'
        | 'key_not_found'
        | 'not_found'
        | 'method_not_allowed'
        | 'invalid_request'
        | 'host_not_allowed'
        | 'https_required'
        | 'headers_too_large'
        | 'request_timeout'
        | 'invalid_field'
        | 'invalid_option'
        | 'unexpected_file'
        | 'image_url_refused'
        | 'no_file'
        | 'too_many_files'
        | 'empty_file'
        | 'unsupported_file_type'
        | 'image_not_supported'
        | 'damaged_image'
        | 'image_too_large'
        | 'damaged_e_invoice'
        | 'invalid_reference_data'
        | 'file_too_large'
        | 'damaged_pdf'
        | 'encrypted_pdf'
        | 'no_pages'
        | 'too_many_pages'
        | 'too_much_text'
        | 'no_text_layer'
        | 'no_readable_text'
        | 'reading_timeout'
        | 'reading_memory'
        | 'not_an_energy_bill'
        | 'not_an_invoice'
        | 'energy_type_mismatch'
        | 'energy_type_undetermined'
        | 'webhook_url_refused'
        | 'webhook_failed'
        | 'webhook_not_authentic'
        | 'object_exists'
        | 'object_not_found'
        | 'object_store_failed'
        | 'backup_damaged'
        | 'ocr_failed'
        | 'model_key_missing'
        | 'model_key_refused'
        | 'model_request_failed'
        | 'model_timeout'
        | 'model_refused'
        | 'model_filtered'
        | 'model_truncated'
        | 'model_answer_invalid'
        | 'vision_not_configured'
        | 'photo_not_supported'
        | 'photo_too_large'
        | 'photo_too_small'
        | 'marker_not_found'
        | 'marker_unusable'
        | 'markers_disagree'
        | 'photo_withheld'
        | 'local_model_required'
        | 'model_budget_reached'
        | 'invalid_wound_dataset'
        | 'unreadable_answers'
        | 'reading_failed'
        | 'busy'
        | 'upload_space_full'
        | 'analysis_timeout'
        | 'cancelled'
        | 'idempotency_conflict'
        | 'job_not_ended'
        | 'job_succeeded'
        | 'job_inputs_gone'
        | 'webhook_not_found'
        | 'reload_failed'
        | 'review_corrected'
        | 'job_abandoned'
        | 'job_input_lost'
        | 'queue_full'
        | 'disk_full'
        | 'database_unavailable'
        | 'anonymous_report_leak'
        | 'masked_copy_leak'
        | 'internal_error'
        | 'aborted'
      /**
       * @description Also in the header `X-Request-Id`; the caller’s own when it is well formed.
       * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
       */
      request_id: string
      /** @description The sentence of `detail`; with 429 for a limit of the key, its name. */
      error: string
      /** @description With 429 for a limit of the key. */
      daily_limit?: number | null
      /** @description With 429 for a limit of the key. */
      calls_today?: number
      /** @enum {boolean} */
      success: false
      data: null
      status: number
      /** @description The same, under its former name. */
      status_code: number
    }
    /** @description What has changed, as far as the photographs can be compared. */
    WoundEvolution: {
      jours: number
      /** @enum {string} */
      comparabilite: 'oui' | 'partielle' | 'non'
      /** @description Why they cannot be compared, or in part only. */
      motifs: string[]
      tendances: {
        /** @enum {string} */
        tissus: 'amelioration' | 'stable' | 'aggravation' | 'non_comparable'
        /** @enum {string} */
        exsudat: 'amelioration' | 'stable' | 'aggravation' | 'non_comparable'
        /** @enum {string} */
        berges: 'amelioration' | 'stable' | 'aggravation' | 'non_comparable'
        /** @enum {string} */
        peau_perilesionnelle: 'amelioration' | 'stable' | 'aggravation' | 'non_comparable'
        /** @enum {string} */
        erytheme: 'amelioration' | 'stable' | 'aggravation' | 'non_comparable'
      }
      /** @description Null unless both were measured in the same way. */
      surface: {
        debut_cm2: number
        fin_cm2: number
        variation_pourcent: number
        par_semaine_pourcent: number
        incertitude_points: number | null
      } | null
      /** @enum {string|null} */
      mesure: 'soignant' | 'mesure' | 'image' | null
      necrose_nouvelle: boolean
      serie: {
        /** Format: date */
        date: string
        /** @description Days since the first photograph. */
        jour: number
        surface_cm2: number | null
        /** @enum {string|null} */
        source: 'soignant' | 'mesure' | 'image' | null
        couleurs: {
          /** @enum {string} */
          couleur: 'noir' | 'jaune' | 'rouge' | 'rose' | 'autre'
          pourcentage: number
        }[]
        tissus: {
          /** @enum {string} */
          tissu:
            | 'necrose_seche'
            | 'necrose_humide'
            | 'fibrine'
            | 'bourgeonnement'
            | 'hyperbourgeonnement'
            | 'epidermisation'
            | 'derme_expose'
            | 'tissu_atone'
            | 'graisse'
            | 'muscle_fascia'
            | 'tendon'
            | 'os'
            | 'sang_caillot'
            | 'materiel'
            | 'non_identifiable'
          pourcentage: number | null
        }[]
        variation: {
          /** Format: date */
          depuis: string
          pourcent: number
        } | null
      }[]
    }
    WoundMeasure: {
      outil: string
      methode: string
      reference: string
      surface_cm2: number | null
      longueur_cm: number | null
      largeur_cm: number | null
      /** @description Half widths of the intervals that hold the true values in 95 % of cases at least. */
      erreur: {
        surface_cm2: number | null
        longueur_cm: number | null
        largeur_cm: number | null
      }
    } | null
    WoundMetadata: {
      /** @description The model that answered. */
      model: string
      model_requested: string
      provider: string
      /** @description In and out; null where the vendor does not say. */
      tokens_used: number | null
      /** @description Null when no price is known. */
      cost_usd: number | null
      prompt_version: string
      prompt_sha256: string
      schema_version: string
      /** @enum {string} */
      mode: 'documentation' | 'aide_decision'
      duration_ms: number
      /** @description Ids of the audit records. */
      analysis_ids: string[]
    }
    WoundProgressEvent: {
      message: string
      percent: number
    }
    WoundResultEvent: {
      /** @enum {boolean} */
      success: true
      data: components['schemas']['WoundData']
      /** @enum {number} */
      percent: 100
    }
    /** @description Something in the answer of the model that was doubted or changed. */
    WoundWarning: {
      code: string
      chemin: string
      message: string
    }
    /** @description kWh of a year at one delivery point, always an interval. */
    YearlyConsumption: {
      /** @enum {string} */
      energy: 'electricite' | 'gaz'
      low_kwh: number
      high_kwh: number
      /** @enum {string} */
      source: 'history' | 'annual_reference' | 'several_bills' | 'profile'
      label: string
      /** Format: date */
      from: string | null
      /** Format: date */
      to: string | null
      uncertainty: number
      band_shares: {
        [key: string]: number
      } | null
      band_shares_of_year: boolean
    }
    /**
     * @description A value with its calibrated confidence and its proof; null where it was not read.
     * @default null
     */
    YesOrNoRead:
      | ({
          value: boolean
          confidence: number
          evidence: components['schemas']['Evidence'][]
        } & {
          [key: string]: unknown
        })
      | null
  }
  responses: never
  parameters: {
    /** @description An id of the caller’s own, taken over when it is well formed. */
    'X-Request-Id': string
  }
  requestBodies: never
  headers: {
    /**
     * @description Names the request in the logs; the caller’s own when it sent a well-formed one.
     * @example 5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11
     */
    'X-Request-Id': string
    /**
     * @description Seconds after which to try again.
     * @example 5
     */
    'Retry-After': number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  analyzePdf: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description One of application/pdf.
           */
          file: string
          /**
           * @description Energy of the bill: `auto`, `electricite` (`elec`, `e`), `gaz` (`gas`, `g`), `dual` (`duale`, `duo`, `pack`), whatever the case.
           * @default auto
           * @example auto
           */
          type?: string
          /**
           * @description Confidence from which the detected energy counts, 0 to 1.
           * @default 0.5
           * @example 0.5
           */
          confidence_min?: string
          /**
           * @description Refuse a bill whose energy contradicts `type` or is uncertain, or only warn: `true` `1` `on` `yes` `oui`, or `false` `0` `off` `no` `non`.
           * @default true
           * @example true
           */
          strict?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          user_id?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          invoice_id?: string
          /**
           * @description Text, echoed unchanged.
           * @example ABC-2025-09
           */
          external_ref?: string
          /**
           * @description Only names the folder of the backup; not echoed.
           * @example Mairie de Saint-Malo
           */
          customer_name?: string
          /**
           * @description What the answer holds more, separated by commas: evidence, offers, recomputation.
           * @example offers,recomputation
           */
          include?: string
          /**
           * @description Offers to compare this bill with, in place of those of the server; the answer then has `offers`.
           * @example []
           */
          offers?: string
          /**
           * @description The `invoice` of earlier answers, one per field of this name: earlier bills of the same customer.
           * @example []
           */
          earlier_invoices?: string[]
          /**
           * @description What to recompute the bill under; `{}` for the bill to be expected. The answer then has `simulation`.
           * @example {"option":"hphc","off_peak_share":0.4}
           */
          simulate?: string
        }
      }
    }
    responses: {
      /** @description The analysis and the two reports. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceAnswer']
          /**
           * @example event: progress
           *     data: {"stage":"waiting","step":null,"page":null,"pages":null,"percent":0}
           *
           *     event: progress
           *     data: {"stage":"reading","step":"ocr","page":1,"pages":2,"percent":54}
           *
           *     event: result
           *     data: {"non_anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","highlights":["448 kWh facturés du 14/06/2025 au 13/08/2025, soit environ 2 700 kWh par an.","Prix moyen de 0,2016 € TTC par kWh, proche du tarif réglementé à la même date.","Un écart de 4,00 € est à vérifier sur le total TTC."],"user_id":123,"invoice_id":456,"external_ref":"ABC-2025-09","request_id":"5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11","energy_type":"electricite","pages":2,"overall_confidence":0.96,"needs_review":false,"review_id":null,"warnings":[],"findings":[{"rule_id":"E-ARI-02","family":"E-ARI","severity":3,"title":"Total TTC différent de la somme HT + TVA","message":"Le total TTC imprimé (112,40 €) dépasse de 4,00 € la somme du HT et de la TVA (108,40 €).","basis":"Cohérence arithmétique de la facture (arrêté du 18 avril 2012, art. 4)","expected":"108,40 €","observed":"112,40 €","difference":4,"range_eur":[4,4],"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.62,"y":0.41,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}],"advice":"Demandez au fournisseur le détail du total.","letter":"Le total TTC de ma facture dépasse la somme du montant hors taxes et de la TVA."}],"rules_passed":["E-ARI-01","E-TAX-01"],"rules_not_evaluated":[{"rule_id":"E-TAX-05","reason":"La base de la CTA n’est pas imprimée."}],"market_position":[{"energy":"electricite","reference":"TRVE résidentiel option Base 6 kVA","reference_date":"2025-08-01","billed_eur_kwh":0.2016,"reference_eur_kwh":0.1952,"gap_percent":3.3,"capped":false,"claimable":true,"reason":null}],"savings":{"claimable":false,"reference":null,"reference_date":null,"low_eur_year":null,"high_eur_year":null,"assumptions":[],"reason":"Écart trop faible pour conclure à une économie."},"yearly_consumption":[{"energy":"electricite","low_kwh":2430,"high_kwh":2970,"source":"profile","label":"profil saisonnier, facture du 14/06/2025 au 13/08/2025","from":"2025-06-14","to":"2025-08-13","uncertainty":0.1,"band_shares":{"base":1},"band_shares_of_year":true}],"reference_date":"2025-08-01","invoice":{"schema_version":"energy-invoice/1","energy_type":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"kind":{"value":"facture","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture"}]},"invoice":{"number":{"value":"16829071271","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture n° 16829071271"}]},"issue_date":{"value":"2025-08-18","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"18/08/2025"}]},"due_date":null,"next_invoice_date":null,"payment_method":null},"supplier":{"name":{"value":"EDF","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"EDF"}]},"printed_name":null,"siren":null,"vat_number":null,"website":null,"customer_service_phone":null},"offer":{"name":{"value":"Tarif Bleu","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Tarif Bleu"}]},"regulated":null,"price_type":null,"end_date":null},"customer":{"name":null,"billing_address":null,"site_address":null,"client_reference":null,"contract_reference":null,"account_reference":null},"energies":[{"energy":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"delivery_point":null,"power_kva":{"value":6,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"6 kVA"}]},"tariff_option":{"value":"base","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Base"}]},"network_tariff":null,"meter":{"serial":null,"communicating":null},"period":{"from":{"value":"2025-06-14","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"14/06/2025"}]},"to":{"value":"2025-08-13","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"13/08/2025"}]}},"readings":[],"consumption":[],"total_kwh":{"value":448,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"448 kWh"}]},"volume_m3":null,"conversion_coefficient":null,"annual_reference_kwh":null,"subscription":[],"network_share_ht":null,"taxes":[],"history":[],"total_ht":null,"total_ttc":null}],"services":[],"vat":[],"totals":{"ht":{"value":92.5,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"92,50 €"}]},"vat":{"value":15.9,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"15,90 €"}]},"ttc":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}]},"already_paid":null,"previous_balance":null,"energy_voucher":null,"net_to_pay":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"112,40 €"}]}},"instalment":null,"mentions":{"mediator":null,"complaint_contact":null,"supplier_address":null,"network_emergency_phone":null,"regulated_stated":null,"estimation_basis":null,"energy_mix":null}},"provenance":{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","sources":["rules"],"version":"0.1.0","analyzed_at":"2026-11-20T09:00:00.000Z","ocr":null,"model":null},"timings":{"reading":62,"extraction":9,"audit":3,"report":120,"total":194}}
           */
          'text/event-stream': string
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `unexpected_file`, `no_file`, `too_many_files`, `unsupported_file_type`, `image_not_supported`, `empty_file`, `invalid_option`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `damaged_image`, `image_too_large`, `damaged_e_invoice`, `damaged_pdf`, `encrypted_pdf`, `no_pages`, `too_many_pages`, `too_much_text`, `no_text_layer`, `no_readable_text`, `reading_timeout`, `reading_memory`, `invalid_reference_data`, `not_an_energy_bill`, `energy_type_mismatch`, `energy_type_undetermined`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `model_key_missing`, `reading_failed`, `anonymous_report_leak`, `masked_copy_leak`, `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Bad Gateway: `ocr_failed`, `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `busy`, `upload_space_full`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  analyzeImages: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /** @description In the order of the pages. */
          files: string[]
          /**
           * @description Energy of the bill: `auto`, `electricite` (`elec`, `e`), `gaz` (`gas`, `g`), `dual` (`duale`, `duo`, `pack`), whatever the case.
           * @default auto
           * @example auto
           */
          type?: string
          /**
           * @description Confidence from which the detected energy counts, 0 to 1.
           * @default 0.5
           * @example 0.5
           */
          confidence_min?: string
          /**
           * @description Refuse a bill whose energy contradicts `type` or is uncertain, or only warn: `true` `1` `on` `yes` `oui`, or `false` `0` `off` `no` `non`.
           * @default true
           * @example true
           */
          strict?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          user_id?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          invoice_id?: string
          /**
           * @description Text, echoed unchanged.
           * @example ABC-2025-09
           */
          external_ref?: string
          /**
           * @description Only names the folder of the backup; not echoed.
           * @example Mairie de Saint-Malo
           */
          customer_name?: string
          /**
           * @description What the answer holds more, separated by commas: evidence, offers, recomputation.
           * @example offers,recomputation
           */
          include?: string
          /**
           * @description Offers to compare this bill with, in place of those of the server; the answer then has `offers`.
           * @example []
           */
          offers?: string
          /**
           * @description The `invoice` of earlier answers, one per field of this name: earlier bills of the same customer.
           * @example []
           */
          earlier_invoices?: string[]
          /**
           * @description What to recompute the bill under; `{}` for the bill to be expected. The answer then has `simulation`.
           * @example {"option":"hphc","off_peak_share":0.4}
           */
          simulate?: string
        }
      }
    }
    responses: {
      /** @description The analysis and the two reports. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceAnswer']
          /**
           * @example event: progress
           *     data: {"stage":"waiting","step":null,"page":null,"pages":null,"percent":0}
           *
           *     event: progress
           *     data: {"stage":"reading","step":"ocr","page":1,"pages":2,"percent":54}
           *
           *     event: result
           *     data: {"non_anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","highlights":["448 kWh facturés du 14/06/2025 au 13/08/2025, soit environ 2 700 kWh par an.","Prix moyen de 0,2016 € TTC par kWh, proche du tarif réglementé à la même date.","Un écart de 4,00 € est à vérifier sur le total TTC."],"user_id":123,"invoice_id":456,"external_ref":"ABC-2025-09","request_id":"5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11","energy_type":"electricite","pages":2,"overall_confidence":0.96,"needs_review":false,"review_id":null,"warnings":[],"findings":[{"rule_id":"E-ARI-02","family":"E-ARI","severity":3,"title":"Total TTC différent de la somme HT + TVA","message":"Le total TTC imprimé (112,40 €) dépasse de 4,00 € la somme du HT et de la TVA (108,40 €).","basis":"Cohérence arithmétique de la facture (arrêté du 18 avril 2012, art. 4)","expected":"108,40 €","observed":"112,40 €","difference":4,"range_eur":[4,4],"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.62,"y":0.41,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}],"advice":"Demandez au fournisseur le détail du total.","letter":"Le total TTC de ma facture dépasse la somme du montant hors taxes et de la TVA."}],"rules_passed":["E-ARI-01","E-TAX-01"],"rules_not_evaluated":[{"rule_id":"E-TAX-05","reason":"La base de la CTA n’est pas imprimée."}],"market_position":[{"energy":"electricite","reference":"TRVE résidentiel option Base 6 kVA","reference_date":"2025-08-01","billed_eur_kwh":0.2016,"reference_eur_kwh":0.1952,"gap_percent":3.3,"capped":false,"claimable":true,"reason":null}],"savings":{"claimable":false,"reference":null,"reference_date":null,"low_eur_year":null,"high_eur_year":null,"assumptions":[],"reason":"Écart trop faible pour conclure à une économie."},"yearly_consumption":[{"energy":"electricite","low_kwh":2430,"high_kwh":2970,"source":"profile","label":"profil saisonnier, facture du 14/06/2025 au 13/08/2025","from":"2025-06-14","to":"2025-08-13","uncertainty":0.1,"band_shares":{"base":1},"band_shares_of_year":true}],"reference_date":"2025-08-01","invoice":{"schema_version":"energy-invoice/1","energy_type":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"kind":{"value":"facture","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture"}]},"invoice":{"number":{"value":"16829071271","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture n° 16829071271"}]},"issue_date":{"value":"2025-08-18","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"18/08/2025"}]},"due_date":null,"next_invoice_date":null,"payment_method":null},"supplier":{"name":{"value":"EDF","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"EDF"}]},"printed_name":null,"siren":null,"vat_number":null,"website":null,"customer_service_phone":null},"offer":{"name":{"value":"Tarif Bleu","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Tarif Bleu"}]},"regulated":null,"price_type":null,"end_date":null},"customer":{"name":null,"billing_address":null,"site_address":null,"client_reference":null,"contract_reference":null,"account_reference":null},"energies":[{"energy":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"delivery_point":null,"power_kva":{"value":6,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"6 kVA"}]},"tariff_option":{"value":"base","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Base"}]},"network_tariff":null,"meter":{"serial":null,"communicating":null},"period":{"from":{"value":"2025-06-14","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"14/06/2025"}]},"to":{"value":"2025-08-13","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"13/08/2025"}]}},"readings":[],"consumption":[],"total_kwh":{"value":448,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"448 kWh"}]},"volume_m3":null,"conversion_coefficient":null,"annual_reference_kwh":null,"subscription":[],"network_share_ht":null,"taxes":[],"history":[],"total_ht":null,"total_ttc":null}],"services":[],"vat":[],"totals":{"ht":{"value":92.5,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"92,50 €"}]},"vat":{"value":15.9,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"15,90 €"}]},"ttc":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}]},"already_paid":null,"previous_balance":null,"energy_voucher":null,"net_to_pay":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"112,40 €"}]}},"instalment":null,"mentions":{"mediator":null,"complaint_contact":null,"supplier_address":null,"network_emergency_phone":null,"regulated_stated":null,"estimation_basis":null,"energy_mix":null}},"provenance":{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","sources":["rules"],"version":"0.1.0","analyzed_at":"2026-11-20T09:00:00.000Z","ocr":null,"model":null},"timings":{"reading":62,"extraction":9,"audit":3,"report":120,"total":194}}
           */
          'text/event-stream': string
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `unexpected_file`, `no_file`, `too_many_files`, `unsupported_file_type`, `image_not_supported`, `empty_file`, `invalid_option`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `damaged_image`, `image_too_large`, `damaged_e_invoice`, `damaged_pdf`, `encrypted_pdf`, `no_pages`, `too_many_pages`, `too_much_text`, `no_text_layer`, `no_readable_text`, `reading_timeout`, `reading_memory`, `invalid_reference_data`, `not_an_energy_bill`, `energy_type_mismatch`, `energy_type_undetermined`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `model_key_missing`, `reading_failed`, `anonymous_report_leak`, `masked_copy_leak`, `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Bad Gateway: `ocr_failed`, `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `busy`, `upload_space_full`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  analyzeFiles: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /** @description In the order of the pages. */
          files: string[]
          /**
           * @description Energy of the bill: `auto`, `electricite` (`elec`, `e`), `gaz` (`gas`, `g`), `dual` (`duale`, `duo`, `pack`), whatever the case.
           * @default auto
           * @example auto
           */
          type?: string
          /**
           * @description Confidence from which the detected energy counts, 0 to 1.
           * @default 0.5
           * @example 0.5
           */
          confidence_min?: string
          /**
           * @description Refuse a bill whose energy contradicts `type` or is uncertain, or only warn: `true` `1` `on` `yes` `oui`, or `false` `0` `off` `no` `non`.
           * @default true
           * @example true
           */
          strict?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          user_id?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          invoice_id?: string
          /**
           * @description Text, echoed unchanged.
           * @example ABC-2025-09
           */
          external_ref?: string
          /**
           * @description Only names the folder of the backup; not echoed.
           * @example Mairie de Saint-Malo
           */
          customer_name?: string
          /**
           * @description What the answer holds more, separated by commas: evidence, offers, recomputation.
           * @example offers,recomputation
           */
          include?: string
          /**
           * @description Offers to compare this bill with, in place of those of the server; the answer then has `offers`.
           * @example []
           */
          offers?: string
          /**
           * @description The `invoice` of earlier answers, one per field of this name: earlier bills of the same customer.
           * @example []
           */
          earlier_invoices?: string[]
          /**
           * @description What to recompute the bill under; `{}` for the bill to be expected. The answer then has `simulation`.
           * @example {"option":"hphc","off_peak_share":0.4}
           */
          simulate?: string
        }
      }
    }
    responses: {
      /** @description The analysis and the two reports. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvoiceAnswer']
          /**
           * @example event: progress
           *     data: {"stage":"waiting","step":null,"page":null,"pages":null,"percent":0}
           *
           *     event: progress
           *     data: {"stage":"reading","step":"ocr","page":1,"pages":2,"percent":54}
           *
           *     event: result
           *     data: {"non_anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","highlights":["448 kWh facturés du 14/06/2025 au 13/08/2025, soit environ 2 700 kWh par an.","Prix moyen de 0,2016 € TTC par kWh, proche du tarif réglementé à la même date.","Un écart de 4,00 € est à vérifier sur le total TTC."],"user_id":123,"invoice_id":456,"external_ref":"ABC-2025-09","request_id":"5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11","energy_type":"electricite","pages":2,"overall_confidence":0.96,"needs_review":false,"review_id":null,"warnings":[],"findings":[{"rule_id":"E-ARI-02","family":"E-ARI","severity":3,"title":"Total TTC différent de la somme HT + TVA","message":"Le total TTC imprimé (112,40 €) dépasse de 4,00 € la somme du HT et de la TVA (108,40 €).","basis":"Cohérence arithmétique de la facture (arrêté du 18 avril 2012, art. 4)","expected":"108,40 €","observed":"112,40 €","difference":4,"range_eur":[4,4],"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.62,"y":0.41,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}],"advice":"Demandez au fournisseur le détail du total.","letter":"Le total TTC de ma facture dépasse la somme du montant hors taxes et de la TVA."}],"rules_passed":["E-ARI-01","E-TAX-01"],"rules_not_evaluated":[{"rule_id":"E-TAX-05","reason":"La base de la CTA n’est pas imprimée."}],"market_position":[{"energy":"electricite","reference":"TRVE résidentiel option Base 6 kVA","reference_date":"2025-08-01","billed_eur_kwh":0.2016,"reference_eur_kwh":0.1952,"gap_percent":3.3,"capped":false,"claimable":true,"reason":null}],"savings":{"claimable":false,"reference":null,"reference_date":null,"low_eur_year":null,"high_eur_year":null,"assumptions":[],"reason":"Écart trop faible pour conclure à une économie."},"yearly_consumption":[{"energy":"electricite","low_kwh":2430,"high_kwh":2970,"source":"profile","label":"profil saisonnier, facture du 14/06/2025 au 13/08/2025","from":"2025-06-14","to":"2025-08-13","uncertainty":0.1,"band_shares":{"base":1},"band_shares_of_year":true}],"reference_date":"2025-08-01","invoice":{"schema_version":"energy-invoice/1","energy_type":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"kind":{"value":"facture","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture"}]},"invoice":{"number":{"value":"16829071271","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture n° 16829071271"}]},"issue_date":{"value":"2025-08-18","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"18/08/2025"}]},"due_date":null,"next_invoice_date":null,"payment_method":null},"supplier":{"name":{"value":"EDF","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"EDF"}]},"printed_name":null,"siren":null,"vat_number":null,"website":null,"customer_service_phone":null},"offer":{"name":{"value":"Tarif Bleu","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Tarif Bleu"}]},"regulated":null,"price_type":null,"end_date":null},"customer":{"name":null,"billing_address":null,"site_address":null,"client_reference":null,"contract_reference":null,"account_reference":null},"energies":[{"energy":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"delivery_point":null,"power_kva":{"value":6,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"6 kVA"}]},"tariff_option":{"value":"base","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Base"}]},"network_tariff":null,"meter":{"serial":null,"communicating":null},"period":{"from":{"value":"2025-06-14","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"14/06/2025"}]},"to":{"value":"2025-08-13","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"13/08/2025"}]}},"readings":[],"consumption":[],"total_kwh":{"value":448,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"448 kWh"}]},"volume_m3":null,"conversion_coefficient":null,"annual_reference_kwh":null,"subscription":[],"network_share_ht":null,"taxes":[],"history":[],"total_ht":null,"total_ttc":null}],"services":[],"vat":[],"totals":{"ht":{"value":92.5,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"92,50 €"}]},"vat":{"value":15.9,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"15,90 €"}]},"ttc":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}]},"already_paid":null,"previous_balance":null,"energy_voucher":null,"net_to_pay":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"112,40 €"}]}},"instalment":null,"mentions":{"mediator":null,"complaint_contact":null,"supplier_address":null,"network_emergency_phone":null,"regulated_stated":null,"estimation_basis":null,"energy_mix":null}},"provenance":{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","sources":["rules"],"version":"0.1.0","analyzed_at":"2026-11-20T09:00:00.000Z","ocr":null,"model":null},"timings":{"reading":62,"extraction":9,"audit":3,"report":120,"total":194}}
           */
          'text/event-stream': string
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `unexpected_file`, `no_file`, `too_many_files`, `unsupported_file_type`, `image_not_supported`, `empty_file`, `invalid_option`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `damaged_image`, `image_too_large`, `damaged_e_invoice`, `damaged_pdf`, `encrypted_pdf`, `no_pages`, `too_many_pages`, `too_much_text`, `no_text_layer`, `no_readable_text`, `reading_timeout`, `reading_memory`, `invalid_reference_data`, `not_an_energy_bill`, `energy_type_mismatch`, `energy_type_undetermined`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `model_key_missing`, `reading_failed`, `anonymous_report_leak`, `masked_copy_leak`, `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Bad Gateway: `ocr_failed`, `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `busy`, `upload_space_full`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  extractInvoice: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description One of application/pdf, image/jpeg, image/png, image/bmp, image/tiff, image/webp, application/xml.
           */
          file: string
          /**
           * @description What the answer holds more: `invoice`, every value with its type and its evidence.
           * @example invoice
           * @enum {string}
           */
          include?: 'invoice'
        }
      }
    }
    responses: {
      /** @description What was read. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractAnswer']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `unexpected_file`, `no_file`, `too_many_files`, `unsupported_file_type`, `image_not_supported`, `empty_file`, `invalid_option`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Unprocessable Entity: `damaged_image`, `image_too_large`, `damaged_e_invoice`, `damaged_pdf`, `encrypted_pdf`, `no_pages`, `too_many_pages`, `too_much_text`, `no_text_layer`, `no_readable_text`, `reading_timeout`, `reading_memory`, `not_an_invoice`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Internal Server Error: `model_key_missing`, `reading_failed`, `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Bad Gateway: `ocr_failed`, `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractError']
        }
      }
    }
  }
  listExtractions: {
    parameters: {
      query?: {
        /** @description Extractions of one page. */
        limit?: number
        /** @description The `next` of the page before. */
        after?: string
        /** @description First day, in the time zone of quotas. */
        from?: string
        /** @description Last day, counted too. */
        to?: string
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description One page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractionList']
        }
      }
      /** @description Bad Request: `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  exportExtractions: {
    parameters: {
      query?: {
        /** @description First day, in the time zone of quotas. */
        from?: string
        /** @description Last day, counted too. */
        to?: string
        format?: 'json' | 'csv'
        /** @description Of CSV. `standard`: RFC 4180, commas. `excel-fr`: as Excel in French opens it, semicolons, decimal commas and a byte order mark. */
        dialect?: 'standard' | 'excel-fr'
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractionExport']
          /**
           * @example id,filename,extracted_at,numero_facture,date_facture,montant_ht,montant_tva,montant_ttc,nom_fournisseur,adresse_fournisseur,siret_fournisseur,ligne_produit,overall_confidence,needs_review,model_version
           *     7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10,facture-117.pdf,2026-11-20T09:00:00.000Z,F-2026-0117,2026-11-03,,,1344.6,,,,,0.97,false,constat-0.1.0+3fa1c2d4
           */
          'text/csv': string
        }
      }
      /** @description Bad Request: `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readExtraction: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        extraction_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The extraction. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WholeExtraction']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  removeExtraction: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        extraction_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readExtractionStats: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The figures. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExtractionStats']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  submitPdf: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
        /** @description 1 to 255 printable characters. The same key with the same form gives the same job, however often it is sent; with another form, 409. */
        'Idempotency-Key'?: string
        /** @description `respond-async` asks for 202 with `Location`, in place of 200. */
        Prefer?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description One of application/pdf.
           */
          file: string
          /**
           * @description Energy of the bill: `auto`, `electricite` (`elec`, `e`), `gaz` (`gas`, `g`), `dual` (`duale`, `duo`, `pack`), whatever the case.
           * @default auto
           * @example auto
           */
          type?: string
          /**
           * @description Confidence from which the detected energy counts, 0 to 1.
           * @default 0.5
           * @example 0.5
           */
          confidence_min?: string
          /**
           * @description Refuse a bill whose energy contradicts `type` or is uncertain, or only warn: `true` `1` `on` `yes` `oui`, or `false` `0` `off` `no` `non`.
           * @default true
           * @example true
           */
          strict?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          user_id?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          invoice_id?: string
          /**
           * @description Text, echoed unchanged.
           * @example ABC-2025-09
           */
          external_ref?: string
          /**
           * @description Only names the folder of the backup; not echoed.
           * @example Mairie de Saint-Malo
           */
          customer_name?: string
          /**
           * @description What the answer holds more, separated by commas: evidence, offers, recomputation.
           * @example offers,recomputation
           */
          include?: string
          /**
           * @description Offers to compare this bill with, in place of those of the server; the answer then has `offers`.
           * @example []
           */
          offers?: string
          /**
           * @description The `invoice` of earlier answers, one per field of this name: earlier bills of the same customer.
           * @example []
           */
          earlier_invoices?: string[]
          /**
           * @description What to recompute the bill under; `{}` for the bill to be expected. The answer then has `simulation`.
           * @example {"option":"hphc","off_peak_share":0.4}
           */
          simulate?: string
          /**
           * Format: uri
           * @description Where the end of the job is told; without it, the address of the server if it has one.
           * @example https://app.example.fr/invoice_ready.php
           */
          webhook_url?: string
        }
      }
    }
    responses: {
      /** @description What was sent is kept, to be analysed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description The same, for who sends `Prefer: respond-async`; `Location` is where to ask. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `unexpected_file`, `no_file`, `too_many_files`, `unsupported_file_type`, `image_not_supported`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `idempotency_conflict`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `webhook_url_refused`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `queue_full`, `disk_full`, `upload_space_full`, `upload_space_full`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  submitImages: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
        /** @description 1 to 255 printable characters. The same key with the same form gives the same job, however often it is sent; with another form, 409. */
        'Idempotency-Key'?: string
        /** @description `respond-async` asks for 202 with `Location`, in place of 200. */
        Prefer?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /** @description In the order of the pages. */
          files: string[]
          /**
           * @description Energy of the bill: `auto`, `electricite` (`elec`, `e`), `gaz` (`gas`, `g`), `dual` (`duale`, `duo`, `pack`), whatever the case.
           * @default auto
           * @example auto
           */
          type?: string
          /**
           * @description Confidence from which the detected energy counts, 0 to 1.
           * @default 0.5
           * @example 0.5
           */
          confidence_min?: string
          /**
           * @description Refuse a bill whose energy contradicts `type` or is uncertain, or only warn: `true` `1` `on` `yes` `oui`, or `false` `0` `off` `no` `non`.
           * @default true
           * @example true
           */
          strict?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          user_id?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          invoice_id?: string
          /**
           * @description Text, echoed unchanged.
           * @example ABC-2025-09
           */
          external_ref?: string
          /**
           * @description Only names the folder of the backup; not echoed.
           * @example Mairie de Saint-Malo
           */
          customer_name?: string
          /**
           * @description What the answer holds more, separated by commas: evidence, offers, recomputation.
           * @example offers,recomputation
           */
          include?: string
          /**
           * @description Offers to compare this bill with, in place of those of the server; the answer then has `offers`.
           * @example []
           */
          offers?: string
          /**
           * @description The `invoice` of earlier answers, one per field of this name: earlier bills of the same customer.
           * @example []
           */
          earlier_invoices?: string[]
          /**
           * @description What to recompute the bill under; `{}` for the bill to be expected. The answer then has `simulation`.
           * @example {"option":"hphc","off_peak_share":0.4}
           */
          simulate?: string
          /**
           * Format: uri
           * @description Where the end of the job is told; without it, the address of the server if it has one.
           * @example https://app.example.fr/invoice_ready.php
           */
          webhook_url?: string
        }
      }
    }
    responses: {
      /** @description What was sent is kept, to be analysed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description The same, for who sends `Prefer: respond-async`; `Location` is where to ask. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `unexpected_file`, `no_file`, `too_many_files`, `unsupported_file_type`, `image_not_supported`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `idempotency_conflict`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `webhook_url_refused`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `queue_full`, `disk_full`, `upload_space_full`, `upload_space_full`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  submitWound: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
        /** @description 1 to 255 printable characters. The same key with the same form gives the same job, however often it is sent; with another form, 409. */
        'Idempotency-Key'?: string
        /** @description `respond-async` asks for 202 with `Location`, in place of 200. */
        Prefer?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description JPEG, PNG or WebP, 5 MiB at most.
           */
          wound_image: string
          /**
           * @description What the nurse says of the wound, as JSON.
           * @example {"etiologie_connue":"escarre","longueur_cm":4.5}
           */
          context?: string
          /**
           * @description Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).
           * @default false
           * @example false
           */
          patient_mineur?: string
          /**
           * @description The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.
           * @example documentation
           */
          mode?: string
          /**
           * @description Whether the answer carries the report as a PDF, in `data.report_base64`.
           * @default false
           * @example true
           */
          report?: string
          /**
           * @description Whether the report shows the photographs, without their metadata: a PDF travels further than a record.
           * @default false
           * @example false
           */
          report_photo?: string
          /**
           * @description Whose wound it is, as the report is to print it: nothing else in it names the patient.
           * @example Dossier 2041
           */
          report_reference?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          user_id?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          invoice_id?: string
          /**
           * @description Text, echoed unchanged.
           * @example ABC-2025-09
           */
          external_ref?: string
          /**
           * Format: uri
           * @description Where the end of the job is told; without it, the address of the server if it has one.
           * @example https://app.example.fr/invoice_ready.php
           */
          webhook_url?: string
        }
      }
    }
    responses: {
      /** @description What was sent is kept, to be analysed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description The same, for who sends `Prefer: respond-async`; `Location` is where to ask. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `invalid_option`, `unexpected_file`, `no_file`, `too_many_files`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `idempotency_conflict`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`, `photo_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unsupported Media Type: `photo_not_supported`. */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `webhook_url_refused`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `queue_full`, `disk_full`, `upload_space_full`, `upload_space_full`, `vision_not_configured`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  submitWoundComparison: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
        /** @description 1 to 255 printable characters. The same key with the same form gives the same job, however often it is sent; with another form, 409. */
        'Idempotency-Key'?: string
        /** @description `respond-async` asks for 202 with `Location`, in place of 200. */
        Prefer?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /** @description In any order. */
          images: string[]
          /**
           * @description One day for each photograph, `2026-11-30` or `30/11/2026`, separated by commas.
           * @example 2026-10-23,2026-11-20
           */
          dates: string
          /**
           * @description What the nurse said with each photograph, as a JSON list in the order of the photographs; null for nothing.
           * @example [null,{"fievre":false}]
           */
          contexts?: string
          /**
           * @description Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).
           * @default false
           * @example false
           */
          patient_mineur?: string
          /**
           * @description The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.
           * @example documentation
           */
          mode?: string
          /**
           * @description Whether the answer carries the report as a PDF, in `data.report_base64`.
           * @default false
           * @example true
           */
          report?: string
          /**
           * @description Whether the report shows the photographs, without their metadata: a PDF travels further than a record.
           * @default false
           * @example false
           */
          report_photo?: string
          /**
           * @description Whose wound it is, as the report is to print it: nothing else in it names the patient.
           * @example Dossier 2041
           */
          report_reference?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          user_id?: string
          /**
           * @description Whole number, echoed with all its digits.
           * @example 123
           */
          invoice_id?: string
          /**
           * @description Text, echoed unchanged.
           * @example ABC-2025-09
           */
          external_ref?: string
          /**
           * Format: uri
           * @description Where the end of the job is told; without it, the address of the server if it has one.
           * @example https://app.example.fr/invoice_ready.php
           */
          webhook_url?: string
        }
      }
    }
    responses: {
      /** @description What was sent is kept, to be analysed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description The same, for who sends `Prefer: respond-async`; `Location` is where to ask. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SubmittedJob']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `invalid_option`, `unexpected_file`, `no_file`, `too_many_files`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `idempotency_conflict`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`, `photo_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unsupported Media Type: `photo_not_supported`. */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `webhook_url_refused`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `queue_full`, `disk_full`, `upload_space_full`, `upload_space_full`, `vision_not_configured`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  listJobs: {
    parameters: {
      query?: {
        /** @description Jobs of one page. */
        limit?: number
        /** @description The `next` of the page before. */
        after?: string
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description One page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JobList']
        }
      }
      /** @description Bad Request: `invalid_request`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readJob: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        task_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The job. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Job']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  cancelJob: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        task_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The job as it is now. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JobState']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  retryJob: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        task_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The new job; `Location` is where to ask. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JobState']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `job_not_ended`, `job_succeeded`, `job_inputs_gone`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `queue_full`, `disk_full`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  watchJob: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        task_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The events of the job. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          /**
           * @example event: progress
           *     data: {"stage":"waiting","step":null,"page":null,"pages":null,"percent":0}
           *
           *     event: result
           *     data: {"non_anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","anonymous_report_base64":"JVBERi0xLjcKJeLjz9MK","highlights":["448 kWh facturés du 14/06/2025 au 13/08/2025, soit environ 2 700 kWh par an.","Prix moyen de 0,2016 € TTC par kWh, proche du tarif réglementé à la même date.","Un écart de 4,00 € est à vérifier sur le total TTC."],"user_id":123,"invoice_id":456,"external_ref":"ABC-2025-09","request_id":"5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11","energy_type":"electricite","pages":2,"overall_confidence":0.96,"needs_review":false,"review_id":null,"warnings":[],"findings":[{"rule_id":"E-ARI-02","family":"E-ARI","severity":3,"title":"Total TTC différent de la somme HT + TVA","message":"Le total TTC imprimé (112,40 €) dépasse de 4,00 € la somme du HT et de la TVA (108,40 €).","basis":"Cohérence arithmétique de la facture (arrêté du 18 avril 2012, art. 4)","expected":"108,40 €","observed":"112,40 €","difference":4,"range_eur":[4,4],"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.62,"y":0.41,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}],"advice":"Demandez au fournisseur le détail du total.","letter":"Le total TTC de ma facture dépasse la somme du montant hors taxes et de la TVA."}],"rules_passed":["E-ARI-01","E-TAX-01"],"rules_not_evaluated":[{"rule_id":"E-TAX-05","reason":"La base de la CTA n’est pas imprimée."}],"market_position":[{"energy":"electricite","reference":"TRVE résidentiel option Base 6 kVA","reference_date":"2025-08-01","billed_eur_kwh":0.2016,"reference_eur_kwh":0.1952,"gap_percent":3.3,"capped":false,"claimable":true,"reason":null}],"savings":{"claimable":false,"reference":null,"reference_date":null,"low_eur_year":null,"high_eur_year":null,"assumptions":[],"reason":"Écart trop faible pour conclure à une économie."},"yearly_consumption":[{"energy":"electricite","low_kwh":2430,"high_kwh":2970,"source":"profile","label":"profil saisonnier, facture du 14/06/2025 au 13/08/2025","from":"2025-06-14","to":"2025-08-13","uncertainty":0.1,"band_shares":{"base":1},"band_shares_of_year":true}],"reference_date":"2025-08-01","invoice":{"schema_version":"energy-invoice/1","energy_type":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"kind":{"value":"facture","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture"}]},"invoice":{"number":{"value":"16829071271","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Facture n° 16829071271"}]},"issue_date":{"value":"2025-08-18","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"18/08/2025"}]},"due_date":null,"next_invoice_date":null,"payment_method":null},"supplier":{"name":{"value":"EDF","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"EDF"}]},"printed_name":null,"siren":null,"vat_number":null,"website":null,"customer_service_phone":null},"offer":{"name":{"value":"Tarif Bleu","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Tarif Bleu"}]},"regulated":null,"price_type":null,"end_date":null},"customer":{"name":null,"billing_address":null,"site_address":null,"client_reference":null,"contract_reference":null,"account_reference":null},"energies":[{"energy":{"value":"electricite","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Électricité"}]},"delivery_point":null,"power_kva":{"value":6,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"6 kVA"}]},"tariff_option":{"value":"base","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Base"}]},"network_tariff":null,"meter":{"serial":null,"communicating":null},"period":{"from":{"value":"2025-06-14","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"14/06/2025"}]},"to":{"value":"2025-08-13","confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"13/08/2025"}]}},"readings":[],"consumption":[],"total_kwh":{"value":448,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"448 kWh"}]},"volume_m3":null,"conversion_coefficient":null,"annual_reference_kwh":null,"subscription":[],"network_share_ht":null,"taxes":[],"history":[],"total_ht":null,"total_ttc":null}],"services":[],"vat":[],"totals":{"ht":{"value":92.5,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"92,50 €"}]},"vat":{"value":15.9,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"15,90 €"}]},"ttc":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"Total TTC 112,40 €"}]},"already_paid":null,"previous_balance":null,"energy_voucher":null,"net_to_pay":{"value":112.4,"confidence":0.97,"evidence":[{"source":"rules","page":1,"box":{"x":0.1,"y":0.4,"width":0.2,"height":0.015},"quote":"112,40 €"}]}},"instalment":null,"mentions":{"mediator":null,"complaint_contact":null,"supplier_address":null,"network_emergency_phone":null,"regulated_stated":null,"estimation_basis":null,"energy_mix":null}},"provenance":{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","sources":["rules"],"version":"0.1.0","analyzed_at":"2026-11-20T09:00:00.000Z","ocr":null,"model":null},"timings":{"reading":62,"extraction":9,"audit":3,"report":120,"total":194}}
           */
          'text/event-stream': string
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readJobWebhooks: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        task_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook of the job, if there is one. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JobWebhooks']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  replayJobWebhook: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        task_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook, which waits to be sent. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JobWebhooks']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`, `webhook_not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  assessWound: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description JPEG, PNG or WebP, 5 MiB at most.
           */
          wound_image: string
          /**
           * @description What the nurse says of the wound, as JSON.
           * @example {"etiologie_connue":"escarre","longueur_cm":4.5}
           */
          context?: string
          /**
           * @description Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).
           * @default false
           * @example false
           */
          patient_mineur?: string
          /**
           * @description The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.
           * @example documentation
           */
          mode?: string
          /**
           * @description Whether the answer carries the report as a PDF, in `data.report_base64`.
           * @default false
           * @example true
           */
          report?: string
          /**
           * @description Whether the report shows the photographs, without their metadata: a PDF travels further than a record.
           * @default false
           * @example false
           */
          report_photo?: string
          /**
           * @description Whose wound it is, as the report is to print it: nothing else in it names the patient.
           * @example Dossier 2041
           */
          report_reference?: string
        }
      }
    }
    responses: {
      /** @description What the photographs show. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundAnswer']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `invalid_option`, `unexpected_file`, `no_file`, `too_many_files`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Payload Too Large: `file_too_large`, `photo_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unsupported Media Type: `photo_not_supported`. */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unprocessable Entity: `photo_too_small`, `damaged_image`, `image_too_large`, `local_model_required`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Bad Gateway: `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `vision_not_configured`, `model_budget_reached`, `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
    }
  }
  streamWoundAssessment: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description JPEG, PNG or WebP, 5 MiB at most.
           */
          wound_image: string
          /**
           * @description What the nurse says of the wound, as JSON.
           * @example {"etiologie_connue":"escarre","longueur_cm":4.5}
           */
          context?: string
          /**
           * @description Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).
           * @default false
           * @example false
           */
          patient_mineur?: string
          /**
           * @description The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.
           * @example documentation
           */
          mode?: string
          /**
           * @description Whether the answer carries the report as a PDF, in `data.report_base64`.
           * @default false
           * @example true
           */
          report?: string
          /**
           * @description Whether the report shows the photographs, without their metadata: a PDF travels further than a record.
           * @default false
           * @example false
           */
          report_photo?: string
          /**
           * @description Whose wound it is, as the report is to print it: nothing else in it names the patient.
           * @example Dossier 2041
           */
          report_reference?: string
        }
      }
    }
    responses: {
      /** @description The stream of events. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          /**
           * @example event: progress
           *     data: {"message":"Photo reçue","percent":0}
           *
           *     event: progress
           *     data: {"message":"Examen de la photo par le modèle","percent":40}
           *
           *     event: result
           *     data: {"success":true,"data":{"type_plaie":"Escarre","localisation":"Sacrum","dimensions":{"longueur_cm":4.5,"largeur_cm":3,"profondeur_cm":null},"stade_cicatrisation":"Bourgeonnement","methode_fermeture":"non applicable","nombre_points":null,"signes_infection":[],"complications":[],"etat_general":"Plaie ; région : sacrum ; lit : bourgeonnement, fibrine ; exsudat : modéré ; berges : nettes, attachées ; peau autour : érythémateuse.","confiance":"moyenne","notes":"Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine. Profondeur non mesurable sur une photo.","analyse":{"observation_brute":{"schema_version":"plaie-obs/1.0","image":{"contenu":"plaie","nettete":"bonne","eclairage":"bon","cadrage":"complet","echelle":"regle_graduee","echelle_lisible":true,"elements_identifiants":[],"texte_dans_image":""},"etiologie":{"hypothese":"escarre","alternatives":["dermite_incontinence"],"indices_visuels":"Plaie ovale en regard du sacrum.","confiance":"moyenne"},"localisation":{"region":"sacrum","lateralite":"non_evaluable","confiance":"moyenne"},"dimensions":{"longueur_cm":4.5,"largeur_cm":3,"methode":"lecture_regle","forme":"ovale","confiance":"moyenne"},"lit":{"tissus":[{"tissu":"bourgeonnement","pourcentage":60},{"tissu":"fibrine","pourcentage":40}],"structures_exposees":[],"profondeur_apparente":"perte_totale","confiance":"moyenne"},"exsudat":{"quantite":"modere","aspect":"sereux","support":"plaie","confiance":"faible"},"berges":{"aspects":["nettes","attachees"],"confiance":"moyenne"},"peau_perilesionnelle":{"aspects":["erythemateuse"],"erytheme":"lisere_inf_0_5cm","confiance":"moyenne"},"fermeture":{"methode":"non_applicable","nombre_visible":null},"phase":"bourgeonnement","stade_escarre":"non_evaluable","signes_visuels_alerte":[],"description":"Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine.","limites":["Profondeur non mesurable sur une photo."]},"observation":{"schema_version":"plaie-obs/1.0","image":{"contenu":"plaie","nettete":"bonne","eclairage":"bon","cadrage":"complet","echelle":"regle_graduee","echelle_lisible":true,"elements_identifiants":[],"texte_dans_image":""},"etiologie":{"hypothese":"escarre","alternatives":["dermite_incontinence"],"indices_visuels":"Plaie ovale en regard du sacrum.","confiance":"moyenne"},"localisation":{"region":"sacrum","lateralite":"non_evaluable","confiance":"moyenne"},"dimensions":{"longueur_cm":4.5,"largeur_cm":3,"methode":"lecture_regle","forme":"ovale","confiance":"moyenne"},"lit":{"tissus":[{"tissu":"bourgeonnement","pourcentage":60},{"tissu":"fibrine","pourcentage":40}],"structures_exposees":[],"profondeur_apparente":"perte_totale","confiance":"moyenne"},"exsudat":{"quantite":"modere","aspect":"sereux","support":"plaie","confiance":"faible"},"berges":{"aspects":["nettes","attachees"],"confiance":"moyenne"},"peau_perilesionnelle":{"aspects":["erythemateuse"],"erytheme":"lisere_inf_0_5cm","confiance":"moyenne"},"fermeture":{"methode":"non_applicable","nombre_visible":null},"phase":"bourgeonnement","stade_escarre":"non_evaluable","signes_visuels_alerte":[],"description":"Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine.","limites":["Profondeur non mesurable sur une photo."]},"derive":{"couleurs":[{"couleur":"rouge","pourcentage":60},{"couleur":"jaune","pourcentage":40}],"surface_cm2":13.5,"groupe_profondeur":"perte_totale_ou_inclassable","confiance_globale":"moyenne","a_verifier_au_lit":["Profondeur : à mesurer au lit.","Décollement et trajets : à rechercher au lit.","Côté : à préciser au lit.","Exsudat : à évaluer au retrait du pansement.","Odeur : à évaluer au lit.","Douleur : à évaluer au lit.","Chaleur locale : à évaluer au lit."],"scores":[]},"alertes":[],"avertissements":[{"code":"STADE_MODE_DOCUMENTATION","chemin":"stade_escarre","message":"Aucun stade n’est proposé en mode documentation."}],"soignant":{"etiologie_connue":"escarre","fievre":false},"mesure":null,"validation":{"statut":"brouillon_ia","par":null,"le":null},"fiche":"CIBLE : plaie, observation du 20/11/2026\n\nDONNÉES\n- Photo : plaie\n- Type de plaie : escarre (soignant)\n- Localisation : sacrum (photo)\n- Côté : non renseigné\n- Apparition : non renseigné\n- Dimensions : 4,5 cm × 3 cm, soit 13,5 cm² (photo)\n- Profondeur : non renseigné\n- Décollement : non renseigné\n- Atteinte apparente : perte totale de la peau (photo)\n- Stade d’escarre : non évaluable sur la photo\n- Lit de la plaie : bourgeonnement 60 %, fibrine 40 % (photo)\n- Structures exposées : aucune vue (photo)\n- Exsudat, quantité : modéré (photo)\n- Exsudat, aspect : séreux (photo)\n- Odeur : non renseigné\n- Berges : nettes, attachées (photo)\n- Peau autour de la plaie : érythémateuse (photo)\n- Érythème : liseré de moins de 0,5 cm (photo)\n- Fermeture : non applicable\n- Phase : bourgeonnement (photo)\n- Douleur : non renseigné\n- Chaleur locale : non renseigné\n- Fièvre : non\n- Signes visuels : aucun relevé ; cela n’exclut rien\n- Terrain : non renseigné\n- Confiance : moyenne\n\nACTIONS\n- Photographie de la plaie (moment du soin inconnu).\n- Observation de la photo assistée par IA, à valider par le soignant.\n- Soins réalisés : à compléter par le soignant.\n\nRÉSULTATS\n- Aucune alerte ; cela n’exclut pas une urgence. Les signes vus sur la photo sont à vérifier au lit.\n- Profondeur : à mesurer au lit.\n- Décollement et trajets : à rechercher au lit.\n- Côté : à préciser au lit.\n- Exsudat : à évaluer au retrait du pansement.\n- Odeur : à évaluer au lit.\n- Douleur : à évaluer au lit.\n- Chaleur locale : à évaluer au lit.\n- Évolution et suite : à compléter par le soignant.","mention":"Proposition générée par une IA à partir d’une photo, à vérifier par un professionnel. Ne pose pas de diagnostic, n’évalue ni l’infection, ni la douleur, ni l’odeur, ni la profondeur. L’absence d’alerte n’exclut pas une urgence. Ne remplace pas l’examen clinique.","genere_par_ia":true,"audit":{"id":"0d8f6c1e-7a43-4b5e-9a0c-5f0c9c1e5a0f","horodatage":"2026-11-20T09:00:00.000Z","fournisseur":"openai","hote":"api.openai.com","region_declaree":"Union européenne","contrat_declare":null,"modele_demande":"gpt-5.4","modele_renvoye":"gpt-5.4-2026-03-05","bascule_depuis":null,"depuis_cache":false,"requete_id":"req_4f1c","system_fingerprint":null,"instructions":{"version":"plaie-fr/1.0.0","sha256":"a77f2ce5f04479adeb4f01d5d5dbe639093acfb0305b6eae9a372bdc8af04de3"},"parametres":{"max_output_tokens":4000,"consensus":1},"mesure":null,"mesure_retenue":"image","jetons":{"entree":5100,"sortie":1300,"cache":0},"cout":{"montant":0.03225,"devise":"USD","date_tarif":"2026-11-27"},"latence_ms":8200,"tentatives":1,"finish_reason":"stop","niveau_sortie":"json_schema","reponse_brute_chiffree":null,"acteur":"4be0643f-1d98-4a3e-8c9f-64a6f4ba0b5a","decision":null,"sdk":{"nom":"@constat/core","version":"0.1.0"},"mode":"documentation","destination_declaree":null,"schema":{"version":"plaie-obs/1.0","sha256":"c297642d11eb5a58e31ac8a301b0386cbc814de576c87e7456129c940ebdceaa"},"images":[{"hmac_recue":"6d47540d183f3ddfb0fbf1ce77c5714e872cbfa859eeedef3553821669bacb0a","hmac_envoyee":"d8f76c90cd70a870eaf30e4b0dfb586923ac4f688dbbe3012299c6418ee31f6d","avant":{"format":"jpeg","largeur":4032,"hauteur":3024,"octets":3145728},"apres":{"format":"jpeg","largeur":1536,"hauteur":1152,"octets":412345},"metadonnees_retirees":["EXIF","GPS"]}],"avertissements":[{"code":"STADE_MODE_DOCUMENTATION","chemin":"stade_escarre"}]}},"_metadata":{"model":"gpt-5.4-2026-03-05","model_requested":"gpt-5.4","provider":"openai","prompt_version":"plaie-fr/1.0.0","prompt_sha256":"a77f2ce5f04479adeb4f01d5d5dbe639093acfb0305b6eae9a372bdc8af04de3","schema_version":"plaie-obs/1.0","mode":"documentation","tokens_used":6400,"cost_usd":0.03225,"duration_ms":8200,"analysis_ids":["0d8f6c1e-7a43-4b5e-9a0c-5f0c9c1e5a0f"]}},"percent":100}
           *
           *     event: complete
           *     data: {"message":"Analyse terminée","percent":100}
           */
          'text/event-stream': string
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `invalid_option`, `unexpected_file`, `no_file`, `too_many_files`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Payload Too Large: `file_too_large`, `photo_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unsupported Media Type: `photo_not_supported`. */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unprocessable Entity: `photo_too_small`, `damaged_image`, `image_too_large`, `local_model_required`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Bad Gateway: `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `vision_not_configured`, `model_budget_reached`, `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
    }
  }
  compareWounds: {
    parameters: {
      query?: {
        /** @description One day for each photograph, `2026-11-30` or `30/11/2026`, separated by commas. */
        dates?: string
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /** @description In any order. */
          images: string[]
          /**
           * @description One day for each photograph, `2026-11-30` or `30/11/2026`, separated by commas.
           * @example 2026-10-23,2026-11-20
           */
          dates?: string
          /**
           * @description What the nurse said with each photograph, as a JSON list in the order of the photographs; null for nothing.
           * @example [null,{"fievre":false}]
           */
          contexts?: string
          /**
           * @description Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).
           * @default false
           * @example false
           */
          patient_mineur?: string
          /**
           * @description The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.
           * @example documentation
           */
          mode?: string
          /**
           * @description Whether the answer carries the report as a PDF, in `data.report_base64`.
           * @default false
           * @example true
           */
          report?: string
          /**
           * @description Whether the report shows the photographs, without their metadata: a PDF travels further than a record.
           * @default false
           * @example false
           */
          report_photo?: string
          /**
           * @description Whose wound it is, as the report is to print it: nothing else in it names the patient.
           * @example Dossier 2041
           */
          report_reference?: string
        }
      }
    }
    responses: {
      /** @description What the photographs show. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundComparisonAnswer']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `invalid_option`, `unexpected_file`, `no_file`, `too_many_files`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Payload Too Large: `file_too_large`, `photo_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unsupported Media Type: `photo_not_supported`. */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unprocessable Entity: `photo_too_small`, `damaged_image`, `image_too_large`, `local_model_required`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Bad Gateway: `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `vision_not_configured`, `model_budget_reached`, `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
    }
  }
  assessWoundWithKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description JPEG, PNG or WebP, 5 MiB at most.
           */
          wound_image: string
          /**
           * @description What the nurse says of the wound, as JSON.
           * @example {"etiologie_connue":"escarre","longueur_cm":4.5}
           */
          context?: string
          /**
           * @description Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).
           * @default false
           * @example false
           */
          patient_mineur?: string
          /**
           * @description The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.
           * @example documentation
           */
          mode?: string
          /**
           * @description Whether the answer carries the report as a PDF, in `data.report_base64`.
           * @default false
           * @example true
           */
          report?: string
          /**
           * @description Whether the report shows the photographs, without their metadata: a PDF travels further than a record.
           * @default false
           * @example false
           */
          report_photo?: string
          /**
           * @description Whose wound it is, as the report is to print it: nothing else in it names the patient.
           * @example Dossier 2041
           */
          report_reference?: string
        }
      }
    }
    responses: {
      /** @description What the photographs show. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeyedWoundAnswer']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `invalid_option`, `unexpected_file`, `no_file`, `too_many_files`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Payload Too Large: `file_too_large`, `photo_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unsupported Media Type: `photo_not_supported`. */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unprocessable Entity: `photo_too_small`, `damaged_image`, `image_too_large`, `local_model_required`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Bad Gateway: `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `vision_not_configured`, `model_budget_reached`, `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
    }
  }
  compareWoundsWithKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description JPEG, PNG or WebP, 5 MiB at most.
           */
          wound_1: string
          date_1: string
          /**
           * Format: binary
           * @description JPEG, PNG or WebP, 5 MiB at most.
           */
          wound_2: string
          date_2: string
          /**
           * @description What the nurse said with each photograph, as a JSON list in the order of the photographs; null for nothing.
           * @example [null,{"fievre":false}]
           */
          contexts?: string
          /**
           * @description Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).
           * @default false
           * @example false
           */
          patient_mineur?: string
          /**
           * @description The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.
           * @example documentation
           */
          mode?: string
          /**
           * @description Whether the answer carries the report as a PDF, in `data.report_base64`.
           * @default false
           * @example true
           */
          report?: string
          /**
           * @description Whether the report shows the photographs, without their metadata: a PDF travels further than a record.
           * @default false
           * @example false
           */
          report_photo?: string
          /**
           * @description Whose wound it is, as the report is to print it: nothing else in it names the patient.
           * @example Dossier 2041
           */
          report_reference?: string
        }
      }
    }
    responses: {
      /** @description What the photographs show. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeyedWoundComparisonAnswer']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `invalid_option`, `unexpected_file`, `no_file`, `too_many_files`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Payload Too Large: `file_too_large`, `photo_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unsupported Media Type: `photo_not_supported`. */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Unprocessable Entity: `photo_too_small`, `damaged_image`, `image_too_large`, `local_model_required`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Bad Gateway: `model_key_refused`, `model_request_failed`, `model_timeout`, `model_refused`, `model_filtered`, `model_truncated`, `model_answer_invalid`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Service Unavailable: `upload_space_full`, `vision_not_configured`, `model_budget_reached`, `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WoundError']
        }
      }
    }
  }
  listReviews: {
    parameters: {
      query?: {
        state?: 'open' | 'corrected' | 'confirmed' | 'dismissed'
        kind?: 'energy-invoice' | 'invoice'
        /** @description Reviews of one page. */
        limit?: number
        /** @description The `next` of the page before. */
        after?: string
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description One page of them. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReviewList']
        }
      }
      /** @description Bad Request: `invalid_request`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  exportReviews: {
    parameters: {
      query?: {
        state?: 'open' | 'corrected' | 'confirmed' | 'dismissed'
        kind?: 'energy-invoice' | 'invoice'
        /** @description `json`: the reviews as they are read one by one. `csv`: one row per field. `label-studio`: pre-annotated tasks to import there. */
        format?: 'json' | 'csv' | 'label-studio'
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file, written as it is read. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json':
            | {
                reviews: components['schemas']['Review'][]
              }
            | components['schemas']['LabelStudioTask'][]
          /** @example review_id,kind,state,file,created_at,path,label,line,value_read,confidence,value,page,quote */
          'text/csv': string
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  importReviews: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          [key: string]: unknown
        }[]
      }
    }
    responses: {
      /** @description What became of each task. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReviewImport']
        }
      }
      /** @description Bad Request: `invalid_request`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readReview: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The review. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Review']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  removeReview: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readReviewPage: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        id: string
        /** @description From 1. */
        number: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The picture. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'image/jpeg': string
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`, `object_not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unprocessable Entity: `damaged_pdf`, `damaged_image`, `image_too_large`, `reading_timeout`, `reading_memory`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `reading_failed`, `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Bad Gateway: `object_store_failed`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  correctReview: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewCorrections']
      }
    }
    responses: {
      /** @description The review as it is now. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CorrectedReview']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  confirmReview: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The review as it is now. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Review']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `review_corrected`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  dismissReview: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Cannot be guessed. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The review as it is now. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Review']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `review_corrected`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readLabelHints: {
    parameters: {
      query?: {
        /** @description Of another key, or `all` for those of every key together. Needs the scope `admin`. */
        key_id?: string
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The hints. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LabelHints']
        }
      }
      /** @description Bad Request: `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  forgetLabelHints: {
    parameters: {
      query?: {
        /** @description Of another key, or `all` for those of every key together. Needs the scope `admin`. */
        key_id?: string
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description They are forgotten. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ForgottenHints']
        }
      }
      /** @description Bad Request: `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readImages: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ChatRequest']
      }
    }
    responses: {
      /** @description The text. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatCompletion']
          /**
           * @example data: {"id":"chatcmpl-2f9d3f0e-7c1b-4a57-9a0a-6f1f0b6f5c11","created":1796029200,"model":"tesseract","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}
           *
           *     data: {"id":"chatcmpl-2f9d3f0e-7c1b-4a57-9a0a-6f1f0b6f5c11","created":1796029200,"model":"tesseract","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"Centre de soins\nOrdonnance du 20/11/2026"},"finish_reason":null}]}
           *
           *     data: {"id":"chatcmpl-2f9d3f0e-7c1b-4a57-9a0a-6f1f0b6f5c11","created":1796029200,"model":"tesseract","object":"chat.completion.chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}
           *
           *     data: {"id":"chatcmpl-2f9d3f0e-7c1b-4a57-9a0a-6f1f0b6f5c11","created":1796029200,"model":"tesseract","object":"chat.completion.chunk","choices":[],"usage":{"prompt_tokens":0,"completion_tokens":0,"total_tokens":0}}
           */
          'text/event-stream': string
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `image_url_refused`, `no_file`, `too_many_files`, `unsupported_file_type`, `image_not_supported`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Payload Too Large: `file_too_large`. */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Unprocessable Entity: `damaged_image`, `image_too_large`, `too_many_pages`, `too_much_text`, `no_readable_text`, `reading_timeout`, `reading_memory`. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`, `quota_exceeded`, `rate_exceeded`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Internal Server Error: `reading_failed`, `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Bad Gateway: `ocr_failed`. */
      502: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Service Unavailable: `busy`, `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Gateway Timeout: `analysis_timeout`. */
      504: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
    }
  }
  listModels: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Those that the settings name. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ModelList']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChatError']
        }
      }
    }
  }
  readOwnKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Limits and counters of the key. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeyInfo']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  listKeys: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order in which they were made. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeys']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  createKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['NewApiKey']
      }
    }
    responses: {
      /** @description The key. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ShownApiKey']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Id of the key, not the key. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The key. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKey']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `key_not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  revokeKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Id of the key, not the key. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The key, which opens nothing any more. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKey']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `key_not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  changeKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Id of the key, not the key. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyChanges']
      }
    }
    responses: {
      /** @description The key as it is now. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKey']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `key_not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  rotateKey: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Id of the key, not the key. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['KeyRotation']
      }
    }
    responses: {
      /** @description The new key. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ShownApiKey']
        }
      }
      /** @description Bad Request: `invalid_request`, `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `key_not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readKeyUsage: {
    parameters: {
      query?: {
        /** @description The latest days with a call. */
        days?: number
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path: {
        /** @description Id of the key, not the key. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The latest days with a call. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['KeyUsage']
        }
      }
      /** @description Bad Request: `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readUsage: {
    parameters: {
      query?: {
        /** @description First day; 29 days before `to` without it. */
        from?: string
        /** @description Last day; today without it, and for a day to come. At most 400 days in all. */
        to?: string
        /** @description Another key than the one that asks. Scope `admin`. */
        key_id?: string
        /** @description `all`: the whole server. Scope `admin`. */
        scope?: 'key' | 'all'
      }
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The days and their totals. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Usage']
        }
      }
      /** @description Bad Request: `invalid_field`, `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Not Found: `key_not_found`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  describeService: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Where to go on. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceDescription']
          'text/html': string
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  checkLiveness: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It does. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Liveness']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  checkReadiness: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The server can serve. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Readiness']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readHealth: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The server runs. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Health']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  reloadReader: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The new thread takes all that comes. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Reload']
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Conflict: `reload_failed`. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `reading_failed`, `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readMetrics: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Counters, gauges and histograms. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          /**
           * @example # HELP constat_http_requests_total Requests answered.
           *     # TYPE constat_http_requests_total counter
           *     constat_http_requests_total{method="POST",route="/v1/invoices/pdf",status="200"} 12
           */
          'text/plain': string
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Unauthorized: `unauthorized`. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `key_disabled`, `key_expired`, `missing_scope`, `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Too Many Requests: `too_many_bad_keys`. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readOpenApiDocument: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OpenAPI 3.1. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            openapi: string
            info: {
              title: string
              version: string
            } & {
              [key: string]: unknown
            }
          } & {
            [key: string]: unknown
          }
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
  readDocumentationPage: {
    parameters: {
      query?: never
      header?: {
        /** @description An id of the caller’s own, taken over when it is well formed. */
        'X-Request-Id'?: components['parameters']['X-Request-Id']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      /** @description Bad Request: `host_not_allowed`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Forbidden: `https_required`. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Internal Server Error: `internal_error`. */
      500: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Service Unavailable: `database_unavailable`. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
    }
  }
}
