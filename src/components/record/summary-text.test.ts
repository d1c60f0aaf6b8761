import { describe, expect, test } from 'vitest';
import { displayWidth, summaryText } from './summary-text.ts';

describe('summaryText', () => {
  test('keeps whole sentences while they fit', () => {
    expect(summaryText(['Subject sex: personal information.', 'Sex at birth.'])).toBe(
      'Subject sex: personal information. Sex at birth.',
    );
  });

  test('joins Chinese sentences without a space', () => {
    expect(summaryText(['受试者性别：个人信息字段。', '出生时的性别。'])).toBe(
      '受试者性别：个人信息字段。出生时的性别。',
    );
  });

  test('cuts the last sentence at a word, within the room, with an ellipsis', () => {
    const cut = summaryText(['A field.', 'Some words that go on and on until nothing more can be shown'], 40);
    expect(cut).toBe('A field. Some words that go on and on…');
    expect(displayWidth(cut)).toBeLessThanOrEqual(40);
  });

  test('leaves a sentence out rather than show a fragment of it', () => {
    expect(summaryText(['A field of the list.', 'Information'], 24)).toBe('A field of the list.');
  });

  test('skips a middle sentence that does not fit', () => {
    expect(summaryText(['A field.', 'Much too long for the room there is.', 'Short.'], 20)).toBe('A field. Short.');
  });

  test('never cuts the sentence that names the record', () => {
    const name = 'x'.repeat(200);
    expect(summaryText([name, 'more'])).toBe(name);
  });

  test('counts a Han character as two', () => {
    expect(displayWidth('车架号 VIN')).toBe(10);
  });
});
