select s.shipment_id as key, 'WHOLESALER' as party_kind, s.wholesaler_id as party_id, null::uuid as course_id,
       s.units >= :severeUnits::integer as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'SHIPMENT', 'name', 'shipment', 'value', s.shipment_id),
         jsonb_build_object('kind', 'FIGURE', 'name', 'shippedOn', 'value', s.shipped_on),
         jsonb_build_object('kind', 'FIGURE', 'name', 'units', 'value', s.units),
         jsonb_build_object('kind', 'FIGURE', 'name', 'pharmacyNumber', 'value', s.pharmacy_number)) as evidence
  from shipment s
 where s.recorded_at between :since and :until
   and not s.refused and not s.pharmacy_active
