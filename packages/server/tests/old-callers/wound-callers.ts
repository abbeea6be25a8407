import { inFolder, python, type CallerFiles, type OldCaller, type WoundRequest } from './old-callers.js'

const curl = (sends: WoundRequest, form: (url: string, files: CallerFiles) => readonly string[]): OldCaller => ({
  name: `curl-${sends.replace('_', '-')}`,
  program: 'curl',
  probe: ['--version'],
  sends,
  parameters: (url, key, files) => [
    '-sS',
    '-N',
    '-X',
    'POST',
    '-H',
    `Authorization: Bearer ${key}`,
    ...form(url, files),
  ],
})
const requests = (sends: WoundRequest): OldCaller => ({
  name: `requests-${sends.replace('_', '-')}`,
  program: python,
  probe: ['-c', 'import requests'],
  sends,
  parameters: (url, key, { wounds }) => [inFolder(`send_${sends}.py`), url, key, ...wounds],
})

/** What called the wound service: curl, and the Django application by `requests`. */
export const woundCallers: readonly OldCaller[] = [
  curl('wound', (url, { wounds: [photo] }) => [`${url}/v1/analyze-wound`, '-F', `wound_image=@${photo}`]),
  curl('streamed_wound', (url, { wounds: [photo] }) => [`${url}/v2/analyze-wound`, '-F', `wound_image=@${photo}`]),
  curl('keyed_wound', (url, { wounds: [photo] }) => [`${url}/api/analyze-wound/`, '-F', `wound_image=@${photo}`]),
  // The service before read the dates in the address, whatever its clients did.
  curl('wounds', (url, { wounds: [later, earlier] }) => [
    ...[`${url}/v1/compare-wound-progress?dates=2026-11-20,2026-10-23`],
    ...['-F', `images=@${later}`, '-F', `images=@${earlier}`],
  ]),
  requests('wound'),
  requests('streamed_wound'),
  requests('wounds'),
  requests('keyed_wounds'),
]
