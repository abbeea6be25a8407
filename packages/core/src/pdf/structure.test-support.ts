import { inflateSync } from 'node:zlib'

/** An element of the structure tree of a finished PDF. */
export interface TaggedElement {
  readonly tag: string
  readonly alternative: string | null
  readonly scope: string | null
  readonly columns: number
  /** Pieces of page content that belong to it. */
  readonly pieces: number
  readonly children: readonly TaggedElement[]
}

/** Reads the structure tree back from the bytes, by the references between its objects. */
export function structureOf(bytes: Uint8Array): TaggedElement {
  const objects = packedObjects(Buffer.from(bytes))
  const element = (id: string): TaggedElement => {
    const body = objects.get(id) ?? ''
    const kids = /\/K \[([^\]]*)\]/.exec(body)?.[1] ?? ''
    const alternative = /\/Alt \(((?:\\[\s\S]|[^\\)])*)\)/.exec(body)?.[1]
    const references = [...kids.matchAll(/(\d+) 0 R(?!\n\/MCID)/g)].map(([, reference = '']) => reference)
    const children = references.filter((reference) => objects.has(reference)).map(element)
    return {
      tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      alternative: alternative === undefined ? null : decoded(alternative),
      scope: /\/Scope \/(\w+)/.exec(body)?.[1] ?? null,
      columns: Number(/\/ColSpan (\d+)/.exec(body)?.[1] ?? 1),
      pieces: kids
        .replace(/<<[\s\S]*?>>/g, ' 0 ')
        .replace(/\d+ 0 R/g, '')
        .trim()
        .split(/\s+/)
        .filter(Boolean).length,
      children,
    }
  }
  const root = [...objects].find(([, body]) => body.includes('/S /Document'))?.[0]
  if (root === undefined) throw new Error('the file is not tagged')
  return element(root)
}

/** All elements, in reading order. */
export function everyElement(root: TaggedElement): readonly TaggedElement[] {
  return [root, ...root.children.flatMap(everyElement)]
}

function packedObjects(file: Buffer): Map<string, string> {
  const text = file.toString('latin1')
  const head = /\/Type \/ObjStm\n\/N \d+\n\/First (\d+)\n\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/.exec(
    text,
  )
  if (!head) throw new Error('the file holds no object stream')
  const start = head.index + head[0].length
  const content = inflateSync(file.subarray(start, start + Number(head[2]))).toString('latin1')
  const first = Number(head[1])
  const numbers = content.slice(0, first).trim().split(/\s+/)
  const objects = new Map<string, string>()
  for (let index = 0; index < numbers.length; index += 2) {
    const [from, to] = [Number(numbers[index + 1]), Number(numbers[index + 3] ?? content.length)]
    objects.set(numbers[index] ?? '', content.slice(first + from, first + to))
  }
  return objects
}

function decoded(literal: string): string {
  const bytes = literal.replace(/\\(?:([nrtbf])|([\s\S]))/g, (_, control?: string, other?: string) =>
    control === undefined ? (other ?? '') : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[control] ?? ''),
  )
  return bytes.startsWith('þÿ') ? new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1')) : bytes
}
