import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { h } from 'vue'
import reportPage from '../../images/report-full-page-1.png'
import './fonts.css'
import './colours.css'
import './pages.css'

const alt = 'First page of a report on an electricity bill: total, findings, highlights, the bill in brief'

/** The theme of VitePress in the colours and typefaces of the reports, with one of them on the first page. */
export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'home-hero-image': () => h('img', { class: 'report-page', src: reportPage, alt, width: 662, height: 936 }),
    }),
} satisfies Theme
