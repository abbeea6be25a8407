export const languages = ['fr', 'en'] as const
export type LanguageCode = (typeof languages)[number]

/** Words of one view: the English ones have the shape of the French. */
export type BothLanguages<Words> = Readonly<Record<LanguageCode, Words>>

export function inBothLanguages<Words>(fr: Words, en: NoInfer<Words>): BothLanguages<Words> {
  return { fr, en }
}
