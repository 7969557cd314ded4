/** A school's logo as it may go into a deck: looked at, made anew without anything but the picture, or refused with a reason. */
import { limits } from '../../../contract/limits.ts';
import { logoLimits } from '../../../contract/logo-words.ts';
import type { Picture } from '../../../domain/deck/layout/model.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { isPng } from '../check/check-picture.ts';
import { LogoRefused } from './refused.ts';

const { leastSide, mostSide, mostRatio } = logoLimits;

const isSvg = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/iu.test(new TextDecoder().decode(bytes.subarray(0, 4096)));

/**
 * @throws LogoRefused where it may not stand in a deck; its message says why, in a sentence
 */
export function readLogo(bytes: Uint8Array): Picture {
  if (bytes.length > limits.picture) throw new LogoRefused('large-file');
  const made = readPicture(bytes);
  const { width, height } = made;
  if (Math.min(width, height) < leastSide) throw new LogoRefused('small');
  if (Math.max(width, height) > mostSide) throw new LogoRefused('large');
  if (Math.max(width, height) > mostRatio * Math.min(width, height)) throw new LogoRefused('thin');
  if (made.bytes.length > limits.logo) throw new LogoRefused('heavy');
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
  throw new LogoRefused(isSvg(bytes) ? 'svg' : 'no-picture');
}
