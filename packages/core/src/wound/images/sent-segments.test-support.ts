/** Names of the segments of a JPEG in order, each once in a row; `data after the end` and `broken` where they are. */
export function segmentsOf(bytes: Uint8Array): string[] {
  const names: string[] = []
  const add = (name: string) => {
    if (names.at(-1) !== name) names.push(name)
  }
  let at = 0
  while (at < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return [...names, 'broken']
    if (marker === 0xd8) add('SOI')
    if (marker === 0xd8) at += 2
    else if (marker === 0xd9) return at + 2 === bytes.length ? [...names, 'EOI'] : [...names, 'data after the end']
    else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
      const isApp = marker >= 0xe0 && marker <= 0xef
      add(
        marker === 0xdb
          ? 'DQT'
          : marker === 0xc4
            ? 'DHT'
            : marker === 0xda
              ? 'SOS'
              : marker === 0xdd
                ? 'DRI'
                : marker === 0xfe
                  ? 'COM'
                  : isApp
                    ? `APP${marker - 0xe0}`
                    : `SOF${marker - 0xc0}`,
      )
      at += 2 + length
      while (marker === 0xda && at < bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1] ?? 0))) at += 1
    }
  }
  return [...names, 'no end']
}

const isMarker = (byte: number) => byte !== 0 && !(byte >= 0xd0 && byte <= 0xd7)
