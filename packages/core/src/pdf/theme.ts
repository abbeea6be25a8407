import { contrast, mixed, readableOn } from './contrast.js'
import type { FaceName } from './fonts/font-files.js'
import type { Logo } from './load-logo.js'

/** How a run of text is set. Sizes in points, colours as `#rrggbb`. */
export interface TextStyle {
  readonly face: FaceName
  readonly size: number
  readonly color: string
  /** Distance between two baselines, in points. */
  readonly leading: number
  /** Space added after each character, in points. */
  readonly tracking?: number
}

/** Whose report it is. */
export interface Brand {
  readonly name: string
  /** Stands in the place of the name on the first page. */
  readonly logo: Logo | null
  /** One line in the foot of every page. */
  readonly contact: string | null
  readonly disclaimer: string | null
}

/** Colours, fonts, sizes, page and brand of every report. */
export interface ReportTheme {
  readonly brand: Brand
  /** Font files in the place of the package's own. */
  readonly fonts: Readonly<Partial<Record<FaceName, Uint8Array>>>
  readonly page: {
    readonly width: number
    readonly height: number
    readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  }
  readonly colors: {
    readonly ink: string
    readonly muted: string
    readonly hairline: string
    readonly surface: string
    readonly paper: string
    /** A surface. */
    readonly accent: string
    /** The accent, thinned to a background. */
    readonly accentSoft: string
    /** Text on the accent, and text that matters less there. */
    readonly accentText: string
    readonly accentTextSoft: string
    /** Text on paper in the accent, or in ink where the accent is too light to be read. */
    readonly accentInk: string
    readonly severity: Readonly<Record<1 | 2 | 3, { readonly strong: string; readonly soft: string }>>
  }
  readonly text: Readonly<Record<TextRole, TextStyle>>
}

export type TextRole =
  | 'title'
  | 'amount'
  | 'figure'
  | 'section'
  | 'subsection'
  | 'lead'
  | 'body'
  | 'strong'
  | 'quote'
  | 'small'
  | 'label'
  | 'cell'
  | 'cellStrong'
  | 'cellHead'
  | 'running'

/** The colours that a theme can change. */
export interface BaseColors {
  readonly ink: string
  readonly muted: string
  readonly accent: string
}

/** The colours of the house style. */
export const houseColors: BaseColors = { ink: '#17242d', muted: '#5d6c76', accent: '#0b5a54' }
const paper = '#ffffff'

/** Everything that follows from three colours. */
export function composeTheme({ ink, muted, accent }: BaseColors): ReportTheme {
  const accentText = readableOn(accent, paper, ink)
  return {
    brand: { name: 'Constat', logo: null, contact: null, disclaimer: null },
    fonts: {},
    page: { width: 595.28, height: 841.89, margin: { top: 60, right: 50, bottom: 58, left: 50 } },
    colors: {
      ink,
      muted,
      hairline: '#dbe2e4',
      surface: '#f4f7f6',
      paper,
      accent,
      accentSoft: mixed(accent, paper, 0.88),
      accentText,
      accentTextSoft: mixed(accent, accentText, 0.82),
      accentInk: contrast(accent, paper) >= 4.5 ? accent : ink,
      severity: {
        3: { strong: '#a8322a', soft: '#f9e9e6' },
        2: { strong: '#96620c', soft: '#faf0dc' },
        1: { strong: '#3d6078', soft: '#e8eff4' },
      },
    },
    text: {
      title: { face: 'display', size: 27, leading: 32, color: ink },
      amount: { face: 'display', size: 21, leading: 25, color: ink },
      figure: { face: 'display', size: 15, leading: 19, color: ink },
      section: { face: 'display', size: 16, leading: 20, color: ink },
      subsection: { face: 'semibold', size: 10, leading: 14, color: ink },
      lead: { face: 'regular', size: 10.5, leading: 15.5, color: ink },
      body: { face: 'regular', size: 9, leading: 13.2, color: ink },
      strong: { face: 'semibold', size: 9, leading: 13.2, color: ink },
      quote: { face: 'regular', size: 8.6, leading: 12.4, color: ink },
      small: { face: 'regular', size: 7.8, leading: 11.2, color: muted },
      label: { face: 'semibold', size: 6.6, leading: 9.6, color: muted, tracking: 0.45 },
      cell: { face: 'regular', size: 8, leading: 11.2, color: ink },
      cellStrong: { face: 'semibold', size: 8, leading: 11.2, color: ink },
      cellHead: { face: 'semibold', size: 7.2, leading: 10, color: muted },
      running: { face: 'regular', size: 7.2, leading: 10, color: muted },
    },
  }
}

/** The house style: one accent, quiet neutrals, figures set large. */
export const defaultTheme: ReportTheme = composeTheme(houseColors)
