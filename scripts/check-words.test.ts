import { describe, expect, it } from 'vitest';
import { compareMessages, compareUse, keysUsedIn, valuesOf } from './check-words.ts';

describe('values of a message', () => {
  it('finds them at every depth with their kind', () => {
    const message = '{name} has {count, plural, one {# field, {kind, select, a {x} other {y}}} other {# fields}}';
    expect([...valuesOf(message, 'en')]).toEqual([
      ['name', 'text'],
      ['count', 'plural'],
      ['kind', 'select'],
    ]);
  });
});

describe('messages of a locale against the source', () => {
  const source = { a: '你好', b: '{count, number}人' };

  it('accepts the same keys with the same values', () => {
    const en = { a: 'Hello', b: '{count, plural, one {# person} other {# people}}' };
    expect(compareMessages('en', en, source)).toEqual({ errors: [], notes: [] });
  });

  it('rejects a missing key in English and only reports it elsewhere', () => {
    expect(compareMessages('en', { a: 'Hello' }, source).errors).toEqual(['en: no message "b"']);
    expect(compareMessages('de', { a: 'Hallo' }, source)).toEqual({ errors: [], notes: ['de: no message "b"'] });
  });

  it('rejects a key the source does not have', () => {
    expect(compareMessages('en', { a: 'Hello', b: '{count}', c: 'New' }, source).errors).toHaveLength(1);
  });

  it('rejects a value the source does not give', () => {
    expect(compareMessages('en', { a: 'Hello {name}', b: '{count}' }, source).errors).toEqual([
      'en: message "a" uses {name}, which zh-CN does not',
    ]);
  });

  it('rejects a message that does not parse', () => {
    expect(compareMessages('en', { a: 'Hello {', b: '{count}' }, source).errors[0]).toContain('not valid ICU syntax');
  });
});

describe('keys used in the code', () => {
  it('finds literal and computed keys with their lines', () => {
    const used = keysUsedIn('x.tsx', `const a = t('home.title');\nt(\`evidence.\${level}.name\`);\nformat('no.key');`);
    expect(used.literal).toEqual([{ key: 'home.title', line: 1 }]);
    expect(used.patterns.map(({ pattern }) => pattern.test('evidence.reported.name'))).toEqual([true]);
    expect(used.patterns.map(({ pattern }) => pattern.test('evidence.reported.meaning'))).toEqual([false]);
  });

  it('rejects a key that does not exist and reports one that is not used', () => {
    const files = new Map([['src/x.astro', "---\nconst t = translator('en');\n---\n<p>{t('home.titel')}</p>"]]);
    const found = compareUse(files, { 'home.title': '标题' });
    expect(found.errors).toEqual(['src/x.astro:4 uses the message "home.titel", which does not exist']);
    expect(found.notes).toHaveLength(1);
  });
});
