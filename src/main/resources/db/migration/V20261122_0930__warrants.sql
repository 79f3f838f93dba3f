-- Warrants under section 135: applied for, granted or refused, executed, and what became of the person.
create schema warrants;
grant usage on schema warrants to concordat_app;

alter table records.kind no force row level security;
insert into records.kind (code, prefix, retention_years)
select 'WARRANT', 'WAR', k.retention_years from records.kind k where k.code = 'DETENTION';
alter table records.kind force row level security;
create sequence records.warrant_number;
grant usage on sequence records.warrant_number to concordat_app;

alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values
    ('WARRANT_EXECUTED', true),
    ('PATIENT_RETURNED', false),
    ('STATION_MOVE_ON', false);
alter table obligations.kind force row level security;

create table warrants.warrant (
    id             uuid        primary key references records.record,
    purpose        text        not null check (purpose in ('TO_ASSESS', 'TO_RETURN')),
    person_id      uuid        references records.record,
    person_name    text        not null,
    born_on        date,
    sex            text        not null,
    borough        text        not null,
    premises       text        not null,
    causes         text[]      not null check (causes <@ array['ILL_TREATED_OR_NEGLECTED', 'NOT_UNDER_PROPER_CONTROL',
                                                               'ALONE_AND_UNABLE_TO_CARE']),
    grounds        text        not null,
    liable_under   text        not null,
    return_to      text        not null,
    court          text        not null,
    applied_at     timestamptz not null,
    applied_by     text        not null,
    amhp_agency    text        not null,
    amhp_team      text,
    decision       text        check (decision in ('GRANTED', 'REFUSED')),
    decided_at     timestamptz,
    justice        text,
    decision_words text,
    expires_at     timestamptz,
    police_agency  text,
    withdrawn_at   timestamptz,
    withdrawn_why  text,
    check ((purpose = 'TO_ASSESS') = (causes <> '{}')),
    check ((decision is null) = (decided_at is null) and (decision is null) = (justice is null)
           and (decision is null) = (decision_words is null)),
    check ((decision = 'GRANTED') = (expires_at is not null)),
    check (decided_at >= applied_at and expires_at > decided_at),
    check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index warrants_of_person on warrants.warrant (person_id, applied_at);
create index warrants_by_time on warrants.warrant (applied_at desc);

-- Each entry that was made on a warrant. It authorises one; another that was made all the same is kept, and flagged.
create table warrants.entry (
    id               uuid        primary key,
    warrant_id       uuid        not null references warrants.warrant,
    entered_at       timestamptz not null,
    constable        text        not null,
    constable_agency text        not null,
    forced           boolean     not null,
    amhp             text        not null,
    doctor           text        not null,
    result           text        not null check (result in ('REMOVED', 'KEPT', 'TAKEN', 'NOT_FOUND', 'NOT_NEEDED')),
    words            text        not null,
    detention_id     uuid        references records.record,
    returned_at      timestamptz,
    returned_to      text,
    check ((detention_id is not null) = (result in ('REMOVED', 'KEPT'))),
    check ((returned_at is null) = (returned_to is null) and (returned_at is null or result = 'TAKEN'))
);
create index entries_of_warrant on warrants.entry (warrant_id, entered_at);

create table warrants.flag (
    warrant_id  uuid        not null references warrants.warrant,
    code        text        not null,
    happened_at timestamptz not null,
    primary key (warrant_id, code, happened_at)
);

call records.protect('warrants.warrant', 'id', '''POLICE''');
call records.protect('warrants.entry', 'warrant_id', '''POLICE''');
call records.protect('warrants.flag', 'warrant_id', '''POLICE''');
grant select, insert on all tables in schema warrants to concordat_app;
grant update (decision, decided_at, justice, decision_words, expires_at, police_agency, withdrawn_at, withdrawn_why)
    on warrants.warrant to concordat_app;
grant update (returned_at, returned_to) on warrants.entry to concordat_app;

-- The power that a person is held by.
alter table detentions.detention
    add column power text not null default 'S136' check (power in ('S136', 'S135_1')),
    add column warrant_id uuid references records.record,
    add constraint power_is_that_of_the_clock
        check ((power = 'S135_1') = (clock_basis in ('WARRANT_REMOVED', 'WARRANT_KEPT'))),
    add constraint held_on_a_warrant check ((power = 'S135_1') = (warrant_id is not null));
create index detentions_of_warrant on detentions.detention (warrant_id) where warrant_id is not null;

-- What a review at a police station found: null for a health check, and for a review made before these were asked.
alter table detentions.station_check
    add column still_needed boolean,
    add column checks_can_be_made boolean,
    add column move_would_harm boolean,
    add constraint asked_together
        check ((still_needed is null) = (checks_can_be_made is null) and (still_needed is null) = (move_would_harm is null));

-- As before, and a warrant is erased like what it led to.
grant create on schema guardians to concordat_sealing;
set role concordat_sealing;
create or replace function guardians.erase(decided uuid) returns boolean language plpgsql security definer
    set search_path = '' as $$
declare
    erased uuid;
begin
    select e.record_id into erased
      from guardians.erasure e
      join records.record r on r.id = e.record_id
     where e.id = decided and e.approved and e.decided_by = actor.id() and e.decided_in = pg_current_xact_id()
       and r.owner_agency = actor.agency() and r.legal_hold_reason is null
       and r.kind in ('INCIDENT', 'DETENTION', 'PERSON', 'WARRANT') and (r.closed_at is not null or r.kind = 'PERSON')
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
reset role;
revoke create on schema guardians from concordat_sealing;
