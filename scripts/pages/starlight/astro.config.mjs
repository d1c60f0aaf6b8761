import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// As the starter template has it; `scripts/pages/stock.ts` puts the pages in.
export default defineConfig({
  site: 'https://qingdan.example',
  // The packages are borrowed from the project; what is remembered between builds must not be.
  cacheDir: '.cache/astro',
  vite: { cacheDir: '.cache/vite' },
  integrations: [starlight({ title: 'Qingdan' })],
});
