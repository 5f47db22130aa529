select left(first_day::text, 7), unnest(array['windows', case when first_day - 7 <= any (
         select happened_on from facts f
          where f.course_id = w.course_id and f.type = 'counselingConfirmed' and f.happened_on <= w.last_day)
         then 'counseledOnTime' end]), 1
  from windows w
 where opened_by = 'TEST' and (used_on is not null or last_day < date '2027-03-01')
