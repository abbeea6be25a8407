import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteTarget } from './repository-links.js'

const root = resolve(import.meta.dirname, '../..')
const target = (href: string, page = 'docs/guides/deploy.md') => siteTarget(root, page, href)

describe('a link of a page, in the site', () => {
  it.each([
    ['keys.md#over-http', '/guides/keys.md#over-http'],
    ['../reference/settings.md', '/reference/settings.md'],
    ['../../packages/php-examples/README.md', '/fr/packages/php.md'],
    ['../../packages/core', '/packages/core.md'],
    ['../../examples/branded-reports', '/examples/branded-reports.md'],
    ['../decisions', '/decisions/index.md'],
    ['../README.md', '/'],
    ['../../README.md#packages', '/#packages'],
  ])('%s leads to the page %s', (href, address) => {
    expect(target(href)).toEqual({ href: address })
  })

  it('leads to a copy of a file that is no page, shown as text', () => {
    const path = 'packages/server/deploy/nginx/constat.conf'
    expect(target(`../../${path}`)).toEqual({ href: `/files/${path}.txt`, copies: path })
    expect(target('../openapi.json')).toEqual({ href: '/files/docs/openapi.json', copies: 'docs/openapi.json' })
  })

  it('is no link when it leads to a folder, or to nothing', () => {
    expect(target('../../packages/server/deploy')).toBeNull()
    expect(target('never-written.md')).toBeNull()
  })
})
