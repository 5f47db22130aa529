-- The answers given to writes that carried an Idempotency-Key. A row is written before the work and
-- completed after it in one transaction, so that none without an answer is ever to be seen.
create table idempotency (
  account         text        not null,
  idempotency_key text        not null,
  request         text        not null, -- method and path
  body_hash       text        not null, -- SHA-256, hexadecimal
  status          integer,
  content_type    text,
  body            text,
  headers         text,                 -- a JSON object
  created_at      timestamptz not null,
  primary key (account, idempotency_key)
);

-- For forgetting old rows.
create index idempotency_created_at on idempotency (created_at);
