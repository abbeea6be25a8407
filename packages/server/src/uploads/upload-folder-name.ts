import { hostname } from 'node:os'

const prefix = 'constat-upload'
const host = hostname().replaceAll(/[^\w.]/g, '_')

/** Name of the folder of one request, which tells the machine and the process that it belongs to. */
export function uploadFolderName(id: string): string {
  return [prefix, host, process.pid, id].join('+')
}

/** Whose folder a name is: null where it is none of ours; `pid` is null where it belongs to another machine. */
export function ownerOfUploadFolder(name: string): { pid: number | null } | null {
  const [first, onHost, pid, id, ...rest] = name.split('+')
  if (first !== prefix || id === undefined || rest.length > 0 || !/^\d+$/.test(pid ?? '')) return null
  return { pid: onHost === host ? Number(pid) : null }
}
