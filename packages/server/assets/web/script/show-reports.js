import { blobAddress, forgetAddresses } from './blob-address.js'
import { element } from './elements.js'

/**
 * The two reports side by side, each with its download.
 *
 * @param {import('./answer.js').InvoiceAnswer} answer
 * @param {string} fileName of the bill
 */
export function showReports(answer, fileName) {
  forgetAddresses('reports')
  const stem = fileName.replace(/\.\w{2,4}$/, '')
  const full = blobAddress('reports', answer.non_anonymous_report_base64, 'application/pdf')
  const anonymous = blobAddress('reports', answer.anonymous_report_base64, 'application/pdf')
  return element(
    'section',
    { class: 'reports', 'aria-labelledby': 'reports' },
    element('h2', { id: 'reports', class: 'section' }, 'Rapports'),
    element(
      'div',
      { class: 'reports-grid' },
      showReport('Rapport complet', 'Avec vos coordonnées et le nom du fournisseur.', full, `${stem}-rapport.pdf`),
      // Its file name does not repeat the name of the bill, which may be the name of the customer.
      showReport(
        'Rapport anonyme',
        'Sans l’identité du client ni celle du fournisseur, à partager.',
        anonymous,
        'rapport-anonyme.pdf',
      ),
    ),
  )
}

/**
 * @param {string} title
 * @param {string} description
 * @param {string} address
 * @param {string} fileName
 */
function showReport(title, description, address, fileName) {
  return element(
    'article',
    { class: 'report' },
    element('div', { class: 'report-head' }, element('h3', {}, title), element('p', {}, description)),
    element(
      'div',
      { class: 'report-actions' },
      element(
        'a',
        { class: 'button primary', href: address, download: fileName, 'aria-label': `Télécharger : ${title}` },
        'Télécharger',
      ),
      element(
        'a',
        {
          class: 'button secondary',
          href: address,
          target: '_blank',
          rel: 'noopener',
          'aria-label': `Ouvrir : ${title}`,
        },
        'Ouvrir',
      ),
    ),
    // Phones often cannot show a PDF inside a page; the buttons work everywhere.
    navigator.pdfViewerEnabled
      ? element('iframe', { src: `${address}#view=FitH&navpanes=0`, title })
      : element(
          'p',
          { class: 'no-viewer' },
          'Ce navigateur n’affiche pas les PDF dans la page. Ouvrez ou téléchargez le rapport.',
        ),
  )
}
