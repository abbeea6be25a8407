import { loadKey, saveKey } from './api-key.js'
import { byId } from './elements.js'
import { InvoiceFailure, sendInvoice } from './send-invoice.js'
import { showProgress } from './show-progress.js'
import { showResults } from './show-results.js'

const form = byId('form', HTMLFormElement)
const drop = byId('drop', HTMLElement)
const fileInput = byId('file', HTMLInputElement)
const fileName = byId('file-name', HTMLElement)
const keyInput = byId('key', HTMLInputElement)
const typeSelect = byId('type', HTMLSelectElement)
const formError = byId('form-error', HTMLElement)
const results = byId('results', HTMLElement)
const status = byId('status', HTMLElement)
const invitation = [...fileName.childNodes]
let cancelling = new AbortController()
let keyIsRefused = false

keyInput.value = loadKey()

fileInput.addEventListener('change', showChosenFile)
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
// The input covers the drop zone and takes the file by itself; a file dropped beside it must not replace the page.
for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, (event) => {
    if (event.target !== fileInput) event.preventDefault()
  })
}

async function analyze() {
  const file = fileInput.files?.[0]
  const key = keyInput.value.trim()
  if (file === undefined) return refuse('Choisissez d’abord la facture, au format PDF.', fileInput)
  if (key === '') return refuse('Saisissez la clé d’API affichée au démarrage du serveur.', keyInput)
  refuse(null)
  saveKey(key)

  cancelling = new AbortController()
  byId('work-file', HTMLElement).textContent = file.name
  show('work')
  showProgress({ stage: 'send', ratio: 0 })
  byId('work-title', HTMLElement).focus()
  try {
    const call = { file, type: typeSelect.value, key, signal: cancelling.signal, onProgress: showProgress }
    const answer = await sendInvoice(call)
    show('results')
    showResults(results, answer, file.name, startAgain)
    status.textContent = 'Analyse terminée.'
  } catch (error) {
    if (cancelling.signal.aborted) startAgain()
    else showFailure(error)
  }
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
  const request = failure.requestId === null ? '' : `, demande ${failure.requestId}`
  byId('failure-code', HTMLElement).textContent = `Code ${failure.code}${request}`
  status.textContent = failure.detail
  show('failure')
  byId('failure-title', HTMLElement).focus()
}

function startAgain() {
  fileInput.value = ''
  showChosenFile()
  results.replaceChildren()
  status.textContent = ''
  show('ask')
  fileInput.focus()
}

function showChosenFile() {
  const file = fileInput.files?.[0]
  drop.classList.toggle('chosen', file !== undefined)
  if (file === undefined) fileName.replaceChildren(...invitation)
  else fileName.textContent = file.name
  if (file !== undefined) refuse(null)
}

/**
 * Says what the form lacks, and takes the person there; null takes the message away.
 *
 * @param {string | null} sentence
 * @param {HTMLInputElement} [input]
 */
function refuse(sentence, input) {
  formError.textContent = sentence
  formError.hidden = sentence === null
  keyInput.setAttribute('aria-invalid', String(input === keyInput))
  input?.focus()
}

/** @param {'ask' | 'work' | 'failure' | 'results'} section */
function show(section) {
  for (const name of ['ask', 'work', 'failure', 'results']) byId(name, HTMLElement).hidden = name !== section
  scrollTo({ top: 0 })
}
