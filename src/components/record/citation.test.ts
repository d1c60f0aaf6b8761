import { expect, test } from 'vitest';
import { citation } from './citation.ts';

const parts = {
  name: 'Subject sex',
  chineseName: '受试者性别',
  path: ['Pharmaceuticals', 'Clinical trial'],
  editionTitle: 'Negative list (2025)',
  site: 'Qingdan',
  evidence: 'Reconstructed',
  dataRevision: '0123456789ab',
  address: 'https://qingdan.example/en/list/pharmaceuticals/clinical-trial/subject-sex/',
};

test('a citation names record, place, edition, revision, evidence and address', () => {
  expect(citation(parts, { evidence: 'evidence', revision: 'data revision' }, 'western')).toBe(
    'Subject sex (受试者性别). Pharmaceuticals › Clinical trial. Negative list (2025). ' +
      'Qingdan, data revision 0123456789ab, evidence: Reconstructed. ' +
      'https://qingdan.example/en/list/pharmaceuticals/clinical-trial/subject-sex/',
  );
});

test('a Chinese citation uses Chinese punctuation and names the record once', () => {
  const chinese = {
    ...parts,
    name: '受试者性别',
    chineseName: null,
    path: ['医药', '临床试验'],
    editionTitle: '负面清单',
  };
  expect(
    citation({ ...chinese, site: '清单', evidence: '编者重建' }, { evidence: '证据级别', revision: '数据版次' }, 'han'),
  ).toBe(`受试者性别。医药›临床试验。负面清单。清单，数据版次 0123456789ab，证据级别：编者重建。${parts.address}`);
});
