import { languages, type BothLanguages, type LanguageCode } from './both-languages.js'
import { createFormats } from './formats.js'

const storageName = 'constat.language'
const formats = { fr: createFormats('fr'), en: createFormats('en') }

export class Language {
  #code = $state<LanguageCode>(remembered())

  get code(): LanguageCode {
    return this.#code
  }

  /** Figures and dates as this language writes them. */
  get formats() {
    return formats[this.#code]
  }

  of<Words>(words: BothLanguages<Words>): Words {
    return words[this.#code]
  }

  choose(code: LanguageCode): void {
    this.#code = code
    localStorage.setItem(storageName, code)
  }
}

function remembered(): LanguageCode {
  const stored = localStorage.getItem(storageName)
  return languages.find((code) => code === stored) ?? 'fr'
}

/** The language of the console: French until a person chooses otherwise, then what they chose. */
export const language = new Language()
