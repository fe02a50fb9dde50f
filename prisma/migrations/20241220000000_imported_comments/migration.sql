-- Comments that came in with a file keep who wrote them there, and when. The row is of whoever brought the file, and who may
-- read or write it is as before.
ALTER TABLE "comments" ADD COLUMN     "imported_at" TIMESTAMPTZ(3),
ADD COLUMN     "imported_author" TEXT;
