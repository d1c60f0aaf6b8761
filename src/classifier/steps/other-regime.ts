import { not } from '../tri.ts';
import { isSent, ofCategory } from '../view.ts';
import { asked, idsOf, type Rule } from './step.ts';

const other = ofCategory('other-regime');
const anythingElse = ofCategory('important-data', 'sensitive-personal-information', 'personal-information');

/** Design 5, step 1: only data that goes by another regime is sent. */
export const otherRegimeOnly: Rule = (view) => {
  const fields = view.possible.filter(other);
  if (fields.length === 0) return null;
  const elsewhere = isSent(view, anythingElse) === true || view.known.otherFields === true;
  const holds = elsewhere
    ? false
    : view.sent && view.known.otherFields === false
      ? true
      : view.sent
        ? not(view.known.otherFields)
        : null;
  return asked('other-regime-only', view.rules.otherRegime, holds, ['fields', 'otherFields'], {
    values: { fields: idsOf(fields) },
    records: holds === false ? [] : fields,
  });
};

/** Design 5, step 1: some of what is sent goes by another regime; the rest is decided on. */
export const otherRegimePart: Rule = (view) => {
  const fields = view.sent?.filter(other) ?? [];
  const alone = isSent(view, anythingElse) !== true && view.known.otherFields !== true;
  if (fields.length === 0 || alone) return null;
  return asked('other-regime-part', view.rules.otherRegime, true, ['fields'], {
    settles: false,
    values: { fields: idsOf(fields) },
    records: fields,
  });
};
