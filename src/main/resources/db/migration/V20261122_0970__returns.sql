-- How the person describes their ethnicity, and how an officer does: two answers, and neither stands for the other.
create table detentions.ethnicity (
    detention_id    uuid primary key references detentions.detention,
    self_defined    text check (self_defined in ('W1', 'W2', 'W3', 'W9', 'M1', 'M2', 'M3', 'M9', 'A1', 'A2', 'A3', 'A4', 'A9',
                                                 'B1', 'B2', 'B9', 'O2', 'O9', 'NS')),
    officer_defined text check (officer_defined in ('W', 'B', 'A', 'O'))
);
call records.protect('detentions.ethnicity', 'detention_id', '''POLICE''');
grant select, insert, update on detentions.ethnicity to concordat_app;

-- The detentions of an agency in a period, and those that came to a place of an agency.
create index detentions_of_agency on detentions.detention (officer_agency, detained_at, id);
create index arrivals_at_agency on detentions.arrival (agency, arrived_at);

-- Returns of a force. A version is a snapshot: what it is made of is only ever added, and nobody may change or delete it.
create schema insight;
grant usage on schema insight to concordat_app;

-- `through` is how far the year had come; `withheld` how many of the force's detentions it could not be made from, because
-- they were erased or are kept to named people. `seal` is of the leaves in order; `sha256` of the file as it was frozen.
create table insight.detention_return (
    id             uuid        primary key,
    agency         text        not null,
    year           int         not null,
    version        int         not null check (version > 0),
    fields         text[]      not null,
    rows           int         not null,
    withheld       int         not null,
    through        timestamptz not null,
    sha256         text        not null,
    seal           text        not null,
    frozen_at      timestamptz not null,
    frozen_by      uuid        not null,
    frozen_by_name text        not null,
    unique (agency, year, version)
);

-- One row a detention, and goes with it when it is erased. The nonce makes its leaf say nothing of what was in it.
create table insight.return_row (
    return_id uuid   not null references insight.detention_return,
    number    int    not null,
    detention uuid   not null references records.record,
    nonce     bytea  not null,
    codes     text[] not null,
    primary key (return_id, number),
    unique (return_id, detention)
);
create index return_rows_of_detention on insight.return_row (detention);

create table insight.return_leaf (
    return_id uuid not null references insight.detention_return,
    number    int  not null,
    leaf      text not null,
    primary key (return_id, number)
);

create table insight.return_count (
    return_id uuid not null references insight.detention_return,
    field     text not null,
    code      text not null,
    rows      int  not null,
    primary key (return_id, field, code)
);

create table insight.return_signature (
    return_id      uuid        primary key references insight.detention_return,
    signed_at      timestamptz not null,
    signed_by      uuid        not null,
    signed_by_name text        not null
);

-- Those who make and sign the returns of a force read them. No policy lets anybody change or delete, the owner neither.
alter table insight.detention_return enable row level security;
alter table insight.detention_return force row level security;
create policy of_agency on insight.detention_return for select
    using (agency = (select actor.agency()) and (select actor.role()) in ('RECORDS_GUARDIAN', 'SUPERINTENDENT'));
create policy frozen on insight.detention_return for insert
    with check (agency = (select actor.agency()) and (select actor.role()) = 'RECORDS_GUARDIAN'
                and frozen_by = (select actor.id()));

alter table insight.return_row enable row level security;
alter table insight.return_row force row level security;
create policy of_return on insight.return_row for select
    using (exists (select 1 from insight.detention_return r where r.id = return_id));
create policy frozen on insight.return_row for insert
    with check (exists (select 1 from insight.detention_return r
                         where r.id = return_id and r.frozen_by = (select actor.id()) and r.frozen_at = (select actor.now())));

alter table insight.return_leaf enable row level security;
alter table insight.return_leaf force row level security;
create policy of_return on insight.return_leaf for select
    using (exists (select 1 from insight.detention_return r where r.id = return_id));
create policy frozen on insight.return_leaf for insert
    with check (exists (select 1 from insight.detention_return r
                         where r.id = return_id and r.frozen_by = (select actor.id()) and r.frozen_at = (select actor.now())));

alter table insight.return_count enable row level security;
alter table insight.return_count force row level security;
create policy of_return on insight.return_count for select
    using (exists (select 1 from insight.detention_return r where r.id = return_id));
create policy frozen on insight.return_count for insert
    with check (exists (select 1 from insight.detention_return r
                         where r.id = return_id and r.frozen_by = (select actor.id()) and r.frozen_at = (select actor.now())));

alter table insight.return_signature enable row level security;
alter table insight.return_signature force row level security;
create policy of_return on insight.return_signature for select
    using (exists (select 1 from insight.detention_return r where r.id = return_id));
-- Whoever froze it does not sign it.
create policy signed_by_another on insight.return_signature for insert
    with check (signed_by = (select actor.id())
                and exists (select 1 from insight.detention_return r
                             where r.id = return_id and r.frozen_by <> (select actor.id())));

grant select, insert on insight.detention_return, insight.return_row, insight.return_leaf, insight.return_count,
    insight.return_signature to concordat_app;
call records.goes_with('insight.return_row', 'detention');

-- How many detentions of this period an agency made, those that it keeps to named people and those erased among them.
create function insight.detentions_made(since timestamptz, until timestamptz) returns bigint
    language sql stable security definer set search_path = '' as $$
    select count(*)
      from records.record r
     where r.owner_agency = actor.agency() and r.kind = 'DETENTION' and r.opened_at >= since and r.opened_at < until
       and actor.role() in ('RECORDS_GUARDIAN', 'SUPERINTENDENT')
$$;
create index records_of_agency on records.record (owner_agency, kind, opened_at);
revoke execute on function insight.detentions_made(timestamptz, timestamptz) from public;
grant execute on function insight.detentions_made(timestamptz, timestamptz) to concordat_app;
grant usage, create on schema insight to concordat_involvement;
alter function insight.detentions_made(timestamptz, timestamptz) owner to concordat_involvement;
revoke create on schema insight from concordat_involvement;
