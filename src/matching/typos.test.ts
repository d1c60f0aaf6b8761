import { describe, expect, it } from 'vitest';
import { makeCorrect } from './typos.ts';

const correct = makeCorrect(['address', 'received', 'telephone', 'consumer', 'patience', 'patiente', 'name']);

describe('a misspelt word', () => {
  it.each([
    ['addresss', 'address'],
    ['telphone', 'telephone'],
    ['recieved', 'received'],
    ['telephane', 'telephone'],
    ['address', 'address'],
  ])('%s stands for %s', (word, meant) => {
    expect(correct(word)).toBe(meant);
  });

  it.each([
    ['too short', 'addres'],
    ['of another beginning', 'eddress'],
    ['of another ending', 'consumed'],
    ['two letters off', 'telefone'],
    ['nothing known', 'quantity'],
    ['not letters', 'address1'],
    ['between two known words', 'patienxe'],
  ])('%s stands for nothing', (_, word) => {
    expect(correct(word)).toBeNull();
  });
});
