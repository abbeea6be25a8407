/** A sentence whose signs stay on the line of their word. */
export const keepSigns = (text: string): string => text.replace(/ (?=[:;?!%€])/g, '\u00a0')
