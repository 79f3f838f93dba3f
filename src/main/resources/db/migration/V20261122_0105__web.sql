-- What each changing request answered, kept in the same transaction as the change: sent again, it is answered again and
-- not done again.
create schema web;
grant usage on schema web to concordat_app;

create table web.answered (
    actor_id     uuid        not null,
    key          text        not null check (length(key) between 8 and 100),
    request_hash bytea       not null,
    asked_at     timestamptz not null,
    status       int,
    content_type text,
    location     text,
    body         bytea,
    primary key (actor_id, key)
);
alter table web.answered enable row level security;
alter table web.answered force row level security;
create policy own on web.answered using (actor_id = (select actor.id()));
grant select, insert, update on web.answered to concordat_app;
