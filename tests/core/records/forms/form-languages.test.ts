/** Forms whose own headers are in another language. */
import { describe, expect, test } from 'vitest';
import { readBytes, readText, visitsOf, workbook, type TestCell } from '../support.ts';

const forms: [string, string[]][] = [
  ['German', ['ID', 'Startzeit', 'Fertigstellungszeit', 'E-Mail', 'Name', 'Name2']],
  ['French', ['ID', 'Heure de début', 'Heure de fin', 'Adresse de messagerie', 'Nom', 'Nom2']],
  ['Spanish', ['ID', 'Hora de inicio', 'Hora de finalización', 'Correo electrónico', 'Nombre', 'Nombre2']],
  ['Italian', ['ID', 'Ora di inizio', 'Ora di completamento', 'Posta elettronica', 'Nome', 'Nome2']],
  ['Dutch', ['Id', 'Begintijd', 'Tijd van voltooien', 'E-mail', 'Naam', 'Naam2']],
  [
    'Polish',
    ['Identyfikator', 'Godzina rozpoczęcia', 'Godzina ukończenia', 'Adres e-mail', 'Nazwa', 'Nazwa2'],
  ],
  ['Welsh', ['ID', 'Amser cychwyn', 'Amser cwblhau', 'E-bost', 'Enw', 'Enw2']],
  ['Portuguese', ['ID', 'Hora de início', 'Hora de conclusão', 'Email', 'Nome', 'Nome2']],
];

test.each(forms)('Microsoft Forms in %s', async (_language, fixed) => {
  const start = { serial: 46_300.4 };
  const answers: TestCell[] = [
    7,
    start,
    { serial: 46_300.41 },
    'a@school.example',
    'A Observer',
    'Ms B',
    { serial: 46_301 },
  ];
  const { dialect, rows } = await readBytes(
    workbook([
      [...fixed, 'Date of visit', 'What did you see?'],
      [...answers, 'Hands went up.'],
    ]),
  );
  const [visit] = visitsOf(rows);
  expect({
    dialect,
    key: rows[0]?.responseKey,
    observer: visit?.observer,
    teacher: visit?.teacherSpellings,
    date: visit?.date,
  }).toEqual({
    dialect: 'microsoft-forms',
    key: '7 2026-10-05 09:36:00',
    observer: 'A Observer',
    teacher: ['Ms B'],
    date: '2026-10-06',
  });
});

describe('Google Forms', () => {
  test.each([
    ['German', 'Zeitstempel,E-Mail-Adresse'],
    ['French', "Horodateur,Nom d'utilisateur"],
    ['Spanish', 'Marca temporal,Dirección de correo electrónico'],
    ['Dutch', 'Tijdstempel,E-mailadres'],
  ])('in %s', async (_language, fixed) => {
    const { dialect, rows } = await readText(
      `${fixed},Date of visit,What did you see?\n06/10/2026 09:32:24,a@school.example,2026-10-06,Hands went up.\n`,
    );
    expect([dialect, visitsOf(rows)[0]?.observer]).toEqual(['google-sheets', 'a@school.example']);
  });
});

test('what a quiz adds is ignored', async () => {
  const { columns } = await readText(
    'ID,Start time,Completion time,Email,Name,Total points,Quiz feedback,Date,Points - Date,Feedback - Date,What did you see?,Points - What did you see?\n' +
      '1,10/6/26 12:47:06,10/6/26 12:55:17,anonymous,,,,10/16/26,,,Hands went up.,0\n',
  );
  expect(columns.filter(({ role }) => role === 'ignored').map(({ header }) => header)).toEqual([
    'Total points',
    'Quiz feedback',
    'Points - Date',
    'Feedback - Date',
    'Points - What did you see?',
  ]);
});
