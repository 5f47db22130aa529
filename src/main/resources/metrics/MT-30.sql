-- Every line of the newest survey of each month, on the first day of that month.
select null as subject, u.month as on_day, x.measure, x.amount, u.asked_of, u.item as question
  from metric_upload_current u
 cross join lateral (values ('answers', u.total), ('rightAnswers', u.part)) x (measure, amount)
 where u.kind = 'KNOWLEDGE_SURVEY' and x.amount is not null
