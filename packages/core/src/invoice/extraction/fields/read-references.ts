import type { PageLayout } from '../../../layout/cell.js'
import type { Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled, nearestOver, type Candidate } from './candidates.js'
import { parseReference } from '../values/parsers.js'

const number = [
  /factures?\s?(?:[a-z', ]{0,40}\s)?(?:n[°o](?:\s?:)?|numero|num\.)\s?:?/,
  /(?:n[°o]|numero|ref(?:erence|\.)?)\s?(?:de\s|d'|de la\s|de votre\s)?(?:la\s)?(?:facture|avoir)\s?:?/,
  /avoir\s?(?:n[°o]|numero)/,
  /^(?:facture d')?avoir (?=[a-z]{0,4}-?\d)/,
  /\bfacture (?=[a-z]{0,5}[-/]?\d[\da-z/-]{4})/,
  /\bfacture (?:d'|de |du )?(?:electricite|gaz(?: naturel)?|energie) (?=[a-z]{0,4}\d[\da-z/-]{5})/,
  /\bfacture (?=\d[\d ]{6,}\d\b)/,
  /\b(?:porte|sous) le numero\b/,
  /\bfacture d(?:e |')[a-z]{4,14} (?=[a-z]{0,4}[-/]?\d[\da-z]*[-/]\d)/,
  /(?:facture|facturation|avoir|duplicata|releve de compte|echeancier|decompte|regularisation)\b.{0,45}? n[°o]/,
  /quittance\b.{0,30}? n[°o]/,
  /^n\/ ?ref\b\.?\s?:?/,
  /^(?:n[°o]|numero) (?:de |du )?(?:document|piece)\b/,
]
const numberUnder =
  /^(?:(?:votre|ma|notre|premiere|derniere)\s)?(?:premiere |derniere )?(?:facture|avoir)(?: d'(?:electricite|energie)| (?:de )?gaz(?: naturel)?| electricite| de (?:resiliation|cloture|regularisation))?(?:\s(?:du|de)\s.{4,24})?$/

/** Number of the invoice: after its label, or in the line that starts with "N°" under the title of the bill. */
export function readInvoiceNumber(layouts: readonly PageLayout[]): Read<string> {
  const labelled = findLabelled(layouts, { labels: number, parse: parseReference })
  const underTitle = findLabelled(layouts, {
    labels: [numberUnder],
    // Without "N°", only what looks like nothing else: letters, and figures in groups.
    parse: (folded, printed) =>
      /^n[°o]|^[a-z]{1,5}[-/]?\d[\d/-]{4,}$|^\d{4}[/-][a-z]{1,3}[/-]\d{4,}$/.test(folded)
        ? parseReference(folded, printed)
        : null,
    places: ['right', 'below', 'above'],
  })
  // Reminders quote the number of an earlier invoice in running text.
  const own = labelled.filter(
    ({ cell, start }) =>
      !/rappel|precedent|\bannul|remplace|rectifie|impaye|non reglee?/.test(cell.folded) &&
      !cell.folded.slice(0, start).includes('solde'),
  )
  // A reminder is about the invoice that it recalls.
  const recalled = labelled.filter(({ cell }) => !/precedent|\bannul|remplace|rectifie/.test(cell.folded))
  const found = own.length + underTitle.length > 0 ? [...own, ...underTitle] : recalled
  return chooseCandidate(found.map(firstPageFirst))
}

function firstPageFirst<T>(candidate: Candidate<T>): Candidate<T> {
  return candidate.cell.page === 1 ? candidate : { ...candidate, confidence: candidate.confidence - 0.03 }
}

const clientLabels = [
  /(?:n[°o]|numero|ref(?:erence|\.)?|identifiant)\s?(?:de\s|du\s)?client(?:\sa rappeler)?\s?(?:n[°o])?/,
  /(?:votre|ma) reference\b/,
  /\bclient\s?n[°o]/,
  /code client/,
  /(?:n[°o]|numero) (?:de |d')?(?:societaire|adherent)(?: et client)?/,
  /^identifiant\b/,
  /\babonnee? n[°o]|n[°o] (?:d')?abonnee?\b/,
  /^abonnee?(?:$|(?= ?:))/,
  /^votre identifiant\b/,
  /^client$/,
  /\b(?:client|adherent|societaire)e? (?=[a-z]{0,3}[- ]?\d[\d -]{3})/,
]
const contractLabels = [
  /(?:n[°o]|numero|ref(?:erence|\.)?|r\/ef)\s?(?:de\s|du\s|d'|de votre\s|de mon\s)?contrat\b/,
  /comptes? (?:de )?contrats?\b/,
  /contrat\s?n[°o]/,
  /(?:n[°o]|numero) de compte(?! bancaire| client)\b/,
  /^(?:votre |mon )?contrat(?: (?:resilie|en cours|actuel))?(?:$|(?= ?:))/,
  /\bpolice n[°o]|n[°o] (?:de )?police\b/,
  /^police(?:$|(?= ?:))/,
  /\bcontrat (?=[a-z]{1,5}[-/]?\d|\d[\da-z]*[-/]\d|\d{2}\.\d{3,4}\.\d{2})/,
]
const accountLabels = [
  /(?:n[°o]|numero|ref(?:erence|\.)?)\s?(?:de\s)?compte (?:client|commercial|de facturation|de paiement|de reglement)/,
  /compte (?:client|de facturation|de paiement|de reglement)\b/,
  /compte commercial\b/,
  /^compte tiers\b/,
  /^(?:n[°o]|numero|ref(?:erence|\.)?) compte\b/,
  /^compte(?:$|[\s.]*:|\s(?=\d[\d ]{5}))/,
]

/** Client reference. */
export function readClientReference(layouts: readonly PageLayout[]): Read<string> {
  const named = findLabelled(layouts, { labels: clientLabels, parse: parseReference, ownText: true })
  if (named.length > 0) return chooseCandidate(named)
  // A customer who has no number of his own is known by his account.
  const accounts = findLabelled(layouts, { labels: [/\bcompte client\b/], parse: parseReference, ownText: true })
  if (accounts.length > 0) return chooseCandidate(accounts)
  // EDF names its business customers by their "compte commercial", beside the account that it bills.
  const labels = [/compte commercial\b/]
  const hasAccount = layouts.some(({ cells }) => cells.some(({ folded }) => /compte de facturation\b/.test(folded)))
  return hasAccount ? chooseCandidate(findLabelled(layouts, { labels, parse: parseReference, ownText: true })) : null
}

/** Contract reference ("compte de contrats" at some suppliers). */
export function readContractReference(layouts: readonly PageLayout[]): Read<string> {
  const found = findLabelled(layouts, {
    labels: contractLabels,
    parse: parseReference,
    ownText: true,
    unless: /iban|bancaire|sepa|mandat/,
  })
  const printed = found.filter((candidate) => !/^(?:fr)?\d{2}[a-z0-9 ]{20,}/.test(candidate.value))
  return chooseCandidate(printed.length > 0 ? printed : referenceUnder(layouts, /^(?:votre |mon |le )?contrat$/))
}

/** "Contrat" over "Réf. : CTR-80-14081": the box says whose reference it is. */
function referenceUnder(layouts: readonly PageLayout[], title: RegExp): Candidate<string>[] {
  const references = findLabelled(layouts, {
    labels: [/^(?:ref(?:erence|\.)?|n[°o]|numero) ?:/],
    parse: parseReference,
    places: ['inside', 'right'],
  })
  return references.filter(({ cell }) => {
    const layout = layouts.find(({ page }) => page === cell.page)
    return layout !== undefined && title.test(nearestOver(cell, layout)?.folded ?? '')
  })
}

const isBankAccount = /^[a-z]{2}\d{2}[\da-z]{16,}$/i

/** Reference of the billing account, where it is not the client's or the contract's. */
export function readAccountReference(layouts: readonly PageLayout[], client: Read<string>): Read<string> {
  const account = printedAccount(layouts)
  return account !== null && account.value === client?.value ? null : account
}

function printedAccount(layouts: readonly PageLayout[]): Read<string> {
  return chooseCandidate(
    findLabelled(layouts, { labels: accountLabels, parse: parseReference, unless: /iban|bancaire|contrats?\b/ }).filter(
      ({ value }) => !isBankAccount.test(value),
    ),
  )
}
