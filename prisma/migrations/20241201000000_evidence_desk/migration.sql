-- Claims with what statements say of them, speakers as records, instruments, measures, notes on outlets; what a fetch met.
-- AlterTable
ALTER TABLE "captures" ADD COLUMN     "fetched" JSONB,
ADD COLUMN     "url" TEXT;

-- AlterTable
ALTER TABLE "speakers" ADD COLUMN     "affiliation" JSONB,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'person',
ADD COLUMN     "merged_into" UUID,
ADD COLUMN     "offices" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "spellings" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "speaker_merges" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "kept_before" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "speaker_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "proposition" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_from" UUID,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_stances" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "claim_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "stance" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,

    CONSTRAINT "claim_stances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_clauses" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "claim_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,

    CONSTRAINT "claim_clauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instruments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "kind" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "symbol" TEXT,
    "body" JSONB,
    "adopted_on" TEXT,
    "status" TEXT NOT NULL,
    "status_on" TEXT,
    "articles" JSONB NOT NULL DEFAULT '[]',
    "url" TEXT,
    "source_id" UUID,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_from" UUID,

    CONSTRAINT "instruments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measures" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resolution_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "statement_id" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "block_id" TEXT,
    "turned_at" TIMESTAMPTZ(3),
    "turned_by" UUID,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet_notes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "outlet" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "outlet_notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "speaker_merges_kept_id_idx" ON "speaker_merges"("kept_id");

-- CreateIndex
CREATE INDEX "speaker_merges_merged_id_idx" ON "speaker_merges"("merged_id");

-- CreateIndex
CREATE INDEX "claim_stances_claim_id_idx" ON "claim_stances"("claim_id");

-- CreateIndex
CREATE INDEX "claim_stances_statement_id_idx" ON "claim_stances"("statement_id");

-- CreateIndex
CREATE INDEX "claim_clauses_resolution_id_idx" ON "claim_clauses"("resolution_id");

-- CreateIndex
CREATE INDEX "claim_clauses_claim_id_idx" ON "claim_clauses"("claim_id");

-- CreateIndex
CREATE INDEX "measures_resolution_id_idx" ON "measures"("resolution_id");

-- CreateIndex
CREATE INDEX "outlet_notes_outlet_idx" ON "outlet_notes"("outlet");

-- CreateIndex
CREATE INDEX "speakers_merged_into_idx" ON "speakers"("merged_into");



ALTER TABLE speakers ADD CONSTRAINT speakers_kind CHECK (kind IN ('person', 'organisation'));
ALTER TABLE speakers ADD CONSTRAINT speakers_merged_into_another CHECK (merged_into <> id);
ALTER TABLE claim_stances ADD CONSTRAINT claim_stances_stance
  CHECK (stance IN ('asserts', 'denies', 'doubts', 'cannotConfirm', 'retracts'));
ALTER TABLE instruments ADD CONSTRAINT instruments_kind CHECK (kind IN ('treaty', 'resolution', 'law'));
ALTER TABLE instruments ADD CONSTRAINT instruments_status
  CHECK (status IN ('proposed', 'signed', 'adopted', 'ratified', 'inForce', 'ended'));

ALTER TABLE speaker_merges ADD CONSTRAINT speaker_merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES speakers (id);
ALTER TABLE speaker_merges ADD CONSTRAINT speaker_merges_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES speakers (id);
ALTER TABLE claim_stances ADD CONSTRAINT claim_stances_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims (id);
ALTER TABLE claim_stances ADD CONSTRAINT claim_stances_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id);
ALTER TABLE claim_clauses ADD CONSTRAINT claim_clauses_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims (id);
ALTER TABLE claim_clauses ADD CONSTRAINT claim_clauses_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolutions (id);
ALTER TABLE measures ADD CONSTRAINT measures_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id);
ALTER TABLE measures ADD CONSTRAINT measures_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolutions (id);

-- A statement may hang on one claim once in each audience.
CREATE UNIQUE INDEX claim_stances_once ON claim_stances (claim_id, statement_id, COALESCE(audience_party_id, '00000000-0000-0000-0000-000000000000'))
  WHERE removed_at IS NULL;

-- Who may read: the audience decides, and for what belongs to a text, the text too. What hangs on another row is no wider
-- than it: the inner SELECT is under row-level security as well.

