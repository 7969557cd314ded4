/** Rows come out of SQLite through a schema, like everything else that crosses a boundary. */
import * as z from 'zod';

/** A column that holds JSON text of a known shape. */
export function jsonColumn<T extends z.ZodType>(shape: T): z.ZodPipe<z.ZodTransform<unknown, string>, T> {
  return z.transform((text: string): unknown => JSON.parse(text)).pipe(shape);
}

/** A whole result set. */
export function parseRows<T extends z.ZodType>(shape: T, rows: unknown[]): z.output<T>[] {
  return rows.map((row) => shape.parse(row));
}

export const textList = jsonColumn(z.array(z.string()));
