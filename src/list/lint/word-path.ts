import type { Path } from '../content/index.ts';

/** Where the text with this key stands in `list.yaml`: the rules are keyed by their whole dotted path there. */
export function pathOfWord(key: string): Path {
  const [kind = '', ...rest] = key.split('.');
  if (kind === 'rules') return [kind, rest.join('.')];
  return [kind, ...rest.map((step, index) => (index === 2 ? Number(step) : step))];
}
