/** The part of a pdfkit document that tags what is drawn. */
export type StructureTarget = Pick<
  PDFKit.PDFDocument,
  'struct' | 'addStructure' | 'markStructureContent' | 'markContent' | 'endMarkedContent'
>

/** What a part of the page is to a reader who does not see it (ISO 32000-1, 14.8.4). */
export type StructureTag =
  'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure'

/** One element of the structure. The same object, drawn in several pieces, is one element. */
export interface StructureElement {
  readonly tag: StructureTag
  /** What a figure shows, in words. */
  readonly alternative?: string
  readonly scope?: 'Row' | 'Column'
  /** Columns that a cell spans. @default 1 */
  readonly columns?: number
  /** Of a figure: left, top, right, bottom in points. */
  readonly box?: readonly [number, number, number, number]
}

/** Elements that hold other elements and no text of their own (ISO 32000-1, 14.8.4.3). */
const containers: ReadonlySet<StructureTag> = new Set(['Document', 'L', 'LI', 'Table', 'TR'])

interface OpenElement {
  readonly tag: StructureTag
  readonly element: PDFKit.PDFStructureElement
}

/**
 * Keeps the structure tree of a document while it is drawn, in reading order. Text belongs to the innermost element, and
 * is a paragraph of its own where that holds no text; shapes are decoration, except in a figure. Neighbours share one
 * marked sequence, so that a paragraph costs one pair of operators however many lines it has.
 */
export class Structure {
  readonly #target: StructureTarget
  readonly #path: OpenElement[]
  readonly #drawn = new Map<StructureElement, OpenElement>()
  #marked: OpenElement | 'artifact' | null = null
  #isArtifact = false

  constructor(target: StructureTarget) {
    this.#target = target
    const element = target.struct('Document')
    target.addStructure(element)
    this.#path = [{ tag: 'Document', element }]
  }

  /** Everything that `draw` draws is in this element, inside the one that is open. */
  within(described: StructureElement, draw: () => void): void {
    if (this.#isArtifact) {
      draw()
      return
    }
    this.#path.push(this.#open(described))
    try {
      draw()
    } finally {
      this.#path.pop()
    }
  }

  /** Everything that `draw` draws is said to nobody: running heads, repeated table heads, decoration. */
  decoration(draw: () => void): void {
    const wasArtifact = this.#isArtifact
    this.#isArtifact = true
    try {
      draw()
    } finally {
      this.#isArtifact = wasArtifact
    }
  }

  /** Call before text is drawn. */
  beforeText(): void {
    if (this.#isArtifact) this.#mark('artifact')
    else if (containers.has(this.#innermost.tag)) this.#mark(this.#open({ tag: 'P' }))
    else this.#mark(this.#innermost)
  }

  /** Call before a shape or a picture is drawn. */
  beforeShape(): void {
    const isContent = !this.#isArtifact && this.#innermost.tag === 'Figure'
    this.#mark(isContent ? this.#innermost : 'artifact')
  }

  /** Call before the page changes and at the end. */
  endMark(): void {
    if (this.#marked !== null) this.#target.endMarkedContent()
    this.#marked = null
  }

  get #innermost(): OpenElement {
    const innermost = this.#path.at(-1)
    if (innermost === undefined) throw new Error('the document is always open')
    return innermost
  }

  #open(described: StructureElement): OpenElement {
    const known = this.#drawn.get(described)
    if (known !== undefined) return known
    const { tag, alternative, scope, columns = 1, box } = described
    const element = this.#target.struct(tag, {
      ...(alternative !== undefined && { alt: alternative }),
      ...(box !== undefined && { bbox: [...box] }),
    })
    if (scope !== undefined || columns > 1) describeCell(element, scope, columns)
    this.#innermost.element.add(element)
    const opened = { tag, element }
    this.#drawn.set(described, opened)
    return opened
  }

  #mark(wanted: OpenElement | 'artifact'): void {
    if (this.#marked === wanted) return
    this.endMark()
    if (wanted === 'artifact') this.#target.markContent('Artifact', { type: 'Layout' })
    else wanted.element.add(this.#target.markStructureContent(wanted.tag))
    this.#marked = wanted
  }
}

/** pdfkit writes the scope of a cell, but not how many columns it spans. */
function describeCell(element: PDFKit.PDFStructureElement, scope: 'Row' | 'Column' | undefined, columns: number): void {
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } }
  dictionary.data['A'] = {
    O: 'Table',
    ...(scope !== undefined && { Scope: scope }),
    ...(columns > 1 && { ColSpan: columns }),
  }
}
