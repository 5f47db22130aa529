select left(used_on::text, 7) || '|' || lpad((used_on - first_day + 1)::text, 2, '0'), 'handOvers', 1
  from windows where used_on is not null
union all
select left(used_on::text, 7) || '|' || lpad((used_on - first_day + 1)::text, 2, '0'), 'dayOfWindow', 1 + used_on - first_day
  from windows where used_on is not null
