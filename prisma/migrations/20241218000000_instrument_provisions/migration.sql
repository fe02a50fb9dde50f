-- An article of an instrument, or a paragraph of one, that was cited: evidence with an id of its own.
-- CreateTable
CREATE TABLE "instrument_provisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "instrument_id" UUID NOT NULL,
    "article" TEXT NOT NULL,
    "paragraph" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instrument_provisions_pkey" PRIMARY KEY ("id")
);

ALTER TABLE instrument_provisions ADD CONSTRAINT instrument_provisions_instrument_id_fkey
  FOREIGN KEY (instrument_id) REFERENCES instruments (id);

-- Whoever cites an article again cites the same one. An instrument has one audience, and its provisions have that too.
CREATE UNIQUE INDEX instrument_provisions_once ON instrument_provisions (instrument_id, article, COALESCE(paragraph, ''));

ALTER TABLE instrument_provisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE instrument_provisions FORCE ROW LEVEL SECURITY;
REVOKE ALL ON instrument_provisions FROM PUBLIC;
GRANT SELECT, INSERT ON instrument_provisions TO whereas_app;
GRANT SELECT, INSERT ON instrument_provisions TO whereas_system;
CREATE POLICY app_reads ON instrument_provisions FOR SELECT TO whereas_app USING (app_in_audience(audience_party_id));
CREATE POLICY app_inserts ON instrument_provisions FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND created_by = app_user_id()
    AND EXISTS (SELECT FROM instruments i WHERE i.id = instrument_id
      AND i.audience_party_id IS NOT DISTINCT FROM instrument_provisions.audience_party_id));

-- An instrument is linked to its archived text after it was recorded, too: no wider than the instrument is read.
GRANT UPDATE (source_id) ON instruments TO whereas_app;
DROP POLICY app_updates ON instruments;
CREATE POLICY app_updates ON instruments FOR UPDATE TO whereas_app USING (app_in_audience(audience_party_id))
  WITH CHECK (app_in_audience(audience_party_id) AND (source_id IS NULL OR EXISTS (SELECT FROM sources s WHERE s.id = source_id
    AND (s.audience_party_id IS NULL OR s.audience_party_id = instruments.audience_party_id))));
