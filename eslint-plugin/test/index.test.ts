import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { defineConfig as defineConfig9 } from 'eslint-v9/config';
import { RULES } from '../src/generated/rules.js';
import plugin from '../src/index.js';

const TYPES = new Set(['problem', 'suggestion', 'layout']);

describe('plugin', () => {
  it('names itself', () => {
    assert.equal(plugin.meta.namespace, 'persona');
    assert.match(plugin.meta.version, /^\d+\.\d+\.\d+/);
  });

  for (const rule of RULES) {
    describe(rule.name, () => {
      it('is complete', () => {
        const { docs, messages, type } = rule.meta;
        assert.ok(TYPES.has(type));
        assert.match(docs.description, /^[A-Z].*[^.]$/);
        assert.ok(docs.url.endsWith(`/${rule.name}.md`));
        assert.ok(Object.keys(messages).length > 1);
      });

      it('says first what happens, then what to do, in two sentences', () => {
        for (const [id, text] of Object.entries(rule.meta.messages)) {
          if (!text.includes('{{trail}}')) continue;
          // What is about no call names something else first.
          assert.match(text, /^(?:\{\{\w+\}\} |[A-Z`]).+\. .+\{\{trail\}\}\.$/, id);
        }
      });

      it('is in a preset', () => {
        assert.ok(`persona/${rule.name}` in plugin.configs.strict.rules);
      });
    });
  }

  it('has presets that ESLint accepts', () => {
    for (const preset of [plugin.configs.recommended, plugin.configs.strict]) {
      assert.deepEqual(new Linter().verify('export {};', [preset]), []);
    }
  });

  it('has configurations of the right type for ESLint 9 and 10', () => {
    const off = { rules: { 'persona/no-key-per-attempt': 'off' } } as const;
    assert.equal(defineConfig([plugin.configs.recommended, off]).length, 2);
    assert.equal(defineConfig9([plugin.configs.strict, off]).length, 2);
  });

  it('holds recommended in strict', () => {
    for (const id of Object.keys(plugin.configs.recommended.rules))
      assert.ok(id in plugin.configs.strict.rules);
  });
});
