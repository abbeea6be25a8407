/** Leads from a finding to its line on the picture of the bill, else to the page. */
export function showFinding(page: number, rule: string): void {
  for (const mark of document.querySelectorAll('.finding-mark.on')) mark.classList.remove('on')
  const sheet = document.getElementById(`evidence-page-${page}`)
  const own = [...(sheet?.querySelectorAll<SVGElement>('.finding-mark') ?? [])].filter(
    ({ dataset }) => dataset['rule'] === rule,
  )
  for (const mark of own) mark.classList.add('on')
  const target = own[0] ?? sheet
  target?.scrollIntoView({ block: 'center' })
}
