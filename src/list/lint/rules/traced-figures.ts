import type { Authored, Content, GuideText } from '../../content/index.ts';
import { chineseFigures, numbersIn, passagesOf, sourceNumbers } from '../guide-passages.ts';
import type { Report, Rule } from '../rule.ts';

/** The language the guides are written in first. */
const SOURCE = 'zh-CN';

/**
 * Every figure of a guide is one that a source of its passage gives (`content/figures.yaml`), and a translation has the
 * same passages, the same sources and no figure of its own.
 */
export const tracedFigures: Rule = {
  name: 'traced-figures',
  scope: 'content',
  stopsBuild: false,
  check(content, report) {
    for (const guide of content.guides) {
      if (guide.value.locale === SOURCE) checkSource(guide, content, report);
      else checkTranslation(guide, content, report);
    }
    checkUse(content, report);
  },
};

function checkSource(guide: Authored<GuideText>, content: Content, report: Report): void {
  const passages = passagesOf(guide.value, chineseFigures);
  const closed = passages.filter(({ keys }) => keys !== null);
  const stated = new Set(closed.flatMap(({ figures }) => figures.map(({ figure }) => figure)));
  for (const { figures, keys, line } of passages) {
    for (const key of keys ?? []) {
      if (Object.hasOwn(content.sources.value, key)) continue;
      report(guide, [line], `the passage names "${key}", which is not in ${content.sources.file}; correct the key`);
    }
    for (const { figure, line: place } of figures) {
      if (isOwn(figure, guide, content) || (keys === null && stated.has(figure))) continue;
      if (keys === null) {
        const advice = 'close the passage with <Known>, or enter it in content/figures.yaml as the guide’s own';
        report(guide, [place], `"${figure}" stands in a passage that names no source; ${advice}`);
      } else if (!keys.some((key) => sourcesOf(figure, content).includes(key))) {
        const advice = 'name its source in the passage, or enter it in content/figures.yaml if one of these gives it';
        report(guide, [place], `none of ${keys.join(', ')} is known to give "${figure}"; ${advice}`);
      }
    }
  }
}

function checkTranslation(guide: Authored<GuideText>, content: Content, report: Report): void {
  const { name, locale } = guide.value;
  const source = content.guides.find(({ value }) => value.name === name && value.locale === SOURCE);
  if (source === undefined) {
    report(
      guide,
      [1],
      `there is no content/guides/${SOURCE}/${name}.mdx that this translates; write it or remove this`,
    );
    return;
  }
  // By the notes of sources alone: where figures stand without one, languages may differ in what they write in digits.
  const own = passagesOf(guide.value, numbersIn).filter(({ keys }) => keys !== null);
  const theirs = passagesOf(source.value, sourceNumbers).filter(({ keys }) => keys !== null);
  for (const [index, { keys, figures, line }] of own.entries()) {
    const other = theirs[index];
    if (other === undefined || other.keys?.join() !== keys?.join()) {
      const expected = other?.keys?.join(', ') ?? 'no further passage with sources';
      report(
        guide,
        [line],
        `passage ${index + 1} names ${keys?.join(', ')}; expected ${expected}, as in ${source.file}`,
      );
      return;
    }
    const allowed = new Set(other.figures.map(({ figure }) => figure));
    for (const { figure, line: place } of figures) {
      if (allowed.has(figure)) continue;
      report(
        guide,
        [place],
        `${source.file} has no "${figure}" in this passage (line ${other.line}); correct it (${locale})`,
      );
    }
  }
  if (own.length < theirs.length) {
    const next = theirs[own.length];
    report(guide, [1], `passage ${own.length + 1} of ${source.file} (line ${next?.line}) is missing; translate it`);
  }
}

/** What is entered and stated nowhere is left over. */
function checkUse({ figures, guides }: Content, report: Report): void {
  if (figures === null) return;
  const stated = new Set(
    guides
      .filter(({ value }) => value.locale === SOURCE)
      .flatMap(({ value }) => passagesOf(value, chineseFigures).flatMap((passage) => passage.figures))
      .map(({ figure }) => figure),
  );
  for (const [index, { figure }] of figures.value.entries()) {
    if (!stated.has(figure)) report(figures, [index], `no guide states "${figure}"; remove it`, 'warning');
  }
}

function sourcesOf(figure: string, { figures }: Content): readonly string[] {
  return (figures?.value ?? []).flatMap((entry) =>
    entry.figure === figure && 'sources' in entry ? entry.sources : [],
  );
}

function isOwn(figure: string, guide: Authored<GuideText>, { figures }: Content): boolean {
  const entries = figures?.value ?? [];
  return entries.some((entry) => entry.figure === figure && 'own' in entry && entry.own === guide.value.name);
}
