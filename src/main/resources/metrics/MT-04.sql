-- Wholesalers that enrolled or let an activation lapse, and the shipments that were refused.
select party_id::text as subject, on_day, 'enrolled' as measure, 1 as amount
  from standing_change
 where party_kind = 'WHOLESALER' and kind = 'ENROLLED'
union all
select party_id::text, through + 1, 'lapsed', 1 from (
  select party_id, through, lead(on_day) over (partition by party_id order by sequence) as next_day
    from standing_change
   where party_kind = 'WHOLESALER' and kind in ('ACTIVATED', 'RENEWED', 'DEACTIVATED')) s
 where through is not null and (next_day is null or next_day > through)
union all
select wholesaler_id::text, shipped_on, 'shipments', 1 from shipment
union all
select wholesaler_id::text, shipped_on, 'refusedShipments', 1 from shipment where refused
