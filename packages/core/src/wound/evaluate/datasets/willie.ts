import type { CaseTruth } from '../case-truth.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { footRegions, mayBeMemorised, oneWoundOrMore } from './annotated-codes.js'
import { readAzh } from './azh.js'
import type { DatasetAdapter } from './dataset-adapter.js'
import { exists, notThis } from './dataset-files.js'
import { casesIn } from './medetec.js'

const medetecFolders: Readonly<Record<string, CaseTruth>> = {
  diabetic: { contenu: oneWoundOrMore, region: footRegions },
  pressure: { contenu: oneWoundOrMore, etiologie: ['escarre'] },
  toes: { region: ['orteil'] },
  venous: { contenu: oneWoundOrMore, etiologie: ['ulcere_veineux'] },
}

/** WILLIE: AZH and Medetec side by side in `data/`; its FUSeg part is read by the adapter of FUSeg. */
export const willie: DatasetAdapter = {
  nom: 'willie',
  titre: 'WILLIE : plaies par type, AZH et Medetec réunis',
  licence: 'celle de chacun des jeux réunis (« mixed-dataset-terms ») : vérifiez chacune',
  source: 'https://huggingface.co/datasets/QianGroup/willie-benchmark',
  reserves: [
    mayBeMemorised,
    'Ses manifestes (boîtes, masques) ne sont pas lus : seul le dossier de chaque image dit sa classe.',
    'La partie FUSeg se lit à part : --adapter fuseg sur data/FUSeg.',
  ],
  disposition: { fiable: true, lue_dans: 'https://github.com/Qian-Group-HRI/Willie (README)' },
  contenu: 'AZH/ et Medetec/ (dossier data du dépôt)',
  matches: async (folder) => (await exists(folder, 'AZH')) && (await exists(folder, 'Medetec')),
  read: async (folder) => {
    if (!(await willie.matches(folder))) throw notThis('willie', willie.contenu)
    const cases: EvaluationCase[] = [...(await readAzh(folder, 'AZH/'))]
    for (const [name, truth] of Object.entries(medetecFolders)) {
      cases.push(...(await casesIn(folder, `Medetec/${name}`, truth)))
    }
    return cases
  },
}
