/** An organisation was asked before it is named: the months of the request and of its deadline, and its answer in its own words. */
export interface PublicReply {
  readonly asked: string;
  readonly until: string;
  /** Null where it did not answer. */
  readonly answer: string | null;
}

/** The same with the name that it stands beside. */
export type NamedReply = PublicReply & { readonly name: string };
