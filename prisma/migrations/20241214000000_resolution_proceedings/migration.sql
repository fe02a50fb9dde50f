-- Written once, with the import that brings it: table-wide INSERT and SELECT and the row's policies hold for it too, and no
-- one may change it afterwards.
ALTER TABLE "resolutions" ADD COLUMN "proceedings" JSONB;
