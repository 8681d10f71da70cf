(select badge_m as badge, site_m as site, origin_id, person_m as person, contractor_m as contractor, escort_m as escort,
        at_local, direction, gate, record_id, gate_batch, zone_kind
 from rec.site_access r
 where r.dup_of is null and {standing})
