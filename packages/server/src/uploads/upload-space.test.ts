import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { uploadFolderName } from './upload-folder-name.js'
import { fullDisk } from './upload-space-full.js'
import { UploadSpace } from './upload-space.js'

const kibibyte = 1024

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-space-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const space = async (quotaBytes = 1024 * kibibyte) =>
  new UploadSpace({ folder: await emptyFolder(), quotaBytes, mostInMemory: 4 * kibibyte })
const unchecked = () => undefined
const pieces = (count: number, size: number) => Array.from({ length: count }, (_, index) => Buffer.alloc(size, index))

describe('the files of one request', () => {
  it.each([
    ['a small one, in memory', 3, 1000, true],
    ['a large one, on disk', 9, 1000, false],
    ['one sent byte by byte, on disk', 5000, 1, false],
    ['an empty one', 0, 1, true],
  ])('come back as they were sent: %s', async (_what, count, size, isInMemory) => {
    const uploads = (await space()).begin()
    const sent = pieces(count, size)
    const file = await uploads.receive('facture.pdf', Readable.from(sent), unchecked)
    expect([file.name, file.size, file.path === null]).toEqual(['facture.pdf', count * size, isInMemory])
    expect(Buffer.concat(sent).equals(await file.read())).toBe(true)
    expect(Buffer.concat(sent).subarray(0, 1029).equals(file.head.subarray(0, 1029))).toBe(true)
    await uploads.end()
  })

  it('go to disk, however small, once the memory for all of them is taken, and come back when it is not', async () => {
    const room = new UploadSpace({
      folder: await emptyFolder(),
      quotaBytes: 1e6,
      mostInMemory: 4096,
      memoryBytes: 5000,
    })
    const receive = async (uploads: ReturnType<UploadSpace['begin']>) =>
      (await uploads.receive('f', Readable.from(pieces(3, 1000)), unchecked)).path !== null
    const [first, second, third] = [room.begin(), room.begin(), room.begin()]
    expect(await receive(first)).toBe(false)
    expect(await receive(second)).toBe(true)
    await second.end()
    await first.end()
    expect([await receive(third), await receive(third)]).toEqual([false, true])
    await third.end()
  })

  it('lie in a folder that nobody else may open, under a name that the caller has no part in', async () => {
    const room = await space()
    const uploads = room.begin()
    const { path } = await uploads.receive('../../etc/passwd', Readable.from(pieces(9, 1000)), unchecked)
    const [folder = ''] = await readdir(room.folder)
    expect(path).toBe(join(room.folder, folder, '1'))
    expect((await stat(join(room.folder, folder))).mode & 0o777).toBe(0o700)
    expect((await stat(path ?? '')).mode & 0o777).toBe(0o600)
    await uploads.end()
  })

  it('are gone at the end, with their room, also when one is still coming', async () => {
    const room = await space()
    const uploads = room.begin()
    await uploads.receive('first', Readable.from(pieces(9, 1000)), unchecked)
    const endless = new Readable({ read: () => undefined })
    const reading = uploads.receive('second', endless, unchecked)
    const failure = expect(reading).rejects.toThrow()
    for (const piece of pieces(9, 1000)) endless.push(piece)
    await expect.poll(() => uploads.received).toBe(18_000)
    expect(room.heldBytes).toBe(18_000)
    await uploads.end()
    await failure
    expect([await readdir(room.folder), room.heldBytes]).toEqual([[], 0])
    await uploads.end()
    expect(room.heldBytes).toBe(0)
  })
})

describe('the quota of all requests', () => {
  it('refuses what is announced, and what comes without being announced, until room is given back', async () => {
    const room = await space(10_000)
    const [first, second] = [room.begin(), room.begin()]
    first.reserve(6000)
    expect(() => {
      second.reserve(4001)
    }).toThrow(expect.objectContaining({ code: 'upload_space_full', details: { reason: 'quota' } }))
    const coming = second.receive('f', Readable.from(pieces(5, 1000)), unchecked)
    await expect(coming).rejects.toMatchObject({ code: 'upload_space_full' })
    await first.end()
    expect(await second.receive('f', Readable.from(pieces(5, 1000)), unchecked)).toMatchObject({ size: 5000 })
    await second.end()
    expect(room.heldBytes).toBe(0)
  })

  it('counts what is announced and what comes once', async () => {
    const room = await space(10_000)
    const uploads = room.begin()
    uploads.reserve(8000)
    await uploads.receive('f', Readable.from(pieces(8, 1000)), unchecked)
    expect(room.heldBytes).toBe(8000)
    await uploads.end()
  })

  it('says so when the disk itself is full', async () => {
    const failure = await writeFile('/dev/full', 'bill').catch((error: unknown) => error)
    expect(fullDisk(failure)).toMatchObject({ code: 'upload_space_full', details: { reason: 'disk' } })
    const other = new Error('other')
    expect(fullDisk(other)).toBe(other)
  })
})

describe('what a killed process has left', () => {
  const left = async (folder: string, name: string) => {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, '1'), 'bill')
    return join(folder, name)
  }

  it('is removed at the next start, and nothing else', async () => {
    const room = await space()
    const deadPid = Number(execFileSync(process.execPath, ['-p', 'process.pid']).toString())
    const host = hostname().replaceAll(/[^\w.]/g, '_')
    await left(room.folder, `constat-upload+${host}+${deadPid}+a`)
    const earlierLife = await left(room.folder, uploadFolderName('b'))
    await utimes(earlierLife, 1000, 1000)
    const strangerOfOld = await left(room.folder, 'constat-upload+elsewhere+1+c')
    await utimes(strangerOfOld, 1000, 1000)

    const kept = [
      uploadFolderName('mine'),
      `constat-upload+${host}+${process.ppid}+neighbour`,
      'constat-upload+elsewhere+1+now',
      'photos of the holidays',
    ]
    for (const name of kept) await left(room.folder, name)
    expect(await room.sweep()).toBe(3)
    expect((await readdir(room.folder)).sort()).toEqual([...kept].sort())
  })

  it('is nothing where there is no folder yet', async () => {
    expect(await new UploadSpace({ folder: '/nonexistent/uploads', quotaBytes: 1 }).sweep()).toBe(0)
  })
})
