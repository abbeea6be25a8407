import { join } from 'node:path'
import express, { Router } from 'express'
import { fontFolder, webFolder } from '../web-folder.js'
import { methodNotAllowed } from './method-not-allowed.js'

/** The console at `/`, and the style, script and font files that it names. */
export function webPage(): Router {
  const router = Router()
  // Their names carry a hash of their content.
  router.use('/assets', express.static(join(webFolder, 'assets'), { immutable: true, maxAge: '1 year', index: false }))
  router.use(express.static(webFolder, { cacheControl: false, setHeaders: askEachTime }))
  router.use('/font', express.static(fontFolder, { maxAge: '1 day', index: false }))
  router.all('/', methodNotAllowed(['GET', 'HEAD']))
  return router
}

/** A page of one version with scripts of another would break: browsers ask whether the file is still the same. */
function askEachTime(response: { setHeader: (name: string, value: string) => unknown }): void {
  response.setHeader('Cache-Control', 'no-cache')
}
