#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { runCommandLine } from './cli/run-command-line.js'
import { processTerminal } from './cli/terminal.js'

// Node keeps what it compiled in the folder for temporary files, as `tsc` has it do: a tenth of a second per command.
// What each command loads comes after this line. NODE_DISABLE_COMPILE_CACHE=1 switches it off.
enableCompileCache()

// Not process.exit(): output that is still being written would be lost.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal())
