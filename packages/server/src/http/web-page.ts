import express, { Router } from 'express'
import { webFolder } from '../web-folder.js'
import { methodNotAllowed } from './method-not-allowed.js'

/** The page at `/`, and the style and script files that it names. */
export function webPage(): Router {
  const router = Router()
  router.use(
    express.static(webFolder, {
      cacheControl: false,
      setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache'),
    }),
  )
  router.all('/', methodNotAllowed(['GET', 'HEAD']))
  return router
}
