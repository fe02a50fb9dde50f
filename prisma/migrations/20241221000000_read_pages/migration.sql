-- A page that was read for somebody, until they archive it or think better of it.
-- CreateTable
CREATE TABLE "read_pages" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "requested_url" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "fetched" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "read_pages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "read_pages_user_id_created_at_idx" ON "read_pages"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "read_pages_created_at_idx" ON "read_pages"("created_at");

ALTER TABLE read_pages ADD CONSTRAINT read_pages_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE read_pages ADD CONSTRAINT read_pages_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- What somebody reads is their own affair: not even their party's people see it, and they no more once they act for another.
ALTER TABLE read_pages ENABLE ROW LEVEL SECURITY;
ALTER TABLE read_pages FORCE ROW LEVEL SECURITY;
REVOKE ALL ON read_pages FROM PUBLIC;
GRANT SELECT, INSERT, DELETE ON read_pages TO whereas_system;
GRANT SELECT, INSERT, DELETE ON read_pages TO whereas_app;
CREATE POLICY app_reads ON read_pages FOR SELECT TO whereas_app
  USING (user_id = app_user_id() AND party_id IS NOT DISTINCT FROM app_party_id());
CREATE POLICY app_inserts ON read_pages FOR INSERT TO whereas_app
  WITH CHECK (user_id = app_user_id() AND party_id IS NOT DISTINCT FROM app_party_id());
CREATE POLICY app_deletes ON read_pages FOR DELETE TO whereas_app
  USING (user_id = app_user_id() AND party_id IS NOT DISTINCT FROM app_party_id());
