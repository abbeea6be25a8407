/** Has the browser keep what was made or fetched in the page as a file of this name. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the bytes by the end of the click.
  URL.revokeObjectURL(link.href)
}
