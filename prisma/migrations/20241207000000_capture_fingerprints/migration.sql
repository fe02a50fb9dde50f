-- By which the same article is recognised under another address or in another outlet. Captures made before have none.
ALTER TABLE "captures" ADD COLUMN "fingerprint" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
CREATE INDEX "captures_fingerprint_idx" ON "captures" USING GIN ("fingerprint");
