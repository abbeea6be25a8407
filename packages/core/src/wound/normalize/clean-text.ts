/** Control characters and the invisible ones that turn the direction of a text, but not line ends. */
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
// Bounded, so that a text made of opening marks costs no more than any other.
const markup = /<\/?[a-z!][^<>]*>|```|\*\*|^#{1,6}\s|!?\[([^[\]]{0,200})\]\([^()]{0,200}\)|`/gim

/**
 * A text of a model without control characters, HTML and Markdown, composed (NFC), and no longer than allowed: it is
 * shown to people, and may be shown in a web page.
 */
export function cleanText(text: string, longest: number): string {
  let clean = text
    .slice(0, longest * 4)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, ' ')
  // What is removed may leave a new mark behind, such as `<<b>b>`.
  for (let before = ''; before !== clean;) {
    before = clean
    clean = clean.replace(markup, '$1')
  }
  // A tag that nothing closes.
  clean = clean.replace(/<+(?=[a-z/!])/gi, '')
  const lines = clean
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
  if (lines.length <= longest) return lines
  const cut = lines.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}
