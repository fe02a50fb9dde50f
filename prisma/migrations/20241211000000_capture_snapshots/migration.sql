-- A page as its reader saw it, beside its capture.
-- CreateTable
CREATE TABLE "capture_snapshots" (
    "capture_id" UUID NOT NULL,
    "audience_party_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "bytes" BYTEA,
    "sha256" TEXT,
    "gaps" JSONB,
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "capture_snapshots_pkey" PRIMARY KEY ("capture_id")
);

-- CreateIndex
CREATE INDEX "capture_snapshots_state_idx" ON "capture_snapshots"("state");

-- AddForeignKey
ALTER TABLE "capture_snapshots" ADD CONSTRAINT "capture_snapshots_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "captures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE capture_snapshots ADD CONSTRAINT capture_snapshots_state CHECK (state IN ('pending', 'made', 'failed'));
ALTER TABLE capture_snapshots ADD CONSTRAINT capture_snapshots_sha256_of_bytes
  CHECK (sha256 IS NOT DISTINCT FROM encode(sha256(bytes), 'hex'));
ALTER TABLE capture_snapshots ADD CONSTRAINT capture_snapshots_made
  CHECK ((state = 'made') = (bytes IS NOT NULL) AND (state = 'made') = (gaps IS NOT NULL)
    AND (state = 'failed') = (failure IS NOT NULL));

ALTER TABLE capture_snapshots ENABLE ROW LEVEL SECURITY;
ALTER TABLE capture_snapshots FORCE ROW LEVEL SECURITY;
REVOKE ALL ON capture_snapshots FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE (state, bytes, sha256, gaps, failure, attempts, claimed_at) ON capture_snapshots TO whereas_system;
GRANT SELECT, INSERT ON capture_snapshots TO whereas_app;
CREATE POLICY app_reads ON capture_snapshots FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
-- With the capture, by whoever stores or publishes it: to be made, or as it was made for the party's own.
CREATE POLICY app_inserts ON capture_snapshots FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND EXISTS (
    SELECT FROM captures c WHERE c.id = capture_id AND c.captured_by = app_user_id()
      AND c.audience_party_id IS NOT DISTINCT FROM capture_snapshots.audience_party_id));
