import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const marked = (text: string, met: string[], asked: string[]) =>
  highlight(text, met, asked)
    .map((stretch) => (stretch.met ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('marking what was met', () => {
  test.each([
    ['目标车架号', ['车架', '架号'], ['车架', '架号'], '目标[车架号]'],
    ['Crew passport and visa number', ['passport'], ['pass'], 'Crew [pass]port and visa number'],
    ['passport_no', ['passport', 'no'], ['passport', 'no'], '[passport]_[no]'],
    ['PassportNo', ['passport', 'no'], ['passport', 'no'], '[PassportNo]'],
    ['Subject identification code', ['subject', 'code'], ['subjct', 'code'], '[Subject] identification [code]'],
    ['Données', ['donnees'], ['donnees'], '[Données]'],
    ['Phone and microphone', ['phone'], ['phone'], '[Phone] and microphone'],
    ['nothing', [], [], 'nothing'],
  ])('%s', (text, met, asked, expected) => {
    expect(marked(text, met, asked)).toBe(expected);
  });

  test('no letter is lost or added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, met) => {
        const joined = highlight(text, met, met)
          .map((stretch) => stretch.text)
          .join('');
        expect(joined).toBe([...text].join(''));
      }),
    );
  });
});
