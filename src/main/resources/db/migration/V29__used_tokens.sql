-- Tokens of record systems that were taken once, so that no node takes one again.

create table ehr_token (
  token_key bytea primary key,
  until     timestamptz not null
);
comment on table ehr_token is 'forgotten as soon as the token has expired';
comment on column ehr_token.token_key is 'SHA-256 of the token''s issuer and jti';
comment on column ehr_token.until is 'remembered until then (not inside)';
create index ehr_token_until on ehr_token (until);
revoke update on ehr_token from coursewatch_app;
