/** The icons a device puts on its screen, drawn from the favicon. Node only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

export interface AppIcon {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly size: number;
  /** Share of the width left free on each side; a device may cut a `maskable` one to a circle. */
  readonly margin: number;
  readonly purpose: 'any' | 'maskable' | 'apple';
}

export const APP_ICONS: readonly AppIcon[] = [
  { name: 'icon-192', size: 192, margin: 0.06, purpose: 'any' },
  { name: 'icon-512', size: 512, margin: 0.06, purpose: 'any' },
  { name: 'icon-maskable-512', size: 512, margin: 0.2, purpose: 'maskable' },
  { name: 'apple-touch-icon', size: 180, margin: 0.12, purpose: 'apple' },
];

/** One icon as a PNG on white paper. */
export async function drawIcon({ size, margin }: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  const inner = Math.round(size * (1 - 2 * margin));
  const svg = readFileSync(join(process.cwd(), 'public/favicon.svg'));
  const mark = await sharp(svg, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .toBuffer();
  const paper = sharp({ create: { width: size, height: size, channels: 3, background: '#ffffff' } });
  return new Uint8Array(
    await paper
      .composite([{ input: mark }])
      .png({ palette: true, effort: 7 })
      .toBuffer(),
  );
}
