import type { JobState } from '../../http/schemas/job-schemas.js'

export const pendingJobExample: JobState = {
  task_id: '0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a',
  status: 'PENDING',
  source_kind: 'pdf',
  attempts: 0,
  progress: null,
  error: null,
  user_id: 123,
  invoice_id: 456,
  external_ref: 'ABC-2025-09',
  retry_of: null,
  can_retry: false,
  created_at: '2026-11-20T09:00:00.000Z',
  started_at: null,
  ended_at: null,
  expires_at: null,
}

export const endedJobExample: JobState = {
  ...pendingJobExample,
  status: 'SUCCESS',
  attempts: 1,
  started_at: '2026-11-20T09:00:01.000Z',
  ended_at: '2026-11-20T09:00:04.000Z',
  expires_at: '2026-11-21T09:00:04.000Z',
}
