-- A record has sections, and an involvement opens some of them, or all, or none: then that there is such a record, and who
-- is involved in it, is all that is seen. An agency may further keep a record to named people of its own staff.
create function records.whole() returns text[] language sql immutable as $$
    select array['IDENTITY', 'CONTACTS', 'RISK', 'POLICE', 'CLINICAL', 'CUSTODY', 'SAFEGUARDING']
$$;

alter table records.involvement
    alter column scope type text[] using records.whole(),
    alter column scope set default records.whole(),
    add constraint scope_of_sections check (scope <@ records.whole()),
    add column only_for uuid[];

create table records.restriction (
    record_id uuid        not null references records.record,
    agency    text        not null,
    people    uuid[]      not null,
    reason    text        not null,
    made_by   uuid        not null,
    made_at   timestamptz not null,
    lifted_at timestamptz,
    primary key (record_id, agency, made_at)
);
create unique index one_restriction_at_a_time on records.restriction (record_id, agency) where lifted_at is null;
alter table records.restriction enable row level security;
alter table records.restriction force row level security;
create policy own on records.restriction for select using (agency = (select actor.agency()));
create policy involvement_role on records.restriction to concordat_involvement using (true);

-- The section that an entry of the journal belongs to; the empty one is what everybody involved may know.
create function records.section_of(act text) returns text language sql immutable as $$
    select case
        when act in ('record.opened', 'record.closed', 'list.shown') or act like 'involvement.%' then ''
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

-- As before, and now: to those of the agency for whom it is, and only the section that the row belongs to.
-- Enables and forces row security. `section` is SQL over the row: `'''RISK'''`, or what computes it; the empty string
-- is for every involvement.
create procedure records.protect(protected regclass, record_column name, section text) language plpgsql as $$
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
end
$$;
drop procedure records.protect(regclass, name);

call records.protect('records.record', 'id', '');
call records.protect('records.record_key', 'record_id', '');
call records.protect('records.link', 'from_record', '');
call records.protect('records.entry', 'record_id', 'records.section_of(entry.act)');
call records.protect('people.person', 'id', '''IDENTITY''');
call records.protect('people.address', 'person_id', '''IDENTITY''');
call records.protect('people.phone', 'person_id', '''IDENTITY''');
call records.protect('people.key', 'person_id', '''IDENTITY''');
call records.protect('people.contact', 'person_id', '''CONTACTS''');
call records.protect('people.plan', 'person_id', '''RISK''');
call records.protect('places.booked_for', 'detention', '''POLICE''');
call records.protect('incidents.incident', 'id', '''POLICE''');
call records.protect('incidents.subject', 'incident', '''POLICE''');
call records.protect('incidents.attendance', 'incident', '''POLICE''');
call records.protect('incidents.unit', 'incident', '''POLICE''');
call records.protect('incidents.ambulance_request', 'incident', '''POLICE''');
call records.protect('incidents.ambulance_grade', 'incident', '''POLICE''');
call records.protect('incidents.outcome', 'incident', '''POLICE''');
call records.protect('incidents.vulnerability', 'incident', '''RISK''');
call records.protect('incidents.thrive', 'incident', '''RISK''');
call records.protect('calls.call', 'incident', '''POLICE''');
call records.protect('calls.prompt_answer', 'incident', '''POLICE''');
call records.protect('calls.suggestion', 'incident', '''POLICE''');
call records.protect('detentions.detention', 'id', '''POLICE''');
call records.protect('detentions.flag', 'detention_id', '''POLICE''');
call records.protect('detentions.consultation', 'detention_id', '''POLICE''');
call records.protect('detentions.leg', 'detention_id', '''POLICE''');
call records.protect('detentions.arrival', 'detention_id', '''POLICE''');
call records.protect('detentions.handover_code', 'detention_id', '''POLICE''');
call records.protect('detentions.stay', 'detention_id', '''POLICE''');
call records.protect('detentions.care', 'detention_id', '''CLINICAL''');
call records.protect('detentions.assessor', 'detention_id', '''CLINICAL''');
call records.protect('detentions.extension_refusal', 'detention_id', '''CLINICAL''');
call records.protect('detentions.station_plan', 'detention_id', '''CUSTODY''');
call records.protect('detentions.station_check', 'detention_id', '''CUSTODY''');
call records.protect('obligations.obligation', 'record_id', '');
call records.protect('obligations.alarm', 'record_id', '');
call records.protect('obligations.notice', 'record_id', '');

