import { z } from 'zod';
import { date, evidence, id, people, sources, text } from './sourced.ts';

/**
 * The national rules are read closely, so every key is named here. A head-count is `from` (included),
 * `below` (not included) or `above` (not included); see `boundaries` in the file itself.
 */
const note = (about: string) => text.describe(`${about}, in Chinese.`);
const articleNumber = text.describe('Article of the instrument, e.g. 7(2).');
const known = { evidence, sources };
const sourcedText = z.strictObject({ text, ...known });
const dataKinds = z.array(z.enum(['personal-information', 'sensitive-personal-information', 'important-data']));
const processor = z.enum(['ciio', 'non-ciio']).describe('Critical information infrastructure operator, or any other.');
const operator = z.enum(['>=', '<=', '<', '>']);
const boundary = z.strictObject({ operator, meaning: text.describe('Editor’s explanation, in English.') });
const noteOnUnknown = note('What is known where the article does not say');

const band = {
  data: dataKinds.describe('The kinds of data counted.'),
  excludes: dataKinds.optional().describe('Kinds of data that are not counted.'),
  from: people.describe('From this number of people, included.'),
  below: people.optional().describe('Up to this number of people, not included.'),
};

const exemption = z.strictObject({
  id,
  article: articleNumber,
  condition: note('The condition'),
  appliesWithImportantData: z
    .boolean()
    .nullable()
    .describe('false = does not cover important data; null = the article does not say.'),
  appliesWithImportantDataNote: noteOnUnknown.optional(),
  appliesToCiio: z.boolean().nullable().describe('null = the article does not say.'),
  appliesToCiioNote: noteOnUnknown.optional(),
  below: people.optional().describe('Only below this number of people, not included.'),
  maxPeople: people.nullable().describe('The largest number of people it covers; null = no limit.'),
  sensitiveAllowed: z.boolean().describe('Whether sensitive personal information may be among the data.'),
  removes: z
    .array(z.enum(['security-assessment', 'standard-contract', 'certification']))
    .describe('The prior procedures that fall away; other duties remain.'),
  ...known,
});

const assessmentCase = z.strictObject({
  id,
  article: articleNumber,
  processor,
  data: dataKinds,
  excludes: dataKinds.optional(),
  from: people.nullable().describe('From this number of people, included; null = whatever the amount.'),
  text: note('The clause'),
  ...known,
});

const trigger = z.strictObject({
  id,
  processor: processor.optional(),
  data: dataKinds.optional(),
  excludes: dataKinds.optional(),
  subset: z.array(text).optional().describe('The kinds of data named, in Chinese.'),
  from: people.nullable().describe('From this number of people, included; null where no figure is given.'),
  text: note('The trigger'),
  ...known,
});

/** `content/rules/national.yaml`: the national baseline, clause by clause, in Chinese. */
export const nationalFile = z
  .strictObject({
    id,
    title: note('Title'),
    instrument: z.strictObject({
      text: note('Name of the instrument'),
      issuer: text.describe('Issuing body and number of the order.'),
      effective: date,
      sources,
    }),
    checked: date.describe('The day the file was checked.'),
    evidence,
    evidenceNote: note('How the articles were checked'),
    jurisdictionNote: z.strictObject({ text: note('How the list and the national rules relate'), sources }),
    boundaries: z.strictObject({
      from: boundary,
      below: boundary,
      above: boundary,
      chineseTerms: z.array(z.strictObject({ text, operator, includesNumber: z.boolean() })),
      basis: sourcedText,
    }),
    counting: z.strictObject({
      unit: z.literal('natural-person'),
      deduplicated: z.boolean(),
      deduplicationEvidence: evidence,
      deduplicationSources: sources,
      cumulative: z.boolean(),
      period: z.literal('calendar-year'),
      periodStart: z.string().regex(/^\d{2}-\d{2}$/, 'expected a month and day, e.g. 01-01'),
      periodWordingZh: text,
      articles: z.array(articleNumber),
      ordinaryPersonalInformationExcludesSensitive: z.boolean(),
      sources,
      watch: sourcedText,
      noSplitting: sourcedText,
      exemptExportsCounted: z.boolean().nullable(),
      exemptExportsCountedNote: noteOnUnknown,
    }),
    importantData: z.strictObject({
      article: articleNumber,
      duty: note('The duty'),
      ...known,
      exportNeedsAssessment: z.strictObject({ text, article: articleNumber, ...known }),
    }),
    exemptions: z.array(exemption).describe('Articles 3 to 6.'),
    precedence: z.strictObject({
      text,
      first: z.array(articleNumber),
      // biome-ignore lint/suspicious/noThenProperty: the key of the data; a schema or a list is not taken for a promise
      then: z.array(articleNumber),
      ...known,
    }),
    securityAssessment: z.strictObject({ article: articleNumber, anyOneOf: z.array(assessmentCase) }),
    standardContractOrCertification: z.strictObject({
      article: articleNumber,
      processor,
      choice: note('The choice'),
      bands: z.array(z.strictObject({ id, ...band, text: note('The clause'), ...known })),
    }),
    assessmentValidity: z.strictObject({
      article: articleNumber,
      years: z.int().min(1),
      countedFrom: note('When the time begins'),
      renewal: z.strictObject({
        workingDaysBeforeExpiry: z.int().min(1),
        extensionYears: z.int().min(1),
        text: note('The clause'),
      }),
      ...known,
    }),
    certification: z.strictObject({
      instrument: note('Name of the instrument'),
      effective: date,
      processor,
      importantDataAllowed: z.boolean(),
      bands: z.array(z.strictObject(band)),
      certificateYears: z.int().min(1),
      beforeApplying: note('What comes first'),
      ...known,
    }),
    continuingDuties: z.strictObject({ articles: z.array(articleNumber), text: note('The duties'), ...known }),
    beijingAnnexImportantData: z.strictObject({
      instrument: z.strictObject({ text: note('Name of the instrument'), sources }),
      appliesTo: note('Who it applies to'),
      sourceWording: text.describe('The word of the sources, in their language.'),
      chineseWordingSeen: z.boolean(),
      reading: text.describe('How the figures are read.'),
      triggers: z.array(trigger),
    }),
    automotiveImportantData: z.strictObject({
      sector: id,
      instrument: note('Name of the instrument'),
      article: articleNumber,
      effective: date,
      items: z.array(
        z.strictObject({ text, above: people.optional().describe('MORE than this number of people, not included.') }),
      ),
      ...known,
    }),
    otherRegimes: z.array(z.strictObject({ id, text: note('The route'), ...known })),
  })
  .describe('The national baseline for data export, clause by clause, in Chinese.');

export type NationalFile = z.output<typeof nationalFile>;
