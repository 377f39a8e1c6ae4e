/** What each kind of statement becomes. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Slot } from '../ir/program.js';
import { toRange, type FunctionBuilder } from './builder.js';
import { lowerCondition } from './conditions.js';
import { lowerExpression } from './expressions.js';
import { declaredNames } from './exports.js';
import { lowerClass, lowerFunctionDeclaration } from './functions.js';
import { lowerProxied } from './proxied.js';
import { assignPattern } from './patterns.js';

/** Function declarations first, as JavaScript hoists them. */
export function lowerStatements(b: FunctionBuilder, nodes: readonly TSESTree.Node[]): void {
  for (const node of nodes) {
    const declaration = unwrapExport(node);
    if (declaration.type !== T.FunctionDeclaration) continue;
    const made = lowerFunctionDeclaration(b, declaration);
    if (node.type === T.ExportDefaultDeclaration) keepDefault(b, made);
  }
  for (const node of nodes) lowerStatement(b, node);
}

function keepDefault(b: FunctionBuilder, value: Slot): void {
  const slot = b.variable('default');
  b.emit({ op: 'copy', dst: slot, src: value });
  b.module.defaultExport = slot;
}

function unwrapExport(node: TSESTree.Node): TSESTree.Node {
  return (node.type === T.ExportNamedDeclaration || node.type === T.ExportDefaultDeclaration) &&
    node.declaration !== null
    ? node.declaration
    : node;
}

export function lowerStatement(b: FunctionBuilder, node: TSESTree.Node): void {
  switch (node.type) {
    case T.ExpressionStatement:
      lowerExpression(b, node.expression);
      return;
    case T.VariableDeclaration:
      lowerDeclaration(b, node);
      return;
    case T.BlockStatement:
    case T.StaticBlock:
    case T.TSModuleBlock:
      lowerStatements(b, node.body);
      return;
    case T.ReturnStatement:
      b.return(node.argument === null ? undefined : lowerExpression(b, node.argument));
      return;
    case T.ThrowStatement:
      b.throw(lowerExpression(b, node.argument));
      return;
    case T.IfStatement:
      lowerIf(b, node);
      return;
    case T.ForStatement:
      lowerFor(b, node);
      return;
    case T.WhileStatement:
      lowerWhile(b, node);
      return;
    case T.DoWhileStatement:
      lowerDoWhile(b, node);
      return;
    case T.ForOfStatement:
    case T.ForInStatement:
      lowerForEach(b, node);
      return;
    case T.BreakStatement:
      b.jumpOut('break', node.label?.name);
      return;
    case T.ContinueStatement:
      b.jumpOut('continue', node.label?.name);
      return;
    case T.LabeledStatement:
      lowerLabeled(b, node);
      return;
    case T.SwitchStatement:
      lowerSwitch(b, node);
      return;
    case T.TryStatement:
      lowerTry(b, node);
      return;
    case T.ClassDeclaration:
      lowerClass(b, node, undefined);
      return;
    case T.ExportNamedDeclaration:
      if (node.declaration) lowerStatement(b, node.declaration);
      return;
    case T.ExportDefaultDeclaration:
      if (node.declaration.type === T.ClassDeclaration) {
        keepDefault(b, lowerClass(b, node.declaration, 'default'));
      } else if (node.declaration.type !== T.FunctionDeclaration) {
        keepDefault(b, lowerExpression(b, node.declaration, 'default'));
      }
      return;
    case T.TSExportAssignment:
      keepDefault(b, lowerExpression(b, node.expression));
      return;
    case T.TSEnumDeclaration:
      lowerEnum(b, node);
      return;
    case T.TSModuleDeclaration:
      lowerNamespace(b, node);
      return;
    default:
      lowerContainer(b, node);
  }
}

/** Containers of other parsers, such as the script of a component, hold ordinary statements. */
function lowerContainer(b: FunctionBuilder, node: TSESTree.Node): void {
  const body: unknown = /^(?:TS|Import|Export|Debugger|Empty)/u.test(node.type)
    ? undefined
    : (node as { body?: unknown }).body;
  if (Array.isArray(body)) lowerStatements(b, body as TSESTree.Node[]);
}

function lowerDeclaration(b: FunctionBuilder, node: TSESTree.VariableDeclaration): void {
  for (const declarator of node.declarations) {
    const { id, init } = declarator;
    if (init === null) {
      if (id.type === T.Identifier && !node.declare) assignPattern(b, id, b.constant(undefined));
      continue;
    }
    const name = id.type === T.Identifier ? id.name : undefined;
    assignPattern(b, id, lowerProxied(b, declarator) ?? lowerExpression(b, init, name));
  }
}

