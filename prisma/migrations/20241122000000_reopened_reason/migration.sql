-- Why a draft was reopened, kept on the version itself: there may have been no decision yet whose voiding would carry it.
ALTER TABLE "versions" ADD COLUMN "reopened_reason" TEXT;

GRANT UPDATE (reopened_reason) ON versions TO whereas_app;
GRANT UPDATE (reopened_reason) ON versions TO whereas_system;
