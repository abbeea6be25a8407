import { z } from 'zod'
import { commaList, httpAddress, printableText, wholeNumber } from './setting-formats.js'
import { describedAs } from './setting-descriptions.js'

export const ocrEngineNames = ['auto', 'tesseract-js', 'tesseract-cli', 'vision'] as const

const printable = z.string().regex(/^[^\p{Cc}]+$/u)

/** Settings of reading pictures of pages, and of how much one document may ask for. */
export const readingSettings = {
  OCR_ENGINE: z
    .enum(ocrEngineNames)
    .default('auto')
    .register(describedAs, {
      description:
        'What reads the characters of photographs and scans. `auto`: the native Tesseract when `TESSERACT_CMD` names it, else the faster one of the Tesseract that comes with Constat and a `tesseract` on the `PATH`. `vision` sends the pictures of the pages to the service at `OCR_BASE_URL`; it is never chosen by itself.',
      format: ocrEngineNames.map((name) => `\`${name}\``).join(', '),
      defaultText: 'auto',
      example: 'tesseract-cli',
      remedy: `Choisissez parmi ${ocrEngineNames.join(', ')}.`,
      secret: false,
    }),
  OCR_LANGUAGES: commaList(z.string().regex(/^[a-z]{3}(_[A-Za-z]+)?$/))
    .refine((languages) => languages.length > 0)
    .default(['fra'])
    .register(describedAs, {
      description:
        'Languages of the pages, the main one first. `fra`, `deu` and `eng` come with Constat; `tesseract-cli` has those that are installed with it.',
      format: 'comma-separated list of ISO 639-2 codes',
      defaultText: 'fra',
      example: 'fra,deu',
      remedy: 'Listez des codes de trois lettres séparés par des virgules, par exemple fra ou fra,deu.',
      secret: false,
    }),
  TESSERACT_CMD: printable.default('').register(describedAs, {
    description: 'The native Tesseract to read with: its path, or its name when it is on the `PATH`.',
    format: 'path or name of a program',
    defaultText: '',
    example: '/usr/bin/tesseract',
    remedy: 'Indiquez le chemin ou le nom du programme tesseract.',
    secret: false,
  }),
  MODEL_NAME: printable.default('').register(describedAs, {
    description:
      'Model that `OCR_ENGINE=vision` asks, as its service names it. With `OCR_BASE_URL` it also reads for `/v1/chat/completions`, whatever reads bills.',
    format: 'text',
    defaultText: '',
    example: 'deepseek-ai/DeepSeek-OCR',
    remedy: 'Indiquez le nom du modèle, par exemple deepseek-ai/DeepSeek-OCR.',
    secret: false,
  }),
  OCR_BASE_URL: httpAddress().default('').register(describedAs, {
    description: 'Address of the OpenAI-compatible service of `MODEL_NAME`, such as vLLM.',
    format: 'http or https address, up to and including `/v1`',
    defaultText: '',
    example: 'http://127.0.0.1:8000/v1',
    remedy: 'Indiquez une adresse http ou https complète, par exemple http://127.0.0.1:8000/v1.',
    secret: false,
  }),
  OCR_API_KEY: printableText().register(describedAs, {
    description: 'Key of that service, when it wants one.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'sk-key-of-the-service',
    remedy: 'Indiquez la clé en caractères ASCII imprimables, sans espace.',
    secret: true,
  }),
  MAX_PAGES: wholeNumber(1, 10_000).default(200).register(describedAs, {
    description: 'Most pages of one document, all its files together.',
    format: 'whole number, 1 to 10000',
    defaultText: '200',
    example: '40',
    remedy: 'Indiquez un nombre entier de 1 à 10000.',
    secret: false,
  }),
  MAX_PIXELS: wholeNumber(10_000, 1_000_000_000).default(60_000_000).register(describedAs, {
    description: 'Most pixels of one image, or of one page drawn to be read.',
    format: 'whole number, 10000 to 1000000000',
    defaultText: '60000000',
    example: '110000000',
    remedy: 'Indiquez un nombre entier de pixels de 10000 à 1000000000.',
    secret: false,
  }),
  MAX_PAGE_SECONDS: wholeNumber(1, 600).default(30).register(describedAs, {
    description: 'Longest time of one step of one page; after it the reading is stopped (`reading_timeout`).',
    format: 'whole number of seconds, 1 to 600',
    defaultText: '30',
    example: '60',
    remedy: 'Indiquez un nombre entier de secondes de 1 à 600.',
    secret: false,
  }),
  MAX_MEMORY_MEGABYTES: wholeNumber(64, 65_536).default(512).register(describedAs, {
    description: 'Most memory of one thread that reads; a document that wants more is refused (`reading_memory`).',
    format: 'whole number of megabytes, 64 to 65536',
    defaultText: '512',
    example: '1024',
    remedy: 'Indiquez un nombre entier de mégaoctets de 64 à 65536.',
    secret: false,
  }),
}
