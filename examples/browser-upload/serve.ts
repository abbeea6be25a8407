import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import express from 'express'

// One file, made for pages without a bundler; any web server can hand it out.
const client = dirname(createRequire(import.meta.url).resolve('@constat/client/package.json'))
const bundle = process.env['CLIENT_BUNDLE'] ?? join(client, 'dist/browser.js')

const app = express()
app.get('/constat-client.js', (_request, response) => {
  response.sendFile(bundle)
})
app.use(express.static(join(import.meta.dirname, 'page')))

const server = createServer(app).listen(Number(process.env['PORT'] ?? 8082), '127.0.0.1', () => {
  console.log(JSON.stringify(server.address()))
})
