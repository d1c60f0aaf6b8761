/**
 * Every copy carries a digest of its content. One that does not match it is not used but fetched again, so a copy that
 * was cut short, or written by something else, never stays in the way.
 */

export const DIGEST = 'x-qingdan-digest';

/** Of the transfer, not of the content: a copy has neither. */
const OF_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding'];

/** The beginning of SHA-256, in hexadecimal: tells versions apart, and accidents; it defends against nobody. */
export const DIGEST_LENGTH = 16;

export async function digestOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...bytes.subarray(0, DIGEST_LENGTH / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether an answer is one to keep: the file itself, whole, from this site and from the address asked for. */
export function isWhole(response: Response): boolean {
  return response.status === 200 && !response.redirected && (response.type === 'basic' || response.type === 'default');
}

/** A copy of an answer with its digest; null when it is none to keep. */
export async function seal(response: Response): Promise<Response | null> {
  if (!isWhole(response)) return null;
  const content = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  for (const name of OF_TRANSFER) headers.delete(name);
  headers.set(DIGEST, await digestOf(content));
  return new Response(content, { headers });
}

/** Whether a copy is as it was stored. Leaves it readable. */
export async function isSound(copy: Response): Promise<boolean> {
  const digest = copy.headers.get(DIGEST);
  if (digest === null || copy.status !== 200) return false;
  try {
    return (await digestOf(await copy.clone().arrayBuffer())) === digest;
  } catch {
    return false;
  }
}
