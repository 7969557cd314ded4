/** The columns of a table as a colleague would name them: when, who, teacher, class, areas, what was seen, what pupils said. */
import type { ColumnRole, ColumnUse } from '../../../../core/contract/tables.ts';
import type { FilePreview } from '../../../../core/contract/calls/records.ts';

export interface Chip {
  role: ColumnRole;
  /** Several where a role is in many columns, none of them in doubt. */
  columns: readonly [ColumnUse, ...ColumnUse[]];
}

export interface Chips {
  chips: readonly Chip[];
  /** What matters and no column says. */
  missing: readonly ('day' | 'observer' | 'teacher' | 'evidence')[];
  /** Columns that a form added by itself. */
  addedByForm: number;
  notUsed: readonly ColumnUse[];
}

const order: readonly ColumnRole[] = [
  'date',
  'timestamp',
  'start-time',
  'end-time',
  'period',
  'minutes',
  'observer',
  'observer-email',
  'second-observer',
  'teacher',
  'teacher-initials',
  'class',
  'year-group',
  'subject',
  'room',
  'focus-areas',
  'evidence',
  'pupil-quote',
  'wondering',
  'tally',
  'rating',
  'option',
  'walk-title',
  'response-id',
];
/** More columns of one role than these stand together. */
const fewEnough = 2;

const evidenceRoles: readonly ColumnRole[] = [
  'evidence',
  'pupil-quote',
  'wondering',
  'tally',
  'rating',
  'option',
];

/**
 * What the columns of a table are.
 * @param doubted indices of columns that were not sure at first: each stands alone, also when it is confirmed
 * @param questioned indices of columns that a question is about: what they are is said there
 */
export function chipsOf(
  { columns, asksObserver, dialect }: Pick<FilePreview, 'asksObserver' | 'columns' | 'dialect'>,
  doubted: readonly number[],
  questioned: readonly number[] = [],
): Chips {
  const has = (...roles: ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  const isNews = ({ role, index }: ColumnUse): boolean => {
    if (doubted.includes(index)) return true;
    if (role === 'timestamp') return !has('date');
    if (role === 'observer-email') return !has('observer');
    return role !== 'response-id' && role !== 'end-time';
  };
  const chips = order.flatMap((role): Chip[] => {
    const all = columns.filter((column) => column.role === role && isNews(column));
    const certain = all.filter(({ index }) => !doubted.includes(index));
    const [first, ...rest] = certain;
    const together = first !== undefined && certain.length > fewEnough;
    const single = together ? all.filter(({ index }) => doubted.includes(index)) : all;
    return [
      ...(together ? [{ role, columns: [first, ...rest] } satisfies Chip] : []),
      ...single.map((column): Chip => ({ role, columns: [column] })),
    ];
  });
  const isTable = dialect !== 'learning-walk-records' && dialect !== 'staff-list';
  return {
    chips,
    missing: isTable
      ? [
          ...(has('date', 'timestamp') ? [] : (['day'] as const)),
          ...(asksObserver ? (['observer'] as const) : []),
          ...(has('teacher', 'teacher-initials') ? [] : (['teacher'] as const)),
          ...(has(...evidenceRoles) ? [] : (['evidence'] as const)),
        ]
      : [],
    addedByForm: columns.filter(({ role, why }) => role === 'ignored' && why === 'added-by-form').length,
    notUsed: columns.filter(
      ({ index, role, why, examples }) =>
        role === 'ignored' && why !== 'added-by-form' && examples.length > 0 && !questioned.includes(index),
    ),
  };
}
