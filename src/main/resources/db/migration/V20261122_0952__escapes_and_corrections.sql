-- Somebody who is held gets away, and comes back or does not. The clock of the hold takes no notice.
create schema escapes;
grant usage on schema escapes to concordat_app;

create table escapes.escape (
    id            uuid        primary key,
    detention_id  uuid        not null references detentions.detention,
    escaped_at    timestamptz not null,
    place         text        not null,
    after_arrival boolean     not null,
    circumstances text        not null,
    reported_by   text        not null,
    retake_until  timestamptz not null,
    circulated_at timestamptz,
    told          text        not null default '',
    returned_at   timestamptz,
    returned_to   text        not null default '',
    returned_by   text        not null default '',
    how           text        check (how in ('TAKEN_BACK', 'CAME_BACK')),
    check (returned_at >= escaped_at),
    check ((returned_at is null) = (how is null))
);
create unique index one_escape_at_a_time on escapes.escape (detention_id) where returned_at is null;
create index escapes_of_detention on escapes.escape (detention_id, escaped_at);
call records.protect('escapes.escape', 'detention_id', '''POLICE''');
grant select, insert on escapes.escape to concordat_app;
grant update (circulated_at, told, returned_at, returned_to, returned_by, how) on escapes.escape to concordat_app;

-- What was signed stays as it was signed: what it becomes stands beside it, with who, when and why.
create schema corrections;
grant usage on schema corrections to concordat_app;

create table corrections.correction (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    part         text        not null check (part in ('NAME', 'BORN_ON', 'LOCATION', 'GROUNDS', 'OTHER')),
    was          text        not null,
    becomes      text        not null,
    why          text        not null,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    asked_by_id  uuid        not null,
    late         boolean     not null,
    accepted     boolean,
    decided_at   timestamptz,
    decided_by   text        not null default '',
    answer       text        not null default '',
    check ((accepted is null) = (decided_at is null))
);
create index corrections_of_detention on corrections.correction (detention_id, asked_at);
call records.protect('corrections.correction', 'detention_id', '''POLICE''');
grant select, insert on corrections.correction to concordat_app;
grant update (accepted, decided_at, decided_by, answer) on corrections.correction to concordat_app;
-- Decided once, and whoever asked for it is not who accepts it.
create policy decided_once on corrections.correction as restrictive for update
    using (accepted is null and asked_by_id <> (select actor.id()))
    with check (accepted is not null);

alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values
    ('ESCAPE_CIRCULATED', false), ('TAKEN_BACK', true), ('CORRECTION_ANSWERED', false);
alter table obligations.kind force row level security;
