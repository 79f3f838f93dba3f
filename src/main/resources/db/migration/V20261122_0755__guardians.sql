-- What a records guardian answers for: who broke the glass, and whether that was right.
create schema guardians;
grant usage on schema guardians to concordat_app;

create table guardians.glass (
    involvement uuid        primary key,
    record_id   uuid        not null references records.record,
    account_id  uuid        not null,
    name        text        not null,
    agency      text        not null,
    role        text        not null,
    reason      text        not null,
    words       text        not null,
    broken_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at <= broken_at + interval '8 hours'),
    reviewed_at timestamptz,
    reviewed_by text,
    justified   boolean,
    review      text,
    check ((reviewed_at is null) = (justified is null))
);
create index glass_of_record on guardians.glass (record_id, broken_at);
create index glass_to_review on guardians.glass (broken_at) where reviewed_at is null;
call records.protect('guardians.glass', 'record_id', '');
-- Who broke the glass does not say whether it was right.
create policy reviewed_by_a_guardian on guardians.glass as restrictive for update
    using ((select actor.role()) = 'RECORDS_GUARDIAN' and account_id <> (select actor.id())
           and exists (select 1 from records.record r where r.id = record_id and r.owner_agency = (select actor.agency())));
create policy broken_by_who_acts on guardians.glass as restrictive for insert
    with check (account_id = (select actor.id()) and reviewed_at is null);
grant select, insert on guardians.glass to concordat_app;
grant update (reviewed_at, reviewed_by, justified, review) on guardians.glass to concordat_app;

-- The kinds are judged like any table: for the length of this one statement their owner is not.
alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values ('GLASS_REVIEWED', false);
alter table obligations.kind force row level security;
