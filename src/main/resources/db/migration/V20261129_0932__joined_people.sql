-- That two records are of the same person. Nothing of either is moved or merged: whoever finds that it was wrong parts them,
-- and each is as it was. It is kept once from each side, so that whoever sees either of them knows of it.
create table people.same_person (
    person_id uuid        not null references people.person,
    other     uuid        not null references records.record,
    why       text        not null,
    made_at   timestamptz not null,
    made_by   text        not null,
    agency    text        not null,
    ended_at  timestamptz,
    ended_by  text,
    ended_why text,
    primary key (person_id, other, made_at),
    check (person_id <> other),
    check (ended_at >= made_at),
    check ((ended_at is null) = (ended_why is null) and (ended_at is null) = (ended_by is null))
);
create unique index same_person_now on people.same_person (person_id, other) where ended_at is null;
create index same_person_of_other on people.same_person (other) where ended_at is null;
call records.protect('people.same_person', 'person_id', '''IDENTITY''');
grant select, insert on people.same_person to concordat_app;
grant update (ended_at, ended_by, ended_why) on people.same_person to concordat_app;
