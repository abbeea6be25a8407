import { folderObjectStore } from './folder-object-store.js'

const [root = '', size = '1'] = process.argv.slice(2)
const store = folderObjectStore(root)
for (let count = 0; ; count += 1) {
  const bytes = new Uint8Array(Number(size)).fill(count % 256)
  await store.put(`objects/${count}`, bytes, { contentType: 'application/pdf', ifAbsent: count % 2 === 0 })
  // Between two messages there is always a write under way.
  if (count === 3) setTimeout(() => process.send?.('writing'), Math.random() * 20)
}
