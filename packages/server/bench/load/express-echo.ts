import type { AddressInfo } from 'node:net'
import express from 'express'
import multer from 'multer'

/** The least that takes an upload in Express: what everything that Constat does beside is measured against. */
export function startExpressEcho(): Promise<{ url: string; close: () => Promise<void> }> {
  const app = express()
  app.post('/v1/invoices/pdf', multer({ storage: multer.memoryStorage() }).single('file'), (request, response) => {
    response.json({ name: request.file?.originalname, bytes: request.file?.size })
  })
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const close = async (): Promise<void> => {
        await new Promise((closed) => server.close(closed))
      }
      resolve({ url, close })
    })
  })
}
