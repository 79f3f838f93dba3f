-- What police were told about one crisis and did about it: where, who, which units, the ambulance, and whether to attend.
create schema incidents;
grant usage on schema incidents to concordat_app;

-- Only the borough must be known, because it decides whom the incident is routed to; all else may follow. Where it was
-- routed is kept as it was on the day. What was said is in the journal, and nowhere else.
create table incidents.incident (
    id                  uuid        primary key references records.record,
    reference           text        not null unique,
    opened_at           timestamptz not null,
    closed_at           timestamptz,
    state               text        not null generated always as (case when closed_at is null then 'OPEN' else 'CLOSED' end) stored,
    source              text        not null check (source in ('CALL', 'OFFICER', 'IMPORT')),
    headline            text        not null,
    borough             text        not null,
    police_force        text        not null,
    policing_unit       text        not null,
    trust               text        not null,
    council             text        not null,
    ambulance           text        not null,
    location_kind       text        not null check (location_kind in ('STREET', 'DWELLING', 'PUBLIC_TRANSPORT', 'RAIL',
                                        'WATER', 'HEIGHT', 'HOSPITAL_ED', 'MENTAL_HEALTH_UNIT', 'CUSTODY', 'OTHER', 'UNKNOWN')),
    location_text       text        not null,
    postcode            text        not null,
    what3words          text        not null,
    latitude            double precision check (latitude between -90 and 90),
    longitude           double precision check (longitude between -180 and 180),
    caller_name         text        not null,
    caller_phone        text        not null,
    caller_relation     text        not null,
    caller_safe_to_call text        not null check (caller_safe_to_call in ('YES', 'NO', 'UNKNOWN')),
    mental_health       text        not null check (mental_health in ('YES', 'NO', 'UNKNOWN')),
    definition_version  text        not null,
    imported            jsonb,
    check (closed_at >= opened_at),
    check ((latitude is null) = (longitude is null))
);
create index incident_by_time on incidents.incident (opened_at, id);
create index incident_of_borough on incidents.incident (borough, opened_at, id);
create index open_incident on incidents.incident (opened_at, id) where closed_at is null;

create table incidents.subject (
    incident   uuid        not null references incidents.incident,
    person     uuid        not null references records.record,
    role       text        not null check (role in ('IN_CRISIS', 'CALLER', 'CARER', 'WITNESS', 'OTHER')),
    name_shown text        not null,
    linked_at  timestamptz not null,
    primary key (incident, person)
);
create index subject_person on incidents.subject (person);

create table incidents.attendance (
    id               uuid        primary key,
    incident         uuid        not null references incidents.incident,
    decided_at       timestamptz not null,
    decided_by       text        not null,
    asked_by         text        not null,
    asked            text        not null,
    power            text        not null check (power in ('NONE', 'SECTION_135', 'SECTION_136')),
    thresholds       text[]      not null,
    risk_to          text        not null,
    rights           boolean     not null,
    suggested        text        not null,
    outcome          text        not null check (outcome in ('DEPLOY', 'NO_DEPLOY_SIGNPOST', 'NO_DEPLOY_TRANSFER', 'ADVICE_ONLY')),
    reason           text        not null,
    receiving_agency text        not null,
    reassess_at      timestamptz,
    caller_told      text        not null,
    caller_told_at   timestamptz,
    caller_objects   text        not null check (caller_objects in ('YES', 'NO', 'UNKNOWN')),
    objection        text        not null,
    reviewed_at      timestamptz,
    reviewed_by      text,
    review_agrees    boolean,
    review           text,
    check ((reviewed_at is null) = (reviewed_by is null)
       and (reviewed_at is null) = (review_agrees is null)
       and (reviewed_at is null) = (review is null))
);
create index attendance_of_incident on incidents.attendance (incident, decided_at);

