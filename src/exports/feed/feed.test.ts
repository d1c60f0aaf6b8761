import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { currentEdition, findEdition, type Moved } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { locales, recordTexts, translator } from '../../words/load/index.ts';
import { atomOf, changesOf, changesOfSector, type FeedEntry } from './index.ts';

const list = loadList();
const site = {
  page: (locale: string, ...segments: readonly string[]) => `https://list.example/${[locale, ...segments].join('/')}/`,
  file: (path: string) => `https://list.example/${path}`,
};
const inputOf = (tag: string) => {
  const locale = locales.find((candidate) => candidate.tag === tag) ?? { tag, name: tag, review: 'source' as const };
  return { list, site, language: { locale, texts: recordTexts(tag, list), t: translator(tag) } };
};
const feedOf = (entries: readonly FeedEntry[], language = 'en') =>
  atomOf({
    address: 'https://list.example/changes.atom',
    title: 'Changes',
    subtitle: 'What changed',
    language,
    author: 'Qingdan',
    page: 'https://list.example/',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    evidenceScheme: 'https://list.example/levels',
    entries,
  });
const read = (text: string) => parseAtomFeed(text);

describe('a feed', () => {
  test.each(locales.map(({ tag }) => tag))('in %s is read by another reader, with everything that happened', (tag) => {
    const entries = changesOf(inputOf(tag));
    const feed = read(feedOf(entries, tag));
    expect(feed.entries?.length).toBe(list.editions.length + list.results.length);
    expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(entries.length);
    for (const entry of feed.entries ?? []) {
      expect(entry.title?.value).toBeTruthy();
      expect(entry.links?.[0]?.href).toMatch(/^https:/);
      expect(entry.categories?.[0]?.term).toBe('reported');
    }
  });

  test('has the newest first, and is as new as that', () => {
    const feed = read(feedOf(changesOf(inputOf('zh-CN'))));
    const moments = feed.entries?.map(({ updated }) => updated ?? '') ?? [];
    expect(moments).toEqual(moments.toSorted().reverse());
    expect(feed.updated).toBe(moments[0]);
  });

  test('gives back every text as it was, whatever is in it', () => {
    const entry: FeedEntry = {
      id: 'https://list.example/?a=1&b="2"',
      title: 'Less < more & "quoted" 清单\u0000',
      date: '2024-08',
      page: 'https://list.example/?a=1&b=2',
      paragraphs: ['1 < 2', '<script>alert(1)</script>'],
      evidence: { level: 'reported', label: 'Reported' },
    };
    const [back] = read(feedOf([entry])).entries ?? [];
    expect(back?.id).toBe(entry.id);
    expect(back?.title?.value).toBe('Less < more & "quoted" 清单');
    expect(back?.links?.[0]?.href).toBe(entry.page);
    expect(back?.content?.value).toBe('<p>1 &lt; 2</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(back?.updated).toBe('2024-08-01T00:00:00+08:00');
  });

  test('says what is not confirmed of an edition', () => {
    const entry = changesOf(inputOf('en')).find(({ page }) => page.endsWith('/beijing-2025/'));
    expect(entry?.paragraphs.join('\n')).toContain('Not confirmed');
    expect(entry?.paragraphs.join('\n')).toContain('Banking');
  });

  test('tells of a record that moved, in the whole and in its sector, and in no other', () => {
    const [sector, other] = currentEdition(list).sectors;
    const target = sector?.scenarios[0]?.fields[0];
    if (!sector || !other || !target) throw new Error('The list has changed; choose other records.');
    const moved: Moved = {
      level: 'field',
      place: [sector.id, target.scenario, 'old-field'],
      name: '旧字段',
      to: [target.id],
      edition: currentEdition(list).id,
      on: '2026-12-01',
      reason: 'renamed',
    };
    const later = { ...inputOf('en'), list: { ...list, moved: [moved] } };
    const found = changesOf(later).find(({ page }) => page.endsWith('/old-field/'));
    expect(found?.title).toContain('旧字段');
    expect(found?.date).toBe('2026-12-01');
    expect(found?.paragraphs.join('\n')).toContain(inputOf('en').language.texts.field(target.id).name.text);
    expect(changesOfSector(later, sector.id).map(({ id }) => id)).toContain(found?.id);
    expect(changesOfSector(later, other.id).map(({ id }) => id)).not.toContain(found?.id);
  });

  test('of a sector has the editions it stands in, and whether it was taken over', () => {
    const { sectors, inherits } = currentEdition(list);
    const english = translator('en');
    for (const { id } of sectors) {
      const entries = changesOfSector(inputOf('en'), id);
      expect(entries.map(({ date }) => date)).toEqual(
        [currentEdition(list), findEdition(list, inherits ?? '')].map((edition) => edition?.published),
      );
      expect(entries[0]?.paragraphs).toContain(english('pages.history.inherited'));
      expect(entries[1]?.paragraphs).toContain(english('pages.history.listed'));
    }
  });
});
