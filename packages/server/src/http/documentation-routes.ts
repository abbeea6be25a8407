import { join } from 'node:path'
import express, { Router } from 'express'
import { documentationFolder, swaggerUiFolder } from '../documentation-folders.js'
import { swaggerUiFiles } from '../swagger-ui-files.js'
import { documentationPolicy } from './documentation-policy.js'
import { methodNotAllowed } from './method-not-allowed.js'

/** `GET /openapi.json`, and `GET /docs`: the same as a page. Both open to anyone: they are in the sources too. */
export function documentationRoutes(): Router {
  const router = Router()
  const onlyGet = methodNotAllowed(['GET', 'HEAD'])
  let document: Promise<string> | undefined

  router
    .route('/openapi.json')
    .get(async (_request, response) => {
      document ??= import('../openapi/render-document.js').then(({ renderOpenApiDocument }) => renderOpenApiDocument())
      response.type('application/json').send(await document)
    })
    .all(onlyGet)

  router
    .route('/docs')
    .get(documentationPolicy, (request, response) => {
      // The addresses in the page are relative to `/docs`.
      if (request.path.endsWith('/')) response.redirect(308, '../docs')
      else response.sendFile(join(documentationFolder, 'index.html'), { cacheControl: false })
    })
    .all(onlyGet)

  router.use('/docs', express.static(documentationFolder, { cacheControl: false, index: false, redirect: false }))
  for (const file of swaggerUiFiles) {
    router.use(`/docs/${file}`, express.static(join(swaggerUiFolder, file), { maxAge: '1 day', redirect: false }))
  }
  return router
}
