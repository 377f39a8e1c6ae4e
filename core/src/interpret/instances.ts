/** Instances: fields and constructors of a class chain, in JavaScript's order. */
import type { ClassIR } from '../ir/program.js';
import { adoptEndings } from './endings.js';
import type { CallRequest } from './environment.js';
import { returned, type Ending, type Site } from './host.js';
import type { Interpreter } from './interpreter.js';
import type { State } from './state.js';
import { thisSlot } from './steps.js';
import { member, newObject } from './values/object.js';
import type { Objects } from './values/objects.js';
import { sym, UNDEFINED, type Cls, type Fn, type Value } from './values/values.js';

interface InstanceHost {
  readonly objects: Objects;
  callMethod(fn: Fn, args: readonly Value[], state: State, site: Site, openArgs: boolean): Ending[];
}

export class Instances {
  readonly #interpreter: Interpreter;
  readonly #host: InstanceHost;

  constructor(interpreter: Interpreter, host: InstanceHost) {
    this.#interpreter = interpreter;
    this.#host = host;
  }

  construct(
    cls: Cls,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const object = newObject('instance', site.at, [], { cls });
    const self = this.#host.objects.allocate(state, site, object, 'n');
    return this.initialise(cls, self, args, state, site, openArgs).map((each) =>
      each.kind === 'return' ? { ...each, value: self } : each,
    );
  }

  /** Runs fields and constructors of the class chain on `self`. */
  initialise(
    cls: Cls,
    self: Value,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const ir = this.#classOf(cls);
    if (ir === undefined) return returned(self, state);
    const inner = { ...site, id: `${site.id}k${String(cls.cls)}` };
    const ctor = ir.constructorFn;
    if (!ir.hasParent || cls.parent === undefined) {
      this.#runFields(cls, ir, self, state, inner);
      return ctor === undefined
        ? returned(self, state)
        : this.#runConstructor(cls, ctor, self, args, state, inner, openArgs);
    }
    if (ctor !== undefined) {
      return this.#runConstructor(cls, ctor, self, args, state, inner, openArgs);
    }
    const endings = this.#initialiseParent(cls, self, args, state, inner, openArgs);
    for (const each of endings) this.#runFields(cls, ir, self, each.state, inner);
    return endings;
  }

  #classOf(cls: Cls): ClassIR | undefined {
    return this.#interpreter.program.findClass(cls.cls);
  }

  #runConstructor(
    cls: Cls,
    ctor: number,
    self: Value,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const fn: Fn = { k: 'fn', fn: ctor, act: cls.act, self };
    return this.#host.callMethod(fn, args, state, site, openArgs);
  }

  #runFields(cls: Cls, ir: ClassIR, self: Value, state: State, site: Site): void {
    if (ir.fieldsFn === undefined) return;
    const fn: Fn = { k: 'fn', fn: ir.fieldsFn, act: cls.act, self };
    const inner = { ...site, id: `${site.id}f` };
    const endings = this.#host.callMethod(fn, [], state.clone(), inner, false);
    adoptEndings(endings, state);
  }

  #initialiseParent(
    cls: Cls,
    self: Value,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const parent = cls.parent;
    if (parent?.k === 'cls') return this.initialise(parent, self, args, state, site, openArgs);
    const object = self.k === 'ref' ? state.object(self.id) : undefined;
    if (self.k === 'ref' && object !== undefined) {
      const isError = parent?.k === 'lib' && parent.module === '' && parent.path.endsWith('Error');
      const [message = UNDEFINED] = args;
      const members = new Map(object.members);
      if (isError) members.set('message', member(message, site.at));
      const open = isError
        ? object.open
        : [...object.open, sym(`super:${self.id}`, 'this', 'mixed')];
      state.setObject(self.id, { ...object, members, open });
    }
    return returned(self, state);
  }

  callSuper(request: CallRequest, state: State): Ending[] {
    const { activation, receiver = UNDEFINED, args, openArgs, site } = request;
    const fn = this.#interpreter.getFunction(activation.fn);
    const self = state.read(activation.id, thisSlot(fn)) ?? receiver;
    const object = this.#host.objects.find(self, state);
    let cls: Value | undefined = object?.cls;
    while (cls?.k === 'cls' && cls.cls !== fn.owner) cls = cls.parent;
    if (cls?.k !== 'cls') return returned(self, state);
    const own = cls;
    const ir = this.#classOf(own);
    const inner = { ...site, id: `${site.id}s` };
    const endings = this.#initialiseParent(own, self, args, state, inner, openArgs);
    if (ir !== undefined) {
      for (const each of endings) this.#runFields(own, ir, self, each.state, inner);
    }
    return endings;
  }
}
