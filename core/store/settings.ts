/** What this machine remembers about how the team works: settings, and words that are not to be marked. */
import * as z from 'zod';
import { disclosureSettingsSchema, type DisclosureSettings } from '../contract/calls/disclosure.ts';
import { AppError } from '../contract/errors.ts';
import { defaultSettings } from '../domain/release/default-settings.ts';
import type { Db } from './file/open.ts';
import { jsonColumn } from './rows.ts';

/**
 * `watched-folder`: an absolute path. `dealt-with-files`: hashes, as a JSON list. `disclosure`: rules, as JSON.
 * `ledger-key`: the key of the hashes by which records are known again. `school`: its name and colours, as JSON. `logo`: a
 * picture that was made anew, as JSON. `staged-walks`: keys of walks that are being loaded, as a JSON list. `sample-staff`:
 * who works at the school of the sample walk, as JSON.
 */
export type SettingKey =
  | 'watched-folder'
  | 'dealt-with-files'
  | 'disclosure'
  | 'ledger-key'
  | 'school'
  | 'logo'
  | 'staged-walks'
  | 'sample-staff';

export function getSetting(db: Db, key: SettingKey): string | null {
  const value = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key);
  return value === undefined ? null : z.string().parse(value);
}

/** Null: the setting is not there any more. */
export function setSetting(db: Db, key: SettingKey, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM setting WHERE key = ?').run(key);
  else
    db.prepare(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(key, value);
}

const disclosureColumn = jsonColumn(disclosureSettingsSchema);

/**
 * The rules that a school has set, or those that hold until it does.
 * @throws AppError `too-new` where they are not written as this version writes them: laxer ones must not take their place
 */
export function getDisclosureSettings(db: Db): DisclosureSettings {
  const value = getSetting(db, 'disclosure');
  if (value === null) return defaultSettings;
  try {
    return disclosureColumn.parse(value);
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new AppError('too-new', 'the rules are not written as this version writes them', {
        what: 'disclosure-settings',
      });
    throw error;
  }
}

export function setDisclosureSettings(db: Db, settings: DisclosureSettings): void {
  setSetting(db, 'disclosure', JSON.stringify(settings));
}

/** In the order of the alphabet. */
export function listDismissedWords(db: Db): string[] {
  return z.array(z.string()).parse(db.prepare('SELECT word FROM dismissed_word ORDER BY word').pluck().all());
}

/** Words are told apart by their letters, not by their case. */
export function setWordDismissed(db: Db, word: string, isDismissed: boolean): void {
  const sql = isDismissed
    ? 'INSERT INTO dismissed_word (word) VALUES (?) ON CONFLICT (word) DO NOTHING'
    : 'DELETE FROM dismissed_word WHERE word = ?';
  db.prepare(sql).run(word.toLowerCase());
}
