const mostFiles = 8

/** Kinds that are read, by what the browser or the name says; the server looks at the content. */
const kinds = /** @type {const} */ ({
  pdf: { type: /^application\/pdf$/, name: /\.pdf$/i },
  image: { type: /^image\/(jpeg|png|bmp|tiff|webp)$/, name: /\.(jpe?g|png|bmp|tiff?|webp)$/i },
  xml: { type: /^(application|text)\/xml$/, name: /\.xml$/i },
})

/**
 * @param {File} file
 * @returns {'pdf' | 'image' | 'xml' | null}
 */
export function kindOf({ type, name }) {
  const found = Object.entries(kinds).find(([, kind]) => kind.type.test(type) || kind.name.test(name))
  return found === undefined ? null : /** @type {'pdf' | 'image' | 'xml'} */ (found[0])
}

/**
 * Adds files to those already chosen, as far as they can be read.
 *
 * @param {readonly File[]} chosen
 * @param {readonly File[]} added
 * @returns {{ files: File[], refusal: string | null }} the refusal is a French sentence that says what to do
 */
export function addFiles(chosen, added) {
  const readable = added.filter((file) => kindOf(file) !== null)
  const files = [...chosen, ...readable]
  const unreadable = added.find((file) => kindOf(file) === null)
  const refusal = unreadable === undefined ? null : refusalOf(unreadable)
  if (files.length <= mostFiles) return { files, refusal }
  return {
    files: files.slice(0, mostFiles),
    refusal: `Une facture compte ${mostFiles} fichiers au maximum\u00a0: les suivants n’ont pas été ajoutés. Regroupez les pages dans un seul PDF.`,
  }
}

/**
 * @param {readonly File[]} files
 * @param {number} from
 * @param {number} to
 */
export function moveFile(files, from, to) {
  const moved = [...files]
  moved.splice(to, 0, ...moved.splice(from, 1))
  return moved
}

/** @param {File} file */
function refusalOf({ name, type }) {
  if (/\.hei[cf]$/i.test(name) || /^image\/hei[cf]/.test(type)) {
    return `«\u00a0${name}\u00a0» est une photo au format HEIC, que nous ne lisons pas. Sur l’iPhone\u00a0: Réglages, Appareil photo, Formats, «\u00a0Le plus compatible\u00a0», puis reprenez la photo\u00a0; ou exportez-la en JPEG.`
  }
  return `«\u00a0${name}\u00a0» n’est ni un PDF, ni une image (JPEG, PNG, TIFF, BMP, WebP), ni une facture électronique XML.`
}
