import type { Site } from '../exports/open/index.ts';
import { address, fileAddress } from './addresses.ts';

/** The addresses of the site in full, for what leaves it: files, feeds and markup. */
export const site: Site = {
  page: (locale, ...segments) => fullAddress(address(locale, ...segments)),
  file: (path) => fullAddress(fileAddress(path)),
};

/** A path of the site in full. */
export function fullAddress(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}
