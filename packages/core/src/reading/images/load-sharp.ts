import type { SharpConstructor } from 'sharp'

/** Loads libvips on first use. Its cache of operations is switched off: no pixel of a bill outlives its reading. */
export async function loadSharp(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  return sharp
}
