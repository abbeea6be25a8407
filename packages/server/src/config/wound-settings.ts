import { z } from 'zod'
import { modelProviders } from './model-settings.js'
import { describedAs } from './setting-descriptions.js'
import { commaList, printableText, wholeNumber } from './setting-formats.js'

const sentence = z.string().regex(/^[^\p{Cc}]{0,500}$/u)

/** Settings of the model that looks at photographs of wounds. */
export const visionSettings = {
  VISION_PROVIDER: commaList(z.string().regex(new RegExp(`^(${modelProviders.join('|')})(/\\S+)?$`)))
    .default([])
    .register(describedAs, {
      description:
        'Vendors of the model that looks at photographs of wounds, in the order in which they are asked when one refuses or cannot answer; their keys are those of `SECOND_READER`. None: the routes of wounds answer 503 `vision_not_configured`.',
      format: `comma-separated list of \`provider\` or \`provider/model\`; providers: ${modelProviders.map((name) => `\`${name}\``).join(', ')}`,
      defaultText: '',
      example: 'openai',
      remedy: `Indiquez un fournisseur, ou plusieurs séparés par des virgules, par exemple openai ou mistral,openai/gpt-5.4 ; fournisseurs : ${modelProviders.join(', ')}.`,
      secret: false,
    }),
  VISION_MODEL: z.string().regex(/^\S*$/).default('').register(describedAs, {
    description:
      'Model of the first of them, where it names none. Without it (as of November 2026): `gpt-5.4` of OpenAI, `claude-sonnet-5-5` of Anthropic, `mistral-medium-3-5` of Mistral, `gemini-3.6-flash` of Google; `openai-compatible` has none.',
    format: 'text without spaces',
    defaultText: '',
    example: 'gpt-5.4-mini',
    remedy:
      'Indiquez le nom du modèle, sans espace, par exemple gpt-5.4-mini ; openai-compatible n’a pas de modèle par défaut.',
    secret: false,
  }),
  VISION_LOCAL: z.enum(['auto', 'true', 'false']).default('auto').register(describedAs, {
    description:
      'Whether the model at `MODEL_BASE_URL` is local: a minor’s photograph goes to a local model or nowhere. `auto`: when the address is this machine or a private network.',
    format: '`auto`, `true` or `false`',
    defaultText: 'auto',
    example: 'true',
    remedy: 'Indiquez auto, true ou false.',
    secret: false,
  }),
  VISION_MAX_SECONDS: wholeNumber(1, 600).default(90).register(describedAs, {
    description:
      'Longest time of one question about a wound, retries and fallback included; after it the request is answered `model_timeout`.',
    format: 'whole number of seconds, 1 to 600',
    defaultText: '90',
    example: '45',
    remedy: 'Indiquez un nombre entier de secondes de 1 à 600.',
    secret: false,
  }),
  VISION_MONTHLY_BUDGET: z
    .string()
    .regex(/^\d{1,7}(\.\d{1,2})?$/)
    .transform(Number)
    .pipe(z.number().positive())
    .or(z.literal('').transform(() => null))
    .default(null)
    .register(describedAs, {
      description:
        'US dollars that hosted models may cost in one month (UTC) for wounds, over all processes; beyond it nothing is asked (`model_budget_reached`). The log says when 80 % is spent, and when a call has no known price. None: no limit.',
      format: 'amount in US dollars, at most two decimals',
      defaultText: '',
      example: '50',
      remedy: 'Indiquez un montant positif en dollars, par exemple 50 ou 49.90.',
      secret: false,
    }),
  VISION_KEPT_ANSWERS: wholeNumber(0, 10_000).default(0).register(describedAs, {
    description:
      'Answers of the model that each process keeps in memory, so that the same photograph sent again is not paid for again. `0`: none. They are found by a keyed hash (`WOUND_TENANT_KEY`) and are gone with the process.',
    format: 'whole number, 0 to 10000',
    defaultText: '0',
    example: '200',
    remedy: 'Indiquez un nombre entier de 0 à 10000 (0 : rien n’est gardé).',
    secret: false,
  }),
}

/** Settings of what is made of a wound. */
export const woundSettings = {
  WOUND_MODE: z.enum(['documentation', 'aide_decision']).default('documentation').register(describedAs, {
    description:
      'What the assessments hold: `documentation` describes; `aide_decision` adds stages and alerts from what the model saw, which makes the system a medical device in all likelihood, and needs `WOUND_PURPOSE`.',
    format: '`documentation` or `aide_decision`',
    defaultText: 'documentation',
    example: 'aide_decision',
    remedy: 'Indiquez documentation ou aide_decision.',
    secret: false,
  }),
  WOUND_PURPOSE: sentence.default('').register(describedAs, {
    description: 'What the system is for, as its operator declares; kept in every audit record of `aide_decision`.',
    format: 'text, at most 500 characters',
    defaultText: '',
    example: 'Aide à la rédaction des transmissions infirmières',
    remedy: 'Déclarez la destination du logiciel : le mode aide_decision l’exige.',
    secret: false,
  }),
  WOUND_CONSENSUS: wholeNumber(1, 7).default(1).register(describedAs, {
    description: 'Times that each photograph is asked about, to vote on the answers; each is paid for.',
    format: 'whole number, 1 to 7',
    defaultText: '1',
    example: '3',
    remedy: 'Indiquez un nombre entier de 1 à 7.',
    secret: false,
  }),
  WOUND_TENANT_KEY: printableText()
    .refine((text) => text === '' || text.length >= 16)
    .register(describedAs, {
      description:
        'Key under which photographs are fingerprinted (HMAC-SHA256) in audit records, the same for every process. Without it each process makes one of its own, and fingerprints of two of them cannot be compared.',
      format: 'printable ASCII without spaces, at least 16 characters',
      defaultText: '',
      example: 'a-long-random-text-of-the-tenant',
      remedy: 'Indiquez au moins 16 caractères ASCII imprimables, sans espace.',
      secret: true,
    }),
  WOUND_REGION: sentence.default('').register(describedAs, {
    description: 'Where the model runs, as the operator declares; kept in audit records.',
    format: 'text, at most 500 characters',
    defaultText: '',
    example: 'Union européenne',
    remedy: 'Indiquez un texte d’au plus 500 caractères.',
    secret: false,
  }),
  WOUND_CONTRACT: sentence.default('').register(describedAs, {
    description: 'Under which contract the model is used, as the operator declares; kept in audit records.',
    format: 'text, at most 500 characters',
    defaultText: '',
    example: 'Accord de sous-traitance du 1er novembre 2026, conservation nulle',
    remedy: 'Indiquez un texte d’au plus 500 caractères.',
    secret: false,
  }),
  MAX_CONCURRENT_WOUNDS: wholeNumber(1, 256).default(8).register(describedAs, {
    description:
      'Requests about wounds that are worked on at the same time, which mostly wait for their model; as many again wait their turn, one more is answered 503 with `Retry-After`.',
    format: 'whole number, 1 to 256',
    defaultText: '8',
    example: '32',
    remedy: 'Indiquez un nombre entier de 1 à 256.',
    secret: false,
  }),
}
