-- Who people are, where they can be reached, who cares for them, and the plan for when they are in crisis.
create schema people;
grant usage on schema people to concordat_app;

-- Nothing about a person is required: one whom nobody can name is a record all the same.
create table people.person (
    id                  uuid primary key references records.record,
    reference           text not null unique,
    version             int  not null default 1,
    family_name         text not null,
    given_names         text not null,
    known_as            text not null,
    description         text not null,
    born_on             date,
    born_year_about     int  check (born_year_about between 1850 and 2200),
    sex                 text not null check (sex in ('FEMALE', 'MALE', 'INTERSEX', 'NOT_KNOWN')),
    gender              text not null,
    nhs_number          text check (nhs_number ~ '^[0-9]{10}$'),
    language            text not null,
    needs_interpreter   boolean not null,
    communication_needs text not null,
    identity_confidence text not null check (identity_confidence in ('UNKNOWN', 'STATED', 'CONFIRMED'))
);

create table people.address (
    id        uuid        primary key,
    person_id uuid        not null references people.person,
    line      text        not null,
    postcode  text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz,
    check (ends_at >= starts_at)
);
create index address_of_person on people.address (person_id);
create unique index one_address_at_a_time on people.address (person_id) where ends_at is null;

create table people.phone (
    id        uuid        primary key,
    person_id uuid        not null references people.person,
    number    text        not null,
    place     int         not null,
    starts_at timestamptz not null,
    ends_at   timestamptz,
    check (ends_at >= starts_at)
);
create index phone_of_person on people.phone (person_id);

-- A contact is ended and never deleted: who could be told at the time is part of what happened.
create table people.contact (
    id              uuid        primary key,
    person_id       uuid        not null references people.person,
    name            text        not null,
    relationship    text        not null,
    phone           text        not null,
    kind            text        not null
                    check (kind in ('CARER', 'FAMILY', 'HEALTH_SUPPORT_PERSON', 'NOMINATED_PERSON', 'OTHER')),
    may_share       text        not null check (may_share in ('YES', 'NO', 'NOT_ASKED')),
    sharing_note    text        not null,
    added_at        timestamptz not null,
    ended_at        timestamptz,
    ended_reason    text,
    check (ended_at >= added_at),
    check ((ended_at is null) = (ended_reason is null))
);
create index contact_of_person on people.contact (person_id);

create table people.plan (
    person_id     uuid        not null references people.person,
    version       int         not null check (version > 0),
    helps         text        not null,
    makes_worse   text        not null,
    who_to_call   text        not null,
    co_written    boolean     not null,
    their_view    text        not null,
    review_on     date,
    written_at    timestamptz not null,
    written_by    text        not null,
    agency        text        not null,
    primary key (person_id, version)
);

-- What a search finds people by, always by equality: under row-level security no other operator may use an index.
create table people.key (
    person_id uuid not null references people.person,
    kind      text not null,
    value     text not null,
    primary key (kind, value, person_id)
);
create index key_of_person on people.key (person_id);

call records.protect('people.person', 'id');
call records.protect('people.address', 'person_id');
call records.protect('people.phone', 'person_id');
call records.protect('people.contact', 'person_id');
call records.protect('people.plan', 'person_id');
call records.protect('people.key', 'person_id');

-- The names that somebody searched for in the last hour: whoever registers a person must have looked first.
create table people.search (
    id          uuid        primary key,
    actor_id    uuid        not null,
    searched_at timestamptz not null,
    names       text[]      not null
);
create index search_by_actor on people.search (actor_id, searched_at);
alter table people.search enable row level security;
alter table people.search force row level security;
create policy own on people.search using (actor_id = (select actor.id()));

grant select, insert, update on people.person, people.address, people.phone, people.contact to concordat_app;
grant select, insert on people.plan to concordat_app;
grant select, insert, delete on people.key, people.search to concordat_app;
