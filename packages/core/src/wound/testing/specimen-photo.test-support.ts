import sharp from 'sharp'

/**
 * A drawn wound that looks like one on a page: uneven edge, granulation, slough, a trace of necrosis, a ruler. No patient.
 *
 * @param size of the wound, 1 for the first day
 * @param slough share of the bed that is yellow, 0 to 1
 */
export async function specimenPhoto(size = 1, slough = 0.4): Promise<Uint8Array> {
  const at = `translate(600 390) scale(${size.toFixed(3)})`
  const yellow = Math.sqrt(slough).toFixed(3)
  const ticks = Array.from({ length: 101 }, (_, index) => {
    const height = index % 10 === 0 ? 44 : index % 5 === 0 ? 32 : 22
    return `<rect x="${100 + index * 10}" y="742" width="1.6" height="${height}" fill="#2a2a2a"/>`
  })
  const figures = Array.from(
    { length: 11 },
    (_, index) =>
      `<text x="${100 + index * 100}" y="815" font-family="sans-serif" font-size="24" text-anchor="middle" fill="#2a2a2a">${index}</text>`,
  )
  const outline =
    'M-262 -20C-270 -96 -196 -158 -118 -176C-36 -196 74 -190 146 -160C226 -128 276 -74 262 2C250 78 196 132 112 158C20 186 -96 184 -168 140C-226 106 -256 54 -262 -20Z'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
    <defs>
      <radialGradient id="skin" cx="0.5" cy="0.43" r="0.8"><stop offset="0" stop-color="#ecc4ac"/><stop offset="1" stop-color="#cf9f86"/></radialGradient>
      <radialGradient id="redness"><stop offset="0.62" stop-color="#c9685a" stop-opacity="0.85"/><stop offset="1" stop-color="#d99a83" stop-opacity="0"/></radialGradient>
      <radialGradient id="bed" cx="0.45" cy="0.4" r="0.7"><stop offset="0" stop-color="#c9453b"/><stop offset="1" stop-color="#96271f"/></radialGradient>
      <filter id="grain" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency="0.035" numOctaves="4" seed="7"/><feColorMatrix values="0 0 0 0 0.25  0 0 0 0 0.05  0 0 0 0 0.03  0 0 0 0.9 -0.36"/><feComposite in2="SourceGraphic" operator="in"/></filter>
      <filter id="soft"><feGaussianBlur stdDeviation="9"/></filter>
      <filter id="blurred"><feGaussianBlur stdDeviation="3"/></filter>
    </defs>
    <rect width="1200" height="900" fill="url(#skin)"/>
    <g transform="${at}">
      <ellipse rx="360" ry="262" fill="url(#redness)"/>
      <path d="${outline}" fill="#e7a9a0" transform="scale(1.06)" filter="url(#blurred)"/>
      <path d="${outline}" fill="url(#bed)"/>
      <path d="${outline}" fill="#000" filter="url(#grain)"/>
      <g transform="translate(-70 -8) scale(${yellow})" filter="url(#soft)"><path d="M-190 0C-184 -84 -96 -128 6 -112C96 -98 176 -64 168 4C158 84 60 110 -30 104C-118 98 -184 70 -190 0Z" fill="#dcc06a"/></g>
      <ellipse cx="128" cy="74" rx="34" ry="24" fill="#2c211d" filter="url(#blurred)"/>
      <path d="M-150 -96C-110 -128 -40 -136 10 -132" stroke="#fff" stroke-opacity="0.32" stroke-width="9" stroke-linecap="round" fill="none" filter="url(#blurred)"/>
    </g>
    <rect x="70" y="740" width="1060" height="96" rx="6" fill="#f7f6f2"/>${ticks.join('')}${figures.join('')}</svg>`
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#fff' }).toColourspace('srgb')
  return new Uint8Array(await drawn.jpeg({ quality: 92 }).toBuffer())
}
