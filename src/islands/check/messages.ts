/**
 * Messages parsed at build time, so that the page need not carry an ICU parser (a quarter of its script).
 * `compileMessages` runs in the build, `translatorOf` in the browser; together they say what `createTranslator` says.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { formatPeople, type LocaleTag, type Messages, pluralRules, type Translate } from '../../words/index.ts';

/** A stretch of text, or an argument: `[kind, name]`, with its branches where it has some. `['#']` is the plural's number. */
export type Part =
  | string
  | readonly ['#']
  | readonly ['text' | 'number', string]
  | readonly ['select' | 'plural', string, Readonly<Record<string, readonly Part[]>>];

/** A message without arguments stays a string. */
export type CompiledMessages = Readonly<Record<string, string | readonly Part[]>>;

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/**
 * Parses every message of one locale.
 * @throws on a kind of argument that the checker does not use (dates, number styles): simpler to reword than to carry.
 */
export function compileMessages(messages: Messages, locale: LocaleTag): CompiledMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      const parts = partsOf(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst(), key);
      const [only] = parts;
      return [key, parts.length === 1 && typeof only === 'string' ? only : parts];
    }),
  );
}

// The kinds of node in intl-messageformat's tree; its own enumeration is not exported.
const LITERAL = 0;
const ARGUMENT = 1;
const NUMBER = 2;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

function partsOf(ast: Ast, key: string): readonly Part[] {
  return ast.map((node): Part => {
    switch (node.type) {
      case LITERAL:
        return node.value;
      case ARGUMENT:
        return ['text', node.value];
      case NUMBER:
        if (node.style) break;
        return ['number', node.value];
      case SELECT:
      case PLURAL:
        if ('offset' in node && (node.offset !== 0 || node.pluralType !== 'cardinal')) break;
        return [
          node.type === SELECT ? 'select' : 'plural',
          node.value,
          Object.fromEntries(Object.entries(node.options).map(([name, { value }]) => [name, partsOf(value, key)])),
        ];
      case POUND:
        return ['#'];
      default:
    }
    throw new Error(`The message "${key}" has an argument of a kind that src/islands/check/messages.ts does not know.`);
  });
}

/**
 * A function that looks a message up and fills it in, like `createTranslator`.
 * @throws on a key the locale does not have, or a value the message needs and did not get: both are bugs.
 */
export function translatorOf(locale: LocaleTag, messages: CompiledMessages): Translate {
  const number = (value: number) => formatPeople(value, locale);
  const plural = (value: number) => pluralRules(locale).select(value);
  return (key, values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message "${key}" for ${locale}.`);
    const given = (name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The message "${key}" needs a value "${name}".`);
      return value;
    };
    const say = (parts: readonly Part[], counted: number): string =>
      parts
        .map((part) => {
          if (typeof part === 'string') return part;
          if (part.length === 1) return number(counted);
          const [kind, name, branches] = part;
          const value = given(name);
          if (branches === undefined) return kind === 'number' ? number(Number(value)) : String(value);
          if (kind === 'select') return say(branches[String(value)] ?? branches['other'] ?? [], counted);
          const exact = Number(value);
          const branch = branches[`=${exact}`] ?? branches[plural(exact)] ?? branches['other'];
          return say(branch ?? [], exact);
        })
        .join('');
    return typeof message === 'string' ? message : say(message, 0);
  };
}
