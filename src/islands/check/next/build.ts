/** What to do next, in one language, from the content: runs in the build, the browser gets what it makes. */
import { type Gap, type List, ROUTE_PARTS, type Statement, withFigures } from '../../../list/index.ts';
import { formatDate, type RecordText } from '../../../words/index.ts';
import type { NextData, NextGap, NextStatement } from './data.ts';

/**
 * The procedures with their texts and figures in place; null where the content says nothing of them.
 * @param rule a text of the rules in the visitor's language by its path, as `recordTexts` gives it.
 */
export function nextData({ procedures, national }: List, rule: (path: string) => RecordText): NextData | null {
  if (!procedures) return null;
  const textAt = (path: string): RecordText => {
    const { text, lang } = rule(path);
    const write = (figure: number | string) => (typeof figure === 'number' ? String(figure) : formatDate(figure, lang));
    return { text: withFigures(text, national.validity, write), lang };
  };
  const worded = (entry: Gap | Statement, path: string) => textAt(entry.rule ?? `procedures.${path}.${entry.id}.text`);
  const statement = (entry: Statement, path: string): NextStatement => {
    const { text: _, rule: __, verified: ___, ...rest } = entry;
    return { ...rest, text: worded(entry, path) };
  };
  const gap = (entry: Gap, path: string): NextGap => {
    const { text: _, rule: __, ...rest } = entry;
    return { ...rest, text: worded(entry, path) };
  };
  return {
    checked: procedures.checked,
    duties: procedures.duties,
    editions: procedures.editions.map(({ id, statements, notConfirmed }) => ({
      id,
      statements: statements.map((entry) => statement(entry, `editions.${id}.statements`)),
      notConfirmed: notConfirmed.map((entry) => gap(entry, `editions.${id}.notConfirmed`)),
    })),
    routes: procedures.routes.map((route) => ({
      id: route.id,
      name: textAt(`procedures.routes.${route.id}.name`),
      procedure: route.procedure,
      ground: route.ground,
      sectors: route.sectors ?? null,
      parts: Object.fromEntries(
        ROUTE_PARTS.filter((part) => route[part].length > 0).map((part) => [
          part,
          route[part].map((entry) => statement(entry, `routes.${route.id}.${part}`)),
        ]),
      ),
      notConfirmed: route.notConfirmed.map((entry) => gap(entry, `routes.${route.id}.notConfirmed`)),
    })),
    validity: national.validity,
  };
}
