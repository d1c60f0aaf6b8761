import type { People } from '../list/index.ts';
import type { Group } from './groups.ts';
import type { Range } from './known.ts';
import { once } from './once.ts';

/** Every figure at which a count can matter in the groups, given what is known of it and of the other kind of persons. */
export function cutsOf(
  { own, others }: { readonly own: Range | null; readonly others: Range | null },
  groups: readonly Group[],
  canBeOperator: boolean,
  count: CountName,
): readonly People[] {
  const figures = figuresOf(groups);
  const cuts = [...figures[count]];
  for (const figure of canBeOperator ? figures.total : figures.totalWithoutOperator) {
    cuts.push(figure);
    // Where all persons can reach or must reach a figure for them, with the fewest and with the most others.
    if (others) cuts.push(figure - others.from, figure - others.to);
  }
  // The fewest alone: whether more of them matter can hang on how many the others are.
  if (own) cuts.push(own.from + 1);
  return cuts;
}

type CountName = 'personal' | 'sensitive';

const figuresOf = once((groups: readonly Group[]): Group['cuts'] => {
  const all = (name: keyof Group['cuts']) => [...new Set(groups.flatMap(({ cuts }) => cuts[name]))];
  return {
    personal: all('personal'),
    sensitive: all('sensitive'),
    total: all('total'),
    totalWithoutOperator: all('totalWithoutOperator'),
  };
});

/** The stretches of a range between the cuts, which come in any order; of all numbers where nothing is given. */
export function cells(range: Range | null, cutsIn: () => readonly People[]): readonly Range[] {
  if (range && range.from === range.to) return [range];
  const { from, to } = range ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const cuts = cutsIn();
  const stretches: Range[] = [];
  let start = from;
  for (;;) {
    let next = Number.POSITIVE_INFINITY;
    for (const cut of cuts) if (cut > start && cut < next) next = cut;
    if (next > to || next === Number.POSITIVE_INFINITY) return [...stretches, { from: start, to }];
    stretches.push({ from: start, to: next - 1 });
    start = next;
  }
}
