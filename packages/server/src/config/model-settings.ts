import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { commaList, httpAddress, printableText, wholeNumber } from './setting-formats.js'

export const modelProviders = ['openai', 'anthropic', 'mistral', 'gemini', 'openai-compatible'] as const

const key = (vendor: string, example: string) =>
  printableText().register(describedAs, {
    description: `Key of ${vendor}, when \`SECOND_READER\` or \`VISION_PROVIDER\` names it.`,
    format: 'printable ASCII without spaces',
    defaultText: '',
    example,
    remedy: 'Indiquez la clé en caractères ASCII imprimables, sans espace.',
    secret: true,
  })

const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')

/** Settings of the models that read a bill a second time. */
export const modelSettings = {
  SECOND_READER: commaList(z.string().regex(new RegExp(`^(${modelProviders.join('|')})/\\S+$`)))
    .default([])
    .register(describedAs, {
      description:
        'Models that read every bill again, in the order in which they are asked when one cannot answer. None: the rules read alone, and nothing leaves this machine.',
      format: `comma-separated list of \`provider/model\`; providers: ${modelProviders.map((name) => `\`${name}\``).join(', ')}`,
      defaultText: '',
      example: 'mistral/mistral-medium-3-5,openai/gpt-5.4-mini',
      remedy: `Listez des modèles sous la forme fournisseur/modèle, par exemple mistral/mistral-medium-3-5 ; fournisseurs : ${modelProviders.join(', ')}.`,
      secret: false,
    }),
  OPENAI_API_KEY: key('OpenAI', 'sk-key-of-openai'),
  ANTHROPIC_API_KEY: key('Anthropic', 'sk-ant-key-of-anthropic'),
  MISTRAL_API_KEY: key('Mistral', 'key-of-mistral'),
  GEMINI_API_KEY: key('Google Gemini', 'key-of-gemini'),
  MODEL_BASE_URL: httpAddress().default('').register(describedAs, {
    description: 'Address of the OpenAI-compatible service (Ollama, vLLM, LM Studio) of `openai-compatible` models.',
    format: 'http or https address, up to and including `/v1`',
    defaultText: '',
    example: 'http://127.0.0.1:11434/v1',
    remedy: 'Indiquez une adresse http ou https complète, par exemple http://127.0.0.1:11434/v1.',
    secret: false,
  }),
  MODEL_API_KEY: printableText().register(describedAs, {
    description: 'Key of that service, when it wants one.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'sk-key-of-the-service',
    remedy: 'Indiquez la clé en caractères ASCII imprimables, sans espace.',
    secret: true,
  }),
  MODEL_CALLS_PER_MINUTE: wholeNumber(0, 100_000).default(0).register(describedAs, {
    description: 'Most calls of one model in a minute; further ones wait. `0`: no limit.',
    format: 'whole number, 0 to 100000',
    defaultText: '0',
    example: '60',
    remedy: 'Indiquez un nombre entier de 0 à 100000 (0 : sans limite).',
    secret: false,
  }),
  MODEL_MAX_SECONDS: wholeNumber(1, 600).default(90).register(describedAs, {
    description:
      'Longest time of the second reading, retries and fallback included; after it the rules stand alone (`model_failed`).',
    format: 'whole number of seconds, 1 to 600',
    defaultText: '90',
    example: '45',
    remedy: 'Indiquez un nombre entier de secondes de 1 à 600.',
    secret: false,
  }),
  MODEL_MASK: yesOrNo.default(true).register(describedAs, {
    description:
      'Hide from hosted models, in the text of the pages, what the rules know of the customer and what has a recognisable form. A local model is sent the text as it is.',
    format: '`true` or `false`',
    defaultText: 'true',
    example: 'false',
    remedy: 'Indiquez true ou false.',
    secret: false,
  }),
  MODEL_SEND_PICTURES: yesOrNo.default(false).register(describedAs, {
    description: 'Send the pictures of the pages as well. They are never masked, and the model must take pictures.',
    format: '`true` or `false`',
    defaultText: 'false',
    example: 'true',
    remedy: 'Indiquez true ou false.',
    secret: false,
  }),
}
