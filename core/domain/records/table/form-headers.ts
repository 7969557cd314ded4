/** The headers that Microsoft Forms and Google Forms add by themselves, in the languages that schools set them to. */
import { headerKey } from './headers.ts';

/** `second name`: a question titled "Name", which Microsoft Forms numbers. `other`: nothing that a walk needs. */
export type FormHeader = 'id' | 'start' | 'end' | 'email' | 'name' | 'second name' | 'timestamp' | 'other';

/** English, German, French, Spanish, Italian, Dutch, Polish, Welsh, Portuguese. */
const wordings: readonly (readonly [FormHeader, string])[] = [
  ['id', 'id | identificatore | identificador | identyfikator'],
  [
    'start',
    'start time | startzeit | heure de début | hora de inicio | ora di inizio | ora inizio | begintijd | starttijd | ' +
      'godzina rozpoczęcia | czas rozpoczęcia | amser dechrau | amser cychwyn | hora de início | hora do início',
  ],
  [
    'end',
    'completion time | fertigstellungszeit | abschlusszeit | heure de fin | hora de finalización | ' +
      'ora di completamento | ora completamento | tijd van voltooien | voltooiingstijd | godzina ukończenia | ' +
      'czas ukończenia | amser cwblhau | hora de conclusão | hora da conclusão',
  ],
  [
    'email',
    'email | e-mail | email address | e-mail address | e-mail-adresse | adresse de messagerie | adresse e-mail | ' +
      'correo electrónico | dirección de correo electrónico | posta elettronica | indirizzo email | ' +
      "indirizzo e-mail | e-mailadres | adres e-mail | e-bost | ebost | cyfeiriad e-bost | endereço de e-mail | nom d'utilisateur",
  ],
  ['name', 'name | nom | nombre | nome | naam | nazwa | enw'],
  ['second name', 'name2 | nom2 | nombre2 | nome2 | naam2 | nazwa2 | enw2'],
  [
    'timestamp',
    'timestamp | zeitstempel | horodateur | marca temporal | informazioni cronologiche | tijdstempel | ' +
      'sygnatura czasowa | stamp amser | carimbo de data/hora | carimbo de tempo',
  ],
  [
    'other',
    'last modified time | zeitpunkt der letzten änderung | uhrzeit der letzten änderung | ' +
      'heure de la dernière modification | hora de la última modificación | ' +
      "ora dell'ultima modifica | tijd van laatste wijziging | czas ostatniej modyfikacji | " +
      'godzina ostatniej modyfikacji | amser addasu diwethaf | hora da última modificação | ' +
      'language | sprache | langue | idioma | lingua | taal | język | iaith | ' +
      'total points | gesamtpunktzahl | gesamtpunkte | total des points | total de puntos | puntos totales | ' +
      'punti totali | totaal aantal punten | suma punktów | cyfanswm pwyntiau | total de pontos | ' +
      'quiz feedback | quizfeedback | grade posted time | score',
  ],
];

const headerByWording: ReadonlyMap<string, FormHeader> = new Map(
  wordings.flatMap(([header, list]) =>
    list.split(' | ').map((wording): [string, FormHeader] => [wording, header]),
  ),
);

/** What a quiz adds behind each question. */
const quiz =
  /^(?:points|feedback|punkte|commentaires|puntos|comentarios|punti|punten|punkty|pwyntiau|pontos) [-–] /;

/** Which header of a form's own it is, or null for a question. */
export function formHeader(header: string): FormHeader | null {
  const key = headerKey(header);
  return headerByWording.get(key) ?? (quiz.test(key) ? 'other' : null);
}
