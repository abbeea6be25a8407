import packageJson from '../package.json' with { type: 'json' }

/** Version of `@constat/server`. */
export const version: string = packageJson.version
