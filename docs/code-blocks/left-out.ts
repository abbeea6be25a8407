/** Pages whose blocks another test runs: that test, from the root of the repository, and which blocks. */
export const runElsewhere: readonly { page: string; languages: readonly string[]; test: string }[] = [
  { page: 'docs/guides/wound.md', languages: ['ts', 'sh'], test: 'docs/wound.test.ts' },
  {
    page: 'docs/guides/label-studio.md',
    languages: ['xml'],
    test: 'packages/server/src/reviews/label-studio/labelling-configuration.test.ts',
  },
  { page: 'packages/client/README.md', languages: ['ts'], test: 'packages/client/tests/readme.test.ts' },
  { page: 'packages/php-examples/README.md', languages: ['sh'], test: 'packages/php-examples/tests/samples.test.ts' },
]

/**
 * Commands of the pages that are not run by their block, each with the reason. What can be checked of them without
 * running them is: the scripts, packages and files that they name are there.
 */
export const commandsNotRun: Readonly<Record<string, string>> = {
  docker: 'needs a daemon and the network; tests/deploy reads the Dockerfile and the compose files',
  kubectl: 'needs a cluster; tests/deploy reads the manifests',
  systemctl: 'needs systemd as the first process; tests/deploy has systemd-analyze verify the unit',
  'systemd-analyze': 'needs the unit installed; tests/deploy has it verify the unit',
  'npm install': 'needs the published packages; .ci/check-packages.ts installs the packed ones',
  'pnpm start': 'stays until it is stopped; .ci/check-start.ts runs it in an empty clone',
  'pnpm test': 'is what runs this; .ci/run runs it',
  'pnpm build': 'takes a minute; .ci/run runs it',
  'pnpm evaluate': 'takes minutes; .ci/run runs it',
  'pnpm reports:gallery': 'draws forty reports; packages/core/scripts/report-gallery.ts',
  'pnpm exec tsx': 'prints hundreds of bills in a browser; evaluation/specimens.test.ts checks what came of it',
  'start of an example': 'runs on what was built; examples.test.ts runs each example on the sources',
}

/**
 * Blocks that nothing runs or parses, by a text that they hold, each with the reason. What is neither here nor checked fails
 * a test, and so does an entry of which there is no block.
 */
export const blocksNotChecked: readonly { page: string; holds: string; reason: string }[] = [
  ...['docs/getting-started.md', 'docs/demarrage.md'].map((page) => ({
    page,
    holds: '5 constats',
    reason: 'docs/getting-started.test.ts compares it with what the terminal shows',
  })),
  { page: 'docs/getting-started.md', holds: 'Page web', reason: 'a key and an address that each start has of its own' },
  { page: 'docs/getting-started.md', holds: 'Rapport complet', reason: 'names with the time of the call in them' },
  { page: 'docs/guides/backup.md', holds: '{ENV}/user-', reason: 'a pattern for people; backup.test.ts has its keys' },
]
