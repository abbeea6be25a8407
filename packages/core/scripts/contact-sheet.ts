import sharp from 'sharp'

const cell = { width: 430, height: 608 }
const gap = 14
const ground = '#7d868c'

/** All pages on one picture: a row for each report. */
export async function contactSheet(reports: readonly (readonly Buffer[])[]): Promise<Buffer> {
  const columns = Math.max(1, ...reports.map((pages) => pages.length))
  const width = columns * (cell.width + gap) + gap
  const height = reports.length * (cell.height + gap) + gap
  const places = reports.flatMap((pages, row) =>
    pages.map(async (page, column) => ({
      input: await sharp(page)
        .resize({ ...cell, fit: 'contain', background: ground })
        .toBuffer(),
      left: gap + column * (cell.width + gap),
      top: gap + row * (cell.height + gap),
    })),
  )
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite(await Promise.all(places))
    .png()
    .toBuffer()
}

/** Pages side by side at the width of a phone, 390 points. */
export async function phoneSheet(pages: readonly Buffer[]): Promise<Buffer> {
  const phone = { width: 390, height: 552 }
  const places = pages.map(async (page, index) => ({
    input: await sharp(page)
      .resize({ ...phone, fit: 'contain', background: ground })
      .toBuffer(),
    left: gap + index * (phone.width + gap),
    top: gap,
  }))
  const width = pages.length * (phone.width + gap) + gap
  return sharp({ create: { width, height: phone.height + 2 * gap, channels: 3, background: ground } })
    .composite(await Promise.all(places))
    .png()
    .toBuffer()
}
