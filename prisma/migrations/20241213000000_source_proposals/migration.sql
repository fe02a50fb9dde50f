-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "proposed_fields" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- A person's correction takes the mark away.
GRANT UPDATE (proposed_fields) ON sources TO whereas_app;
