/** One at a time: eight photographs of a phone decoded together would take 400 MB. */
let turn: Promise<unknown> = Promise.resolve()

/** Draws a small copy of a picture; false where the browser cannot read it. */
export function drawPicture(file: File, canvas: HTMLCanvasElement, width: number): Promise<boolean> {
  const drawn = turn.then(async () => {
    try {
      const picture = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' })
      canvas.width = picture.width
      canvas.height = picture.height
      canvas.getContext('2d')?.drawImage(picture, 0, 0)
      picture.close()
      return true
    } catch {
      // TIFF in most browsers, or a damaged image: the server says what it thinks of it.
      return false
    }
  })
  turn = drawn
  return drawn
}
