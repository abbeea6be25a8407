import type { MediaType } from '@constat/core'

/** What one route takes: in which fields, how many files, of which kinds, and the sentences that refuse the others. */
export interface Upload {
  path: string
  /** Fields of the form that may hold a file. */
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
