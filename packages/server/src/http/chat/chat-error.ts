import { answerErrorAs, type ErrorAnswer } from '../answer-error.js'

/** Errors of routes that SDKs of OpenAI call: these show `error.message`, and choose their class by the status. */
export const answerChatError = answerErrorAs(chatErrorBody)

/** The usual body, and `error` as the API of OpenAI words it. */
export function chatErrorBody({ status, body }: ErrorAnswer): object {
  const { detail, code } = body
  return { ...body, error: { message: detail, type: typeOf(status), code, param: null } }
}

/** @see https://platform.openai.com/docs/guides/error-codes */
function typeOf(status: number): string {
  if (status === 401) return 'authentication_error'
  if (status === 403) return 'permission_error'
  if (status === 429) return 'rate_limit_error'
  return status >= 500 ? 'server_error' : 'invalid_request_error'
}
