import type { RouteDescription } from './route-description.js'
import { chatDescriptions } from './routes/chat-descriptions.js'
import { documentationDescriptions } from './routes/documentation-descriptions.js'
import { extractionDescriptions } from './routes/extraction-descriptions.js'
import { healthDescriptions } from './routes/health-descriptions.js'
import { invoiceDescriptions } from './routes/invoice-descriptions.js'
import { jobDescriptions } from './routes/job-descriptions.js'
import { jobWebhookDescriptions } from './routes/job-webhook-descriptions.js'
import { keyDescriptions } from './routes/key-descriptions.js'
import { metricsDescriptions } from './routes/metrics-descriptions.js'
import { reloadDescriptions } from './routes/reload-descriptions.js'
import { hintDescriptions } from './routes/hint-descriptions.js'
import { reviewDescriptions } from './routes/review-descriptions.js'
import { woundDescriptions } from './routes/wound-descriptions.js'

/** Every route of the application, in the order of the document. */
export const describedRoutes: readonly RouteDescription[] = [
  ...invoiceDescriptions,
  ...extractionDescriptions,
  ...jobDescriptions,
  ...jobWebhookDescriptions,
  ...woundDescriptions,
  ...reviewDescriptions,
  ...hintDescriptions,
  ...chatDescriptions,
  ...keyDescriptions,
  ...healthDescriptions,
  ...reloadDescriptions,
  ...metricsDescriptions,
  ...documentationDescriptions,
]
