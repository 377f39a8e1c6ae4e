/**
 * The parser of hosts that choose one themselves: the command, the language server.
 */
import type { Linter } from 'eslint';
import * as typescriptParser from '@typescript-eslint/parser';

export const parser: Linter.Parser = typescriptParser;
