import type { LedgerRow } from "../model/story.ts";

/** May a figure stand alone? `207` says nothing where its sentence is not beside it; `207 people` does. */
export const saysWhatItCounts = ({ unit, unitCode }: Pick<LedgerRow, "unit" | "unitCode">): boolean =>
  Boolean(unit || unitCode);
