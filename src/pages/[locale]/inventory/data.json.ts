import type { APIRoute } from 'astro';
import { address, fileAddress } from '../../../components/addresses.ts';
import { compileMessages } from '../../../islands/check/index.ts';
import type { InventoryData } from '../../../islands/inventory/index.ts';
import { loadList, loadSettings } from '../../../list/load/index.ts';
import { locales, messagesFor } from '../../../words/load/index.ts';
import { checkData, laterData } from '../check/_data.ts';

export const getStaticPaths = () => locales.map(({ tag }) => ({ params: { locale: tag }, props: { tag } }));

/** What the page alone says stays there. */
const PAGE_ONLY =
  /^inventory\.(title|description|lead|noscript\.|start\.|reads\.|samples\.)|^consistency\.(description|lead|noscript|start\.|known\.)/;

/** Names, rules and words of the inventory: fetched when somebody reaches for it. */
export const GET: APIRoute<{ tag: string }> = ({ props: { tag } }) => {
  const list = loadList();
  const data = checkData(list, tag);
  const { fields } = laterData(list, tag);
  const own = Object.entries(
    messagesFor(tag, 'inventory.', 'reading.', 'matching.', 'consistency.', 'project.', 'report.'),
  );
  const messages = compileMessages(Object.fromEntries(own.filter(([key]) => !PAGE_ONLY.test(key))), tag);
  const inventory = {
    check: address(tag, 'check'),
    matcher: fileAddress('inventory/matcher.json'),
    warnAt: loadSettings().earlyWarning.percent,
  };
  const whole: InventoryData = { ...data, fields, messages: { ...data.messages, ...messages }, inventory };
  return Response.json(whole);
};
