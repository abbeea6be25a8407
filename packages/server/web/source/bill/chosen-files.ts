export const mostFiles = 8

/** Kinds that are read, by what the browser or the name says; the server looks at the content. */
const kinds = {
  pdf: { type: /^application\/pdf$/, name: /\.pdf$/i },
  image: { type: /^image\/(jpeg|png|bmp|tiff|webp)$/, name: /\.(jpe?g|png|bmp|tiff?|webp)$/i },
  xml: { type: /^(application|text)\/xml$/, name: /\.xml$/i },
}
export type FileKind = keyof typeof kinds

export type FileRefusal = { readonly why: 'heic' | 'kind'; readonly name: string } | { readonly why: 'count' }

export function kindOf({ type, name }: Pick<File, 'type' | 'name'>): FileKind | null {
  const found = Object.entries(kinds).find(([, kind]) => kind.type.test(type) || kind.name.test(name))
  return found === undefined ? null : (found[0] as FileKind)
}

/** Adds files to those already chosen, as far as they can be read. */
export function addFiles(
  chosen: readonly File[],
  added: readonly File[],
): { files: File[]; refusal: FileRefusal | null } {
  const files = [...chosen, ...added.filter((file) => kindOf(file) !== null)]
  if (files.length > mostFiles) return { files: files.slice(0, mostFiles), refusal: { why: 'count' } }
  const unreadable = added.find((file) => kindOf(file) === null)
  return { files, refusal: unreadable === undefined ? null : refusalOf(unreadable) }
}

export function moveFile(files: readonly File[], from: number, to: number): File[] {
  const moved = [...files]
  moved.splice(to, 0, ...moved.splice(from, 1))
  return moved
}

function refusalOf({ name, type }: File): FileRefusal {
  const isHeic = /\.hei[cf]$/i.test(name) || /^image\/hei[cf]/.test(type)
  return { why: isHeic ? 'heic' : 'kind', name }
}
