const noBreakSpace = '\u00a0'

/**
 * Text with no-break spaces where French typography wants them, so that no line starts with a colon or a unit, and none
 * with the last word of « à vérifier au lit ».
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:;?!»%])/g, noBreakSpace)
    .replace(/(?<=«) /g, noBreakSpace)
    .replace(/(?<=\d) (?=(?:cm|mm|h)\b)/g, noBreakSpace)
    .replace(/(?<=\bau) (?=lit\b)/g, noBreakSpace)
}
