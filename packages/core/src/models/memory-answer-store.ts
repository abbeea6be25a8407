import type { ModelAnswer } from './vision-model.js'
import type { AnswerStore } from './with-cache.js'

/** Keeps the answers last used in the memory of this process, `maxAnswers` at most. */
export function memoryAnswerStore({ maxAnswers }: { maxAnswers: number }): AnswerStore {
  const answers = new Map<string, ModelAnswer>()
  return {
    get: (key) => {
      const answer = answers.get(key)
      if (answer) keep(key, answer)
      return Promise.resolve(answer)
    },
    set: (key, answer) => {
      keep(key, answer)
      return Promise.resolve()
    },
  }

  function keep(key: string, answer: ModelAnswer): void {
    answers.delete(key)
    answers.set(key, answer)
    const [oldest] = answers.keys()
    if (answers.size > maxAnswers && oldest !== undefined) answers.delete(oldest)
  }
}
