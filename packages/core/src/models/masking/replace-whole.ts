/** Replaces every key of a map by its value, the longest first, in one pass, so that nothing is replaced twice. */
export function replaceWhole(text: string, replacements: ReadonlyMap<string, string>): string {
  const keys = [...replacements.keys()].filter((key) => key !== '').sort((a, b) => b.length - a.length)
  if (keys.length === 0) return text
  const pattern = new RegExp(keys.map(exactly).join('|'), 'gu')
  return text.replace(pattern, (key) => replacements.get(key) ?? key)
}

/** Short texts only as whole words: their letters stand inside many others. */
function exactly(key: string): string {
  const escaped = key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return key.length < 4 ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped
}