function lowerIf(b: FunctionBuilder, node: TSESTree.IfStatement): void {
  const then = b.newBlock();
  const otherwise = b.newBlock();
  const done = b.newBlock();
  lowerCondition(b, node.test, then, otherwise);
  b.startBlock(then);
  lowerStatement(b, node.consequent);
  b.jump(done);
  b.startBlock(otherwise);
  if (node.alternate !== null) lowerStatement(b, node.alternate);
  b.jump(done);
  b.startBlock(done);
}

// Loops:  before ─▶ head ─▶ body ─▶ step ─▶ head;  head ─▶ exit

function lowerFor(b: FunctionBuilder, node: TSESTree.ForStatement): void {
  if (node.init !== null) lowerStatementOrExpression(b, node.init);
  const exit = b.newBlock();
  b.inLoop(toRange(node), 'loop', (loop) => {
    const head = b.newBlock();
    const body = b.newBlock();
    const step = b.newBlock();
    head.loopHead = loop;
    b.jump(head);
    b.startBlock(head);
    if (node.test === null) b.jump(body);
    else lowerCondition(b, node.test, body, exit);
    b.startBlock(body);
    b.withTarget(exit, step, () => {
      lowerStatement(b, node.body);
    });
    b.jump(step);
    b.startBlock(step);
    if (node.update !== null) lowerExpression(b, node.update);
    b.jump(head);
  });
  b.startBlock(exit);
}

function lowerStatementOrExpression(b: FunctionBuilder, node: TSESTree.Node): void {
  if (node.type === T.VariableDeclaration) lowerStatement(b, node);
  else lowerExpression(b, node);
}

function lowerWhile(b: FunctionBuilder, node: TSESTree.WhileStatement): void {
  const exit = b.newBlock();
  b.inLoop(toRange(node), 'loop', (loop) => {
    const head = b.newBlock();
    const body = b.newBlock();
    head.loopHead = loop;
    b.jump(head);
    b.startBlock(head);
    lowerCondition(b, node.test, body, exit);
    b.startBlock(body);
    b.withTarget(exit, head, () => {
      lowerStatement(b, node.body);
    });
    b.jump(head);
  });
  b.startBlock(exit);
}

function lowerDoWhile(b: FunctionBuilder, node: TSESTree.DoWhileStatement): void {
  const exit = b.newBlock();
  b.inLoop(toRange(node), 'loop', (loop) => {
    const body = b.newBlock();
    const test = b.newBlock();
    body.loopHead = loop;
    b.jump(body);
    b.startBlock(body);
    b.withTarget(exit, test, () => {
      lowerStatement(b, node.body);
    });
    b.jump(test);
    b.startBlock(test);
    lowerCondition(b, node.test, body, exit);
  });
  b.startBlock(exit);
}

function lowerForEach(
  b: FunctionBuilder,
  node: TSESTree.ForOfStatement | TSESTree.ForInStatement,
): void {
  const src = lowerExpression(b, node.right);
  const exit = b.newBlock();
  b.inLoop(toRange(node), 'each', (loop) => {
    const head = b.newBlock();
    const body = b.newBlock();
    head.loopHead = loop;
    b.jump(head);
    b.startBlock(head);
    const dst = b.temp();
    b.end({
      op: 'iterate',
      dst,
      src,
      keys: node.type === T.ForInStatement,
      body: body.id,
      exit: exit.id,
      at: toRange(node.right),
    });
    b.startBlock(body);
    const target =
      node.left.type === T.VariableDeclaration ? node.left.declarations[0].id : node.left;
    const isAwaited = node.type === T.ForOfStatement && node.await;
    assignPattern(b, target, isAwaited ? b.await(dst, toRange(node.right)) : dst);
    b.withTarget(exit, head, () => {
      lowerStatement(b, node.body);
    });
    b.jump(head);
  });
  b.startBlock(exit);
}

function lowerLabeled(b: FunctionBuilder, node: TSESTree.LabeledStatement): void {
  b.pendingLabels.push(node.label.name);
  const isLoop = /^(?:For|While|DoWhile)/u.test(node.body.type);
  if (isLoop || node.body.type === T.LabeledStatement) {
    lowerStatement(b, node.body);
    b.pendingLabels = [];
    return;
  }
  const exit = b.newBlock();
  b.withTarget(exit, undefined, () => {
    lowerStatement(b, node.body);
  });
  b.jump(exit);
  b.startBlock(exit);
}

