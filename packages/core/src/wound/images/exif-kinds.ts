/** Tag of the pointer to the directory of the position (Exif 2.32, 4.6.3). */
const gpsTag = 0x8825

/** `EXIF`, and `GPS` and `MINIATURE` where the directories of its TIFF structure name them. */
export function exifKinds(tiff: Buffer): string[] {
  const kinds = ['EXIF']
  const order = tiff.toString('latin1', 0, 2)
  if ((order !== 'II' && order !== 'MM') || tiff.length < 14) return kinds
  const isLittle = order === 'II'
  const short = (offset: number) => (isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset))
  const long = (offset: number) => (isLittle ? tiff.readUInt32LE(offset) : tiff.readUInt32BE(offset))
  const directory = long(4)
  if (directory + 2 > tiff.length) return kinds
  const end = directory + 2 + short(directory) * 12
  for (let entry = directory + 2; entry + 12 <= Math.min(end, tiff.length); entry += 12) {
    if (short(entry) === gpsTag) kinds.push('GPS')
  }
  if (end + 4 <= tiff.length && long(end) !== 0) kinds.push('MINIATURE')
  return kinds
}
