-- Calls: who called, what the prompts asked and what was answered, what was suggested and what was decided.
create schema calls;
grant usage on schema calls to concordat_app;

create table calls.call (
    id                  uuid        primary key,
    incident            uuid        not null references incidents.incident,
    received_at         timestamptz not null,
    handler             text        not null,
    caller_name         text        not null,
    caller_phone        text        not null,
    caller_relation     text        not null,
    caller_safe_to_call text        not null check (caller_safe_to_call in ('YES', 'NO', 'UNKNOWN'))
);
create index call_of_incident on calls.call (incident, received_at);

-- The question is kept as it was read out, because a later version may word it otherwise. The last answer stands.
create table calls.prompt_answer (
    id          uuid        primary key,
    incident    uuid        not null references incidents.incident,
    set_id      text        not null,
    set_version text        not null,
    question_id text        not null,
    question    text        not null,
    answer      text        not null,
    answered_at timestamptz not null,
    answered_by text        not null
);
create index answer_of_incident on calls.prompt_answer (incident, set_id, question_id, answered_at);

create table calls.suggestion (
    id               uuid        primary key,
    incident         uuid        not null references incidents.incident,
    prompts_version  text        not null,
    suggested        text        not null,
    reasons          text[]      not null,
    decided          text        not null,
    departure_reason text        not null,
    decided_at       timestamptz not null,
    decided_by       text        not null
);
create index suggestion_of_incident on calls.suggestion (incident, decided_at);

call records.protect('calls.call', 'incident');
call records.protect('calls.prompt_answer', 'incident');
call records.protect('calls.suggestion', 'incident');

grant select, insert on all tables in schema calls to concordat_app;
