import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUnusedStyle } from './lean-styles.ts';

const folder = join(import.meta.dirname, '../../node_modules/@astrojs/starlight');
const leftOut = globSync('**/style/*.css', { cwd: folder })
  .filter((name) => isUnusedStyle(join(folder, name)))
  .map((name) => name.replace(/^.*\/style\//, ''))
  .sort();

test('the sheets that are left out are still where Starlight has them', () => {
  expect(leftOut).toEqual(['asides.css', 'props.css', 'util.css']);
});

test('the reset and the order of the layers stay, and so does what is ours', () => {
  expect(isUnusedStyle(join(folder, 'dist/style/reset.css'))).toBe(false);
  expect(isUnusedStyle(join(folder, 'dist/style/layers.css'))).toBe(false);
  expect(isUnusedStyle('/project/src/styles/props.css')).toBe(false);
});
