-- Every hour since the service began to count: minutes in which some node was there, requests, failures and
-- how long answers took.
select to_char(h.hour at time zone :zone, 'YYYY-MM-DD HH24') as subject, (h.hour at time zone :zone)::date as on_day,
       x.measure, x.amount
  from (
    select g.hour, bit_count(coalesce(bit_or(s.minutes), 0)::bit(64)) as minutes, sum(s.requests) as requests,
           sum(s.server_errors) as server_errors, sum(s.milliseconds) as milliseconds, max(s.slowest) as slowest
      from generate_series(
             (select min(hour) from service_hour), (select max(hour) from service_hour), interval '1 hour') g (hour)
      left join service_hour s on s.hour = g.hour
     group by g.hour) h
 cross join lateral (values
    ('minutes', 60::numeric),
    ('minutesAvailable', h.minutes::numeric),
    ('requests', h.requests),
    ('serverErrors', h.server_errors),
    ('milliseconds', h.milliseconds::numeric),
    ('slowestOfHour', h.slowest::numeric)) x (measure, amount)
 where x.amount is not null
