/** Forms for observers, handed out as files. */
import type { CommandHandler } from '../context.ts';

export const makeForm: CommandHandler<'records.makeForm'> = async ({ form }, { files, readForm }) => {
  const file = await readForm(form);
  return () => ({ token: files.make(file), name: file.name });
};
