import sharp, { type Sharp } from 'sharp'

/** A drawn wound on skin beside a ruler: coloured shapes, no patient. The red mark lies at the top left. */
export function drawnWound(width = 1200, height = 900): Sharp {
  const ticks = Array.from({ length: 21 }, (_, index) => {
    const x = 100 + index * 50
    return `<rect x="${x}" y="760" width="4" height="${index % 2 === 0 ? 50 : 28}" fill="#222"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="${width}" height="${height}">
    <rect width="1200" height="900" fill="#e3b9a0"/>
    <rect width="240" height="180" fill="#ff0000"/>
    <ellipse cx="600" cy="420" rx="260" ry="180" fill="#c0392b"/>
    <ellipse cx="520" cy="400" rx="110" ry="80" fill="#e4c76b"/>
    <ellipse cx="700" cy="470" rx="50" ry="40" fill="#231a17"/>
    <rect x="80" y="750" width="1060" height="90" fill="#fff"/>${ticks.join('')}</svg>`
  // Flattened and coloured as a camera would give it.
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).toColourspace('srgb')
}

/** The same as a JPEG, as small as what is accepted; another width makes another photograph. */
export async function smallPhoto(width = 320): Promise<Uint8Array> {
  return new Uint8Array(await drawnWound(width, 240).jpeg({ quality: 80 }).toBuffer())
}
