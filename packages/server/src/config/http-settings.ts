import { isIP } from 'node:net'
import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { commaList, filePath, wholeNumber } from './setting-formats.js'

const certificateRemedy =
  'Indiquez à la fois TLS_CERT_FILE et TLS_KEY_FILE : un certificat au format PEM, avec sa chaîne, et sa clé privée, que le serveur peut lire.'

/** Over what the server is reached: names, proxies, TLS. */
export const httpSettings = {
  FORCE_HTTPS: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .register(describedAs, {
      description:
        'Whether every caller must come over https: others are sent there (`GET`, `HEAD`) or refused, and browsers are told to remember (HSTS). What probes ask stays open.',
      format: '`true`, `false`',
      defaultText: 'false',
      example: 'true',
      remedy: 'Choisissez parmi true, false.',
      secret: false,
    }),
  ALLOWED_HOSTS: commaList(z.string().toLowerCase().refine(isHostPattern)).default([]).register(describedAs, {
    description:
      'Names under which the server may be called (`Host`), exactly these; one that begins with a dot also stands for all names below it. Others are refused. Without any, every name will do.',
    format: 'comma-separated list of host names or IP addresses, no port',
    defaultText: '',
    example: 'api.example.fr,.constat.example',
    remedy:
      'Listez des noms d’hôte sans schéma ni port, par exemple api.example.fr ; « .example.fr » vaut aussi pour ses sous-domaines.',
    secret: false,
  }),
  TRUST_PROXY: z.string().default('').transform(toTrustedProxies).register(describedAs, {
    description:
      'Proxies in front of this server, whose `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host` are believed: how many there are, or their addresses. Without any, these headers are ignored.',
    format:
      'whole number, 1 to 10, or comma-separated list of IP addresses, subnets, `loopback`, `linklocal`, `uniquelocal`',
    defaultText: '',
    example: 'loopback,10.0.0.0/8',
    remedy:
      'Indiquez le nombre de proxys (1 à 10), ou la liste de leurs adresses ou sous-réseaux, par exemple loopback,10.0.0.0/8.',
    secret: false,
  }),
  TLS_CERT_FILE: filePath().register(describedAs, {
    description:
      'Certificate of this server and its chain: it then speaks https itself. Read again when it changes, without cutting any connection.',
    format: 'path of a PEM file',
    defaultText: '',
    example: '/etc/letsencrypt/live/api.example.fr/fullchain.pem',
    remedy: certificateRemedy,
    secret: false,
  }),
  TLS_KEY_FILE: filePath().register(describedAs, {
    description: 'Private key of that certificate.',
    format: 'path of a PEM file',
    defaultText: '',
    example: '/etc/letsencrypt/live/api.example.fr/privkey.pem',
    remedy: certificateRemedy,
    secret: false,
  }),
  MAX_CONNECTIONS: wholeNumber(1, 65_535).default(1000).register(describedAs, {
    description: 'Connections that may be open at the same time; a further one is closed at once.',
    format: 'whole number, 1 to 65535',
    defaultText: '1000',
    example: '5000',
    remedy: 'Indiquez un nombre entier de 1 à 65535.',
    secret: false,
  }),
}

/** Names as in RFC 1123, after an optional dot; IPv6 addresses as `Host` has them, without their brackets. */
function isHostPattern(text: string): boolean {
  return (
    isIP(text) !== 0 || /^\.?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/.test(text)
  )
}

/** As `trust proxy` of Express takes it: hops, or addresses. */
function toTrustedProxies(text: string, context: z.core.$RefinementCtx): number | readonly string[] {
  if (/^([1-9]|10)$/.test(text)) return Number(text)
  const addresses = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (!addresses.every(isSubnet)) context.addIssue({ code: 'custom', message: 'not a proxy' })
  return addresses
}

function isSubnet(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', prefix, ...rest] = text.split('/')
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return bits > 0 && rest.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
}
