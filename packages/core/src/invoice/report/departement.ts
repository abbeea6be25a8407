/**
 * The département of an address, by its post code: `69`, `2A`, `974`; null without a post code that has one. Some
 * communes are served by a post office across the border (La Poste): a département this names may be the neighbour's.
 */
export function departementOf(address: string): string | null {
  const code = [...address.matchAll(/(?<!\d)\d{5}(?!\d)/g)].at(-1)?.[0]
  if (code === undefined) return null
  if (/^97[1-8]|^98[4-8]/.test(code)) return code.slice(0, 3)
  if (/^20[01]/.test(code)) return '2A'
  if (/^20[26]/.test(code)) return '2B'
  const number = Number(code.slice(0, 2))
  return number >= 1 && number <= 95 && number !== 20 ? code.slice(0, 2) : null
}
