import { element, svgElement } from './elements.js'
import { formatPercent } from './french-format.js'
import { blobAddress, forgetAddresses } from './blob-address.js'

/** Least confidence of each class, as in the reports. */
const levels = /** @type {const} */ ([
  { least: 0.9, name: 'sure', words: 'sûre (90\u00a0% et plus)' },
  { least: 0.8, name: 'check', words: 'à relire (80 à 90\u00a0%)' },
  { least: 0, name: 'unsure', words: 'incertaine (moins de 80\u00a0%)' },
])
/** Sides of the drawing over a page: whole numbers are shorter than shares. */
const scale = 1000

/**
 * The pages of the bill, with a box over each value that was read, and the list of these values: pointing at one shows the
 * other.
 *
 * @param {import('./answer.js').Evidence | undefined} evidence
 */
export function showEvidence(evidence) {
  forgetAddresses('pages')
  if (evidence === undefined || evidence.pages.length === 0) return null
  const sheets = evidence.pages.map((page) => showPage(page, evidence))
  return element(
    'section',
    { class: 'evidence', 'aria-labelledby': 'evidence' },
    element('h2', { id: 'evidence', class: 'section' }, 'Sur la facture'),
    element(
      'p',
      { class: 'evidence-lead' },
      'Chaque valeur lue, à sa place. Survolez ou touchez une valeur pour la retrouver sur la page.',
    ),
    element('ul', { class: 'legend' }, ...levels.map(({ name, words }) => element('li', { class: name }, words))),
    ...sheets,
  )
}

/**
 * @param {import('./answer.js').Evidence['pages'][number]} page
 * @param {import('./answer.js').Evidence} evidence
 */
function showPage({ number, width, height, jpeg_base64 }, { pages, values, findings }) {
  const own = values.filter(({ page }) => page === number)
  const picture = element('img', {
    src: blobAddress('pages', jpeg_base64, 'image/jpeg'),
    alt: `Page ${number} de la facture`,
    width: String(width),
    height: String(height),
    decoding: 'async',
  })
  const drawing = svgElement('svg', {
    viewBox: `0 0 ${scale} ${scale}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  })
  const marks = findings
    .filter(({ page }) => page === number)
    .map(({ rule_id, severity, title, corners }) =>
      svgElement(
        'polygon',
        { class: `finding-mark severity-${severity}`, points: pointsOf(corners), 'data-rule': rule_id },
        svgElement('title', {}, `Constat\u00a0: ${title}`),
      ),
    )
  const pairs = own.map((value) => link(showBox(value), showValue(value)))
  drawing.append(...marks, ...pairs.map(({ box }) => box))
  const count = own.length === 1 ? '1 valeur lue' : `${own.length} valeurs lues`
  return element(
    'div',
    { class: 'evidence-page', id: `evidence-page-${number}` },
    element('div', { class: 'sheet' }, picture, drawing),
    element(
      'div',
      { class: 'values' },
      element('h3', {}, `Page ${number} sur ${pages.length}`),
      element('p', { class: 'note' }, count),
      element('ol', {}, ...pairs.map(({ entry }) => entry)),
    ),
  )
}

/** @param {import('./answer.js').LocatedValue} value */
function showBox({ label, line, value, confidence, corners }) {
  const named = line === null ? label : `${label}, ${line}`
  return svgElement(
    'polygon',
    { class: `box ${levelOf(confidence)}`, points: pointsOf(corners) },
    svgElement('title', {}, `${named}\u00a0: ${value} (${formatPercent(confidence)})`),
  )
}

/** @param {import('./answer.js').LocatedValue} value */
function showValue({ label, line, value, confidence }) {
  const name = element('span', { class: 'value-name' }, line === null ? label : `${label}, ${line}`)
  const share = element('span', { class: 'value-confidence' }, formatPercent(confidence))
  return element(
    'button',
    { type: 'button', class: `value ${levelOf(confidence)}` },
    name,
    element('span', { class: 'value-text' }, value),
    share,
  )
}

/**
 * The box and the entry of one value, each showing the other.
 *
 * @param {SVGElement} box
 * @param {HTMLButtonElement} button
 */
function link(box, button) {
  const entry = element('li', {}, button)
  /** @param {boolean} isOn */
  const mark = (isOn) => {
    box.classList.toggle('on', isOn)
    button.classList.toggle('on', isOn)
  }
  for (const part of [box, button]) {
    part.addEventListener('pointerenter', () => mark(true))
    part.addEventListener('pointerleave', () => mark(document.activeElement === button))
  }
  button.addEventListener('focus', () => mark(true))
  button.addEventListener('blur', () => mark(false))
  button.addEventListener('click', () => box.scrollIntoView({ block: 'center', inline: 'nearest' }))
  box.addEventListener('click', () => {
    button.scrollIntoView({ block: 'nearest' })
    button.focus({ preventScroll: true })
  })
  return { box, entry }
}

/** @param {number} confidence */
function levelOf(confidence) {
  return levels.find(({ least }) => confidence >= least)?.name ?? 'unsure'
}

/** @param {import('./answer.js').Corners} corners */
function pointsOf(corners) {
  return corners.map(([x, y]) => `${Math.round(x * scale * 10) / 10},${Math.round(y * scale * 10) / 10}`).join(' ')
}