create table incidents.unit (
    id           uuid        primary key,
    incident     uuid        not null references incidents.incident,
    callsign     text        not null,
    officers     text[]      not null,
    kind         text        not null check (kind in ('RESPONSE', 'STREET_TRIAGE', 'MENTAL_HEALTH_TEAM', 'OTHER')),
    assigned_at  timestamptz not null,
    en_route_at  timestamptz,
    at_scene_at  timestamptz,
    clear_at     timestamptz,
    clear_reason text        not null default ''
);
create index unit_of_incident on incidents.unit (incident, assigned_at);

create table incidents.ambulance_request (
    id              uuid        primary key,
    incident        uuid        not null references incidents.incident,
    agency          text        not null,
    requested_at    timestamptz not null,
    asked_grade     text        not null,
    reason          text        not null,
    police_on_scene boolean     not null,
    trust_reference text        not null,
    on_scene_at     timestamptz,
    left_at         timestamptz,
    declined_at     timestamptz,
    declined_reason text        not null default ''
);
create index ambulance_request_of_incident on incidents.ambulance_request (incident, requested_at);

-- Every grade that the ambulance service gave. Nobody may change or remove one, so that a priority lowered because police
-- were there leaves a trace for ever.
create table incidents.ambulance_grade (
    id             uuid        primary key,
    incident       uuid        not null references incidents.incident,
    request        uuid        not null references incidents.ambulance_request,
    graded_at      timestamptz not null,
    grade          text        not null,
    because_police boolean     not null,
    reason         text        not null
);
create index ambulance_grade_of_request on incidents.ambulance_grade (request, graded_at);

create table incidents.vulnerability (
    id          uuid        primary key,
    incident    uuid        not null references incidents.incident,
    domain      text        not null check (domain in ('A', 'B', 'C', 'D', 'E')),
    concern     text        not null check (concern in ('YES', 'NO', 'UNKNOWN')),
    severity    int         not null check (severity between 0 and 3),
    evidence    text        not null,
    source      text        not null check (source in ('SEEN', 'TOLD', 'RECORD')),
    observed_by text        not null,
    observed_at timestamptz not null,
    framework   text        not null
);
create index vulnerability_of_incident on incidents.vulnerability (incident, domain, observed_at);

create table incidents.thrive (
    id            uuid        primary key,
    incident      uuid        not null references incidents.incident,
    assessed_at   timestamptz not null,
    assessed_by   text        not null,
    threat        text        not null,
    harm          text        not null,
    risk          text        not null,
    investigation text        not null,
    vulnerability text        not null,
    engagement    text        not null,
    rationale     text        not null
);
create index thrive_of_incident on incidents.thrive (incident, assessed_at);

-- How it ended. An incident may end in several ways at once.
create table incidents.outcome (
    incident uuid not null references incidents.incident,
    code     text not null,
    words    text not null,
    primary key (incident, code)
);

call records.protect('incidents.incident', 'id');
call records.protect('incidents.subject', 'incident');
call records.protect('incidents.attendance', 'incident');
call records.protect('incidents.unit', 'incident');
call records.protect('incidents.ambulance_request', 'incident');
call records.protect('incidents.ambulance_grade', 'incident');
call records.protect('incidents.vulnerability', 'incident');
call records.protect('incidents.thrive', 'incident');
call records.protect('incidents.outcome', 'incident');

grant select, insert on all tables in schema incidents to concordat_app;
grant update (closed_at, headline, borough, police_force, policing_unit, trust, council, ambulance, location_kind, location_text,
              postcode, what3words, latitude, longitude, mental_health, definition_version) on incidents.incident to concordat_app;
grant update (reviewed_at, reviewed_by, review_agrees, review) on incidents.attendance to concordat_app;
grant update (en_route_at, at_scene_at, clear_at, clear_reason) on incidents.unit to concordat_app;
grant update (trust_reference, on_scene_at, left_at, declined_at, declined_reason) on incidents.ambulance_request to concordat_app;
