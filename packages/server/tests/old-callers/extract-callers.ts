import { inFolder, python, type OldCaller } from './old-callers.js'

/** What called the extraction service, with the key that it did not ask for. */
export const extractCallers: readonly OldCaller[] = [
  {
    name: 'curl-extract',
    program: 'curl',
    probe: ['--version'],
    sends: 'extract',
    parameters: (url, key, { bill }) => [
      ...['-sS', '-X', 'POST', '-H', `X-API-Key: ${key}`, '-F', `file=@${bill}`],
      `${url}/extract`,
    ],
  },
  {
    name: 'requests-extract',
    program: python,
    probe: ['-c', 'import requests'],
    sends: 'extract',
    parameters: (url, key, { bill }) => [inFolder('send_extract.py'), url, key, bill],
  },
]
