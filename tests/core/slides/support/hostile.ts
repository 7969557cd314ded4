/** Texts that have broken files and layouts before. */
export const hostile = [
  '<script>alert(1)</script> & "quotes" \'and\' ]]>',
  'a\u0000b\u0007c\u001bd\ufffee\ud800f',
  '=HYPERLINK("https://example.example")',
  'W'.repeat(400),
  'a long statement of what was seen '.repeat(12).trim(),
  '🙂👩‍👩‍👧‍👦🇬🇧 شكرا שלום \u202ereversed',
  '_x0041_ _x000B_ %n \\ {0} $A$1 ../../etc',
  'two\nlines\tand a tab',
  'سأل التلاميذ لماذا قبل أن يجيبوا',
  '学生们先想一想，再说出他们的理由。',
];
