#!/usr/bin/env node
import { runCommandLine } from './cli/run-command-line.js'
import { processTerminal } from './cli/terminal.js'

// Not process.exit(): output that is still being written would be lost.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal())
