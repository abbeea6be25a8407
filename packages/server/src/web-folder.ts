import { fileURLToPath } from 'node:url'

/** Folder of the web page; beside `src` as it is beside `dist`. */
export const webFolder = fileURLToPath(new URL('../assets/web/', import.meta.url))