-- An owner sees its record from the statement that makes it; not when it keeps the record from this one of its people.
drop policy owned on records.record;
create policy owned on records.record for select
    using (owner_agency = (select actor.agency())
           and (select actor.only_record()) is null
           and not exists (select 1 from records.restriction x
                            where x.record_id = record.id and x.agency = (select actor.agency()) and x.lifted_at is null
                              and not (select actor.id()) = any(x.people)));

-- A new involvement of an agency that keeps the record to some of its people is for them alone.
create function records.restrict_involvement() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if new.only_for is null then
        new.only_for := (select x.people from records.restriction x
                          where x.record_id = new.record_id and x.agency = new.agency and x.lifted_at is null);
    end if;
    return new;
end
$$;
create trigger restricted before insert on records.involvement
    for each row execute function records.restrict_involvement();

-- What these roles own, they replace.
grant create on schema records to concordat_involvement;
set role concordat_involvement;
create or replace function records.is_involved(record uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (select 1 from records.involvement i
                    where i.record_id = record
                      and i.agency = actor.agency()
                      and i.starts_at <= actor.now()
                      and (i.ends_at is null or i.ends_at > actor.now())
                      and (i.only_for is null or actor.id() = any(i.only_for))
                      and coalesce(actor.only_record() = record, true))
$$;

reset role;

-- Which sections who acts may see: null where they are not involved at all.
create function records.scope_of(record uuid) returns text[] language sql stable security definer set search_path = '' as $$
    select case when records.is_involved(record) then
        array(select distinct unnest(i.scope) from records.involvement i
               where i.record_id = record
                 and i.agency = actor.agency()
                 and i.starts_at <= actor.now()
                 and (i.ends_at is null or i.ends_at > actor.now())
                 and (i.only_for is null or actor.id() = any(i.only_for)))
    end
$$;

-- Nobody opens more to another than they see themselves; the owner opens a new record to itself.
drop policy opened_by_involved on records.involvement;
set role concordat_involvement;
drop function records.may_involve(uuid);
reset role;
create function records.may_involve(record uuid, sections text[]) returns boolean language sql stable security definer
    set search_path = '' as $$
    select coalesce(sections <@ records.scope_of(record), false)
        or exists (select 1 from records.record r
                    where r.id = record and r.owner_agency = actor.agency()
                      and not exists (select 1 from records.involvement i where i.record_id = record))
$$;
create policy opened_by_involved on records.involvement for insert
    with check (opened_by = (select actor.agency()) and records.may_involve(record_id, scope));

grant create on schema places to concordat_guest;
set role concordat_guest;
create or replace function places.let_in(accepted uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
    mine places.request;
    other text;
begin
    select r.* into mine
      from places.request r
     where r.id = accepted and r.asked_of = actor.agency() and r.state = 'ACCEPTED' and r.held_until > actor.now();
    if not found then
        return false;
    end if;
    insert into records.involvement (id, record_id, agency, basis, starts_at, reason, opened_by)
    select gen_random_uuid(), mine.detention, mine.asked_of, 'RECEIVING', actor.now(),
           'Accepted at ' || p.name || ', ' || s.name, mine.asked_by
      from places.suite s
      join places.place p on p.code = s.place
     where s.id = mine.suite
    on conflict do nothing;
    for other in
        update places.request r
           set state = 'WITHDRAWN', withdrawn_because = 'ANOTHER_ACCEPTED', answered_at = actor.now(), answered_by = mine.asked_by
         where r.detention = mine.detention and r.state = 'ASKED'
        returning r.asked_of
    loop
        perform pg_notify('concordat', 'work:' || other);
    end loop;
    return true;
end
$$;
reset role;
revoke create on schema places from concordat_guest;

-- A guardian keeps a record to named people of their own agency, or opens it to all of them again.
grant select, insert, update (lifted_at) on records.restriction to concordat_involvement;
grant update (only_for) on records.involvement to concordat_involvement;
create function records.restrict(record uuid, to_people uuid[], why text) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if actor.role() <> 'RECORDS_GUARDIAN' or not records.is_involved(record) then
        raise insufficient_privilege using message = 'Only a records guardian restricts a record of their agency';
    end if;
    update records.restriction x set lifted_at = actor.now()
     where x.record_id = record and x.agency = actor.agency() and x.lifted_at is null;
    if to_people is not null then
        insert into records.restriction (record_id, agency, people, reason, made_by, made_at)
        values (record, actor.agency(), to_people || actor.id(), why, actor.id(), actor.now());
    end if;
    update records.involvement i set only_for = to_people || actor.id()
     where i.record_id = record and i.agency = actor.agency() and i.basis <> 'BREAK_GLASS'
       and (i.ends_at is null or i.ends_at > actor.now());
end
$$;

-- Breaking the glass: sight of a record that one is not involved in, for oneself alone, for no longer than eight hours.
-- The caller has asked for a second factor, and writes why in the journal in the same transaction.
create function records.break_glass(named text, involvement uuid, why text, until timestamptz) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    found_record uuid;
begin
    if until > actor.now() + interval '8 hours' then
        raise check_violation using message = 'The glass is broken for eight hours at most';
    end if;
    if actor.role() in ('GUEST', 'SIGN_IN', 'OBLIGATION_ENGINE', 'SEEDING', 'IMPORT', 'ADMINISTRATOR') then
        raise insufficient_privilege using message = 'This role does not break the glass';
    end if;
    select r.id into found_record from records.record r where r.reference = named and r.kind <> 'ACCOUNT';
    if found_record is null then
        return null;
    end if;
    insert into records.involvement (id, record_id, agency, basis, starts_at, ends_at, reason, opened_by, only_for)
    values (involvement, found_record, actor.agency(), 'BREAK_GLASS', actor.now(), until, why, actor.agency(), array[actor.id()]);
    return found_record;
end
$$;
grant insert on records.involvement to concordat_involvement;

-- Every look at a record, for the guardian of an agency that is involved in it: those made at it, and the lists, boards and
-- searches of any agency that showed it. Who, when and for what; never what else the list showed.
grant select on records.entry to concordat_involvement;
create policy looks on records.entry for select to concordat_involvement using (true);
create function records.looks_at(record uuid, most int)
    returns table (happened_at timestamptz, actor_id uuid, actor_name text, agency text, role text, purpose text, act text)
    language sql stable security definer set search_path = '' as $$
    select e.happened_at, e.actor_id, e.actor_name, e.agency, e.role, e.purpose, e.act
      from records.entry e
     where e.shown @> array[record] and e.shown <> '{}'
       and e.operation = 'CONSULTATION'
       and actor.role() = 'RECORDS_GUARDIAN'
       and records.is_involved(record)
     order by e.happened_at desc, e.id
     limit most
$$;

revoke execute on function records.scope_of(uuid), records.may_involve(uuid, text[]), records.restrict(uuid, uuid[], text),
    records.break_glass(text, uuid, text, timestamptz), records.looks_at(uuid, int), records.restrict_involvement(),
    records.section_of(text), records.whole() from public;
grant execute on function records.scope_of(uuid), records.may_involve(uuid, text[]), records.restrict(uuid, uuid[], text),
    records.break_glass(text, uuid, text, timestamptz), records.looks_at(uuid, int), records.section_of(text), records.whole()
    to concordat_app, concordat_involvement;
grant execute on function records.may_involve(uuid, text[]), records.scope_of(uuid), records.whole(), records.section_of(text)
    to concordat_guest;
alter function records.scope_of(uuid) owner to concordat_involvement;
alter function records.may_involve(uuid, text[]) owner to concordat_involvement;
alter function records.restrict_involvement() owner to concordat_involvement;
alter function records.restrict(uuid, uuid[], text) owner to concordat_involvement;
alter function records.break_glass(text, uuid, text, timestamptz) owner to concordat_involvement;
alter function records.looks_at(uuid, int) owner to concordat_involvement;
revoke create on schema records from concordat_involvement;
grant select on records.restriction to concordat_app;
