-- That two records are two people, so that it is not proposed again; and merging a party's record into one for all.
-- CreateTable
CREATE TABLE "speaker_distinctions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "speaker_distinctions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "speaker_distinctions_first_id_idx" ON "speaker_distinctions"("first_id");

ALTER TABLE speaker_distinctions ADD CONSTRAINT speaker_distinctions_in_order CHECK (first_id < second_id);
ALTER TABLE speaker_distinctions ADD CONSTRAINT speaker_distinctions_first_id_fkey FOREIGN KEY (first_id) REFERENCES speakers (id);
ALTER TABLE speaker_distinctions ADD CONSTRAINT speaker_distinctions_second_id_fkey FOREIGN KEY (second_id) REFERENCES speakers (id);

ALTER TABLE speaker_distinctions ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_distinctions FORCE ROW LEVEL SECURITY;
REVOKE ALL ON speaker_distinctions FROM PUBLIC;
GRANT SELECT, INSERT ON speaker_distinctions TO whereas_system;
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON speaker_distinctions TO whereas_app;
CREATE POLICY app_reads ON speaker_distinctions FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON speaker_distinctions FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND EXISTS (SELECT FROM speakers s WHERE s.id = first_id
      AND (s.audience_party_id IS NULL OR s.audience_party_id = speaker_distinctions.audience_party_id))
    AND EXISTS (SELECT FROM speakers s WHERE s.id = second_id
      AND (s.audience_party_id IS NULL OR s.audience_party_id = speaker_distinctions.audience_party_id)));
CREATE POLICY app_updates ON speaker_distinctions FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));

-- A party may find that its own record is one that all know: its row points at the other, which nobody else learns. The
-- other way about, a row for all would tell that the party has one.
DROP POLICY app_inserts ON speaker_merges;
CREATE POLICY app_inserts ON speaker_merges FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id() AND app_in_audience(party_id)
    AND EXISTS (SELECT FROM speakers s WHERE s.id = kept_id
      AND (s.audience_party_id IS NULL OR s.audience_party_id = speaker_merges.audience_party_id))
    AND EXISTS (SELECT FROM speakers s WHERE s.id = merged_id
      AND s.audience_party_id IS NOT DISTINCT FROM speaker_merges.audience_party_id));

DROP POLICY app_updates ON speakers;
CREATE POLICY app_updates ON speakers FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id))
  WITH CHECK (app_in_audience(audience_party_id) AND (merged_into IS NULL OR EXISTS (
    SELECT FROM speakers kept WHERE kept.id = speakers.merged_into
      AND (kept.audience_party_id IS NULL OR kept.audience_party_id = speakers.audience_party_id))));
