/** An error as plain data, which one thread can send to another whatever the error holds. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: PlainError;
  /** Its fields that are words or numbers: what the system said of a file. */
  readonly fields: Readonly<Record<string, string | number>>;
}

/** Limit of the chain of causes that is told: a cause may be its own cause. */
const mostCauses = 8;

/** Returns an error as plain data. Structured clones lose its code and path, and throw where a field is a function. */
export function plainError(error: unknown, causes = mostCauses): PlainError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), fields: {} };
  const { name, message, stack } = error;
  const cause = (error as { originalError?: unknown }).originalError ?? error.cause;
  const fields = Object.entries(error).filter(
    (field): field is [string, string | number] =>
      ["string", "number"].includes(typeof field[1]) && field[0] !== "name",
  );
  return {
    name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined || cause === error || causes === 0 ? {} : { cause: plainError(cause, causes - 1) }),
    fields: Object.fromEntries(fields),
  };
}

/** Returns the error that was sent. */
export function restoredError({ name, message, stack, cause, fields }: PlainError): Error {
  const error = new Error(message, cause ? { cause: restoredError(cause) } : {});
  return Object.assign(error, fields, { name }, stack === undefined ? {} : { stack });
}
