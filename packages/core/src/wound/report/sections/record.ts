import { frenchSpaces } from '../french-spaces.js'

/** The nursing note (données, actions, résultats), part by part. */
export interface RecordView {
  readonly title: string
  readonly intro: string
  /** Its first line: what it is about, and the day. */
  readonly target: string
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

const longestTarget = 120
const longestTitle = 60

/** Lays out the note as it is written: parts between blank lines, each with its title first. */
export function composeRecord(fiche: string): RecordView {
  const blocks = frenchSpaces(fiche)
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
  const [head, ...others] = blocks
  const isTarget = head?.length === 1 && (head[0] ?? '').length <= longestTarget
  return {
    title: 'Transmission ciblée',
    intro: 'Écrite par un gabarit à partir des rubriques, et non par le modèle\u00a0: données, actions, résultats.',
    target: isTarget ? (head[0] ?? '') : '',
    parts: (isTarget ? others : blocks).map(partOf),
  }
}

/** A note may have been written over by hand: a first line that is no title is a line like the others. */
function partOf(lines: readonly string[]): RecordView['parts'][number] {
  const [first = ''] = lines
  const hasTitle = first.length <= longestTitle && !first.startsWith('- ')
  const items = hasTitle ? lines.slice(1) : lines
  return { title: hasTitle ? first : '', lines: items.map((line) => line.replace(/^- /, '')) }
}
