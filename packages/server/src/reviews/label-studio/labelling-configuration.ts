import { studioLabels } from './labels.js'

/** Names of the tags of the configuration, which every result of a task refers to. */
export const tags = { image: 'page', labels: 'champ', text: 'valeur' } as const

/**
 * What to paste into the settings of a project of Label Studio (Settings, Labeling Interface, Code): the pages of a task
 * one after the other, a rectangle with its label for each value, and the value as text.
 */
export function labellingConfiguration(): string {
  const labels = studioLabels().map(
    ({ name, hint }) => `    <Label value="${escaped(name)}" hint="${escaped(hint)}" />`,
  )
  return `<View>
  <Image name="${tags.image}" valueList="$pages" zoom="true" zoomControl="true" />
  <Filter toName="${tags.labels}" minlength="0" name="filtre" />
  <RectangleLabels name="${tags.labels}" toName="${tags.image}">
${labels.join('\n')}
  </RectangleLabels>
  <TextArea name="${tags.text}" toName="${tags.image}" perRegion="true" editable="true" maxSubmissions="1" displayMode="region-list" />
</View>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
