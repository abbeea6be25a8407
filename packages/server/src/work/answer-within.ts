/**
 * The answer of a task, or a failure once so many milliseconds have passed: the task itself may go on. For questions to
 * parts that may hang, such as a database whose machine is gone.
 *
 * @throws Error `no answer within <n> ms`
 */
export async function answerWithin<T>(milliseconds: number, task: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${milliseconds} ms`))
    }, milliseconds)
  })
  try {
    return await Promise.race([task(), late])
  } finally {
    clearTimeout(timer)
  }
}
