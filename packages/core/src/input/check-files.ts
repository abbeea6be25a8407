import { EmptyFileError } from '../errors/empty-file-error.js'
import { FileTooLargeError } from '../errors/file-too-large-error.js'
import { ImageNotSupportedError } from '../errors/image-not-supported-error.js'
import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { NoFileError } from '../errors/no-file-error.js'
import { TooManyFilesError } from '../errors/too-many-files-error.js'
import { UnsupportedFileTypeError } from '../errors/unsupported-file-type-error.js'
import { digestOfFiles } from './digest-of-files.js'
import { detectMediaType, readableMediaTypes, type MediaType, type ReadableMediaType } from './file-type.js'
import type { InputFile } from './input-file.js'
import type { Limits } from './limits.js'

/** A file of a kind that is read, told by its first bytes. */
export interface CheckedFile extends InputFile {
  mediaType: ReadableMediaType
  /** Place in the list sent, from 1; errors name it. */
  position: number
}

/** Files that may be read: present, not empty, within the limits, of a kind that is read. */
export interface CheckedFiles {
  files: readonly CheckedFile[]
  /** Hex SHA-256 of the bytes of a single file, or of the concatenated digests of several. */
  sha256: string
}

/**
 * Refuses what cannot be read before any engine sees it.
 *
 * @throws NoFileError, TooManyFilesError, InvalidOptionError, FileTooLargeError, EmptyFileError, ImageNotSupportedError,
 * UnsupportedFileTypeError
 */
export function checkFiles(given: InputFile | readonly InputFile[], limits: Limits): CheckedFiles {
  const files = isList(given) ? given : [given]
  if (files.length === 0) throw new NoFileError()
  if (files.length > limits.maxFiles) throw new TooManyFilesError({ files: files.length, maxFiles: limits.maxFiles })
  files.forEach(checkShape)
  const bytes = files.reduce((total, file) => total + file.bytes.byteLength, 0)
  if (bytes > limits.maxBytes) throw new FileTooLargeError({ bytes, maxBytes: limits.maxBytes })
  return { files: files.map(checkContent), sha256: digestOfFiles(files) }
}

/** JavaScript callers, and those who read a file as text, get a sentence instead of a fault deep inside. */
function checkShape(file: unknown, index: number): void {
  const bytes = typeof file === 'object' && file !== null && 'bytes' in file ? file.bytes : undefined
  if (bytes instanceof Uint8Array) return
  const received = bytes === null ? 'null' : typeof bytes
  throw new InvalidOptionError({ option: `files[${index}].bytes`, expected: 'un Uint8Array', received })
}

function checkContent({ name, bytes }: InputFile, index: number): CheckedFile {
  const position = index + 1
  if (bytes.byteLength === 0) throw new EmptyFileError({ file: position })
  const mediaType = detectMediaType(bytes)
  if (isReadable(mediaType)) return { name, bytes, mediaType, position }
  if (mediaType.startsWith('image/')) throw new ImageNotSupportedError({ file: position, mediaType })
  throw new UnsupportedFileTypeError({ file: position, mediaType })
}

function isReadable(mediaType: MediaType): mediaType is ReadableMediaType {
  return (readableMediaTypes as readonly MediaType[]).includes(mediaType)
}

function isList(given: InputFile | readonly InputFile[]): given is readonly InputFile[] {
  return Array.isArray(given)
}