function lowerSwitch(b: FunctionBuilder, node: TSESTree.SwitchStatement): void {
  const subject = lowerExpression(b, node.discriminant);
  const exit = b.newBlock();
  const bodies = node.cases.map(() => b.newBlock());
  const fallback = node.cases.findIndex((each) => each.test === null);
  node.cases.forEach((each, index) => {
    const body = bodies[index];
    if (each.test === null || body === undefined) return;
    const right = lowerExpression(b, each.test);
    const cond: Slot = b.temp();
    const at = toRange(each.test);
    b.emit({ op: 'binary', dst: cond, operator: '===', left: subject, right, at });
    const next = b.newBlock();
    b.branch(cond, body, next);
    b.startBlock(next);
  });
  b.jump(bodies[fallback] ?? exit);
  b.withTarget(exit, undefined, () => {
    node.cases.forEach((each, index) => {
      const body = bodies[index];
      if (body === undefined) return;
      b.startBlock(body);
      lowerStatements(b, each.consequent);
      b.jump(bodies[index + 1] ?? exit);
    });
  });
  b.startBlock(exit);
}

/**
 *   body ──thrown──▶ catch ──▶ after
 *   body, catch ──thrown──▶ finally copy ──▶ rethrow;  each other way out passes its own copy
 */
function lowerTry(b: FunctionBuilder, node: TSESTree.TryStatement): void {
  const finalizer = node.finalizer;
  if (finalizer === null) {
    lowerCatch(b, node);
    return;
  }
  const rethrow = b.newBlock();
  const thrown = b.temp();
  rethrow.thrown = thrown;
  const after = b.newBlock();
  b.withHandler(rethrow, () => {
    const leave = (): void => {
      lowerStatement(b, finalizer);
    };
    b.withFinalizer(leave, () => {
      lowerCatch(b, node);
    });
  });
  lowerStatement(b, finalizer);
  b.jump(after);
  b.startBlock(rethrow);
  lowerStatement(b, finalizer);
  b.throw(thrown);
  b.startBlock(after);
}

function lowerCatch(b: FunctionBuilder, node: TSESTree.TryStatement): void {
  const handler = node.handler;
  if (handler === null) {
    lowerStatement(b, node.block);
    return;
  }
  const caught = b.newBlock();
  const thrown = b.temp();
  caught.thrown = thrown;
  const after = b.newBlock();
  b.withHandler(caught, () => {
    lowerStatement(b, node.block);
  });
  b.jump(after);
  b.startBlock(caught);
  if (handler.param !== null) assignPattern(b, handler.param, thrown);
  lowerStatement(b, handler.body);
  b.jump(after);
  b.startBlock(after);
}

/** A namespace is an object of what its body exports. */
function lowerNamespace(b: FunctionBuilder, node: TSESTree.TSModuleDeclaration): void {
  if (node.body === undefined || node.declare) return;
  b.module.adoptBlock(node, b.ir);
  lowerStatements(b, node.body.body);
  const names = node.body.body.flatMap((each) =>
    each.type === T.ExportNamedDeclaration && each.declaration
      ? declaredNames(each.declaration)
      : [],
  );
  const members = names.map((name) => ({
    kind: 'value' as const,
    key: name.name,
    src: lowerExpression(b, name),
    at: toRange(name),
  }));
  const dst = b.temp();
  b.emit({ op: 'object', dst, members, at: toRange(node) });
  if (node.id.type === T.Identifier) assignPattern(b, node.id, dst);
}

function lowerEnum(b: FunctionBuilder, node: TSESTree.TSEnumDeclaration): void {
  let next: number | undefined = 0;
  const members = node.body.members.map((member) => {
    const key =
      member.id.type === T.Identifier
        ? member.id.name
        : String((member.id as TSESTree.Literal).value);
    const at = toRange(member);
    if (member.initializer === undefined) {
      const src = next === undefined ? b.unknown([], at) : b.constant(next);
      next = next === undefined ? undefined : next + 1;
      return { kind: 'value' as const, key, src, at };
    }
    const literal = member.initializer.type === T.Literal ? member.initializer.value : undefined;
    next = typeof literal === 'number' ? literal + 1 : undefined;
    return { kind: 'value' as const, key, src: lowerExpression(b, member.initializer), at };
  });
  const dst = b.temp();
  b.emit({ op: 'object', dst, members, at: toRange(node) });
  assignPattern(b, node.id, dst);
}
