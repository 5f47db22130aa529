select left(first_day::text, 7) || '|' || opened_by, unnest(array['opened',
         case when used_on is not null then 'filled' when cut_on is not null then 'cut'
              when last_day < date '2027-03-01' then 'missed' else 'open' end,
         case when first_dose and used_on is null and cut_on is null and last_day < date '2027-03-01' then 'firstMissed' end]), 1
  from windows
