/** The strict reader refuses whatever is not well-formed, and whatever a deck has no use for. */
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readXml } from '../../../core/features/slides/check/read-xml.ts';

test.each([
  ['<a><b></a></b>', 'end tag'],
  ['<a x="1" x="2"/>', 'twice'],
  ['<a>&nbsp;</a>', 'entity'],
  ['<a>& b</a>', 'ampersand'],
  ['<a>\u0001</a>', 'forbids'],
  ['<a>&#1;</a>', 'forbids'],
  ['<a/><b/>', 'second'],
  ['<a/>x', 'outside'],
  ['<p:a/>', 'prefix'],
  ['<!DOCTYPE a><a/>', 'tag'],
  ['<a x=1/>', 'tag'],
  ['<a x="<"/>', 'tag'],
  ['<a>]]></a>', 'section'],
  ['<a>', 'never ends'],
  ['', 'never ends'],
])('%j is not well-formed', (text, why) => {
  expect(() => readXml(strToU8(text))).toThrow(why);
});

test('elements, attributes and text are read, entities decoded', () => {
  const root = readXml(strToU8('<?xml version="1.0" encoding="UTF-8"?>\n<a x="1 &amp; 2"><b/>t&#x48;</a>'));
  expect(root).toMatchObject({ name: 'a', children: [{ name: 'b', children: [] }, 'tH'] });
  expect([...root.attributes]).toEqual([['x', '1 & 2']]);
});

test('bytes that are no UTF-8 are refused', () => {
  expect(() => readXml(new Uint8Array([0x3c, 0x61, 0x2f, 0x3e, 0xff]))).toThrow('UTF-8');
});
