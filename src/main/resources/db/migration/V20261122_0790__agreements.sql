-- What agencies have agreed to share, as records that the program applies: it opens what a clause in force covers, and
-- nothing else, and stops on the day that the agreement ends.
create schema agreements;
grant usage on schema agreements to concordat_app;

alter table records.kind no force row level security;
insert into records.kind (code, prefix, retention_years) values ('AGREEMENT', 'AGR', 10);
alter table records.kind force row level security;
create sequence records.agreement_number;
grant usage on sequence records.agreement_number to concordat_app;

create table agreements.agreement (
    id         uuid primary key references records.record,
    title      text not null,
    kind       text not null check (kind in ('INFORMATION_SHARING', 'MEMORANDUM')),
    purpose    text not null,
    conditions text not null,
    starts_on  date not null,
    review_on  date not null,
    ends_on    date not null,
    ended_at   timestamptz,
    check (starts_on < review_on and review_on <= ends_on)
);

create table agreements.party (
    agreement_id uuid not null references agreements.agreement,
    agency       text not null,
    signed_by    text,
    signed_at    timestamptz,
    primary key (agreement_id, agency),
    check ((signed_by is null) = (signed_at is null))
);
create index agreements_of_agency on agreements.party (agency);

-- A clause lets every party that holds a record of a kind show some of its sections to the other parties; none is a pointer.
create table agreements.clause (
    agreement_id uuid   not null references agreements.agreement,
    number       int    not null check (number > 0),
    words        text   not null,
    gateway      text   not null,
    record_kind  text   not null references records.kind,
    sections     text[] not null check (sections <@ records.whole()),
    consent      text   not null check (consent in ('NOT_NEEDED', 'UNLESS_REFUSED', 'GIVEN')),
    primary key (agreement_id, number)
);

-- How a clause is kept to: what was looked at, and what was found.
create table agreements.evidence (
    id           uuid        primary key,
    agreement_id uuid        not null,
    clause       int         not null,
    agency       text        not null,
    adherence    text        not null check (adherence in ('MET', 'PARTLY', 'NOT_MET')),
    words        text        not null,
    noted_by     text        not null,
    noted_at     timestamptz not null,
    foreign key (agreement_id, clause) references agreements.clause
);
create index evidence_of_clause on agreements.evidence (agreement_id, clause, noted_at);

-- What was shared under which clause: an involvement, and why it was necessary and proportionate.
create table agreements.share (
    involvement  uuid        primary key,
    record_id    uuid        not null references records.record,
    agreement_id uuid        not null,
    clause       int         not null,
    from_agency  text        not null,
    to_agency    text        not null,
    sections     text[]      not null,
    necessity    text        not null,
    balance      text        not null,
    shared_by    text        not null,
    shared_at    timestamptz not null,
    foreign key (agreement_id, clause) references agreements.clause
);
create index shares_of_record on agreements.share (record_id);
create index shares_of_agreement on agreements.share (agreement_id);

-- Asking to see more of a record: an act with a clock, granted or refused with a reason.
create table agreements.ask (
    id          uuid        primary key,
    record_id   uuid        not null references records.record,
    from_agency text        not null,
    of_agency   text        not null,
    sections    text[]      not null check (sections <@ records.whole() and sections <> '{}'),
    why         text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    granted     boolean,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    check ((granted is null) = (answered_at is null)),
    check (from_agency <> of_agency)
);
create index asks_of_agency on agreements.ask (of_agency, asked_at) where granted is null;
create index asks_from_agency on agreements.ask (from_agency, asked_at);

-- What the person said of sharing, each time they were asked; the last one stands.
create table agreements.consent (
    id        uuid        primary key,
    record_id uuid        not null references records.record,
    said      text        not null check (said in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    words     text        not null,
    said_at   timestamptz not null,
    noted_by  text        not null,
    noted_at  timestamptz not null
);
create index consent_of_record on agreements.consent (record_id, said_at);

call records.protect('agreements.agreement', 'id', '');
call records.protect('agreements.party', 'agreement_id', '');
call records.protect('agreements.clause', 'agreement_id', '');
call records.protect('agreements.evidence', 'agreement_id', '');
call records.protect('agreements.share', 'record_id', '');
call records.protect('agreements.consent', 'record_id', '');

-- An agency signs for itself alone.
create policy signed_by_itself on agreements.party as restrictive for update
    using (agency = (select actor.agency()) and (select actor.role()) in ('RECORDS_GUARDIAN', 'SEEDING'));
create policy noted_for_itself on agreements.evidence as restrictive for insert
    with check (agency = (select actor.agency()));
create policy shared_by_its_agency on agreements.share as restrictive for insert
    with check (from_agency = (select actor.agency()));

-- Whoever asks sees what they asked; whoever is asked sees it too. Neither sees the record by it.
alter table agreements.ask enable row level security;
alter table agreements.ask force row level security;
create policy between_the_two on agreements.ask for select
    using ((select actor.agency()) in (from_agency, of_agency) and (select actor.only_record()) is null);
create policy asked on agreements.ask for insert
    with check (from_agency = (select actor.agency()) and granted is null and records.is_involved(record_id));
create policy answered on agreements.ask for update
    using (of_agency = (select actor.agency()) and granted is null)
    with check (of_agency = (select actor.agency()));

grant select, insert on all tables in schema agreements to concordat_app;
grant update (ended_at) on agreements.agreement to concordat_app;
grant update (signed_by, signed_at) on agreements.party to concordat_app;
grant update (granted, answer, answered_by, answered_at) on agreements.ask to concordat_app;

alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values ('SHARING_ANSWERED', false);
alter table obligations.kind force row level security;

-- An involvement that has an end can be ended before it.
grant create on schema records to concordat_involvement;
set role concordat_involvement;
create or replace function records.end_involvement(record uuid, of_agency text, on_basis text, at timestamptz)
    returns int language plpgsql security definer set search_path = '' as $$
declare
    ended int;
begin
    if not records.is_involved(record) then
        return 0;
    end if;
    update records.involvement i set ends_at = greatest(at, i.starts_at)
     where i.record_id = record and i.agency = of_agency and i.basis = on_basis and (i.ends_at is null or i.ends_at > at);
    get diagnostics ended = row_count;
    return ended;
end
$$;
reset role;
revoke create on schema records from concordat_involvement;
