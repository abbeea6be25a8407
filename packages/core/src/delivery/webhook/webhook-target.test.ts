import { describe, expect, it } from 'vitest'
import { checkWebhookUrl } from './check-webhook-url.js'
import { isPublicAddress } from './public-address.js'
import { findTarget, type TargetPolicy } from './webhook-target.js'

const publicAddress = '93.184.215.14'
const resolvesTo =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses)

/** What comes of checking an address: the reason of a refusal, or the addresses to connect to. */
const judged = (url: string, policy: TargetPolicy = {}) =>
  findTarget(url, { resolve: resolvesTo(publicAddress), ...policy }).then(
    ({ addresses }) => addresses.join(),
    (error: unknown) => (error as { details: { reason: string } }).details.reason,
  )

const privateAddresses = [
  ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '169.254.170.2', '100.64.0.1', '100.100.100.200', '100.127.255.255', '192.0.0.192'],
  ...['192.0.2.1', '192.88.99.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255'],
  ...['240.0.0.1', '255.255.255.255', '168.63.129.16'],
  ...['::', '::1', '::7f00:1', '::127.0.0.1', '::8.8.8.8', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:0:127.0.0.1'],
  ...[
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '64:ff9b::808:808',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2002:a00:1::1',
  ],
  ...[
    '2001::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    'fc00::1',
    'fd00:ec2::254',
    'fd20:ce::254',
    'fe80::1',
    'fec0::1',
  ],
  ...[
    'ff02::1',
    'ff0e::1',
    '100::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    '2001:10::1',
    '2001:20::1',
    '2001:2::1',
  ],
  ...['2606:4700::5efe:7f00:1', '2606:4700::200:5efe:a00:1', 'fe80::1%eth0'],
]

