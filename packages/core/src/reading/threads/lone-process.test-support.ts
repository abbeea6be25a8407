// A process that reads one file, says how many pages it has, and has nothing else to do.
import { readFileSync } from 'node:fs'
import { defaultLimits } from '../../input/limits.js'
import { readPdfsInThreads } from './read-pdfs-in-threads.js'
import { ReadingThreads } from './reading-threads.js'

const threads = new ReadingThreads({ idleMilliseconds: 3_600_000 })
const files = [{ name: 'a.pdf', position: 1, bytes: readFileSync(process.argv[2] ?? '') }]
const { pages } = await readPdfsInThreads(files, defaultLimits, {}, threads)
console.log(pages.length)
