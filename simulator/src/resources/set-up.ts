/**
 * Reading what is set up in the dashboard: types, templates, versions, translations; and theme sets, which can be made
 * here as well.
 */
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, conflict, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { useConfiguration } from './configuration.js';
import { getRelated, insert, toOne } from './entity-kinds.js';
import { toPredicate } from './filters.js';
import type { Handlers, ResourceCall, ResourceHandler } from './handler.js';
import { getPage } from './pages.js';
import { makeAttributes } from './values.js';

const THEME_SET = 'theme-set';
const TEMPLATE = 'inquiry-template';
const VERSION = 'inquiry-template-version';

export const SET_UP_HANDLERS: Handlers = {
  'retrieve-an-account-type': toReader('account-type', 'account-type-id'),
  'retrieve-a-transaction-type': toReader('transaction-type', 'transaction-type-id'),
  'retrieve-a-case-template': toReader('case-template', 'case-template-id'),
  'retrieve-an-inquiry-template': toReader(TEMPLATE, 'inquiry-template-id'),
  'list-all-inquiry-templates': (call, world) => {
    useConfiguration(world, TEMPLATE, undefined);
    return answerPage(
      call,
      world,
      getPage(call, world, TEMPLATE, () => true),
    );
  },
  'list-all-inquiry-template-versions': (call, world) => {
    const id = call.query['filter[inquiry-template-id]'];
    useConfiguration(world, TEMPLATE, id, 'filter.inquiry-template-id');
    return answerPage(call, world, getPage(call, world, VERSION, toPredicate(call.query)));
  },
  'retrieve-inquiry-template-translations': (call, world) => {
    const template = useTemplate(call, world);
    const version = getRelated(template, 'latest-published-version')[0];
    const translations = version && world.find(VERSION, version.id)?.hidden.translations;
    const data = {
      type: 'inquiry-template-translations',
      id: version?.id ?? template.id,
      attributes: { translations: translations ?? [TITLE] },
    };
    return { status: 200, body: { data } };
  },
  'import-inquiry-template-translations': (call, world) => {
    const template = useTemplate(call, world);
    const translations = (call.body.attributes.translations ?? []) as readonly JsonValue[];
    if (translations.length === 0)
      throw badRequest('data.attributes.translations', 'must be filled');
    const draft = insert(world, VERSION, {
      attributes: makeAttributes(world, VERSION, {
        status: 'draft',
        live: false,
        'published-at': null,
        'enabled-locales': findLocales(translations),
      }),
      relationships: { [TEMPLATE]: toOne(template) },
      hidden: { translations },
    });
    return answerOne(call, world, draft, { created: [draft] });
  },
  'list-all-theme-sets': (call, world) =>
    answerPage(call, world, getPage(call, world, THEME_SET, toPredicate(call.query))),
  'create-a-theme-set': createThemeSet,
  'retrieve-a-theme-set': (call, world) => answerOne(call, world, getThemeSet(call, world)),
  'update-a-theme-set': (call, world) => {
    const themeSet = getThemeSet(call, world);
    refuseArchived(themeSet);
    const { name, styles } = call.body.attributes;
    checkName(name);
    const attributes: JsonObject = {
      ...(name !== undefined && { name }),
      ...(styles !== undefined && { styles: toStyles(styles, themeSet.attributes.styles) }),
      'updated-at': world.timestamp(),
    };
    return answerOne(call, world, world.update(themeSet, { attributes }));
  },
  'archive-a-theme-set': (call, world) => {
    const themeSet = getThemeSet(call, world);
    refuseArchived(themeSet);
    const now = world.timestamp();
    const attributes = { status: 'archived', 'archived-at': now, 'updated-at': now };
    return answerOne(call, world, world.update(themeSet, { attributes }));
  },
};

/** Of a template nobody imported translations for. */
const TITLE: JsonObject = {
  step: 'start',
  'step-display-name': 'Start',
  component: 'title',
  'attribute-name': 'text',
  'locale-values': [{ locale: 'en-US', value: 'Start' }],
};

function toReader(type: string, parameter: string): ResourceHandler {
  return (call, world) =>
    answerOne(call, world, useConfiguration(world, type, call.params[parameter] ?? ''));
}

function useTemplate(call: ResourceCall, world: World): Entity {
  return useConfiguration(world, TEMPLATE, call.params['inquiry-template-id'] ?? '');
}

function findLocales(translations: readonly JsonValue[]): readonly string[] {
  const locales = translations.flatMap((translation) => {
    const values = isJsonObject(translation) ? translation['locale-values'] : undefined;
    return Array.isArray(values) ? (values as readonly JsonValue[]) : [];
  });
  const names = locales.flatMap((each) =>
    isJsonObject(each) && typeof each.locale === 'string' ? [each.locale] : [],
  );
  return [...new Set(names)];
}

function createThemeSet(call: ResourceCall, world: World) {
  const { name, styles } = call.body.attributes;
  checkName(name);
  const now = world.timestamp();
  const themeSet = insert(world, THEME_SET, {
    attributes: {
      name: name ?? '',
      status: 'active',
      styles: toStyles(styles, undefined),
      'created-at': now,
      'updated-at': now,
      'archived-at': null,
    },
  });
  return answerCreated(call, world, themeSet);
}

function checkName(name: JsonValue | undefined): void {
  if (typeof name === 'string' && name.trim() === '')
    throw unprocessable("Name can't be blank", 'data.attributes.name');
}

const VARIANT: JsonObject = { inquiry: {}, components: {}, 'step-assets': {} };

function toStyles(styles: JsonValue | undefined, before: JsonValue | undefined): JsonObject {
  return {
    settings: { 'use-dark-theme': false, 'preferred-theme-variant': 'light' },
    light: VARIANT,
    dark: VARIANT,
    ...(isJsonObject(before) ? before : {}),
    ...(isJsonObject(styles) ? styles : {}),
  };
}

function refuseArchived({ attributes }: Entity): void {
  if (attributes.status === 'archived') throw conflict('Theme set already archived');
}

function getThemeSet(call: ResourceCall, world: World): Entity {
  return world.get(THEME_SET, call.params['theme-set-id'] ?? '');
}
