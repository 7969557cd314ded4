/** A school's logo as it may go into a deck: looked at, made anew without anything but the picture, or refused with a reason. */
import type { Picture } from '../../../domain/deck/layout/model.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { isPng } from '../check/check-picture.ts';
import { LogoRefused } from './refused.ts';

const megabyte = 1024 * 1024;
/** Larger ones make every deck too heavy to be sent round. */
const mostBytes = 2 * megabyte;
/** Of one side, in points of the picture. */
const leastSide = 16;
const mostSide = 4000;
const mostRatio = 12;

const isSvg = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/iu.test(new TextDecoder().decode(bytes.subarray(0, 4096)));

/**
 * @throws LogoRefused where it may not stand in a deck; its message says why, in a sentence
 */
export function readLogo(bytes: Uint8Array): Picture {
  if (bytes.length > mostBytes) throw new LogoRefused('The picture is larger than 2 MB: save it smaller.');
  const made = readPicture(bytes);
  const { width, height } = made;
  if (Math.min(width, height) < leastSide)
    throw new LogoRefused(`The picture is too small: each side needs ${leastSide} points or more.`);
  if (Math.max(width, height) > mostSide)
    throw new LogoRefused(`The picture is too large: no side may have more than ${mostSide} points.`);
  if (Math.max(width, height) > mostRatio * Math.min(width, height))
    throw new LogoRefused('The picture is too long and thin for a logo.');
  return { base64: Buffer.from(made.bytes).toString('base64'), type: made.type, width, height };
}

interface MadePicture {
  bytes: Uint8Array;
  type: Picture['type'];
  width: number;
  height: number;
}

function readPicture(bytes: Uint8Array): MadePicture {
  if (isPng(bytes)) return { type: 'png', ...readPng(bytes) };
  if (isJpeg(bytes)) return { type: 'jpeg', ...readJpeg(bytes) };
  if (isSvg(bytes))
    throw new LogoRefused('An SVG can hold programs and links: save the logo as a PNG or a JPEG.');
  throw new LogoRefused('This is no PNG and no JPEG.');
}
