/** Big-endian numbers of a font table; beyond its end there are zeros, so that a font that is cut off has no kerning there. */
export class TableBytes {
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u16(at: number): number {
    return at + 2 <= this.#view.byteLength ? this.#view.getUint16(at) : 0
  }

  i16(at: number): number {
    return at + 2 <= this.#view.byteLength ? this.#view.getInt16(at) : 0
  }

  u32(at: number): number {
    return at + 4 <= this.#view.byteLength ? this.#view.getUint32(at) : 0
  }

  /** The 16-bit numbers of a list that its count comes before. */
  list(at: number): number[] {
    return Array.from({ length: this.u16(at) }, (_, index) => this.u16(at + 2 + 2 * index))
  }

  tag(at: number): string {
    return String.fromCharCode(this.u16(at) >> 8, this.u16(at) & 255, this.u16(at + 2) >> 8, this.u16(at + 2) & 255)
  }
}
