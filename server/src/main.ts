#!/usr/bin/env node
/**
 * `persona-language-server --stdio`: the command that editors start.
 */
import { VERSION } from 'eslint-plugin-persona/host';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './connection.js';

const USAGE = `Usage: persona-language-server --stdio | --node-ipc | --socket=<port> | --pipe=<name>

Speaks the Language Server Protocol with the editor that started it.
`;

const args = process.argv.slice(2);
if (args.includes('--version')) {
  console.log(VERSION);
} else if (!args.some((each) => /^--(?:stdio|node-ipc|socket|pipe)\b/u.test(each))) {
  process.stderr.write(USAGE);
  process.exitCode = args.includes('--help') ? 0 : 2;
} else {
  startServer(createConnection(ProposedFeatures.all));
}
