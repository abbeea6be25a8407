import { describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { version } from '../version.js'
import { runCommandLine } from './run-command-line.js'

async function run(...args: string[]) {
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(args, terminal), ...written }
}

describe('constat', () => {
  it('shows its help in French', async () => {
    const { exitCode, out, error } = await run('--help')
    expect([exitCode, error]).toEqual([0, ''])
    expect(out).toContain('Utilisation : constat')
    expect(out).toContain('Commandes :')
    for (const command of ['invoice', 'simulate', 'serve', 'start']) expect(out).toContain(command)
    expect(out).not.toMatch(/Usage|display help|Commands:|Options:/)
  })

  it('shows the help of a command', async () => {
    const { exitCode, out } = await run('invoice', '--help')
    expect(exitCode).toBe(0)
    for (const option of ['--type', '--confidence-min', '--no-strict', '--out', '--json']) expect(out).toContain(option)
    expect(out).not.toMatch(/Usage|default:|display help/)
  })

  it('shows its version', async () => {
    expect(await run('--version')).toEqual({ exitCode: 0, out: `${version}\n`, error: '' })
  })

  it.each([
    [['invoice'], 'Argument manquant : FICHIER.'],
    [['invoice', 'f.pdf', '--format'], 'Option inconnue : --format.'],
    [['invoice', 'f.pdf', '--out'], 'L’option --out attend une valeur.'],
    [
      ['invoice', 'f.pdf', '--type', 'eau'],
      'Valeur invalide pour --type : « eau ». Attendu : auto, electricite, gaz ou dual.',
    ],
    [
      ['invoice', 'f.pdf', '--confidence-min', '2'],
      'Valeur invalide pour --confidence-min : « 2 ». Attendu : un nombre de 0 à 1, par exemple 0.5.',
    ],
    [
      ['invoice', 'f.pdf', '--anonymous-dates', 'mois'],
      'Valeur invalide pour --anonymous-dates : « mois ». Attendu : day ou month.',
    ],
    [['invoice', 'f.pdf', '--anonymous-address', 'ville'], 'Attendu : none ou departement.'],
    [['simulate'], 'Argument manquant : FICHIER.'],
    [
      ['simulate', 'f.json', '--option', 'ejp'],
      'Valeur invalide pour --option : « ejp ». Attendu : base, hphc ou tempo.',
    ],
    [['simulate', 'f.json', '--power', '48'], 'Valeur invalide pour --power : « 48 ».'],
    [['simulate', 'f.json', '--off-peak', 'x'], 'Valeur invalide pour --off-peak : « x ».'],
    [['simulate', 'f.json', '--prices', 'x'], 'Attendu : billed ou regulated.'],
    [
      ['invoice', 'f.pdf', 'g.pdf', '--masked-copy', 'm.pdf'],
      'L’option --masked-copy montre une facture à la fois. Donnez un seul fichier, ou ajoutez --together.',
    ],
    [['keys', 'create'], 'L’option --name est obligatoire.'],
    [
      ['keys', 'create', '--name', 'a', '--scopes', 'root'],
      'Attendu : invoices, jobs, wounds, metrics, reviews, admin.',
    ],
    [['keys', 'create', '--name', 'a', '--daily-limit', '-1'], 'Valeur invalide pour --daily-limit : « -1 ».'],
    [['keys', 'create', '--name', 'a', '--expires', '31/01/2027'], 'Attendu : une date, par exemple 2027-01-31.'],
    [['keys', 'revoke'], 'Argument manquant : ID.'],
    [['facture', 'f.pdf'], 'Commande inconnue : facture.'],
    [['serve', 'extra'], 'Trop d’arguments.'],
    [[], 'Aucune commande donnée.'],
  ])('refuses %j with exit code 2 and a French sentence', async (args, sentence) => {
    const { exitCode, out, error } = await run(...args)
    expect(exitCode).toBe(2)
    expect(error).toContain(sentence)
    expect(error).toContain('[usage]')
    expect(out).toBe('')
  })

  it('refuses a wrong setting before it serves', async () => {
    const { exitCode, error } = await run('serve', '--port', 'abc')
    expect(exitCode).toBe(2)
    expect(error).toContain('Réglage PORT invalide')
    expect(error).toContain('[invalid_setting]')
  })
})
