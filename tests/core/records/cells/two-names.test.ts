/** Two names in one cell are two persons; one name stays one, however it is written. */
import { describe, expect, test } from 'vitest';
import { personsNamed } from '../../../../core/domain/records/cells/two-names.ts';

describe('two persons', () => {
  test.each([
    ['A. Okafor & R. Singh', ['A. Okafor', 'R. Singh']],
    ['Ms Lee and Mr Patel', ['Ms Lee', 'Mr Patel']],
    ['JSM/RKT', ['JSM', 'RKT']],
    ['Przemysław Wąs + Ngũgĩ Kamau', ['Przemysław Wąs', 'Ngũgĩ Kamau']],
    ['Quillfeather and Umbabwe', ['Quillfeather', 'Umbabwe']],
    ['Brown and Okonjo', ['Brown', 'Okonjo']],
    ['Ada Okafor with Ravi Singh (SENCO)', ['Ada Okafor', 'Ravi Singh (SENCO)']],
    ['Ada Okafor (DHT) w/ Ravi Singh', ['Ada Okafor (DHT)', 'Ravi Singh']],
    ['Okafor, Ada; Singh, Ravi', ['Okafor, Ada', 'Singh, Ravi']],
    ['Ms Lee, Mr Patel', ['Ms Lee', 'Mr Patel']],
    ['Mr and Mrs Vantongeren', ['Mr Vantongeren', 'Mrs Vantongeren']],
    ['Tove van der Meulen & Siôn ap Gwilym', ['Tove van der Meulen', 'Siôn ap Gwilym']],
    ["S. O'Dowdall / K. Smith-Jones", ["S. O'Dowdall", 'K. Smith-Jones']],
    ['a.okafor@hill.example; r.singh@hill.example', ['a.okafor@hill.example', 'r.singh@hill.example']],
    ['A. Okafor\nR. Singh', ['A. Okafor', 'R. Singh']],
    ['Mark and Rose', ['Mark', 'Rose']],
  ])('%s', (cell, persons) => {
    expect(personsNamed(cell)).toEqual(persons);
  });
});

test('three are three', () => {
  expect(personsNamed('Ms Lee, Mr Patel and Dr Ashworthy')).toEqual(['Ms Lee', 'Mr Patel', 'Dr Ashworthy']);
});

describe('one person, or none', () => {
  test.each([
    'Okafor, Ada',
    'Okafor, Ada Ngozi',
    'van der Meulen, Tove',
    'Ravi Singh (SENCO)',
    'Ravi Singh (SENCO and DSL)',
    'Smith-Jones',
    'K. Smith-Jones',
    'Brand and Sons',
    'Okonjo and Sons',
    'A. Okafor, Deputy Head',
    'Okafor, Head of Maths',
    'Teaching and Learning',
    'Maths and Science lead',
    'Governors and Teachers',
    'Anderson',
    'Sandra Withers',
    'N/A',
    '12/10/2026',
    '9X/Ma1',
    '',
  ])('%s', (cell) => {
    expect(personsNamed(cell)).toEqual([cell]);
  });
});
