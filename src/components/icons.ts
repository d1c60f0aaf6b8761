/** The icons in use, by what they stand for on this site. */
export const ICON_NAMES = [
  'search',
  'find',
  'list',
  'people',
  'check',
  'arrow-right',
  'previous',
  'next',
  'copy',
  'print',
  'external',
  'globe',
  'menu',
] as const;
export type IconName = (typeof ICON_NAMES)[number];
