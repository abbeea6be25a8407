import { ConstatClientError, createClient, decodeReports } from '@constat/client'

const part = (id) => document.getElementById(id)
const form = part('form')
const drop = form.querySelector('.drop')
const { files, server, key } = form.elements

// Kept for this tab only. A key in a page is public: give the page one of its own, with a daily limit.
for (const field of [server, key]) {
  field.value = sessionStorage.getItem(field.name) ?? field.value
  field.addEventListener('change', () => sessionStorage.setItem(field.name, field.value))
}
part('settings').open = key.value === ''

files.addEventListener('change', () => {
  part('chosen').textContent = Array.from(files.files, ({ name }) => name).join(', ')
})
for (const type of ['dragover', 'dragleave', 'drop'])
  drop.addEventListener(type, (event) => {
    event.preventDefault()
    drop.classList.toggle('over', type === 'dragover')
    if (type !== 'drop' || event.dataTransfer.files.length === 0) return
    files.files = event.dataTransfer.files
    files.dispatchEvent(new Event('change'))
  })
// A field that is hidden cannot say what it lacks.
form.addEventListener('invalid', () => (part('settings').open = true), { capture: true })

const stages = {
  waiting: 'En attente d’une place',
  reading: 'Lecture du document',
  extraction: 'Relevé des valeurs',
  audit: 'Vérification',
  report: 'Rédaction des rapports',
}

function showProgress({ stage, step, page, pages, percent }) {
  part('progress').querySelector('progress').value = percent
  const where = page === null ? '' : `, page ${page} sur ${pages}`
  part('stage').textContent = `${stages[stage] ?? stage}${step === 'ocr' ? ' (OCR)' : ''}${where} : ${percent} %`
}

async function showResult(answer) {
  const reports = await decodeReports(answer)
  part('highlights').replaceChildren(
    ...answer.highlights.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  )
  for (const kind of ['full', 'anonymous']) {
    const link = part(kind)
    URL.revokeObjectURL(link.href)
    link.href = URL.createObjectURL(new Blob([reports[kind]], { type: 'application/pdf' }))
    // How a viewer opens a file: https://datatracker.ietf.org/doc/html/rfc8118#section-3
    link.nextElementSibling.src = `${link.href}#toolbar=0&navpanes=0&view=FitH`
  }
  part('settings').open = false
  part('result').hidden = false
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const stopping = new AbortController()
  part('stop').onclick = () => stopping.abort()
  const setBusy = (isBusy) => {
    form.querySelector('button').disabled = isBusy
    part('stop').hidden = !isBusy
    part('progress').hidden = !isBusy
  }
  part('failure').hidden = part('result').hidden = true
  showProgress({ stage: 'waiting', step: null, page: null, pages: null, percent: 0 })
  setBusy(true)
  try {
    const constat = createClient({ baseUrl: server.value, apiKey: key.value })
    const options = { onProgress: showProgress, signal: stopping.signal }
    const chosen = [...files.files]
    const isPdf = chosen.length === 1 && chosen[0].type === 'application/pdf'
    const { invoices } = constat
    await showResult(await (isPdf ? invoices.analyzePdf(chosen[0], options) : invoices.analyzeImages(chosen, options)))
  } catch (error) {
    // The sentence says what to do next; the code is for whoever is asked about it.
    const isTold = ConstatClientError.isInstance(error)
    part('failure').textContent = isTold
      ? `${error.detail} [${error.code}]`
      : 'La page a rencontré une erreur imprévue.'
    part('failure').hidden = false
    if (!isTold) throw error
  } finally {
    setBusy(false)
  }
})
