import type { Rule } from '../rule.ts';

/** What a guide may bring in: components of this site, one a line. */
const COMPONENT = /^import [A-Z]\w* from '(?:\.\.\/){3}src\/components\/(?:[\w-]+\/)*\w+\.astro';$/;

/** Elements of HTML that a guide may write itself: they group and do nothing. */
const ELEMENTS = new Set(['div', 'span', 'p', 'br', 'abbr', 'sub', 'sup']);

/**
 * A guide is prose and the site's own components. It is the one kind of content that could hold a script, and the policy
 * of a page allows whatever scripts the page was built with (`src/build/content-security-policy.ts`).
 */
export const plainGuides: Rule = {
  name: 'plain-guides',
  scope: 'content',
  stopsBuild: true,
  check({ guides }, report) {
    for (const guide of guides) {
      for (const [index, line] of guide.value.lines.entries()) {
        const fault = faultOf(line.replace(/`[^`]*`/g, ''));
        if (fault !== null) report(guide, [index + 1], fault);
      }
    }
  },
};

function faultOf(line: string): string | null {
  if (/^\s*export\b/.test(line) || (/^\s*import\b/.test(line) && !COMPONENT.test(line))) {
    return 'a guide brings in components of src/components and no other code; move what it needs into a component';
  }
  for (const [, name = ''] of line.matchAll(/<([a-z][\w-]*)/g)) {
    if (!ELEMENTS.has(name)) return `a guide must not write <${name}>; use Markdown, or a component of the site`;
  }
  if (/\son[a-z]+\s*=|\bset:html\b|dangerouslySetInnerHTML|\bjavascript:/i.test(line)) {
    return 'a guide must not hold script, or markup made of text; use a component of the site';
  }
  return null;
}
