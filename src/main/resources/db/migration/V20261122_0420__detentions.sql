-- Detentions under section 136: from the decision on the street to the end of the authority to hold.
create schema detentions;
grant usage on schema detentions to concordat_app;

create table detentions.detention (
    id                 uuid        primary key references records.record,
    incident_id        uuid        references records.record,
    person_id          uuid        references records.record,
    person_name        text        not null,
    born_on            date,
    youngest           int,
    oldest             int,
    sex                text        not null,
    borough            text        not null,
    location_kind      text        not null,
    location           text        not null,
    grounds            text        not null,
    detained_at        timestamptz not null,
    officer            text        not null,
    officer_agency     text        not null,
    officer_team       text,
    law_version        text        not null,
    clock_basis        text        not null,
    clock_started_at   timestamptz,
    first_place_kind   text,
    extension_minutes  int         check (extension_minutes > 0),
    extension_at       timestamptz,
    must_end_by        timestamptz,
    place_name         text,
    place_kind         text,
    place_agency       text,
    place_team         text,
    physical_needs     boolean     not null default false,
    intoxicated        boolean     not null default false,
    handed_over_at     timestamptz,
    receiver           text,
    released_at        timestamptz,
    outcome            text,
    ended_at           timestamptz,
    check ((extension_minutes is null) = (extension_at is null)),
    check ((clock_started_at is null) = (must_end_by is null)),
    check (clock_started_at >= detained_at),
    check (must_end_by > clock_started_at and must_end_by <= clock_started_at + interval '72 hours'),
    check (ended_at >= detained_at),
    check ((outcome is null) = (ended_at is null)),
    check ((handed_over_at is null) = (receiver is null))
);
create index open_detentions on detentions.detention (must_end_by) where ended_at is null;
create index detentions_of_incident on detentions.detention (incident_id);
create index detentions_of_person on detentions.detention (person_id, detained_at);

-- Rules that what happened did not keep. What has happened is recorded all the same, and flagged.
create table detentions.flag (
    detention_id uuid        not null references detentions.detention,
    code         text        not null,
    happened_at  timestamptz not null,
    primary key (detention_id, code, happened_at)
);

create table detentions.consultation (
    detention_id uuid        not null references detentions.detention,
    about        text        not null check (about in ('USING_SECTION_136', 'USING_A_POLICE_STATION')),
    role         text,
    name         text        not null,
    held_at      timestamptz,
    advice       text        not null,
    why_not      text        not null,
    primary key (detention_id, about),
    check ((role is null) = (held_at is null))
);

create table detentions.care (
    detention_id    uuid        primary key references detentions.detention,
    rights_told_at  timestamptz,
    rights_why_not  text        not null default '',
    searched_at     timestamptz,
    search_parts    text[]      not null default '{}',
    search_danger   boolean     not null default false,
    search_conceals boolean     not null default false,
    search_found    text        not null default '',
    restrained      boolean     not null default false,
    face_down       boolean     not null default false,
    restraint_from  timestamptz,
    restraint_until timestamptz,
    restraint_words text        not null default '',
    safety_officer  text        not null default '',
    abd_suspected   boolean     not null default false,
    injuries        text        not null default '',
    medical_needs   text        not null default '',
    property        text        not null default ''
);

create table detentions.leg (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    mode         text        not null,
    reason       text,
    ambulance_asked_at timestamptz,
    to_place     text        not null,
    requested_at timestamptz not null,
    on_scene_at  timestamptz,
    left_at      timestamptz,
    arrived_at   timestamptz
);
create index legs_of_detention on detentions.leg (detention_id);

create table detentions.arrival (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    place_code   text        not null,
    place_name   text        not null,
    place_kind   text        not null,
    agency       text        not null,
    team         text,
    arrived_at   timestamptz not null
);
create index arrivals_of_detention on detentions.arrival (detention_id, arrived_at);

create table detentions.station_plan (
    detention_id  uuid        primary key references detentions.detention,
    place_code    text        not null,
    imminent_risk boolean     not null,
    no_other      boolean     not null,
    healthcare    boolean     not null,
    decided_by    text        not null,
    decider_rank  text,
    authorised_by text        not null,
    authoriser_rank text,
    decided_at    timestamptz not null
);

create table detentions.station_check (
    detention_id uuid        not null references detentions.detention,
    kind         text        not null check (kind in ('CHECK', 'REVIEW')),
    made_at      timestamptz not null,
    made_by      text        not null,
    found        text        not null,
    asleep       boolean     not null default false,
    primary key (detention_id, kind, made_at)
);

create table detentions.handover_code (
    code_hash    bytea       primary key,
    detention_id uuid        not null references detentions.detention,
    agency       text        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    used_by      text
);
create index codes_of_detention on detentions.handover_code (detention_id);

create table detentions.stay (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    reason       text        not null,
    until        timestamptz not null,
    answered_at  timestamptz,
    answered_by  text,
    accepted     boolean,
    answer       text,
    check ((answered_at is null) = (accepted is null))
);
create index stays_of_detention on detentions.stay (detention_id);

create table detentions.assessor (
    id           uuid        primary key,
    detention_id uuid        not null references detentions.detention,
    kind         text        not null check (kind in ('AMHP', 'DOCTOR')),
    agency       text        not null,
    asked_at     timestamptz not null,
    name         text,
    arrived_at   timestamptz,
    check ((name is null) = (arrived_at is null))
);
create index assessors_of_detention on detentions.assessor (detention_id);

create table detentions.extension_refusal (
    detention_id uuid        not null references detentions.detention,
    asked_at     timestamptz not null,
    reason       text        not null,
    grounds      text[]      not null,
    primary key (detention_id, asked_at)
);

call records.protect('detentions.detention', 'id');
call records.protect('detentions.flag', 'detention_id');
call records.protect('detentions.consultation', 'detention_id');
call records.protect('detentions.care', 'detention_id');
call records.protect('detentions.leg', 'detention_id');
call records.protect('detentions.arrival', 'detention_id');
call records.protect('detentions.station_plan', 'detention_id');
call records.protect('detentions.station_check', 'detention_id');
call records.protect('detentions.handover_code', 'detention_id');
call records.protect('detentions.stay', 'detention_id');
call records.protect('detentions.assessor', 'detention_id');
call records.protect('detentions.extension_refusal', 'detention_id');

-- A code that an officer read out opens one detention, once, to somebody with no account. Asked before anybody acts, by a
-- narrow role of its own.
grant usage on schema detentions, actor to concordat_guest;
grant select on detentions.handover_code to concordat_guest;
grant update (used_at, used_by) on detentions.handover_code to concordat_guest;
create policy guest on detentions.handover_code to concordat_guest using (true);

create function detentions.redeem(code bytea, name text, at timestamptz)
    returns table (detention_id uuid, agency text)
    language sql security definer set search_path = '' as $$
    update detentions.handover_code c set used_at = at, used_by = name
     where c.code_hash = code and c.used_at is null and c.expires_at > at
    returning c.detention_id, c.agency
$$;
-- While the functions are still the owner's: their new owners keep these grants, and the public has none.
revoke execute on all functions in schema detentions from public;
grant execute on all functions in schema detentions to concordat_app;
grant create on schema detentions to concordat_guest;
alter function detentions.redeem(bytea, text, timestamptz) owner to concordat_guest;
revoke create on schema detentions from concordat_guest;

grant select, insert on all tables in schema detentions to concordat_app;
grant update on detentions.detention, detentions.care, detentions.leg, detentions.station_plan, detentions.consultation,
    detentions.stay, detentions.assessor to concordat_app;
