// What is wrong with the corpus, in one shape for every check; nothing here throws but CorpusError's maker.

/** One thing wrong in a corpus file: where it is, what stands there, what should, and what to do. */
export type Fault = {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Path of the field in the file, such as `partners.2.country`; empty for the whole file. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
};

/** A warning: only time made it, it never stops the product. */
export type Warning = { readonly file: string; readonly line: number; readonly message: string };

/** `corpus/partners.yaml:12:5 partners.2.country: found 'Polen', expected an ISO code. Remedy.` */
function describeFault(fault: Fault): string {
  const place = `${fault.file}:${fault.line}:${fault.column}`;
  const field = fault.field === "" ? "" : ` ${fault.field}:`;
  return `${place}${field} found ${fault.found}, expected ${fault.expected}. ${fault.remedy}`;
}

/** Thrown by `loadCorpus` when anything is wrong; its message holds every fault, a line each. */
export class CorpusError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(describeFault).join("\n");
    super(`The corpus has ${faults.length} ${faults.length === 1 ? "fault" : "faults"}:\n${lines}`);
    this.name = "CorpusError";
    this.faults = faults;
  }
}
