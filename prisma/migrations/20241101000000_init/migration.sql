-- CreateEnum
CREATE TYPE "Role" AS ENUM ('drafter', 'contributor', 'approver', 'clerk', 'observer', 'administrator');

-- CreateEnum
CREATE TYPE "ResolutionState" AS ENUM ('open', 'frozen', 'approved');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "access_epoch" INTEGER NOT NULL DEFAULT 0,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parties" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" JSONB NOT NULL,
    "short_name" JSONB NOT NULL,
    "colour" JSONB NOT NULL,
    "seats" INTEGER,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "role" "Role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "party_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "resolutions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "document_name" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "style" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "languages" TEXT[],
    "header" JSONB NOT NULL DEFAULT '{}',
    "parent_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resolutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution_parties" (
    "resolution_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "approves" BOOLEAN NOT NULL DEFAULT true,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resolution_parties_pkey" PRIMARY KEY ("resolution_id","party_id")
);

-- CreateTable
CREATE TABLE "resolution_grants" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "resolution_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution_head" (
    "resolution_id" UUID NOT NULL,
    "head" BIGINT NOT NULL DEFAULT 0,
    "state" "ResolutionState" NOT NULL DEFAULT 'open',
    "access_epoch" INTEGER NOT NULL DEFAULT 0,
    "chain" BYTEA NOT NULL,

    CONSTRAINT "resolution_head_pkey" PRIMARY KEY ("resolution_id")
);

-- CreateTable
CREATE TABLE "journal" (
    "resolution_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "chain" BYTEA NOT NULL,
    "user_id" UUID,
    "party_id" UUID,
    "schema_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("resolution_id","seq")
);

-- CreateTable
CREATE TABLE "journal_clients" (
    "resolution_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "user_id" UUID,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "journal_clients_pkey" PRIMARY KEY ("resolution_id","client_id")
);

-- CreateTable
CREATE TABLE "snapshots" (
    "resolution_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("resolution_id","seq")
);

-- CreateTable
CREATE TABLE "settled_states" (
    "resolution_id" UUID NOT NULL,
    "head" BIGINT NOT NULL,
    "blocks" JSONB NOT NULL,
    "hashes" JSONB NOT NULL,
    "where_used" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settled_states_pkey" PRIMARY KEY ("resolution_id","head")
);

