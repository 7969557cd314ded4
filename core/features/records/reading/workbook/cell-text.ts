/** The number of a cell as the text that stands for it everywhere else: days as ISO text, shares with their sign. */
import { numberFormat, type NumberFormat } from './number-format.ts';

const daySeconds = 86_400;
const dayLength = daySeconds * 1000;
/** The last day that Excel knows, 9999-12-31. */
const lastSerial = 2_958_465;
/** What a time without a day may come to; above it a time is that of a day. */
const longestTime = 366;
/** Days from Excel's first to that of workbooks which count from 1904. */
const from1904 = 1462;
/** Excel believes in a 29 February 1900, which is day 60. */
const noDay = 60;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours, minutes, seconds % 60].map(twoDigits).join(':');
}

/** Excel keeps fifteen digits; what stands behind them is an artefact of binary numbers. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

function dayText(serial: number): string {
  if (serial === noDay) return '1900-02-29';
  if (serial === 0) return '1900-01-00';
  const days = serial < noDay ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + days * dayLength).toISOString().slice(0, 10);
}

/** A moment as text: the day alone at midnight, the time alone for a time without a day. */
function momentText(value: number, { kind, hasTime }: NumberFormat, is1904: boolean): string {
  // Serial numbers are fractions of a day and miss whole seconds by a little.
  const seconds = Math.round(value * daySeconds);
  const isLength = kind === 'duration' || (kind === 'time' && value < longestTime);
  if (isLength || (value < 1 && hasTime)) return clock(seconds);
  const day = Math.floor(seconds / daySeconds) + (is1904 ? from1904 : 0);
  if (day > lastSerial) return plainNumber(value);
  const time = seconds % daySeconds;
  return time === 0 ? dayText(day) : `${dayText(day)} ${clock(time)}`;
}

function scientific(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(Math.min(digits, 20)).split('e');
  return `${mantissa}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}

/**
 * A number as its format shows it, as exact as the file has it.
 * @param code of the number format, such as `0%` or `dd/mm/yyyy`
 * @param is1904 whether the workbook counts days from 1904
 */
export function numberText(value: number, code: string, is1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  const format = numberFormat(code);
  const { kind, digits, before, behind } = format;
  if (kind === 'percent') return `${plainNumber(Number((value * 100).toPrecision(12)))}%`;
  if (kind === 'scientific') return scientific(value, digits);
  if (kind === 'number') return `${before}${plainNumber(value)}${behind}`;
  if (kind === 'padded') {
    const isWhole = Number.isInteger(value) && value >= 0;
    return `${before}${isWhole ? String(value).padStart(Math.min(digits, 50), '0') : plainNumber(value)}${behind}`;
  }
  return value < 0 ? plainNumber(value) : momentText(value, format, is1904);
}

/** `2026-10-05T00:00:00`, as some programs write a day, in the form of all others. */
export function isoText(written: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(written) ?? [];
  if (day === undefined) return written;
  return time === undefined || time === '00:00:00' ? day : `${day} ${time}`;
}
