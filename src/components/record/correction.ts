import type { Repository, WrittenAt } from '../../list/load/index.ts';

/** Ways to correct a record in a repository in the layout of GitHub. */
export interface CorrectionLinks {
  /** The line the record begins at. */
  readonly line: string;
  /** The form "this is wrong", with the record filled in. */
  readonly wrong: string;
  /** The form "I have the official text", with the record filled in. */
  readonly official: string;
}

/** Where the file of each form is, below `.github/ISSUE_TEMPLATE/`; their field `record` takes the address. */
export const FORMS = { wrong: 'wrong.yml', official: 'official-text.yml' } as const;

/** The links for one record; null where no repository is known, since none is made up. */
export function correctionLinks(
  repository: Repository | null,
  { file, line }: WrittenAt,
  page: string,
): CorrectionLinks | null {
  if (repository === null) return null;
  const { address, branch } = repository;
  const path = [branch, ...file.split('/')].map(encodeURIComponent).join('/');
  const form = (template: string) => `${address}/issues/new?${new URLSearchParams({ template, record: page })}`;
  return {
    line: `${address}/blob/${path}#L${line}`,
    wrong: form(FORMS.wrong),
    official: form(FORMS.official),
  };
}
