import { OptionDefaults } from 'typedoc'

export default {
  extends: ['./typedoc.base.jsonc'],
  plugin: ['typedoc-plugin-markdown', './typedoc-written-types.mjs'],
  name: '@constat/client',
  entryPoints: ['../packages/client/src/index.ts', '../packages/client/src/node.ts'],
  out: '../docs/api/client',
  // openapi-typescript writes descriptions of the API so.
  intentionallyNotExported: [
    // What the types of the API, and the codes of the client, are taken from: lists of the client’s own.
    'Schemas',
    'clientErrorSentences',
  ],
  blockTags: [...OptionDefaults.blockTags, '@description'],
}
