/** Refuses JSON that nests deeper or holds more values than records do, before memory is spent on any of it. */
import { FileRefused } from '../../../../domain/records/refusal.ts';

const deepest = 32;
const mostValues = 1_000_000;

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** @throws FileRefused `invalid-record-file` or `too-large` */
export function checkJson(json: string): void {
  let depth = 0;
  let values = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (isInText) {
      if (code === backslash) at += 1;
      else if (code === quote) isInText = false;
    } else if (code === quote) isInText = true;
    else if (code === comma) values += 1;
    else if (closing.has(code)) depth -= 1;
    else if (opening.has(code)) {
      depth += 1;
      values += 1;
    }
    if (depth > deepest) throw new FileRefused('invalid-record-file', 'nested too deeply');
    if (values > mostValues) throw new FileRefused('too-large');
  }
}
