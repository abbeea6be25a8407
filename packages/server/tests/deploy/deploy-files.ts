import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'
import { settingsSchema } from '../../src/config/settings.js'
import { describedRoutes } from '../../src/openapi/described-routes.js'

export const deployFolder = fileURLToPath(new URL('../../deploy/', import.meta.url))

/** The text of one of the files of deployment. */
export function deployFile(path: string): string {
  return readFileSync(`${deployFolder}${path}`, 'utf8')
}

export const deployFiles = globSync('**/*.*', { cwd: deployFolder }).map((path) => path.replaceAll('\\', '/'))

/** The documents of a YAML file; a fault of its syntax, such as a key that is there twice, is thrown. */
export function yamlDocuments(path: string): Record<string, unknown>[] {
  return parseAllDocuments(deployFile(path), { merge: true }).map((document) => {
    const [fault] = [...document.errors, ...document.warnings]
    if (fault !== undefined) throw fault
    return document.toJS() as Record<string, unknown>
  })
}

/** Variables of the environment that are no settings of the server: Node's own, and that of the tools of the build. */
const ofOthers = ['NODE_ENV', 'CI']

/** Names that no setting has. */
export function unknownSettings(names: Iterable<string>): string[] {
  return [...names].filter((name) => !Object.hasOwn(settingsSchema.shape, name) && !ofOthers.includes(name))
}

/** Whether a probe may ask for it: a route that wants no key. */
export function isOpenRoute(path: string): boolean {
  return describedRoutes.some((route) => route.method === 'get' && route.path === path && route.key !== 'required')
}

/** Whether an image is named by a version of its own: no `latest`, and not a major version alone. */
export function isPinned(image: string): boolean {
  return /@sha256:[0-9a-f]{64}$/.test(image) || /:(\d+\.\d+(\.\d+)?(-[\w.-]+)?|RELEASE\.[\w-]+)$/.test(image)
}
