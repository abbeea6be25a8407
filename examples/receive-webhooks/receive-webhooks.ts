import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { ConstatClientError, decodeReports, verifyWebhook } from '@constat/client'
import express, { type ErrorRequestHandler } from 'express'

const secret = process.env['WEBHOOK_SECRET'] ?? 'the secret of the server'
// One process remembers here; several need a table with a unique id.
const seen = new Set<string>()
const isReplayed = (id: string) => seen.size === seen.add(id).size

const app = express()

// The signature is over the bytes that came: nothing may parse them before.
app.post('/factures-pretes', express.raw({ type: () => true, limit: '64mb' }), async (request, response) => {
  const { body } = await verifyWebhook(
    { body: request.body as Buffer, headers: request.headers },
    { secrets: [secret], isReplayed },
  )
  // The id is signed, and a task id has no path in it; a receiver checks all the same.
  if (body.type === 'invoice.completed' && /^[\w-]+$/.test(body.task_id)) {
    const { full, anonymous } = await decodeReports(body)
    await mkdir('rapports', { recursive: true })
    await writeFile(`rapports/${body.task_id}.pdf`, full)
    await writeFile(`rapports/${body.task_id}-anonyme.pdf`, anonymous)
  }
  response.json({ ok: true })
})

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (ConstatClientError.isInstance(error) && error.code === 'webhook_not_authentic') {
    response.status(401).json({ ok: false, error: error.cause })
  } else next(error)
}
app.use(answerError)

const server = createServer(app).listen(Number(process.env['PORT'] ?? 8081), '127.0.0.1', () => {
  console.log(JSON.stringify(server.address()))
})
