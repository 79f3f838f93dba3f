-- The ground: what a record is, who is involved in it and why, and the journal of everything done to it.
create schema records;
grant usage on schema records to concordat_app;

create table records.kind (
    code            text primary key,
    prefix          text not null unique,
    retention_years int  not null check (retention_years > 0)
);

insert into records.kind (code, prefix, retention_years) values
    ('INCIDENT',  'INC', 7),
    ('DETENTION', 'DET', 7),
    ('PERSON',    'PER', 7),
    ('ACCOUNT',   'ACC', 7);

create sequence records.incident_number;
create sequence records.detention_number;
create sequence records.person_number;
create sequence records.account_number;

create table records.record (
    id                uuid        primary key,
    kind              text        not null references records.kind,
    reference         text        not null unique,
    owner_agency      text        not null,
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    retain_until      date        not null,
    legal_hold_reason text,
    last_seq          bigint      not null default 0,
    last_hash         bytea       not null default '\x0000000000000000000000000000000000000000000000000000000000000000',
    check (closed_at >= opened_at)
);

create table records.record_key (
    record_id    uuid        primary key references records.record,
    wrapped_key  bytea,
    destroyed_at timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null))
);

create table records.involvement (
    id         uuid        primary key,
    record_id  uuid        not null references records.record,
    agency     text        not null,
    basis      text        not null,
    scope      text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz,
    reason     text        not null,
    opened_by  text        not null,
    check (ends_at >= starts_at)
);
create index involvement_of_agency on records.involvement (record_id, agency, ends_at);
create unique index one_open_involvement on records.involvement (record_id, agency, basis) where ends_at is null;

create table records.link (
    from_record uuid        not null references records.record,
    to_record   uuid        not null references records.record,
    meaning     text        not null,
    made_at     timestamptz not null,
    primary key (from_record, to_record, meaning)
);
create index link_to on records.link (to_record);

create table records.entry (
    record_id   uuid        not null references records.record,
    seq         bigint      not null check (seq > 0),
    id          uuid        not null unique,
    act         text        not null,
    operation   text        not null,
    happened_at timestamptz not null,
    entered_at  timestamptz not null,
    actor_id    uuid        not null,
    actor_name  text        not null,
    agency      text        not null,
    role        text        not null,
    purpose     text        not null,
    request_id  text        not null,
    shown       uuid[]      not null,
    payload     bytea       not null,
    prior_hash  bytea       not null,
    hash        bytea       not null,
    primary key (record_id, seq),
    check (happened_at <= entered_at)
);
create index entry_shown on records.entry using gin (shown) where shown <> '{}';
create index entry_by_time on records.entry (record_id, happened_at);

-- Enables and forces row security on a table of some module, and says once, for all of them, what an involvement opens:
-- the rows of a record are seen and changed by the agencies involved in it now, and by a guest only if it is their record.
create procedure records.protect(protected regclass, record_column name) language plpgsql as $$
declare
    involved text := format(
        'exists (select 1 from records.involvement i
                  where i.record_id = %1$s.%2$I
                    and i.agency = (select actor.agency())
                    and i.starts_at <= (select actor.now())
                    and (i.ends_at is null or i.ends_at > (select actor.now()))
                    and coalesce((select actor.only_record()) = i.record_id, true))', protected, record_column);
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy involved on %s using (%s)', protected, involved);
end
$$;

alter table records.kind enable row level security;
alter table records.kind force row level security;
create policy everybody on records.kind for select using (true);

-- A record is seen by those involved; its owner must see it from the statement that makes it, before any involvement.
call records.protect('records.record', 'id');
create policy opened_by_owner on records.record for insert with check (owner_agency = (select actor.agency()));
create policy owned on records.record for select
    using (owner_agency = (select actor.agency()) and (select actor.only_record()) is null);

call records.protect('records.record_key', 'record_id');
call records.protect('records.link', 'from_record');
call records.protect('records.entry', 'record_id');
create policy written_as_who_acts on records.entry as restrictive for insert
    with check (agency = (select actor.agency()) and actor_id = (select actor.id()));

-- An agency sees its own involvements. All involvements of a record, and the making and ending of one, are asked of
-- functions that run as a role of their own: a policy on involvements cannot itself ask about involvements.
grant usage on schema records, actor to concordat_involvement;
grant select on records.involvement, records.record to concordat_involvement;
grant update (ends_at) on records.involvement to concordat_involvement;

create function records.is_involved(record uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (select 1 from records.involvement i
                    where i.record_id = record
                      and i.agency = actor.agency()
                      and i.starts_at <= actor.now()
                      and (i.ends_at is null or i.ends_at > actor.now())
                      and coalesce(actor.only_record() = record, true))
$$;

-- Any agency involved may involve another, and says why; the owner is the first.
create function records.may_involve(record uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select records.is_involved(record)
        or exists (select 1 from records.record r where r.id = record and r.owner_agency = actor.agency())
$$;

alter table records.involvement enable row level security;
alter table records.involvement force row level security;
create policy own on records.involvement for select using (agency = (select actor.agency()));
create policy opened_by_involved on records.involvement for insert
    with check (opened_by = (select actor.agency()) and records.may_involve(record_id));
create policy involvement_role on records.involvement to concordat_involvement using (true);
create policy involvement_role on records.record for select to concordat_involvement using (true);

create function records.involvements(record uuid)
    returns setof records.involvement language sql stable security definer set search_path = '' as $$
    select i.* from records.involvement i
     where i.record_id = record and records.is_involved(record)
     order by i.starts_at, i.id
$$;

create function records.end_involvement(record uuid, of_agency text, on_basis text, at timestamptz)
    returns int language plpgsql security definer set search_path = '' as $$
declare
    ended int;
begin
    if not records.is_involved(record) then
        return 0;
    end if;
    update records.involvement i set ends_at = greatest(at, i.starts_at)
     where i.record_id = record and i.agency = of_agency and i.basis = on_basis and i.ends_at is null;
    get diagnostics ended = row_count;
    return ended;
end
$$;

-- Before they change hands: only their owner can say who may call them.
revoke execute on all functions in schema records from public;
grant execute on all functions in schema records to concordat_app;
-- A place that accepts somebody is let in by this role, whom the same policies judge.
grant execute on function records.may_involve(uuid), records.is_involved(uuid) to concordat_guest;

grant create on schema records to concordat_involvement;
alter function records.may_involve(uuid) owner to concordat_involvement;
alter function records.is_involved(uuid) owner to concordat_involvement;
alter function records.involvements(uuid) owner to concordat_involvement;
alter function records.end_involvement(uuid, text, text, timestamptz) owner to concordat_involvement;
revoke create on schema records from concordat_involvement;

grant select on records.kind to concordat_app;
grant select, insert on records.record, records.record_key, records.involvement, records.link, records.entry to concordat_app;
grant update (closed_at, retain_until, legal_hold_reason, last_seq, last_hash) on records.record to concordat_app;
grant update (wrapped_key, destroyed_at) on records.record_key to concordat_app;
grant usage on all sequences in schema records to concordat_app;
