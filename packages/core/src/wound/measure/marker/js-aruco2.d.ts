/** js-aruco2 2.0 ships no types: what is used of it. */
declare module 'js-aruco2' {
  interface Dictionary {
    nBits: number
    /** Least distance between two codes; computed when null. */
    tau: number | null
    codeList: readonly (readonly number[])[]
  }

  interface Marker {
    readonly id: number
    readonly corners: readonly { readonly x: number; readonly y: number }[]
  }

  interface Detector {
    readonly dictionary: { readonly codeList: readonly string[] }
    detectImage(width: number, height: number, rgba: Uint8Array): Marker[]
  }

  const aruco: {
    AR: {
      DICTIONARIES: Record<string, Dictionary | undefined>
      Detector: new (config: { dictionaryName: string; maxHammingDistance: number }) => Detector
    }
  }
  export default aruco
}

/** Adds its dictionary to those of js-aruco2. */
declare module 'js-aruco2/src/dictionaries/aruco_4x4_1000.js'
