import { kindOf } from './chosen-files.js'
import { element } from './elements.js'

const width = 128

/** A picture is decoded once, however often the list is drawn anew. */
const drawn = /** @type {WeakMap<File, HTMLElement>} */ (new WeakMap())

/** One at a time: eight photographs of a phone decoded together would take 400 MB. */
let turn = Promise.resolve()

/**
 * A small picture of the file, or its kind in letters where the browser cannot draw it.
 *
 * @param {File} file
 */
export function thumbnailOf(file) {
  const known = drawn.get(file)
  if (known !== undefined) return known
  const frame = element('span', { class: 'thumbnail', 'aria-hidden': 'true' }, lettersOf(file))
  drawn.set(file, frame)
  if (kindOf(file) === 'image') turn = turn.then(() => draw(file, frame))
  return frame
}

/**
 * @param {File} file
 * @param {HTMLElement} frame
 */
async function draw(file, frame) {
  try {
    const picture = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' })
    const canvas = element('canvas', { width: String(picture.width), height: String(picture.height) })
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    picture.close()
    frame.replaceChildren(canvas)
  } catch {
    // TIFF in most browsers, or a damaged image: the letters stay, and the server says what it thinks of it.
  }
}

/** @param {File} file */
function lettersOf({ name, type }) {
  const letters = /\.(\w{2,4})$/.exec(name)?.[1] ?? type.split('/')[1] ?? ''
  return letters.toUpperCase().slice(0, 4)
}
