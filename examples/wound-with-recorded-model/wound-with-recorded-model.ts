import { readFile } from 'node:fs/promises'
import { assessWound } from '@constat/core'
import { scriptedModel } from '@constat/core/testing'

// What a model answered once, played again: no key, no network. Give createVisionModel(...) for a real one.
const recorded = await readFile(new URL('recorded-answer.json', import.meta.url), 'utf8')
const model = scriptedModel([recorded], { provider: 'recorded', modelId: 'recorded-1' })

const photo = { bytes: await readFile(process.argv[2] ?? 'plaie.jpg') }
const context = { etiologie_connue: 'escarre', douleur_en_0_10: 3 } as const
const { fiche, alertes, avertissements, mention } = await assessWound({ images: [photo], context }, { model })

console.log(fiche)
for (const { niveau, libelle } of alertes) console.log(`${niveau} : ${libelle}`)
for (const { code, message } of avertissements) console.log(`${code} : ${message}`)
console.log(mention)
