/** A made-up edition of the announced size, to import, build and walk through. It is no list, and is never published. */
import { CATEGORIES } from '../model.ts';
import type { PrintedSector } from './document/test-documents.ts';

/** Id of the made-up edition: of a year that no list of today will see. */
export const SYNTHETIC_EDITION = 'synthetic-2099';

/** The document it is said to be printed in, as it stands in `sources.yaml`. */
export const SYNTHETIC_SOURCE =
  'SYNTHETIC:\n  kind: gov\n  publisher: null\n  title: 合成文件，仅供测试\n  url: null\n  date: null\n  accessed: null\n';

/** Its `edition.yaml`, before anything is imported. */
export const syntheticEdition = (supersedes: string | null) => `id: ${SYNTHETIC_EDITION}
name: 合成清单，仅供测试
nameSources: [SYNTHETIC]
issuers: []
issuersSources: []
published: 2099-01-01
effective: null
datesSources: [SYNTHETIC]
supersedes: ${supersedes}
supersededBy: null
reach: municipality
scope: 仅供测试
scopeSources: [SYNTHETIC]
effect: 仅供测试
effectSources: [SYNTHETIC]
note: 合成数据，仅供测试，不得发布。
declaredTotals: {sectors: 9, scenarios: 67, fields: 612}
declaredTotalsSources: [SYNTHETIC]
inherits: null
unloadedSectors: []
evidence: reported
sources: [SYNTHETIC]
`;

/** What figures look like in print, and the numbers they mean; in the order of `SLOTS`. */
const FIGURES: readonly { readonly printed: readonly string[]; readonly meant: readonly (number | null)[] }[] = [
  {
    printed: ['100万人以上', '1万人以上', '10万人以上不满100万人', '不满1万人'],
    meant: [1_000_000, 10_000, 100_000, 1],
  },
  {
    printed: ['一百万人以上', '５万人以上', '100 000', '1万人以上，不满5万人'],
    meant: [1_000_000, 50_000, 100_000, 10_000],
  },
  { printed: ['5,000,000人', '—', '超过50万人', '无'], meant: [5_000_000, null, 500_001, null] },
  { printed: ['', '', '', ''], meant: [null, null, null, null] },
];

/** The numbers that figures printed so mean; undefined where the made-up list prints none like them. */
export function meantBy(figures: readonly string[]): readonly (number | null)[] | undefined {
  return FIGURES.find(({ printed }) => printed.join() === figures.join())?.meant;
}

/** Nine sectors, 67 scenarios and 612 fields as a document prints them. */
export function syntheticSectors(): PrintedSector[] {
  const names = '甲乙丙丁戊己庚辛壬';
  let scenarios = 0;
  let fields = 0;
  return [...names].map((letter, index) => ({
    name: `合成${letter}类`,
    who: `合成${letter}类的数据处理者（仅供测试）。`,
    scenarios: Array.from({ length: index < 4 ? 8 : 7 }, () => {
      scenarios += 1;
      const own = scenarios;
      return {
        name: `合成场景第${own}号`,
        definition: `仅供测试的场景，编号${own}。`,
        figures: [...(FIGURES[own % FIGURES.length]?.printed ?? [])],
        fields: Array.from({ length: own <= 9 ? 10 : 9 }, (_, place) => {
          fields += 1;
          const category = CATEGORIES[(own + place) % CATEGORIES.length] ?? 'personal-information';
          return {
            name: `合成字段${fields}（测试）`,
            category,
            description: `仅供测试，第${fields}项，含“引号”<及符号>。`,
          };
        }),
      };
    }),
  }));
}