-- CreateTable
CREATE TABLE "lost_words" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "language" TEXT NOT NULL,
    "block_id" TEXT,
    "text" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "lost_words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "versions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "head" BIGINT NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "yjs_snapshot" BYTEA NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "frozen_by" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_at" TIMESTAMPTZ(3),
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version_id" UUID NOT NULL,
    "resolution_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "voided_reason" TEXT,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "title" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "authors" TEXT[],
    "published_at" TEXT,
    "published_sort" TIMESTAMPTZ(3),
    "modified_at" TEXT,
    "language" TEXT,
    "section" TEXT,
    "url" TEXT,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_from" UUID,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "captures" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "bytes" BYTEA NOT NULL,
    "content_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "captured_by" UUID NOT NULL,

    CONSTRAINT "captures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speakers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "name" JSONB NOT NULL,
    "office" JSONB,
    "organisation" JSONB,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speakers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "source_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "speaker_id" UUID,
    "kind" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "selector" JSONB NOT NULL,
    "verb" TEXT,
    "said_on" TEXT,
    "place" TEXT,
    "language" TEXT,
    "translation" JSONB NOT NULL DEFAULT '{}',
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_from" UUID,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution_evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "source_id" UUID,
    "statement_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resolution_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "evidence_kind" TEXT NOT NULL,
    "block_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "positions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "target_kind" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "stance" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "statement_id" UUID,
    "wording" TEXT,
    "block_hash" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "threads" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "language" TEXT NOT NULL,
    "block_id" TEXT NOT NULL,
    "selector" JSONB NOT NULL,
    "version_n" INTEGER,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,

    CONSTRAINT "threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "thread_id" UUID NOT NULL,
    "resolution_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "body" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_chains" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID,
    "audience_party_id" UUID,
    "length" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_chains_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "chain_id" UUID NOT NULL,
    "resolution_id" UUID,
    "audience_party_id" UUID,
    "seq" INTEGER NOT NULL,
    "event" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "leaf" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_checkpoints" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous" TEXT,
    "leaves" TEXT[],
    "root" TEXT NOT NULL,

    CONSTRAINT "audit_checkpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_openings" (
    "checkpoint_id" UUID NOT NULL,
    "chain_id" UUID NOT NULL,
    "resolution_id" UUID,
    "audience_party_id" UUID,
    "length" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "audit_openings_pkey" PRIMARY KEY ("checkpoint_id","chain_id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE INDEX "memberships_party_id_idx" ON "memberships"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "resolutions_document_name_key" ON "resolutions"("document_name");

-- CreateIndex
CREATE INDEX "resolution_parties_party_id_idx" ON "resolution_parties"("party_id");

-- CreateIndex
CREATE INDEX "resolution_grants_resolution_id_user_id_idx" ON "resolution_grants"("resolution_id", "user_id");

-- CreateIndex
CREATE INDEX "resolution_grants_user_id_idx" ON "resolution_grants"("user_id");

-- CreateIndex
CREATE INDEX "lost_words_resolution_id_user_id_idx" ON "lost_words"("resolution_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "versions_resolution_id_n_key" ON "versions"("resolution_id", "n");

-- CreateIndex
CREATE UNIQUE INDEX "versions_id_resolution_id_n_sha256_key" ON "versions"("id", "resolution_id", "n", "sha256");

-- CreateIndex
CREATE INDEX "approvals_resolution_id_idx" ON "approvals"("resolution_id");

-- CreateIndex
CREATE INDEX "sources_audience_party_id_idx" ON "sources"("audience_party_id");

-- CreateIndex
CREATE INDEX "captures_source_id_idx" ON "captures"("source_id");

-- CreateIndex
CREATE INDEX "statements_source_id_idx" ON "statements"("source_id");

-- CreateIndex
CREATE INDEX "resolution_evidence_resolution_id_idx" ON "resolution_evidence"("resolution_id");

-- CreateIndex
CREATE INDEX "citations_resolution_id_idx" ON "citations"("resolution_id");

-- CreateIndex
CREATE INDEX "positions_resolution_id_idx" ON "positions"("resolution_id");

-- CreateIndex
CREATE INDEX "threads_resolution_id_idx" ON "threads"("resolution_id");

-- CreateIndex
CREATE INDEX "comments_thread_id_idx" ON "comments"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_chain_id_seq_key" ON "audit_events"("chain_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "audit_checkpoints_root_key" ON "audit_checkpoints"("root");

-- CreateIndex
CREATE INDEX "audit_openings_chain_id_idx" ON "audit_openings"("chain_id");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "parties"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "parties"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_parties" ADD CONSTRAINT "resolution_parties_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_parties" ADD CONSTRAINT "resolution_parties_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_head" ADD CONSTRAINT "resolution_head_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_version_id_resolution_id_n_sha256_fkey" FOREIGN KEY ("version_id", "resolution_id", "n", "sha256") REFERENCES "versions"("id", "resolution_id", "n", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "captures" ADD CONSTRAINT "captures_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_chain_id_fkey" FOREIGN KEY ("chain_id") REFERENCES "audit_chains"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_openings" ADD CONSTRAINT "audit_openings_checkpoint_id_fkey" FOREIGN KEY ("checkpoint_id") REFERENCES "audit_checkpoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_openings" ADD CONSTRAINT "audit_openings_chain_id_fkey" FOREIGN KEY ("chain_id") REFERENCES "audit_chains"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand: what the rows may hold, and who reads and writes them.

-- What the rows may hold

ALTER TABLE memberships ADD CONSTRAINT memberships_party_fits_role
  CHECK ((role IN ('drafter', 'contributor', 'approver')) = (party_id IS NOT NULL));
ALTER TABLE invitations ADD CONSTRAINT invitations_party_fits_role
  CHECK ((role IN ('drafter', 'contributor', 'approver')) = (party_id IS NOT NULL));
-- A constraint, not a partial index: the schema language cannot express either, and a diff would drop the index.
ALTER TABLE memberships ADD CONSTRAINT memberships_one_at_a_time EXCLUDE USING btree (user_id WITH =) WHERE (ended_at IS NULL);
ALTER TABLE users ADD CONSTRAINT users_email_lower_case CHECK (email = lower(email));
ALTER TABLE versions ADD CONSTRAINT versions_n_positive CHECK (n >= 1);
ALTER TABLE versions ADD CONSTRAINT versions_sha256_of_bytes CHECK (sha256 = encode(sha256(bytes), 'hex'));
ALTER TABLE approvals ADD CONSTRAINT approvals_decision CHECK (decision IN ('approve', 'refuse'));
ALTER TABLE approvals ADD CONSTRAINT approvals_role CHECK (role = 'approver');
ALTER TABLE captures ADD CONSTRAINT captures_sha256_of_bytes CHECK (sha256 = encode(sha256(bytes), 'hex'));
ALTER TABLE journal ADD CONSTRAINT journal_sha256_of_bytes CHECK (sha256 = sha256(bytes) AND octet_length(chain) = 32);
ALTER TABLE statements ADD CONSTRAINT statements_kind CHECK (kind IN ('direct', 'reported'));
ALTER TABLE resolution_evidence ADD CONSTRAINT resolution_evidence_names_something
  CHECK (num_nonnulls(source_id, statement_id) >= 1);
ALTER TABLE citations ADD CONSTRAINT citations_evidence_kind CHECK (evidence_kind IN ('statement', 'source'));
ALTER TABLE positions ADD CONSTRAINT positions_stance CHECK (stance IN ('support', 'reservation', 'oppose', 'none'));
ALTER TABLE positions ADD CONSTRAINT positions_target
  CHECK (target_kind IN ('resolution', 'block', 'theme') AND (target_kind = 'resolution') = (target = ''));
ALTER TABLE positions ADD CONSTRAINT positions_audience CHECK (audience_party_id IS NULL OR audience_party_id = party_id);
ALTER TABLE threads ADD CONSTRAINT threads_resolved CHECK ((resolved_at IS NULL) = (resolved_by IS NULL));
ALTER TABLE audit_chains ADD CONSTRAINT audit_chains_party_needs_resolution
  CHECK (audience_party_id IS NULL OR resolution_id IS NOT NULL);
-- One chain for each (resolution, audience), and one for the assembly, where both are null.
ALTER TABLE audit_chains ADD CONSTRAINT audit_chains_one_each EXCLUDE USING btree
  ((coalesce(resolution_id, '00000000-0000-0000-0000-000000000000')) WITH =,
   (coalesce(audience_party_id, '00000000-0000-0000-0000-000000000000')) WITH =);

-- Who is asking: set for one transaction by withActor

CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
CREATE FUNCTION app_party_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.party_id', true), '')::uuid;
CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.role', true), '');

-- A row for all, or for the asker's own party.
CREATE FUNCTION app_in_audience(audience_party_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN audience_party_id IS NULL OR audience_party_id = app_party_id();

-- mayRead of domain/policy: a participant's people, the clerk of a common text, a guest; an administrator never. A set,
-- so that a query of many rows works it out once. It runs as the owner, because it must see who else takes part.
CREATE FUNCTION app_readable_resolutions() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.resolution_id FROM public.resolution_parties p
    WHERE public.app_role() IN ('drafter', 'contributor', 'approver') AND p.party_id = public.app_party_id()
  UNION ALL
  SELECT p.resolution_id FROM public.resolution_parties p
    WHERE public.app_role() = 'clerk' GROUP BY p.resolution_id HAVING count(*) >= 2
  UNION ALL
  SELECT g.resolution_id FROM public.resolution_grants g
    WHERE public.app_role() <> 'administrator' AND g.user_id = public.app_user_id() AND g.revoked_at IS NULL
$$;

-- The moment in which a resolution is made: its maker names who takes part, once.
CREATE FUNCTION app_is_making_resolution(resolution_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM public.resolutions r WHERE r.id = $1 AND r.created_by = public.app_user_id())
    AND NOT EXISTS (SELECT FROM public.resolution_parties p WHERE p.resolution_id = $1)
$$;

REVOKE EXECUTE ON FUNCTION app_readable_resolutions(), app_is_making_resolution(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_readable_resolutions(), app_is_making_resolution(uuid) TO whereas_app;

-- Row-level security binds everyone but whereas_system, the owner too. A table that a role has no grant on stays shut.

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO whereas_system', name);
  END LOOP;
END $$;

-- What the two functions above read as the owner.
CREATE POLICY owner_reads ON resolution_parties FOR SELECT TO whereas_owner USING (true);
CREATE POLICY owner_reads ON resolution_grants FOR SELECT TO whereas_owner USING (user_id = app_user_id());
CREATE POLICY owner_reads ON resolutions FOR SELECT TO whereas_owner USING (created_by = app_user_id());

-- whereas_system: collaboration, jobs and sign-in. What is append-only stays so for it as well: it holds no UPDATE or
-- DELETE on journal, journal_clients, positions, citations, captures, audit_events, audit_checkpoints,
-- audit_openings.
GRANT UPDATE ON users, parties, memberships, sessions, api_tokens, invitations, settings, resolutions, resolution_parties,
  resolution_grants, resolution_head, snapshots, settled_states, sources, speakers, statements, rate_limits TO whereas_system;
GRANT DELETE ON sessions, api_tokens, invitations, settings, resolution_parties, resolution_evidence, snapshots, rate_limits TO whereas_system;
GRANT UPDATE (dismissed_at) ON lost_words TO whereas_system;
GRANT UPDATE (approved_at, reopened_at) ON versions TO whereas_system;
GRANT UPDATE (voided_at, voided_reason) ON approvals TO whereas_system;
GRANT UPDATE (resolved_at, resolved_by) ON threads TO whereas_system;
GRANT UPDATE (body, edited_at, deleted_at) ON comments TO whereas_system;
GRANT UPDATE (length, head) ON audit_chains TO whereas_system;

-- People and parties. Addresses and password hashes are granted to no one: server/auth reads them as whereas_system.

GRANT SELECT (id, name, locale, access_epoch, disabled_at, created_at), UPDATE (name, locale, password_hash, access_epoch, disabled_at)
  ON users TO whereas_app;
CREATE POLICY app_reads ON users FOR SELECT TO whereas_app USING (true);
CREATE POLICY app_updates ON users FOR UPDATE TO whereas_app
  USING (id = app_user_id() OR app_role() = 'administrator') WITH CHECK (id = app_user_id() OR app_role() = 'administrator');

GRANT SELECT, INSERT, UPDATE (name, short_name, colour, seats, sort) ON parties TO whereas_app;
CREATE POLICY app_reads ON parties FOR SELECT TO whereas_app USING (true);
CREATE POLICY app_inserts ON parties FOR INSERT TO whereas_app WITH CHECK (app_role() = 'administrator');
CREATE POLICY app_updates ON parties FOR UPDATE TO whereas_app USING (app_role() = 'administrator');

-- The clerk sees who observes, to let them into a text.
GRANT SELECT, INSERT, UPDATE (ended_at) ON memberships TO whereas_app;
CREATE POLICY app_reads ON memberships FOR SELECT TO whereas_app
  USING (user_id = app_user_id() OR app_role() = 'administrator' OR (app_role() = 'clerk' AND role = 'observer'));
CREATE POLICY app_inserts ON memberships FOR INSERT TO whereas_app WITH CHECK (app_role() = 'administrator');
CREATE POLICY app_updates ON memberships FOR UPDATE TO whereas_app USING (app_role() = 'administrator');

-- An administrator ends the sessions of a person whose account is closed.
GRANT SELECT (id, user_id, expires, created_at, last_seen_at), DELETE ON sessions TO whereas_app;
CREATE POLICY app_reads ON sessions FOR SELECT TO whereas_app USING (user_id = app_user_id() OR app_role() = 'administrator');
CREATE POLICY app_deletes ON sessions FOR DELETE TO whereas_app USING (user_id = app_user_id() OR app_role() = 'administrator');

GRANT SELECT (id, user_id, name, created_at, last_used_at, expires_at, revoked_at), INSERT, UPDATE (revoked_at)
  ON api_tokens TO whereas_app;
CREATE POLICY app_reads ON api_tokens FOR SELECT TO whereas_app USING (user_id = app_user_id());
CREATE POLICY app_inserts ON api_tokens FOR INSERT TO whereas_app WITH CHECK (user_id = app_user_id());
CREATE POLICY app_updates ON api_tokens FOR UPDATE TO whereas_app USING (user_id = app_user_id());

GRANT SELECT (id, role, party_id, note, created_by, created_at, expires_at, used_at, used_by, revoked_at), INSERT, UPDATE (revoked_at)
  ON invitations TO whereas_app;
CREATE POLICY app_reads ON invitations FOR SELECT TO whereas_app USING (app_role() = 'administrator');
CREATE POLICY app_inserts ON invitations FOR INSERT TO whereas_app
  WITH CHECK (app_role() = 'administrator' AND created_by = app_user_id());
CREATE POLICY app_updates ON invitations FOR UPDATE TO whereas_app USING (app_role() = 'administrator');

GRANT SELECT ON settings TO whereas_app;
CREATE POLICY app_reads ON settings FOR SELECT TO whereas_app USING (true);

-- Resolutions. One is made in this order: the row (without RETURNING: nobody takes part yet, so nobody reads it), all its
-- parties in one statement, then its head.

GRANT SELECT, INSERT, UPDATE (title, style, languages, header, updated_at) ON resolutions TO whereas_app;
CREATE POLICY app_reads ON resolutions FOR SELECT TO whereas_app USING (id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON resolutions FOR INSERT TO whereas_app
  WITH CHECK (app_role() IN ('drafter', 'clerk') AND created_by = app_user_id());
CREATE POLICY app_updates ON resolutions FOR UPDATE TO whereas_app USING (id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT, UPDATE (approves, sort), DELETE ON resolution_parties TO whereas_app;
CREATE POLICY app_reads ON resolution_parties FOR SELECT TO whereas_app
  USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON resolution_parties FOR INSERT TO whereas_app
  WITH CHECK ((app_role() = 'clerk' AND resolution_id IN (SELECT app_readable_resolutions()))
    OR app_is_making_resolution(resolution_id));
CREATE POLICY app_updates ON resolution_parties FOR UPDATE TO whereas_app
  USING (app_role() = 'clerk' AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_deletes ON resolution_parties FOR DELETE TO whereas_app
  USING (app_role() = 'clerk' AND resolution_id IN (SELECT app_readable_resolutions()));

-- Only the clerk of a common text lets a guest in; a guest who became a clerk cannot through the grant alone.
GRANT SELECT, INSERT, UPDATE (revoked_at) ON resolution_grants TO whereas_app;
CREATE POLICY app_reads ON resolution_grants FOR SELECT TO whereas_app
  USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON resolution_grants FOR INSERT TO whereas_app
  WITH CHECK (app_role() = 'clerk' AND created_by = app_user_id() AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_updates ON resolution_grants FOR UPDATE TO whereas_app
  USING (app_role() = 'clerk' AND resolution_id IN (SELECT app_readable_resolutions()));

-- The text and its journal: readable with the resolution. What a person's command writes bears their own name or, for
-- the server's own edits, none.

GRANT SELECT, INSERT, UPDATE (head, state, access_epoch, chain) ON resolution_head TO whereas_app;
CREATE POLICY app_reads ON resolution_head FOR SELECT TO whereas_app
  USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON resolution_head FOR INSERT TO whereas_app
  WITH CHECK (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_updates ON resolution_head FOR UPDATE TO whereas_app
  USING (resolution_id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT ON journal, journal_clients, snapshots, settled_states TO whereas_app;
CREATE POLICY app_reads ON journal FOR SELECT TO whereas_app USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON journal FOR INSERT TO whereas_app
  WITH CHECK (resolution_id IN (SELECT app_readable_resolutions())
    AND (user_id IS NULL OR user_id = app_user_id()) AND app_in_audience(party_id));
CREATE POLICY app_reads ON journal_clients FOR SELECT TO whereas_app
  USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON journal_clients FOR INSERT TO whereas_app
  WITH CHECK (resolution_id IN (SELECT app_readable_resolutions())
    AND (user_id IS NULL OR user_id = app_user_id()) AND app_in_audience(party_id));
CREATE POLICY app_reads ON snapshots FOR SELECT TO whereas_app USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON snapshots FOR INSERT TO whereas_app
  WITH CHECK (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_reads ON settled_states FOR SELECT TO whereas_app
  USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON settled_states FOR INSERT TO whereas_app
  WITH CHECK (resolution_id IN (SELECT app_readable_resolutions()));

-- Swallowed words are their author's; whereas_system finds them.
GRANT SELECT, UPDATE (dismissed_at) ON lost_words TO whereas_app;
CREATE POLICY app_reads ON lost_words FOR SELECT TO whereas_app
  USING (user_id = app_user_id() AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_updates ON lost_words FOR UPDATE TO whereas_app
  USING (user_id = app_user_id() AND resolution_id IN (SELECT app_readable_resolutions()));

-- Versions and approvals: only what happens to them later may change, never what they say.

GRANT SELECT, INSERT, UPDATE (approved_at, reopened_at) ON versions TO whereas_app;
CREATE POLICY app_reads ON versions FOR SELECT TO whereas_app USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON versions FOR INSERT TO whereas_app
  WITH CHECK (frozen_by = app_user_id() AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_updates ON versions FOR UPDATE TO whereas_app USING (resolution_id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT, UPDATE (voided_at, voided_reason) ON approvals TO whereas_app;
CREATE POLICY app_reads ON approvals FOR SELECT TO whereas_app USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON approvals FOR INSERT TO whereas_app
  WITH CHECK (app_role() = 'approver' AND user_id = app_user_id() AND party_id = app_party_id()
    AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_updates ON approvals FOR UPDATE TO whereas_app USING (resolution_id IN (SELECT app_readable_resolutions()));

-- Evidence belongs to the assembly: its audience alone decides. What was captured and quoted never changes. What hangs
-- on another row is no wider than it: the inner SELECT is under row-level security too.

GRANT SELECT, INSERT, UPDATE (title, outlet, authors, published_at, published_sort, modified_at, language, section, url)
  ON sources TO whereas_app;
CREATE POLICY app_reads ON sources FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON sources FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id));
CREATE POLICY app_updates ON sources FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

GRANT SELECT, INSERT ON captures TO whereas_app;
CREATE POLICY app_reads ON captures FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON captures FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND captured_by = app_user_id() AND EXISTS (
    SELECT FROM sources s WHERE s.id = source_id AND s.audience_party_id IS NOT DISTINCT FROM captures.audience_party_id));

GRANT SELECT, INSERT, UPDATE (name, office, organisation) ON speakers TO whereas_app;
CREATE POLICY app_reads ON speakers FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON speakers FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id());
CREATE POLICY app_updates ON speakers FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

GRANT SELECT, INSERT, UPDATE (speaker_id, kind, verb, said_on, place, language, translation) ON statements TO whereas_app;
CREATE POLICY app_reads ON statements FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON statements FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id) AND EXISTS (
    SELECT FROM captures c WHERE c.id = capture_id AND c.source_id = statements.source_id
      AND (c.audience_party_id IS NULL OR c.audience_party_id = statements.audience_party_id)));
CREATE POLICY app_updates ON statements FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

GRANT SELECT, INSERT, DELETE ON resolution_evidence TO whereas_app;
CREATE POLICY app_reads ON resolution_evidence FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON resolution_evidence FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id()
    AND resolution_id IN (SELECT app_readable_resolutions()));

CREATE POLICY app_deletes ON resolution_evidence FOR DELETE TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT ON citations TO whereas_app;
CREATE POLICY app_reads ON citations FOR SELECT TO whereas_app USING (resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON citations FOR INSERT TO whereas_app
  WITH CHECK (created_by = app_user_id() AND app_in_audience(party_id)
    AND resolution_id IN (SELECT app_readable_resolutions()));

-- Positions and threads

GRANT SELECT, INSERT ON positions TO whereas_app;
CREATE POLICY app_reads ON positions FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON positions FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND party_id = app_party_id() AND recorded_by = app_user_id()
    AND resolution_id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT, UPDATE (resolved_at, resolved_by) ON threads TO whereas_app;
CREATE POLICY app_reads ON threads FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON threads FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_updates ON threads FOR UPDATE TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT, UPDATE (body, edited_at, deleted_at) ON comments TO whereas_app;
CREATE POLICY app_reads ON comments FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON comments FOR INSERT TO whereas_app
  WITH CHECK (created_by = app_user_id() AND app_in_audience(party_id) AND EXISTS (
    SELECT FROM threads t WHERE t.id = thread_id AND t.resolution_id = comments.resolution_id
      AND t.audience_party_id IS NOT DISTINCT FROM comments.audience_party_id));
CREATE POLICY app_updates ON comments FOR UPDATE TO whereas_app
  USING (created_by = app_user_id() AND app_in_audience(audience_party_id)
    AND resolution_id IN (SELECT app_readable_resolutions()));

-- Audit. Everyone's command may append to the assembly's chain; its events are the administrators' to read.

GRANT SELECT, INSERT, UPDATE (length, head) ON audit_chains TO whereas_app;
CREATE POLICY app_reads ON audit_chains FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));
CREATE POLICY app_inserts ON audit_chains FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));
CREATE POLICY app_updates ON audit_chains FOR UPDATE TO whereas_app
  USING (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));

GRANT SELECT, INSERT ON audit_events TO whereas_app;
CREATE POLICY app_reads ON audit_events FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id)
    AND CASE WHEN resolution_id IS NULL THEN app_role() = 'administrator'
      ELSE resolution_id IN (SELECT app_readable_resolutions()) END);
CREATE POLICY app_inserts ON audit_events FOR INSERT TO whereas_app
  WITH CHECK (EXISTS (SELECT FROM audit_chains c WHERE c.id = chain_id
    AND c.resolution_id IS NOT DISTINCT FROM audit_events.resolution_id
    AND c.audience_party_id IS NOT DISTINCT FROM audit_events.audience_party_id));

-- A checkpoint is public: it commits to chains without naming them. An opening names one, to those who read it.
GRANT SELECT ON audit_checkpoints, audit_openings TO whereas_app;
CREATE POLICY app_reads ON audit_checkpoints FOR SELECT TO whereas_app USING (true);
CREATE POLICY app_reads ON audit_openings FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id)
    AND CASE WHEN resolution_id IS NULL THEN app_role() = 'administrator'
      ELSE resolution_id IN (SELECT app_readable_resolutions()) END);
