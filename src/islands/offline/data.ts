/** What the page about offline use carries for its tool, in one language. */
import type { LocaleTag } from '../../words/index.ts';
import type { CompiledMessages } from '../check/index.ts';

export interface OfflineData {
  readonly locale: LocaleTag;
  /** Folder of the public address, with a slash at both ends. */
  readonly base: string;
  /** The language of the page first. */
  readonly languages: readonly { readonly tag: LocaleTag; readonly name: string }[];
  readonly messages: CompiledMessages;
}
