import type { Request, Response } from 'express'
import type { TaskStore } from '../tasks/task-store.js'
import type { Task } from '../tasks/task.js'
import { keyOf } from './authenticate.js'
import { RequestError } from './request-error.js'
import { taskIdSchema } from './schemas/job-schemas.js'

/**
 * The task that the path names, if it belongs to the key of the request.
 *
 * @throws RequestError `not_found`, the same for a task of another key and for none
 */
export async function ownTask(request: Request, response: Response, tasks: Pick<TaskStore, 'get'>): Promise<Task> {
  const { data: id } = taskIdSchema.safeParse(request.params['task_id'])
  const task = id === undefined ? null : await tasks.get(id)
  if (task?.keyId !== keyOf(response).id) throw noTask()
  return task
}

export function noTask(): RequestError {
  return new RequestError('not_found', {
    message: 'no such task of this key',
    userMessage:
      'Tâche inconnue, ou dont le résultat a expiré. Vérifiez l’identifiant, ou envoyez les fichiers de nouveau.',
  })
}
