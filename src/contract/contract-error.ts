// The refusal of a whole answer.

/** The answer as a whole is not what the contract describes. */
export class ContractError extends Error {
  override name = 'ContractError';
}
