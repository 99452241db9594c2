/** Why the database cannot start: one line for the operator, who needs no stack trace. */
export class StartRefusal extends Error {
  override name = "StartRefusal";
}
