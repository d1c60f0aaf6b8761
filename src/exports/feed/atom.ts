/** A feed as Atom writes it (RFC 4287). */
import type { LocaleTag } from '../../words/index.ts';
import { escaped } from '../xml.ts';

/** Something that happened, as a feed tells it. */
export interface FeedEntry {
  /** An address that names it and nothing else, for good. */
  readonly id: string;
  readonly title: string;
  /** When it happened, as far as stated: a year, a month or a day. */
  readonly date: string;
  /** Where to read on. */
  readonly page: string;
  /** What there is to say, a paragraph each, as plain text. */
  readonly paragraphs: readonly string[];
  /** How it is known, and in the reader's words. */
  readonly evidence: { readonly level: string; readonly label: string };
}

export interface Feed {
  /** Its own address. */
  readonly address: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: LocaleTag;
  readonly author: string;
  /** The page it belongs to. */
  readonly page: string;
  readonly licence: string;
  /** Address of what the levels of evidence mean. */
  readonly evidenceScheme: string;
  readonly entries: readonly FeedEntry[];
}

/** The feed as text, newest entry first. Its own date is that of the newest entry: nothing is read from the clock. */
export function atomOf(feed: Feed): string {
  const entries = feed.entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const newest = entries[0]?.date ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">
  <id>${escaped(feed.address)}</id>
  <title>${escaped(feed.title)}</title>
  <subtitle>${escaped(feed.subtitle)}</subtitle>
  <updated>${momentOf(newest)}</updated>
  <author><name>${escaped(feed.author)}</name></author>
  <rights>${escaped(feed.licence)}</rights>
  <link rel="self" type="application/atom+xml" href="${escaped(feed.address)}"/>
  <link rel="alternate" type="text/html" hreflang="${escaped(feed.language)}" href="${escaped(feed.page)}"/>
  <link rel="license" href="${escaped(feed.licence)}"/>
${entries.map((entry) => entryOf(entry, feed)).join('\n')}
</feed>
`;
}

function entryOf({ id, title, date, page, paragraphs, evidence }: FeedEntry, { evidenceScheme }: Feed): string {
  const html = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
  return `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${momentOf(date)}</updated>
    <published>${momentOf(date)}</published>
    <link rel="alternate" type="text/html" href="${escaped(page)}"/>
    <category term="${escaped(evidence.level)}" label="${escaped(evidence.label)}" scheme="${escaped(evidenceScheme)}"/>
    <content type="html">${escaped(html)}</content>
  </entry>`;
}

/**
 * A day in Beijing as the moment Atom asks for. Of a month or a year it is the first day; the entry's text has the date
 * as far as it is known.
 */
function momentOf(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00+08:00`;
}
