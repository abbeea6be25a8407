import { loadKey, saveKey } from './api-key.js'
import { addFiles } from './chosen-files.js'
import { byId } from './elements.js'
import { adviceFor, InvoiceFailure } from './invoice-failure.js'
import { sendInvoice } from './send-invoice.js'
import { showFiles } from './show-files.js'
import { startProgress } from './show-progress.js'
import { showResults } from './show-results.js'

const form = byId('form', HTMLFormElement)
const drop = byId('drop', HTMLElement)
const fileInput = byId('file', HTMLInputElement)
const cameraInput = byId('camera', HTMLInputElement)
const keyInput = byId('key', HTMLInputElement)
const typeSelect = byId('type', HTMLSelectElement)
const fileError = byId('file-error', HTMLElement)
const formError = byId('form-error', HTMLElement)
const results = byId('results', HTMLElement)
const status = byId('status', HTMLElement)
/** @type {File[]} */
let files = []
let cancelling = new AbortController()
let keyIsRefused = false

keyInput.value = loadKey()

for (const input of [fileInput, cameraInput]) {
  input.addEventListener('change', () => {
    const { files: all, refusal } = addFiles(files, [...(input.files ?? [])])
    // The same file may be chosen again after it was removed.
    input.value = ''
    choose(all)
    refuse(refusal)
  })
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void analyze()
})
byId('cancel', HTMLButtonElement).addEventListener('click', () => cancelling.abort())
byId('retry', HTMLButtonElement).addEventListener('click', () => {
  show('ask')
  if (keyIsRefused) keyInput.focus()
  else fileInput.focus()
})

for (const name of ['dragenter', 'dragover']) {
  drop.addEventListener(name, () => drop.classList.add('over'))
}
for (const name of ['dragleave', 'drop']) {
  drop.addEventListener(name, () => drop.classList.remove('over'))
}
// The input covers the drop zone and takes the files by itself; a file dropped beside it must not replace the page.
for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, (event) => {
    if (event.target !== fileInput) event.preventDefault()
  })
}

async function analyze() {
  const [first] = files
  const key = keyInput.value.trim()
  if (first === undefined)
    return refuse('Choisissez d’abord la facture\u00a0: son PDF, ou les photos de ses pages.', fileInput)
  if (key === '') return refuse('Saisissez la clé d’API affichée au démarrage du serveur.', keyInput)
  refuse(null)
  saveKey(key)

  cancelling = new AbortController()
  const { signal } = cancelling
  byId('work-file', HTMLElement).textContent = billName()
  show('work')
  const progress = startProgress(files.length)
  byId('work-title', HTMLElement).focus()
  try {
    const answer = await sendInvoice({ files, type: typeSelect.value, key, signal, onProgress: progress.show })
    show('results')
    showResults(results, answer, { name: billName(), firstFile: first.name }, startAgain)
    status.textContent = 'Analyse terminée.'
  } catch (error) {
    if (signal.aborted) cancelled()
    else showFailure(error)
  } finally {
    progress.stop()
  }
}

function billName() {
  const [first, ...others] = files.map(({ name }) => name)
  if (others.length === 0) return first ?? ''
  return `${first} et ${others.length} autre${others.length > 1 ? 's' : ''} fichier${others.length > 1 ? 's' : ''}`
}

/**
 * @param {File[]} chosen
 * @param {string} [said] to people who hear the page
 */
function choose(chosen, said) {
  files = chosen
  drop.classList.toggle('chosen', files.length > 0)
  byId('invitation', HTMLElement).hidden = files.length > 0
  byId('more', HTMLElement).hidden = files.length === 0
  showFiles(byId('files', HTMLOListElement), files, (changed, words) => {
    choose(changed, words)
    refuse(null)
    if (changed.length === 0) fileInput.focus()
  })
  const count = files.length === 1 ? '1 fichier choisi.' : `${files.length} fichiers choisis.`
  status.textContent = said ?? count
}

/** @param {unknown} error */
function showFailure(error) {
  const failure =
    error instanceof InvoiceFailure
      ? error.failure
      : { detail: 'Cette page n’a pas pu afficher le résultat.', code: 'page_error', requestId: null }
  if (!(error instanceof InvoiceFailure)) console.error(error)
  keyIsRefused = failure.code === 'unauthorized'
  byId('failure-detail', HTMLElement).textContent = failure.detail
  const advice = byId('failure-advice', HTMLElement)
  advice.textContent = adviceFor(failure.code)
  advice.hidden = advice.textContent === ''
  const request = failure.requestId === null ? '' : `, demande ${failure.requestId}`
  byId('failure-code', HTMLElement).textContent = `Code ${failure.code}${request}`
  status.textContent = failure.detail
  show('failure')
  byId('failure-title', HTMLElement).focus()
}

/** The files stay: whoever cancels often wants to change one of them. */
function cancelled() {
  show('ask')
  status.textContent = 'Analyse annulée.'
  fileInput.focus()
}

function startAgain() {
  choose([])
  results.replaceChildren()
  show('ask')
  fileInput.focus()
}

/**
 * Says beside the field what is wrong with it, and takes the person there; null takes the message away.
 *
 * @param {string | null} sentence
 * @param {HTMLInputElement} [input]
 */
function refuse(sentence, input) {
  const place = input === keyInput ? formError : fileError
  for (const error of [fileError, formError]) {
    error.textContent = error === place ? sentence : null
    error.hidden = error.textContent === ''
  }
  keyInput.setAttribute('aria-invalid', String(input === keyInput))
  input?.focus()
}

/** @param {'ask' | 'work' | 'failure' | 'results'} section */
function show(section) {
  for (const name of ['ask', 'work', 'failure', 'results']) byId(name, HTMLElement).hidden = name !== section
  scrollTo({ top: 0 })
}
