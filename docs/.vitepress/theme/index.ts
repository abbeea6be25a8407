import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { defineComponent, h } from 'vue'
import reportPage from '../../images/report-full-page-1.png'
import './fonts.css'
import './colours.css'
import './pages.css'
import { useMainLandmark } from './main-landmark.js'

const alt = 'First page of a report on an electricity bill: total, findings, highlights, the bill in brief'

const Layout = defineComponent(() => {
  useMainLandmark()
  const hero = () => h('img', { class: 'report-page', src: reportPage, alt, width: 662, height: 936 })
  return () => h(DefaultTheme.Layout, null, { 'home-hero-image': hero })
})

/** The theme of VitePress in the colours and typefaces of the reports, with one of them on the first page. */
export default { extends: DefaultTheme, Layout } satisfies Theme
