import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../words/index.ts';
import { loadMessages, locales } from '../../words/load/index.ts';
import { compileMessages, translatorOf } from './messages.ts';

const numbers = [0, 1, 2, 5, 11, 21, 1234567];
const texts = ['list', 'national', 'municipality', 'sensitive', 'personal', 'other', '“a”, b'];

describe.each(locales.map(({ tag }) => tag))('messages parsed at build time in %s', (tag) => {
  const messages = Object.fromEntries(
    Object.entries(loadMessages(tag)).filter(([key]) =>
      /^(check|rules|evidence|category|procedure|ground|basis)\./.test(key),
    ),
  );
  const plain = createTranslator(tag, messages);
  const compiled = translatorOf(tag, JSON.parse(JSON.stringify(compileMessages(messages, tag))));

  test('say the same as those parsed in the browser', () => {
    for (const [key, message] of Object.entries(messages)) {
      const names = new Set([...message.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name ?? ''));
      for (const [index, number] of numbers.entries()) {
        const values = Object.fromEntries(
          [...names].map((name) => [
            name,
            new RegExp(`\\{\\s*${name}\\s*,\\s*(number|plural)`).test(message) ? number : (texts[index] ?? ''),
          ]),
        );
        expect(compiled(key, values), key).toBe(plain(key, values));
      }
    }
  });

  test('a key or a value that is missing is a bug and says so', () => {
    expect(() => compiled('check.nothing')).toThrow('check.nothing');
    expect(() => compiled('check.count.exact', {})).toThrow('needs a value');
  });
});

test('a kind of argument the page cannot say fails the build', () => {
  expect(() => compileMessages({ a: '{day, date, long}' }, 'en')).toThrow('"a"');
  expect(() => compileMessages({ a: '{share, number, percent}' }, 'en')).toThrow('"a"');
});
