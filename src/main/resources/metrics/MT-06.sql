-- Every entry that left a course with another category, or another basis, than the day before.
select a.course_id, k.from_day as on_day, 'changes' as measure, 1 as amount,
       k.category_before as from_category, k.category as to_category,
       case when k.basis in ('MALE', 'HYSTERECTOMY', 'BILATERAL_OOPHORECTOMY', 'POST_MENOPAUSE', 'NO_UTERUS_OR_OVARIES')
            then k.basis when k.basis is null then 'NONE' else 'OTHER' end as basis,
       case when exists (select from counted_fact s
                          where s.course_id = a.course_id and s.type = 'dispensed' and s.happened_on < k.from_day)
            then 'AFTER_FIRST_SUPPLY' else 'BEFORE_FIRST_SUPPLY' end as timing
  from asked a
 cross join lateral (select * from course_category c where c.course_id = a.course_id) k
 where k.is_change and (k.category, k.basis) is distinct from (k.category_before, k.basis_before)
