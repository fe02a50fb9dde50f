/** Whether what a control answers is one of the values it was given. */
export const isOneOf = <T extends string>(known: readonly T[], value: string | null): value is T =>
  known.some((each) => each === value);
