import type { IsoDate } from './model.ts';
import type { Validity } from './procedures.ts';

/** The figures of the national rules that a text of the procedures may name, so that none is written down twice. */
export const FIGURES = ['assessmentYears', 'certificateYears', 'certificationFrom'] as const;

function figuresOf({
  assessment,
  certificate,
}: Validity): Readonly<Record<(typeof FIGURES)[number], number | IsoDate>> {
  return {
    assessmentYears: assessment.years,
    certificateYears: certificate.years,
    certificationFrom: certificate.effective,
  };
}

/** The placeholders of a text, e.g. `assessmentYears` for `{assessmentYears}`. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/**
 * The text with its figures in place.
 * @param write how the language writes a number or a date.
 */
export function withFigures(text: string, validity: Validity, write: (figure: number | IsoDate) => string): string {
  const figures = new Map<string, number | IsoDate>(Object.entries(figuresOf(validity)));
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const figure = figures.get(name);
    return figure === undefined ? whole : write(figure);
  });
}
