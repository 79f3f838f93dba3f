-- What is owed to a person who is held, beside the clock: their rights in words they understand, an appropriate adult,
-- their medicine, whoever waits for them at home, and what the place that receives them asks for.
create schema wellbeing;
grant usage on schema wellbeing to concordat_app;

-- Until somebody who translates has checked a language, whoever reads it is told so.
create table wellbeing.language (
    code       text primary key,
    name       text not null unique,
    own_name   text not null,
    direction  text not null check (direction in ('ltr', 'rtl')),
    checked_by text,
    checked_on date,
    check ((checked_by is null) = (checked_on is null))
);

create table wellbeing.rights_text (
    language text not null references wellbeing.language,
    code     text not null,
    words    text not null,
    primary key (language, code)
);

create table wellbeing.rights_told (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    language     text        not null,
    told_at      timestamptz not null,
    told_by      text        not null,
    interpreter  boolean     not null,
    understood   boolean
);
create index rights_told_of_detention on wellbeing.rights_told (detention_id, told_at);

create table wellbeing.communication (
    detention_id uuid        primary key references detentions.detention,
    needs        text[]      not null,
    language     text        not null,
    words        text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);

create table wellbeing.appropriate_adult (
    detention_id uuid        primary key references detentions.detention,
    needed       boolean,
    why          text        not null,
    asked_at     timestamptz,
    name         text        not null,
    relation     text        not null,
    arrived_at   timestamptz
);

create table wellbeing.medication (
    id            uuid        primary key,
    detention_id  uuid        not null references detentions.detention,
    name          text        not null,
    dose          text        not null,
    last_taken_at timestamptz,
    with_property boolean,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create index medication_of_detention on wellbeing.medication (detention_id, recorded_at);

create table wellbeing.left_behind (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    kind         text        not null check (kind in ('CHILD', 'ADULT', 'PET')),
    words        text        not null,
    place        text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    cared_for_by text,
    cared_for_at timestamptz,
    check ((cared_for_by is null) = (cared_for_at is null))
);
create index left_behind_of_detention on wellbeing.left_behind (detention_id, recorded_at);

create table wellbeing.family_told (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    name         text        not null,
    relation     text        not null,
    told_at      timestamptz,
    told_by      text        not null,
    why_not      text        not null,
    recorded_at  timestamptz not null,
    check ((told_at is null) = (why_not <> ''))
);
create index family_told_of_detention on wellbeing.family_told (detention_id, recorded_at);

-- No form is prescribed for section 136: what a receiver asks for beyond the common one is its own, from one day to another.
create table wellbeing.question (
    id         uuid        primary key,
    agency     text        not null,
    words      text        not null check (length(words) between 3 and 200),
    asked_from timestamptz not null,
    asked_by   text        not null,
    ended_at   timestamptz
);
create unique index question_asked_once on wellbeing.question (agency, words) where ended_at is null;

create table wellbeing.answer (
    detention_id uuid        not null references detentions.detention,
    question     uuid        not null references wellbeing.question,
    words        text        not null,
    answered_at  timestamptz not null,
    answered_by  text        not null,
    primary key (detention_id, question)
);

call records.protect('wellbeing.rights_told', 'detention_id', '''POLICE''');
call records.protect('wellbeing.appropriate_adult', 'detention_id', '''POLICE''');
call records.protect('wellbeing.communication', 'detention_id', '''CLINICAL''');
call records.protect('wellbeing.medication', 'detention_id', '''CLINICAL''');
call records.protect('wellbeing.answer', 'detention_id', '''CLINICAL''');
call records.protect('wellbeing.left_behind', 'detention_id', '''SAFEGUARDING''');
call records.protect('wellbeing.family_told', 'detention_id', '''CONTACTS''');

grant select on wellbeing.language, wellbeing.rights_text to concordat_app;
grant select, insert on wellbeing.rights_told, wellbeing.communication, wellbeing.appropriate_adult, wellbeing.medication,
    wellbeing.left_behind, wellbeing.family_told, wellbeing.question, wellbeing.answer to concordat_app;
grant update on wellbeing.communication, wellbeing.appropriate_adult to concordat_app;
grant update (cared_for_by, cared_for_at) on wellbeing.left_behind to concordat_app;
grant update (words, answered_at, answered_by) on wellbeing.answer to concordat_app;
grant update (ended_at) on wellbeing.question to concordat_app;

alter table wellbeing.question enable row level security;
alter table wellbeing.question force row level security;
create policy everybody on wellbeing.question for select using ((select actor.agency()) is not null);
create policy asks on wellbeing.question for insert
    with check (agency = (select actor.agency())
                and (select actor.role()) in ('PLACE_COORDINATOR', 'ADMINISTRATOR', 'SEEDING'));
create policy stops_asking on wellbeing.question for update
    using (agency = (select actor.agency()) and (select actor.role()) in ('PLACE_COORDINATOR', 'ADMINISTRATOR'));

alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values ('LEFT_BEHIND_CARED_FOR', false);
alter table obligations.kind force row level security;

-- As before, and who was left behind concerns whoever safeguards.
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
        when act like 'safeguarding.%' then 'SAFEGUARDING'
        else 'POLICE'
    end
$$;
