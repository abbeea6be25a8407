/** Breaks a file in one way; `other` is a second file to take pieces from. */
export type Mutation = (bytes: Uint8Array, other: Uint8Array, below: (end: number) => number) => Uint8Array

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** A piece of a file, short ones more often than long ones. */
function piece(bytes: Uint8Array, below: (end: number) => number): [start: number, end: number] {
  const start = below(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + below(4 ** (1 + below(8))))]
}

/** Every way in which files arrive broken, or are made to do harm. */
export const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, _, below) => {
    const flipped = bytes.slice()
    for (let count = 1 + below(200); count > 0; count--) flipped[below(flipped.length)] = below(256)
    return flipped
  },
  truncate: (bytes, _, below) => bytes.slice(0, 1 + below(bytes.length)),
  cut: (bytes, _, below) => {
    const [start, end] = piece(bytes, below)
    return join(bytes.subarray(0, start), bytes.subarray(end))
  },
  zero: (bytes, _, below) => {
    const [start, end] = piece(bytes, below)
    return bytes.slice().fill(0, start, end)
  },
  repeat: (bytes, _, below) => {
    const [start, end] = piece(bytes, below)
    const times = Math.min(1 + below(50), Math.ceil(1_000_000 / (end - start)))
    const repeated = Array.from({ length: times }, () => bytes.subarray(start, end))
    return join(bytes.subarray(0, start), ...repeated, bytes.subarray(start))
  },
  splice: (bytes, other, below) => {
    const [start, end] = piece(other, below)
    const at = below(bytes.length)
    return join(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at))
  },
  graft: (bytes, other, below) => join(bytes.subarray(0, 1 + below(bytes.length)), other.subarray(below(other.length))),
  /** Sizes, counts and offsets that lie: the first digits of some numbers become nines. */
  exaggerate: (bytes, _, below) => {
    const text = Buffer.from(bytes).toString('latin1')
    const every = 2 + below(40)
    let count = 0
    return new Uint8Array(
      Buffer.from(
        text.replace(/\d{2,}/g, (digits) => (count++ % every ? digits : '9'.repeat(digits.length))),
        'latin1',
      ),
    )
  },
}
