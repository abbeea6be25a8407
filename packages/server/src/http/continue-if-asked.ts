import type { Request, Response } from 'express'

/** The server leaves `100 Continue` to the route (create-http-server.ts), and closes where none is given. */
export function continueIfAsked(request: Request, response: Response): void {
  if (request.get('expect')?.toLowerCase() !== '100-continue') return
  response.removeHeader('Connection')
  response.writeContinue()
}
