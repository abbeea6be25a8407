import picocolors from 'picocolors'
import type { Terminal } from '../cli/terminal.js'

/** A terminal whose two outputs a test can read. */
export function fakeTerminal(replaced: Partial<Terminal> = {}) {
  const written = { out: '', error: '' }
  const terminal: Terminal = {
    writeOut: (text) => {
      written.out += text
    },
    writeError: (text) => {
      written.error += text
    },
    colors: picocolors.createColors(false),
    errorColors: picocolors.createColors(false),
    width: 80,
    errorWidth: 100,
    showsProgress: false,
    isInteractive: false,
    ...replaced,
  }
  return { terminal, written }
}