ALTER TABLE speaker_merges ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_merges FORCE ROW LEVEL SECURITY;
ALTER TABLE claims ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims FORCE ROW LEVEL SECURITY;
ALTER TABLE claim_stances ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_stances FORCE ROW LEVEL SECURITY;
ALTER TABLE claim_clauses ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_clauses FORCE ROW LEVEL SECURITY;
ALTER TABLE instruments ENABLE ROW LEVEL SECURITY;
ALTER TABLE instruments FORCE ROW LEVEL SECURITY;
ALTER TABLE measures ENABLE ROW LEVEL SECURITY;
ALTER TABLE measures FORCE ROW LEVEL SECURITY;
ALTER TABLE outlet_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE outlet_notes FORCE ROW LEVEL SECURITY;

GRANT UPDATE (kind, spellings, offices, affiliation, merged_into) ON speakers TO whereas_app;

GRANT SELECT, INSERT, UPDATE (undone_at, undone_by) ON speaker_merges TO whereas_app;
CREATE POLICY app_reads ON speaker_merges FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON speaker_merges FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND EXISTS (SELECT FROM speakers s WHERE s.id = kept_id AND s.audience_party_id IS NOT DISTINCT FROM speaker_merges.audience_party_id)
    AND EXISTS (SELECT FROM speakers s WHERE s.id = merged_id AND s.audience_party_id IS NOT DISTINCT FROM speaker_merges.audience_party_id));
CREATE POLICY app_updates ON speaker_merges FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

GRANT SELECT, INSERT, UPDATE (proposition) ON claims TO whereas_app;
CREATE POLICY app_reads ON claims FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON claims FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id));
CREATE POLICY app_updates ON claims FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

GRANT SELECT, INSERT, UPDATE (removed_at, removed_by) ON claim_stances TO whereas_app;
CREATE POLICY app_reads ON claim_stances FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON claim_stances FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND EXISTS (SELECT FROM claims c WHERE c.id = claim_id
      AND (c.audience_party_id IS NULL OR c.audience_party_id = claim_stances.audience_party_id))
    AND EXISTS (SELECT FROM statements s WHERE s.id = statement_id
      AND (s.audience_party_id IS NULL OR s.audience_party_id = claim_stances.audience_party_id)));
CREATE POLICY app_updates ON claim_stances FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

GRANT SELECT, INSERT, UPDATE (removed_at, removed_by) ON claim_clauses TO whereas_app;
CREATE POLICY app_reads ON claim_clauses FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON claim_clauses FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND resolution_id IN (SELECT app_readable_resolutions())
    AND EXISTS (SELECT FROM claims c WHERE c.id = claim_id
      AND (c.audience_party_id IS NULL OR c.audience_party_id = claim_clauses.audience_party_id)));
CREATE POLICY app_updates ON claim_clauses FOR UPDATE TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT, UPDATE (title, symbol, body, adopted_on, status, status_on, articles, url) ON instruments TO whereas_app;
CREATE POLICY app_reads ON instruments FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON instruments FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND (source_id IS NULL OR EXISTS (SELECT FROM sources s WHERE s.id = source_id
      AND (s.audience_party_id IS NULL OR s.audience_party_id = instruments.audience_party_id))));
CREATE POLICY app_updates ON instruments FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

GRANT SELECT, INSERT, UPDATE (block_id, turned_at, turned_by) ON measures TO whereas_app;
CREATE POLICY app_reads ON measures FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));
CREATE POLICY app_inserts ON measures FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND resolution_id IN (SELECT app_readable_resolutions())
    AND EXISTS (SELECT FROM statements s WHERE s.id = statement_id
      AND (s.audience_party_id IS NULL OR s.audience_party_id = measures.audience_party_id)));
CREATE POLICY app_updates ON measures FOR UPDATE TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON outlet_notes TO whereas_app;
CREATE POLICY app_reads ON outlet_notes FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON outlet_notes FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id));
CREATE POLICY app_updates ON outlet_notes FOR UPDATE TO whereas_app
  USING (app_in_audience(audience_party_id) AND created_by = app_user_id());

REVOKE ALL ON speaker_merges, claims, claim_stances, claim_clauses, instruments, measures, outlet_notes FROM PUBLIC;
GRANT SELECT, INSERT ON speaker_merges, claims, claim_stances, claim_clauses, instruments, measures, outlet_notes
  TO whereas_system;
