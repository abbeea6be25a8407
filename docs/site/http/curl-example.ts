import type { Operation } from './open-api.js'

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const fileNames: readonly (readonly [RegExp, string])[] = [
  [/photo|image|wound/, 'plaie.jpg'],
  [/files/, 'page-1.jpg'],
]

function body(operation: Operation): string[] {
  const form = operation.requestBody?.content['multipart/form-data']
  const json = operation.requestBody?.content['application/json']
  const [example] = Object.values((form ?? json)?.examples ?? {})
  const value = example !== undefined && 'value' in example ? example.value : {}
  if (json) return [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(value))}`]
  if (!form) return []
  const files = Object.entries(form.schema.properties ?? {})
    .filter(
      ([name, { format, items }]) => form.schema.required?.includes(name) && (format ?? items?.format) === 'binary',
    )
    .map(([name]) => `-F ${name}=@${fileNames.find(([pattern]) => pattern.test(name))?.[1] ?? 'facture.pdf'}`)
  const fields = Object.entries(value as Record<string, unknown>).map(([name, field]) => {
    const text = typeof field === 'string' ? field : JSON.stringify(field)
    return `-F ${quoted(`${name}=${text}`)}`
  })
  return [...files, ...fields]
}

/** A call that can be pasted into a terminal: with the key when it needs one, and the first example of its body. */
export function curlExample(method: string, path: string, operation: Operation): string {
  const needsKey = operation.security.length > 0 && !operation.security.some((one) => Object.keys(one).length === 0)
  const address = `http://127.0.0.1:3000${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`)}`
  const words = [
    ...(method === 'get' || (method === 'post' && operation.requestBody) ? [] : [`-X ${method.toUpperCase()}`]),
    ...(needsKey ? ['-H "X-API-Key: $CONSTAT_API_KEY"'] : []),
    ...body(operation),
    path.includes('{') ? `"${address}"` : address,
  ]
  return `curl ${words.join(' \\\n  ')}`
}
