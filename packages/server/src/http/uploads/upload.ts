import type { MediaType } from '@constat/core'

/** What one route takes: in which fields, how many files, of which kinds, and the sentences that refuse the others. */
export interface Upload {
  path: string
  /** The field as it is documented. */
  name: string
  /** The names of it that clients send. */
  field: RegExp
  maxFiles: number
  mediaTypes: readonly MediaType[]
  /** Refuses a file by its name, before its content is read; `position` counts from 1. */
  checkName?: (name: string, position: number) => void
  /** French. */
  sentences: {
    noFile: string
    tooManyFiles: string
    misplacedFile: string
    wrongType: string
    unreadableForm: string
  }
}
