import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { BusMessage } from "#server/bus/message.ts";
import { notify } from "#server/bus/notify.ts";
import { isDatabaseUnavailable, isWriteConflict } from "#server/db/databaseErrors.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor, type TransactionOptions } from "#server/db/withActor.ts";
import { appendAudit, type AuditDraft } from "./appendAudit.ts";
import { forbidden, notFound, unavailable, type Failure } from "./failure.ts";
import { invalidInput } from "./invalidInput.ts";

export interface CommandContext<Facts> {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly facts: Facts;
  /** Written to the audit chain of its (resolution, audience), or of the assembly, before the transaction commits. */
  readonly audit: (event: AuditDraft) => void;
  /** Sent to every process when the transaction commits. */
  readonly notify: (message: BusMessage) => void;
}

export interface Command<Input extends z.ZodType, Output, Facts> extends TransactionOptions {
  /** The verb, as it stands in logs. */
  readonly name: string;
  readonly input: Input;
  /** What the policy is asked about; null means there is nothing that the actor may know of. */
  readonly facts?: (tx: Transaction, actor: Actor, input: z.output<Input>) => Promise<Facts | null>;
  /** A sentence of domain/policy. */
  readonly policy: (actor: Actor, facts: Facts, input: z.output<Input>) => boolean;
  /** The change. A failure it returns rolls everything back. */
  readonly run: (context: CommandContext<Facts>, input: z.output<Input>) => Promise<Result<Output, Failure>>;
}

/** Defines a command; the types follow from its input schema, its facts and what `run` answers. */
export const command = <Input extends z.ZodType, Output, Facts = null>(
  definition: Command<Input, Output, Facts>,
): Command<Input, Output, Facts> => definition;

/** Two commands that took the same locks in another order: one of them is run again. */
const ATTEMPTS = 3;

/** Carries a command's failure out of the transaction, which must roll back. */
class CommandFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * The one way to change anything for a person: parses the input, loads the facts, asks the policy, and runs the change,
 * its audit events and its hints in one transaction under row-level security.
 *
 * What the actor may not read is `notFound`, whatever they asked of it: a refusal must not betray that it exists.
 */
export async function perform<Input extends z.ZodType, Output, Facts>(
  actor: Actor,
  definition: Command<Input, Output, Facts>,
  given: z.input<Input>,
): Promise<Result<Output, Failure>> {
  const input = definition.input.safeParse(given);
  if (!input.success) return err(invalidInput(input.error));
  for (let attempt = 1; ; attempt++) {
    try {
      return ok(await withActor(actor, (tx) => change(tx, actor, definition, input.data), definition));
    } catch (error) {
      if (error instanceof CommandFailed) return err(error.failure);
      if (isDatabaseUnavailable(error)) return err(unavailable);
      if (!isWriteConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function change<Input extends z.ZodType, Output, Facts>(
  tx: Transaction,
  actor: Actor,
  { facts: load, policy, run }: Command<Input, Output, Facts>,
  input: z.output<Input>,
): Promise<Output> {
  const loaded = load ? await load(tx, actor, input) : null;
  if (load && loaded === null) throw new CommandFailed(notFound);
  // Without a loader `Facts` is null, by the default of command().
  const facts = loaded as Facts;
  if (!policy(actor, facts, input)) throw new CommandFailed(forbidden);
  const events: AuditDraft[] = [];
  const messages: BusMessage[] = [];
  const result = await run(
    { tx, actor, facts, audit: (event) => events.push(event), notify: (message) => messages.push(message) },
    input,
  );
  if (!result.ok) throw new CommandFailed(result.error);
  // Last, because every command of a resolution waits for its chain's lock.
  await appendAudit(tx, actor, events);
  for (const message of messages) await notify(tx, message);
  return result.value;
}
