import { packed, unpacked } from "../text/packed.ts";
import type { KnownLikeness } from "./likeness.ts";

/** What was found out of a collection's likeness, as bytes. */
export function packedLikeness(known: KnownLikeness): Uint8Array {
  const { ids, epoch, setting, frequencies, vectors, candidates, compared, further, means, deviations } = known;
  return packed({ ids, epoch, setting, articles: frequencies.articles }, [
    frequencies.terms,
    frequencies.counts,
    vectors.from,
    vectors.terms,
    vectors.weights,
    vectors.probes,
    candidates.starts,
    candidates.items,
    candidates.ranks,
    compared.from,
    compared.others,
    compared.event,
    compared.subject,
    further.from,
    further.others,
    further.event,
    further.subject,
    means,
    deviations,
  ]);
}

export function unpackedLikeness(bytes: Uint8Array): KnownLikeness {
  const { data, arrays } = unpacked(bytes);
  const { ids, epoch, setting, articles } = data as {
    ids: string[];
    epoch: string;
    setting: string;
    articles: number;
  };
  const [terms, counts, from, all, weights, probes, first, items, ranks, starts, others, event, subject, ...views] =
    arrays as unknown as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Uint16Array,
      Uint8Array,
      Int32Array,
      Int32Array,
      Float64Array,
      Int32Array,
      Int32Array,
      Float64Array,
      Float64Array,
      Int32Array,
      Int32Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
  return {
    ids,
    epoch,
    setting,
    frequencies: { articles, terms, counts },
    vectors: { size: ids.length, from, terms: all, weights, probes },
    candidates: { starts: first, items, ranks },
    compared: { from: starts, others, event, subject },
    further: { from: views[0], others: views[1], event: views[2], subject: views[3] },
    means: views[4],
    deviations: views[5],
  };
}
