const stages = {
  waiting: 'En attente…',
  reading: 'Lecture du document…',
  extraction: 'Extraction des données…',
  audit: 'Vérification des montants, des taxes et des prix…',
  report: 'Mise en page des rapports…',
}
const steps = { text: 'Lecture', image: 'Préparation', ocr: 'Lecture' }

/**
 * What happens now, in French.
 *
 * @param {import('./send-invoice.js').Progress} progress
 * @param {number} fileCount
 */
export function describeStep(progress, fileCount) {
  if (progress.stage === 'send') return fileCount === 1 ? 'Envoi du fichier…' : `Envoi des ${fileCount} fichiers…`
  const { stage, step, page, pages } = progress
  if (step === null || page === null || pages === null) return stages[stage]
  return pages === 1
    ? `${steps[step]} de la page…`
    : `${steps[step]} de la page ${Math.min(page + 1, pages)} sur ${pages}…`
}

/** Part of the bar that the sending takes. */
const sending = 8

/** @param {import('./send-invoice.js').Progress} progress */
export function percentOf(progress) {
  if (progress.stage === 'send') return Math.floor(progress.ratio * sending)
  return Math.floor(sending + (progress.percent * (100 - sending)) / 100)
}
