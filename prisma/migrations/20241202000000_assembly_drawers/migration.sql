-- What a party keeps to itself in the assembly's own records (a claim, a speaker, an instrument) has a chain of that party's,
-- read by its people alone. The assembly's chain for all stays with the administrators.
ALTER TABLE audit_chains DROP CONSTRAINT audit_chains_party_needs_resolution;

DROP POLICY app_reads ON audit_events;
CREATE POLICY app_reads ON audit_events FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id)
    AND CASE WHEN resolution_id IS NULL THEN audience_party_id IS NOT NULL OR app_role() = 'administrator'
      ELSE resolution_id IN (SELECT app_readable_resolutions()) END);

DROP POLICY app_reads ON audit_openings;
CREATE POLICY app_reads ON audit_openings FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id)
    AND CASE WHEN resolution_id IS NULL THEN audience_party_id IS NOT NULL OR app_role() = 'administrator'
      ELSE resolution_id IN (SELECT app_readable_resolutions()) END);
