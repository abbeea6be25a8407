/** A file as the caller has it. The name is used for messages and for the order only, never to tell the type. */
export interface InputFile {
  name: string
  bytes: Uint8Array
}
