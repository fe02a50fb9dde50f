-- That a proposed statement was set aside, so that it is not proposed again.
-- CreateTable
CREATE TABLE "proposal_dismissals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "capture_id" UUID NOT NULL,
    "selector_hash" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "proposal_dismissals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proposal_dismissals_capture_id_idx" ON "proposal_dismissals"("capture_id");

ALTER TABLE proposal_dismissals ADD CONSTRAINT proposal_dismissals_selector_hash CHECK (selector_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE proposal_dismissals ADD CONSTRAINT proposal_dismissals_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES captures (id);

-- Once in each audience: a key without it would tell one party that another had set the words aside.
CREATE UNIQUE INDEX proposal_dismissals_once
  ON proposal_dismissals (capture_id, selector_hash, COALESCE(audience_party_id, '00000000-0000-0000-0000-000000000000'))
  WHERE withdrawn_at IS NULL;

ALTER TABLE proposal_dismissals ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposal_dismissals FORCE ROW LEVEL SECURITY;
REVOKE ALL ON proposal_dismissals FROM PUBLIC;
GRANT SELECT, INSERT ON proposal_dismissals TO whereas_system;
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON proposal_dismissals TO whereas_app;
CREATE POLICY app_reads ON proposal_dismissals FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
-- Whoever acts for a party sets aside for that party: only who has none decides for everyone.
CREATE POLICY app_inserts ON proposal_dismissals FOR INSERT TO whereas_app
  WITH CHECK (audience_party_id IS NOT DISTINCT FROM app_party_id() AND party_id IS NOT DISTINCT FROM app_party_id()
    AND created_by = app_user_id()
    AND EXISTS (SELECT FROM captures c WHERE c.id = capture_id
      AND (c.audience_party_id IS NULL OR c.audience_party_id = proposal_dismissals.audience_party_id)));
CREATE POLICY app_updates ON proposal_dismissals FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id));
