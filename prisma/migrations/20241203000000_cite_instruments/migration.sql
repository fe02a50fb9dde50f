-- Treaties, resolutions and laws are cited as evidence of their own kind.
ALTER TABLE citations DROP CONSTRAINT citations_evidence_kind;
ALTER TABLE citations ADD CONSTRAINT citations_evidence_kind CHECK (evidence_kind IN ('statement', 'source', 'instrument'));
