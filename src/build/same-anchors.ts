/** A heading of a guide has one address in all languages, so that a link to a place survives the change of language. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The ids of a guide's headings, in order: those of the English guide, whose letters every address can hold. */
export function anchorsOf(englishGuide: string): readonly string[] {
  return [...englishGuide.matchAll(/^#{2,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .trim()
      .replace(/ +/g, '-'),
  );
}

/** What of Astro's Markdown engine is used here. */
interface Heading {
  setProperty(node: object, name: string, value: string): void;
  readonly fileURL: URL | undefined;
}

/** A plugin of the Markdown engine that gives the headings of one guide their ids, before Astro makes up others. */
function sharedIds(guides: URL) {
  return () => {
    let place = 0;
    let anchors: readonly string[] | undefined;
    return {
      name: 'same-anchors',
      element: {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node: object, context: Heading) {
          if (context.fileURL === undefined) return;
          const name = basename(fileURLToPath(context.fileURL));
          anchors ??= anchorsOf(readFileSync(new URL(`en/${name}`, guides), 'utf8'));
          const id = anchors[place++];
          // A guide with other headings than the English one is found by the check of the output.
          if (id !== undefined) context.setProperty(node, 'id', id);
        },
      },
    };
  };
}

export function sameAnchors(): AstroIntegration {
  return {
    name: 'same-anchors',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const { options } = config.markdown.processor;
        if (typeof options !== 'object' || options === null || !('hastPlugins' in options))
          throw new Error('Astro’s Markdown engine is another than the one that same-anchors.ts adds to.');
        if (Array.isArray(options.hastPlugins))
          options.hastPlugins.push(sharedIds(new URL('content/guides/', config.root)));
      },
    },
  };
}
