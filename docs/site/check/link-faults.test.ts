import { describe, expect, it } from 'vitest'
import { readBuiltPage } from './built-page.js'
import { linkFaults, orphans } from './link-faults.js'

const sidebar = (links: string) => `<aside class="VPSidebar"><nav>${links}</nav></aside>`
const first = readBuiltPage(
  'guides/a.html',
  `${sidebar('<a href="./a.html">A</a>')}<h2 id="here">x</h2><a href="#here">1</a><a href="../b/#there">2</a><img src="../x.png">`,
)
const second = readBuiltPage('b/index.html', `<h2 id="there">y</h2><a href="https://example.com/z">out</a>`)
const files = new Set(['guides/a.html', 'b/index.html', 'x.png'])
const faults = (...pages: ReturnType<typeof readBuiltPage>[]) => linkFaults(pages, (path) => files.has(path))

describe('the links of a built site', () => {
  it('may lead to places, files and other hosts', () => {
    expect(faults(first, second)).toEqual([])
  })

  it.each([
    ['<a href="../c.html">c</a>', 'leads to nothing'],
    ['<a href="../b/#nowhere">c</a>', 'has no such place'],
    ['<a href="#nowhere">c</a>', 'has no such place'],
    ['<script src="/assets/a.js"></script>', 'starts at the root of the host'],
  ])('are told when they are wrong: %s', (html, fault) => {
    expect(faults(readBuiltPage('guides/a.html', html), second)).toEqual([expect.stringContaining(fault)])
  })
})

describe('a page that its sidebar does not list', () => {
  it('is an orphan', () => {
    expect(orphans([first, second])).toEqual(['b/index.html'])
  })
})
