import { useData } from 'vitepress'
import { onMounted, watch } from 'vue'

/** The first page and the one for dead ends have no `main` of their own in the theme: their content is it. */
export function useMainLandmark(): void {
  const { page, frontmatter } = useData()
  const mark = (): void => {
    const content = document.querySelector('#VPContent')
    if (content === null) return
    if (content.querySelector('main') === null) content.setAttribute('role', 'main')
    else content.removeAttribute('role')
  }
  onMounted(mark)
  watch([page, frontmatter], mark, { flush: 'post' })
}
