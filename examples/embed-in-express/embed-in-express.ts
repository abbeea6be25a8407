import { createServer } from 'node:http'
import { analyzeEnergyInvoice, ConstatError } from '@constat/core'
import express, { type ErrorRequestHandler } from 'express'

const app = express()

// The bill is the body: curl --data-binary @facture.pdf -H 'Content-Type: application/pdf' http://localhost:8080/factures
app.post('/factures', express.raw({ type: () => true, limit: '16mb' }), async (request, response) => {
  const gone = new AbortController()
  response.on('close', () => {
    gone.abort()
  })
  const files = [{ name: 'facture.pdf', bytes: request.body as Buffer }]
  const { highlights, invoice } = await analyzeEnergyInvoice({ files }, { signal: gone.signal })
  response.json({ highlights, total: invoice.totals.ttc?.value ?? null })
})

// Every error of the library has a code, and a sentence for the person who sent the bill.
const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!ConstatError.isInstance(error)) {
    next(error)
    return
  }
  response.status(error.isRetryable ? 503 : 422).json({ code: error.code, detail: error.userMessage })
}
app.use(answerError)

const server = createServer(app).listen(Number(process.env['PORT'] ?? 8080), '127.0.0.1', () => {
  console.log(JSON.stringify(server.address()))
})
