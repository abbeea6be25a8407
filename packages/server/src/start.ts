#!/usr/bin/env node
import { runCommandLine } from './cli/run-command-line.js'
import { processTerminal } from './cli/terminal.js'

// `pnpm start` of the repository: the command `constat start`.
process.exitCode = await runCommandLine(['start', ...process.argv.slice(2)], processTerminal())
