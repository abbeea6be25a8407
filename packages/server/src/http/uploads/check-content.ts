import { detectMediaType, ImageNotSupportedError } from '@constat/core'
import type { ReceivedFile } from '../../uploads/received-file.js'
import { RequestError } from '../request-error.js'
import type { Upload } from './upload.js'

/**
 * Refuses files of another kind than the route takes, by their first bytes. An empty file passes: the analysis has a
 * sentence for it.
 *
 * @throws RequestError `unsupported_file_type` with the sentence of the route
 * @throws ImageNotSupportedError for a photograph of a phone where photographs are taken
 */
export function checkContent(
  files: readonly Pick<ReceivedFile, 'head' | 'size'>[],
  { mediaTypes, sentences }: Pick<Upload, 'mediaTypes'> & { sentences: Pick<Upload['sentences'], 'wrongType'> },
): void {
  for (const [index, { head, size }] of files.entries()) {
    const mediaType = detectMediaType(head)
    if (size === 0 || mediaTypes.includes(mediaType)) continue
    const file = index + 1
    const takesImages = mediaTypes.includes('image/jpeg')
    if (takesImages && mediaType.startsWith('image/')) throw new ImageNotSupportedError({ file, mediaType })
    throw new RequestError('unsupported_file_type', {
      message: `file ${file} is of another kind than this route takes: its first bytes say ${mediaType}`,
      userMessage: sentences.wrongType,
      details: { file, mediaType },
    })
  }
}
