/** The report on paper: drawn below the result and shown only in print, where it stands for everything above it. */
import { useMemo } from 'preact/hooks';
import type { Block, ReportDocument, Source, Table } from '../../../exports/report/index.ts';
import { formatToday, type LocaleTag } from '../../../words/index.ts';
import type { PanelProps } from '../panels/index.tsx';
import { assembleReport } from './assemble.ts';
import { extraSections } from './extra.ts';
import { Said } from './Said.tsx';
import './paper.css';

export function Paper(props: PanelProps) {
  const { speech, rules, entries, decision, address } = props;
  const report = useMemo(() => {
    const date = longDate(speech.data.locale);
    return assembleReport({ speech, rules, entries, decision, address, date, extra: extraSections(props) });
  }, [speech, rules, entries, decision, address]);
  return <PaperReport report={report} />;
}

/** Today, as the language writes it. */
export function longDate(locale: LocaleTag): string {
  return formatToday(new Date(), locale);
}

export function PaperReport({ report }: { report: ReportDocument }) {
  const { locale } = report;
  return (
    <article class="paper print-only">
      <style>{runningLines(report)}</style>
      <h2 class="paper-title">
        <Said line={report.title} locale={locale} />
      </h2>
      <p class="paper-subject">
        <Said line={report.subject} locale={locale} />
      </p>
      <p class="paper-verdict">
        <Said line={report.verdict} locale={locale} />
      </p>
      <p class="paper-caution">{report.caution}</p>
      {report.sections.map(({ id, title, blocks }) => (
        <section key={id} class={`paper-section paper-section--${id}`}>
          <h3>{title}</h3>
          {blocks.map((block, index) => (
            <PaperBlock key={index} block={block} locale={locale} />
          ))}
        </section>
      ))}
    </article>
  );
}

function PaperBlock({ block, locale }: { block: Block; locale: LocaleTag }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.of === 'section' ? 'h4' : 'h5';
      return (
        <Heading>
          <Said line={block.line} locale={locale} />
        </Heading>
      );
    }
    case 'text':
      return (
        <p>
          <Said line={block.line} locale={locale} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Said line={item} locale={locale} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable table={block} locale={locale} />;
    case 'sources':
      return (
        <ol class="paper-sources">
          {block.entries.map((source) => (
            <SourceEntry key={source.number} source={source} locale={locale} />
          ))}
        </ol>
      );
    default:
      return block satisfies never;
  }
}

function PaperTable({ table: { caption, columns, rows, together }, locale }: { table: Table; locale: LocaleTag }) {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table class={together ? 'paper-table paper-table--together' : 'paper-table'}>
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ title, share }) => (
          <col key={title} style={{ inlineSize: `${((share / total) * 100).toFixed(2)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map(({ lines }, column) => (
              <td key={column}>
                {lines.map((line, index) => (
                  <p key={index}>
                    <Said line={line} locale={locale} />
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceEntry({ source, locale }: { source: Source; locale: LocaleTag }) {
  const { number, title, publisher, notes, url } = source;
  const said = [title, ...(publisher === null ? [] : [publisher]), ...notes];
  return (
    <li value={number}>
      <span class="paper-number">[{number}]</span>
      <div>
        <p>
          {said.map((line, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <Said line={line} locale={locale} />
            </span>
          ))}
        </p>
        {url !== null && <p class="paper-address">{url}</p>}
      </div>
    </li>
  );
}

/** The lines at the head and foot of each page, which only a style can put there. */
function runningLines({ header, footer, pageLabel }: ReportDocument): string {
  const [before = '', between = '', after = ''] = pageLabel.split(/\{pages?\}/);
  const quoted = (text: string) =>
    `"${text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
  const page = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  const box = (place: string, content: string) => `@${place} { content: ${content}; font-size: 8pt; color: #555 }`;
  return `@page { ${box('top-left', quoted(header))} ${box('bottom-left', quoted(footer))} ${box('bottom-right', page)} }`;
}
