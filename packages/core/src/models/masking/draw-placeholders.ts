import { createHash } from 'node:crypto'

/** The letters and digits of a text, in small letters: what two ways of writing one value share. */
export function essenceOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Gives for each value a text of the same shape that stands nowhere in the document and inside no other placeholder.
 * Drawn from a hash of lengths and ranks, hence the same at every call, and telling nothing of the value.
 */
export function drawPlaceholders(taken: string, salt: number): (essence: string) => string {
  const used: string[] = []
  return (essence) => {
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const drawn = draw(essence, `${salt}|${attempt}`)
      if (taken.includes(drawn) || used.some((other) => other.includes(drawn) || drawn.includes(other))) continue
      used.push(drawn)
      return drawn
    }
    // Two letters have no room for others in a text that holds every pair; a longer text has.
    used.push(`${draw('xxxxxxxxxxxx', String(salt))}${used.length}`)
    return used.at(-1) ?? ''
  }
}

/** Writes the letters and digits of a placeholder in the places and in the case of those of the value. */
export function layOut(value: string, drawn: string): string {
  let position = 0
  const laid = value.replace(/[\p{L}\p{N}]/gu, (character) => {
    const next = drawn.charAt(position)
    position += 1
    return character === character.toLowerCase() ? next : next.toUpperCase()
  })
  return laid + drawn.slice(position)
}

function draw(essence: string, seed: string): string {
  let position = 0
  return essence.replace(/[\p{L}\p{N}]/gu, (character) => {
    position += 1
    const [byte = 0] = createHash('sha256').update(`${seed}|${position}|${essence.length}`).digest()
    return /\p{N}/u.test(character) ? String(byte % 10) : 'bcdfghjklmnpqrstvwxz'.charAt(byte % 20)
  })
}
