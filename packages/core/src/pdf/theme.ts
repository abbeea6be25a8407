import type { FaceName } from './fonts/font-files.js'

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

/** Colours, sizes and page of every report. */
export interface ReportTheme {
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
    readonly accent: string
    readonly accentSoft: string
    readonly accentText: string
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

const ink = '#17242d'
const muted = '#5d6c76'
const accent = '#0b5a54'

/** The house style: one accent, quiet neutrals, figures set large. */
export const defaultTheme: ReportTheme = {
  page: { width: 595.28, height: 841.89, margin: { top: 60, right: 50, bottom: 58, left: 50 } },
  colors: {
    ink,
    muted,
    hairline: '#dbe2e4',
    surface: '#f4f7f6',
    paper: '#ffffff',
    accent,
    accentSoft: '#e2eeec',
    accentText: '#ffffff',
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
