/** A square that reads as a marker; its corners clockwise from the top left of the code, in columns and rows from 0. */
export interface DetectedMarker {
  readonly id: number
  readonly corners: readonly { readonly x: number; readonly y: number }[]
}

/** Finds the squares of the family `DICT_4X4_50` and knows their codes. */
export interface Aruco {
  /** Fifty of sixteen characters each, row by row; `1` is white. */
  readonly codes: readonly string[]
  detect(width: number, height: number, rgba: Uint8Array): DetectedMarker[]
}

/** OpenCV defines `DICT_4X4_50` as the first fifty codes of `DICT_4X4_1000`. */
const [family, largerFamily] = ['ARUCO_4X4_50', 'ARUCO_4X4_1000']
const familySize = 50

/** Loads js-aruco2 on first use. Only whole codes count: a scale that is guessed from a damaged one would be invented. */
export async function loadAruco(): Promise<Aruco> {
  const { default: aruco } = await import('js-aruco2')
  await import('js-aruco2/src/dictionaries/aruco_4x4_1000.js')
  const { DICTIONARIES, Detector } = aruco.AR
  const codeList = DICTIONARIES[largerFamily]?.codeList.slice(0, familySize) ?? []
  DICTIONARIES[family] ??= { nBits: 16, tau: 1, codeList }
  // A new one for each picture: it keeps the pixels of the one before, also beyond the end of a smaller one.
  const detector = () => new Detector({ dictionaryName: family, maxHammingDistance: 1 })
  return {
    codes: detector().dictionary.codeList,
    detect: (width, height, rgba) => detector().detectImage(width, height, rgba),
  }
}
