/** Comma-separated text as programs write it, and as they should not. */
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../core/features/records/reading/text/read-csv.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { readText, rowsTold } from '../support.ts';

const rowsOf = (text: string): string[][] => readCsv(text, 'utf-8').rows;

describe('cells', () => {
  const cases: [string, string, string[][]][] = [
    [
      'plain',
      'a,b,c\n1,2,3\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'with CRLF',
      'a,b,c\r\n1,2,3\r\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'with CR alone',
      'a,b,c\r1,2,3',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'with several line ends',
      'a,b\r\n1,2\n3,4\r5,6\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'without a last line end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with a comma in quotes',
      'first,town\nJo,"Street 7, Ludlow"\n',
      [
        ['first', 'town'],
        ['Jo', 'Street 7, Ludlow'],
      ],
    ],
    [
      'empty and quoted empty',
      'a,b,c\n1,"",""\n,,3\n',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
        ['', '', '3'],
      ],
    ],
    [
      'with doubled quotation marks',
      'a,b\n1,"ha ""ha"" ha"\n',
      [
        ['a', 'b'],
        ['1', 'ha "ha" ha'],
      ],
    ],
    [
      'that are doubled quotation marks only',
      'a,b\n"""",""""""\n',
      [
        ['a', 'b'],
        ['"', '""'],
      ],
    ],
    [
      'with line breaks',
      'a,b\n"once\nupon","a\n\ntime"\n',
      [
        ['a', 'b'],
        ['once\nupon', 'a\n\ntime'],
      ],
    ],
    [
      'with CRLF in them',
      'a,b\r\n"once\r\nupon",2\r\n',
      [
        ['a', 'b'],
        ['once\nupon', '2'],
      ],
    ],
    [
      'with quotes and line breaks',
      'a,b\n1,"ha\n""ha""\nha"\n',
      [
        ['a', 'b'],
        ['1', 'ha\n"ha"\nha'],
      ],
    ],
    [
      'that hold JSON',
      'key,val\n1,"{""type"": ""Point"", ""at"": [1, 2]}"\n',
      [
        ['key', 'val'],
        ['1', '{"type": "Point", "at": [1, 2]}'],
      ],
    ],
    [
      'of other scripts',
      'a,b\nʤ,ʭ\n👍,ẅ\n',
      [
        ['a', 'b'],
        ['ʤ', 'ʭ'],
        ['👍', 'ẅ'],
      ],
    ],
    [
      'that are coordinates',
      'at,what\n"51.5, -0.1",room\n',
      [
        ['at', 'what'],
        ['51.5, -0.1', 'room'],
      ],
    ],
    [
      'with spaces around them',
      'a,b\n x , y \n',
      [
        ['a', 'b'],
        [' x ', ' y '],
      ],
    ],
    [
      'with an inch mark inside',
      'a,b\n5" nails,2\n',
      [
        ['a', 'b'],
        ['5" nails', '2'],
      ],
    ],
    [
      'under a line that names the delimiter',
      'sep=;\na,b;c\n1;2\n',
      [
        ['a,b', 'c'],
        ['1', '2'],
      ],
    ],
    ['in ragged rows', 'a,b,c\n1\n1,2,3,4\n', [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]],
  ];

  test.each(cases)('%s', (_what, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('of a pasted table, with line breaks in quotes', () => {
    expect(rowsOf('Date\tClass\tSeen\n5 Oct 2026\t9A\t"One.\nTwo; three, four"\n')).toEqual([
      ['Date', 'Class', 'Seen'],
      ['5 Oct 2026', '9A', 'One.\nTwo; three, four'],
    ]);
  });
});

test('the delimiter is the one by which headers are known, whatever stands in titles and texts', () => {
  const text =
    'Walks, talks, and more\tof them\n\nDate;Class;Seen\n5/10/2026;9A;one, two, three, four, five, six\n';
  expect(rowsOf(text).at(-1)).toEqual(['5/10/2026', '9A', 'one, two, three, four, five, six']);
});

test('rows that are short, long or never close keep the others in place', async () => {
  const { rows } = await readText(
    'Date,Class,Seen\n2026-10-05,9A,Hands went up.\n2026-10-05\n2026-10-05,9B,Hands went up.,too far\n' +
      '2026-10-05,9C,5" of string\n2026-10-06,9D,"never closed\n2026-10-07,9E,Hands went up.\n',
  );
  expect(rowsTold(rows)).toEqual([
    '2 visit',
    '3 , , missing-visit-details',
    '4 , too far, unknown-column-layout',
    '5 visit',
    '6 visit',
    '7 visit',
  ]);
});

test('a long file without a quotation mark costs no more than one that has some in every line', async () => {
  const linesOf = (cell: string): string => `Date,Class,Seen\n${`2026-10-05,9A,${cell}\n`.repeat(50_000)}`;
  const costOf = async (text: string): Promise<number> =>
    Math.min(await cpuTime(() => rowsOf(text)), await cpuTime(() => rowsOf(text)));
  const marked = await costOf(linesOf('"Hands, both of them, went up."'));
  // Were each line looked for marks to the end of the file, it would be six times as much.
  expect(await costOf(linesOf('Both of their hands went up.'))).toBeLessThan(3 * marked);
});
