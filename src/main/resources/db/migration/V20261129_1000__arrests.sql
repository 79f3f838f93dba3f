-- Somebody who is held under the Mental Health Act is under arrest for an offence too. The clock of PACE runs beside the
-- clock of the detention; neither lengthens, stops or restarts the other. It is seen by whoever sees the custody record.
create schema arrests;
grant usage on schema arrests to concordat_app;

create table arrests.arrest (
    id            uuid        primary key,
    detention_id  uuid        not null references detentions.detention,
    offence       text        not null,
    indictable    boolean     not null,
    arrested_at   timestamptz not null,
    recorded_by   text        not null,
    station       text        not null default '',
    arrived_at    timestamptz check (arrived_at >= arrested_at),
    authorised_at timestamptz check (authorised_at >= arrived_at),
    authorised_by text        not null default '',
    must_end_by   timestamptz,
    charged_at    timestamptz,
    released_at   timestamptz,
    check ((arrived_at is null) = (must_end_by is null)),
    check (arrived_at is not null or (authorised_at is null and charged_at is null))
);
create unique index one_arrest_at_a_time on arrests.arrest (detention_id) where released_at is null;
create index arrests_of_detention on arrests.arrest (detention_id, arrested_at);
call records.protect('arrests.arrest', 'detention_id', '''CUSTODY''');
grant select, insert on arrests.arrest to concordat_app;
grant update (station, arrived_at, authorised_at, authorised_by, must_end_by, charged_at, released_at)
    on arrests.arrest to concordat_app;

create table arrests.review (
    id           uuid        primary key,
    arrest_id    uuid        not null references arrests.arrest,
    detention_id uuid        not null references detentions.detention,
    made_at      timestamptz not null,
    made_by      text        not null,
    rank         text        not null,
    found        text        not null
);
create index reviews_of_arrest on arrests.review (arrest_id, made_at);
create index reviews_of_detention on arrests.review (detention_id);
call records.protect('arrests.review', 'detention_id', '''CUSTODY''');
grant select, insert on arrests.review to concordat_app;

-- Who let it last longer, and until when. One that the law did not allow gave no authority: it is not lawful, and the
-- clock did not move.
create table arrests.extension (
    id           uuid        primary key,
    arrest_id    uuid        not null references arrests.arrest,
    detention_id uuid        not null references detentions.detention,
    by_court     boolean     not null,
    given_by     text        not null,
    given_at     timestamptz not null,
    until        timestamptz not null,
    lawful       boolean     not null
);
create index extensions_of_arrest on arrests.extension (arrest_id, given_at);
create index extensions_of_detention on arrests.extension (detention_id);
call records.protect('arrests.extension', 'detention_id', '''CUSTODY''');
grant select, insert on arrests.extension to concordat_app;

alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values ('CUSTODY_REVIEW', false), ('CUSTODY_LIMIT', true);
alter table obligations.kind force row level security;

-- As before, and what happens in custody is of the custody record.
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
        when act like 'station.%' or act like 'custody.%' then 'CUSTODY'
        when act like 'safeguarding.%' then 'SAFEGUARDING'
        else 'POLICE'
    end
$$;
