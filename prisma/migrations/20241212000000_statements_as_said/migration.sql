-- A statement keeps in which office and for whom it was made, and who translated it.
-- AlterTable
ALTER TABLE "statements" ADD COLUMN     "office" JSONB,
ADD COLUMN     "organisation" JSONB,
ADD COLUMN     "translated" JSONB NOT NULL DEFAULT '{}';

GRANT UPDATE (office, organisation, translated) ON statements TO whereas_app;

-- What was shown of them until now: what the record that was named held, else the one that it was merged into.
ALTER TABLE statements NO FORCE ROW LEVEL SECURITY;
ALTER TABLE speakers NO FORCE ROW LEVEL SECURITY;
ALTER TABLE statements DISABLE TRIGGER USER;
WITH RECURSIVE merged AS (
  SELECT id, office, organisation, merged_into FROM speakers
  UNION ALL
  SELECT merged.id, s.office, s.organisation, s.merged_into FROM merged JOIN speakers s ON s.id = merged.merged_into
)
UPDATE statements SET
  office = COALESCE(NULLIF(own.office, '{}'), NULLIF(kept.office, '{}')),
  organisation = COALESCE(NULLIF(own.organisation, '{}'), NULLIF(kept.organisation, '{}'))
FROM speakers own, merged kept
WHERE own.id = statements.speaker_id AND kept.id = own.id AND kept.merged_into IS NULL;
ALTER TABLE statements ENABLE TRIGGER USER;
ALTER TABLE speakers FORCE ROW LEVEL SECURITY;
ALTER TABLE statements FORCE ROW LEVEL SECURITY;