describe('addresses', () => {
  it.each(privateAddresses)('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    publicAddress,
    '2606:4700:4700::1111',
    '2a00:1450:4007::8',
    '::ffff:8.8.8.8',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each(['', 'localhost', '1.2.3', '999.1.1.1', '::g'])('"%s" is none', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('the address of a webhook', () => {
  it.each(privateAddresses)('is refused when its host is or leads to %s', async (address) => {
    const host = address.includes(':') ? `[${address.replace(/%.*/, '')}]` : address
    expect(await judged(`https://${host}/hook`)).toBe('private_address')
    expect(await judged('https://receiver.example/', { resolve: resolvesTo(address) })).toBe('private_address')
    expect(await judged('https://receiver.example/', { resolve: resolvesTo(publicAddress, address) })).toBe(
      'private_address',
    )
  })

  it.each([
    ...['2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '127.1', '127.0.1', '127.0.0.1.'],
    ...[
      '１２７.０.０.１',
      '127。0。0。1',
      '%31%32%37.0.0.1',
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:ffff:127.0.0.1]',
      '[::127.0.0.1]',
    ],
    ...['0xa9fea9fe', '0251.0376.0251.0376', '2852039166', '0', '0.0.0.0'],
  ])('is refused when its host is written %s', async (host) => {
    expect(await judged(`https://${host}/`)).toBe('private_address')
  })

  it.each([
    [
      'not_an_address',
      [
        '',
        'receiver.example',
        '//receiver.example',
        'https://',
        'https://a b/',
        'https://[::1',
        'https://[fe80::1%25eth0]/',
        `https://a.example/${'x'.repeat(2048)}`,
      ],
    ],
    [
      'scheme',
      [
        'http://receiver.example/',
        'ftp://receiver.example/',
        'file:///etc/passwd',
        'gopher://receiver.example:25/',
        'data:,x',
        'javascript:1',
        'ws://receiver.example/',
      ],
    ],
    [
      'credentials',
      ['https://user@receiver.example/', 'https://:secret@receiver.example/', 'https://receiver.example%40@127.0.0.1/'],
    ],
    [
      'port',
      [
        'https://receiver.example:22/',
        'https://receiver.example:80/',
        'https://receiver.example:6379/',
        'https://receiver.example:0/',
      ],
    ],
  ])('is refused for its form: %s', async (reason, urls) => {
    for (const url of urls) expect([url, await judged(url)]).toEqual([url, reason])
  })

  it('is taken when it is https and public, on the ports of https', async () => {
    for (const url of ['https://receiver.example', 'HTTPS://RECEIVER.EXAMPLE./a?b=c', 'https://receiver.example:8443/'])
      expect(await judged(url)).toBe(publicAddress)
    expect(await judged('https://8.8.8.8/')).toBe('8.8.8.8')
    expect(await judged('https://[2606:4700:4700::1111]/')).toBe('2606:4700:4700::1111')
    expect(await judged('https://receiver.example:444/', { ports: [444] })).toBe(publicAddress)
  })

  it('is refused when its host does not exist, and only delayed when the resolver does not answer', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
    expect(await judged('https://nowhere.example/', { resolve: failing('ENOTFOUND') })).toBe('unknown_host')
    expect(await judged('https://nowhere.example/', { resolve: failing('EAI_AGAIN') })).toBe('name_resolution')
    expect(await judged('https://nowhere.example/', { resolve: resolvesTo() })).toBe('name_resolution')
    await checkWebhookUrl('https://nowhere.example/', { resolve: failing('EAI_AGAIN') })
    await expect(checkWebhookUrl('https://nowhere.example/', { resolve: failing('ENOTFOUND') })).rejects.toMatchObject({
      code: 'webhook_url_refused',
    })
  })

  it('is not told with what it resolves to', async () => {
    const refused = checkWebhookUrl('https://secret-host.example/token', { resolve: resolvesTo('10.1.2.3') })
    const error = (await refused.catch((thrown: unknown) => thrown)) as Error
    expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(/10\.1\.2\.3|secret-host|token/)
  })
})

describe('hosts that are allowed', () => {
  const allowed = (allowedHosts: string[], address: string, url = 'http://receiver.internal:8080/') =>
    judged(url, { allowedHosts, resolve: resolvesTo(address) })

  it('are called by plain HTTP, on any port, wherever they are', async () => {
    expect(await allowed(['Receiver.Internal'], '10.1.2.3')).toBe('10.1.2.3')
    expect(await allowed(['10.0.0.0/8'], '10.1.2.3')).toBe('10.1.2.3')
    expect(await allowed(['10.1.2.3'], '10.1.2.3')).toBe('10.1.2.3')
    expect(await allowed(['fd00::/8'], 'fd12::1')).toBe('fd12::1')
    expect(await allowed(['[::1]'], '::1', 'http://[::1]:1/')).toBe('::1')
    expect(await allowed(['127.0.0.1'], '', 'http://127.0.0.1:9/')).toBe('127.0.0.1')
  })

  it('are these and no others', async () => {
    expect(await allowed(['10.0.0.0/8'], '192.168.1.1')).toBe('scheme')
    expect(await allowed(['10.0.0.0/8'], '192.168.1.1', 'https://receiver.internal/')).toBe('private_address')
    expect(await allowed(['internal'], '10.1.2.3')).toBe('scheme')
    expect(await allowed(['10.0.0.0/8'], publicAddress)).toBe('scheme')
    expect(await allowed(['10.0.0.0/8'], '64:ff9b::a01:203', 'https://receiver.internal/')).toBe('private_address')
    expect(await allowed(['receiver.internal'], '10.1.2.3', 'http://u:p@receiver.internal/')).toBe('credentials')
    expect(await allowed(['receiver.internal'], '10.1.2.3', 'file://receiver.internal/')).toBe('scheme')
  })

  it('count an address of IPv4 in the clothes of IPv6 as what it is', async () => {
    expect(await allowed(['10.0.0.0/8'], '::ffff:10.1.2.3')).toBe('::ffff:10.1.2.3')
    expect(await allowed(['::/0'], '10.1.2.3', 'https://receiver.internal/')).toBe('private_address')
  })

  it.each(['', '*', '10.0.0.0/33', '10.0.0', '0x7f000001', 'a_b', 'http://a', 'a:80', '-a'])(
    'are not written "%s"',
    async (entry) => {
      const checked = checkWebhookUrl('https://8.8.8.8/', { allowedHosts: [entry] })
      await expect(checked).rejects.toMatchObject({ code: 'invalid_option' })
    },
  )
})
