// Loaded before a program or a command of the pages: the addresses that the pages name answer on loopback, and no other
// address answers at all.
const network = globalThis.fetch
const places = JSON.parse(process.env['PLACES_ON_LOOPBACK'] ?? '{}') as Record<string, string>

globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input)
  const [from, to] = Object.entries(places).find(([place]) => address.startsWith(place)) ?? []
  const meant = from === undefined ? address : `${to}${address.slice(from.length)}`
  if (new URL(meant).hostname !== '127.0.0.1') throw new Error(`A page asks ${address}, for which nothing stands in.`)
  return network(input instanceof Request ? new Request(meant, input) : meant, init)
}
