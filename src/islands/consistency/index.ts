/** The consistency page: what was filed against what is sent. Everything stays in the tab. */
import type { InventoryData } from '../inventory/index.ts';

/** Brings the page to life once its words and names are here. */
export async function startConsistency(): Promise<void> {
  const place = document.getElementById('consistency-app');
  const failure = document.getElementById('consistency-failed');
  const address = place?.dataset['address'];
  if (!place || !failure || address === undefined) return;
  try {
    const [{ mount }, response] = await Promise.all([import('./Both.tsx'), fetch(address)]);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    // Made by `inventory/data.json.ts` of the same build.
    mount(place, (await response.json()) as InventoryData);
    place.dataset['live'] = '';
  } catch {
    failure.hidden = false;
  }
}
