-- Every audit on the day it is planned for, and again on the day it was done, with what was found.
select p.audit_id::text as subject, p.planned_on as on_day, 'planned' as measure, 1 as amount, p.party_kind as party
  from program_audit p
 where not p.canceled
union all
select p.audit_id::text, p.done_on, x.measure, x.amount, p.party_kind
  from program_audit p
 cross join lateral (values
    ('done', 1),
    ('findings', p.findings),
    ('actions', p.actions),
    ('actionsOpen', p.actions_open)) x (measure, amount)
 where p.done_on is not null and not p.canceled
