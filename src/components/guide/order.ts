/** The guides in the order in which one would read them. */

/** A page of the index: a guide by its name in `content/guides`, or a page made from data. */
export interface GuideGroup {
  /** Its heading is the message `guides.index.<id>`. */
  readonly id: 'use' | 'rules' | 'background' | 'site';
  readonly guides: readonly string[];
}

/** The page of the glossary is made from `content/glossary.yaml`, that of the zones from `content/zones.yaml`. */
export const GLOSSARY = 'glossary';
export const ZONES = 'zones';

export const GUIDE_GROUPS: readonly GuideGroup[] = [
  {
    id: 'use',
    guides: [
      'how-the-list-works',
      'who-may-use-it',
      'from-application-to-report',
      'consistency-verification',
      'supervision',
      'faq',
    ],
  },
  {
    id: 'rules',
    guides: ['important-data', 'sensitive-personal-information', 'national-rules', 'human-genetic-resources', GLOSSARY],
  },
  { id: 'background', guides: ['facilitation-measures', 'service-centres', 'results-so-far', ZONES] },
  { id: 'site', guides: ['method-and-evidence', 'accessibility'] },
];

export const GUIDE_ORDER: readonly string[] = GUIDE_GROUPS.flatMap(({ guides }) => guides);

/** Path segments after the locale. */
export function guideSegments(guide: string): readonly string[] {
  return guide === ZONES ? [ZONES] : ['guides', guide];
}
