/** Use without a network: the start of the service worker on every page, and the page where languages are kept. */
export type { OfflineData } from './data.ts';
export type { NoticeWords } from './notice.ts';
export { OfflinePage } from './OfflinePage.tsx';
export { startOffline } from './register.ts';
export { startOfflinePage } from './start.ts';
