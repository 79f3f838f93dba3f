-- Erasing. A record whose key is destroyed has no row of any module left: what remains is that it was there, the hashes
-- of its journal, and who was involved. This role sees the rows of such a record, to delete them, and no others.
create table records.about (
    rows_of       text primary key,
    record_column name not null
);
alter table records.about enable row level security;
alter table records.about force row level security;
create policy everybody on records.about using (true);
grant select on records.about to concordat_sealing;

-- Rows of this table go with their record.
create procedure records.goes_with(rows_of regclass, record_column name) language plpgsql as $$
begin
    insert into records.about (rows_of, record_column) values (rows_of::text, record_column);
    execute format('grant usage on schema %I to concordat_sealing',
                   (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = rows_of));
    execute format('grant select, delete on %s to concordat_sealing', rows_of);
    -- The first makes the policies for everybody else count for nothing, which ask who acts; the second keeps it narrow.
    execute format('create policy erasing on %s to concordat_sealing using (true)', rows_of);
    execute format(
        'create policy erased on %1$s as restrictive to concordat_sealing using (exists (
            select 1 from records.record_key k where k.record_id = %1$s.%2$I and k.destroyed_at is not null))',
        rows_of, record_column);
end
$$;

-- As before, and what is protected goes with its record.
create or replace procedure records.protect(protected regclass, record_column name, section text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('drop policy if exists involved on %s', protected);
    execute format(
        'create policy involved on %1$s using (exists (
            select 1 from records.involvement i
             where i.record_id = %1$s.%2$I
               and i.agency = (select actor.agency())
               and i.starts_at <= (select actor.now())
               and (i.ends_at is null or i.ends_at > (select actor.now()))
               and (i.only_for is null or (select actor.id()) = any(i.only_for))
               and coalesce((select actor.only_record()) = i.record_id, true)
               and %3$s))',
        protected, record_column,
        case when section = '' then 'true' else format('(%1$s = any(i.scope) or %1$s = '''')', section) end);
    if not exists (select 1 from records.about a where a.rows_of = protected::text) then
        call records.goes_with(protected, record_column);
    end if;
end
$$;

do $$
declare
    was record;
begin
    for was in
        select format('%I.%I', p.schemaname, p.tablename)::regclass as protected,
               substring(p.qual from 'i\.record_id = \w+\.(\w+)') as record_column
          from pg_policies p
         where p.policyname = 'involved' and p.schemaname not in ('records', 'evidence')
    loop
        call records.goes_with(was.protected, was.record_column);
    end loop;
end
$$;
-- Judged by policies of their own.
call records.goes_with('places.request', 'detention');
call records.goes_with('agreements.ask', 'record_id');

create function records.forget(erased uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
    waiting records.about[] := array(select a from records.about a order by a.rows_of);
    others  records.about[];
    one     records.about;
begin
    loop
        others := '{}';
        foreach one in array waiting loop
            begin
                execute format('delete from %s where %I = $1', one.rows_of, one.record_column) using erased;
            exception when foreign_key_violation then
                others := others || one;
            end;
        end loop;
        exit when cardinality(others) = 0;
        if cardinality(others) = cardinality(waiting) then
            raise foreign_key_violation using message = 'Other records rest on record ' || erased;
        end if;
        waiting := others;
    end loop;
end
$$;

-- Proposed by one guardian of the agency that owns the record, and decided by another.
create table guardians.erasure (
    id               uuid        primary key,
    record_id        uuid        not null references records.record,
    why              text        not null,
    proposed_by      uuid        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    approved         boolean,
    decided_by       uuid,
    decided_by_name  text,
    decided_at       timestamptz,
    decided_in       xid8,
    decision         text,
    check ((approved is null) = (decided_at is null)),
    check (not approved or decided_by <> proposed_by)
);
create unique index one_erasure_waits on guardians.erasure (record_id) where approved is null;
create index erasure_of_record on guardians.erasure (record_id, proposed_at);
-- What was decided outlives the record.
alter table guardians.erasure enable row level security;
alter table guardians.erasure force row level security;
create policy of_owner on guardians.erasure
    using ((select actor.role()) = 'RECORDS_GUARDIAN'
           and exists (select 1 from records.record r where r.id = record_id and r.owner_agency = (select actor.agency())));
create policy proposed on guardians.erasure as restrictive for insert
    with check (approved is null and proposed_by = (select actor.id()));
create policy decided on guardians.erasure as restrictive for update
    using (approved is null)
    with check (decided_by = (select actor.id()) and decided_in = pg_current_xact_id());
grant select on guardians.erasure to concordat_sealing;
create policy sealing on guardians.erasure for select to concordat_sealing using (true);
grant select, insert on guardians.erasure to concordat_app;
grant update (approved, decided_by, decided_by_name, decided_at, decided_in, decision) on guardians.erasure to concordat_app;

-- Nobody destroys a key but by this, and only for what two guardians decided of a record that nothing needs any more.
revoke update on records.record_key from concordat_app;
grant select on records.link to concordat_sealing;
create policy sealing on records.link for select to concordat_sealing using (true);
create function guardians.erase(decided uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
    erased uuid;
begin
    select e.record_id into erased
      from guardians.erasure e
      join records.record r on r.id = e.record_id
     where e.id = decided and e.approved and e.decided_by = actor.id() and e.decided_in = pg_current_xact_id()
       and r.owner_agency = actor.agency() and r.legal_hold_reason is null
       and r.kind in ('INCIDENT', 'DETENTION', 'PERSON') and (r.closed_at is not null or r.kind = 'PERSON')
       and not exists (select 1
                         from records.link l
                         join records.record_key k on k.record_id = l.from_record
                        where l.to_record = r.id and k.destroyed_at is null);
    if erased is null then
        return false;
    end if;
    update records.record_key set wrapped_key = null, destroyed_at = actor.now() where record_id = erased;
    perform records.forget(erased);
    return true;
end
$$;
revoke execute on function records.forget(uuid), guardians.erase(uuid) from public;
revoke execute on procedure records.goes_with(regclass, name) from public;
grant execute on function records.forget(uuid) to concordat_sealing;
grant execute on function guardians.erase(uuid) to concordat_app;
grant usage on schema guardians to concordat_sealing;
grant create on schema records, guardians to concordat_sealing;
alter function records.forget(uuid) owner to concordat_sealing;
alter function guardians.erase(uuid) owner to concordat_sealing;
revoke create on schema records, guardians from concordat_sealing;

-- A record is held for a court, a coroner or an inquiry by the guardian of the agency that owns it; null lifts it.
revoke update (legal_hold_reason) on records.record from concordat_app;
grant update (legal_hold_reason) on records.record to concordat_involvement;
create policy holding on records.record for update to concordat_involvement using (true);
create function records.hold(held uuid, why text) returns void language plpgsql security definer set search_path = '' as $$
begin
    update records.record r set legal_hold_reason = why
     where r.id = held and r.owner_agency = actor.agency() and actor.role() = 'RECORDS_GUARDIAN' and records.is_involved(held);
    if not found then
        raise insufficient_privilege using message = 'Only a records guardian of the owner holds a record';
    end if;
end
$$;
revoke execute on function records.hold(uuid, text) from public;
grant execute on function records.hold(uuid, text) to concordat_app;
grant create on schema records to concordat_involvement;
alter function records.hold(uuid, text) owner to concordat_involvement;
revoke create on schema records from concordat_involvement;

-- As before, and what is held or erased concerns everybody involved.
create or replace function records.section_of(act text) returns text language sql immutable as $$
    select case
        when act in ('record.opened', 'record.closed', 'record.held', 'record.released', 'record.erasure-proposed',
                     'record.erasure-refused', 'record.erased', 'list.shown') or act like 'involvement.%' then ''
        when act like 'agreement.%' then ''
        when act like 'contact.%' or act like 'consent.%' then 'CONTACTS'
        when act like 'plan.%' or act like 'vulnerability.%' or act like 'thrive.%' then 'RISK'
        when act like 'person.%' or act like 'account.%' or act like 'sign-in.%' or act like 'session.%' then 'IDENTITY'
        when act like 'handover.%' or act like 'assessor.%' or act like 'extension.%'
          or act in ('detention.care', 'detention.ended', 'hold.extended') then 'CLINICAL'
        when act like 'station.%' then 'CUSTODY'
        else 'POLICE'
    end
$$;
