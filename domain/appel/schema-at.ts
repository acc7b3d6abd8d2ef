import { z } from 'zod';
import type { Path } from './problem.js';

/** The object schema that describes the place at a path, so that a misspelt key can be told which keys exist. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodObject | undefined {
  const place = path.reduce<unknown>((outer, part) => inner(unwrap(outer), part), schema);
  const found = unwrap(place);
  return found instanceof z.ZodObject ? found : undefined;
}

function inner(schema: unknown, part: string | number): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject ? schema.shape[part] : undefined;
}

function unwrap(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  )
    return unwrap(schema.unwrap());
  return schema;
}
